/** The vocabulary in which the guide 《企业职业技能等级认定实施方案编写说明》 is declared. Data only; nothing here acts. */

/** Every tab of the workbook, in the order in which it stands there; `dismissals` only where something was dismissed. */
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
  "dismissals",
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** The clauses as the guide numbers them, 部分（节）, by what they are about. */
export const CLAUSE = {
  enterprise: "一（一）",
  frontlineStaff: "一（二）",
  committees: "二（二）",
  scope: "三（一）",
  occupations: "三（二）",
  conditions: "三（三）",
  methods: "四",
  examiners: "六（一）",
  qualityControllers: "六（二）",
  sites: "七",
  regulations: "八",
  binding: "装订说明",
} as const;
export type Clause = (typeof CLAUSE)[keyof typeof CLAUSE];

/** A national standard a rule follows beside, or instead of, the guide. */
export type Standard =
  | "GB 11643-1999"
  | "GB 32100-2015"
  | "GB 11714-1997"
  | "GB/T 4658-2006"
  | "《职业分类大典》（2022 年版）"
  | "国家职业资格目录（2021 年版）"
  /** Who may assess: an enterprise lawfully registered in Beijing, an independent legal person. */
  | "京人社职鉴发〔2020〕3号";

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
  | "status"
  // 豁免说明
  | "rule"
  | "place"
  | "subject"
  | "fieldTitle"
  | "heldValue"
  | "problem"
  | "reason"
  | "dismissedOn"
  | "dismissedBy";

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
  /** Titles another roster's column goes by, under which this one is met too: they say nothing of which table it is. */
  readonly borrowed?: readonly string[];
  readonly kind: Kind;
  /** Must be filled in every row that has data (GEN-07), and must exist (GEN-10). */
  readonly required?: true;
  readonly choices?: Choices;
  /** The clause that asks for it, where it is not the table's first. */
  readonly clause?: Clause;
  /** Column width in characters of the default font; the kind's own width where absent. */
  readonly width?: number;
}

/**
 * Which volumes print a table (装订说明): `base`, `occupations` one of the two parts, in the second each row in the volumes of
 * the occupations it names; `both` the whole in the first and each row in the second; `either` each row in the one or the
 * other; `everywhere` its values stand on every page; `nowhere` our own tab.
 */
export type PrintedIn = "base" | "occupations" | "both" | "either" | "everywhere" | "nowhere";

interface TableBase {
  readonly id: TableId;
  /** The tab's name; also the table's name in every language. */
  readonly tab: string;
  /** Words by which tabs and captions in use name the table, beside the tab's name. */
  readonly knownAs?: readonly string[];
  /** The clauses the table answers, the first being the one its findings cite. Empty for our own tabs. */
  readonly clauses: readonly Clause[];
  readonly columns: readonly Column[];
  /** The guide's filling notes (填写说明), shown above the table. */
  readonly note: string;
  readonly printedIn: PrintedIn;
  /** The column that names the occupations a record is of; absent where records are of none. */
  readonly occupationField?: Field;
  /** The column by whose values the table is printed as several lists. */
  readonly partField?: Field;
  /** The serial numbers begin anew with each occupation. */
  readonly isNumberedByOccupation?: true;
  /** Made from the other tables at the end, so that its absence is no fault before. */
  readonly isMadeLast?: true;
}

/** Titles in one row, records below. */
export interface ListTable extends TableBase {
  readonly layout: "list";
  /**
   * The column without which a printed record says nothing, one that the guide's own table has: 人员范围 and 认定方式 are
   * printed without the names of enterprises and occupations.
   */
  readonly keyField: Field;
  /** The column that tells a record from the others to a person. */
  readonly nameField: Field;
}

/** Titles in one column, values beside them: a single record. */
export interface FormTable extends TableBase {
  readonly layout: "form";
  readonly keyField?: undefined;
  readonly nameField?: undefined;
}

export type Table = ListTable | FormTable;
