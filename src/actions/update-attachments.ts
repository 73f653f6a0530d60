import { requiredAttachments, reviseAttachments } from "../check/plan/attachments";
import type { RevisedRows } from "../host/workbook";
import { readAndWrite } from "./attempts";
import type { Action } from "./types";

/** What was done to 附件清单; undefined when there is no such table to write. */
export type AttachmentsOutcome = RevisedRows | undefined;

/**
 * 更新附件清单: adds what the guide asks for given occupations, levels and venues as they stand now, takes away what is no
 * longer asked for, and numbers the list. What the user wrote, in its columns or beside them, stays with its row.
 */
export const updateAttachments: Action<Record<string, never>, AttachmentsOutcome> = {
  perform: ({ workbook }, _, { progress }) =>
    readAndWrite(async () => {
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      const existing = reading.snapshot.tables.get("attachments");
      if (!existing?.isReadable) return undefined;
      const revision = reviseAttachments(existing, requiredAttachments(reading.snapshot));
      return workbook.reviseRows("attachments", reading, revision);
    }),
};
