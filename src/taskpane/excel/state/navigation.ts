import type { CellPosition, Finding } from "../../../check";
import { cellToFill, emptyCell } from "../../../check/plan/cell-to-fill";
import type { WorkbookEvent } from "../../../host/workbook";
import type { TableId } from "../../../guide";
import { findAgain } from "../findings-list";
import { tableOn } from "../overview";
import type { Core } from "./core";
import { findingsOf, type Target, type Trouble } from "./model";
import { cardOf, linesOf, listOf, snapshotOf } from "./selectors";

const UNREACHED: ReadonlySet<Trouble["kind"]> = new Set(["sheetHidden", "rowHidden", "gone"] as const);

/** Goes to cells, and follows the person where they go. */
export class Navigation {
  /** How often another tab or cell was selected, by the person or from here; and how often it was said which cell. */
  private moves = 0;
  private selections = 0;

  constructor(
    private readonly core: Core,
    /** Reads and checks anew when a tab or cell is not where it was. @returns whether that was done */
    private readonly refresh: () => Promise<boolean>,
  ) {}

  async toFinding(finding: Finding): Promise<void> {
    const { store, state } = this.core;
    const { table } = finding;
    const sheet = finding.sheet ?? state.tabs.get(table);
    // What is said of a whole table is settled where its next row or field is filled.
    const cell = finding.cell ?? this.cellToFill(table);
    if (sheet !== undefined) return this.to({ table, sheet, ...(cell && { cell }), finding });
    // A table that is not there has no cell to go to: the card says what is missing, beside whatever cell is selected.
    if (state.selection) store.set({ focus: { finding, at: state.selection } });
  }

  async toTable(table: TableId): Promise<void> {
    const sheet = this.core.state.tabs.get(table);
    if (sheet !== undefined) await this.to({ table, sheet });
  }

  /** 去填: the cell at which the table is to be filled on. */
  async toFill(table: TableId): Promise<void> {
    const sheet = this.core.state.tabs.get(table);
    const cell = this.cellToFill(table);
    if (sheet !== undefined) await this.to({ table, sheet, ...(cell && { cell }) });
  }

  /** 继续填: the first required cell that is empty, in the row that is being typed if there is one. */
  async toEmpty(table: TableId, row?: number): Promise<void> {
    const read = snapshotOf(this.core.state)?.tables.get(table);
    const sheet = this.core.state.tabs.get(table);
    const cell = (read && emptyCell(read, row)) ?? this.cellToFill(table);
    if (sheet !== undefined) await this.to({ table, sheet, ...(cell && { cell }) });
  }

  private cellToFill(table: TableId): CellPosition | undefined {
    const read = snapshotOf(this.core.state)?.tables.get(table);
    return read && cellToFill(read);
  }

  /** @param reveal unhide the tab, or clear the filter that hides the row */
  async to(target: Target, reveal = false): Promise<void> {
    const { core } = this;
    const { sheet, cell, finding } = target;
    const { selections } = this;
    const outcome = await core.navigator.run(async (run) => {
      const arrived = await core.services.perform("goTo", { sheet, ...(cell && { cell }), reveal }, run);
      const landed =
        arrived !== "selected" ? undefined : cell ? { sheet, cell } : await core.services.host.workbook.selection();
      return { arrived, landed };
    });
    const value = core.settle(outcome, () => void this.to(target, reveal));
    if (!value) return;
    const { arrived, landed } = value;
    if (arrived === "selected") {
      core.clearTrouble();
      // She went to another workbook meanwhile.
      if (!landed) return;
      const known = finding && findAgain(findingsOf(core.state), finding);
      core.store.set({
        // Whatever was heard since is as new or newer.
        ...(this.selections === selections && { selection: landed }),
        focus: known && { finding: known, at: landed },
      });
    } else if (arrived === "gone") {
      const hasMoved = this.watchMoves();
      // What stands in the way of that is on the screen by then.
      if (!(await this.refresh())) return;
      const renamed = this.underNewName(target);
      if (!renamed) core.report({ kind: "gone" });
      else if (!hasMoved()) await this.to(renamed);
    } else {
      core.report({ kind: arrived, target });
    }
  }

