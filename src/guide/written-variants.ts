/** What people write instead of the words of the vocabularies. Only rules read them, so they are asked for by themselves. */
import type { Field } from "./types";
import { type Committee, type MemberCategory, type LEADING_DEPARTMENTS, type RequiredPurpose } from "./vocabularies";

/**
 * The word by which each is known in whatever name it bears, 职业技能等级认定领导小组: the first that fits decides, for
 * 领导小组办公室 is the office.
 */
export const COMMITTEE_WORDS: readonly (readonly [word: string, committee: Committee])[] = [
  ["办公室", "工作办公室"],
  ["领导小组", "领导小组"],
];

/** What people call an ordinary member. */
export const MEMBER_WORDS: readonly string[] = ["组员", "小组成员", "委员", "一般成员", "普通成员", "工作人员"];

/** What stands before 副组长 or 组长 to say which of several. */
export const DUTY_RANKS: readonly string[] = ["常务", "执行", "第一", "第二", "第三"];

/** The guide's own longer names of them, and what people write instead; 代表 behind a name aside. */
export const MEMBER_CATEGORY_WORDS: Readonly<Record<MemberCategory, readonly string[]>> = {
  企业主管领导: [
    "主管领导",
    "企业领导",
    "单位主管领导",
    "公司主管领导",
    "企业分管领导",
    "分管领导",
    "企业主要领导",
    "主要领导",
    "公司领导",
    "公司主要领导",
    "公司分管领导",
    "企业负责人",
    "企业主要负责人",
  ],
  部门负责同志: ["部门负责人", "部门负责人员", "各部门负责人", "各部门负责同志", "相关部门负责人", "相关部门负责同志"],
  部门相关同志: ["部门相关人员", "相关部门同志", "相关部门人员", "部门工作人员", "部门有关同志", "部门人员"],
  一线高技能人才: [
    "高技能人才",
    "高技能人员",
    "一线高技能人员",
    "一线高技能",
    "高技能",
    "企业高技能人才",
    "一线高级技能人才",
  ],
  专业技术人员: [
    "技术人员",
    "专业技术",
    "专业技术人才",
    "专技人员",
    "专业人员",
    "企业专业技术人员",
    "一线专业技术人员",
  ],
};

/** By which words an enterprise's own department names are known as one of those; upper case. */
export const DEPARTMENT_WORDS: Readonly<Record<(typeof LEADING_DEPARTMENTS)[number], readonly string[]>> = {
  人力资源: ["人力", "人事", "劳资", "组织部", "HR"],
  技术: ["技术", "工艺", "研发", "工程", "设计", "科技"],
  生产: ["生产", "制造", "车间", "分厂"],
  质检: ["质检", "质量", "质保", "质控", "品质", "品管", "品保", "检验"],
  纪检: ["纪检", "纪委", "监察", "监督"],
  工会: ["工会"],
};

/** Other ways of ticking a cell. R, P, ü and þ are what a tick set in Wingdings leaves when the font is gone. */
export const TICK_VARIANTS: readonly string[] = [
  ...[..."✓✔☑✅🗸VvYy是对有●■◉⬤⚫RPüþ"],
  ...["√√", "yes", "Yes", "YES", "已选", "选中", "已选中", "勾选", "打勾", "打√", "划√"],
];

/** Ways of saying that a cell is left unticked. */
export const UNTICKED: readonly string[] = [
  ...[..."×✗✘✕✖❌╳☒☐□○否无不Nn/\\-—0"],
  ...["——", "--", "no", "No", "NO", "不选", "未选", "没有", "不适用"],
];

/** What is written in 工种名称 where no work type is meant, and in 设备型号 where there is none; strokes aside. Upper case. */
export const NO_WORK_TYPE: readonly string[] = [
  ...["无", "没有", "暂无", "无工种", "没有工种", "不分工种", "不区分工种", "未分工种", "不分", "不设工种", "未设工种"],
  ...["不下设工种", "无下设工种", "未下设工种", "无具体工种", "不涉及", "不适用", "空", "NA", "N/A"],
];

