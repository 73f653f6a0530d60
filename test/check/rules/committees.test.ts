import { cellAddress, type Finding } from "../../../src/check";
import { expectMends, findingsOn, sheetsOf } from "../../support/edits";
import { optionsOf } from "../../support/mend";
import { fixedValues, type Record_ } from "../../support/plan";

const at = (finding: Finding): string => cellAddress(finding.cell!);

const SKILLED = "一线高技能人才";
const TECHNICAL = "专业技术人员";
const RELATED = "部门相关同志";

const member = (
  committee: string,
  duty: string,
  personName: string,
  memberCategory: string,
  department = "生产部",
): Record_ => ({
  serial: 1,
  committee,
  duty,
  personName,
  department,
  memberCategory,
});
/** A body of the guide with a head, a deputy and members, one for each category given. */
const body = (committee: "领导小组" | "工作办公室", ...categories: string[]): Record_[] =>
  categories.map((category, i) => {
    const [head, deputy] = committee === "领导小组" ? ["组长", "副组长"] : ["主任", "副主任"];
    return member(committee, [head, deputy][i] ?? "成员", `${committee[0]}${i}`, category);
  });
const GROUP = body("领导小组", "企业主管领导", "部门负责同志", "部门负责同志", SKILLED, TECHNICAL);
const OFFICE = body("工作办公室", RELATED, RELATED, SKILLED, SKILLED, TECHNICAL);
const found = (rule: string, ...rows: Record_[]): Finding[] => findingsOn(rule, sheetsOf({ committees: rows }));

test("a leading group and an office as the guide wants them give no error", () => {
  for (const rule of ["ORG-01", "ORG-02", "ORG-03", "ORG-04", "ORG-06"])
    expect(found(rule, ...GROUP, ...OFFICE)).toEqual([]);
});

test("an empty table gives one finding", () => {
  const rules = ["ORG-01", "ORG-02", "ORG-03", "ORG-04", "ORG-05", "ORG-06"];
  expect(rules.flatMap((rule) => found(rule)).map((f) => [f.rule, f.facts.count, at(f)])).toEqual([
    ["ORG-01", 0, "B3"],
  ]);
});

describe("ORG-01: five people in the leading group", () => {
  test("four are one too few", () => {
    expect(found("ORG-01", ...GROUP.slice(1), ...OFFICE)).toMatchObject([
      { severity: "error", clause: "二（二）", facts: { count: 4, least: 5, more: 1 } },
    ]);
  });

  test("somebody who stands twice is one person", () => {
    const twice = member("领导小组", "成员", " 领 0", "企业主管领导");
    expect(found("ORG-01", ...GROUP.slice(0, 4), twice)).toMatchObject([{ facts: { count: 4 } }]);
  });

  test("the full name of the body counts as the body", () => {
    const rows = GROUP.map((row) => ({ ...row, committee: "职业技能等级认定领导小组" }));
    expect(found("ORG-01", ...rows)).toEqual([]);
  });
});

describe("ORG-02: two of them skilled or technical", () => {
  test("one is too few", () => {
    const rows = body("领导小组", "企业主管领导", "部门负责同志", "部门负责同志", "部门负责同志", SKILLED);
    expect(found("ORG-02", ...rows)).toMatchObject([{ severity: "error", facts: { count: 1, least: 2, more: 1 } }]);
  });

  test("those of the office do not count", () => {
    const rows = body("领导小组", "企业主管领导", "部门负责同志");
    expect(found("ORG-02", ...rows, ...OFFICE)).toMatchObject([{ facts: { count: 0 } }]);
  });
});

