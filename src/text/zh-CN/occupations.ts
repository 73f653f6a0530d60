import type { OccupationTexts } from "../occupations";

export const occupationTexts: OccupationTexts = {
  classes: "{major} > {middle} > {minor}",
  within: "{middle} > {minor}",
  levels: "等级 {levels}（{from}—{to} 年标准）",
  levelsOfYear: "等级 {levels}（{from} 年标准）",
  levelsUnknown: "等级请查现行标准",
  levelSeparator: "、",
  workTypes: "{n} 个工种",
  noWorkTypes: "未列工种",
  workTypesUnknown: "工种数不详",
  since: "{year} 年发布的新职业",
  found: {
    otherName: "也称“{text}”",
    workType: "工种“{text}”",
    formerName: "2015 年版名称“{text}”",
    otherCode: "也用编码 {text}",
    formerCode: "2015 年版编码 {text}",
  },
  restriction: {
    restricted: "准入类，不纳入认定范围，见指南三（二）",
    category: "可能是“{category}”，请先核实能否认定",
    workType: "其中“{trade}”属于准入类，不纳入认定范围",
    advisory: "与准入类“{trade}”相近，请核实",
  },
  permits: "从业另需{permits}资格，不影响认定",
  permitSeparator: "、",
  confidence: { high: "", medium: "（仅有一种来源）", low: "（属推断）" },
  separator: "，",
};
