import type { ProgressStep } from "../../../actions/types";
import { Stopped } from "../../../actions/turns";
import type { Snapshot } from "../../../check";
import type { ReadStep } from "../../../files";
import type { ClipboardTexts, TextEncoding } from "../../../files/source";
import type { Field, ListTable, TableId } from "../../../guide";
import {
  importedTable,
  NOTHING_REMEMBERED,
  readHeadings,
  recall,
  rememberedOf,
  writeHeadings,
  type CellDifference,
  type ImportChoices,
  type ImportRecord,
  type RememberedHeadings,
} from "../../../import";
import type { CellsWanted } from "../../../host/workbook";
import type { Turn } from "../../shared/latest";
import { createStore, type Store } from "../../shared/store";
import { Importing } from "../state/importing";
import type { Pane } from "../state/pane";
import { areAlike, stillUnticked } from "./alike";
import { filesIn, readFiles, type FilesWanted } from "./files";
import { columnSaid, guessedChoices, initial, type ImportState, type ListSource } from "./import-state";
import { planSource } from "./planning";
import { isFault, readAgain, readMisplaced, readOwnCells, readPasted, type SourceRead } from "./reading";
import { SeveralLists } from "./several-lists";
import { UnderWay } from "./under-way";
import { changesIn, writingAt } from "./writing";

/** 导入 without its looks; what was chosen stays until the pane closes or something is imported. */
export class ImportingList {
  readonly store: Store<ImportState>;
  private readonly workbook: Importing;
  private readonly underWay: UnderWay;

  constructor(
    private readonly pane: Pane,
    table: TableId,
  ) {
    this.workbook = new Importing(pane.parts);
    this.store = createStore(initial(table));
    this.underWay = new UnderWay(this.store, this.workbook, () => pane.stop());
  }

  get table(): ListTable {
    const { table } = this.store.get();
    const list = importedTable(table);
    if (!list) throw new Error(`${table} takes no lists.`);
    return list;
  }

  /** 选择文件: reads one or several by their content. @param encoding chosen by the person */
  async readFiles(wanted: FilesWanted, encoding?: TextEncoding): Promise<void> {
    const chosen = filesIn(wanted);
    await this.read("", async (turn) => {
      const told = (name: string, { bytes, of }: ReadStep): void => this.tellRead(turn, name, "bytes", bytes, of);
      return readFiles(await chosen, encoding, turn.isOver, told);
    });
  }

  /** A tab of the workbook, or the selection. @param name as it is told */
  async readCells(wanted: CellsWanted, name: string): Promise<void> {
    const retry = (): void => void this.readCells(wanted, name);
    await this.read(name, (turn) => {
      const told = (rows: number, of: number): void => this.tellRead(turn, name, "rows", rows, of);
      return readOwnCells(this.workbook, wanted, name, told, retry);
    });
  }

  /** Ctrl+V */
  async paste(texts: ClipboardTexts): Promise<void> {
    await this.read("", (turn) => readPasted(texts, turn.isOver));
  }

  /** 按表头对列: the rows of the table itself, whose contents stand in other columns than theirs. @param name as it is told */
  async readTable(name: string): Promise<void> {
    await this.read(name, () => readMisplaced(this.workbook, this.table, () => void this.readTable(name)));
  }

  private async read(name: string, from: (turn: Turn) => Promise<SourceRead>): Promise<void> {
    const again = (): void => void this.read(name, from);
    await this.underWay.during({ kind: "reading", name, unit: "rows", done: 0, of: 0 }, again, async (turn) => {
      const read = await turn.after(from(turn));
      // What stands in the way is on the screen.
      if (!read) throw new Stopped("Nothing was read.");
      if (isFault(read)) this.store.set({ fault: read });
      else await this.take(turn, read);
    });
  }

  private tellRead(turn: Turn, name: string, unit: "rows" | "bytes", done: number, of: number): void {
    if (!turn.isOver()) this.store.set({ work: { kind: "reading", name, unit, done, of } });
  }

