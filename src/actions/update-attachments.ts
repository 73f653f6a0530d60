import type { TableSnapshot } from "../check";
import { mergeAttachments, requiredAttachments } from "../check/attachments";
import { attachmentRecords, recordOf } from "./attachment-records";
import type { Action } from "./types";

export interface AttachmentsOutcome {
  /** Rows of 附件清单 now; undefined when there is no such table to write. */
  readonly rows: number | undefined;
}

/**
 * 更新附件清单: writes what the guide asks for given occupations, levels and venues as they stand now. 件数, 状态, 备注 and rows
 * of the user's own are kept.
 */
export const updateAttachments: Action<Record<string, never>, AttachmentsOutcome> = {
  id: "updateAttachments",
  async perform({ workbook }, _, progress) {
    const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
    const { snapshot } = reading;
    const existing = snapshot.tables.get("attachments");
    if (!existing?.isReadable) return { rows: undefined };
    const rows = mergeAttachments(existing, requiredAttachments(snapshot));
    await workbook.replaceRecords("attachments", reading, [...attachmentRecords(rows), ...otherRows(existing)]);
    return { rows: rows.length };
  },
};

/** Notes, totals and the like that somebody wrote below the list: they stay, below it. */
const otherRows = (table: TableSnapshot): readonly (readonly (string | number)[])[] =>
  table.rowClasses.flatMap((rowClass, row) =>
    rowClass === "data" || rowClass === "blank" ? [] : [recordOf((field) => table.value(row, field))],
  );
