import type { Column, Field, Kind } from "../../guide";
import { readEducation } from "../cells/education";
import { codeText, isBlank } from "../cells/normalise";
import { looksLikeName } from "../cells/person-name";
import { MISPLACED } from "../limits";
import { onceATable } from "../model/kept";
import type { CellValue, TableSnapshot } from "../snapshot";

/** What a value shows by its form alone, in whatever column it stands. */
export type Shape =
  "citizenId" | "creditCode" | "occupationCode" | "phone" | "sex" | "education" | "personName" | "number";

const CODES: readonly Shape[] = ["citizenId", "creditCode", "occupationCode", "phone", "sex"];

/** What cannot stand in a column of a kind; kinds that take any text have few such. */
const FOREIGN: Partial<Record<Kind, readonly Shape[]>> = {
  personName: [...CODES, "education", "number"],
  sex: ["citizenId", "creditCode", "occupationCode", "phone", "education", "personName"],
  citizenId: ["creditCode", "occupationCode", "phone", "sex", "education", "personName", "number"],
  creditCode: ["citizenId", "occupationCode", "phone", "sex", "education", "personName", "number"],
  occupationCode: ["citizenId", "creditCode", "phone", "sex", "education", "personName"],
  phone: ["citizenId", "creditCode", "occupationCode", "sex", "education", "personName", "number"],
  education: [...CODES, "personName", "number"],
  years: [...CODES, "education", "personName"],
  count: [...CODES, "education", "personName"],
  amount: [...CODES, "education", "personName"],
  serial: [...CODES, "education", "personName"],
  specialty: [...CODES, "education", "number"],
  professionalTitle: [...CODES, "education", "number"],
  occupationName: ["citizenId", "creditCode", "phone", "sex", "education", "number"],
  workType: ["citizenId", "creditCode", "phone", "sex", "education"],
  text: ["citizenId", "creditCode", "phone", "sex"],
  choice: [...CODES, "education"],
};

/** In columns of which kinds a shape belongs. */
const HOMES: Readonly<Record<Shape, readonly Kind[]>> = {
  citizenId: ["citizenId"],
  creditCode: ["creditCode"],
  occupationCode: ["occupationCode"],
  phone: ["phone"],
  sex: ["sex"],
  education: ["education"],
  personName: ["personName"],
  number: ["serial", "years", "count", "amount"],
};

/** What is known of the columns of a table whose contents have come to stand elsewhere. */
export interface Misplaced {
  /** The columns most of whose cells hold what belongs in another column of the table. */
  readonly columns: readonly Column[];
  /** These, and those the shift left empty: what their cells lack follows from it and is not told cell by cell. */
  readonly fields: ReadonlySet<Field>;
}

const NONE: Misplaced = { columns: [], fields: new Set() };

/** The misplaced columns of a list (GEN-13); none where fewer than two are. */
export const misplacedIn = onceATable((table): Misplaced => {
  if (table.table.layout !== "list" || !table.isReadable || table.dataRows.length < MISPLACED.cells) return NONE;
  const rows = sampleOf(table.dataRows);
  const columns = table.table.columns.filter((column) => isMisplaced(table, column, rows));
  if (columns.length < MISPLACED.columns) return NONE;
  const isEmpty = ({ field }: Column): boolean => table.dataRows.every((row) => isBlank(table.value(row, field)));
  const all = table.table.columns.filter((column) => columns.includes(column) || isEmpty(column));
  return { columns, fields: new Set(all.map(({ field }) => field)) };
});

/** Evenly spread over all of them. */
export function sampleOf<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= MISPLACED.sample) return rows;
  return Array.from({ length: MISPLACED.sample }, (_, i) => rows[Math.floor((i * rows.length) / MISPLACED.sample)]);
}

function isMisplaced(table: TableSnapshot, { field, kind }: Column, rows: readonly number[]): boolean {
  if (!FOREIGN[kind] || table.columnOf(field) < 0) return false;
  const others = table.table.columns.filter((column) => column.field !== field).map((column) => column.kind);
  let filled = 0;
  let strange = 0;
  for (const row of rows) {
    const value = table.value(row, field);
    if (isBlank(value)) continue;
    filled++;
    const shape = shapeOf(value);
    if (shape && isForeign(kind, shape) && HOMES[shape].some((home) => others.includes(home))) strange++;
  }
  return filled >= MISPLACED.cells && strange * 2 > filled;
}

const FORMS: readonly (readonly [Shape, RegExp])[] = [
  ["phone", /^(?:\+?86-?)?1[3-9]\d{9}$|^\(?0\d{2,3}\)?-?\d{7,8}$/],
  ["citizenId", /^[1-8]\d{16}[\dXx]$|^[1-8]\d{14}$/],
  ["creditCode", /^9[1-3][0-9A-HJ-NP-RT-UW-Y]{16}$/],
  ["occupationCode", /^[1-8]-\d\d-\d\d-\d\d$/],
  ["sex", /^[男女]性?$/],
  ["number", /^\d{1,4}$/],
];

/** Whether what shows this cannot stand in a column of a kind. */
export const isForeign = (kind: Kind, shape: Shape): boolean => FOREIGN[kind]?.includes(shape) === true;

/** What a value shows; undefined for what may be anything. */
export function shapeOf(value: CellValue): Shape | undefined {
  if (typeof value === "boolean") return undefined;
  const text = typeof value === "number" && Math.abs(value) >= 1e15 ? value.toFixed(0) : codeText(String(value));
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  if (form) return form[0];
  if (readEducation(text).kind === "known") return "education";
  return looksLikeName(text) ? "personName" : undefined;
}
