import { inSlices, type Snapshot, type Turns } from "../../../check";
import { occupationKey, occupationsOf } from "../../../check/plan/occupations";
import type { ListTable } from "../../../guide";
import { importSteps, withoutLetters, type ImportPlan, type ImportRequest } from "../../../import";
import type { ListSource } from "./import-state";

/**
 * What is to come of a list. Rows of the table itself may have been pasted with their heads; where none are found the columns go by
 * their letters.
 */
export async function planList(
  request: ImportRequest,
  { inPlace, sheets }: ListSource,
  turns: Turns<undefined>,
): Promise<ImportPlan> {
  if (!inPlace) return inSlices(importSteps(request), turns);
  // Nothing of hers may go: what a column most likely is, it is taken for, and is to be looked at.
  const likely = { ...request, choices: { takesLikely: true, ...request.choices } };
  const byHeads = await inSlices(importSteps({ ...likely, sheets: sheets.map(withoutLetters) }), turns);
  if (byHeads.layouts.length > 0) return byHeads;
  const [{ name: sheet }] = sheets;
  const choices = { ...likely.choices, sheet, headRow: inPlace.location.headerRow };
  return inSlices(importSteps({ ...request, choices }), turns);
}

/**
 * The one occupation of the plan that the name of a list's tab or file names, where no record says of which occupation it is;
 * undefined where the table does not ask for one, or none or several are named.
 */
export function occupationNamed(
  { records }: ImportPlan,
  { name = "", sheets }: ListSource,
  { tables }: Snapshot,
  { id, columns }: ListTable,
): string | undefined {
  const isAsked = id !== "occupations" && columns.some(({ field, required }) => field === "occupationName" && required);
  if (!isAsked || records.length === 0 || records.some(({ cells }) => cells.occupationName)) return undefined;
  const names = [name, ...sheets.map((sheet) => sheet.name)].map(occupationKey);
  const occupations = [...occupationsOf(tables.get("occupations"))];
  const named = occupations.filter(([key]) => names.some((one) => one.includes(key)));
  // 维修电工 names 电工 too, which is not meant.
  const longest = named.filter(([key]) => !named.some(([other]) => other !== key && other.includes(key)));
  return longest.length === 1 ? longest[0][1].name : undefined;
}
