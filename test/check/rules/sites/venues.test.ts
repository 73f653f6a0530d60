import type { Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, type Record_ } from "../../../support/plan";

const ELECTRICIAN = { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4" };
const WELDER = { occupationCode: "6-18-02-04", occupationName: "焊工", workType: "电焊工", skillLevels: "3" };
const WORKSHOP = { venueName: "一号车间", occupationName: "电工", skillLevels: "5、4", purpose: "理论和实操" };

const found = (rule: string, occupations: readonly Record_[], venues: readonly Record_[]): Finding[] =>
  findingsOf(rule, { occupations, venues });

describe("VEN-01", () => {
  test("each occupation without a venue is an error under the title", () => {
    const findings = found("VEN-01", [ELECTRICIAN, WELDER], [WORKSHOP]);
    expect(findings).toMatchObject([
      { severity: "error", clause: "七", cell: cellOf("venues", "title", "occupationName"), facts: { name: "焊工" } },
    ]);
    expectSayable(findings[0]);
  });

  test("an empty table has a venue for none of them", () => {
    expect(found("VEN-01", [ELECTRICIAN, WELDER], [])).toHaveLength(2);
  });

  test("a venue may call the occupation by its work type", () => {
    expect(found("VEN-01", [WELDER], [{ ...WORKSHOP, occupationName: "焊工（电焊工）" }])).toEqual([]);
  });

  test("without the tab nothing is said, for GEN-11 says it", () => {
    expect(findingsOf("VEN-01", { occupations: [WELDER] })).toEqual([]);
  });
});

describe("one wrong name of a venue's occupation", () => {
  const MACHINE = { venueName: "二号车间", occupationName: "焊工", deviceName: "焊机", deviceModel: "A", quantity: 1 };
  const plan = (written: string, more: readonly Record_[] = []) =>
    planOf({
      occupations: [ELECTRICIAN, WELDER],
      venues: [
        WORKSHOP,
        { venueName: "二号车间", occupationName: written, skillLevels: "3", purpose: "理论和实操" },
        ...more,
      ],
      equipment: [
        { ...MACHINE, venueName: "一号车间", occupationName: "电工" },
        MACHINE,
        { ...MACHINE, deviceModel: "B" },
      ],
    });
  const RULES = ["VEN-01", "VEN-02", "VEN-03", "EQP-01"];
  const on = (snapshot: ReturnType<typeof plan>): string[] =>
    RULES.flatMap((rule) => onSnapshot(rule, snapshot).map(({ message }) => message));

  test.each(["焊接", "铣工", "电气焊作业", "焊工班"])("that is none of the plan's (%s) is one finding", (written) => {
    expect(on(plan(written))).toEqual(["VEN-02.notInPlan"]);
  });

  test.each(["电焊工", "焊工职业", "6-18-02-04", "焊工三级"])(
    "that means one of the plan's (%s) is one fix",
    (written) => {
      const snapshot = plan(written);
      expect(on(snapshot)).toEqual(["VEN-02.writing"]);
      const [finding] = onSnapshot("VEN-02", snapshot);
      expect(fixedValues(finding)).toEqual(["焊工"]);
      expect(on(mended(snapshot, editsOf(finding)))).toEqual([]);
    },
  );

  test("does not hide an occupation that has no venue for certain", () => {
    const third = { occupationCode: "6-18-01-01", occupationName: "车工", skillLevels: "3" };
    const snapshot = planOf({
      occupations: [ELECTRICIAN, WELDER, third],
      venues: [{ ...WORKSHOP, occupationName: "焊工班" }],
    });
    expect(onSnapshot("VEN-01", snapshot).map(({ facts }) => facts.name)).toEqual(["电工", "车工"]);
  });

  test("does not hide that the venue has no equipment at all", () => {
    const snapshot = plan("焊接");
    const equipment = snapshot.tables.get("equipment")!;
    const without = planOf({
      occupations: [ELECTRICIAN, WELDER],
      venues: [{ ...WORKSHOP, occupationName: "焊接" }],
      equipment: [],
    });
    expect(equipment.dataRows).toHaveLength(3);
    expect(onSnapshot("EQP-01", without).map(({ facts }) => facts.name)).toEqual(["焊接"]);
  });
});

// 会议 is GEN-12's: which of the two was meant, nobody knows.
test.each([
  ["技能考核", ["理论"]],
  ["技能操作考核", ["理论"]],
  ["实际操作", ["理论"]],
  ["机考", ["实操"]],
  ["理论知识考试", ["实操"]],
  ["理论考试、技能考核", []],
  ["理论/实操", []],
  ["通用", []],
  ["综合评审", ["理论", "实操"]],
  ["会议", []],
])("VEN-03: a venue for %s lacks %j", (purpose, purposes) => {
  const findings = found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, purpose }]);
  expect(findings.map(({ facts }) => facts.purposes)).toEqual(purposes.length > 0 ? [purposes] : []);
});

