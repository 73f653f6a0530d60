import { ATTACHMENT_STATUSES } from "../../guide/vocabularies";
import type { TableSnapshot } from "../snapshot";

/** Apart from attachments.ts: who only asks how 附件清单 stands needs nothing of what the guide wants attached. */
export const [NOT_READY] = ATTACHMENT_STATUSES;

/** The messages of ATT-01 that updating 附件清单 settles; the state of each attachment only a person knows. */
export const ROW_MISSING = {
  all: "ATT-01.empty",
  ofPlan: "ATT-01.noRow",
  ofOccupation: "ATT-01.noRowForOccupation",
  ofLevel: "ATT-01.noRowForLevel",
} as const;

const ROWS_MISSING: ReadonlySet<string> = new Set(Object.values(ROW_MISSING));

/** Whether updating 附件清单 settles a finding. */
export const isSettledByUpdate = ({ message }: { readonly message: string }): boolean => ROWS_MISSING.has(message);

/** Whether an attachment still has to be got: 未备, or nothing said. */
export const isOutstanding = (table: TableSnapshot, row: number): boolean =>
  ["", NOT_READY].includes(table.text(row, "attachmentStatus"));
