import { ATTACHMENT_STATUSES } from "../guide/vocabularies";
import type { Field } from "../guide";
import type { CellPosition, CellValue, Snapshot, TableSnapshot } from "../check";
import { keyOfRequired, keyOfRow } from "../check/plan/attachments";
import type { MediaReport } from "./report";

/** A cell of 附件清单 that what was found would change. */
export interface MediaEntry {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly field: Extract<Field, "pieces" | "attachmentStatus">;
  /** 附件名称 and 适用职业 of its row. */
  readonly name: string;
  readonly occupation: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Nothing of hers is lost: the cell is empty, or says 未备 of what is there now. */
  readonly isSure: boolean;
}

export interface MediaEntries {
  readonly entries: readonly MediaEntry[];
  /** Attachments without a row: 更新附件清单 adds them. */
  readonly missing: readonly string[];
  /** How many rows were held against what was found. */
  readonly compared: number;
}

const [NOT_READY, READY, NOT_APPLICABLE] = ATTACHMENT_STATUSES;

/**
 * 件数 and 状态 of the rows of 附件清单 as they should be by what was found. Nothing is said of a place without files, of what cannot
 * be told, and of a row that says 不适用.
 * @returns undefined where there is no such table, or none that can be read
 */
export function mediaEntries(report: MediaReport, { tables }: Snapshot): MediaEntries | undefined {
  const table = tables.get("attachments");
  if (!table?.isReadable) return undefined;
  const rows = new Map<string, number>();
  for (const row of table.dataRows) if (!rows.has(keyOfRow(table, row))) rows.set(keyOfRow(table, row), row);
  const entries: MediaEntry[] = [];
  const missing: string[] = [];
  let compared = 0;
  for (const { place, ...found } of report.places)
    for (const kind of ["photos", "video"] as const) {
      const required = place[kind];
      const { verdict, good } = found[kind];
      if (!required || verdict === "none" || verdict === "cannotTell") continue;
      const row = rows.get(keyOfRequired(required));
      if (row === undefined) missing.push(required.name);
      else if (table.text(row, "attachmentStatus") !== NOT_APPLICABLE) {
        entries.push(...entriesOf(table, row, good, verdict === "pass" ? READY : NOT_READY));
        compared++;
      }
    }
  return { entries, missing, compared };
}

function entriesOf(table: TableSnapshot, row: number, pieces: number, status: string): readonly MediaEntry[] {
  const entry = (field: MediaEntry["field"], to: CellValue): readonly MediaEntry[] => {
    const cell = table.cellOf(row, field);
    const from = (cell && table.standingAt(cell)?.value) ?? "";
    const stands = table.text(row, field);
    if (!cell || stands === String(to)) return [];
    const isSure = stands === "" || (field === "attachmentStatus" && stands === NOT_READY);
    const [name, occupation] = [table.text(row, "attachmentName"), table.text(row, "appliesTo")];
    return [{ sheet: table.sheet, cell, field, name, occupation, from, to, isSure }];
  };
  return [...(pieces > 0 ? entry("pieces", pieces) : []), ...entry("attachmentStatus", status)];
}
