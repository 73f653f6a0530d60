import { Stopped, turnsOf } from "../../../actions/turns";
import {
  inSlices,
  type CellValue,
  type SheetGrid,
  type Snapshot,
  type TableSnapshot,
  type Turns,
} from "../../../check";
import { occupationKey, occupationsOf } from "../../../check/plan/occupations";
import { FileError } from "../../../files";
import { readClipboard, readSource, type ClipboardTexts, type TextEncoding } from "../../../files/source";
import type { Field, ListTable, TableId } from "../../../guide";
import {
  changesOf,
  importedTable,
  importSteps,
  inPlaceChanges,
  misplacedList,
  NOTHING_REMEMBERED,
  readHeadings,
  recall,
  rememberedOf,
  withoutLetters,
  withoutRows,
  writeHeadings,
  type CellDifference,
  type Decision,
  type ImportChoices,
  type ImportPlan,
  type ImportRecord,
  type ImportRequest,
  type RememberedHeadings,
} from "../../../import";
import type { CellsWanted } from "../../../host/workbook";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";

/** Where a list comes from, and its cells. */
export interface ListSource {
  readonly kind: "file" | "cells" | "paste" | "table";
  /** Of a file or a tab; absent of what was pasted. */
  readonly name?: string;
  readonly sheets: readonly SheetGrid[];
  /** Of a text: what it was read in, and the file, so that it can be read in another. */
  readonly encoding?: TextEncoding;
  readonly file?: File;
  /** Of the table itself, whose contents stand in other columns than theirs: each row stays where it is. */
  readonly inPlace?: TableSnapshot;
}

/** What the page 导入 shows beside the pane's own state. */
export interface ImportState {
  readonly table: TableId;
  readonly source?: ListSource;
  readonly choices: ImportChoices;
  readonly plan?: ImportPlan;
  /** That all records are of one occupation was taken from a name, and nobody has said so yet. */
  readonly isGuessed: boolean;
  /** What the plan was made for. */
  readonly snapshot?: Snapshot;
  readonly work?:
    | { readonly kind: "reading"; readonly name: string; readonly rows: number; readonly of: number }
    | { readonly kind: "planning" };
  /** Why the last source is of no use. */
  readonly fault?:
    FileError | { readonly kind: "nothingPasted" } | { readonly kind: "nothingThere"; readonly name: string };
  /** Records that stand take over what the list says. */
  readonly takesChanges: boolean;
  /** Records that were taken out, and cells that stand and are to stay. */
  readonly unticked: ReadonlySet<ImportRecord | CellDifference>;
  readonly isWriting: boolean;
}

const initial = (table: TableId): ImportState => ({
  table,
  choices: {},
  isGuessed: false,
  takesChanges: false,
  unticked: new Set(),
  isWriting: false,
});

type Said = Exclude<Decision, undefined>;

/** 导入 without its looks; what was chosen stays until the pane closes or something is imported. */
export class ImportingList {
  readonly store: Store<ImportState>;
  private remembered: RememberedHeadings = NOTHING_REMEMBERED;
  /** What the person said of columns of this list. */
  private said = new Map<string, Said>();
  private isStopped = false;
  /** The last planning: an earlier one that ends later is of no account. */
  private turn = 0;

  constructor(
    private readonly pane: Pane,
    table: TableId,
  ) {
    this.store = createStore(initial(table));
  }

  get table(): ListTable {
    const { table } = this.store.get();
    const list = importedTable(table);
    if (!list) throw new Error(`${table} takes no lists.`);
    return list;
  }

