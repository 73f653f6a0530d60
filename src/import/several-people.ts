import type { Field, ListTable } from "../guide";
import { nameKey } from "../check/cells/normalise";
import { looksLikeName, nameAlone } from "../check/cells/person-name";
import type { CellValue, RecordCells } from "../check/snapshot";
import type { SourceRecord } from "./records";

const LINES = /\r\n|[\r\n]/;
const linesOf = (value: CellValue | undefined): readonly string[] =>
  typeof value === "string"
    ? value
        .split(LINES)
        .map((line) => line.trim())
        .filter((line) => line !== "")
    : [];

/** Whether a row holds several people, one a line: as many names as there are lines in another of its cells. */
export function holdsPeople({ cells }: SourceRecord): boolean {
  const { length } = peopleIn(cells);
  return length > 1 && COUNTED.some((field) => linesOf(cells[field]).length === length);
}

const COUNTED: readonly Field[] = ["citizenId", "phone", "sex"];

function peopleIn({ personName }: RecordCells): readonly string[] {
  const names = linesOf(personName);
  return names.length > 1 && names.every((name) => looksLikeName(nameKey(nameAlone(name)))) ? names : [];
}

/** A record of each of them; undefined for a row that holds one. What has another number of lines is of all of them. */
export function splitPeople({ columns }: ListTable, record: SourceRecord): readonly SourceRecord[] | undefined {
  if (!holdsPeople(record)) return undefined;
  const { length } = peopleIn(record.cells);
  return Array.from({ length }, (_, i) => {
    const cells: Partial<Record<Field, CellValue>> = {};
    for (const { field } of columns) {
      const value = record.cells[field];
      if (value === undefined) continue;
      const lines = linesOf(value);
      cells[field] = lines.length === length ? lines[i] : value;
    }
    return { ...record, cells };
  });
}
