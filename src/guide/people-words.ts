import type { SEXES } from "./vocabularies";

/** The words in which rosters describe people, beside those the guide's lists offer. Compared without blanks. */

export type Sex = (typeof SEXES)[number];

/** GB/T 2261.1-2003 codes and everyday writing; upper case. */
export const SEX_WORDS: Readonly<Record<Sex, readonly string[]>> = {
  男: ["男性", "男士", "先生", "男同志", "男生", "M", "MALE", "1"],
  女: ["女性", "女士", "女同志", "女生", "F", "FEMALE", "2"],
};

/** What the national practice for examiners sets side by side: skill levels of the eight-level system and titles. */
export const GRADES = ["junior", "intermediate", "senior"] as const;
export type Grade = (typeof GRADES)[number];

/**
 * 等级 (人社部发〔2022〕14号, and by number), ranks of titles, and what people call titles that no series has any more. The titles
 * themselves: reference/titleSeries.ts.
 */
export const GRADE_WORDS: Readonly<Record<Grade, readonly string[]>> = {
  junior: [
    ...["学徒工", "初级工", "中级工", "初级技能", "中级技能", "初级", "五级", "四级", "初级职称"],
    ...["助理级", "员级", "助工", "助理政工师", "政工员", "助理物流师", "助理社会工作师"],
  ],
  intermediate: [
    ...[
      "高级工",
      "技师",
      "高级技能",
      "三级",
      "二级",
      "中级",
      "中级职称",
      "政工师",
      "物流师",
      "工艺师",
      "教练员",
      "社会工作师",
    ],
  ],
  senior: [
    ...["高级技师", "特级技师", "首席技师", "一级", "正高级", "副高级", "正高", "副高", "高级职称", "高工", "正高工"],
    ...[
      "教授级高级工程师",
      "教授级高工",
      "研究员级高级工程师",
      "研高工",
      "高级政工师",
      "正高级政工师",
      "高级物流师",
      "高级工艺师",
      "高级社会工作师",
    ],
  ],
};

/** Titles that say nothing of a grade: registrations (一级建造师 is no level one), and words of no grade. */
export const UNGRADED_TITLE_WORDS: readonly string[] = [
  ...[
    "高级",
    "建造师",
    "造价师",
    "监理师",
    "教师",
    "律师",
    "演员",
    "教练",
    "建筑师",
    "规划师",
    "执业药师",
    "税务师",
    "评估师",
    "估价师",
    "试验检测师",
    "拍卖师",
    "健康管理师",
    "营养师",
    "心理咨询师",
    "经纪人",
    "社工师",
  ],
  ...["注册会计师", "专利代理师", "公证员", "播音员", "飞行员", "裁判员", "技能大师", "首席技能大师", "工匠"],
];
/** What a registration is numbered by. */
export const REGISTRATIONS: readonly string[] = [
  ...[
    "建造师",
    "造价工程师",
    "造价师",
    "建筑师",
    "结构工程师",
    "消防工程师",
    "注册消防工程师",
    "计量师",
    "裁判员",
    "安全评价师",
  ],
];

/** Permits and the examiner's card: they say neither title nor level, whatever stands in them (考评员 is the role itself). */
export const PERMIT_WORDS: readonly string[] = [
  ...[
    "特种作业操作证",
    "特种设备作业人员证",
    "特种设备安全管理和作业人员证",
    "特种作业",
    "操作资格证",
    "操作证",
    "作业人员证",
    "作业证",
  ],
  ...[
    "上岗证",
    "焊接与热切割作业",
    "低压电工作业",
    "高压电工作业",
    "高处作业",
    "制冷与空调作业",
    "电工作业",
    "焊工证",
    "电工证",
    "叉车证",
  ],
  ...["驾驶证", "健康证", "安全员证", "高级考评员", "考评员证", "考评员", "准入证", "合格证"],
];

/** 职务, which the guide asks of quality controllers beside titles and levels. */
export const POST_WORDS: readonly string[] = [
  ...[
    "经理",
    "总监",
    "主管",
    "主任",
    "主席",
    "主办",
    "书记",
    "总裁",
    "董事",
    "监事",
    "副总",
    "总工",
    "负责人",
    "领班",
    "领队",
  ],
  ...[
    "专员",
    "干事",
    "培训师",
    "总厨",
    "主厨",
    "助理",
    "秘书",
    "巡视",
    "调研",
    "会计",
    "出纳",
    "店主",
    "合伙人",
    "质控",
    "顾问",
    "干部",
    "HRBP",
    "HRD",
    "CEO",
    "COO",
    "CFO",
    "CTO",
  ],
];
/** Words that end like a post, 组长 and 质检员, and are none. */
export const NO_POSTS: readonly string[] = [
  ...["员工", "特长", "专长", "擅长", "成长", "党员", "团员", "职员", "人员", "成员", "学员", "雇员", "队员", "会员"],
];

/** What is written where nothing is meant, or not yet. */
export const NOTHING_WORDS: readonly string[] = [
  ...["无", "没有", "暂无", "不详", "/", "\\", "-", "--", "N/A", "n/a", "空", "略", "〃", "同上", "同左", "同前"],
  ...["待补", "待定", "待填", "待补充", "待提供", "待确认", "待核实", "后补", "未知", "未提供", "忘了"],
];
/** What a cell points to instead of saying it: 见附件, 见营业执照. */
export const ELSEWHERE_TARGETS: readonly string[] = [
  ...["附", "清单", "营业执照", "铭牌", "上", "下", "前", "后", "左", "右", "说明", "名册", "照片", "合同", "证书"],
];
