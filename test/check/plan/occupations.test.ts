import type { Plan } from "../../../src/check/model/plan";
import { resolveOccupation } from "../../../src/check/plan/meant-occupations";
import { planOccupations } from "../../../src/check/plan/occupations";
import { planOf as planOnce } from "../../../src/check/run/plan-of";
import { planOf, type Record_ } from "../../support/plan";

const planWith = (occupations: readonly Record_[]): Plan => planOnce(planOf({ occupations }));

const WELDER = { occupationCode: "6-18-02-04", occupationName: "焊工" };

test("the rows of one occupation are one, with all their work types and levels", () => {
  const plan = planOccupations(
    planWith([
      { ...WELDER, workType: "电焊工", skillLevels: "3" },
      { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5" },
      { ...WELDER, occupationName: "焊工 ", workType: "气焊工", skillLevels: "5-4" },
    ]),
  );
  expect([...plan.values()]).toMatchObject([
    { name: "焊工", codes: ["6-18-02-04"], workTypes: ["电焊工", "气焊工"], levels: ["5", "4", "3"], rows: [0, 2] },
    { name: "电工", codes: ["6-31-01-03"], workTypes: [], levels: ["5"], rows: [1] },
  ]);
});

test("a name left out is taken from the code, so that only the empty cell is reported", () => {
  expect([...planOccupations(planWith([{ occupationCode: "6-31-01-03", skillLevels: "5" }])).values()]).toMatchObject([
    { name: "电工", levels: ["5"] },
  ]);
});

test.each(["5、学徒工", 46_145, ""])("with %p in one of its rows the levels are not certain", (skillLevels) => {
  const levels = (...cells: (string | number)[]): boolean[] =>
    [...planOccupations(planWith(cells.map((cell) => ({ ...WELDER, skillLevels: cell })))).values()].map(
      (occupation) => occupation.levelsAreCertain,
    );
  expect(levels("4", skillLevels)).toEqual([false]);
  expect(levels("4", "5-3")).toEqual([true]);
});

test("a row with neither a name nor a known code is no occupation", () => {
  expect(planOccupations(planWith([{ skillLevels: "5" }])).size).toBe(0);
});

test.each([
  ["its name", "焊工"],
  ["its name with blanks inside", "焊 工"],
  ["its name with the dictionary's marker", "焊工 L/S"],
  ["its work type", "电焊工"],
  ["its name and its work type", "焊工（电焊工）"],
  ["the same in half-width brackets", "焊工(电焊工)"],
])("another table means an occupation by %s", (_, text) => {
  const context = planWith([{ ...WELDER, workType: "电焊工", skillLevels: "3" }]);
  expect(resolveOccupation(context, text)?.name).toBe("焊工");
});

test("the dictionary's name of the code means the occupation too, where its own name is wrong", () => {
  const context = planWith([{ ...WELDER, occupationName: "电焊师傅", skillLevels: "3" }]);
  expect(resolveOccupation(context, "焊工")?.name).toBe("电焊师傅");
});

test("a work type called like another occupation does not take its name", () => {
  const context = planWith([
    { occupationCode: "6-31-01-03", occupationName: "电工", workType: "焊工" },
    { ...WELDER, skillLevels: "3" },
  ]);
  expect(resolveOccupation(context, "焊工")?.rows).toEqual([1]);
});

test("anything else means none", () => {
  expect(resolveOccupation(planWith([WELDER]), "车工")).toBeUndefined();
  expect(resolveOccupation(planWith([]), "焊工")).toBeUndefined();
});

test("nothing is asked of other tables for an occupation that cannot stay", () => {
  const stays = [
    ...planOccupations(
      planWith([
        WELDER,
        { occupationCode: "4-07-05-03", occupationName: "消防设施操作员" },
        { occupationCode: "2-02-10-01", occupationName: "测绘工程技术人员" },
        { occupationCode: "abc", occupationName: "新职业" },
      ]),
    ).values(),
  ].map(({ name, mayStay }) => [name, mayStay]);
  expect(stays).toEqual([
    ["焊工", true],
    ["消防设施操作员", false],
    ["测绘工程技术人员", false],
    ["新职业", true],
  ]);
});
