import type { Finding } from "../../check";
import type { WorkbookEvent } from "../../excel/types";
import type { TableId } from "../../guide";
import { tableOn } from "../overview";
import type { Core } from "./core";
import type { Target } from "./model";
import { cardOf, linesOf, listOf } from "./selectors";

/** Goes to cells, and follows the person where they go. */
export class Navigation {
  constructor(
    private readonly core: Core,
    /** What to do when the cell a finding names is no longer there. */
    private readonly refresh: () => void,
  ) {}

  toFinding(finding: Finding): Promise<void> {
    const sheet = finding.sheet ?? this.core.state.tabs.get(finding.table);
    return sheet === undefined
      ? Promise.resolve()
      : this.to({ sheet, ...(finding.cell && { cell: finding.cell }), finding });
  }

  toTable(table: TableId): Promise<void> {
    const sheet = this.core.state.tabs.get(table);
    return sheet === undefined ? Promise.resolve() : this.to({ sheet });
  }

  /** @param reveal unhide the tab, or clear the filter that hides the row */
  async to(target: Target, reveal = false): Promise<void> {
    const { core } = this;
    const { sheet, cell, finding } = target;
    const outcome = await core.navigator.run(async ({ progress }) => {
      const verb = await core.services.verb("goTo");
      const arrived = await verb.perform(core.services.host, { sheet, ...(cell && { cell }), reveal }, progress);
      const landed =
        arrived !== "selected" ? undefined : cell ? { sheet, cell } : await core.services.host.workbook.selection();
      return { arrived, landed };
    });
    const value = core.settle(outcome, () => void this.to(target, reveal));
    if (!value) return;
    const { arrived, landed } = value;
    if (landed) {
      core.clearTrouble();
      core.store.set({ selection: landed, focus: finding && { finding, at: landed } });
    } else if (arrived === "gone") {
      core.report({ kind: "gone" });
      this.refresh();
    } else if (arrived !== "selected") {
      core.report({ kind: arrived, target });
    }
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
    const { ordered } = listOf(state);
    if (ordered.length === 0) return Promise.resolve();
    const index = cardOf(state)?.index ?? -1;
    const from = index < 0 && by < 0 ? 0 : index;
    return this.toFinding(ordered[(from + by + ordered.length) % ordered.length]);
  }

  selected({ sheet, cell }: Extract<WorkbookEvent, { kind: "selected" }>): void {
    this.core.store.set({ selection: { sheet, cell } });
  }

  /** Another tab came to the front; Excel does not say which cell is selected there. */
  async activated({ sheet }: Extract<WorkbookEvent, { kind: "activated" }>): Promise<void> {
    const { core } = this;
    core.store.set({ openTable: tableOn(sheet, linesOf(core.state)), selection: undefined });
    await this.askSelection();
  }

  async askSelection(): Promise<void> {
    const { core } = this;
    const outcome = await core.navigator.run(() => core.services.host.workbook.selection(), { quiet: true });
    const selection = core.settle(outcome, () => void this.askSelection());
    if (selection) core.store.set({ selection, openTable: tableOn(selection.sheet, linesOf(core.state)) });
  }
}
