import type { Finding, Snapshot } from "../../../check";
import {
  isUntouched,
  NOTHING_FOUND,
  statusOfTables,
  toTell,
  type Found,
  type TableStatus,
} from "../../../check/plan/status";
import { findingsAt, isSamePlace, listFindings, type FindingsList, type VolumeErrors } from "../findings-list";
import { nextStep, type NextStep } from "../overview";
import type { CheckState, PaneState, Selection } from "./model";

/** What the components read: derived from the state, and the same object as long as what it is derived from is. */

const EMPTY_LIST: FindingsList = { groups: [], ordered: [], walk: [] };

/** Whether there is something to show findings of: a check was made, and not of empty tables only. */
export const hasResult = (check: CheckState): check is Extract<CheckState, { kind: "done" }> =>
  check.kind === "done" && !isUntouched(check.checked.reading.snapshot);

export const snapshotOf = ({ check }: PaneState): Snapshot | undefined =>
  check.kind === "done" ? check.checked.reading.snapshot : undefined;

/** What the list is made of: all that was found, or what keeps the volume asked about a draft, if there is one of that name. */
export const askedOf = memoized(
  (state) => [state.check, state.filter.volume],
  ({ check, filter: { volume } }): VolumeErrors | undefined => {
    if (!hasResult(check)) return NOTHING_FOUND;
    const { reading, result } = check.checked;
    return volume ? volume.errorsIn(reading.snapshot, result) : result;
  },
);

/** The findings list under the present filter. */
export const listOf = memoized(
  (state) => [state.check, state.filter],
  (state): FindingsList => {
    const { check, filter } = state;
    const asked = askedOf(state);
    return hasResult(check) && asked
      ? listFindings(asked.findings, check.checked.reading.snapshot, check.words, filter, asked.unlisted)
      : EMPTY_LIST;
  },
);

export const linesOf = memoized(
  (state) => [state.check, state.tabs],
  (state): readonly TableStatus[] => statusOfTables(snapshotOf(state), toldOf(state), state.tabs),
);

export const nextStepOf = memoized(
  (state) => [state.check, state.tabs, state.openTable, state.atHand],
  (state): NextStep => nextStep(linesOf(state), toldOf(state).findings, state),
);

const toldOf = ({ check }: PaneState): Found =>
  check.kind === "done" ? toTell(check.checked.reading.snapshot, check.checked.result) : NOTHING_FOUND;

/**
 * What the card shows: the selected cell's findings, the one the person went to first; or the finding about a whole table
 * the person went to.
 */
export interface Card {
  readonly at: Selection;
  readonly findings: readonly Finding[];
  /** Index in the list of the finding from which ∧ and ∨ walk on; -1 when the filter hides it. */
  readonly index: number;
  readonly of: number;
}

export const cardOf = memoized(
  (state) => [state.check, state.filter, state.selection, state.focus],
  (state): Card | undefined => {
    const { selection: at, focus } = state;
    if (!at || !hasResult(state.check)) return undefined;
    const focused = focus && isSameCell(focus.at, at) ? focus.finding : undefined;
    const onCell = findingsAt(state.check.checked.result.findings, at.sheet, at.cell);
    const findings = !focused ? onCell : focused.cell ? [focused, ...without(onCell, focused)] : [focused];
    if (findings.length === 0) return undefined;
    const { walk } = listOf(state);
    const index = walk.findIndex((finding) => isSamePlace(finding, findings[0]));
    return { at, findings, index, of: walk.length };
  },
);

const without = (findings: readonly Finding[], left: Finding): readonly Finding[] =>
  findings.filter((finding) => finding !== left);

const isSameCell = (a: Selection, b: Selection): boolean =>
  a.sheet === b.sheet && a.cell.row === b.cell.row && a.cell.column === b.cell.column;

/** Keeps the last answer until one of the members it rests on was replaced. */
function memoized<T>(
  restsOn: (state: PaneState) => readonly unknown[],
  derive: (state: PaneState) => T,
): (state: PaneState) => T {
  let last: { readonly on: readonly unknown[]; readonly value: T } | undefined;
  return (state) => {
    const on = restsOn(state);
    if (!last || on.some((member, i) => member !== last!.on[i])) last = { on, value: derive(state) };
    return last.value;
  };
}
