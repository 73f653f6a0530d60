import { requiredAttachments, reviseAttachments } from "../check/attachments";
import { ChangedMeanwhileError } from "../excel/errors";
import type { RevisedRows } from "../excel/types";
import type { Action } from "./types";

/** What was done to 附件清单; undefined when there is no such table to write. */
export type AttachmentsOutcome = RevisedRows | undefined;

/** So often the list is read anew when somebody changed it between reading and writing. */
const ATTEMPTS = 3;

/**
 * 更新附件清单: adds what the guide asks for given occupations, levels and venues as they stand now, takes away what is no
 * longer asked for, and numbers the list. What the user wrote, in its columns or beside them, stays with its row.
 */
export const updateAttachments: Action<Record<string, never>, AttachmentsOutcome> = {
  id: "updateAttachments",
  async perform({ workbook }, _, progress) {
    for (let attempt = 1; ; attempt++) {
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      const existing = reading.snapshot.tables.get("attachments");
      if (!existing?.isReadable) return undefined;
      const revision = reviseAttachments(existing, requiredAttachments(reading.snapshot));
      try {
        return await workbook.reviseRows("attachments", reading, revision);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhileError) || attempt === ATTEMPTS) throw error;
      }
    }
  },
};
