import { turnsOf } from "../../../actions/turns";
import { inSlices, type CellValue, type SheetGrid } from "../../../check";
import { areSameCells } from "../../../check/snapshot/same-cells";
import { FileError } from "../../../files";
import { clipboardSteps, type ClipboardTexts } from "../../../files/source";
import { tableOf, type ListTable } from "../../../guide";
import type { CellsWanted } from "../../../host/workbook";
import { misplacedList, notesOf } from "../../../import";
import type { Importing } from "../state/importing";
import type { ListSource, SourceFault } from "./import-state";

/** What came of reading a source; nothing where it failed and the pane says so already. */
export type SourceRead = ListSource | SourceFault | undefined;

export const isFault = (read: ListSource | SourceFault): read is SourceFault => !("sheets" in read);

/**
 * A tab of the workbook, or the selection.
 * @param name as it is told
 * @param told is told how many rows have been read, of how many
 */
export async function readOwnCells(
  workbook: Importing,
  wanted: CellsWanted,
  name: string,
  told: (rows: number, of: number) => void,
  retry: () => void,
): Promise<SourceRead> {
  const cells = await workbook.readCells(wanted, (step) => step.step === "reading" && told(step.rows, step.of), retry);
  if (cells === "failed") return undefined;
  if (!cells) return { kind: "nothingThere", name };
  const notes = notesOf({ sheets: [cells] }).map((note) => ({ name: cells.name, note }));
  return {
    ...{ kind: "cells", name: cells.name, sheets: [cells] },
    ...(wanted === "selection" && { isSelection: true }),
    ...(notes.length > 0 && { notes }),
  };
}

/**
 * What was read of this workbook, as it stands now.
 * @returns the source itself where it says the same, is none of this workbook, or its tab is not to be had any more: what was
 * looked at is known still
 * @throws Stopped
 */
export async function readAgain(workbook: Importing, source: ListSource): Promise<ListSource> {
  const [before] = source.sheets;
  if (source.kind !== "cells") return source;
  const read = await workbook.cellsNow(before.name);
  if (read === "gone") return source;
  const now = read ?? { ...before, values: [], merges: [] };
  const sheet = source.isSelection ? partOf(now, before) : now;
  return areSame(sheet, before) ? source : { ...source, sheets: [sheet] };
}

/** Of a tab the cells that were read of it before. */
function partOf(now: SheetGrid, { firstRow, firstColumn, values }: SheetGrid): SheetGrid {
  const at = (row: number, column: number): CellValue =>
    now.values[row - now.firstRow]?.[column - now.firstColumn] ?? "";
  const cells = values.map((line, r) => line.map((_, c) => at(firstRow + r, firstColumn + c)));
  return { ...now, firstRow, firstColumn, values: cells };
}

const areSame = (a: SheetGrid, b: SheetGrid): boolean =>
  a.firstRow === b.firstRow && a.firstColumn === b.firstColumn && areSameCells(a.values, b.values);

/** What was pasted: the tables of a page, or cells. @throws Stopped */
export async function readPasted(texts: ClipboardTexts, stopped: () => boolean): Promise<SourceRead> {
  const turns = turnsOf(() => undefined, stopped);
  try {
    const sheets = await inSlices(clipboardSteps(texts), turns);
    return sheets.length > 0 ? { kind: "paste", sheets } : { kind: "nothingPasted" };
  } catch (error) {
    if (error instanceof FileError) return { kind: "unread", files: [{ name: "", why: error }] };
    throw error;
  }
}

/** The rows of the table itself, whose contents stand in other columns than theirs. */
export async function readMisplaced(workbook: Importing, { id }: ListTable, retry: () => void): Promise<SourceRead> {
  const snapshot = await workbook.snapshot(retry);
  const target = snapshot?.tables.get(id);
  if (!target) return snapshot && { kind: "nothingThere", name: tableOf(id).tab };
  const cells = await workbook.readCells({ sheet: target.sheet }, () => undefined, retry);
  if (cells === "failed") return undefined;
  if (!cells) return { kind: "nothingThere", name: target.sheet };
  return { kind: "table", name: target.sheet, sheets: [misplacedList(target, cells)], inPlace: target };
}
