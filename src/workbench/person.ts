/**
 * What a person does at the grid, for headless tests and scripts. The add-in gets the events Excel would send. On a protected sheet it
 * throws where Excel would show its dialog; validations do not hinder it, as they do not hinder pasting.
 */
import { columnNumber, parseReference, type Area } from "./engine/a1";
import { carryCells } from "./engine/carried";
import type { CellInput, CellStyle, Engine } from "./engine/port";
import { compareContents } from "./engine/sorting";
import { assertEditable } from "./host/excel/guard";
import { interpretText } from "./host/excel/typing";

export class Person {
  constructor(private readonly engine: Engine) {}

  /** Types into a cell of the named sheet (the active one otherwise) and presses Enter: `type("B5", "李四")`, `type("词汇!A1", "5")`. */
  type(cell: string, text: string): void {
    this.paste(cell, [[text]]);
  }

  /** Pastes text, a cell each, with its first cell at `cell`. Numbers, dates and formulas become what typing makes of them. */
  paste(cell: string, lines: readonly (readonly string[])[]): void {
    const { sheet, area: start } = this.locate(cell);
    const area = { ...start, rows: lines.length, columns: Math.max(...lines.map((line) => line.length)) };
    assertEditable(this.engine, sheet, [area]);
    const formats = this.engine.formats.numberFormats(sheet, area);
    const taken: (CellStyle | undefined)[][] = [];
    this.engine.asPerson(() => {
      const inputs = lines.map((line, row) =>
        line.map((text, column): CellInput => {
          const { input, numberFormat } = interpretText(text, formats[row][column]);
          if (numberFormat && formats[row][column] === "General") (taken[row] ??= [])[column] = { numberFormat };
          return input;
        }),
      );
      if (taken.length > 0)
        this.engine.formats.patchEach(
          sheet,
          area,
          lines.map((line, row) => line.map((_, column) => taken[row]?.[column])),
        );
      this.engine.cells.write(sheet, area, inputs);
      this.engine.layout.fitWrappedRows(sheet, area);
    });
  }

  /** Presses Delete over the cells. */
  clear(address: string): void {
    const { sheet, area } = this.locate(address);
    assertEditable(this.engine, sheet, [area]);
    this.engine.asPerson(() => this.engine.cells.clear(sheet, area));
  }

  /** Picks from the list of a cell's validation. */
  pick(cell: string, text: string): void {
    this.engine.asPicking(() => this.type(cell, text));
  }

  /** Copies cells and pastes them with everything that goes along: formats, conditional formats. */
  copy(from: string, to: string): void {
    const [source, target] = [this.locate(from), this.locate(to)];
    const { rows, columns } = source.area;
    const whole = {
      ...target.area,
      rows: Math.max(rows, target.area.rows),
      columns: Math.max(columns, target.area.columns),
    };
    this.carry(source, { ...target, area: whole });
  }
  /** Drags the handle of the selected cells down or to the right, over `over`, the cells themselves included. */
  fill(from: string, over: string): void {
    const [source, { area }] = [this.locate(from), this.locate(over)];
    const { row, column, rows, columns } = source.area;
    const rest =
      area.rows > rows
        ? { ...area, row: row + rows, rows: area.rows - rows }
        : { ...area, column: column + columns, columns: area.columns - columns };
    this.carry(source, { sheet: source.sheet, area: rest });
  }

  /** Sorts whole rows of an area by the values of one of its columns, as a table's menu does: text as text, blanks last. */
  sortRows(address: string, byColumn: string, descending = false): void {
    const { sheet, area } = this.locate(address);
    assertEditable(this.engine, sheet, [area]);
    const keys = this.engine.cells.values(sheet, { ...area, column: columnNumber(byColumn), columns: 1 }).flat();
    const order = keys
      .map((key, index) => ({ key, index }))
      .sort((a, b) => compareContents(a.key, b.key, descending))
      .map(({ index }) => index);
    this.engine.asPerson(() => this.engine.structure.reorderRows(sheet, area, order));
  }

  /** Ctrl+Z and Ctrl+Y; whether there was something to undo or redo. */
  undo(): boolean {
    return this.engine.undo.undo();
  }
  redo(): boolean {
    return this.engine.undo.redo();
  }

  select(address: string): void {
    const { sheet, area } = this.locate(address);
    this.engine.asPerson(() => this.engine.selection.set(sheet, [area]));
  }

  /** Rows as people count them: `insertRows("考评人员", 3)` makes a new row 3. */
  insertRows(sheetName: string, before: number, count = 1): void {
    this.engine.asPerson(() => this.engine.structure.insertRows(this.sheet(sheetName), before - 1, count));
  }
  deleteRows(sheetName: string, first: number, count = 1): void {
    this.engine.asPerson(() => this.engine.structure.deleteRows(this.sheet(sheetName), first - 1, count));
  }
  /** `column` is a letter: `insertColumns("考评人员", "C")` makes a new column C. */
  insertColumns(sheetName: string, column: string, count = 1): void {
    const { area } = this.locate(`${column}1`);
    this.engine.asPerson(() => this.engine.structure.insertColumns(this.sheet(sheetName), area.column, count));
  }
  deleteColumns(sheetName: string, column: string, count = 1): void {
    const { area } = this.locate(`${column}1`);
    this.engine.asPerson(() => this.engine.structure.deleteColumns(this.sheet(sheetName), area.column, count));
  }

  addSheet(name: string): void {
    this.engine.asPerson(() => this.engine.sheets.activate(this.engine.sheets.add(name)));
  }
  activateSheet(name: string): void {
    this.engine.asPerson(() => this.engine.sheets.activate(this.sheet(name)));
  }
  renameSheet(name: string, newName: string): void {
    this.engine.asPerson(() => this.engine.sheets.rename(this.sheet(name), newName));
  }
  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.engine.asPerson(() => {
      const other = this.engine.sheets.list().find(({ id, visibility }) => id !== sheet && visibility === "Visible");
      if (other && this.engine.sheets.active() === sheet) this.engine.sheets.activate(other.id);
      this.engine.sheets.remove(sheet);
    });
  }
  moveSheet(name: string, position: number): void {
    this.engine.asPerson(() => this.engine.sheets.move(this.sheet(name), position));
  }
  hideSheet(name: string): void {
    this.engine.asPerson(() => this.engine.sheets.setVisibility(this.sheet(name), "Hidden"));
  }

  private carry(source: { sheet: string; area: Area }, target: { sheet: string; area: Area }): void {
    assertEditable(this.engine, target.sheet, [target.area]);
    this.engine.asPerson(() => carryCells(this.engine, source.sheet, source.area, target.sheet, target.area));
  }
  private sheet(name: string): string {
    const found = this.engine.sheets.list().find((sheet) => sheet.name === name);
    if (!found) throw new RangeError(`there is no sheet ${name}`);
    return found.id;
  }
  private locate(address: string): { readonly sheet: string; readonly area: Area } {
    const reference = parseReference(address);
    if (!reference) throw new RangeError(`${address} is no address`);
    const sheet = reference.sheet === undefined ? this.engine.sheets.active() : this.sheet(reference.sheet);
    return { sheet, area: reference.area };
  }
}
