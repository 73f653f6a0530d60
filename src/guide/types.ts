/** The vocabulary in which the guide 《企业职业技能等级认定实施方案编写说明》 is declared. Data only; nothing here acts. */

/** Every tab of the workbook, in the order in which it stands there. */
export const TABLE_IDS = [
  "overview",
  "enterprise",
  "frontlineStaff",
  "committees",
  "enterprises",
  "personnelScope",
  "occupations",
  "methods",
  "examiners",
  "qualityControllers",
  "venues",
  "equipment",
  "attachments",
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** A clause as the guide numbers it: 部分（节）. */
export type Clause =
  | "一（一）"
  | "一（二）"
  | "二（二）"
  | "三（一）"
  | "三（二）"
  | "三（三）"
  | "四"
  | "六（一）"
  | "六（二）"
  | "七"
  | "八"
  | "装订说明";

/** A national standard a rule follows beside, or instead of, the guide. */
export type Standard =
  | "GB 11643-1999"
  | "GB 32100-2015"
  | "GB 11714-1997"
  | "GB/T 4658-2006"
  | "《职业分类大典》（2022年版）"
  | "国家职业资格目录（2021年版）";

/**
 * What a column holds. Number format, validation, alignment, entry help, cell rules and Word formatting all follow
 * from it, so that two columns of one kind can never behave differently by accident.
 */
export type Kind =
  | "serial"
  | "text"
  | "longText"
  | "choice"
  | "tick"
  | "tickOrCount"
  | "count"
  | "amount"
  | "date"
  | "creditCode"
  | "occupationCode"
  | "occupationName"
  | "workType"
  | "skillLevels"
  | "personName"
  | "sex"
  | "citizenId"
  | "education"
  | "specialty"
  | "years"
  | "professionalTitle"
  | "phone";

/** A column's name in the program. Two tables share a field where the guide means the same thing by both. */
export type Field =
  | "serial"
  // 企业概况
  | "enterpriseName"
  | "creditCode"
  | "foundedOn"
  | "registeredCapital"
  | "mainBusiness"
  | "revenue"
  | "headcount"
  | "frontlineHeadcount"
  | "certifiedCount"
  | "legalRepresentative"
  | "address"
  | "contact"
  | "phone"
  | "applicationBasis"
  | "exceptionalApplication"
  // 一线技能人员
  | "position"
  | "staffCount"
  | "advancedCount"
  // 组织机构
  | "committee"
  | "duty"
  | "personName"
  | "department"
  | "post"
  | "memberCategory"
  // 认定企业、人员范围
  | "tier"
  | "employees"
  | "dispatchedWorkers"
  | "schoolStudents"
  | "apprentices"
  // 认定职业、认定方式
  | "occupationCode"
  | "occupationName"
  | "workType"
  | "skillLevels"
  | "examination"
  | "processAssessment"
  | "performanceAssessment"
  | "directRecognition"
  | "ownMethod"
  | "methodDescription"
  // 人员名册
  | "sex"
  | "citizenId"
  | "education"
  | "specialty"
  | "years"
  | "professionalTitle"
  // 场地、设备
  | "venueName"
  | "venueAddress"
  | "manager"
  | "managerPhone"
  | "contactPhone"
  | "purpose"
  | "venueEquipment"
  | "deviceName"
  | "deviceModel"
  | "quantity"
  // 附件清单
  | "part"
  | "attachmentCategory"
  | "attachmentName"
  | "appliesTo"
  | "appliesToLevel"
  | "requirement"
  | "pieces"
  | "attachmentStatus"
  | "remark"
  // 总览
  | "tab"
  | "clause"
  | "fillingNote"
  | "rowCount"
  | "errorCount"
  | "warningCount"
  | "status";

/** The values a cell may take: a fixed list, a list that depends on another cell of the row, or another table's column. */
export type Choices =
  | { readonly from: "list"; readonly values: readonly string[] }
  | { readonly from: "field"; readonly field: Field; readonly values: Readonly<Record<string, readonly string[]>> }
  | { readonly from: "column"; readonly table: TableId; readonly field: Field };

export interface Column {
  readonly field: Field;
  /** The title as the guide prints it; it must stand exactly so. */
  readonly title: string;
  /** Other titles under which rosters in use carry the same column. */
  readonly synonyms?: readonly string[];
  readonly kind: Kind;
  /** Must be filled in every row that has data (GEN-07), and must exist (GEN-10). */
  readonly required?: true;
  readonly choices?: Choices;
  /** The clause that asks for it, where it is not the table's first. */
  readonly clause?: Clause;
  /** Column width in characters of the default font; the kind's own width where absent. */
  readonly width?: number;
}

export interface Table {
  readonly id: TableId;
  /** The tab's name; also the table's name in every language. */
  readonly tab: string;
  /** The clauses the table answers, the first being the one its findings cite. Empty for our own tabs. */
  readonly clauses: readonly Clause[];
  /** `list`: titles in one row, records below. `form`: titles in one column, values beside them. */
  readonly layout: "list" | "form";
  readonly columns: readonly Column[];
  /** The guide's filling notes (填写说明), shown above the table. */
  readonly note: string;
}
