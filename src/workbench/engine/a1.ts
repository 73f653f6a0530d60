/** Rectangles of cells and their A1 notation. Rows and columns count from 0; a whole column has `MAX_ROWS` rows. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Reference {
  /** The sheet's name as written, without quotes. */
  readonly sheet?: string;
  readonly area: Area;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" → 0, "aa" → 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/**
 * Reads "B2", "B2:C9", "B:C", "3:4", each with or without `$`, a leading `=` and a sheet ("词汇!A1", "'a b'!A1").
 * Undefined for anything else, a name or a reference outside the sheet's 1,048,576 × 16,384 cells included.
 */
export function parseReference(text: string): Reference | undefined {
  const match = REFERENCE.exec(text.trim().replace(/^=/, ""));
  if (!match) return undefined;
  const [, quoted, bare, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const isPair = match[0].includes(":", (quoted ?? bare ?? "").length);
  const wholeColumns = !firstDigits && !lastDigits && !!firstLetters && !!lastLetters;
  const wholeRows = !firstLetters && !lastLetters && !!firstDigits && !!lastDigits;
  const corners = !!firstLetters && !!firstDigits && (!isPair || (!!lastLetters && !!lastDigits));
  if (!wholeColumns && !wholeRows && !corners) return undefined;

  const columns = [firstLetters, lastLetters ?? firstLetters].map((letters) => (letters ? columnNumber(letters) : 0));
  const rows = [firstDigits, lastDigits ?? firstDigits].map((digits) => (digits ? Number(digits) - 1 : 0));
  if (wholeRows) columns[1] = MAX_COLUMNS - 1;
  if (wholeColumns) rows[1] = MAX_ROWS - 1;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { sheet: quoted?.replace(/''/g, "'") ?? bare, area };
}

/** "B2", "B2:C9", "B:C" or "3:4"; with `absolute`, "$B$2:$C$9". */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const left = dollar + columnLetters(area.column);
  const right = dollar + columnLetters(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) return `${dollar}1:${dollar}${MAX_ROWS}`;
  if (area.rows === MAX_ROWS) return `${left}:${right}`;
  const top = `${dollar}${area.row + 1}`;
  const bottom = `${dollar}${area.row + area.rows}`;
  if (area.columns === MAX_COLUMNS) return `${top}:${bottom}`;
  return area.rows * area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}