  /** What was read is this page's source now. */
  private async take(turn: Turn, source: ListSource): Promise<void> {
    const again = (): void => void this.underWay.during({ kind: "planning" }, again, (next) => this.take(next, source));
    const { store, workbook } = this;
    const text = await turn.after(workbook.headings());
    const remembered = text === undefined ? NOTHING_REMEMBERED : readHeadings(text);
    const choices = { remembered: recall(remembered, this.table.id) };
    store.set({ ...initial(this.table.id), source, remembered, choices, work: { kind: "planning" } });
    if (!source.inPlace) {
      const snapshot = await this.snapshot(turn, again);
      const several = await SeveralLists.among({ source, first: this.table.id, remembered, snapshot }, this.pane, turn);
      if (several) return store.set({ several });
    }
    await this.plan(turn, again, true);
  }

  /** The whole source is this table's, whatever else it holds. */
  async alone(): Promise<void> {
    await this.underWay.during(
      { kind: "planning" },
      () => void this.alone(),
      async (turn) => {
        this.store.set({ several: undefined, isWithin: false });
        await this.plan(turn, () => void this.alone(), true);
      },
    );
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
    this.underWay.end();
    const { source, remembered } = several;
    const { isGuessed, choices: chosen } = guessedChoices(list.guessed);
    const choices = { ...chosen, remembered: recall(remembered, this.table.id) };
    const seen = { source, several, remembered, choices, isGuessed, plan: list.plan, snapshot: list.base };
    store.set({ ...initial(this.table.id), ...seen, isWithin: true });
  }

  /** What a column of the list is: of all parts that have it. @param key "" for none of them */
  async sayColumn(field: Field, key: string): Promise<void> {
    const { columns, fill, said } = columnSaid(this.store.get(), field, key);
    await this.choose({ columns, fill }, { said, isGuessed: false });
  }

  /** All records hold this, where the list says nothing of it. */
  async sayAll(field: Field, value: string): Promise<void> {
    await this.choose({ fill: new Map(this.store.get().choices.fill).set(field, value) }, { isGuessed: false });
  }

  /** Plans anew with what was said. */
  async choose(
    said: Partial<ImportChoices>,
    more: Partial<Pick<ImportState, "said" | "isGuessed">> = {},
  ): Promise<void> {
    const again = (): void => void this.choose(said, more);
    await this.underWay.during({ kind: "planning" }, again, async (turn) => {
      this.store.set({ ...more, choices: { ...this.store.get().choices, ...said }, isRevised: false });
      await this.plan(turn, again);
    });
  }

  /** @param guesses whether the name of a tab or a file may say of which occupation all records are */
  private async plan(turn: Turn, retry: () => void, guesses = false): Promise<void> {
    const { store } = this;
    const { source, choices, several, plan: before, unticked, isGuessed } = store.get();
    const list = several?.listOf(this.table.id);
    const snapshot = list?.base ?? (await this.snapshot(turn, retry));
    if (!source) return;
    // Heads that a person chose are looked for everywhere.
    const parts = list && choices.headRow === undefined ? { parts: list.parts } : {};
    const request = { table: this.table, choices, snapshot, today: this.pane.today(), ...parts };
    const { plan, guessed } = await turn.after(planSource(request, source, guesses, turn.isOver));
    const kept = before && stillUnticked(unticked, before, plan);
    const said = guessedChoices(guessed);
    store.set({
      ...{ plan, snapshot, unticked: kept ?? new Set(), isGuessed: isGuessed || said.isGuessed },
      choices: { ...choices, ...said.choices },
    });
  }

  /** @throws Stopped where it cannot be had, which is on the screen, or is wanted no more */
  private async snapshot(turn: Turn, retry: () => void): Promise<Snapshot> {
    const snapshot = await turn.after(this.workbook.snapshot(retry));
    if (!snapshot) throw new Stopped("The workbook could not be read.");
    return snapshot;
  }

  /** 停止: what is being written is not stopped. */
  stop(): void {
    this.underWay.stop();
  }

  /** 更换 */
  again(): void {
    this.workbook.begin();
    this.store.get().several?.end();
    this.forget();
  }

