/** Formulas as they read in another cell: relative references move, absolute ones stay. */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "./a1";

/** Texts, quoted sheet names, then function names: what may look like a reference and is none. */
export const OPAQUE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()`;
const REFERENCE = new RegExp(
  String.raw`${OPAQUE}|(?<before>^|[^\p{L}\p{N}_.\\$])(?:(?<column>\$?[A-Z]{1,3})(?<row>\$?\d{1,7})|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(?<rows>\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.(!])`,
  "giu",
);

/** What becomes of a reference past an edge of the sheet: in a file's shared formulas it goes on at the opposite one, in Excel it is lost. */
type PastEdge = "goesOn" | "isLost";

export function shiftFormula(formula: string, rows: number, columns: number, pastEdge: PastEdge = "goesOn"): string {
  const column = (part: string) => moved(part, columns, MAX_COLUMNS, columnNumber, columnLetters, pastEdge);
  const row = (part: string) =>
    moved(
      part,
      rows,
      MAX_ROWS,
      (digits) => Number(digits) - 1,
      (index) => String(index + 1),
      pastEdge,
    );
  const together = (parts: readonly (string | undefined)[], sign = ""): string =>
    parts.every((part) => part !== undefined) ? parts.join(sign) : "#REF!";
  return formula.replace(REFERENCE, (token, ...rest) => {
    const groups: unknown = rest.at(-1);
    const { before = "", ...found } = groups as Readonly<Record<string, string | undefined>>;
    if (found.column && found.row) return before + together([column(found.column), row(found.row)]);
    if (found.columns) return before + together(found.columns.split(":").map(column), ":");
    if (found.rows) return before + together(found.rows.split(":").map(row), ":");
    return token;
  });
}

function moved(
  part: string,
  by: number,
  limit: number,
  read: (text: string) => number,
  write: (index: number) => string,
  pastEdge: PastEdge,
): string | undefined {
  if (part.startsWith("$")) return part;
  const index = read(part) + by;
  if (index >= 0 && index < limit) return write(index);
  return pastEdge === "isLost" ? undefined : write((index + limit) % limit);
}
