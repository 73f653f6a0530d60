import { check, snapshotOf, type CheckResult, type Finding, type SheetGrid } from "../../../src/check";
import { cellAddress } from "../../../src/check/address";
import { dismissalKeyOf, dismissedTogether, splitFindings } from "../../../src/check/dismissals/dismissals";
import { makePeople } from "../../support/people";
import { sheetOf, TODAY, type Record_ } from "../../support/plan";

const OCCUPATIONS: readonly Record_[] = [{ occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5" }];
/** Nobody knows the title of the first. */
const EXAMINERS: readonly Record_[] = makePeople(5).map((person, i) => ({
  occupationName: "焊工",
  ...person,
  professionalTitle: i === 0 ? "首席讲解员" : "工程师",
}));

const plan = (examiners = EXAMINERS): SheetGrid[] => [
  sheetOf("occupations", OCCUPATIONS),
  sheetOf("examiners", examiners),
];
const checked = (sheets: readonly SheetGrid[]): CheckResult => check(snapshotOf(sheets), { today: TODAY });
const ofMessage = ({ findings }: CheckResult, message: string): readonly Finding[] =>
  findings.filter((finding) => finding.message === message);

/** The tab with a line for the first finding of a message. */
function dismissing(message: string, sheets: readonly SheetGrid[], line: Record_ = {}): SheetGrid {
  const snapshot = snapshotOf(sheets);
  const [finding] = ofMessage(check(snapshot, { today: TODAY }), message);
  return sheetOf("dismissals", [{ ...dismissalKeyOf(finding, snapshot), reason: "已核对原件", ...line }]);
}
const TITLE = "PER-17.noTitle";

test("a line dismisses what it names, and that alone", () => {
  const result = checked([...plan(), dismissing(TITLE, plan())]);
  expect(ofMessage(result, TITLE)).toEqual([]);
  expect(result.dismissed.map(({ finding }) => finding.message)).toEqual([TITLE]);
});

test("of two faults a rule finds in one value each is dismissed by itself", () => {
  const snapshot = snapshotOf([...plan(), dismissing(TITLE, plan())]);
  const [finding] = ofMessage(checked(plan()), TITLE);
  const other: Finding = { ...finding, message: "PER-17.permit" };
  const { open, dismissed } = splitFindings([finding, other], snapshot);
  expect(open).toEqual([other]);
  expect(dismissed.map((one) => one.finding)).toEqual([finding]);
});

test("a line that names the rule alone dismisses whatever the rule finds there", () => {
  const result = checked([...plan(), dismissing(TITLE, plan(), { rule: "PER-17" })]);
  expect(ofMessage(result, TITLE)).toEqual([]);
});

test("rows inserted above, and another order of them, change nothing", () => {
  const line = dismissing(TITLE, plan());
  const [first, ...others] = EXAMINERS;
  const [newcomer] = makePeople(6).slice(-1);
  const moved = plan([{ occupationName: "焊工", ...newcomer, professionalTitle: "工程师" }, ...others, first]);
  expect(ofMessage(checked([...moved, line]), TITLE)).toEqual([]);
});

test("the tabs may have other names: that of the table, and 豁免说明 itself", () => {
  const renamed = plan().map((sheet) => (sheet.name === "考评人员" ? { ...sheet, name: "考评人员名册" } : sheet));
  const line = dismissing(TITLE, plan());
  expect(ofMessage(checked([...renamed, line]), TITLE)).toEqual([]);
  expect(ofMessage(checked([...plan(), { ...line, name: "说明（人事处）" }]), TITLE)).toEqual([]);
  expect(
    ofMessage(checked([...plan(), { ...line, name: "豁免说明", values: line.values.slice(0, 3) }]), TITLE),
  ).toHaveLength(1);
});

test("a tab of hers that has words of ours is not taken for it", () => {
  const [, , titles, ...rows] = dismissing(TITLE, plan()).values;
  const hers = { ...sheetOf("dismissals", []), name: "台账", values: [titles.slice(0, 6), ...rows] };
  expect(ofMessage(checked([...plan(), hers]), TITLE)).toHaveLength(1);
});

test("rows that are alike to the last cell are dismissed together, which can be told before", () => {
  const [first, ...others] = EXAMINERS;
  const twice = plan([first, ...others, first]);
  const snapshot = snapshotOf(twice);
  const result = check(snapshot, { today: TODAY });
  const found = ofMessage(result, TITLE);
  expect(found).toHaveLength(2);
  expect(dismissedTogether(found[0], result.findings, snapshot)).toEqual(found);
  expect(ofMessage(checked([...twice, dismissing(TITLE, twice)]), TITLE)).toEqual([]);
});

test("the value changes: it is back, and known to have been dismissed", () => {
  const line = dismissing(TITLE, plan());
  const [first, ...others] = EXAMINERS;
  const result = checked([...plan([{ ...first, professionalTitle: "首席讲解官" }, ...others]), line]);
  const [finding] = ofMessage(result, TITLE);
  expect(result.lapsed.get(finding)?.heldValue).toBe("首席讲解员");
});

describe("somebody else with the same fault in the cell that was dismissed", () => {
  const [first, ...others] = EXAMINERS;
  const [newcomer] = makePeople(6).slice(-1);
  const another = { occupationName: "焊工", ...newcomer, professionalTitle: "首席讲解官" };
  const place = ofMessage(checked(plan()), TITLE).map(({ cell }) => (cell ? cellAddress(cell) : ""))[0];
  const line = dismissing(TITLE, plan(), { place });
  const lapsedIn = (examiners: readonly Record_[]): readonly unknown[] => [
    ...checked([...plan(examiners), line]).lapsed.values(),
  ];

  test("is no sign that the dismissal lapsed where its row stands further down, dismissed or mended", () => {
    expect(lapsedIn([another, ...others, first])).toEqual([]);
    expect(lapsedIn([another, ...others, { ...first, professionalTitle: "工程师" }])).toEqual([]);
  });

  test("is one where its row is gone, as when the name itself was corrected", () => {
    expect(lapsedIn([another, ...others])).toHaveLength(1);
  });
});

test("a line that holds for one of two faults of a row has not lapsed for the other", () => {
  const [first, ...others] = EXAMINERS;
  const twice = plan([first, ...others, { ...first, professionalTitle: "首席讲解官" }]);
  const result = checked([...twice, dismissing(TITLE, twice)]);
  expect(result.dismissed).toHaveLength(1);
  expect([...result.lapsed.values()]).toEqual([]);
});

test("a line without a reason dismisses nothing", () => {
  expect(ofMessage(checked([...plan(), dismissing(TITLE, plan(), { reason: " " })]), TITLE)).toHaveLength(1);
});
