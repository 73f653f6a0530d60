import { TABS } from "../tabs";
import type { ListTable } from "../types";

export const occupations: ListTable = {
  id: "occupations",
  tab: TABS.occupations,
  clauses: ["三（二）"],
  layout: "list",
  keyField: "occupationName",
  nameField: "occupationName",
  occupationField: "occupationName",
  printedIn: "both",
  note: "职业编码、职业（工种）名称从《中华人民共和国职业分类大典》（2022版）的3、4、5、6大类或人力资源社会保障部公布的新职业中的技能类确定，准入类职业不纳入认定范围。等级按各职业现行《国家职业技能标准》填写，初级工至高级技师依次用5、4、3、2、1表示，同一行有多个等级的写作“5、4、3”。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    { field: "occupationCode", title: "职业编码", synonyms: ["职业代码"], kind: "occupationCode", required: true },
    { field: "occupationName", title: "职业名称", synonyms: ["职业"], kind: "occupationName", required: true },
    { field: "workType", title: "工种名称", synonyms: ["工种"], kind: "workType" },
    { field: "skillLevels", title: "等级", synonyms: ["认定等级", "职业等级"], kind: "skillLevels", required: true },
  ],
};

export const methods: ListTable = {
  id: "methods",
  tab: TABS.methods,
  clauses: ["四"],
  layout: "list",
  keyField: "examination",
  nameField: "occupationName",
  occupationField: "occupationName",
  printedIn: "both",
  note: "每个职业一行。考核鉴定为必选项，选择其余认定方式的在对应列划√，可多选。选择过程性评价、业绩评价、直接认定或企业自定的，须在“方式说明”中写明具体方式。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    {
      field: "occupationName",
      title: "职业名称",
      synonyms: ["职业"],
      kind: "occupationName",
      required: true,
      choices: { from: "column", table: "occupations", field: "occupationName" },
    },
    { field: "examination", title: "考核鉴定", kind: "tick", required: true },
    { field: "processAssessment", title: "过程性评价", kind: "tick" },
    { field: "performanceAssessment", title: "业绩评价", kind: "tick" },
    { field: "directRecognition", title: "直接认定", kind: "tick" },
    { field: "ownMethod", title: "企业自定", kind: "tick" },
    { field: "methodDescription", title: "方式说明", synonyms: ["认定方式说明"], kind: "longText", width: 48 },
  ],
};
