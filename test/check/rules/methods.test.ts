import { snapshotOf, type Finding } from "../../../src/check";
import { editsOf, expectSayable, mended } from "../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, sheetOf, type Record_ } from "../../support/plan";

const ELECTRICIAN = { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4" };
const WELDER = { occupationCode: "6-18-02-04", occupationName: "焊工", workType: "电焊工", skillLevels: "5、4" };
const EXAMINED = { occupationName: "电工", examination: "√" };

const found = (rule: string, ...methods: readonly Record_[]): Finding[] => findingsOf(rule, { methods });

/** The same findings are gone once the fix was applied. */
const expectMended = (finding: Finding, ...methods: readonly Record_[]): void =>
  expect(onSnapshot(finding.rule, mended(planOf({ methods }), editsOf(finding)))).toEqual([]);

describe("METH-01", () => {
  test.each<[examination: string | boolean, how: string]>([
    ["", "empty"],
    ["×", "a cross"],
    ["否", "否"],
    [false, "an empty check box"],
  ])("an examination that is not chosen (%p, %s) gets its tick", (examination) => {
    const row = { occupationName: "车工", examination };
    const [finding] = found("METH-01", row);
    expect(finding).toMatchObject({
      message: "METH-01.notTicked",
      severity: "error",
      clause: "四",
      cell: cellOf("methods", 0, "examination"),
      facts: { name: "车工" },
    });
    expect(fixedValues(finding)).toEqual(["√"]);
    expectMended(finding, row);
    expectSayable(finding);
    expect(found("METH-02", row)).toEqual([]);
  });

  test("a row without an occupation is called by its number", () => {
    const [finding] = found("METH-01", { ownMethod: "√", methodDescription: "技能比武" });
    expect(finding).toMatchObject({ message: "METH-01.notTickedInRow", facts: { row: 4 } });
    expectSayable(finding);
  });

  test.each(["√", " √", "✓", "是", 1, true, "部分"])("%p is chosen, or left to METH-02", (examination) => {
    expect(found("METH-01", { occupationName: "车工", examination })).toEqual([]);
  });
});

describe("METH-02", () => {
  test.each(["✓", "✔", "✔️", "☑", "●", "是", "R", "Yes", 1, "1", true])(
    "%p is a tick of another kind",
    (performanceAssessment) => {
      const row = { ...EXAMINED, performanceAssessment };
      const [finding] = found("METH-02", row);
      expect(finding).toMatchObject({
        message: "METH-02.tickVariant",
        severity: "warning",
        field: "performanceAssessment",
      });
      expect(fixedValues(finding)).toEqual(["√"]);
      expectMended(finding, row);
      expectSayable(finding);
    },
  );

  test.each(["×", "/", "否", 0])("%p means not chosen, and is cleared", (directRecognition) => {
    const row = { ...EXAMINED, directRecognition };
    const [finding] = found("METH-02", row);
    expect(finding).toMatchObject({ message: "METH-02.untickedMark", field: "directRecognition" });
    expect(fixedValues(finding)).toEqual([""]);
    expectMended(finding, row);
    expectSayable(finding);
  });

  test.each(["部分", "理论考试", 12, "√（部分）"])("%p says neither, and nothing is guessed", (examination) => {
    const [finding] = found("METH-02", { ...EXAMINED, examination });
    expect(finding).toMatchObject({ message: "METH-02.otherText", facts: { column: "考核鉴定" } });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test("the guide's tick, with or without blanks, and empty cells are right", () => {
    expect(found("METH-02", { ...EXAMINED, processAssessment: "√ ", ownMethod: " " })).toEqual([]);
  });
});

describe("METH-03 and METH-04", () => {
  test("chosen methods without a description are named together", () => {
    const [finding, ...rest] = found("METH-03", { ...EXAMINED, processAssessment: "√", directRecognition: "✓" });
    expect(finding).toMatchObject({
      severity: "warning",
      field: "methodDescription",
      facts: { methods: ["过程性评价", "直接认定"] },
    });
    expect(rest).toEqual([]);
    expectSayable(finding);
  });

  test("the enterprise's own method without a description is an error", () => {
    const [finding] = found("METH-04", { ...EXAMINED, ownMethod: "√", methodDescription: "　" });
    expect(finding).toMatchObject({ severity: "error", field: "methodDescription" });
    expectSayable(finding);
  });

  test("with a description, or with the examination alone, there is nothing to say", () => {
    const described = { ...EXAMINED, processAssessment: "√", ownMethod: "√", methodDescription: "见第五章" };
    for (const rule of ["METH-03", "METH-04"]) expect(found(rule, described, EXAMINED)).toEqual([]);
  });
});

test("where the column 方式说明 is absent, METH-04 stands at the row's occupation", () => {
  const sheet = sheetOf("methods", [{ ...EXAMINED, ownMethod: "√" }]);
  const narrow = { ...sheet, values: sheet.values.map((row) => row.slice(0, -1)) };
  expect(onSnapshot("METH-04", snapshotOf([narrow]))).toMatchObject([{ cell: { row: 3, column: 1 }, value: "" }]);
});

describe("METH-05", () => {
  test("each occupation without a row is an error under the title", () => {
    const findings = findingsOf("METH-05", { occupations: [ELECTRICIAN, WELDER], methods: [EXAMINED] });
    expect(findings).toMatchObject([
      {
        message: "METH-05.noRow",
        severity: "error",
        cell: cellOf("methods", "title", "occupationName"),
        facts: { name: "焊工" },
      },
    ]);
    expectSayable(findings[0]);
  });

  test("an empty table lacks them all", () => {
    expect(findingsOf("METH-05", { occupations: [ELECTRICIAN, WELDER], methods: [] })).toHaveLength(2);
  });

  test("an occupation that is not in the plan is a warning on its cell", () => {
    const [finding] = findingsOf("METH-05", {
      occupations: [ELECTRICIAN],
      methods: [EXAMINED, { ...EXAMINED, occupationName: "车工" }],
    });
    expect(finding).toMatchObject({
      message: "METH-05.notInPlan",
      severity: "warning",
      cell: cellOf("methods", 1, "occupationName"),
      facts: { text: "车工" },
    });
    expectSayable(finding);
  });

  test("a row for two occupations describes both, and is to be divided", () => {
    const findings = findingsOf("METH-05", {
      occupations: [ELECTRICIAN, WELDER],
      methods: [{ ...EXAMINED, occupationName: "电工/焊工" }],
    });
    expect(findings).toMatchObject([{ message: "METH-05.several", severity: "warning", facts: { count: 2 } }]);
    expectSayable(findings[0]);
  });

  test.each(["焊工 ", "焊工L/S", "焊工（电焊工）", "焊工（气焊工）"])(
    "%p is the welder of the plan",
    (occupationName) => {
      expect(findingsOf("METH-05", { occupations: [WELDER], methods: [{ ...EXAMINED, occupationName }] })).toEqual([]);
    },
  );

  test.each(["电焊工", "焊工职业", "6-18-02-04"])("%p means the welder, and is given its name", (occupationName) => {
    const plan = planOf({ occupations: [WELDER], methods: [{ ...EXAMINED, occupationName }] });
    const [finding, ...others] = onSnapshot("METH-05", plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "METH-05.writing", severity: "warning", facts: { name: "焊工" } });
    expect(onSnapshot("METH-05", mended(plan, editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test("without occupations, or without one of the tables, nothing is compared", () => {
    expect(findingsOf("METH-05", { occupations: [], methods: [EXAMINED] })).toEqual([]);
    expect(findingsOf("METH-05", { methods: [EXAMINED] })).toEqual([]);
    expect(findingsOf("METH-05", { occupations: [ELECTRICIAN] })).toEqual([]);
  });
});
