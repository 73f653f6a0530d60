/** One saving of an opened workbook. */
import { DAYS_1904 } from "../../../files/xlsx/cell-value";
import { showsDay } from "../../../files/xlsx/date-styles";
import type { Engine } from "../../engine/port";
import type { Book, Cell, Sheet } from "../book";
import type { Source } from "../read";
import { customXmlOf } from "../write";
import { writeSheet, type SheetTarget } from "../write/sheet";
import { patchCustomXml } from "./custom-xml";
import { cellDifferences, type CellDifference } from "./differences";
import { followFormulas, followSheet } from "./followers";
import { movedMemory, movedSheet } from "./moves";
import { PackageEdit } from "./package";
import { followFormula, netChanges, type Moves } from "../../engine/references";
import { patchedSheet, type SheetMemory } from "./sheet";
import { StyleAdditions } from "./styles";
import { titledTables } from "./tables";
import { patchWorkbook, type Tab } from "./workbook";

/** What was remembered of the moment after opening. */
export interface Memory {
  readonly ids: readonly string[];
  readonly sheets: readonly SheetMemory[];
  readonly book: Omit<Book, "sheets">;
}

export class Saving {
  private readonly file: PackageEdit;
  private readonly styles: StyleAdditions;
  private readonly target: SheetTarget;
  private readonly movements = new Map<string, Moves>();
  private hasOtherFormulas = false;

  constructor(
    private readonly engine: Engine,
    bytes: Uint8Array,
    private readonly source: Source,
    private readonly then: Memory,
    private readonly now: Book,
    private readonly ids: readonly string[],
    private readonly differencesOf: DifferencesOf,
  ) {
    this.file = new PackageEdit(bytes);
    const { file } = this;
    const related = file.relationships(source.workbook).find(({ type }) => type === "styles")?.target;
    this.styles = new StyleAdditions(
      file,
      related !== undefined && file.has(related) ? related : undefined,
      source.styles,
    );
    this.target = {
      styles: this.styles,
      parts: {
        add: (path, xml, type) =>
          file.add(path, xml, type && `application/vnd.openxmlformats-officedocument.${type}+xml`),
        relate: (from, type, to, external) => file.relate(from, type, to, external),
      },
      nextTable: () => ({ path: file.freePath("xl/tables/table", ".xml"), number: this.freeTableNumber() }),
    };
  }