describe("ORG-03: 60 % of the office", () => {
  const office = (total: number, skilled: number): Record_[] =>
    body("工作办公室", ...Array.from({ length: total }, (_, i) => (i < skilled ? SKILLED : RELATED)));

  test.each([
    [7, 4, { percent: "57.1", more: 1, skilledThen: 5, totalThen: 8, percentThen: "62.5" }],
    [5, 2, { percent: "40", more: 3, skilledThen: 5, totalThen: 8, percentThen: "62.5" }],
    [4, 2, { percent: "50", more: 1, skilledThen: 3, totalThen: 5, percentThen: "60" }],
    [1, 0, { percent: "0", more: 2, skilledThen: 2, totalThen: 3, percentThen: "66.6" }],
    [1001, 600, { percent: "59.9", more: 2, skilledThen: 602, totalThen: 1003, percentThen: "60" }],
  ])("of %d people %d are too few, and it says how many more are enough", (total, skilled, facts) => {
    expect(found("ORG-03", ...office(total, skilled))).toMatchObject([
      { severity: "error", message: "ORG-03.tooFew", facts: { total, skilled, ...facts } },
    ]);
  });

  test.each([
    [5, 3],
    [10, 6],
    [3, 2],
    [1, 1],
  ])("of %d people %d are enough", (total, skilled) => {
    expect(found("ORG-03", ...office(total, skilled))).toEqual([]);
  });

  test.each([1, 4, 6, 7, 10, 13])("of %d people, as many more as it says are enough and one fewer are not", (total) => {
    for (let skilled = 0; 5 * skilled < 3 * total; skilled++) {
      const more = Number(found("ORG-03", ...office(total, skilled))[0].facts.more);
      expect((skilled + more) * 5).toBeGreaterThanOrEqual((total + more) * 3);
      expect((skilled + more - 1) * 5).toBeLessThan((total + more - 1) * 3);
    }
  });

  test("a leading group without an office is an error of its own", () => {
    expect(found("ORG-03", ...GROUP).map((f) => f.message)).toEqual(["ORG-03.noOffice"]);
  });
});

describe("ORG-04: heads and deputies", () => {
  const messages = (...rows: Record_[]): [string, string, string][] =>
    found("ORG-04", ...rows).map((f) => [f.message, f.severity, at(f)]);

  test("no head is an error, no deputy a warning", () => {
    const rows = [...GROUP.map((row) => ({ ...row, duty: "成员" })), ...OFFICE];
    expect(messages(...rows)).toEqual([
      ["ORG-04.noHead", "error", "C3"],
      ["ORG-04.noDeputy", "warning", "C3"],
    ]);
  });

  test("a second head is an error at the second", () => {
    expect(messages({ ...GROUP[1], duty: "组长" }, ...GROUP, ...OFFICE)).toEqual([
      ["ORG-04.severalHeads", "error", "C5"],
    ]);
  });

  test("the same head twice is one, and deputies may be several", () => {
    expect(messages(GROUP[0], ...GROUP, { ...GROUP[2], duty: "副组长" }, ...OFFICE)).toEqual([]);
  });

  test("a body nobody was named for is left to ORG-01 and ORG-03", () => {
    expect(messages(...GROUP)).toEqual([]);
  });
});

describe("ORG-05: departments of the leading group", () => {
  const withDepartments = (...departments: [department: string, post?: string][]): Finding[] =>
    found(
      "ORG-05",
      ...departments.map(([department, post = ""], i) => ({
        ...member("领导小组", "成员", `人${i}`, "部门负责同志", department),
        post,
      })),
    );

  test("those not represented are named in one warning", () => {
    expect(withDepartments(["人力资源部"], ["生产部"])).toMatchObject([
      { severity: "warning", facts: { departments: ["技术", "质检", "纪检", "工会"], count: 4 }, field: "department" },
    ]);
  });

  test("departments go by other names, and one may stand for two", () => {
    expect(
      withDepartments(
        ["组织人事处"],
        ["研发中心"],
        ["制造一车间"],
        ["品质保证部"],
        ["纪委办公室"],
        ["党群部", "工会主席"],
      ),
    ).toEqual([]);
    expect(withDepartments(["HR"], ["技术质量部"], ["生产部"], ["监察审计部"], ["工会"])).toEqual([]);
  });

  test("departments of the office do not count", () => {
    const office = member("工作办公室", "主任", "人", RELATED, "工会");
    expect(found("ORG-05", ...GROUP, office)[0].facts.departments).toContain("工会");
  });
});

