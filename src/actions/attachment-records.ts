import { attachmentList, requiredAttachments } from "../check/plan/attachments";
import type { Records } from "../host/workbook";
import { tableOf } from "../guide";

/** What 附件清单 holds from the start: what the guide asks for whatever the plan says. */
export const initialAttachments = (): Records =>
  attachmentList(requiredAttachments({ tables: new Map() })).map((record) =>
    tableOf("attachments").columns.map(({ field }) => record[field as keyof typeof record]),
  );
