import { TABS } from "../tabs";
import type { ListTable } from "../types";

/** Ours: what was found and need not be mended, and why. Not asked for by the guide, and printed nowhere. */
export const dismissals: ListTable = {
  id: "dismissals",
  tab: TABS.dismissals,
  clauses: [],
  layout: "list",
  keyField: "rule",
  nameField: "subject",
  printedIn: "nowhere",
  note: "本表由助手在豁免时填写，不进入 Word 报告。对应的单元格一改，豁免自动失效。删去一行即取消这项豁免。",
  columns: [
    { field: "rule", title: "规则", kind: "text", width: 22 },
    { field: "tab", title: "表", kind: "text", width: 14 },
    { field: "place", title: "豁免时的位置", kind: "text", width: 14 },
    { field: "subject", title: "对象", kind: "text", width: 28 },
    { field: "fieldTitle", title: "项目", kind: "text", width: 18 },
    { field: "heldValue", title: "豁免的内容", kind: "text", width: 26 },
    { field: "problem", title: "问题", kind: "text", width: 28 },
    { field: "reason", title: "理由", kind: "longText", width: 36 },
    { field: "dismissedOn", title: "豁免日期", kind: "text", width: 12 },
    { field: "dismissedBy", title: "豁免人", kind: "text", width: 12 },
  ],
};
