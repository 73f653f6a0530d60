import type { ListTable } from "../guide";
import { occupationKey, occupationsOf } from "../check/plan/occupations";
import type { Steps } from "../check/run/steps";
import type { Snapshot } from "../check/snapshot";
import { importSteps, type ImportPlan, type ImportRequest } from "./plan";

/** A plan, and the occupation that was taken for all its records because a name says so: to be looked at. */
export interface NamedPlan {
  readonly plan: ImportPlan;
  readonly guessed?: string;
}

/** As `importSteps`; where no record says of which occupation it is, and names do, that is taken. @param names of files and tabs */
export function* importNamedSteps(request: ImportRequest, names: readonly string[]): Steps<NamedPlan, undefined> {
  const plan = yield* importSteps(request);
  const guessed = occupationNamed(plan, names, request.snapshot, request.table);
  if (guessed === undefined) return { plan };
  const { choices = {} } = request;
  const fill = new Map(choices.fill).set("occupationName", guessed);
  return { plan: yield* importSteps({ ...request, choices: { ...choices, fill } }), guessed };
}

/**
 * The one occupation of the plan that the name of a list's tab or file names, where no record says of which occupation it is;
 * undefined where the table does not ask for one, or none or several are named.
 */
function occupationNamed(
  { records }: ImportPlan,
  names: readonly string[],
  { tables }: Snapshot,
  { id, columns }: ListTable,
): string | undefined {
  const isAsked = id !== "occupations" && columns.some(({ field, required }) => field === "occupationName" && required);
  if (!isAsked || records.length === 0 || records.some(({ cells }) => cells.occupationName)) return undefined;
  const keys = names.map(occupationKey);
  const occupations = [...occupationsOf(tables.get("occupations"))];
  const named = occupations.filter(([key]) => keys.some((one) => one.includes(key)));
  // 维修电工 names 电工 too, which is not meant.
  const longest = named.filter(([key]) => !named.some(([other]) => other !== key && other.includes(key)));
  return longest.length === 1 ? longest[0][1].name : undefined;
}
