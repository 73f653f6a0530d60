import type { TableId } from "../guide";
import type { CivilDate } from "../check/model/rule";
import type { Steps } from "../check/run/steps";
import type { SheetGrid, Snapshot } from "../check/snapshot";
import { assignSteps, type TableParts } from "./assign";
import { formAmong, formPlan, type FormPlan, type FormSource } from "./form";
import { trialSteps } from "./mend";
import { IMPORTED_TABLES, importSteps, type ImportChoices, type ImportPlan } from "./plan";

/** Which tables some sheets hold. */
export interface Recognised {
  readonly form?: FormSource;
  /** In the guide's order. */
  readonly parts: ReadonlyMap<TableId, TableParts>;
}

/**
 * Looks which tables some sheets hold; only their heads are read.
 * @param sheets of one file or several, each with a name of its own
 * @param preferred whose a part is that may be two tables'
 */
export function* recognisedSteps(sheets: readonly SheetGrid[], preferred: TableId): Steps<Recognised, undefined> {
  const form = formAmong(sheets);
  yield;
  const isTaken = (sheet: string, row: number): boolean => form?.holds(sheet, row) ?? false;
  const parts = yield* assignSteps(IMPORTED_TABLES, sheets, preferred, isTaken);
  return { ...(form && { form }), parts };
}

export interface TogetherRequest {
  readonly sheets: readonly SheetGrid[];
  readonly recognised: Recognised;
  /** The plan as it stands. */
  readonly snapshot: Snapshot;
  readonly today: CivilDate;
  choicesOf(table: TableId): ImportChoices;
}

/** What of some sheets comes to several tables. */
export interface TogetherPlan {
  readonly form?: FormPlan;
  /** In the guide's order; some of them may have nothing to add. */
  readonly lists: readonly ListTogether[];
}

export interface ListTogether {
  readonly plan: ImportPlan;
  /** What it was planned for: with the records of the tables before it. */
  readonly base: Snapshot;
  readonly parts: TableParts;
}

/** Plans every table as if those before it were written already: an occupation is known to its examiners. */
export function* togetherSteps(request: TogetherRequest): Steps<TogetherPlan, undefined> {
  const { sheets, recognised, snapshot, today, choicesOf } = request;
  const form = recognised.form && formPlan(recognised.form, snapshot);
  const lists: ListTogether[] = [];
  let base = snapshot;
  for (const table of IMPORTED_TABLES) {
    const parts = recognised.parts.get(table.id);
    if (!parts) continue;
    const plan = yield* importSteps({ table, sheets, snapshot: base, today, choices: choicesOf(table.id), parts });
    lists.push({ plan, base, parts });
    const target = base.tables.get(table.id);
    const added = plan.records.flatMap(({ standing, cells }) => (standing.kind === "new" ? [cells] : []));
    if (target && !plan.obstacle && added.length > 0) base = (yield* trialSteps(base, target, added)).snapshot;
  }
  return { ...(form && { form }), lists };
}
