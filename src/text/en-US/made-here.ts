import type { MadeTexts } from "../made-here";

export const madeTexts: MadeTexts = {
  overview: '"{sheet}" is made by the assistant and need not be imported.',
  attachments:
    '"{sheet}" was not imported: the assistant makes 附件清单 from the other tables. Enter its 件数, 状态 and 备注 again once it is made.',
  dismissals:
    '"{sheet}" was not imported: dismissals hold for their own workbook. Dismiss again here what is still to be dismissed.',
};