describe("VEN-02", () => {
  test("two occupations in one row are to be divided, and till then count as meant", () => {
    const venues = [{ ...WORKSHOP, occupationName: "电工、焊工", skillLevels: "5、4、3" }];
    const [finding, ...others] = found("VEN-02", [ELECTRICIAN, WELDER], venues);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "VEN-02.several",
      cell: cellOf("venues", 0, "occupationName"),
      facts: { count: 2 },
    });
    expectSayable(finding);
    expect(found("VEN-01", [ELECTRICIAN, WELDER], venues)).toEqual([]);
    expect(found("VEN-03", [ELECTRICIAN, WELDER], venues)).toEqual([]);
  });

  test("one occupation of the plan and one outside it are none of the plan", () => {
    const [finding] = found("VEN-02", [ELECTRICIAN], [{ ...WORKSHOP, occupationName: "电工、车工" }]);
    expect(finding.message).toBe("VEN-02.notInPlan");
  });

  test("a venue for an occupation that is not in the plan is an error on its cell", () => {
    const findings = found("VEN-02", [ELECTRICIAN], [WORKSHOP, { ...WORKSHOP, occupationName: "车工" }]);
    expect(findings).toMatchObject([
      { severity: "error", cell: cellOf("venues", 1, "occupationName"), facts: { text: "车工" } },
    ]);
    expectSayable(findings[0]);
  });

  test("without occupations there is nothing to hold it against", () => {
    expect(found("VEN-02", [], [WORKSHOP])).toEqual([]);
  });
});

describe("VEN-03", () => {
  test("levels the occupation does not have are an error on the venue's cell", () => {
    const findings = found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, skillLevels: "5、4、3" }]);
    expect(findings).toMatchObject([
      {
        message: "VEN-03.levelNotInPlan",
        severity: "error",
        cell: cellOf("venues", 0, "skillLevels"),
        facts: { name: "电工", levels: ["3"], planned: ["5", "4"] },
      },
    ]);
    expect(optionsOf(findings[0])).toEqual(["5、4"]);
    // Where none of them is left, what was meant is not known.
    expect(found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, skillLevels: "3" }]).map(optionsOf)).toContainEqual([]);
    expectSayable(findings[0]);
  });

  test("levels no venue covers are a warning under the title", () => {
    const findings = found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, skillLevels: "5" }]);
    expect(findings).toMatchObject([
      {
        message: "VEN-03.levelWithoutVenue",
        severity: "warning",
        cell: cellOf("venues", "title", "skillLevels"),
        facts: { levels: ["4"] },
      },
    ]);
    expectSayable(findings[0]);
  });

  test("several venues cover the levels together, however they are written", () => {
    const venues = [
      { ...WORKSHOP, skillLevels: "五级" },
      { ...WORKSHOP, venueName: "二号车间", skillLevels: 4 },
    ];
    expect(found("VEN-03", [ELECTRICIAN], venues)).toEqual([]);
  });

  test.each([46_145, "特级技师", ""])("a venue whose levels are %p may be the missing one", (skillLevels) => {
    expect(found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, skillLevels }])).toEqual([]);
  });

  test("levels are not compared while those of the occupation are unclear", () => {
    const unclear = { ...ELECTRICIAN, skillLevels: 46_145 };
    expect(found("VEN-03", [unclear], [WORKSHOP])).toEqual([]);
    expect(found("VEN-03", [unclear, { ...ELECTRICIAN, skillLevels: "3" }], [WORKSHOP])).toEqual([]);
  });

  test.each([
    ["实操", ["理论"]],
    ["理论", ["实操"]],
    ["", ["理论", "实操"]],
  ])("venues for %p lack those for %p", (purpose, purposes) => {
    const [finding, ...rest] = found("VEN-03", [ELECTRICIAN], [{ ...WORKSHOP, purpose }]);
    expect(finding).toMatchObject({
      message: "VEN-03.purposeMissing",
      severity: "warning",
      cell: cellOf("venues", "title", "purpose"),
      facts: { name: "电工", purposes },
    });
    expect(rest).toEqual([]);
    expectSayable(finding);
  });

  test("a theory venue and a practice venue make both", () => {
    const venues = [
      { ...WORKSHOP, purpose: "理论" },
      { ...WORKSHOP, purpose: "实操" },
    ];
    expect(found("VEN-03", [ELECTRICIAN], venues)).toEqual([]);
  });

  test("an occupation without a venue is VEN-01's alone", () => {
    expect(found("VEN-03", [WELDER], [])).toEqual([]);
  });
});

describe("VEN-04", () => {
  const onPhone = (managerPhone: string | number): Finding[] =>
    findingsOf("VEN-04", { venues: [{ ...WORKSHOP, managerPhone }] });

  test("an untidy number is tidied by its fix", () => {
    const [finding] = onPhone("+86 13800138000");
    expect(finding).toMatchObject({ message: "VEN-04.untidy", severity: "error", field: "managerPhone", clause: "七" });
    expect(fixedValues(finding)).toEqual(["13800138000"]);
    const plan = planOf({ venues: [{ ...WORKSHOP, managerPhone: "+86 13800138000" }] });
    expect(onSnapshot("VEN-04", mended(plan, editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test("a number that lost its first 0 is offered with it", () => {
    const [finding] = onPhone(1_065_881_234);
    expect(finding).toMatchObject({ message: "VEN-04.zeroLost", severity: "warning" });
    expect(optionsOf(finding)).toEqual(["010-65881234"]);
    expectSayable(finding);
  });

  test.each([
    ["1.38E+10", "VEN-04.rounded", "warning"],
    ["123", "VEN-04.unknown", "error"],
  ])("%p is %s", (phone, message, severity) => {
    const [finding] = onPhone(phone);
    expect(finding).toMatchObject({ message, severity });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test("the contact's phone is looked at too, and good numbers are left alone", () => {
    expect(findingsOf("VEN-04", { venues: [{ ...WORKSHOP, contactPhone: "无" }] })).toHaveLength(1);
    for (const phone of ["13800138000", 13_800_138_000, "010-65881234"]) expect(onPhone(phone)).toEqual([]);
  });
});
