import type { Field, ListTable } from "../guide";
import { readLevels } from "../check/cells/levels";
import { isBlank } from "../check/cells/normalise";
import type { CellValue } from "../check/snapshot";
import type { CellNote, SourceRecord } from "./records";

const LEVELS: Field = "skillLevels";

/** Whether a table has the levels of one occupation in one cell: lists often have a row a level. */
export const joinsLevels = ({ columns }: ListTable): boolean => columns.some(({ field }) => field === LEVELS);

/**
 * A record with the levels of another of the same occupation too, and with what only the other says.
 * @param differing what the two say differently
 * @returns the same record where the other has no level of its own; undefined where the two say different things, or it is not sure which
 * levels they mean: then both are wanted
 */
export function withLevelsOf(
  record: SourceRecord,
  other: SourceRecord,
  differing: readonly Field[],
): SourceRecord | undefined {
  const valueOf = ({ cells }: SourceRecord, field: Field): CellValue => cells[field] ?? "";
  const added = valueOf(other, LEVELS);
  if (isBlank(added)) return record;
  const [own, others] = [readLevels(valueOf(record, LEVELS)), readLevels(added)];
  if (others.levels.every((level) => own.levels.includes(level)) && others.unknown.length === 0) return record;
  const isSaidOtherwise = differing.some(
    (field) => field !== LEVELS && !isBlank(valueOf(record, field)) && !isBlank(valueOf(other, field)),
  );
  if (isSaidOtherwise || own.unknown.length + others.unknown.length > 0) return undefined;
  const cells = { ...other.cells, ...record.cells };
  const to = readLevels([...own.levels, ...others.levels].join("、")).canonical;
  const note: CellNote = { field: LEVELS, why: "joined", from: valueOf(record, LEVELS), to };
  return { ...record, cells: { ...cells, [LEVELS]: to }, notes: [...record.notes, note] };
}

/** A record whose levels came to one of the same occupation that stands before it in the list. */
export interface Joined {
  readonly record: SourceRecord;
  readonly first: SourceRecord;
}

/** The same as it is told. */
export interface JoinedLine {
  readonly sheet: string;
  /** Row of the sheet. */
  readonly row: number;
  /** What names it, and its levels as the plan writes them. */
  readonly text: string;
  readonly levels: string;
  readonly first: Pick<SourceRecord, "sheet" | "row">;
}

export const joinedLine = ({ nameField }: ListTable, { record, first }: Joined): JoinedLine => ({
  ...{ sheet: record.sheet, row: record.row, levels: readLevels(record.cells[LEVELS] ?? "").canonical },
  text: String(record.cells[nameField] ?? ""),
  first: { sheet: first.sheet, row: first.row },
});