  /** The same place on a tab that was renamed, of which Excel tells nobody; undefined when it is no longer there. */
  private underNewName({ table, sheet: oldName, finding, ...cell }: Target): Target | undefined {
    const { state } = this.core;
    const sheet = state.tabs.get(table);
    if (sheet === undefined || sheet === oldName) return undefined;
    const known = finding && findAgain(findingsOf(state), { ...finding, sheet });
    return finding && !known ? undefined : { table, sheet, ...cell, ...(known && { finding: known }) };
  }

  /** 显示并转到, 清除筛选并转到 */
  reveal(): Promise<void> {
    const { trouble } = this.core.state;
    const hidden = trouble?.kind === "sheetHidden" || trouble?.kind === "rowHidden";
    return hidden ? this.to(trouble.target, true) : Promise.resolve();
  }

  /** ∨ for 1, ∧ for -1: the neighbour of the card's finding in the list, around its ends. */
  step(by: 1 | -1): Promise<void> {
    const { state } = this.core;
    const { walk } = listOf(state);
    if (walk.length === 0) return Promise.resolve();
    const index = cardOf(state)?.index ?? -1;
    const from = index < 0 && by < 0 ? 0 : index;
    return this.toFinding(walk[(from + by + walk.length) % walk.length]);
  }

  /**
   * Begins to watch whether the person turns to another place, from which nothing that comes late may lead away.
   * @returns whether that has happened by now
   */
  watchMoves(): () => boolean {
    const { moves } = this;
    return () => this.moves !== moves;
  }

  selected({ sheet, cell }: Extract<WorkbookEvent, { kind: "selected" }>): void {
    this.moves++;
    this.selections++;
    this.core.store.set({ selection: { sheet, cell } });
    this.movedOn();
  }

  /** Another tab came to the front; Excel does not say which cell is selected there. */
  async activated({ sheet }: Extract<WorkbookEvent, { kind: "activated" }>): Promise<void> {
    const { core } = this;
    this.moves++;
    this.movedOn();
    // The cell may have been told before the tab: then it is known already.
    const isKnown = core.state.selection?.sheet === sheet;
    core.store.set({ openTable: tableOn(sheet, linesOf(core.state)), ...(!isKnown && { selection: undefined }) });
    await this.askSelection();
  }

  /** The person went elsewhere: where they could not go no longer matters. */
  private movedOn(): void {
    const { trouble } = this.core.state;
    if (trouble && UNREACHED.has(trouble.kind)) this.core.clearTrouble();
  }

  /**
   * The pane got the focus: of some workbooks Excel tells no selection (github.com/OfficeDev/office-js #6311). What the person opens in
   * the pane meanwhile stays open where the tab is the one that was known.
   */
  async lookAgain(): Promise<void> {
    const { core, selections } = this;
    const outcome = await core.navigator.run(() => core.services.host.workbook.selection(), { quiet: true });
    if (outcome.kind !== "done" || !outcome.value || this.selections !== selections) return;
    const { sheet, cell } = outcome.value;
    const known = core.state.selection;
    if (known?.sheet === sheet && known.cell.row === cell.row && known.cell.column === cell.column) return;
    core.store.set({
      selection: { sheet, cell },
      ...(known?.sheet !== sheet && { openTable: tableOn(sheet, linesOf(core.state)) }),
    });
  }

  async askSelection(): Promise<void> {
    const { core } = this;
    const { selections } = this;
    const outcome = await core.navigator.run(() => core.services.host.workbook.selection(), { quiet: true });
    const answer = core.settle(outcome, () => void this.askSelection());
    // Where another workbook is in front, what was selected here is still selected.
    if (!answer) return;
    const selection = this.selections === selections ? answer : core.state.selection;
    core.store.set({ selection, openTable: selection && tableOn(selection.sheet, linesOf(core.state)) });
  }
}
