import type { EDUCATION, SEXES } from "./vocabularies";

/** The words in which rosters describe people, beside those the guide's lists offer. Compared without blanks. */

export type Education = (typeof EDUCATION)[number];
export type Sex = (typeof SEXES)[number];

/** GB/T 2261.1-2003 codes and everyday writing; upper case. */
export const SEX_WORDS: Readonly<Record<Sex, readonly string[]>> = {
  男: ["男性", "男士", "先生", "M", "MALE", "1"],
  女: ["女性", "女士", "F", "FEMALE", "2"],
};

/** Everyday names of the degrees of GB/T 4658-2006; upper case. */
export const EDUCATION_WORDS: Readonly<Record<Education, readonly string[]>> = {
  博士研究生: ["博士"],
  硕士研究生: ["硕士", "MBA", "EMBA"],
  大学本科: ["本科", "大本", "大学", "学士", "专升本"],
  大学专科: ["大专", "专科", "高职", "高专", "高职高专", "高职大专"],
  中等专科: ["中专", "中等专业学校"],
  职业高中: ["职高", "职业中学"],
  技工学校: ["技校", "中技", "高技", "高级技工", "高级技工学校", "技师学院"],
  普通高中: ["高中"],
  初中: ["初级中学"],
  小学: [],
};

/** Words that name either of two degrees. */
export const AMBIGUOUS_EDUCATION: Readonly<Record<string, readonly Education[]>> = {
  研究生: ["硕士研究生", "博士研究生"],
};

/** What is said before and after a degree without changing it. */
export const BEFORE_EDUCATION = ["全日制", "在职", "成人", "函授"] as const;
export const AFTER_EDUCATION = ["毕业生", "毕业", "学历", "文化", "程度", "学位"] as const;

/** What the national practice for examiners sets side by side: skill levels of the eight-level system and titles. */
export const GRADES = ["junior", "intermediate", "senior"] as const;
export type Grade = (typeof GRADES)[number];

/** 职称 (ranks of 2016 and the commonest titles of each) and 等级 (人社部发〔2022〕14号, and by number). */
export const TITLE_WORDS: Readonly<Record<Grade, readonly string[]>> = {
  junior: [
    ...["学徒工", "初级工", "中级工", "初级技能", "中级技能", "初级", "五级", "四级"],
    ...["助理级", "员级", "助理工程师", "助工", "助理经济师", "助理会计师", "助理讲师", "助教", "技术员"],
    ...["二级实习指导教师", "三级实习指导教师"],
  ],
  intermediate: [
    ...["高级工", "技师", "高级技能", "三级", "二级"],
    ...["中级", "工程师", "讲师", "经济师", "会计师", "统计师", "审计师", "政工师", "助理研究员"],
    ...["农艺师", "兽医师", "工艺美术师", "一级实习指导教师"],
  ],
  senior: [
    ...["高级技师", "特级技师", "首席技师", "一级"],
    ...["正高级", "副高级", "正高", "副高", "高级职称", "高级工程师", "教授级高级工程师", "高工", "教授", "研究员"],
    ...["副教授", "副研究员", "高级讲师", "高级经济师", "高级会计师", "高级统计师", "高级审计师", "高级政工师"],
    ...["高级农艺师", "高级工艺美术师", "高级实习指导教师"],
  ],
};

/** Titles that say nothing of a grade. */
export const UNGRADED_TITLE_WORDS: readonly string[] = ["高级", "建造师", "造价师", "监理师", "教师", "教练", "考评员"];

/** 职务, which the guide asks of quality controllers beside titles and levels. */
export const POST_WORDS: readonly string[] = [
  ...["经理", "总监", "主管", "主任", "主席", "主办", "书记", "部长", "科长", "处长", "厂长", "所长", "院长", "校长"],
  ...[
    "站长",
    "段长",
    "队长",
    "组长",
    "班长",
    "车间长",
    "工长",
    "总裁",
    "董事",
    "监事",
    "副总",
    "总工",
    "负责人",
    "领班",
  ],
  ...["管理员", "专员", "科员", "干事", "督导员", "内审员", "质检员", "检验员", "质量员", "安全员", "培训师"],
];

/** What is written where nothing is meant. */
export const NOTHING_WORDS: readonly string[] = ["无", "没有", "暂无", "不详", "/", "\\", "-", "--", "N/A", "n/a"];