  run(): Uint8Array {
    const { file, source, now, then, ids } = this;
    this.noteMovements();
    const tabs = now.sheets.map((sheet, i) => this.saveSheet(sheet, ids[i], i));
    followFormulas(file, this.movements);
    const gone = source.sheets.filter((_, i) => !ids.includes(then.ids[i]));
    file.unrelate(source.workbook, new Set(gone.map(({ relationship }) => relationship)));
    const others = file.relationships(source.workbook);
    // The order of calculation names cells with formulas; Excel finds it again by itself.
    const chain = this.hasOtherFormulas || gone.length > 0 || this.movements.size > 0;
    if (chain)
      file.unrelate(source.workbook, new Set(others.filter(({ type }) => type === "calcChain").map(({ id }) => id)));
    // A signature is of a file that is no more.
    const signatures = file.relationships("").filter(({ type }) => type === "origin");
    file.unrelate("", new Set(signatures.map(({ id }) => id)));
    patchCustomXml(file, source.workbook, customXmlOf(then.book), customXmlOf(now));
    for (const [path, text] of now.properties)
      if (then.book.properties.get(path) !== text && file.has(path)) file.set(path, text);
    patchWorkbook(file, {
      path: source.workbook,
      tabs,
      thenTabs: then.ids.map((_, i) => this.thenTab(i)),
      now,
      then: then.book,
      thenNames: then.book.names,
      followed: (formula) => followFormula(formula, this.movements),
      recalculates: now.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)),
    });
    this.styles.finish((path) => void file.relate(source.workbook, "styles", path));
    return file.save();
  }

  private thenTab(i: number): Tab {
    return { relationship: this.source.sheets[i].relationship, sheet: this.then.sheets[i].frame };
  }

  private noteMovements(): void {
    const { then, ids, now, engine } = this;
    for (const [i, id] of then.ids.entries()) {
      const { name } = then.sheets[i].frame;
      const at = ids.indexOf(id);
      if (at < 0) {
        this.movements.set(name, { name: undefined, changes: [] });
        continue;
      }
      const changes = netChanges(engine.structure.changes(id));
      const present = now.sheets[at].name;
      if (changes.length > 0 || present !== name) this.movements.set(name, { name: present, changes });
    }
  }

  private saveSheet(sheet: Sheet, id: string, index: number): Tab {
    const { then, source, now, ids } = this;
    const before = then.ids.indexOf(id);
    const wasActive = then.ids[then.book.active] === id;
    const isActive = now.active === index;
    if (before < 0) return this.addSheet(sheet, isActive && ids[now.active] === id);
    const { path } = source.sheets[before];
    this.patchSheet(sheet, path, then.sheets[before], wasActive === isActive ? undefined : isActive);
    return { relationship: source.sheets[before].relationship, sheet };
  }

  private patchSheet(sheet: Sheet, path: string, memory: SheetMemory, isActive: boolean | undefined): void {
    const { file, styles, source } = this;
    const changes = this.movements.get(memory.frame.name)?.changes ?? [];
    const moved = movedMemory(memory, changes);
    const tables = titledTables(sheet);
    const differences =
      changes.length === 0 ? this.differencesOf(memory, sheet) : cellDifferences(moved.prints, sheet.cells);
    const isSame = changes.length === 0 && differences.length === 0 && isSameFrame(memory, sheet);
    if (isSame && isActive === undefined) return;
    this.hasOtherFormulas ||= differences.some(
      (one) => one.content && (one.hadFormula || one.now?.formula !== undefined),
    );
    if (changes.length > 0) {
      followSheet(
        file,
        path,
        changes,
        memory.tables.map(({ table: { name } }) => name),
      );
      file.set(path, movedSheet(file.text(path), path, memory.frame.name, changes, this.movements));
    }
    const text = file.text(path);
    const patched = patchedSheet(text, {
      path,
      then: moved,
      now: sheet,
      differences,
      tables,
      file,
      styles,
      countsFrom1904: source.countsFrom1904,
      changes,
      target: this.target,
      ...(isActive !== undefined && { isActive }),
    });
    if (patched !== text) file.set(path, patched);
  }

  private addSheet(sheet: Sheet, isActive: boolean): Tab {
    const { file, source } = this;
    const path = file.freePath("xl/worksheets/sheet", ".xml");
    // The path is taken before what belongs to the sheet is related to it.
    writeSheet({ ...sheet, cells: sheet.cells.map((cell) => this.counted(cell)) }, path, isActive, this.target);
    this.hasOtherFormulas ||= sheet.cells.some(({ formula }) => formula !== undefined);
    return { relationship: file.relate(source.workbook, "worksheet", path), sheet };
  }

  /** As the workbook counts days. */
  private counted(cell: Cell): Cell {
    const { value, format } = cell;
    const isDay =
      this.source.countsFrom1904 && typeof value === "number" && showsDay(format?.style.numberFormat ?? "General");
    return isDay ? { ...cell, value: value - DAYS_1904 } : cell;
  }

  /** Tables are numbered through the whole workbook (18.5.1.2). */
  private freeTableNumber(): number {
    const taken = this.file.paths
      .filter((path) => /(?:^|\/)tables\/[^/]+\.xml$/i.test(path))
      .map((path) => Number(/<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(this.file.text(path))?.[1] ?? 0));
    return taken.reduce((most, id) => Math.max(most, id), 0) + 1;
  }
}

/** Finds the differences of a sheet once. */
export type DifferencesOf = (memory: SheetMemory, sheet: Sheet) => readonly CellDifference[];

export function differencesFinder(): DifferencesOf {
  const known = new Map<Sheet, readonly CellDifference[]>();
  return ({ prints }, sheet) => {
    const found = known.get(sheet) ?? cellDifferences(prints, sheet.cells);
    known.set(sheet, found);
    return found;
  };
}

/** Whether a sheet is what it was, but for what its formulas came to. */
export const isAsOpened = (memory: SheetMemory, sheet: Sheet, differencesOf: DifferencesOf): boolean =>
  isSameFrame(memory, sheet) && differencesOf(memory, sheet).every(({ content, style }) => !content && !style);

const isSameFrame = ({ frame, tables }: SheetMemory, sheet: Sheet): boolean =>
  JSON.stringify(frame) === JSON.stringify({ ...sheet, cells: [] }) &&
  JSON.stringify(tables) === JSON.stringify(titledTables(sheet));