export const NO_MODEL: readonly string[] = [
  ...[
    "无",
    "没有",
    "暂无",
    "无型号",
    "没有型号",
    "型号无",
    "不详",
    "不明",
    "未知",
    "不清楚",
    "待补",
    "空",
    "不适用",
    "NA",
    "N/A",
  ],
];

/** The words by which either is known in what people write of a venue: 技能考核场地, 机考室; upper case. */
export const PURPOSE_WORDS: Readonly<Record<RequiredPurpose, readonly string[]>> = {
  理论: ["理论", "笔试", "机考", "知识考", "知识测"],
  实操: ["实操", "实际操作", "实践", "实训", "实作", "操作", "技能"],
};

/** What venues serve for that is neither: 涉及一级、二级的综合评审. */
export const OTHER_PURPOSE_WORDS: readonly string[] = ["评审"];

/** That a venue serves for both. */
export const EVERY_PURPOSE: readonly string[] = [
  "全部",
  "通用",
  "均可",
  "两用",
  "共用",
  "兼用",
  "都用",
  "所有",
  "理实",
];

/** By which words a value of a list is known beside its own; compared half-width, without blanks, 《》 and marks at the end. */
export const CHOICE_WORDS: Readonly<Partial<Record<Field, Readonly<Record<string, readonly string[]>>>>> = {
  applicationBasis: {
    "国家职业技能标准（最新版）": [
      ...[
        "国家职业技能标准",
        "国家职业标准",
        "国家标准",
        "国标",
        "最新版国家职业技能标准",
        "国家职业技能标准最新版",
        "职业技能标准",
      ],
      ...["国家职业标准(最新版)", "国家职业技能标准(最新)", "国家职业技能标准(最新版本)", "国家技能标准"],
    ],
    行业企业评价规范: [
      ...["行业评价规范", "企业评价规范", "评价规范", "行业、企业评价规范", "行业/企业评价规范", "行业或企业评价规范"],
      ...["行业(企业)评价规范", "行业企业规范", "行业企业职业技能评价规范", "企业自有评价规范", "行业和企业评价规范"],
    ],
  },
  exceptionalApplication: {
    有: ["是", "有破格", "有破格申报", "存在", "Y", "YES", "允许", "允许破格"],
    无: ["否", "没有", "无破格", "无破格申报", "不", "不存在", "N", "NO", "不涉及", "不允许", "暂无", "不破格", "未"],
  },
  tier: {
    本级: [
      ...[
        "本级企业",
        "本级单位",
        "企业本级",
        "集团本级",
        "公司本级",
        "总部",
        "集团总部",
        "公司总部",
        "本部",
        "公司本部",
      ],
      ...["集团本部", "总公司", "母公司", "集团公司", "本企业", "本公司", "本单位", "本级(总部)", "总部(本级)"],
    ],
    下级: [
      ...["下级企业", "下级单位", "下级公司", "下属", "下属企业", "下属单位", "下属公司", "所属企业", "所属单位"],
      ...["所属公司", "子公司", "全资子公司", "控股子公司", "控股公司", "分公司", "子企业", "二级单位", "二级公司"],
      ...["分支机构", "下级(子公司)", "下级(分公司)"],
    ],
  },
  part: {
    基础: ["基础部分", "基础卷", "基础分册", "基础册"],
    职业: ["职业部分", "职业卷", "职业分册", "职业册", "分职业"],
  },
  attachmentStatus: {
    未备: [
      "未准备",
      "没有",
      "待备",
      "待补",
      "未完成",
      "缺",
      "缺少",
      "未齐",
      "未提供",
      "准备中",
      "正在准备",
      "未有",
      "尚未准备",
    ],
    已备: [
      "有",
      "已准备",
      "齐",
      "齐全",
      "已有",
      "完成",
      "已完成",
      "备齐",
      "已备齐",
      "已备好",
      "已提供",
      "具备",
      "准备好了",
      "√",
      "是",
      "已齐",
    ],
    不适用: ["不涉及", "不需要", "无需", "N/A", "NA", "不适用本企业", "不需提供", "无此项"],
  },
};
