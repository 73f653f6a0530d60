import type { Area, CellValue } from "../../src/check";
import { checkCharacterOf } from "../../src/check/standards/citizen-id";
import type { Field, TableId } from "../../src/guide";
import { samplePlan } from "./plan";
import type { SampleRecord } from "./record";

/** What the sample's faults need of a workbook. Records count from 0. */
export interface SampleWorkbook {
  fill(table: TableId, records: readonly SampleRecord[], from?: number): void;
  rowsOf(table: TableId): number;
  set(table: TableId, record: number, field: Field, value: CellValue): void;
  setTitle(table: TableId, field: Field, title: string): void;
  merge(table: TableId, area: Area): void;
  removeTab(table: TableId): void;
}

/** One slip, the rule it breaks and the cell where the finding must stand; tables as a whole are named without a cell. */
export interface Fault {
  readonly rule: string;
  readonly at: string;
  commit(workbook: SampleWorkbook): void;
}

const fault = (rule: string, at: string, commit: (workbook: SampleWorkbook) => void = () => undefined): Fault => ({
  rule,
  at,
  commit,
});

const plan = samplePlan();
const examiner = (record: number): SampleRecord => plan.examiners![record];
const idOf = (record: number): string => String(examiner(record).citizenId);
const withCheck = (body: string): string => body + checkCharacterOf(body);

const profile: readonly Fault[] = [
  fault("ENT-01", "企业概况!B5", (w) => w.set("enterprise", 0, "creditCode", "91110115MA01JY0P91")),
  fault("ENT-02", "企业概况!B6", (w) => w.set("enterprise", 0, "foundedOn", "二〇〇三年")),
  fault("ENT-03", "企业概况!B11", (w) => w.set("enterprise", 0, "frontlineHeadcount", 700)),
  fault("ENT-04", "企业概况!B4", (w) => w.set("enterprise", 0, "enterpriseName", "北京京岳精密机械公司")),
  fault("GEN-12", "企业概况!B18", (w) => w.set("enterprise", 0, "exceptionalApplication", "否")),
];

const staff: readonly Fault[] = [
  fault("STAFF-01", "一线技能人员!E4", (w) => w.set("frontlineStaff", 0, "advancedCount", 2.5)),
  fault("STAFF-02", "一线技能人员!D8", (w) => w.set("frontlineStaff", 4, "certifiedCount", 70)),
  fault("STAFF-03", "一线技能人员!E5", (w) => w.set("frontlineStaff", 1, "advancedCount", 25)),
  fault("STAFF-04", "一线技能人员!B9", (w) => w.set("frontlineStaff", 5, "position", "车工")),
  // 70 instead of 28 certified changes the total too.
  fault("STAFF-05", "一线技能人员!D3"),
  fault("GEN-08", "一线技能人员!C6", (w) => w.set("frontlineStaff", 2, "staffCount", "56人")),
  fault("GEN-05", "一线技能人员!A10", (w) => w.fill("frontlineStaff", [{ serial: "合计", staffCount: 318 }], 6)),
];

/** Five of the nine leave the leading group for the office: one slip in pasting breaks most of its rules. */
const committees: readonly Fault[] = [
  fault("ORG-01", "组织机构!B3", (w) =>
    [2, 4, 5, 6, 7].forEach((r) => w.set("committees", r, "committee", "工作办公室")),
  ),
  fault("ORG-02", "组织机构!G3", (w) => w.set("committees", 3, "memberCategory", "部门负责同志")),
  fault("ORG-03", "组织机构!G3"),
  fault("ORG-04", "组织机构!C5", (w) => w.set("committees", 1, "duty", "组长")),
  fault("ORG-05", "组织机构!E3"),
  fault("ORG-06", "组织机构!C17", (w) => w.set("committees", 13, "duty", "副组长")),
];

const scope: readonly Fault[] = [
  fault("SCOPE-02", "认定企业!D5", (w) => w.set("enterprises", 1, "creditCode", "91110115MA01JY0Q7")),
  fault("SCOPE-03", "认定企业!D6", (w) => w.set("enterprises", 2, "creditCode", "91110112MA01JY0R54")),
  fault("SCOPE-04", "认定企业!D7", (w) =>
    w.fill(
      "enterprises",
      [{ serial: 4, tier: "下级", enterpriseName: "北京京岳传动技术有限公司", creditCode: "91110108MA01JY0W11" }],
      3,
    ),
  ),
  fault("SCOPE-05", "认定企业!D8", (w) =>
    w.fill(
      "enterprises",
      [{ serial: 5, tier: "下级", enterpriseName: "北京京岳刀具经营部", creditCode: "92110115MA01JY0T10" }],
      4,
    ),
  ),
  fault("SCOPE-06", "认定企业!C9", (w) =>
    w.fill(
      "enterprises",
      [{ serial: 6, tier: "下级", enterpriseName: "北京京岳刀具经营部", creditCode: "91110106MA01JY0UXR" }],
      5,
    ),
  ),
  fault("PERS-01", "人员范围!C6", (w) =>
    w.fill("personnelScope", [{ serial: 3, enterpriseName: "北京京岳装备服务有限公司" }], 2),
  ),
  fault("PERS-02", "人员范围!C4", (w) => w.set("personnelScope", 0, "employees", "✓")),
  // 认定企业 has six rows by now.
  fault("PERS-03", "人员范围!B3"),
  fault("PERS-04", "人员范围!E4"),
];

