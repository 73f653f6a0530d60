import fc from "fast-check";
import {
  check,
  countBySeverity,
  recheck,
  snapshotOf,
  type CellValue,
  type Snapshot,
  type Unlisted,
} from "../../../src/check";
import { RULES } from "../../../src/check/rules";
import { FILLED_TABLES, tableOf, type TableId } from "../../../src/guide";
import { placeOf } from "../../../src/text/describe";
import { expectAlike } from "../../support/alike";
import { sheetsOf } from "../../support/edits";
import { expectSayable } from "../../support/mend";
import { sheetOf, STRICTLY, type Record_ } from "../../support/plan";

/** A plan with something in every table, not all of it right. */
const PLAN: Partial<Record<TableId, readonly Record_[]>> = {
  enterprise: [{ enterpriseName: "某厂", creditCode: "91350100M000100Y43", headcount: 100, frontlineHeadcount: 50 }],
  frontlineStaff: [
    { serial: 1, position: "钳工", staffCount: 30, certifiedCount: 20, advancedCount: 5 },
    { serial: 2, position: "电工", staffCount: 20, certifiedCount: 10, advancedCount: 15 },
  ],
  committees: [
    {
      serial: 1,
      committee: "领导小组",
      duty: "组长",
      personName: "甲",
      department: "工会",
      memberCategory: "企业主管领导",
    },
  ],
  enterprises: [{ serial: 1, tier: "本级", enterpriseName: "某厂", creditCode: "91350100M000100Y43" }],
  personnelScope: [{ serial: 1, enterpriseName: "某厂", employees: "√" }],
  occupations: [
    { serial: 1, occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" },
    { serial: 2, occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "4" },
  ],
  methods: [{ serial: 1, occupationName: "电工", examination: "√", processAssessment: "√" }],
  examiners: ["王一", "王二", "王三"].map((personName, i) => ({
    occupationName: "电工",
    serial: i + 1,
    personName,
    sex: "男",
    citizenId: "11010519491231002X",
    phone: `1380013800${i}`,
  })),
  qualityControllers: [{ serial: 1, personName: "王一", citizenId: "11010519491231002X" }],
  venues: [{ serial: 1, venueName: "一车间", occupationName: "电工", skillLevels: "5", purpose: "理论" }],
  equipment: [{ serial: 1, venueName: "一车间", occupationName: "电工", deviceName: "电桥", quantity: 2 }],
  attachments: [{ serial: 1, attachmentName: "营业执照复印件", attachmentStatus: "未备" }],
};

/** What people put into cells, right and wrong. */
const VALUES: readonly CellValue[] = [
  ...["（电工职业）考评人员名册", "2. 附证书复印件。", "序号", "姓名"],
  ...["", " ", "#N/A", "合计", "注：", "...", "1", "12人", "√", "是", "无", "若干", true, 0, 1, -1, 2003, 38000],
  ...["电工", "焊工", "电 工", "王一", "男", "领导小组", "组长", "本级", "下级", "某厂", "一车间"],
  ...["6-31-01-03", "6310103", "5、4", "5-3", "高级工", "11010519491231002x", 110105194912310000, "13800138000"],
  ...["91350100M000100Y43", "91350100m000100y44", "２００３-05-06"],
];

const ids = Object.keys(PLAN) as TableId[];
const editArbitrary = fc.constantFrom(...ids).chain((id) =>
  fc.record({
    id: fc.constant(id),
    row: fc.nat({ max: tableOf(id).layout === "form" ? 0 : 4 }),
    column: fc.nat({ max: tableOf(id).columns.length - 1 }),
    value: fc.constantFrom(...VALUES),
  }),
);

/** The snapshot with one cell changed; the rows are those a host would read again. */
function withCell(snapshot: Snapshot, id: TableId, row: number, column: number, value: CellValue): Snapshot {
  const table = snapshot.tables.get(id)!;
  const cells = [...(table.values[row] ?? [])];
  for (let i = cells.length; i < column; i++) cells[i] = "";
  cells[column] = value;
  return { tables: new Map(snapshot.tables).set(id, table.withRows(new Map([[row, cells]]))) };
}

describe("check", () => {
  test("gives the same findings in the same order, whatever the order of the sheets", () => {
    const sheets = sheetsOf(PLAN);
    const { findings } = check(snapshotOf(sheets), STRICTLY);
    expect(findings.length).toBeGreaterThan(50);
    expect(check(snapshotOf(sheets), STRICTLY).findings).toEqual(findings);
    expect(check(snapshotOf([...sheets].reverse()), STRICTLY).findings).toEqual(findings);
  });

  test("orders findings by table, whole-table findings first, then by row and column", () => {
    const { findings } = check(snapshotOf(sheetsOf(PLAN)), STRICTLY);
    const places = findings.map((f) => [
      FILLED_TABLES.findIndex((table) => table.id === f.table),
      f.cell?.row ?? -1,
      f.cell?.column ?? -1,
    ]);
    const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    expect(places).toEqual(sorted);
  });

  test("every finding can be said in both languages", () => {
    check(snapshotOf(sheetsOf(PLAN)), STRICTLY).findings.forEach(expectSayable);
  });

  test("an error value is the only finding of its cell", () => {
    const row = Object.fromEntries(tableOf("examiners").columns.map(({ field }) => [field, "#REF!"]));
    const { findings } = check(snapshotOf(sheetsOf({ examiners: [row] })), STRICTLY);
    const inRow = findings.filter((f) => f.cell?.row === 3);
    expect(inRow.map((f) => f.rule)).toEqual(tableOf("examiners").columns.map(() => "GEN-03"));
  });

  test("an untouched scaffold gives at most one finding a table", () => {
    const sheets = FILLED_TABLES.map((table) => sheetOf(table.id, []));
    const { findings } = check(snapshotOf(sheets), STRICTLY);
    const ofTable = (id: TableId): string[] => findings.filter((f) => f.table === id).map((f) => f.rule);
    expect(Object.fromEntries(FILLED_TABLES.map(({ id }) => [id, ofTable(id)]))).toEqual({
      enterprise: ["GEN-07"],
      frontlineStaff: ["STAFF-06"],
      committees: ["ORG-01"],
      enterprises: ["SCOPE-01"],
      personnelScope: [],
      occupations: ["OCC-16"],
      methods: [],
      examiners: [],
      qualityControllers: ["QC-01"],
      venues: [],
      equipment: [],
      attachments: ["ATT-01"],
    });
  });

  test("a rule that is off by default speaks only when asked for", () => {
    const optional = RULES.filter((rule) => rule.optional).map((rule) => rule.id);
    expect(optional).toEqual(["PER-18"]);
    const sheets = sheetsOf({
      occupations: [{ occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "2、1" }],
      examiners: [{ occupationName: "电工", personName: "王一", professionalTitle: "初级工" }],
    });
    const rules = (optionalRules: typeof optional): string[] =>
      check(snapshotOf(sheets), { ...STRICTLY, optionalRules }).findings.map((f) => f.rule);
    expect(rules([])).not.toContain("PER-18");
    expect(rules(optional)).toContain("PER-18");
  });

  test("the rules are those of the catalogue, each once", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("recheck", () => {
  test("equals a check from scratch after any edits, one after another", () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { minLength: 1, maxLength: 6 }), (edits) => {
        let snapshot = snapshotOf(sheetsOf(PLAN));
        let result = check(snapshot, STRICTLY);
        for (const { id, row, column, value } of edits) {
          snapshot = withCell(snapshot, id, row, column, value);
          result = recheck(result, snapshot, new Map([[id, [row]]]));
        }
        expectAlike(result.findings, check(snapshot, STRICTLY).findings);
      }),
      { numRuns: 60 },
    );
  });

  test("equals it after edits to several tables at once, rules that are off by default included", () => {
    const options = { ...STRICTLY, optionalRules: ["PER-18"] } as const;
    const severalTables = fc.uniqueArray(editArbitrary, { minLength: 2, maxLength: 5, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.array(severalTables, { minLength: 1, maxLength: 3 }), (rounds) => {
        let snapshot = snapshotOf(sheetsOf(PLAN));
        let result = check(snapshot, options);
        for (const edits of rounds) {
          for (const { id, row, column, value } of edits) snapshot = withCell(snapshot, id, row, column, value);
          result = recheck(result, snapshot, new Map(edits.map(({ id, row }) => [id, [row]])));
        }
        expectAlike(result.findings, check(snapshot, options).findings);
      }),
      { numRuns: 60 },
    );
  });

  test("equals it however often it begins anew from an older result", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(editArbitrary, fc.nat({ max: 3 })), { minLength: 2, maxLength: 6 }), (edits) => {
        const first = snapshotOf(sheetsOf(PLAN));
        const known = [{ snapshot: first, result: check(first, STRICTLY) }];
        for (const [{ id, row, column, value }, back] of edits) {
          const from = known[Math.max(0, known.length - 1 - back)];
          const snapshot = withCell(from.snapshot, id, row, column, value);
          const result = recheck(from.result, snapshot, new Map([[id, [row]]]));
          expectAlike(result.findings, check(snapshot, STRICTLY).findings);
          known.push({ snapshot, result });
        }
      }),
      { numRuns: 40 },
    );
  });

  test("equals it with merged cells, whose value is that of every row they span", () => {
    const sheet = { ...sheetOf("examiners", PLAN.examiners!), merges: [{ row: 3, column: 0, rows: 3, columns: 1 }] };
    const before = snapshotOf([sheet]);
    const after = withCell(before, "examiners", 0, 0, "焊工");
    const result = recheck(check(before, STRICTLY), after, new Map([["examiners", [0]]]));
    expectAlike(result.findings, check(after, STRICTLY).findings);
  });

  test("leaves findings of untouched rows the same objects, so that a list need not be drawn anew", () => {
    const before = snapshotOf(sheetsOf(PLAN));
    const first = check(before, STRICTLY);
    const after = withCell(before, "frontlineStaff", 0, 2, 31);
    const second = recheck(first, after, new Map([["frontlineStaff", [0]]]));
    const inEquipment = second.findings.filter((f) => placeOf(f).startsWith("设备清单"));
    expect(inEquipment.length).toBeGreaterThan(0);
    for (const finding of inEquipment) expect(first.findings).toContain(finding);
  });
});

