import { VOLUMES } from "../../src/guide";
import type { Controls } from "./controls";
import { frontMatter } from "./front-matter";
import { LISTS, OCCUPATION_ATTACHMENTS } from "../../src/guide/printing";
import { listTable } from "./list-tables";
import { paragraph, run, type Xml } from "./markup";
import { Outline } from "./outline";
import { caption, tableNote } from "./prose-markup";
import { sectionEnd, sectionProperties } from "./sections";
import { venueBlock } from "./venue-form";

/** 职业部分, one document per occupation, in the order of 装订说明. */
export function occupationVolume(controls: Controls): Xml {
  const outline = new Outline();
  const occupation = (): Xml => controls.field("volume.occupation");
  const list = (name: "occupations" | "methods" | "examiners"): Xml => controls.list(name, listTable(LISTS[name]));
  const body = [
    outline.chapter("本职业执行标准"),
    caption("认定职业（工种）及等级"),
    list("occupations"),
    tableNote("注：初级工至高级技师依次用5、4、3、2、1表示。"),
    controls.prose("standard"),

    outline.chapter("本职业认定方式"),
    list("methods"),
    outline.section("认定方式说明"),
    controls.prose("occupationMethods"),
    outline.section("综合评审方案"),
    controls.prose("comprehensiveReview"),
    sectionEnd({ firstPage: true }),

    outline.chapter("考评人员"),
    controls.prose("examiners"),
    paragraph("Caption", run("（") + occupation() + run("职业）考评人员名册")),
    list("examiners"),
    tableNote("注：1、每个职业考评人员数量不少于5人。", "2、分职业填写。"),
    sectionEnd({ landscape: true }),

    outline.chapter("各等级样卷"),
    controls.prose("samplePapers"),

    outline.chapter("场地设施设备等情况"),
    controls.block("venues", venueBlock()),
    controls.prose("venueEvidence"),

    outline.appendix("附件清单"),
    controls.list("attachments", listTable(OCCUPATION_ATTACHMENTS)),
    paragraph("TableNote"),
    sectionProperties({}),
  ].join("");
  const cover = frontMatter(controls, outline, {
    volume: VOLUMES.occupation.title,
    subject: run("（") + occupation() + run("）"),
    lines: [
      ["企业名称（公章）", controls.field("enterprise.enterpriseName")],
      ["职业名称", occupation()],
      ["认定等级", controls.field("volume.levels")],
    ],
  });
  return cover + body;
}
