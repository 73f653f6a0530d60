import type { Standing } from "../../host/workbook";
import { isFormula } from "./formula";

/** `$J$30`, `J4:J30` */
const OF_CELLS = /^\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?$/i;
/** `5:9` */
const OF_ROWS = /^\$?(\d+):\$?(\d+)$/;
const BETWEEN = /[\s(){},;+\-*/^&=<>%@]+/;

/**
 * Rows of a sheet to which a formula elsewhere points: where such a row went the formula would say #REF!, or reach less far than
 * it did for good. A range that reaches over a row on both sides shrinks and grows with it.
 * @param going rows that go, counted from 0; what points at them from one of them goes with it
 * @param sheets what stands on every tab
 */
export function rowsPointedAt(
  sheet: string,
  going: ReadonlySet<number>,
  sheets: ReadonlyMap<string, Standing>,
): ReadonlySet<number> {
  const pointedAt = new Set<number>();
  if (going.size === 0) return pointedAt;
  for (const [name, { row, formulas }] of sheets)
    formulas.forEach((line, r) => {
      if (name === sheet && going.has(row + r)) return;
      for (const value of line)
        if (isFormula(value)) for (const end of endsOf(value, name, sheet)) if (going.has(end)) pointedAt.add(end);
    });
  return pointedAt;
}

/** The first and last rows of what a formula on the tab `on` points at on `sheet`, counted from 0. */
function endsOf(formula: string, on: string, sheet: string): readonly number[] {
  const names: string[] = [];
  const everySecond = (text: string, sign: string, inside: (part: string) => string): string =>
    text
      .split(sign)
      .map((part, i) => (i % 2 === 1 ? inside(part) : part))
      .join("");
  const withoutTexts = everySecond(formula, '"', () => " ");
  // A name in apostrophes may hold anything; two of them side by side are one with an apostrophe in it.
  const plain = everySecond(withoutTexts, "'", (name) => `#${names.push(name) - 1}#`);
  return plain.split(BETWEEN).flatMap((token) => {
    const end = token.lastIndexOf("!");
    const named = token.slice(0, Math.max(0, end));
    const quoted = named.split("#").flatMap((part, i) => (i % 2 === 1 ? [names[Number(part)] ?? ""] : []));
    const tab = end < 0 ? on : quoted.length > 0 ? quoted.join("'") : named;
    if (tab.toLowerCase() !== sheet.toLowerCase()) return [];
    const area = token.slice(end + 1);
    const [, ...rows] = OF_CELLS.exec(area) ?? OF_ROWS.exec(area) ?? [];
    return rows.flatMap((row: string | undefined) => (row === undefined ? [] : [Number(row) - 1]));
  });
}
