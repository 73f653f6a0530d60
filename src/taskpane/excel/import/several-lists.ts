import { inSlices, type SheetGrid, type Snapshot } from "../../../check";
import type { Turns } from "../../../check/run/steps";
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
  type Recognised,
  type RememberedHeadings,
  type TogetherPlan,
  writeHeadings,
} from "../../../import";
import { createStore, type Store } from "../../shared/store";
import type { Pane } from "../state/pane";
import { namesOf } from "./planning";
import { guessedChoices, initial, wantedOf, type ImportState, type ListSource, type Wanted } from "./import-state";
import { importingOf } from "./importing";

/** What of one table is brought in: as its own page has it where somebody looked at it there. */
export type ListState = Pick<ImportState, "plan" | "takesChanges" | "unticked" | "choices" | "isGuessed">;

interface SeveralState {
  readonly leftOut: ReadonlySet<TableId>;
  readonly isWriting: boolean;
  /** 企业概况 is looked at. */
  readonly isFormShown: boolean;
  /** What it says comes over what stands in the workbook too. */
  readonly takesKept: boolean;
  /** Cells of 企业概况 that are to stay as they are. */
  readonly unticked: ReadonlySet<CellDifference>;
}

/** Several tables of the same file or files. */
export class SeveralLists {
  readonly store: Store<SeveralState> = createStore<SeveralState>({
    leftOut: new Set(),
    isWriting: false,
    isFormShown: false,
    takesKept: false,
    unticked: new Set(),
  });

  private constructor(
    private readonly pane: Pane,
    readonly source: ListSource,
    private readonly snapshot: Snapshot,
    private readonly together: TogetherPlan & Pick<Recognised, "others">,
    /** The table whose page it was opened on. */
    readonly first: TableId,
    readonly remembered: RememberedHeadings,
  ) {}

  /** @returns undefined where the sheets hold nothing, or only what the table takes by itself */
  static async among(
    source: ListSource,
    first: TableId,
    pane: Pane,
    remembered: RememberedHeadings,
    turns: Turns<undefined>,
  ): Promise<SeveralLists | undefined> {
    const sheets: readonly SheetGrid[] = source.sheets;
    const recognised = await inSlices(recognisedSteps(sheets, first), turns);
    const { form, parts, others } = recognised;
    const isFirstAlone = [...parts.keys()].every((table) => table === first);
    if (!form && isFirstAlone) return undefined;
    const snapshot = await pane.importing.snapshot();
    if (!snapshot) return undefined;
    const choicesOf = (table: TableId): ImportChoices => ({ remembered: recall(remembered, table) });
    const request = { sheets, recognised, snapshot, today: pane.today(), names: namesOf(source), choicesOf };
    const together = await inSlices(togetherSteps(request), turns);
    return new SeveralLists(pane, source, snapshot, { ...together, others }, first, remembered);
  }

  get form(): FormPlan | undefined {
    return this.together.form;
  }

  get lists(): readonly ListTogether[] {
    return this.together.lists;
  }

  /** Sheets in which something else stands. */
  get others(): readonly string[] {
    return this.together.others;
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

  private changes(): readonly Change[] {
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

  /** 导入 n 张表, all with one press; the page is left once they are written. */
  async write(): Promise<void> {
    const { store, pane } = this;
    if (store.get().isWriting) return;
    store.set({ isWriting: true });
    try {
      const retry = (): void => void this.write();
      if (!(await pane.importing.write(this.changes(), this.snapshot, "import", retry))) return;
      let { remembered } = this;
      for (const list of this.own()) remembered = list.remembering(remembered);
      if (remembered !== this.remembered) await pane.importing.rememberHeadings(writeHeadings(remembered));
      this.end();
      pane.leaveImport();
    } finally {
      store.set({ isWriting: false });
    }
  }

  /** The pages of its tables forget it. */
  end(): void {
    for (const list of this.own()) list.forget();
  }

  private own() {
    const tables = new Set([this.first, ...this.lists.map(({ plan }) => plan.table)]);
    return [...tables]
      .map((table) => importingOf(this.pane, table))
      .filter((list) => list.store.get().several === this);
  }
}
