import type { MadeTexts } from "../made-here";

export const madeTexts: MadeTexts = {
  overview: "“{sheet}”由助手生成，不用导入。",
  attachments:
    "“{sheet}”没有导入：附件清单由助手按其他各表生成。原来填的件数、状态、备注，请在生成后的附件清单中填写。",
  dismissals: "“{sheet}”没有导入：豁免只对原来的工作簿有效。仍要豁免的，请在这里重新豁免。",
};