  /** 选择文件: reads it by its content. @param encoding chosen by the person */
  async readFile(file: File, encoding?: TextEncoding): Promise<void> {
    const work = { kind: "reading", name: file.name, rows: 0, of: 0 } as const;
    await this.read(work, async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const source = await readSource(bytes, file.name, encoding ? { encoding } : {}, {
        turns: turnsOf(
          () => undefined,
          () => this.isStopped,
        ),
      });
      const fault = source.sheets.find((sheet) => sheet.fault)?.fault;
      if (fault) throw fault;
      const { sheets } = source;
      return { kind: "file", name: file.name, sheets, file, ...(source.encoding && { encoding: source.encoding }) };
    });
  }

  /** A tab of the workbook, or the selection. @param name as it is told */
  async readCells(wanted: CellsWanted, name: string): Promise<void> {
    const { importing } = this.pane;
    await this.read({ kind: "reading", name, rows: 0, of: 0 }, async () => {
      const told = (rows: number, of: number): void => this.store.set({ work: { kind: "reading", name, rows, of } });
      const cells = await importing.readCells(
        wanted,
        (step) => step.step === "reading" && told(step.rows, step.of),
        () => void this.readCells(wanted, name),
      );
      if (cells === "failed") return undefined;
      if (!cells) {
        this.store.set({ fault: { kind: "nothingThere", name } });
        return undefined;
      }
      return { kind: "cells", name: cells.name, sheets: [cells] };
    });
  }

  /** Ctrl+V */
  async paste(texts: ClipboardTexts): Promise<void> {
    await this.read({ kind: "reading", name: "", rows: 0, of: 0 }, () => {
      const cells = readClipboard(texts);
      if (!cells) this.store.set({ fault: { kind: "nothingPasted" } });
      return Promise.resolve(cells && { kind: "paste", sheets: [cells] });
    });
  }

  /** 按表头对列: the rows of the table itself, whose contents stand in other columns than theirs. */
  async readTable(name: string): Promise<void> {
    const { importing } = this.pane;
    await this.read({ kind: "reading", name, rows: 0, of: 0 }, async () => {
      const target = (await importing.snapshot())?.tables.get(this.table.id);
      if (!target) return undefined;
      const cells = await importing.readCells(
        { sheet: target.sheet },
        () => undefined,
        () => void this.readTable(name),
      );
      if (cells === "failed" || !cells) return undefined;
      return { kind: "table", name: target.sheet, sheets: [misplacedList(target, cells)], inPlace: target };
    });
  }

  private async read(work: ImportState["work"], from: () => Promise<ListSource | undefined>): Promise<void> {
    const { store } = this;
    if (store.get().work) return;
    this.isStopped = false;
    store.set({ work, fault: undefined });
    try {
      const source = await from();
      if (!source) return;
      this.said = new Map();
      const text = await this.pane.importing.headings();
      this.remembered = text === undefined ? NOTHING_REMEMBERED : readHeadings(text);
      const choices = { remembered: recall(this.remembered, this.table.id) };
      store.set({ ...initial(this.table.id), source, choices });
    } catch (error) {
      if (error instanceof FileError) store.set({ fault: error });
      else if (!(error instanceof Stopped)) throw error;
      return;
    } finally {
      store.set({ work: undefined });
    }
    await this.plan();
    await this.guessOccupation();
  }

  /** A list of one occupation names it, if anywhere, in the name of its tab or its file. */
  private async guessOccupation(): Promise<void> {
    const { plan, snapshot, source } = this.store.get();
    if (!plan || !snapshot || !source || !this.asksForOccupation(plan)) return;
    const names = [source.name ?? "", ...source.sheets.map(({ name }) => name)].map(occupationKey);
    const occupations = [...occupationsOf(snapshot.tables.get("occupations"))];
    const named = occupations.filter(([key]) => names.some((name) => name.includes(key)));
    // 维修电工 names 电工 too, which is not meant.
    const longest = named.filter(([key]) => !named.some(([other]) => other !== key && other.includes(key)));
    if (longest.length !== 1) return;
    await this.sayAll("occupationName", longest[0][1].name);
    this.store.set({ isGuessed: true });
  }

  /** No record says of which occupation it is. */
  private asksForOccupation({ table, records }: ImportPlan): boolean {
    const isAsked = this.table.columns.some(({ field, required }) => field === "occupationName" && required);
    return (
      isAsked && table !== "occupations" && records.length > 0 && records.every(({ cells }) => !cells.occupationName)
    );
  }

  /** What a column of the list is: of all parts that have it. @param key "" for none of them */
  async sayColumn(field: Field, key: string): Promise<void> {
    const { choices, plan } = this.store.get();
    const columns = new Map(choices.columns);
    const say = (of: string, decision: Said): void => {
      columns.set(of, decision);
      this.said.set(of, decision);
    };
    for (const layout of plan?.layouts ?? [])
      for (const column of layout.columns) if (column.field === field && column.key !== key) say(column.key, "out");
    if (key !== "") say(key, field);
    const fill = new Map(choices.fill);
    fill.delete(field);
    this.store.set({ isGuessed: false });
    await this.choose({ columns, fill });
  }

  /** All records hold this, where the list says nothing of it. */
  async sayAll(field: Field, value: string): Promise<void> {
    this.store.set({ isGuessed: false });
    await this.choose({ fill: new Map(this.store.get().choices.fill).set(field, value) });
  }

  /** Plans anew with what was said. */
  async choose(choices: Partial<ImportChoices>): Promise<void> {
    this.store.set({ choices: { ...this.store.get().choices, ...choices } });
    await this.plan();
  }

  private async plan(): Promise<void> {
    const { store, pane } = this;
    const turn = ++this.turn;
    this.isStopped = false;
    store.set({ work: { kind: "planning" } });
    try {
      const { source, choices } = store.get();
      const snapshot = source && (await pane.importing.snapshot());
      if (!source || !snapshot || turn !== this.turn) return;
      const { inPlace } = source;
      const trial = inPlace ? withoutRows(snapshot, inPlace) : snapshot;
      const request = { table: this.table, sheets: source.sheets, snapshot: trial, today: pane.today(), choices };
      const turns = turnsOf(
        () => undefined,
        () => this.isStopped || turn !== this.turn,
      );
      const plan = await this.planned(request, source, turns);
      if (turn === this.turn) store.set({ plan, snapshot, unticked: new Set() });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (turn === this.turn && !store.get().plan) store.set({ source: undefined });
    } finally {
      if (turn === this.turn) store.set({ work: undefined });
    }
  }

  /** Rows of the table itself may have been pasted with their heads; where none are found the columns go by their letters. */
  private async planned(
    request: ImportRequest,
    { inPlace, sheets }: ListSource,
    turns: Turns<undefined>,
  ): Promise<ImportPlan> {
    if (!inPlace) return inSlices(importSteps(request), turns);
    const byHeads = await inSlices(importSteps({ ...request, sheets: sheets.map(withoutLetters) }), turns);
    if (byHeads.layouts.length > 0) return byHeads;
    const [{ name: sheet }] = sheets;
    // Of letters nothing is sure: what contents say is taken, and is to be looked at.
    const choices = { takesLikely: true, ...request.choices, sheet, headRow: inPlace.location.headerRow };
    return inSlices(importSteps({ ...request, choices }), turns);
  }

  stop(): void {
    this.isStopped = true;
    this.pane.stop();
  }

  /** 更换 */
  again(): void {
    this.turn++;
    this.store.set({ source: undefined, plan: undefined, work: undefined, fault: undefined });
  }

  takeChanges(takesChanges: boolean): void {
    this.store.set({ takesChanges });
  }

  toggle(one: ImportRecord | CellDifference): void {
    const unticked = new Set(this.store.get().unticked);
    if (!unticked.delete(one)) unticked.add(one);
    this.store.set({ unticked });
  }

  /** 导入 n 人. @returns whether it was written */
  async write(): Promise<boolean> {
    const { store, pane } = this;
    const { plan, snapshot, isWriting, source, takesChanges, unticked } = store.get();
    if (!plan || !snapshot || isWriting) return false;
    store.set({ isWriting: true });
    try {
      const inPlace = source?.inPlace && snapshot.tables.get(source.inPlace.table.id);
      const isAdded = (record: ImportRecord): boolean => !unticked.has(record);
      const changes = inPlace
        ? inPlaceChanges(plan, inPlace, isAdded)
        : changesOf(plan, { isAdded, isChanged: (difference) => takesChanges && !unticked.has(difference) });
      const isDone = await pane.importing.write(changes, snapshot, inPlace ? "repair" : "import");
      if (!isDone) return false;
      if (this.said.size > 0) {
        const remembered = rememberedOf(this.table.id, this.said, this.remembered);
        await pane.importing.rememberHeadings(writeHeadings(remembered));
      }
      store.set({ ...initial(this.table.id), source: undefined, plan: undefined, snapshot: undefined });
      return true;
    } finally {
      store.set({ isWriting: false });
    }
  }
}

/** What of a plan is ticked. */
export interface Wanted {
  readonly added: number;
  /** Cells of records that stand. */
  readonly cells: number;
}

export function wantedOf({ plan, takesChanges, unticked }: ImportState): Wanted {
  let added = 0;
  let cells = 0;
  for (const record of plan?.records ?? []) {
    const { standing } = record;
    if (standing.kind === "new" && !unticked.has(record)) added++;
    if (standing.kind === "differs" && takesChanges)
      cells += standing.changes.filter((one) => !unticked.has(one)).length;
  }
  return { added, cells };
}

/** What stands in a cell, in one line. */
export const lineOf = (value: CellValue): string => String(value).replace(/\s+/g, " ").trim();

const known = new WeakMap<Pane, Map<TableId, ImportingList>>();

/** The one of a pane and a table. */
export function importingOf(pane: Pane, table: TableId): ImportingList {
  const lists = known.get(pane) ?? new Map<TableId, ImportingList>();
  known.set(pane, lists);
  const list = lists.get(table) ?? new ImportingList(pane, table);
  lists.set(table, list);
  return list;
}
