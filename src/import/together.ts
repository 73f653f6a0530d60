import type { TableId } from "../guide";
import type { CivilDate } from "../check/model/rule";
import type { Steps } from "../check/run/steps";
import type { SheetGrid, Snapshot } from "../check/snapshot";
import { isBlank } from "../check/cells/normalise";
import { assignSteps, sheetOfPart, type TableParts } from "./assign-tables";
import { formAmong, formSteps, type FormPlan, type FormSource } from "./form";
import { madeHere, type MadeHere } from "./made-here";
import { trialSteps } from "./mend";
import { importNamedSteps, type NamedPlan } from "./named-occupation";
import { IMPORTED_TABLES, type ImportChoices } from "./plan";

/** Which tables some sheets hold. */
export interface Recognised {
  readonly form?: FormSource;
  /** In the guide's order. */
  readonly parts: ReadonlyMap<TableId, TableParts>;
  /** Sheets that can be seen, in which something stands that is none of them. */
  readonly others: readonly string[];
  /** What of a plan the assistant makes: it is not brought in, and not among `others`. */
  readonly made: readonly MadeHere[];
}

/**
 * Looks which tables some sheets hold; only their heads are read.
 * @param sheets of one file or several, each with a name of its own
 * @param preferred whose a part is that may be two tables'; absent: then it is nobody's
 */
export function* recognisedSteps(sheets: readonly SheetGrid[], preferred?: TableId): Steps<Recognised, undefined> {
  const form = formAmong(sheets);
  yield;
  const isTaken = (sheet: string, row: number): boolean => form?.holds(sheet, row) ?? false;
  const parts = yield* assignSteps(IMPORTED_TABLES, sheets, preferred, isTaken);
  const holding = new Set([...parts.values()].flatMap(({ keys }) => [...keys].map(sheetOfPart)));
  const others = sheets.filter(
    ({ name, values, firstRow, isHidden }) =>
      !isHidden &&
      !holding.has(name) &&
      values.some((row) => row.some((value) => !isBlank(value))) &&
      !values.some((_, i) => isTaken(name, firstRow + i)),
  );
  const made = others.flatMap((grid): readonly MadeHere[] => {
    const table = madeHere(grid);
    return table ? [{ sheet: grid.name, table }] : [];
  });
  const isMade = new Set(made.map(({ sheet }) => sheet));
  const names = others.map(({ name }) => name).filter((name) => !isMade.has(name));
  return { ...(form && { form }), parts, others: names, made };
}

export interface TogetherRequest {
  readonly sheets: readonly SheetGrid[];
  readonly recognised: Recognised;
  /** The plan as it stands. */
  readonly snapshot: Snapshot;
  readonly today: CivilDate;
  /** Of files and tabs: one of them may name the occupation of a list. */
  readonly names: readonly string[];
  choicesOf(table: TableId): ImportChoices;
}

/** What of some sheets comes to several tables. */
export interface TogetherPlan {
  readonly form?: FormPlan;
  /** In the guide's order; some of them may have nothing to add. */
  readonly lists: readonly ListTogether[];
}

export interface ListTogether extends NamedPlan {
  /** What it was planned for: with the records of the tables before it. */
  readonly base: Snapshot;
  readonly parts: TableParts;
}

/** Plans every table as if those before it were written already: an occupation is known to its examiners. */
export function* togetherSteps(request: TogetherRequest): Steps<TogetherPlan, undefined> {
  const { sheets, recognised, snapshot, today, names, choicesOf } = request;
  const form = recognised.form && (yield* formSteps(recognised.form, snapshot, today));
  const lists: ListTogether[] = [];
  let base = snapshot;
  for (const table of IMPORTED_TABLES) {
    const parts = recognised.parts.get(table.id);
    if (!parts) continue;
    const own = { table, sheets, snapshot: base, today, choices: choicesOf(table.id), parts };
    const named = yield* importNamedSteps(own, names);
    lists.push({ ...named, base, parts });
    const { plan } = named;
    const target = base.tables.get(table.id);
    const added = plan.records.flatMap(({ standing, cells }) => (standing.kind === "new" ? [cells] : []));
    if (target && !plan.obstacle && added.length > 0) base = (yield* trialSteps(base, target, added)).snapshot;
  }
  return { ...(form && { form }), lists };
}
