import type { TableId } from "./types";

/** What the tab of each table is called: the guide's own name of the table, in every language. */
export const TABS = {
  overview: "总览",
  enterprise: "企业概况",
  frontlineStaff: "一线技能人员",
  committees: "组织机构",
  enterprises: "认定企业",
  personnelScope: "人员范围",
  occupations: "认定职业",
  methods: "认定方式",
  examiners: "考评人员",
  qualityControllers: "质量内控人员",
  venues: "认定场地",
  equipment: "设备清单",
  attachments: "附件清单",
  dismissals: "豁免说明",
} as const satisfies Readonly<Record<TableId, string>>;

/** The hidden tab that holds lists whose choice depends on another cell. */
export const VOCABULARY_TAB = "认定方案词汇";