const occupation =
  (record: number, occupationCode: string, occupationName: string, skillLevels: CellValue, workType = "") =>
  (w: SampleWorkbook) =>
    w.fill("occupations", [{ serial: record + 1, occupationCode, occupationName, workType, skillLevels }], record);

const occupations: readonly Fault[] = [
  fault("OCC-01", "认定职业!B8", occupation(4, "6-18-01-2", "铣工", "5")),
  fault("OCC-02", "认定职业!B9", occupation(5, "2-02-07-11", "汽车工程技术人员", "3")),
  fault("OCC-03", "认定职业!B10", occupation(6, "6-99-99-99", "飞碟装配工", "3")),
  fault("OCC-04", "认定职业!C11", occupation(7, "6-18-02-01", "电焊工", "3")),
  fault("OCC-05", "认定职业!B12", occupation(8, "3-02-02-00", "保卫管理员", "3")),
  fault("OCC-06", "认定职业!C13", occupation(9, "4-14-05-03", "游泳救生员", "5、4、3")),
  fault("OCC-07", "认定职业!C14", occupation(10, "4-07-05-01", "保安员", "5")),
  fault("OCC-08", "认定职业!C7"),
  fault("OCC-09", "认定职业!E15", occupation(11, "6-18-01-02", "铣工", "高级工")),
  fault("OCC-10", "认定职业!E16", occupation(12, "6-18-01-02", "铣工", 46145, "数控铣工")),
  fault("OCC-11", "认定职业!E17", occupation(13, "6-18-01-07", "多工序数控机床操作调整工", "5、3")),
  fault("OCC-12", "认定职业!E18", occupation(14, "6-20-03-01", "机床装调维修工", "5", "普通机床装调维修工")),
  fault("OCC-13", "认定职业!E19", occupation(15, "6-18-01-04", "磨工", "5")),
  fault("OCC-14", "认定职业!C20", occupation(16, "6-18-01-04", "磨削工", "4", "数控磨工")),
  fault("OCC-15", "认定职业!D5"),
];

const methods: readonly Fault[] = [
  fault("METH-01", "认定方式!C5", (w) => w.set("methods", 1, "examination", "")),
  fault("METH-02", "认定方式!D4", (w) => w.set("methods", 0, "processAssessment", "有")),
  fault("METH-03", "认定方式!H5", (w) => w.set("methods", 1, "directRecognition", "√")),
  fault("METH-04", "认定方式!H4", (w) => w.set("methods", 0, "ownMethod", "√")),
  fault("METH-05", "认定方式!B8", (w) =>
    w.fill("methods", [{ serial: 5, occupationName: "钳工", examination: "√" }], 4),
  ),
];

const people: readonly Fault[] = [
  fault("EXAM-01", "考评人员!A3"),
  fault("EXAM-02", "考评人员!A29", (w) => w.set("examiners", 25, "occupationName", "钳工")),
  fault("PER-01", "考评人员!C5", (w) => w.set("examiners", 1, "personName", "王 秀梅")),
  fault("PER-02", "考评人员!D7", (w) => w.set("examiners", 3, "sex", "男性")),
  fault("PER-03", "考评人员!D8", (w) => w.set("examiners", 4, "sex", "女")),
  fault("PER-04", "考评人员!E9", (w) => w.set("examiners", 5, "citizenId", Number(idOf(5).replace("X", "0")))),
  fault("PER-05", "考评人员!E4", (w) =>
    w.set("examiners", 0, "citizenId", idOf(0).slice(0, 17) + (idOf(0).endsWith("1") ? "2" : "1")),
  ),
  fault("PER-06", "考评人员!E10", (w) =>
    w.set("examiners", 6, "citizenId", idOf(6).slice(0, 6) + idOf(6).slice(8, 17)),
  ),
  fault("PER-07", "考评人员!E11", (w) =>
    w.set("examiners", 7, "citizenId", idOf(7).slice(0, 6) + "********" + idOf(7).slice(14)),
  ),
  fault("PER-08", "考评人员!E12", (w) =>
    w.set("examiners", 8, "citizenId", withCheck("170105" + idOf(8).slice(6, 17))),
  ),
  fault("PER-09", "考评人员!E13", (w) => w.set("examiners", 9, "citizenId", "E12345678")),
  fault("PER-10", "考评人员!E14", (w) =>
    w.set("examiners", 10, "citizenId", withCheck(`${idOf(10).slice(0, 6)}20120719${idOf(10).slice(14, 17)}`)),
  ),
  fault("PER-11", "考评人员!E17", (w) => w.set("examiners", 13, "citizenId", idOf(12))),
  fault("PER-12", "考评人员!C15", (w) =>
    w.fill("examiners", [{ ...examiner(11), occupationName: "机床装调维修工", serial: 4 }], 15),
  ),
  fault("PER-13", "质量内控人员!B4", (w) => {
    const { personName, sex, citizenId } = examiner(14);
    w.set("qualityControllers", 0, "personName", personName!);
    w.set("qualityControllers", 0, "sex", sex!);
    w.set("qualityControllers", 0, "citizenId", citizenId!);
  }),
  fault("PER-14", "考评人员!F20", (w) => w.set("examiners", 16, "education", "大本")),
  fault("PER-15", "考评人员!G21", (w) => w.set("examiners", 17, "specialty", "无")),
  fault("PER-16", "考评人员!H22", (w) => w.set("examiners", 18, "years", "20多年")),
  fault("PER-17", "考评人员!I23", (w) => w.set("examiners", 19, "professionalTitle", "老师傅")),
  fault("PER-19", "考评人员!J24", (w) => w.set("examiners", 20, "phone", "1391162087")),
  fault("GEN-01", "考评人员!E25", (w) => w.set("examiners", 21, "citizenId", `\u200b${idOf(21)}`)),
  fault("GEN-02", "考评人员!J26", (w) => w.set("examiners", 22, "phone", "１３５０１０７５１８２")),
  fault("GEN-03", "考评人员!F27", (w) => w.set("examiners", 23, "education", "#N/A")),
  fault("GEN-06", "考评人员!B28", (w) => w.set("examiners", 24, "serial", 9)),
  fault("GEN-07", "考评人员!G28", (w) => w.set("examiners", 24, "specialty", "")),
  fault("GEN-09", "质量内控人员!I7", (w) =>
    [0, 1, 2].forEach((i) => w.set("qualityControllers", 3 + i, "phone", `1358192660${4 + i}`)),
  ),
  fault("QC-01", "质量内控人员!B3", (w) => {
    const controllers = plan.qualityControllers!;
    w.fill(
      "qualityControllers",
      [
        { ...controllers[3], serial: 2 },
        { ...controllers[3], serial: 3 },
      ],
      1,
    );
  }),
];

