import type { Field } from "./types";

/** The words the guide, or the standard it relies on, allows in a cell. */

export const COMMITTEES = ["领导小组", "工作办公室"] as const;
export type Committee = (typeof COMMITTEES)[number];

/** 二（二）: who sits on each body. */
export const DUTIES: Readonly<Record<Committee, readonly string[]>> = {
  领导小组: ["组长", "副组长", "成员"],
  工作办公室: ["主任", "副主任", "成员"],
};

/** 二（二）: the people the two bodies are made of. */
export const MEMBER_CATEGORIES = [
  "企业主管领导",
  "部门负责同志",
  "部门相关同志",
  "一线高技能人才",
  "专业技术人员",
] as const;
export type MemberCategory = (typeof MEMBER_CATEGORIES)[number];
/** Those of them who count towards 「不少于2人」 and 「不少于总人数的60%」. */
export const SKILLED_CATEGORIES: readonly string[] = ["一线高技能人才", "专业技术人员"];

/** 二（二）: departments the leading group must draw on. */
export const LEADING_DEPARTMENTS = ["人力资源", "技术", "生产", "质检", "纪检", "工会"] as const;

export const TIERS = ["本级", "下级"] as const;
export const SEXES = ["男", "女"] as const;

/** The tick mark the guide prints (四: 在下方划√). */
export const TICK = "√";

/** GB/T 4658-2006 in everyday words, as rosters carry them. */
export const EDUCATION = [
  "博士研究生",
  "硕士研究生",
  "大学本科",
  "大学专科",
  "中等专科",
  "职业高中",
  "技工学校",
  "普通高中",
  "初中",
  "小学",
] as const;

/** 三（二）1: the major classes of 《职业分类大典》 from which occupations are taken. */
export const SKILL_CLASSES: readonly string[] = ["3", "4", "5", "6"];

/** 三（二）2: 初级工至高级技师依次用5、4、3、2、1表示. In the order in which they are written. */
export const SKILL_LEVELS = ["5", "4", "3", "2", "1"] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];
/**
 * 人社部发〔2022〕14号: the grades beside those five, which an enterprise sets up and appoints to on its own; the guide does not
 * list them.
 */
export const APPOINTED_GRADES: readonly string[] = ["学徒工", "特级技师", "首席技师"];
/** 四: 涉及一级、二级的还需提供综合评审方案. */
export const SENIOR_LEVELS: readonly SkillLevel[] = ["2", "1"];
/** How several levels stand in one cell: 5、4、3. */
export const LEVEL_SEPARATOR = "、";

/** 四: methods whose particulars the plan must tell, by their columns; beside them the enterprise's own method. */
export const DESCRIBED_METHODS: readonly Field[] = ["processAssessment", "performanceAssessment", "directRecognition"];

export const APPLICATION_BASES = ["国家职业技能标准（最新版）", "行业企业评价规范"] as const;
export const YES_NO = ["有", "无"] as const;
/** 七注2: 每个认定（包括理论、实操）场地: what each occupation must have a venue for. */
export const REQUIRED_PURPOSES = ["理论", "实操"] as const;
export type RequiredPurpose = (typeof REQUIRED_PURPOSES)[number];
export const PURPOSES = [...REQUIRED_PURPOSES, REQUIRED_PURPOSES.join("和")] as const;
export const PARTS = ["基础", "职业"] as const;
export const ATTACHMENT_STATUSES = ["未备", "已备", "不适用"] as const;
