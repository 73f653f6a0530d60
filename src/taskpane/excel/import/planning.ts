import { inSlices, type Turns } from "../../../check";
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

/** What the file and the tabs of a source are called. */
export const namesOf = ({ name = "", sheets }: ListSource): readonly string[] => [
  name,
  ...sheets.map((sheet) => sheet.name),
];
