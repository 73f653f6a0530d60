import { VOLUMES } from "../../src/guide";
import type { Controls } from "./controls";
import { frontMatter } from "./front-matter";
import { BASE_ATTACHMENTS, LISTS } from "../../src/guide/printing";
import { listTable } from "./list-tables";
import { paragraph, run, type Xml } from "./markup";
import { Outline } from "./outline";
import { COMMITMENT } from "../../src/guide/passages";
import { caption, tableNote, text } from "./prose-markup";
import { sectionEnd, sectionProperties } from "./sections";

/** 基础部分, in the order of 装订说明. */
export function baseVolume(controls: Controls): Xml {
  const outline = new Outline();
  const value = (field: string, hint?: string): Xml => controls.field(`enterprise.${field}`, hint);
  const list = (name: Exclude<keyof typeof LISTS, "examiners">): Xml => controls.list(name, listTable(LISTS[name]));
  const body = [
    outline.chapter("综述"),
    outline.section("企业总体情况"),
    generalSituation(value),
    controls.prose("enterpriseOverview"),
    controls.prose("businessLicence"),
    outline.section("企业一线技能人员情况"),
    list("frontlineStaff"),
    outline.section("技能人员队伍建设与激励措施、经费保障"),
    controls.prose("teamBuilding"),

    outline.chapter("企业近三年信用报告"),
    controls.prose("creditReports"),

    outline.chapter("组织机构及主要职责"),
    text(run("企业成立“职业技能等级认定领导小组”和“职业技能等级认定工作办公室”，工作职责和人员构成如下。")),
    outline.section("工作职责"),
    outline.point("职业技能等级认定领导小组"),
    controls.prose("leadingGroupDuties"),
    outline.point("职业技能等级认定工作办公室"),
    controls.prose("officeDuties"),
    outline.section("人员构成"),
    outline.point("职业技能等级认定领导小组（包括：组长、副组长、成员）"),
    list("committees.领导小组"),
    outline.point("职业技能等级认定工作办公室（包括：主任、副主任、成员）"),
    list("committees.工作办公室"),

    outline.chapter("拟开展认定的职业（工种）及等级"),
    outline.section("认定企业、人员范围"),
    caption("认定企业"),
    list("enterprises"),
    caption("认定人员范围"),
    list("personnelScope"),
    controls.prose("personnelScope"),
    outline.section("认定职业（工种）及等级"),
    list("occupations"),
    tableNote("注：初级工至高级技师依次用5、4、3、2、1表示。"),
    outline.section("申报条件"),
    text(
      run("申报条件依据：") +
        value("applicationBasis") +
        run("。破格申报：") +
        value("exceptionalApplication") +
        run("。"),
    ),
    controls.prose("applicationConditions"),

    outline.chapter("认定内容及方式"),
    outline.section("认定内容"),
    controls.prose("assessmentContent"),
    outline.section("认定方式"),
    list("methods"),
    controls.prose("assessmentMethods"),

    outline.chapter("认定工作流程"),
    controls.prose("workflow"),
    sectionEnd({ firstPage: true }),

    outline.chapter("质量内控人员"),
    controls.prose("qualityControllers"),
    caption("质量内控人员名册"),
    list("qualityControllers"),
    tableNote("注：质量内控人员数量不少于5人。"),
    sectionEnd({ landscape: true }),

    outline.chapter("相关管理制度"),
    outline.section("相关政策"),
    controls.prose("relatedPolicies"),
    outline.section("认定管理办法"),
    controls.prose("assessmentRules"),
    outline.section("人员管理办法"),
    controls.prose("personnelRules"),
    outline.section("试题管理办法"),
    controls.prose("paperRules"),

    outline.chapter("承诺书", { newPage: true }),
    commitment(value("enterpriseName")),

    outline.appendix("附件清单"),
    controls.list("attachments", listTable(BASE_ATTACHMENTS)),
    paragraph("TableNote"),
    sectionProperties({}),
  ].join("");
  const cover = frontMatter(controls, outline, {
    volume: VOLUMES.base.title,
    lines: [
      ["企业名称（公章）", value("enterpriseName")],
      ["统一社会信用代码", value("creditCode")],
      ["法定代表人", value("legalRepresentative")],
      ["联系人", value("contact")],
      ["联系电话", value("phone")],
    ],
  });
  return cover + body;
}

/** 一（一）: what the guide wants said of the enterprise, from 企业概况. */
const generalSituation = (value: (field: string, hint?: string) => Xml): Xml =>
  text(
    value("enterpriseName") +
      run("成立于") +
      value("foundedOn") +
      run("，注册资金") +
      value("registeredCapital", "金额") +
      run("万元，主营业务为") +
      value("mainBusiness") +
      run("，主营业务收入") +
      value("revenue", "金额") +
      run("万元。企业总人数") +
      value("headcount", "人数") +
      run("人，其中一线技能人员") +
      value("frontlineHeadcount", "人数") +
      run("人；一线技能人员中取得国家职业资格证书的") +
      value("certifiedCount", "人数") +
      run("人。"),
  ) + text(run("统一社会信用代码：") + value("creditCode") + run("。单位地址：") + value("address") + run("。"));

const commitment = (enterpriseName: Xml): Xml =>
  [
    paragraph("Subtitle", run(COMMITMENT.title)),
    paragraph("Addressee", run(COMMITMENT.addressee)),
    ...COMMITMENT.paragraphs.map((words) => text(run(words))),
    paragraph("Signature"),
    paragraph("Signature", run("单位名称（公章）：") + enterpriseName),
    paragraph("Signature", run("法定代表人（签名）：")),
    paragraph("Signature", run("　　　　年　　月　　日")),
  ].join("");