describe("of more findings of one kind than anybody works through", () => {
  const plain = ({ places, ...unlisted }: Unlisted) => ({ ...unlisted, places: [...places()] });
  const roster = (rows: number): Snapshot =>
    snapshotOf(sheetsOf({ examiners: Array.from({ length: rows }, (_, i) => ({ personName: `王${i}`, sex: "无" })) }));

  test("the first are listed and the others counted, row by row", () => {
    const { findings, unlisted } = check(roster(5), { ...STRICTLY, most: 2 });
    expect(findings.filter((f) => f.message === "PER-01.digits").map((f) => f.cell?.row)).toEqual([3, 4]);
    expect(unlisted.map(plain)).toContainEqual(
      expect.objectContaining({ message: "PER-01.digits", field: "personName", severity: "error", count: 3 }),
    );
    const all = check(roster(5), STRICTLY);
    expect(all.unlisted).toEqual([]);
    expect(countBySeverity(findings, unlisted)).toEqual(countBySeverity(all.findings, []));
  });

  test("when one is mended, the next comes into the list", () => {
    const before = roster(5);
    const after = withCell(before, "examiners", 0, 2, "王一");
    const { findings } = recheck(check(before, { ...STRICTLY, most: 2 }), after, new Map([["examiners", [0]]]));
    expect(findings.filter((f) => f.message === "PER-01.digits").map((f) => f.cell?.row)).toEqual([4, 5]);
  });

  test("a recheck lists and counts as a check from scratch does, after any edits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(editArbitrary, { minLength: 1, maxLength: 5 }),
        (most, edits) => {
          let snapshot = snapshotOf(sheetsOf(PLAN));
          let result = check(snapshot, { ...STRICTLY, most });
          for (const { id, row, column, value } of edits) {
            snapshot = withCell(snapshot, id, row, column, value);
            result = recheck(result, snapshot, new Map([[id, [row]]]));
          }
          const scratch = check(snapshot, { ...STRICTLY, most });
          expect(result.findings).toEqual(scratch.findings);
          expect(result.unlisted.map(plain)).toEqual(scratch.unlisted.map(plain));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("a finding cites the clause that asks for its column, else the table's first", () => {
  const findings = check(snapshotOf(sheetsOf({ enterprise: [{ enterpriseName: "某厂" }] })), STRICTLY).findings;
  const clauseOf = (field: string): string | undefined => findings.find((finding) => finding.field === field)?.clause;
  expect([clauseOf("headcount"), clauseOf("applicationBasis")]).toEqual(["一（一）", "三（三）"]);
});
