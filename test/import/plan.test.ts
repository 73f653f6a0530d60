import { finish } from "../../src/check";
import { MOST_KEPT } from "../../src/check/limits";
import { changesOf, importSteps, NEW_AND_CHANGED, NEW_ONLY } from "../../src/import";
import { findingSteps } from "../../src/import/mend";
import { planOf, TODAY, type Record_ } from "../support/plan";
import { makePeople } from "../support/people";
import { columnsOf, held, imported, leftOf, listTable, planWith, sheetOf, standingsOf } from "./support";

const PEOPLE = makePeople(4, 21);
const [ZHANG, LI, WANG, ZHAO] = PEOPLE;
const HEADS = ["姓名", "性别", "身份证号", "学历", "专业", "工作年限", "职称", "手机"];
const lineOf = (p: typeof ZHANG) => [
  p.personName,
  p.sex,
  p.citizenId,
  p.education,
  p.specialty,
  p.years,
  p.professionalTitle,
  p.phone,
];
const standing = (p: typeof ZHANG, more: Record_ = {}): Record_ => ({ ...p, ...more });
const TABLE = "qualityControllers";

describe("who is already there", () => {
  test("is known by the ID, and nothing of them is changed that is written otherwise alone", () => {
    const plan = imported(
      TABLE,
      sheetOf([HEADS, lineOf(ZHANG), lineOf(LI)]),
      planWith(TABLE, [standing(ZHANG, { personName: ` ${ZHANG.personName}` })]),
    );
    expect(standingsOf(plan)).toEqual(["same", "new"]);
    expect(plan.counts).toMatchObject({ records: 2, new: 1, same: 1, differs: 0, doubled: 0 });
  });

  test("is known by name and telephone where the ID is not told", () => {
    const plan = imported(
      TABLE,
      sheetOf([
        ["姓名", "手机", "学历"],
        [ZHANG.personName, `${ZHANG.phone.slice(0, 3)} ${ZHANG.phone.slice(3)}`, ZHANG.education],
      ]),
      planWith(TABLE, [standing(ZHANG)]),
    );
    expect(standingsOf(plan)).toEqual(["same"]);
  });

  test("is not taken for a namesake with another telephone", () => {
    const plan = imported(
      TABLE,
      sheetOf([
        ["姓名", "手机"],
        [ZHANG.personName, LI.phone],
      ]),
      planWith(TABLE, [standing(ZHANG)]),
    );
    expect(standingsOf(plan)).toEqual(["new"]);
  });

  test("says the same of an education in other words, and another thing of another level", () => {
    const lines = [ZHANG, LI].map(({ personName, citizenId }, i) => [personName, citizenId, ["大专", "硕士"][i]]);
    const plan = imported(
      TABLE,
      sheetOf([["姓名", "身份证号", "学历"], ...lines]),
      planWith(TABLE, [standing(ZHANG, { education: "大学专科" }), standing(LI, { education: "大学本科" })]),
    );
    expect(standingsOf(plan)).toEqual(["same", "differs"]);
  });

  test("differs in these cells: empty ones are filled, none is emptied", () => {
    const plan = imported(
      TABLE,
      sheetOf([HEADS, [...lineOf(ZHANG).slice(0, 7), LI.phone], [...lineOf(LI).slice(0, 7), ""]]),
      planWith(TABLE, [standing(ZHANG, { education: "" }), standing(LI)]),
    );
    expect(standingsOf(plan)).toEqual(["differs", "same"]);
    const [{ standing: first }] = plan.records;
    expect(first.kind === "differs" && first.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["education", "", ZHANG.education],
      ["phone", ZHANG.phone, LI.phone],
    ]);
  });

  test("an examiner of one occupation is new for another, and the row of the first is told", () => {
    const snapshot = planWith("examiners", [standing(ZHANG, { occupationName: "车工" })]);
    const sheet = sheetOf([
      ["职业", ...HEADS],
      ["车工", ...lineOf(ZHANG)],
      ["磨工", ...lineOf(ZHANG)],
    ]);
    const plan = imported("examiners", sheet, snapshot);
    expect(plan.records.map(({ standing: one }) => one)).toEqual([
      { kind: "same", row: 3 },
      { kind: "new", alike: 3 },
    ]);
  });

  test("somebody who is in the list twice comes in once, and the second place is told with what it says otherwise", () => {
    const plan = imported(
      TABLE,
      sheetOf([HEADS, lineOf(ZHANG), lineOf(LI), [...lineOf(ZHANG).slice(0, 7), WANG.phone]]),
    );
    expect(held(plan, "personName")).toEqual([[ZHANG.personName], [LI.personName]]);
    expect(plan.left).toEqual([
      {
        sheet: "Sheet1",
        row: 3,
        rows: 1,
        reason: "doubled",
        text: ZHANG.personName,
        first: { sheet: "Sheet1", row: 1, differing: ["phone"] },
      },
    ]);
  });

  test("two names with one ID are two people", () => {
    const wrong = [LI.personName, LI.sex, ZHANG.citizenId, ...lineOf(LI).slice(3)];
    const plan = imported(TABLE, sheetOf([HEADS, lineOf(ZHANG), wrong]));
    expect(held(plan, "personName")).toEqual([[ZHANG.personName], [LI.personName]]);
    expect(plan.records[1].findings.some(({ field }) => field === "citizenId")).toBe(true);
  });
});

