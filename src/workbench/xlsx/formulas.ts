/** Formulas as a file holds them, without "=" and with prefixes on newer functions, and as a person types them. */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../engine/a1";

/** Functions younger than the file format; Excel shows #NAME? when a file names them without their prefix. */
const PREFIXED = new Set(
  (
    "AGGREGATE BASE CONCAT DAYS FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS NUMBERVALUE RANDARRAY " +
    "SEQUENCE SHEET SHEETS SORTBY SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VSTACK " +
    "HSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

/** Texts, quoted sheet names, then function names: what may look like a reference and is none. */
const OPAQUE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()`;
const FUNCTION = new RegExp(`${OPAQUE}`, "gu");
const REFERENCE = new RegExp(
  String.raw`${OPAQUE}|(?<![\p{L}\p{N}_.\\])(?:(?<column>\$?[A-Z]{1,3})(?<row>\$?\d{1,7})|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(?<rows>\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.(!])`,
  "gu",
);

/** "SUM(A1)" → "=SUM(A1)". */
export function fromFileFormula(text: string): string {
  return `=${text.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, "")}`;
}

/** "=XLOOKUP(…)" → "_xlfn.XLOOKUP(…)". */
export function toFileFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(FUNCTION, (token) => {
    const name = token.toUpperCase();
    if (PREFIXED.has(name)) return `_xlfn.${token}`;
    return WORKSHEET_PREFIXED.has(name) ? `_xlfn._xlws.${token}` : token;
  });
}

/** A shared formula (18.3.1.40) as it reads in another cell: relative references move, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const moveColumn = (part: string) => moved(part, columns, MAX_COLUMNS, columnNumber, columnLetters);
  const moveRow = (part: string) =>
    moved(
      part,
      rows,
      MAX_ROWS,
      (digits) => Number(digits) - 1,
      (row) => String(row + 1),
    );
  return formula.replace(REFERENCE, (token, ...rest) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    if (groups.column && groups.row) return moveColumn(groups.column) + moveRow(groups.row);
    if (groups.columns) return groups.columns.split(":").map(moveColumn).join(":");
    if (groups.rows) return groups.rows.split(":").map(moveRow).join(":");
    return token;
  });
}

/** Past an edge, references go on at the opposite one, as in Excel. */
function moved(
  part: string,
  by: number,
  limit: number,
  read: (text: string) => number,
  write: (index: number) => string,
) {
  return part.startsWith("$") ? part : write((read(part) + by + limit) % limit);
}
