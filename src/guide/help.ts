import { columnOf } from "./tables";
import type { Field, Kind, TableId } from "./types";

/**
 * Entry help, shown when a cell is selected. The workbook is a Chinese document that travels, so what is written into it is
 * Chinese whatever language the pane speaks.
 */
const BY_KIND: Partial<Readonly<Record<Kind, string>>> = {
  count: "填整数，不带单位。",
  amount: "填数字，单位为万元，不带文字。",
  date: "填日期，如 2003-05-06。",
  creditCode: "18位统一社会信用代码，与营业执照一致。",
  occupationCode: "《职业分类大典》（2022版）的编码，如 6-18-02-04，限3、4、5、6大类。",
  occupationName: "与“认定职业”中的职业名称一致。",
  skillLevels: "初级工至高级技师依次用5、4、3、2、1表示，多个等级写作 5、4、3。",
  tick: "选择此方式的划√，不选的留空。",
  tickOrCount: "划√或填人数，全表用一种写法。",
  sex: "填“男”或“女”，应与身份号码一致。",
  citizenId: "18位公民身份号码，末位 X 用大写。本列按文本存放，直接输入即可。",
  education: "从列表中选择最高学历。",
  years: "从事本专业的年数，填整数，不带“年”字。",
  personName: "填写姓名，姓与名之间不加空格。",
  phone: "手机号，或带区号的固定电话，如 010-65881234。",
};

const BY_FIELD: Partial<Readonly<Record<`${TableId}.${Field}`, string>>> = {
  "enterprise.foundedOn": "营业执照上的成立日期，如 2003-05-06。",
  "enterprise.certifiedCount": "一线技能人员中取得国家职业资格证书的人数。",
  "enterprise.applicationBasis": "使用《国家职业技能标准》的须执行最新版本，也可使用行业企业评价规范。",
  "enterprise.exceptionalApplication": "有破格申报的选“有”，并在实施方案中写明破格申报条件。",
  "frontlineStaff.advancedCount": "取得证书人数中高级工以上（三级、二级、一级）的人数。",
  "committees.committee": "领导小组或工作办公室。",
  "committees.duty": "领导小组：组长、副组长、成员。工作办公室：主任、副主任、成员。",
  "committees.memberCategory": "领导小组中专业技术人员和一线高技能人才不少于2人，工作办公室中不少于60%。",
  "enterprises.tier": "第一行填“本级”，其余填“下级”。",
  "personnelScope.enterpriseName": "与“认定企业”逐行对应。",
  "personnelScope.schoolStudents": "限北京技工院校学生。划√或填人数。",
  "occupations.occupationName": "与编码对应的职业名称，不带 L、S 标识。",
  "occupations.workType": "没有工种的留空。",
  "methods.examination": "必选项，划√。",
  "methods.methodDescription": "选择过程性评价、业绩评价、直接认定或企业自定的，写明具体方式。",
  "examiners.serial": "每个职业内从1开始编号。",
  "venues.skillLevels": "该场地用于认定的等级，写作 5、4、3。",
  "venues.purpose": "每个职业都应有理论和实操场地。",
  "equipment.quantity": "填整数，不少于1。",
  "attachments.attachmentStatus": "未备、已备或不适用。",
};

/** The help of a column; undefined where its title says enough. */
export function helpOf(table: TableId, field: Field): string | undefined {
  return BY_FIELD[`${table}.${field}`] ?? BY_KIND[columnOf(table, field).kind];
}
