import { turnsOf } from "../../../actions/turns";
import { inSlices, type Turns } from "../../../check";
import {
  importNamedSteps,
  importSteps,
  withoutLetters,
  withoutRows,
  type ImportPlan,
  type ImportRequest,
  type NamedPlan,
} from "../../../import";
import type { ListSource } from "./import-state";

/**
 * What is to come of a list.
 * @param guesses whether the name of a tab or a file may say of which occupation all records are
 * @throws Stopped
 */
export async function planSource(
  request: Omit<ImportRequest, "sheets">,
  source: ListSource,
  guesses: boolean,
  stopped: () => boolean,
): Promise<NamedPlan> {
  const turns = turnsOf(() => undefined, stopped);
  const own = { ...request, sheets: source.sheets };
  if (source.inPlace) return { plan: await planInPlace(own, source.inPlace, turns) };
  return guesses
    ? inSlices(importNamedSteps(own, namesOf(source)), turns)
    : { plan: await inSlices(importSteps(own), turns) };
}

/** Rows of the table itself may have been pasted with their heads; where none are found the columns go by their letters. */
async function planInPlace(
  { snapshot, ...request }: ImportRequest,
  inPlace: NonNullable<ListSource["inPlace"]>,
  turns: Turns<undefined>,
): Promise<ImportPlan> {
  // Nothing of hers may go: what a column most likely is, it is taken for, and is to be looked at.
  const choices = { takesLikely: true, ...request.choices };
  const own = { ...request, choices, snapshot: withoutRows(snapshot, inPlace) };
  const byHeads = await inSlices(importSteps({ ...own, sheets: own.sheets.map(withoutLetters) }), turns);
  if (byHeads.layouts.length > 0) return byHeads;
  const [{ name: sheet }] = own.sheets;
  return inSlices(importSteps({ ...own, choices: { ...choices, sheet, headRow: inPlace.location.headerRow } }), turns);
}

/** What the file and the tabs of a source are called. */
export const namesOf = ({ name = "", sheets }: ListSource): readonly string[] => [
  name,
  ...sheets.map((sheet) => sheet.name),
];
