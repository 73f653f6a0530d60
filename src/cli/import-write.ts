import { snapshotOf } from "../check";
import type { Change } from "../check/mend/change";
import { readWorkbook, type CellChange, type Growth } from "../files";
import { changesOf, fillingOf, NEW_AND_CHANGED, NEW_ONLY } from "../import";
import { format } from "../text/format";
import type { ImportFindings } from "./import";
import { firstObstacle, importCells, isRoom } from "./import-cells";
import { Unusable, type PlanToFix } from "./plan";
import type { Words } from "./words";

/**
 * The workbook with what comes to its tables.
 * @param update whether cells that stand are overwritten
 * @returns undefined where nothing is to be written
 * @throws Unusable where there is no room, or a cell cannot be written into
 */
export function importedBytes(
  { sheets, workbook }: PlanToFix,
  { form, lists }: ImportFindings,
  update: boolean,
  words: Words,
): Uint8Array | undefined {
  const texts = words.cli.import;
  const { tables } = snapshotOf(sheets);
  const cells = new Map<string, readonly CellChange[]>();
  const growths = new Map<string, Growth>();
  const write = (changes: readonly Change[]): void => {
    const [first] = changes;
    const target = first && tables.get(first.table);
    if (!target) return;
    const { sheet } = target;
    const made = importCells(target, sheets.find(({ name }) => name === sheet)?.values ?? [], changes);
    if (!isRoom(made)) {
      const count = changes.reduce((sum, one) => sum + (one.kind === "append" ? one.records.length : 0), 0);
      throw new Unusable(format(texts.noRoom, { sheet, row: made.row + 1, free: made.free, count }));
    }
    const stopped = firstObstacle(made.cells, (cell) => workbook.obstacleAt(sheet, cell));
    if (stopped) throw new Unusable(format(texts.blocked, { sheet, row: stopped.cell.row + 1 }));
    if (made.growth && growths.has(sheet)) throw new Unusable(format(texts.sameSheet, { sheet }));
    if (made.growth) growths.set(sheet, made.growth);
    cells.set(sheet, [...(cells.get(sheet) ?? []), ...made.cells]);
  };
  if (form) write(fillingOf(form, (one) => update || form.fills.includes(one)));
  for (const { plan } of lists) if (!plan.obstacle) write(changesOf(plan, update ? NEW_AND_CHANGED : NEW_ONLY));
  if (cells.size === 0) return undefined;
  const bytes = workbook.with(cells, growths);
  const read = readWorkbook(bytes);
  for (const [sheet, made] of cells) {
    const values = read.find(({ name }) => name === sheet)?.values ?? [];
    if (!made.every(({ row, column, to }) => (values[row]?.[column] ?? "") === to))
      throw new Error("The workbook that was made does not read as it should.");
  }
  return bytes;
}
