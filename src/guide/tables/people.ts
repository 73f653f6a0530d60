import { TABS } from "../tabs";
import type { Column, ListTable } from "../types";
import { EDUCATION, SEXES } from "../vocabularies";

/** The columns both rosters share, in the guide's order; only the title column is named differently. */
const roster = (titleColumn: Pick<Column, "title" | "synonyms" | "borrowed">): readonly Column[] => [
  { field: "serial", title: "序号", kind: "serial" },
  { field: "personName", title: "姓名", kind: "personName", required: true },
  { field: "sex", title: "性别", kind: "sex", required: true, choices: { from: "list", values: SEXES } },
  {
    field: "citizenId",
    title: "身份号码",
    synonyms: ["身份证号", "身份证号码", "公民身份号码", "证件号码"],
    kind: "citizenId",
    required: true,
  },
  {
    field: "education",
    title: "文化程度",
    synonyms: ["学历"],
    kind: "education",
    required: true,
    choices: { from: "list", values: EDUCATION },
  },
  { field: "specialty", title: "所从事专业", synonyms: ["从事专业", "专业"], kind: "specialty", required: true },
  { field: "years", title: "专业年限", synonyms: ["从事专业年限", "工作年限"], kind: "years", required: true },
  { field: "professionalTitle", ...titleColumn, kind: "professionalTitle", required: true },
  {
    field: "phone",
    title: "联系电话",
    synonyms: ["手机", "手机号", "手机号码", "联系方式", "电话"],
    kind: "phone",
    required: true,
  },
];

/** How rosters call what a person is by title or skill level. */
const GRADE_TITLES = [
  ...["职称/职业资格", "职称/技能等级", "职称/职业资格等级", "职业资格等级", "职业技能等级", "技能等级", "职业资格"],
  ...["专业技术职称", "专业技术职务", "技术职称"],
] as const;

/** How rosters call the occupation a person examines in, the nearest first; where 职业 and 工种 both stand, 职业 is meant. */
const OCCUPATION_TITLES = [
  ...["认定职业名称", "考评职业", "考评职业名称", "拟考评职业", "申报职业", "拟认定职业", "职业名称", "职业"],
  ...[
    "认定职业/工种",
    "考评职业/工种",
    "申报职业/工种",
    "职业/工种",
    "职业工种",
    "职业、工种",
    "职业及工种",
    "职业和工种",
  ],
  ...["认定工种", "考评工种", "申报工种", "拟考评工种", "工种名称", "工种"],
] as const;

export const examiners: ListTable = {
  id: "examiners",
  tab: TABS.examiners,
  knownAs: ["考评员", "考评人员", "考评专家", "考评名册", "考评组成员"],
  clauses: ["六（一）"],
  layout: "list",
  keyField: "personName",
  nameField: "personName",
  occupationField: "occupationName",
  isNumberedByOccupation: true,
  printedIn: "occupations",
  note: "分职业填写，每个职业考评人员数量不少于5人，序号在每个职业内从1开始。任职条件按《北京市职业技能等级认定考评人员管理办法（试行）》（京职技鉴发〔2022〕9号）执行，并提供相关资质证明。",
  columns: [
    {
      field: "occupationName",
      title: "认定职业",
      synonyms: OCCUPATION_TITLES,
      kind: "occupationName",
      required: true,
      choices: { from: "column", table: "occupations", field: "occupationName" },
    },
    ...roster({
      title: "职称/等级",
      synonyms: ["职称等级", "职称或等级", "职称", ...GRADE_TITLES],
      borrowed: ["职务/职称/等级", "职务职称等级", "职务/职称", "职务职称", "职务"],
    }),
  ],
};

export const qualityControllers: ListTable = {
  id: "qualityControllers",
  tab: TABS.qualityControllers,
  knownAs: ["质量内控", "内控", "督导"],
  clauses: ["六（二）"],
  layout: "list",
  keyField: "personName",
  nameField: "personName",
  printedIn: "base",
  note: "质量内控人员数量不少于5人。任职条件按《北京市职业技能等级认定质量督导工作管理办法（试行）》（京职技鉴发〔2022〕11号）执行。",
  columns: roster({
    title: "职务/职称/等级",
    synonyms: ["职务职称等级", "职务/职称", "职务职称", "职务"],
    borrowed: ["职称/等级", "职称等级", "职称或等级", "职称", ...GRADE_TITLES],
  }),
};
