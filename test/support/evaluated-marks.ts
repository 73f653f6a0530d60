import { columnLetters } from "../../src/check";
import type { Engine } from "../../src/workbench/engine/port";

/** Far to the right of every table. */
const SCRATCH = 200;

/**
 * On which cells the marks of a tab show: their formulas, which speak of the row they stand in and of nothing else, are
 * computed in cells of those rows.
 */
export async function shownMarks(engine: Engine, sheet: string): Promise<readonly string[]> {
  const scratch = engine.conditionalFormats
    .list(sheet)
    .filter(({ formula }) => formula.includes("认定方案助手"))
    .flatMap(({ areas, formula }, i) =>
      areas.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, n) => ({
          marked: { row: row + Math.floor(n / columns), column: column + (n % columns) },
          at: { row: row + Math.floor(n / columns), column: SCRATCH + i },
          formula,
        })),
      ),
    );
  const cells = scratch.map(({ at, formula }) => ({ ...at, input: { formula } }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  let results: readonly unknown[] = [];
  // The engine drops a calculation that begins while another is being broken off: asked again, it computes.
  for (let tried = 0; tried < 10 && (tried === 0 || results.includes("")); tried++) {
    engine.cells.place(sheet, cells);
    await engine.settled();
    results = scratch.map(({ at }) => engine.cells.values(sheet, { ...at, rows: 1, columns: 1 })[0][0]);
  }
  if (results.includes("")) throw new Error("a condition was not computed");
  const shown = results.map((result) => result === true);
  engine.cells.place(
    sheet,
    cells.map(({ row, column }) => ({ row, column, input: { value: null } })),
  );
  return [
    ...new Set(
      scratch.filter((_, i) => shown[i]).map(({ marked: { row, column } }) => `${columnLetters(column)}${row + 1}`),
    ),
  ].sort();
}
