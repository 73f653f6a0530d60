import { turnsOf } from "../../../actions/turns";
import { inSlices } from "../../../check";
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
  return { kind: "cells", name: cells.name, sheets: [cells], ...(notes.length > 0 && { notes }) };
}

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
