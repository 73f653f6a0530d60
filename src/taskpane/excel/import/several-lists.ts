import { Stopped, turnsOf } from "../../../actions/turns";
import { inSlices, type Snapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import type { TableId } from "../../../guide";
import {
  changesOf,
  fillingOf,
  recall,
  type CellDifference,
  recognisedSteps,
  togetherSteps,
  type FormPlan,
  type ImportChoices,
  type ListTogether,
  type MadeHere,
  type Recognised,
  type RememberedHeadings,
  type TogetherPlan,
} from "../../../import";
import type { Turn } from "../../shared/latest";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";
import { areAlike, areFormsAlike, stillUnticked } from "./alike";
import { namesOf } from "./planning";
import { guessedChoices, initial, wantedOf, type ImportState, type ListSource, type Wanted } from "./import-state";
import { importingOf } from "./lists-of-pane";

/** What of one table is brought in: as its own page has it where somebody looked at it there. */
export type ListState = Pick<ImportState, "plan" | "takesChanges" | "unticked" | "choices" | "isGuessed">;

interface SeveralState {
  readonly leftOut: ReadonlySet<TableId>;
  /** 企业概况 is looked at. */
  readonly isFormShown: boolean;
  /** What it says comes over what stands in the workbook too. */
  readonly takesKept: boolean;
  /** Cells of 企业概况 that are to stay as they are. */
  readonly unticked: ReadonlySet<CellDifference>;
}

/** Where several tables come from, and what the workbook holds. */
interface SeveralSource {
  readonly source: ListSource;
  /** The table whose page it was opened on. */
  readonly first: TableId;
  readonly remembered: RememberedHeadings;
  readonly snapshot: Snapshot;
}

/** Several tables of the same file or files. */
export class SeveralLists implements SeveralSource {
  readonly store: Store<SeveralState> = createStore<SeveralState>({
    leftOut: new Set(),
    isFormShown: false,
    takesKept: false,
    unticked: new Set(),
  });

  readonly source: ListSource;
  readonly first: TableId;
  readonly remembered: RememberedHeadings;
  readonly snapshot: Snapshot;

  private constructor(
    private readonly pane: Pane,
    { source, first, remembered, snapshot }: SeveralSource,
    private readonly recognised: Recognised,
    private readonly together: TogetherPlan,
  ) {
    this.source = source;
    this.first = first;
    this.remembered = remembered;
    this.snapshot = snapshot;
  }

  /**
   * @returns undefined where the sheets hold nothing, or only what the table takes by itself
   * @throws Stopped
   */
  static async among(from: SeveralSource, pane: Pane, { isOver }: Turn): Promise<SeveralLists | undefined> {
    const { source, first, remembered, snapshot } = from;
    const turns = turnsOf(() => undefined, isOver);
    const recognised = await inSlices(recognisedSteps(source.sheets, first), turns);
    const isFirstAlone = [...recognised.parts.keys()].every((table) => table === first);
    if (isOver()) throw new Stopped("The list was given up.");
    if (!recognised.form && isFirstAlone) return undefined;
    const choicesOf = (table: TableId): ImportChoices => ({ remembered: recall(remembered, table) });
    const together = await planned(pane, source, recognised, snapshot, choicesOf, isOver);
    return new SeveralLists(pane, from, recognised, together);
  }

  /** The same lists for what the workbook holds now, with all that was said of them. @throws Stopped */
  async revised(snapshot: Snapshot, stopped: () => boolean): Promise<SeveralLists> {
    const { pane, source, recognised } = this;
    const choicesOf = (table: TableId): ImportChoices => {
      const list = this.listOf(table);
      return list ? this.stateOf(list).choices : {};
    };
    const together = await planned(pane, source, recognised, snapshot, choicesOf, stopped);
    return new SeveralLists(pane, { ...this.asSource(), snapshot }, recognised, together);
  }

  private asSource(): SeveralSource {
    const { source, first, remembered, snapshot } = this;
    return { source, first, remembered, snapshot };
  }

  /** Whether other lists come to the same as these, as they stand now. @throws Stopped */
  async isAlike(others: SeveralLists, stopped: () => boolean): Promise<boolean> {
    if (!areFormsAlike(this.form, others.form) || this.lists.length !== others.lists.length) return false;
    for (const list of this.lists) {
      const other = others.listOf(list.plan.table);
      const { plan = list.plan } = this.stateOf(list);
      if (!other || !(await areAlike(plan, other.plan, stopped))) return false;
    }
    return true;
  }

  /** Others take the place of these; what is ticked stays so. */
  giveWayTo(others: SeveralLists): void {
    const { leftOut, takesKept, unticked } = this.store.get();
    const fields = new Set([...unticked].map(({ field }) => field));
    const cells = [...(others.form?.fills ?? []), ...(others.form?.kept ?? [])].filter(({ field }) =>
      fields.has(field),
    );
    others.store.set({ leftOut, takesKept, unticked: new Set(cells) });
    for (const list of others.lists) {
      const before = this.listOf(list.plan.table);
      const own = importingOf(this.pane, list.plan.table).store;
      const { plan, unticked: taken } = own.get();
      if (!before || !plan || own.get().several !== this) continue;
      const kept = stillUnticked(taken, plan, list.plan);
      own.set({ plan: list.plan, snapshot: list.base, unticked: kept });
    }
    for (const list of this.own()) list.store.set({ several: others });
  }

  get form(): FormPlan | undefined {
    return this.together.form;
  }

  get lists(): readonly ListTogether[] {
    return this.together.lists;
  }

  /** Sheets in which something else stands. */
  get others(): readonly string[] {
    return this.recognised.others;
  }

  /** Sheets of a plan that the assistant makes there. */
  get made(): readonly MadeHere[] {
    return this.recognised.made;
  }

  get tables(): readonly TableId[] {
    return [...(this.form ? [this.form.table] : []), ...this.lists.map(({ plan }) => plan.table)];
  }

  get count(): number {
    return this.tables.length;
  }

  listOf(table: TableId): ListTogether | undefined {
    return this.lists.find(({ plan }) => plan.table === table);
  }

  /** How a list stands now. */
  stateOf({ plan, guessed }: ListTogether): ListState {
    const own = importingOf(this.pane, plan.table).store.get();
    const isLookedAt = own.several === this && own.plan !== undefined;
    return isLookedAt ? own : { ...initial(plan.table), plan, ...guessedChoices(guessed) };
  }

  toggle(table: TableId): void {
    const leftOut = new Set(this.store.get().leftOut);
    if (!leftOut.delete(table)) leftOut.add(table);
    this.store.set({ leftOut });
  }

  /** Whether a cell of 企业概况 is to be written. */
  readonly isTaken = (difference: CellDifference): boolean => {
    const { takesKept, unticked } = this.store.get();
    return !unticked.has(difference) && (takesKept || this.form?.kept.includes(difference) !== true);
  };

  takeKept(takesKept: boolean): void {
    this.store.set({ takesKept });
  }

  toggleCell(difference: CellDifference): void {
    const unticked = new Set(this.store.get().unticked);
    if (!unticked.delete(difference)) unticked.add(difference);
    this.store.set({ unticked });
  }

  /** 查看 of 企业概况. */
  lookAtForm(): void {
    this.store.set({ isFormShown: true });
  }

  /** 查看: the page of one of the tables. */
  look(table: TableId): void {
    this.pane.importInstead(table);
    importingOf(this.pane, table).lookWithin(this);
  }

  /** Back to all of them. */
  leave(): void {
    this.store.set({ isFormShown: false });
    for (const list of this.own()) list.store.set({ isWithin: false });
    this.pane.importInstead(this.first);
  }

  /** How much comes to a table now. */
  comingTo(one: FormPlan | ListTogether): Wanted {
    if ("fills" in one) return { added: 0, cells: [...one.fills, ...one.kept].filter(this.isTaken).length };
    const state = this.stateOf(one);
    return state.plan?.obstacle === undefined ? wantedOf(state) : { added: 0, cells: 0 };
  }

  changes(): readonly Change[] {
    const { leftOut } = this.store.get();
    const { form } = this;
    const filled = form && !leftOut.has(form.table) ? fillingOf(form, this.isTaken) : [];
    const ofLists = this.lists.flatMap((list) => {
      const { plan, takesChanges, unticked } = this.stateOf(list);
      if (!plan || plan.obstacle || leftOut.has(plan.table)) return [];
      return changesOf(plan, {
        isAdded: (record) => !unticked.has(record),
        isChanged: (difference) => takesChanges && !unticked.has(difference),
      });
    });
    return [...filled, ...ofLists];
  }

  /** What is remembered of headings once they are written. */
  remembering(before: RememberedHeadings): RememberedHeadings {
    return this.own().reduce((now, list) => list.remembering(now), before);
  }

  /** The pages of its tables forget it. @returns the tables */
  end(): readonly TableId[] {
    const own = this.own();
    for (const list of own) list.forget();
    return own.map(({ table }) => table.id);
  }

  private own() {
    const tables = new Set([this.first, ...this.lists.map(({ plan }) => plan.table)]);
    return [...tables]
      .map((table) => importingOf(this.pane, table))
      .filter((list) => list.store.get().several === this);
  }
}

/** What of some sheets comes to the workbook as it stands. @throws Stopped */
const planned = (
  pane: Pane,
  source: ListSource,
  recognised: Recognised,
  snapshot: Snapshot,
  choicesOf: (table: TableId) => ImportChoices,
  stopped: () => boolean,
): Promise<TogetherPlan> => {
  const { sheets } = source;
  const request = { sheets, recognised, snapshot, today: pane.today(), names: namesOf(source), choicesOf };
  return inSlices(
    togetherSteps(request),
    turnsOf(() => undefined, stopped),
  );
};
