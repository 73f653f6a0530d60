import { areaAddress, SEVERITIES, type CellPosition, type Finding, type Severity } from "../../check";

/** The cells of one sheet by the gravest severity found on each. */
export type MarkedCells = ReadonlyMap<Severity, readonly CellPosition[]>;

/** Groups findings by sheet, and each cell under its gravest severity. Findings without a cell carry no mark. */
export function markedCells(findings: readonly Finding[]): ReadonlyMap<string, MarkedCells> {
  const bySheet = new Map<string, Map<number, { cell: CellPosition; severity: Severity }>>();
  for (const { sheet, cell, severity } of findings) {
    if (sheet === undefined || !cell) continue;
    const cells = bySheet.get(sheet) ?? new Map<number, { cell: CellPosition; severity: Severity }>();
    bySheet.set(sheet, cells);
    const key = cell.row * 16_384 + cell.column;
    const known = cells.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) cells.set(key, { cell, severity });
  }
  return new Map(
    [...bySheet].map(([sheet, cells]) => {
      const all = [...cells.values()];
      const of = (severity: Severity): CellPosition[] => all.filter((c) => c.severity === severity).map((c) => c.cell);
      return [
        sheet,
        new Map(SEVERITIES.map((severity) => [severity, of(severity)] as const).filter(([, list]) => list.length)),
      ];
    }),
  );
}

/** Excel takes at most 8,192 characters for the areas of one format. */
const ADDRESS_LIMIT = 8_000;

/**
 * The cells as addresses for `getRanges`: runs down a column become one area, and the list is cut where Excel's limit
 * demands it, so that 5,000 cells need a handful of formats.
 */
export function addressesOf(cells: readonly CellPosition[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1 });
  }
  const chunks: string[] = [];
  let chunk = "";
  for (const run of runs) {
    const address = areaAddress({ ...run, columns: 1 });
    if (chunk.length + 1 + address.length > ADDRESS_LIMIT) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk += (chunk && ",") + address;
  }
  return chunk ? [...chunks, chunk] : chunks;
}
