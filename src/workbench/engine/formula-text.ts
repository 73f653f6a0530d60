/** What can be told of a formula by its text. */

/** Functions that come to something else at another time or place without anything having changed. */
const VOLATILE = /(?:^|[^\p{L}\p{N}_.])(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\(/iu;

export const isVolatile = (formula: string): boolean => VOLATILE.test(formula);

/** Whether the formula asks for any cell, or for a name, which may stand for one. */
export function hasReferences(formula: string): boolean {
  return /\d:\$?\d|[\p{L}_\\$][\p{L}\p{N}_.\\$:]*(?![\p{L}\p{N}_.\\$:(])/u.test(
    formula.replace(/"(?:[^"]|"")*"|\b(?:TRUE|FALSE)\b/gi, ""),
  );
}

/**
 * Functions the engine calculates as Excel does (test/workbench/xlsx/results.test.ts has LibreOffice's results). Where a file has
 * another result of nothing but these, it was not calculated when the file was written.
 */
const KNOWN = new Set(
  (
    "ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS " +
    "DATE DAY EDATE EOMONTH EXACT FALSE FIND HLOOKUP IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE " +
    "LEFT LEN LOOKUP LOWER MATCH MAX MEDIAN MID MIN MOD MONTH NA NOT OR RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SMALL " +
    "SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXTJOIN TRIM TRUE UPPER VLOOKUP XLOOKUP YEAR"
  ).split(" "),
);

/**
 * Whether the engine knows all that the formula calls, and finds all that it asks for: columns of tables it does not always.
 * @param isArray it is a formula for arrays
 */
export function isKnown(formula: string, isArray: boolean): boolean {
  if (!isArray && mayIntersect(formula)) return false;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  const called = [...bare.matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu)];
  return !bare.includes("[") && called.every(([name]) => KNOWN.has(name.toUpperCase()));
}

const AREA = String.raw`(?:'[^']*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)`;
const SIGN = "[-+*/^&=<>]";
const OF_ONE_VALUE =
  "ABS|DATE|DAY|EXACT|FIND|INT|LEFT|LEN|LOWER|MID|MOD|MONTH|REPT|RIGHT|ROUND(?:DOWN|UP)?|SEARCH|SUBSTITUTE|TEXT|TRIM|UPPER|VALUE|YEAR";
const INTERSECTION = new RegExp(
  String.raw`^${AREA}$|${AREA}\s*${SIGN}|${SIGN}\s*\(*${AREA}|(?:^|[^\p{L}\p{N}_.])\(${AREA}\)\s*${SIGN}|(?:^|[^\p{L}\p{N}_.])(?:${OF_ONE_VALUE})\((?:[^()]*,)?${AREA}`,
  "iu",
);
/** They take whole areas wherever they stand. */
const OF_ARRAYS = /(?:^|[^\p{L}\p{N}_.])(?:SUMPRODUCT|LOOKUP|MMULT)\(/iu;

/**
 * Whether the formula asks for an area where one value is wanted. A file's formula that is none for arrays takes the cell of it in its
 * own row or column there; one that is, and this engine always, takes every cell.
 */
export function mayIntersect(formula: string): boolean {
  const bare = formula.replace(/^=/, "").replace(/"(?:[^"]|"")*"/g, '""');
  return INTERSECTION.test(bare) && !OF_ARRAYS.test(bare);
}
