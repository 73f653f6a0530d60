import counts from "./work-type-counts.json";
import workTypes from "./work-types.json";

/**
 * The work types published for the occupation in 2024 and 2025. The dictionary's own are in no public machine-readable list,
 * so a work type missing here is not thereby wrong: only where `knowsAllWorkTypes`.
 */
export function workTypesOf(code: string): readonly string[] {
  const byCode: Readonly<Record<string, readonly string[]>> = workTypes;
  return Object.hasOwn(byCode, code) ? byCode[code] : [];
}

/**
 * How many work types the official list of August 2026 has for an occupation of the dictionary; undefined where it does not
 * have the occupation.
 */
export function workTypeCount(code: string): number | undefined {
  const byCode: Readonly<Record<string, number | null>> = counts;
  return Object.hasOwn(byCode, code) ? (byCode[code] ?? undefined) : 0;
}

/** Whether it has work types and all of them are in `workTypesOf`: so it is where all of them came in 2024 and 2025. */
export function knowsAllWorkTypes(code: string): boolean {
  const { length } = workTypesOf(code);
  return length > 0 && workTypeCount(code) === length;
}
