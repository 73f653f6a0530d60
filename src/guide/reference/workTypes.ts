import workTypes from "./work-types.json";

/**
 * The work types published for the occupation in 2024 and 2025. Suggestions only: the dictionary's own 2,967 work types
 * are in no public machine-readable list, so a work type missing here is not thereby wrong.
 */
export function workTypesOf(code: string): readonly string[] {
  const byCode: Readonly<Record<string, readonly string[]>> = workTypes;
  return Object.hasOwn(byCode, code) ? byCode[code] : [];
}
