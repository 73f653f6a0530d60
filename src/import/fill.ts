import type { Field } from "../guide";
import { isBlank } from "../check/cells/normalise";
import type { Steps } from "../check/run/steps";
import type { CellNote, SourceRecord } from "./records";

const RECORDS_PER_STEP = 2_000;

/** The records with what a person says of all of them. */
export function* filledSteps(
  records: readonly SourceRecord[],
  fill: ReadonlyMap<Field, string>,
): Steps<readonly SourceRecord[], undefined> {
  const filled: SourceRecord[] = [];
  for (const record of records) {
    if (filled.length % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const said = [...fill].filter(([field]) => isBlank(record.cells[field] ?? ""));
    const notes = said.map(([field, to]): CellNote => ({ field, why: "said", from: "", to }));
    const cells = { ...record.cells, ...Object.fromEntries(said) };
    filled.push(said.length === 0 ? record : { ...record, cells, notes: [...record.notes, ...notes] });
  }
  return filled;
}
