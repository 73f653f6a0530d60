import { TABLE_IDS, TABLES, type Field, type TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue } from "../snapshot";
import {
  RECORD_VERSION,
  type RecordedCell,
  type RecordedMerge,
  type RecordedRemoval,
  type RecordedRow,
  type RecordedTitle,
  type RepairRecord,
} from "./record";
import type { RowIdentity } from "./row-identity";

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
  const removed = all(parsed.removed, removalOf);
  const titles = all(parsed.titles, titleOf);
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || !rows || !merges || !removed || !titles)
    return undefined;
  return { version: RECORD_VERSION, at, rows, merges, removed, titles };
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isTable = (value: unknown): value is TableId => TABLE_IDS.some((id) => id === value);
const FIELDS = new Set<unknown>(TABLES.flatMap(({ columns }) => columns.map(({ field }) => field)));
const isField = (value: unknown): value is Field => FIELDS.has(value);
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

function rowOf({ table, row, identity, cells }: Unknown): RecordedRow | undefined {
  const read = all(cells, cellOf);
  if (!isTable(table) || !isCount(row) || !isIdentity(identity) || !read) return undefined;
  return { table, row, identity, cells: read };
}

const cellOf = ({ field, from, to }: Unknown): RecordedCell | undefined =>
  isField(field) && isCellValue(from) && isCellValue(to) ? { field, from, to } : undefined;

const isIdentity = (value: unknown): value is RowIdentity =>
  isObject(value) && Object.entries(value).every(([field, held]) => isField(field) && isCellValue(held));

function mergeOf({ table, area, fill }: Unknown): RecordedMerge | undefined {
  return isTable(table) && isArea(area) && isCellValue(fill) ? { table, area, fill } : undefined;
}

const isArea = (value: unknown): value is Area =>
  isObject(value) && [value.row, value.column, value.rows, value.columns].every(isCount);

const titleOf = ({ table, cell, from, to }: Unknown): RecordedTitle | undefined =>
  isTable(table) && isPosition(cell) && isCellValue(from) && isCellValue(to) ? { table, cell, from, to } : undefined;

const isPosition = (value: unknown): value is CellPosition =>
  isObject(value) && [value.row, value.column].every(isCount);

function removalOf({ table, row, content, above, formulas }: Unknown): RecordedRemoval | undefined {
  if (!isTable(table) || !isCount(row) || !isLine(content) || !isLine(above) || !isLine(formulas)) return undefined;
  return { table, row, content, above, formulas };
}

const isLine = (value: unknown): value is readonly CellValue[] => Array.isArray(value) && value.every(isCellValue);
