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

/** Whether the engine knows all that the formula calls, and finds all that it asks for: columns of tables it does not always. */
export function isKnown(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  const called = [...bare.matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu)];
  return !bare.includes("[") && called.every(([name]) => KNOWN.has(name.toUpperCase()));
}