const sites: readonly Fault[] = [
  fault("VEN-01", "认定场地!H3"),
  fault("VEN-02", "认定场地!H9", (w) => w.set("venues", 5, "occupationName", "钳工")),
  fault("VEN-03", "认定场地!I5", (w) => w.set("venues", 1, "skillLevels", "5、4、3、2")),
  fault("VEN-04", "认定场地!E6", (w) => w.set("venues", 2, "managerPhone", "123")),
  fault("EQP-01", "设备清单!B4", (w) => w.set("equipment", 0, "venueName", "焊接车间")),
  fault("EQP-02", "设备清单!F5", (w) => w.set("equipment", 1, "quantity", 0)),
  fault("EQP-03", "设备清单!E6", (w) => w.set("equipment", 2, "deviceModel", "")),
  fault("GEN-04", "设备清单!B18", (w) => {
    [15, 16].forEach((record) => w.set("equipment", record, "venueName", ""));
    w.merge("equipment", { row: 17, column: 1, rows: 3, columns: 1 });
  }),
];

/** Comes after 附件清单 was brought up to date with the other faults. */
const attachments: readonly Fault[] = [
  fault("ATT-01", "附件清单!I4", (w) => w.set("attachments", 0, "attachmentStatus", "未备")),
];

/** One slip for each rule a filled workbook can break. */
export const FAULTS: readonly Fault[] = [
  ...profile,
  ...staff,
  ...committees,
  ...scope,
  ...occupations,
  ...methods,
  ...people,
  ...sites,
  ...attachments,
];

/** What is wrong with whole tables; such a fault would hide others of its table, so they stand in a workbook of their own. */
export const TABLE_FAULTS: readonly Fault[] = [
  fault("GEN-10", "质量内控人员", (w) => w.setTitle("qualityControllers", "years", "备用列")),
  fault("GEN-11", "人员范围", (w) => w.removeTab("personnelScope")),
  // Two enterprises that both call themselves 本级: the profile cannot be compared with either (ENT-04).
  fault("SCOPE-01", "认定企业!B5", (w) => w.set("enterprises", 1, "tier", "本级")),
  fault("SCOPE-07", "认定企业!D4", (w) => w.set("enterprises", 0, "creditCode", "91350100M000100Y43")),
  fault("SCOPE-08", "认定企业!C4", (w) => w.set("enterprises", 0, "enterpriseName", "京岳集团有限公司北京分公司")),
  fault("STAFF-06", "一线技能人员!B3", (w) => emptyTable(w, "frontlineStaff")),
  fault("OCC-16", "认定职业", (w) => emptyTable(w, "occupations")),
  // Pasted from a list that has the phone before the name.
  fault("GEN-13", "认定场地!D3", (w) =>
    plan.venues!.forEach(({ manager, managerPhone }, record) => {
      w.set("venues", record, "manager", managerPhone!);
      w.set("venues", record, "managerPhone", manager!);
    }),
  ),
];

function emptyTable(workbook: SampleWorkbook, table: TableId): void {
  workbook.fill(
    table,
    Array.from({ length: workbook.rowsOf(table) }, () => ({})),
  );
}
