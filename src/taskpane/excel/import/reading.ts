import { FileError } from "../../../files";
import { readClipboardTables, type ClipboardTexts } from "../../../files/source";
import type { ListTable } from "../../../guide";
import type { CellsWanted } from "../../../host/workbook";
import { misplacedList } from "../../../import";
import type { Pane } from "../state/pane";
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
  { importing }: Pane,
  wanted: CellsWanted,
  name: string,
  told: (rows: number, of: number) => void,
  retry: () => void,
): Promise<SourceRead> {
  const cells = await importing.readCells(wanted, (step) => step.step === "reading" && told(step.rows, step.of), retry);
  if (cells === "failed") return undefined;
  return cells ? { kind: "cells", name: cells.name, sheets: [cells] } : { kind: "nothingThere", name };
}

/** What was pasted: the tables of a page, or cells. */
export function readPasted(texts: ClipboardTexts): SourceRead {
  try {
    const sheets = readClipboardTables(texts);
    return sheets.length > 0 ? { kind: "paste", sheets } : { kind: "nothingPasted" };
  } catch (error) {
    if (error instanceof FileError) return { kind: "unread", files: [{ name: "", why: error }] };
    throw error;
  }
}

/** The rows of the table itself, whose contents stand in other columns than theirs. @param name as it is told */
export async function readMisplaced({ importing }: Pane, { id }: ListTable, retry: () => void): Promise<SourceRead> {
  const target = (await importing.snapshot())?.tables.get(id);
  if (!target) return undefined;
  const cells = await importing.readCells({ sheet: target.sheet }, () => undefined, retry);
  if (cells === "failed" || !cells) return undefined;
  return { kind: "table", name: target.sheet, sheets: [misplacedList(target, cells)], inPlace: target };
}
