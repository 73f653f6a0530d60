import { ATTACHMENT_STATUSES } from "../../guide/vocabularies";
import type { TableSnapshot } from "../snapshot";

/** Apart from attachments.ts: who only asks how 附件清单 stands needs nothing of what the guide wants attached. */
export const [NOT_READY] = ATTACHMENT_STATUSES;

/** Whether an attachment still has to be got: 未备, or nothing said. */
export const isOutstanding = (table: TableSnapshot, row: number): boolean =>
  ["", NOT_READY].includes(table.text(row, "attachmentStatus"));
