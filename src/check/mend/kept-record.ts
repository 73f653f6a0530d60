import { TABLE_IDS, tableOf, type Field, type TableId } from "../../guide";
import type { CellValue } from "../snapshot";
import type { RecordedAddition, RecordedNewRow } from "./additions";
import {
  PURPOSES,
  RECORD_VERSION,
  type Purpose,
  type RecordedCell,
  type RecordedMerge,
  type RecordedRemoval,
  type RecordedRow,
  type RecordedRun,
  type RecordedTitle,
  type RepairRecord,
} from "./record";
import type { Holding, RowMark } from "./row-identity";

/** The record as it is kept: JSON. */
export const writeRecord = (record: RepairRecord): string => JSON.stringify(record);

/** @returns undefined for anything that is no record of this version: of another, of nobody's, or damaged */
export function readRecord(text: string): RepairRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(parsed) || parsed.version !== RECORD_VERSION) return undefined;
  const { at } = parsed;
  const rows = all(parsed.rows, rowOf);
  const merges = all(parsed.merges, mergeOf);
  const removed = all(parsed.removed, runOf);
  const titles = all(parsed.titles, titleOf);
  // Kept before there were others, a record is of a repair that added nothing.
  const added = all(parsed.added ?? [], additionIn);
  const purpose = purposeIn(parsed.purpose ?? "repair");
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || !purpose) return undefined;
  if (!rows || !merges || !removed || !titles || !added) return undefined;
  return { version: RECORD_VERSION, at, purpose, rows, merges, removed, titles, added };
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const MOST_COLUMNS = 16_384;
/** A number within what a sheet has of rows. */
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1_048_576;
const isTable = (value: unknown): value is TableId => TABLE_IDS.some((id) => id === value);
const purposeIn = (value: unknown): Purpose | undefined => PURPOSES.find((purpose) => purpose === value);
const isField = (table: TableId, value: unknown): value is Field =>
  tableOf(table).columns.some(({ field }) => field === value);
const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));

/** All of a list read one by one; undefined where it is none, or one of it cannot be read. */
function all<T>(list: unknown, read: (one: Unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const items: T[] = [];
  for (const one of list as readonly unknown[]) {
    const item = isObject(one) ? read(one) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** A list of the record that must not be empty. */
const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list?.length ? list : undefined);

function rowOf({ table, mark, cells }: Unknown): RecordedRow | undefined {
  if (!isTable(table)) return undefined;
  const known = markIn(table, mark);
  const read = all(cells, (cell) => cellOf(table, cell));
  return known && read && { table, mark: known, cells: read };
}

function cellOf(table: TableId, { field, from, to, format }: Unknown): RecordedCell | undefined {
  if (!isField(table, field) || !isCellValue(from) || !isCellValue(to)) return undefined;
  if (format !== undefined && typeof format !== "string") return undefined;
  return { field, from, to, ...(format !== undefined && { format }) };
}

function markIn(table: TableId, value: unknown): RowMark | undefined {
  if (!isObject(value) || !isCount(value.nth) || !isHolding(table, value.identity)) return undefined;
  const { identity, rest, of, nth } = value;
  if ((rest !== undefined && !isHolding(table, rest)) || (of !== undefined && !isCount(of))) return undefined;
  return { identity, nth, ...(rest !== undefined && { rest }), ...(of !== undefined && { of }) };
}

/** No more of what a cell may hold than a repair makes of it, or a damaged record would be looked for for ever. */
const MOST_HELD = 6;

const isHolding = (table: TableId, value: unknown): value is Holding =>
  isObject(value) &&
  Object.entries(value).every(
    ([field, held]) => isField(table, field) && isLine(held) && held.length > 0 && held.length <= MOST_HELD,
  );

function mergeOf({ table, marks, field, before, columns, from, fill }: Unknown): RecordedMerge | undefined {
  if (!isTable(table) || !isField(table, field) || !isCellValue(from) || !isCellValue(fill)) return undefined;
  if (!isCount(before) || !isCount(columns) || columns <= before) return undefined;
  const known = some(all(marks, (mark) => markIn(table, mark)));
  return known && { table, marks: known, field, before, columns, from, fill };
}

const titleOf = ({ table, field, from, to }: Unknown): RecordedTitle | undefined =>
  isTable(table) && isField(table, field) && isCellValue(from) && isCellValue(to)
    ? { table, field, from, to }
    : undefined;

function runOf({ table, above, below, rows }: Unknown): RecordedRun | undefined {
  if (!isTable(table)) return undefined;
  const known = some(all(rows, removalOf));
  const [before, after] = [markIn(table, above), markIn(table, below)];
  if (!known || (above !== undefined && !before) || (below !== undefined && !after)) return undefined;
  return { table, ...(before && { above: before }), ...(after && { below: after }), rows: known };
}

const removalOf = ({ content, formulas, isFoot }: Unknown): RecordedRemoval | undefined =>
  isLine(content) && isLine(formulas) ? { content, formulas, ...(isFoot === true && { isFoot }) } : undefined;

function additionIn({ table, rows }: Unknown): RecordedAddition | undefined {
  if (!isTable(table)) return undefined;
  const known = some(all(rows, (row) => newRowIn(table, row)));
  return known && { table, rows: known };
}

function newRowIn(table: TableId, { cells, twins, serial, isMade }: Unknown): RecordedNewRow | undefined {
  if (!isObject(cells) || (twins !== undefined && !isCount(twins)) || (serial !== undefined && !isCount(serial)))
    return undefined;
  if (!Object.entries(cells).every(([field, value]) => isField(table, field) && isCellValue(value))) return undefined;
  return {
    cells,
    ...(twins !== undefined && { twins }),
    ...(serial !== undefined && { serial }),
    ...(isMade === true && { isMade }),
  };
}

/** As many cells as a row of a sheet has, at most. */
const isLine = (value: unknown): value is readonly CellValue[] =>
  Array.isArray(value) && value.length <= MOST_COLUMNS && value.every(isCellValue);
