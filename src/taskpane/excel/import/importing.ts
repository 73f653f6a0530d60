import { Stopped, turnsOf, unlessStopped } from "../../../actions/turns";
import type { ClipboardTexts, TextEncoding } from "../../../files/source";
import type { Field, ListTable, TableId } from "../../../guide";
import {
  changesOf,
  importedTable,
  inPlaceChanges,
  NOTHING_REMEMBERED,
  occupationNamed,
  readHeadings,
  recall,
  rememberedOf,
  withoutRows,
  writeHeadings,
  type CellDifference,
  type Decision,
  type ImportChoices,
  type ImportRecord,
  type RememberedHeadings,
} from "../../../import";
import type { CellsWanted } from "../../../host/workbook";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";
import { readFiles, type FilesWanted } from "./files";
import { guessedChoices, initial, type ImportState } from "./import-state";
import { namesOf, planList } from "./planning";
import { isFault, readMisplaced, readOwnCells, readPasted, type SourceRead } from "./reading";
import { SeveralLists } from "./several-lists";

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

  /** 选择文件: reads one or several by their content. @param encoding chosen by the person */
  async readFiles(wanted: FilesWanted, encoding?: TextEncoding): Promise<void> {
    const name = "files" in wanted ? (wanted.files[0]?.name ?? "") : (wanted[0]?.name ?? "");
    await this.read(name, () => readFiles(wanted, encoding, () => this.isStopped));
  }

  /** A tab of the workbook, or the selection. @param name as it is told */
  async readCells(wanted: CellsWanted, name: string): Promise<void> {
    const told = (rows: number, of: number): void => this.store.set({ work: { kind: "reading", name, rows, of } });
    const retry = (): void => void this.readCells(wanted, name);
    await this.read(name, () => readOwnCells(this.pane, wanted, name, told, retry));
  }

  /** Ctrl+V */
  async paste(texts: ClipboardTexts): Promise<void> {
    await this.read("", () => Promise.resolve(readPasted(texts)));
  }

  /** 按表头对列: the rows of the table itself, whose contents stand in other columns than theirs. @param name as it is told */
  async readTable(name: string): Promise<void> {
    await this.read(name, () => readMisplaced(this.pane, this.table, () => void this.readTable(name)));
  }

  private async read(name: string, from: () => Promise<SourceRead>): Promise<void> {
    const { store } = this;
    if (store.get().work) return;
    this.isStopped = false;
    store.set({ work: { kind: "reading", name, rows: 0, of: 0 }, fault: undefined });
    try {
      const read = await from();
      if (!read) return;
      if (isFault(read)) {
        store.set({ fault: read });
        return;
      }
      this.said = new Map();
      const text = await this.pane.importing.headings();
      this.remembered = text === undefined ? NOTHING_REMEMBERED : readHeadings(text);
      const choices = { remembered: recall(this.remembered, this.table.id) };
      store.set({ ...initial(this.table.id), source: read, choices });
    } catch (error) {
      return unlessStopped(error);
    } finally {
      store.set({ work: undefined });
    }
    await this.lookForSeveral();
    const { source, several } = store.get();
    if (source && !several) await this.alone();
  }

  /** The whole source is this table's, whatever else it holds. */
  async alone(): Promise<void> {
    this.store.set({ several: undefined, isWithin: false });
    await this.plan();
    await this.guessOccupation();
  }

  private async lookForSeveral(): Promise<void> {
    const { store, pane, remembered } = this;
    const { source } = store.get();
    if (!source || source.inPlace) return;
    store.set({ work: { kind: "planning" } });
    try {
      const several = await SeveralLists.among(source, this.table.id, pane, remembered, this.turns());
      store.set({ several });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      store.set({ source: undefined });
    } finally {
      store.set({ work: undefined });
    }
  }

  /** Of several tables this one is looked at, as it was left. */
  lookWithin(several: SeveralLists): void {
    const { store } = this;
    const list = several.listOf(this.table.id);
    if (!list) return;
    if (store.get().several === several && store.get().plan) {
      store.set({ isWithin: true });
      return;
    }
    this.turn++;
    this.said = new Map();
    this.remembered = several.remembered;
    const { plan, base: snapshot, guessed } = list;
    const { isGuessed, choices: chosen } = guessedChoices(guessed);
    const choices = { ...chosen, remembered: recall(this.remembered, this.table.id) };
    const none = { work: undefined, fault: undefined };
    store.set({ ...initial(this.table.id), ...none, source: several.source, several, isWithin: true, choices });
    store.set({ plan, snapshot, isGuessed });
  }

  private turns() {
    const turn = this.turn;
    return turnsOf(
      () => undefined,
      () => this.isStopped || turn !== this.turn,
    );
  }

  /** A list of one occupation names it, if anywhere, in the name of its tab or its file. */
  private async guessOccupation(): Promise<void> {
    const { plan, snapshot, source } = this.store.get();
    const name = plan && snapshot && source && occupationNamed(plan, namesOf(source), snapshot, this.table);
    if (name === undefined) return;
    await this.sayAll("occupationName", name);
    this.store.set({ isGuessed: true });
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
      const { source, choices, several } = store.get();
      const list = several?.listOf(this.table.id);
      const snapshot = list?.base ?? (source && (await pane.importing.snapshot()));
      if (!source || !snapshot || turn !== this.turn) return;
      const { inPlace } = source;
      const trial = inPlace ? withoutRows(snapshot, inPlace) : snapshot;
      // Heads that a person chose are looked for everywhere.
      const parts = list && choices.headRow === undefined ? { parts: list.parts } : {};
      const own = { table: this.table, sheets: source.sheets, choices, ...parts };
      const request = { ...own, snapshot: trial, today: pane.today() };
      const plan = await planList(request, source, this.turns());
      if (turn === this.turn) store.set({ plan, snapshot, unticked: new Set() });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (turn === this.turn && !store.get().plan) store.set({ source: undefined });
    } finally {
      if (turn === this.turn) store.set({ work: undefined });
    }
  }

  stop(): void {
    this.isStopped = true;
    this.pane.stop();
  }

  /** 更换 */
  again(): void {
    this.turn++;
    this.store.get().several?.end();
    this.forget();
  }

  /** As if nothing had been chosen. */
  forget(): void {
    const nothing = { source: undefined, plan: undefined, snapshot: undefined, several: undefined, isWithin: false };
    this.store.set({ ...initial(this.table.id), ...nothing, work: undefined, fault: undefined });
  }

  /** What is remembered once it is written. */
  remembering(before: RememberedHeadings): RememberedHeadings {
    return this.said.size > 0 ? rememberedOf(this.table.id, this.said, before) : before;
  }

  takeChanges(takesChanges: boolean): void {
    this.store.set({ takesChanges });
  }

  toggle(one: ImportRecord | CellDifference): void {
    const unticked = new Set(this.store.get().unticked);
    if (!unticked.delete(one)) unticked.add(one);
    this.store.set({ unticked });
  }

  /** 导入 n 人; the page is left once it is written. */
  async write(): Promise<void> {
    const { store, pane } = this;
    const { plan, snapshot, isWriting, source, takesChanges, unticked } = store.get();
    if (!plan || !snapshot || isWriting) return;
    store.set({ isWriting: true });
    try {
      const inPlace = source?.inPlace && snapshot.tables.get(source.inPlace.table.id);
      const isAdded = (record: ImportRecord): boolean => !unticked.has(record);
      const changes = inPlace
        ? inPlaceChanges(plan, inPlace, isAdded)
        : changesOf(plan, { isAdded, isChanged: (difference) => takesChanges && !unticked.has(difference) });
      const purpose = inPlace ? "repair" : "import";
      if (!(await pane.importing.write(changes, snapshot, purpose, () => void this.write()))) return;
      const remembered = this.remembering(this.remembered);
      if (remembered !== this.remembered) await pane.importing.rememberHeadings(writeHeadings(remembered));
      this.forget();
      pane.leaveImport();
    } finally {
      store.set({ isWriting: false });
    }
  }
}

const known = new WeakMap<Pane, Map<TableId, ImportingList>>();

/** The one of a pane and a table. */
export function importingOf(pane: Pane, table: TableId): ImportingList {
  const lists = known.get(pane) ?? new Map<TableId, ImportingList>();
  known.set(pane, lists);
  const list = lists.get(table) ?? new ImportingList(pane, table);
  lists.set(table, list);
  return list;
}
