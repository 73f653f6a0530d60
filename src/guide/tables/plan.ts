import type { Table } from "../types";
import { APPLICATION_BASES, COMMITTEES, DUTIES, MEMBER_CATEGORIES, TIERS, YES_NO } from "../vocabularies";

/** 一（一）企业总体情况, and 三（三）申报条件. */
export const enterprise: Table = {
  id: "enterprise",
  tab: "企业概况",
  clauses: ["一（一）", "三（三）"],
  layout: "form",
  note: "填写企业成立时间、注册资金、主营业务、主营业务收入、总人数、一线技能人员总数、一线技能人员中取得国家职业资格证书人数等基本情况，并附企业营业执照复印件。使用《国家职业技能标准》作为申报条件的，须执行最新版本；有破格申报的，须在实施方案中写明破格申报条件。",
  columns: [
    { field: "enterpriseName", title: "企业名称", synonyms: ["单位名称"], kind: "text", required: true },
    {
      field: "creditCode",
      title: "统一社会信用代码",
      synonyms: ["信用代码", "社会信用代码"],
      kind: "creditCode",
      required: true,
    },
    { field: "foundedOn", title: "成立时间", synonyms: ["成立日期"], kind: "date", required: true },
    {
      field: "registeredCapital",
      title: "注册资金（万元）",
      synonyms: ["注册资本（万元）"],
      kind: "amount",
      required: true,
    },
    { field: "mainBusiness", title: "主营业务", kind: "longText", required: true },
    { field: "revenue", title: "主营业务收入（万元）", kind: "amount", required: true },
    { field: "headcount", title: "总人数", synonyms: ["职工总数", "企业总人数"], kind: "count", required: true },
    { field: "frontlineHeadcount", title: "一线技能人员总数", kind: "count", required: true },
    { field: "certifiedCount", title: "取得国家职业资格证书人数", kind: "count", required: true },
    { field: "legalRepresentative", title: "法定代表人", kind: "personName", required: true },
    { field: "address", title: "单位地址", synonyms: ["企业地址"], kind: "text" },
    { field: "contact", title: "联系人", kind: "personName" },
    { field: "phone", title: "联系电话", kind: "phone" },
    {
      field: "applicationBasis",
      title: "申报条件依据",
      kind: "choice",
      clause: "三（三）",
      required: true,
      choices: { from: "list", values: APPLICATION_BASES },
    },
    {
      field: "exceptionalApplication",
      title: "破格申报",
      kind: "choice",
      clause: "三（三）",
      required: true,
      choices: { from: "list", values: YES_NO },
    },
  ],
};

export const frontlineStaff: Table = {
  id: "frontlineStaff",
  tab: "一线技能人员",
  clauses: ["一（二）"],
  layout: "list",
  note: "按岗位逐行填写。“其中高级工以上人数”是取得国家职业资格证书人数中的一部分。各岗位合计应与企业概况中的一线技能人员总数、取得国家职业资格证书人数一致。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    { field: "position", title: "岗位名称", synonyms: ["岗位"], kind: "text", required: true, width: 24 },
    { field: "staffCount", title: "从业人数", kind: "count", required: true },
    { field: "certifiedCount", title: "取得国家职业资格证书人数", kind: "count", required: true, width: 16 },
    {
      field: "advancedCount",
      title: "其中高级工以上人数",
      synonyms: ["高级工以上人数"],
      kind: "count",
      required: true,
      width: 14,
    },
  ],
};

export const committees: Table = {
  id: "committees",
  tab: "组织机构",
  clauses: ["二（二）"],
  layout: "list",
  note: "领导小组由企业主管领导和人力资源、技术、生产、质检、纪检、工会等部门负责同志、一线高技能人才和专业技术人员代表组成，不少于5人，其中专业技术人员和一线高技能人才不少于2人。工作办公室中一线高技能人才和专业技术人员代表不少于总人数的60%。领导小组包括组长、副组长、成员，工作办公室包括主任、副主任、成员。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    {
      field: "committee",
      title: "机构",
      synonyms: ["机构名称"],
      kind: "choice",
      required: true,
      choices: { from: "list", values: COMMITTEES },
      width: 14,
    },
    {
      field: "duty",
      title: "职务",
      kind: "choice",
      required: true,
      choices: { from: "field", field: "committee", values: DUTIES },
      width: 10,
    },
    { field: "personName", title: "姓名", kind: "personName", required: true },
    { field: "department", title: "部门", synonyms: ["所在部门"], kind: "text", required: true, width: 18 },
    { field: "post", title: "岗位或职务", kind: "text", width: 18 },
    {
      field: "memberCategory",
      title: "人员类别",
      kind: "choice",
      required: true,
      choices: { from: "list", values: MEMBER_CATEGORIES },
      width: 18,
    },
  ],
};

export const enterprises: Table = {
  id: "enterprises",
  tab: "认定企业",
  clauses: ["三（一）"],
  layout: "list",
  note: "填写本级企业及下级开展认定工作企业的信息。第一行填本级企业。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    {
      field: "tier",
      title: "层级",
      kind: "choice",
      required: true,
      choices: { from: "list", values: TIERS },
      width: 10,
    },
    { field: "enterpriseName", title: "企业名称", synonyms: ["单位名称"], kind: "text", required: true, width: 36 },
    {
      field: "creditCode",
      title: "统一社会信用代码",
      synonyms: ["信用代码", "社会信用代码"],
      kind: "creditCode",
      required: true,
    },
  ],
};

export const personnelScope: Table = {
  id: "personnelScope",
  tab: "人员范围",
  clauses: ["三（一）"],
  layout: "list",
  note: "与认定企业逐行对应，划√或填人数，全表用一种写法。可面向本企业在职职工、劳务派遣人员开展认定，也可为校企合作的北京技工院校学生、企业新型学徒制学员提供认定服务，具体范围由企业自定并在实施方案中明确。",
  columns: [
    { field: "serial", title: "序号", kind: "serial" },
    {
      field: "enterpriseName",
      title: "企业名称",
      synonyms: ["单位名称"],
      kind: "choice",
      choices: { from: "column", table: "enterprises", field: "enterpriseName" },
      width: 36,
    },
    { field: "employees", title: "在职职工", kind: "tickOrCount", width: 12 },
    { field: "dispatchedWorkers", title: "劳务派遣人员", kind: "tickOrCount", width: 16 },
    { field: "schoolStudents", title: "校企合作的技工院校学生", kind: "tickOrCount", width: 16 },
    { field: "apprentices", title: "企业新型学徒制学员", kind: "tickOrCount", width: 16 },
  ],
};
