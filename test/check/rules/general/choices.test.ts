import { tableOf, type Field, type TableId } from "../../../../src/guide";
import { expectMends, findingsOn } from "../../../support/edits";
import { optionsOf } from "../../../support/mend";
import { findingsOf, fixedValues, sheetOf } from "../../../support/plan";

describe("GEN-12: a value outside the list of its column", () => {
  test.each<[TableId, Field, value: string, meant: string]>([
    ["enterprise", "applicationBasis", "国家职业技能标准", "国家职业技能标准（最新版）"],
    ["enterprise", "applicationBasis", "《国家职业技能标准》", "国家职业技能标准（最新版）"],
    ["enterprise", "applicationBasis", "国家职业技能标准(最新版)", "国家职业技能标准（最新版）"],
    ["enterprise", "applicationBasis", "企业评价规范", "行业企业评价规范"],
    ["enterprise", "exceptionalApplication", "否", "无"],
    ["enterprise", "exceptionalApplication", "没有", "无"],
    ["enterprise", "exceptionalApplication", "是", "有"],
    ["enterprise", "exceptionalApplication", "无。", "无"],
    ["enterprises", "tier", "本级企业", "本级"],
    ["enterprises", "tier", "总部", "本级"],
    ["enterprises", "tier", "本级（总部）", "本级"],
    ["enterprises", "tier", "子公司", "下级"],
    ["enterprises", "tier", "下属企业", "下级"],
    ["venues", "purpose", "技能考核", "实操"],
    ["venues", "purpose", "理论考试", "理论"],
    ["venues", "purpose", "理论、实操", "理论和实操"],
    ["venues", "purpose", "实操+理论", "理论和实操"],
    ["venues", "purpose", "理论知识考试/技能考核", "理论和实操"],
    ["attachments", "attachmentStatus", "有", "已备"],
    ["attachments", "attachmentStatus", "已准备", "已备"],
    ["attachments", "attachmentStatus", "不涉及", "不适用"],
    ["attachments", "part", "基础部分", "基础"],
  ])("in %s, %s: %s is mended to %s", (table, field, value, meant) => {
    const sheets = [sheetOf(table, [{ [field]: value }])];
    const [finding, ...others] = findingsOn("GEN-12", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "GEN-12.variant", severity: "error", field, value });
    expect(fixedValues(finding)).toEqual([meant]);
    if (table !== "enterprise") expectMends(sheets, finding);
  });

  test.each<[TableId, Field, value: string]>([
    ["enterprise", "applicationBasis", "随便写"],
    ["enterprise", "exceptionalApplication", "部分"],
    ["enterprises", "tier", "本级/下级"],
    ["venues", "purpose", "办公"],
    ["attachments", "attachmentStatus", "无"],
    ["attachments", "part", "第三部分"],
  ])("in %s, %s: for %s the list is offered", (table, field, value) => {
    const [finding, ...others] = findingsOn("GEN-12", [sheetOf(table, [{ [field]: value }])]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "GEN-12.notInList", severity: "error", value });
    const { choices } = tableOf(table).columns.find((column) => column.field === field)!;
    expect(optionsOf(finding)).toEqual(choices?.from === "list" && choices.values);
  });

  test.each<[why: string, TableId, Field, value: string]>([
    ["a value of the list", "venues", "purpose", "理论和实操"],
    ["one with a stray blank, which GEN-01 mends", "attachments", "attachmentStatus", "已备 "],
    ["an empty cell", "venues", "purpose", ""],
    ["a committee, which ORG-06 judges", "committees", "committee", "董事会"],
    ["a category, which ORG-06 judges", "committees", "memberCategory", "一线高技能人才代表"],
    ["a duty, whose list hangs on the committee", "committees", "duty", "秘书"],
    ["a tier that SCOPE-01 does not know", "enterprises", "tier", "二级"],
    ["a sex, which PER-02 judges", "examiners", "sex", "男性"],
    ["an education in other words", "examiners", "education", "本科"],
    ["an enterprise of another table, which PERS-03 judges", "personnelScope", "enterpriseName", "某厂"],
    ["a venue, which EQP-01 judges", "equipment", "venueName", "某处"],
  ])("not %s", (_, table, field, value) => {
    expect(findingsOf("GEN-12", { [table]: [{ [field]: value }] })).toEqual([]);
  });
});
