import { nameKey } from "../cells/normalise";
import { MOST_OFFERED } from "../limits";
import { onceARun } from "../model/kept";
import type { Plan } from "../model/plan";
import type { TableSnapshot } from "../snapshot";
import { inFull, occupationNamer } from "./named-occupations";
import { occupationKey, planOccupations, rowsByOccupation, type PlanOccupation } from "./occupations";

/** What the tables of a plan mean by the occupations they name, all of them in one way. */
export const occupationNamerOf = onceARun((plan) => occupationNamer(planOccupations(plan)));

/** The one occupation of the plan that a text means, however it is written. */
export function resolveOccupation(plan: Plan, text: string): PlanOccupation | undefined {
  const occupations = resolveOccupations(plan, text);
  return occupations.length === 1 ? occupations[0] : undefined;
}

/**
 * As `resolveOccupation`, and several where a cell names several, such as 电工、焊工: whose table asks for a row each says
 * so, and goes on with what was meant. Empty where any part of the text is none of the plan's occupations.
 */
export const resolveOccupations = (plan: Plan, text: string): readonly PlanOccupation[] =>
  inFull(occupationNamerOf(plan)(text));

/**
 * By what to tell the rows of an occupation from those of others: the name of the plan's occupation, or the text itself where
 * the plan has none of it.
 */
export const occupationMeant = (plan: Plan, text: string): string =>
  resolveOccupation(plan, text)?.name ?? occupationKey(text);

/** A row whose 职业名称 is not the name of one occupation of the plan. */
export interface MisnamedRow {
  readonly row: number;
  /** As it stands there. */
  readonly text: string;
  readonly flaw:
    /** It means an occupation, and should say so by its name. */
    | { readonly kind: "writing"; readonly name: string }
    | { readonly kind: "several"; readonly count: number }
    /** None of the plan's; `likely` are names of the plan that resemble it. */
    | { readonly kind: "unknown"; readonly likely: readonly string[] };
}

/** The rows of a table whose occupation is not one of the plan by its name, ascending; an empty one is GEN-07's. */
export function misnamedRows(plan: Plan, table: TableSnapshot): readonly MisnamedRow[] {
  // Without any occupation filled, OCC-16 says what is missing.
  if (planOccupations(plan).size === 0) return [];
  const found: MisnamedRow[] = [];
  for (const rows of rowsByOccupation(table).values()) {
    const text = table.text(rows[0], "occupationName");
    const flaw = text === "" ? undefined : flawOf(plan, text);
    if (flaw) for (const row of rows) found.push({ row, text, flaw });
  }
  return found.sort((a, b) => a.row - b.row);
}

function flawOf(plan: Plan, text: string): MisnamedRow["flaw"] | undefined {
  const { occupations, unknown, isProper } = occupationNamerOf(plan)(text);
  const [first] = occupations;
  if (unknown.length > 0 || !first) return { kind: "unknown", likely: likelyOccupations(plan, text) };
  if (occupations.length > 1) return { kind: "several", count: occupations.length };
  return isProper ? undefined : { kind: "writing", name: first.name };
}

/** Names of the plan's occupations that a text holds, or that hold it: 维修电工 may be meant for 电工. The longest first. */
export function likelyOccupations(plan: Plan, text: string): readonly string[] {
  const key = nameKey(text);
  const names = [...planOccupations(plan)].filter(
    ([name]) => name.length > 1 && (key.includes(name) || (key.length > 1 && name.includes(key))),
  );
  return names
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, MOST_OFFERED)
    .map(([, { name }]) => name);
}
