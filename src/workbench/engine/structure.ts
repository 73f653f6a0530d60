import * as U from "../univer/headless";
import type { Area } from "./a1";
import { shiftArea, type StructureChange } from "./areas";
import { toRange, type Kernel } from "./kernel";
import type {
  ConditionalFormats,
  ConditionalRule,
  Structure,
  TableInfo,
  Tables,
  ValidationRule,
  Validations,
} from "./port";
import { followedRules } from "./rules-following";

interface RulesOfSheet {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly ValidationRule[];
}

/** In any order: no two of them hold one cell. */
const sameRules = (a: readonly ValidationRule[], b: readonly ValidationRule[]): boolean => {
  const told = (rules: readonly ValidationRule[]) => JSON.stringify(rules.map((rule) => JSON.stringify(rule)).sort());
  return told(a) === told(b);
};

export class UniverStructure implements Structure {
  private readonly log = new Map<string, StructureChange[]>();

  constructor(
    private readonly kernel: Kernel,
    private readonly conditionalFormats: ConditionalFormats,
    private readonly tables: Tables,
    private readonly validations: Validations,
  ) {
    // By a person at the grid; what comes through the port is done below.
    kernel.beforeDeletion((sheet, change) => {
      const before = this.rulesOfAllSheets();
      return () => this.followRules(sheet, before, change);
    });
  }

  changes(sheet: string): readonly StructureChange[] {
    return this.log.get(sheet) ?? [];
  }

  note(sheet: string, change: StructureChange): void {
    const changes = this.log.get(sheet);
    if (changes) changes.push(change);
    else this.log.set(sheet, [change]);
  }

  /** What came and went so far is how the workbook is. */
  forget(): void {
    this.log.clear();
  }

  insertRows(sheet: string, before: number, count: number): void {
    this.kernel.grow(sheet, { row: before, rows: 1, column: 0, columns: 1 });
    this.change(sheet, { dimension: "rows", kind: "insert", at: before, count }, (range) => {
      const cellValue = this.formatsOf(sheet, before - 1, count, "rows");
      const params = { subUnitId: sheet, range, direction: U.Direction.UP, cellValue };
      this.kernel.run(U.InsertRowByRangeCommand, params);
    });
  }
  deleteRows(sheet: string, first: number, count: number): void {
    this.change(sheet, { dimension: "rows", kind: "delete", at: first, count }, (range) =>
      this.kernel.run(U.RemoveRowByRangeCommand, { subUnitId: sheet, range }),
    );
  }
  insertColumns(sheet: string, before: number, count: number): void {
    this.kernel.grow(sheet, { row: 0, rows: 1, column: before, columns: 1 });
    this.change(sheet, { dimension: "columns", kind: "insert", at: before, count }, (range) => {
      const cellValue = this.formatsOf(sheet, before - 1, count, "columns");
      const params = { subUnitId: sheet, range, direction: U.Direction.LEFT, cellValue };
      this.kernel.run(U.InsertColByRangeCommand, params);
    });
  }
  deleteColumns(sheet: string, first: number, count: number): void {
    this.change(sheet, { dimension: "columns", kind: "delete", at: first, count }, (range) =>
      this.kernel.run(U.RemoveColByRangeCommand, { subUnitId: sheet, range }),
    );
  }

  reorderRows(sheet: string, area: Area, order: readonly number[]): void {
    const rows = order.map((from, to): [number, number] => [area.row + to, area.row + from]);
    this.kernel.run(U.ReorderRangeMutation, {
      subUnitId: sheet,
      range: toRange(area),
      order: Object.fromEntries(rows.filter(([to, from]) => to !== from)),
    });
  }