describe("ORG-06: duty, body, category", () => {
  const on = (row: Record_): [string, string, string][] =>
    found("ORG-06", row).map((f) => [f.message, f.severity, at(f)]);

  test.each<[what: string, row: Record_, expected: [string, string, string][]]>([
    ["a director in the leading group", member("领导小组", "主任", "甲", SKILLED), [["ORG-06.duty", "error", "C4"]]],
    ["a head of group in the office", member("工作办公室", "组长", "甲", SKILLED), [["ORG-06.duty", "error", "C4"]]],
    ["an unknown body", member("考评组", "组长", "甲", SKILLED), [["ORG-06.committee", "error", "B4"]]],
    ["an unknown category", member("领导小组", "组长", "甲", "工程师"), [["ORG-06.category", "error", "G4"]]],
    [
      "a post, which is no category",
      member("领导小组", "组长", "甲", "技术负责人"),
      [["ORG-06.category", "error", "G4"]],
    ],
    ["another word for it", member("领导小组", "组长", "甲", "高技能人才"), [["ORG-06.categoryWord", "error", "G4"]]],
    [
      "the body's full name",
      member("职业技能等级认定工作办公室", "主任", "甲", SKILLED),
      [["ORG-06.committeeName", "warning", "B4"]],
    ],
    [
      "the office of the leading group",
      member("领导小组办公室", "主任", "甲", SKILLED),
      [["ORG-06.committeeName", "warning", "B4"]],
    ],
    ["empty cells, which GEN-07 reports", member("领导小组", "", "甲", ""), []],
    ["a member of either body", member("工作办公室", " 成员", "甲", SKILLED), []],
  ])("%s", (_, row, expected) => {
    expect(on(row)).toEqual(expected);
  });

  test.each([
    ["一线高技能人才代表", SKILLED],
    ["高技能人才", SKILLED],
    ["专业技术人员代表", TECHNICAL],
    ["技术人员", TECHNICAL],
    ["部门负责人", "部门负责同志"],
    ["相关部门负责同志", "部门负责同志"],
    ["工会负责人", "部门负责同志"],
    ["人力资源部门负责同志", "部门负责同志"],
    ["质检部负责人", "部门负责同志"],
    ["公司领导", "企业主管领导"],
    ["部门相关人员", RELATED],
    ["企业分管领导", "企业主管领导"],
  ])("%s is mended into %s", (written, category) => {
    const sheets = sheetsOf({ committees: [member("领导小组", "组长", "甲", written)] });
    const [finding, ...others] = findingsOn("ORG-06", sheets);
    expect(others).toEqual([]);
    expect(fixedValues(finding)).toEqual([category]);
    expectMends(sheets, finding);
  });

  test.each(["工程师", "高级技师", "工会主席", "代表", "职工"])(
    "%s is no category, and nothing is guessed",
    (written) => {
      const [finding] = found("ORG-06", member("领导小组", "组长", "甲", written));
      expect(finding.message).toBe("ORG-06.category");
      expect(finding.fix).toBeUndefined();
    },
  );

  test("two categories in a cell are offered, and count where both are skilled", () => {
    const [finding] = found("ORG-06", member("领导小组", "组长", "甲", "专业技术人员、高技能人才"));
    expect(optionsOf(finding)).toEqual([TECHNICAL, SKILLED]);
  });

  test.each<["领导小组" | "工作办公室", string, string]>([
    ["领导小组", "组员", "成员"],
    ["领导小组", "领导小组组长", "组长"],
    ["工作办公室", "办公室主任", "主任"],
    ["工作办公室", "委员", "成员"],
  ])("in %s %s is mended into %s", (committee, written, duty) => {
    const sheets = sheetsOf({ committees: [member(committee, written, "甲", SKILLED)] });
    const [finding] = findingsOn("ORG-06", sheets);
    expect(fixedValues(finding)).toEqual([duty]);
    expectMends(sheets, finding);
  });

  test.each<["领导小组" | "工作办公室", string, string]>([
    ["领导小组", "常务副组长", "副组长"],
    ["领导小组", "副组长（常务）", "副组长"],
    ["工作办公室", "常务副主任", "副主任"],
    ["领导小组", "第一副组长", "副组长"],
  ])("in %s, for %s %s is offered", (committee, written, duty) => {
    const [finding] = found("ORG-06", member(committee, written, "甲", SKILLED));
    expect(finding.message).toBe("ORG-06.duty");
    expect(optionsOf(finding)).toEqual([duty]);
  });

  test("what is recognised counts, and makes no other finding", () => {
    const rows = [...GROUP, ...OFFICE].map((row) => ({
      ...row,
      ...(row.duty === "副组长" && { duty: "常务副组长" }),
      ...(row.duty === "成员" && { duty: "组员" }),
      memberCategory:
        row.memberCategory === SKILLED
          ? "一线高技能人才代表"
          : row.memberCategory === TECHNICAL
            ? "技术人员"
            : row.memberCategory!,
    }));
    for (const rule of ["ORG-01", "ORG-02", "ORG-03", "ORG-04"]) expect(found(rule, ...rows)).toEqual([]);
  });

  test("the full name becomes the short one at one press", () => {
    const sheets = sheetsOf({ committees: [member("职业技能等级认定工作办公室", "主任", "甲", SKILLED)] });
    const [finding] = findingsOn("ORG-06", sheets);
    expect(fixedValues(finding)).toEqual(["工作办公室"]);
    expectMends(sheets, finding);
  });
});
