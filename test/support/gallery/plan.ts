import type { SheetGrid } from "../../../src/check";
import { checkCharacterOf } from "../../../src/check/standards/citizen-id";
import { FILLED_TABLES, tableOf, type TableId } from "../../../src/guide";
import { makePeople } from "../people";
import { sheetOf, type Record_ } from "../plan";

type Records = Record<TableId, readonly Record_[]>;

const OCCUPATIONS = [
  { occupationCode: "6-18-01-01", occupationName: "车工", skillLevels: "5、4、3" },
  { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4、3" },
  { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" },
  { occupationCode: "6-20-01-01", occupationName: "装配钳工", skillLevels: "5、4、3" },
] as const;

const NAME = "北京京岳精密机械有限公司";
const CREDIT_CODE = "91350100M000100Y43";

/** A plausible plan of a made-up manufacturer, as its HR officer would have it in front of her. */
function plan(): Records {
  const people = makePeople(60, 7);
  const rosterOf = (from: number, count: number): Record_[] =>
    people.slice(from, from + count).map((person, i) => ({ serial: i + 1, ...person }));
  const venues = OCCUPATIONS.map(({ occupationName, skillLevels }, i) => ({
    serial: i + 1,
    venueName: `${occupationName}实训车间`,
    venueAddress: `北京市大兴区科创路 ${8 + i} 号`,
    manager: people[40 + i].personName,
    managerPhone: people[40 + i].phone,
    contact: people[50 + i].personName,
    contactPhone: people[50 + i].phone,
    occupationName,
    skillLevels,
    purpose: "理论和实操",
  }));
  return {
    overview: [],
    enterprise: [
      {
        enterpriseName: NAME,
        creditCode: CREDIT_CODE,
        foundedOn: 36526,
        registeredCapital: 5000,
        mainBusiness: "精密机床及零部件的研发、制造",
        revenue: 32000,
        headcount: 460,
        frontlineHeadcount: 240,
        certifiedCount: 168,
        legalRepresentative: people[55].personName,
        applicationBasis: "国家职业技能标准（最新版）",
        exceptionalApplication: "无",
      },
    ],
    frontlineStaff: OCCUPATIONS.map(({ occupationName }, i) => ({
      serial: i + 1,
      position: occupationName,
      staffCount: 60,
      certifiedCount: 42,
      advancedCount: 20,
    })),
    committees: [
      ...["组长", "副组长", "成员", "成员", "成员", "成员", "成员"].map((duty, i) => ({
        committee: "领导小组",
        duty,
        personName: people[20 + i].personName,
        department: ["总经理办公室", "人力资源部", "技术部", "生产部", "质检部", "纪检室", "工会"][i],
        memberCategory: i === 0 ? "企业主管领导" : i < 5 ? "专业技术人员" : "部门负责同志",
      })),
      ...["主任", "副主任", "成员", "成员", "成员"].map((duty, i) => ({
        committee: "工作办公室",
        duty,
        personName: people[30 + i].personName,
        department: "人力资源部",
        memberCategory: i < 2 ? "部门相关同志" : "一线高技能人才",
      })),
    ].map((record, i) => ({ serial: i + 1, ...record })),
    enterprises: [{ serial: 1, tier: "本级", enterpriseName: NAME, creditCode: CREDIT_CODE }],
    personnelScope: [{ serial: 1, enterpriseName: NAME, employees: "√", dispatchedWorkers: "√" }],
    occupations: OCCUPATIONS.map((occupation, i) => ({ serial: i + 1, ...occupation })),
    methods: OCCUPATIONS.map(({ occupationName }, i) => ({ serial: i + 1, occupationName, examination: "√" })),
    examiners: OCCUPATIONS.flatMap(({ occupationName }, o) =>
      rosterOf(5 * o, 5).map((person) => ({ occupationName, ...person })),
    ),
    qualityControllers: rosterOf(24, 6),
    venues,
    equipment: OCCUPATIONS.flatMap(({ occupationName }, o) =>
      ["机床", "操作台", "量具"].map((deviceName, i) => ({
        serial: 3 * o + i + 1,
        venueName: venues[o].venueName,
        occupationName,
        deviceName: `${occupationName}${deviceName}`,
        deviceModel: `JY-${o + 1}${i + 1}0`,
        quantity: 6,
      })),
    ),
    attachments: [],
    dismissals: [],
  };
}

/** The tabs of a plan, 总览 first, as 建表 and then a person have filled them. */
const tabsOf = (records: Records): SheetGrid[] => [
  sheetOf("overview", []),
  ...FILLED_TABLES.map(({ id }) => sheetOf(id, records[id])),
];

export const cleanPlan = (): SheetGrid[] => tabsOf(plan());

export const emptyPlan = (): SheetGrid[] =>
  tabsOf(Object.fromEntries(FILLED_TABLES.map(({ id }) => [id, []])) as unknown as Records);

/** The same plan with the slips people make. */
export function faultyPlan(): SheetGrid[] {
  const records = plan();
  const mend = (id: TableId, row: number, change: Record_): void => {
    const list = [...records[id]];
    list[row] = { ...list[row], ...change };
    records[id] = list;
  };
  mend("examiners", 4, { citizenId: withoutCheck("110105198503072") + "x", sex: "女" });
  mend("examiners", 7, { citizenId: withoutCheck("110108197911222") + "Ｘ", sex: "女" });
  mend("examiners", 9, { citizenId: 110105197812310000 });
  mend("examiners", 11, { citizenId: withoutCheck("110105198309092") + "×", sex: "女" });
  mend("examiners", 13, { sex: records.examiners[13].sex === "男" ? "女" : "男" });
  mend("examiners", 12, { education: "大本" });
  mend("examiners", 14, { education: "大专", phone: "1381234567" });
  records.examiners = records.examiners.filter((_, i) => i !== 6 && i !== 8);
  mend("occupations", 1, { occupationName: "电焊工" });
  mend("occupations", 2, { skillLevels: "高级工" });
  mend("methods", 3, { examination: "" });
  mend("committees", 9, { memberCategory: "部门相关同志" });
  mend("venues", 2, { managerPhone: "" });
  return tabsOf(records);
}

/** The first 17 digits of a woman's ID whose check character is X. @param start its first 15 digits */
function withoutCheck(start: string): string {
  for (let sequence = 0; sequence < 100; sequence += 2) {
    const digits = start + String(sequence).padStart(2, "0");
    if (checkCharacterOf(digits) === "X") return digits;
  }
  throw new Error(`No ID that begins with ${start} ends in X.`);
}

/** `E7` of a table's tab, from the position of a record and a field: for going there as a person would. */
export function cellOf(id: TableId, record: number, field: string): { row: number; column: number } {
  return { row: record + 3, column: tableOf(id).columns.findIndex((column) => column.field === field) };
}
