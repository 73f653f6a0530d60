import { attachmentList, requiredAttachments } from "../../../../src/check/plan/attachments";
import { expectSayable } from "../../../support/mend";
import { cellOf, findingsOf, planOf, type Record_ } from "../../../support/plan";

const PLAN = { occupations: [{ occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "4、3" }] };

/** 附件清单 as generated for the plan, every attachment ready. */
const READY: readonly Record_[] = attachmentList(requiredAttachments(planOf(PLAN))).map((row) => ({
  ...row,
  attachmentStatus: "已备",
}));

const onList = (attachments: readonly Record_[]) => findingsOf("ATT-01", { ...PLAN, attachments });

test("a complete list with everything ready is quiet", () => {
  expect(onList(READY)).toEqual([]);
});

test("an attachment is reported until it is ready or not needed", () => {
  const at = (attachmentStatus: string) => onList([{ ...READY[0], attachmentStatus }, ...READY.slice(1)]);
  expect(at("未备")).toMatchObject([
    {
      message: "ATT-01.notReady",
      severity: "warning",
      clause: "一（一）",
      cell: cellOf("attachments", 0, "attachmentStatus"),
      facts: { name: "营业执照复印件" },
    },
  ]);
  expect(at("")).toHaveLength(1);
  expect(at("不适用")).toEqual([]);
  expectSayable(at("未备")[0]);
});

test.each([
  ["企业近三年信用报告", "ATT-01.noRow", {}, "装订说明"],
  ["执行标准", "ATT-01.noRowForOccupation", { occupation: "电工" }, "装订说明"],
  // 四 asks for one set an occupation; that each level has its own, 装订说明 says.
  ["样卷", "ATT-01.noRowForLevel", { occupation: "电工", level: "4" }, "装订说明"],
])("the missing row of %s is reported under the title", (name, message, facts, clause) => {
  const gone = READY.findIndex((row) => row.attachmentName === name);
  const [finding, ...rest] = onList(READY.filter((_, i) => i !== gone));
  expect(finding).toMatchObject({
    message,
    severity: "warning",
    clause,
    cell: cellOf("attachments", "title", "attachmentName"),
    facts: { name, ...facts },
  });
  expect(rest).toEqual([]);
  expectSayable(finding);
});

test("what the user added is nobody's business", () => {
  expect(onList([...READY, { attachmentName: "厂区平面图", attachmentStatus: "未备" }])).toEqual([]);
});

test("an empty list is one finding, not one for each attachment", () => {
  const findings = onList([]);
  expect(findings).toMatchObject([{ message: "ATT-01.empty", facts: { count: READY.length } }]);
  expect(findings[0].cell).toBeUndefined();
  expectSayable(findings[0]);
});

test("without the tab nothing is said", () => {
  expect(findingsOf("ATT-01", PLAN)).toEqual([]);
});

describe("an attachment of 职业部分 that is nobody's", () => {
  const [own] = READY.filter(({ part }) => part === "职业");
  const with_ = (row: Record_) => onList([...READY, { ...own, attachmentName: "厂区平面图", ...row }]);

  test("is an error, for no volume would print it", () => {
    const [finding, ...rest] = with_({ appliesTo: "飞行员" });
    expect(finding).toMatchObject({
      message: "ATT-01.notInPlan",
      severity: "error",
      cell: { column: 4 },
      facts: { name: "厂区平面图", unknown: ["飞行员"] },
    });
    expect(rest).toEqual([]);
    expectSayable(finding);
  });

  test("is a reminder where it is printed for some of those it names", () => {
    const [finding] = with_({ appliesTo: "电工、飞行员" });
    expect(finding).toMatchObject({
      message: "ATT-01.partlyInPlan",
      severity: "warning",
      facts: { printed: ["电工"] },
    });
    expectSayable(finding);
  });

  test.each([
    ["one without an occupation", { appliesTo: "" }],
    ["one for all of them", { appliesTo: "各职业" }],
    ["one with a level behind the name", { appliesTo: "电工（四级）" }],
    ["one of 基础部分, whatever it is for", { part: "基础", appliesTo: "各车间" }],
    ["one whose part is not said", { part: "", appliesTo: "各车间" }],
  ])("is not %s", (_, row) => {
    expect(with_(row)).toEqual([]);
  });

  test("is not asked about while no occupation is filled in", () => {
    const attachments = [{ ...own, appliesTo: "飞行员" }];
    expect(findingsOf("ATT-01", { attachments }).filter(({ message }) => message === "ATT-01.notInPlan")).toEqual([]);
  });
});
