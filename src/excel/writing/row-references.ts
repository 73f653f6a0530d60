import type { CellValue } from "../../check";
import type { Standing } from "../../host/workbook";

/** A cell, or an area: `$J$30`, `J4:J30`, `5:9`, with the tab it stands on where that is said. */
const REFERENCE =
  /(?:('(?:[^']|'')+'|[^\s'"!(){},:;+\-*/^&=<>%]+)!)?(?<![\w.$])(?:\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?|\$?(\d+):\$?(\d+))(?![\w.(])/gi;
const TEXTS = /"(?:[^"]|"")*"/g;

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

const isFormula = (value: CellValue): value is string => typeof value === "string" && value.startsWith("=");

/** The first and last rows of what a formula on the tab `on` points at on `sheet`, counted from 0. */
function endsOf(formula: string, on: string, sheet: string): readonly number[] {
  return [...formula.replace(TEXTS, '""').matchAll(REFERENCE)].flatMap(([, named, ...rows]) => {
    const tab = named === undefined ? on : named.replace(/^'|'$/g, "").replace(/''/g, "'");
    if (tab.toLowerCase() !== sheet.toLowerCase()) return [];
    return rows.flatMap((row: string | undefined) => (row === undefined ? [] : [Number(row) - 1]));
  });
}