  /** The commands move formulas, tables and validations; conditional formats follow by themselves only where there is a visible grid. */
  private change(sheet: string, change: StructureChange, perform: (range: U.IRange) => void): void {
    const before = this.conditionalFormats.list(sheet);
    const tables = this.tables.list();
    const rules = this.rulesOfAllSheets();
    const worksheet = this.kernel.worksheet(sheet);
    const area: Area =
      change.dimension === "rows"
        ? { row: change.at, rows: change.count, column: 0, columns: worksheet.getColumnCount() }
        : { column: change.at, columns: change.count, row: 0, rows: worksheet.getRowCount() };
    const rangeType = change.dimension === "rows" ? U.RANGE_TYPE.ROW : U.RANGE_TYPE.COLUMN;
    perform({ ...toRange(area), rangeType });
    this.keepTables(sheet, tables, change);
    this.followRules(sheet, rules, change);
    const after = this.conditionalFormats.list(sheet);
    if (JSON.stringify(after) === JSON.stringify(before)) this.shiftConditionalFormats(sheet, before, change);
  }

  /** The engine takes rows away from the tables of the sheet in front, whichever sheet they went from. */
  private keepTables(sheet: string, before: readonly TableInfo[], change: StructureChange): void {
    const standing = new Map(this.tables.list().map((table) => [table.id, table]));
    for (const table of before) {
      const now = standing.get(table.id);
      const area = table.sheet === sheet ? shiftArea(table.area, change) : table.area;
      if (!area) {
        if (now) this.tables.remove(table.id);
      } else if (now && JSON.stringify(now.area) !== JSON.stringify(area)) this.tables.update(table.id, { area });
    }
  }

  private rulesOfAllSheets(): RulesOfSheet[] {
    return this.kernel.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      return { id, name: sheet.getName(), rules: this.validations.list(id) };
    });
  }

  /**
   * The engine follows with the rules of the sheet in front, whichever sheet changed, and a formula that goes with the first of its
   * cells is a broken one to it.
   */
  private followRules(sheet: string, before: readonly RulesOfSheet[], change: StructureChange): void {
    const changed = before.find(({ id }) => id === sheet)?.name ?? "";
    const shifted = (formula: string, down: number, right: number) => this.kernel.shifted(formula, down, right);
    for (const { id, name: on, rules } of before) {
      if (rules.length === 0) continue;
      const wanted = followedRules(rules, { changed, on, change, shifted });
      if (sameRules(wanted, this.validations.list(id))) continue;
      this.validations.replace(id, wanted);
    }
  }

  private shiftConditionalFormats(sheet: string, rules: readonly ConditionalRule[], change: StructureChange): void {
    for (const rule of rules) {
      const areas = rule.areas.flatMap((area) => shiftArea(area, change) ?? []);
      if (JSON.stringify(areas) === JSON.stringify(rule.areas)) continue;
      if (areas.length === 0) this.conditionalFormats.remove(sheet, rule.id);
      else this.conditionalFormats.update(sheet, { ...rule, areas, formula: this.shiftFormula(rule, areas[0]) });
    }
  }

  /** A rule's formula is written as for its first cell, so it moves along with that cell. */
  private shiftFormula(rule: ConditionalRule, first: Area): string {
    return this.kernel.shifted(rule.formula, first.row - rule.areas[0].row, first.column - rule.areas[0].column);
  }

  /** The formats new rows or columns take over from the ones before them, as in Excel. */
  private formatsOf(sheet: string, source: number, count: number, dimension: "rows" | "columns") {
    if (source < 0) return undefined;
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const formats: Record<number, Record<number, U.ICellData>> = {};
    const across = dimension === "rows" ? worksheet.getColumnCount() : worksheet.getRowCount();
    for (let index = 0; index < across; index++) {
      const s = (dimension === "rows" ? matrix.getValue(source, index) : matrix.getValue(index, source))?.s;
      if (!s) continue;
      for (let copy = 1; copy <= count; copy++) {
        const [row, column] = dimension === "rows" ? [source + copy, index] : [index, source + copy];
        (formats[row] ??= {})[column] = { s };
      }
    }
    return formats;
  }
}
