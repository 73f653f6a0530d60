import type { EDUCATION } from "./vocabularies";

/** The words in which rosters tell a level of education, beside the list the column offers. Upper case, without blanks. */

export type Education = (typeof EDUCATION)[number];

/**
 * Words that stand right as they are: the guide gives no vocabulary. GB/T 4658-2006's own names, everyday words and degrees
 * (GB/T 6864), by the level each is of.
 */
export const EDUCATION_WORDS: Readonly<Record<Education, readonly string[]>> = {
  博士研究生: ["博士", "博士后", "研究生教育(博士)"],
  硕士研究生: [
    "硕士",
    "MBA",
    "EMBA",
    "MPA",
    "MEM",
    "工程硕士",
    "专业硕士",
    "研究生",
    "研究生教育",
    "研究生班",
    "双硕士",
  ],
  大学本科: [
    ...[
      "本科",
      "大学",
      "学士",
      "专升本",
      "专接本",
      "大学本科教育",
      "大学普通班",
      "双学士",
      "双本科",
      "第二学士",
      "普通本科",
    ],
    ...["应用本科", "职业本科", "本科教育", "双学位"],
  ],
  大学专科: [
    "大专",
    "专科",
    "高职",
    "高专",
    "高职高专",
    "高职大专",
    "大学专科教育",
    "专科教育",
    "高等职业教育",
    "高等专科",
  ],
  中等专科: [
    ...[
      "中专",
      "中等专业学校",
      "中等职业教育",
      "中职",
      "职业中专",
      "普通中专",
      "成人中专",
      "中等职业学校",
      "中师",
      "中等师范",
    ],
    ...["中等专业", "中技中专"],
  ],
  职业高中: ["职高", "职业中学", "职业高级中学"],
  技工学校: ["技校", "中技", "技工", "中级技工学校", "中等技工学校"],
  普通高中: ["高中", "普高", "普通高级中学教育", "高级中学", "普通高级中学"],
  初中: ["初级中学", "初级中学教育", "普通初中"],
  小学: ["小学教育"],
};

/** Slips and words of other languages that mean one level and are written otherwise in a roster. */
export const EDUCATION_SLIPS: Readonly<Partial<Record<Education, readonly string[]>>> = {
  博士研究生: ["DOCTOR", "PHD", "PH.D", "PH.D."],
  硕士研究生: ["MASTER"],
  大学本科: ["大本", "本课", "木科", "大学木科", "大学本课", "本科本科", "BACHELOR"],
  大学专科: ["大砖", "大转", "专课", "大专科"],
};

/** A level of technical schools: which it equals, the class decides (人社部函〔2014〕; 中级工班 = 中专, 高级工班 = 大专, 预备技师班 = 本科). */
export const TECHNICAL_SCHOOL_WORDS: readonly string[] = [
  ...[
    "技师学院",
    "高级技工学校",
    "高级技校",
    "高技",
    "高级技工",
    "技师学校",
    "高级职业技术学校",
    "技工院校",
    "技工教育",
  ],
];
export const TECHNICAL_CLASSES: readonly (readonly [classes: readonly string[], education: Education])[] = [
  [["预备技师班", "技师班", "预备技师"], "大学本科"],
  [["高级工班", "高级班", "高级技工班", "高级工"], "大学专科"],
  [["中级工班", "中级班", "中级技工班", "中级工"], "中等专科"],
];

/** Ways of studying that end in either of two levels. */
export const WAYS_OF_STUDY: readonly string[] = [
  ...[
    "自学考试",
    "自考",
    "电大",
    "广播电视大学",
    "国家开放大学",
    "国开",
    "夜大",
    "函授",
    "党校",
    "职大",
    "职工大学",
    "成教",
    "网教",
  ],
];

/** What is said before and after a level without changing it. */
export const BEFORE_EDUCATION: readonly string[] = [
  ...[
    "全日制",
    "非全日制",
    "在职",
    "成人高等教育",
    "成人高考",
    "成人教育",
    "成人",
    "成教",
    "函授",
    "自学考试",
    "自考",
    "业余",
  ],
  ...[
    "电大",
    "广播电视大学",
    "国家开放大学",
    "国开",
    "开放教育",
    "开放",
    "网络教育",
    "网络",
    "网教",
    "远程教育",
    "远程",
  ],
  ...[
    "夜大",
    "党校",
    "中央党校",
    "省委党校",
    "市委党校",
    "军校",
    "部队",
    "统招",
    "普通高校",
    "普通",
    "脱产",
    "半脱产",
    "职工大学",
  ],
  ...["职大", "继续教育", "继教", "学历", "最高学历", "第一学历", "文化程度", "大学普通", "国民教育"],
];
export const AFTER_EDUCATION: readonly string[] = [
  ...["毕业生", "毕业", "结业", "肄业", "学历", "文化", "程度", "学位", "教育", "生"],
];