describe("what would be written", () => {
  const snapshot = planWith(TABLE, [standing(ZHANG)]);
  const plan = imported(
    TABLE,
    sheetOf([HEADS, [...lineOf(ZHANG).slice(0, 7), ZHAO.phone], lineOf(LI), lineOf(WANG)]),
    snapshot,
  );

  test("the new records alone, below those that stand", () => {
    const changes = changesOf(plan, NEW_ONLY);
    expect(changes).toMatchObject([{ kind: "append", table: TABLE, sheet: "质量内控人员" }]);
    const [change] = changes;
    expect(change.kind === "append" && change.records.map(({ personName, phone }) => [personName, phone])).toEqual([
      [LI.personName, LI.phone],
      [WANG.personName, WANG.phone],
    ]);
  });

  test("and the cells that were ticked", () => {
    const [cell] = changesOf(plan, NEW_AND_CHANGED);
    expect(cell).toMatchObject({ kind: "cell", field: "phone", from: ZHANG.phone, to: ZHAO.phone, cell: { row: 3 } });
  });

  test("nothing where the workbook has no such table", () => {
    const none = imported(
      "venues",
      sheetOf([
        ["场地名称", "场地地址"],
        ["一号厂房", "某路1号"],
      ]),
      planWith(TABLE),
    );
    expect([none.obstacle, changesOf(none, NEW_ONLY)]).toEqual(["noTable", []]);
  });
});

describe("lists of other things", () => {
  test("equipment", () => {
    const plan = imported(
      "equipment",
      sheetOf([
        ["序号", "所在场地", "职业（工种）", "设备名称", "规格型号", "数量（台/套）", "购置日期"],
        [1, "一号厂房", "车工", "普通车床", "CA6140", "3台", "2015.3"],
        [2, "一号厂房", "车工", "普通车床", "CA6140", "3台", "2015.3"],
        [3, "一号厂房", "车工", "普通车床", "C620", 2, "2015.3"],
        ["合计", "", "", "", "", 8],
      ]),
    );
    expect(held(plan, "venueName", "deviceName", "deviceModel", "quantity")).toEqual([
      ["一号厂房", "普通车床", "CA6140", 3],
      ["一号厂房", "普通车床", "C620", 2],
    ]);
    expect(leftOf(plan)).toEqual([
      [3, "doubled"],
      [5, "total"],
    ]);
  });

  test("venues, with heads in two lines", () => {
    const sheet = sheetOf([
      ["场地名称", "地址", "负责人", "", "联系人", "", "认定职业", "认定等级"],
      ["", "", "姓名", "电话", "姓名", "电话", "", ""],
      ["一号厂房", "某路1号", "张三", "13800138000", "李四", "13900139000", "车工", "5、4、3"],
    ]);
    expect(
      held(imported("venues", sheet), "manager", "managerPhone", "contact", "contactPhone", "skillLevels"),
    ).toEqual([["张三", "13800138000", "李四", "13900139000", "5、4、3"]]);
  });

  test("occupations, which are known by code and work type", () => {
    const sheet = sheetOf([
      ["职业代码", "职业名称", "工种", "认定级别"],
      ["6-18-01-01", "车工", "", "五级、四级、三级"],
      ["6-18-02-04", "焊工", "电焊工", "五级/四级"],
    ]);
    const plan = imported("occupations", sheet, planWith("examiners"));
    expect(standingsOf(plan)).toEqual(["same", "new"]);
    expect(held(plan, "skillLevels")).toEqual([["5、4、3"], ["5、4"]]);
  });

  test("the members of the committees", () => {
    const sheet = sheetOf([
      ["机构", "组内职务", "姓名", "所在部门", "行政职务", "人员类别", "联系电话"],
      ["领导小组", "组长", "张三", "总经办", "总经理", "企业主管领导", "13800138000"],
    ]);
    expect(held(imported("committees", sheet), "committee", "duty", "personName", "department", "post")).toEqual([
      ["领导小组", "组长", "张三", "总经办", "总经理"],
    ]);
  });

  test("enterprises, whose names are not those of a person's employer", () => {
    const sheet = sheetOf([
      ["单位全称", "社会统一信用代码", "层级"],
      ["某某机械有限公司", "91110105MA0012345X", "本级"],
    ]);
    expect(columnsOf(imported("enterprises", sheet)).map((column) => (column as unknown[])[3])).toEqual([
      "enterpriseName",
      "creditCode",
      "tier",
    ]);
  });

  test("numbers of workers by position", () => {
    const sheet = sheetOf([
      ["岗位（工种）", "人数", "持证人数", "其中：高级工及以上人数"],
      ["车工", 20, 12, 5],
      ["合计", 20, 12, 5],
    ]);
    expect(
      held(imported("frontlineStaff", sheet), "position", "staffCount", "certifiedCount", "advancedCount"),
    ).toEqual([["车工", 20, 12, 5]]);
  });
});

test("20,000 people are read, matched, mended and compared in small steps", () => {
  const many = makePeople(20_000, 77);
  const sheet = sheetOf([HEADS, ...many.map(lineOf)]);
  const steps = importSteps({ table: listTable(TABLE), sheets: [sheet], snapshot: planWith(TABLE), today: TODAY });
  let count = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      expect(value.counts).toMatchObject({ records: 20_000, new: 20_000 });
      break;
    }
    count++;
  }
  expect(count).toBeGreaterThan(300);
});

test("everything that stays wrong with a long list is told, however much it is", () => {
  const snapshot = planOf({ qualityControllers: [] });
  const target = snapshot.tables.get("qualityControllers");
  if (!target) throw new Error("There is no such table.");
  const records = Array.from({ length: MOST_KEPT + 1 }, () => ({ personName: "王伟" }));
  const { ofRecords } = finish(findingSteps(snapshot, target, records, new Map(), TODAY));
  expect(ofRecords.every((findings) => findings.some(({ field }) => field === "sex"))).toBe(true);
});