  /** 导入 was pressed: rows of the table itself that were not put in order are not what is to be brought in. */
  leaveRealigning(): void {
    if (this.store.get().source?.inPlace && !this.underWay.isBusy) this.forget();
  }

  /** As if nothing had been chosen. */
  forget(): void {
    this.underWay.end();
    this.store.set(initial(this.table.id));
  }

  /** What is remembered once it is written. */
  remembering(before: RememberedHeadings): RememberedHeadings {
    const { said } = this.store.get();
    return said.size > 0 ? rememberedOf(this.table.id, said, before) : before;
  }

  takeChanges(takesChanges: boolean): void {
    this.store.set({ takesChanges });
  }

  toggle(one: ImportRecord | CellDifference): void {
    const unticked = new Set(this.store.get().unticked);
    if (!unticked.delete(one)) unticked.add(one);
    this.store.set({ unticked });
  }

  /** 导入 n 人, or of several tables all at once; the page is left once it is written. */
  async write(): Promise<void> {
    const { store, underWay } = this;
    if (underWay.isBusy || !store.get().source) return;
    const retry = (): void => void this.write();
    await underWay.during({ kind: "writing", isBegun: false, done: 0, of: 0 }, retry, async (turn) => {
      const { several } = store.get();
      const isRevised =
        (await this.reviseSource(turn, retry)) ||
        (several ? await this.reviseAll(several, turn, retry) : await this.revise(turn, retry));
      // What is written is what was looked at.
      if (isRevised) store.set({ isRevised });
      else await this.writeAsPlanned(turn, retry);
    });
  }

  /** Takes cells of this workbook anew where they changed since. @returns whether they did */
  private async reviseSource(turn: Turn, retry: () => void): Promise<boolean> {
    const { source, several } = this.store.get();
    const now = source && (await turn.after(readAgain(this.workbook, source)));
    if (!now || now === source) return false;
    if (!several) this.store.set({ source: now });
    await (several ? this.take(turn, now) : this.plan(turn, retry));
    return true;
  }

  /** Plans anew where the workbook changed since. @returns whether anything else would be written, or told of it */
  private async revise(turn: Turn, retry: () => void): Promise<boolean> {
    const { store } = this;
    const { source, plan, snapshot } = store.get();
    if (!source || !plan || snapshot === (await this.snapshot(turn, retry))) return false;
    if (source.inPlace) {
      const read = await turn.after(readMisplaced(this.workbook, this.table, retry));
      if (!read || isFault(read)) throw new Stopped("The table is not there any more.");
      store.set({ source: read });
    }
    await this.plan(turn, retry);
    const { plan: now } = store.get();
    return !now || !(await areAlike(plan, now, turn.isOver));
  }

  private async reviseAll(several: SeveralLists, turn: Turn, retry: () => void): Promise<boolean> {
    const snapshot = await this.snapshot(turn, retry);
    if (snapshot === several.snapshot) return false;
    const now = await turn.after(several.revised(snapshot, turn.isOver));
    const isOther = !(await turn.after(several.isAlike(now, turn.isOver)));
    several.giveWayTo(now);
    return isOther;
  }

  private async writeAsPlanned(turn: Turn, retry: () => void): Promise<void> {
    const { store, workbook, pane } = this;
    const { plan, snapshot, several, source, remembered } = store.get();
    const of = several?.snapshot ?? snapshot;
    if (!of) return;
    const inPlace = source?.inPlace && of.tables.get(source.inPlace.table.id);
    const changes = several ? several.changes() : plan ? changesIn(store.get(), plan, inPlace) : [];
    const told = (step: ProgressStep): void => {
      if (!turn.isOver()) store.set({ work: writingAt(step) ?? store.get().work });
    };
    if (!(await workbook.write(changes, of, inPlace ? "repair" : "import", retry, told))) return;
    const now = several ? several.remembering(remembered) : this.remembering(remembered);
    if (now !== remembered) await workbook.rememberHeadings(writeHeadings(now));
    // Another list may have been begun here meanwhile.
    if (turn.isOver()) return;
    const tables = several?.end() ?? [this.table.id];
    this.forget();
    pane.leaveImport(tables);
  }
}
