import { finish, type CellValue } from "../../src/check";
import { changesOf, importSteps, importedTable, NEW_ONLY, type ImportPlan } from "../../src/import";
import { planOf, TODAY, type Record_ } from "../support/plan";

type Line = readonly CellValue[];

function planned(
  id: "occupations" | "venues" | "examiners",
  values: readonly Line[],
  standing: readonly Record_[] = [],
): ImportPlan {
  const table = importedTable(id);
  if (!table) throw new Error(`${id} takes no lists.`);
  const sheets = [{ name: "清单", firstRow: 0, firstColumn: 0, merges: [], values }];
  const snapshot = planOf({ occupations: [], venues: [], examiners: [], [id]: standing });
  return finish(importSteps({ table, sheets, snapshot, today: TODAY }));
}
const levelsOf = ({ records }: ImportPlan) =>
  records.map(({ cells }) => [cells.occupationName, cells.workType ?? "", cells.skillLevels]);

describe("an occupation with a row a level", () => {
  test("its name and level in one cell, without codes", () => {
    const plan = planned("occupations", [["职业名称"], ["焊工（三级）"], ["焊工（四级）"], ["电工（三级）"]]);
    expect(levelsOf(plan)).toEqual([
      ["焊工", "", "4、3"],
      ["电工", "", "3"],
    ]);
    expect(plan.left).toEqual([]);
    expect(plan.joined).toEqual([
      { sheet: "清单", row: 2, text: "焊工", levels: "4", first: { sheet: "清单", row: 1 } },
    ]);
    expect(plan.records[0].notes).toContainEqual({ field: "skillLevels", why: "joined", from: "3", to: "4、3" });
    const [change] = changesOf(plan, NEW_ONLY);
    expect(change).toMatchObject({ kind: "append", records: [{ skillLevels: "4、3" }, { skillLevels: "3" }] });
  });

  test("with codes, the levels in a column of their own, however they are written", () => {
    const plan = planned("occupations", [
      ["职业编码", "职业名称", "等级"],
      ["6-18-02-04", "焊工", "五级/初级工"],
      ["6-18-02-04", "焊工", "四级"],
      ["6-18-02-04", "焊工", "高级工"],
    ]);
    expect(levelsOf(plan)).toEqual([["焊工", "", "5、4、3"]]);
    expect(plan.joined.map(({ row, levels, first }) => [row, levels, first.row])).toEqual([
      [2, "4", 1],
      [3, "3", 1],
    ]);
  });

  test("stands in the plan with all of them: it is there already", () => {
    const standing = { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "4、3" };
    const plan = planned(
      "occupations",
      [
        ["职业名称", "等级"],
        ["焊工", "三级"],
        ["焊工", "四级"],
      ],
      [standing],
    );
    expect(plan.counts).toMatchObject({ records: 1, same: 1, differs: 0 });
  });

  test("what only one of the rows says is not lost", () => {
    const plan = planned("occupations", [
      ["职业编码", "职业名称", "等级"],
      ["", "焊工", "三级"],
      ["6-18-02-04", "焊工", "四级"],
    ]);
    expect(plan.records.map(({ cells }) => [cells.occupationCode, cells.skillLevels])).toEqual([
      ["6-18-02-04", "4、3"],
    ]);
  });
});

describe("no levels are joined", () => {
  test("of a row that has none of its own: it is doubled", () => {
    const plan = planned("occupations", [
      ["职业名称", "等级"],
      ["焊工", "四级、三级"],
      ["焊工", "三级"],
      ["焊工", ""],
    ]);
    expect(levelsOf(plan)).toEqual([["焊工", "", "4、3"]]);
    expect([plan.joined.length, plan.counts.doubled]).toEqual([0, 2]);
  });

  test("of another work type", () => {
    const plan = planned("occupations", [
      ["职业名称", "工种", "等级"],
      ["焊工", "电焊工", "三级"],
      ["焊工", "气焊工", "四级"],
    ]);
    expect(levelsOf(plan).map(([, , levels]) => levels)).toEqual(["3", "4"]);
  });

  test("where it is not sure which they are: both rows are brought in", () => {
    const plan = planned("occupations", [
      ["职业名称", "等级"],
      ["焊工", "三级"],
      ["焊工", "特级技师"],
    ]);
    expect(plan.records).toHaveLength(2);
    expect(plan.counts.doubled).toBe(0);
  });

  test("of people", () => {
    const plan = planned("examiners", [
      ["认定职业", "姓名", "身份证号"],
      ["焊工（三级）", "张伟", "110101199001011237"],
      ["焊工（四级）", "张伟", "110101199001011237"],
    ]);
    expect(plan.joined).toEqual([]);
  });
});
