import { tableOf, type Field } from "../../src/guide";
import { shapeOf, type RowTexts } from "../../src/report";
import { planList, type ListPlan } from "../../src/word/list-plan";

const shape = shapeOf("examiners");
const examiner = (texts: Partial<Record<Field, string>>): RowTexts =>
  tableOf("examiners").columns.map(({ field }) => texts[field] ?? "");
const HEAD = ["序号", "姓名", "联系电话"];
const people = (...names: readonly string[]): RowTexts[] =>
  names.map((personName, i) => examiner({ serial: String(i + 1), personName, phone: `1380000000${i}` }));
const standing = (...values: readonly (readonly string[])[]) => ({
  kind: "list" as const,
  tables: [{ values, headerRowCount: 1 }],
});
const rows = (...names: readonly string[]): string[][] =>
  names.map((name, i) => [String(i + 1), name, `1380000000${i}`]);
const plan = (table: ReturnType<typeof standing>, records: readonly RowTexts[]): ListPlan => {
  const made = planList(table, shape, records);
  if ("id" in made) throw new Error(made.id);
  return made;
};

describe("the rows of a list", () => {
  test("that say the same are left alone", () => {
    expect(plan(standing(HEAD, ...rows("甲", "乙")), people("甲", "乙"))).toEqual({ before: 2, after: 2 });
  });

  test("that are blank count as none, and stay one where the volume has none", () => {
    expect(plan(standing(HEAD, ["", "", ""]), [])).toEqual({ before: 0, after: 0 });
  });

  test("are mended cell by cell where few differ, and grow and shrink at the end", () => {
    expect(plan(standing(HEAD, ...rows("甲", "乙")), people("甲", "丙", "丁"))).toEqual({
      before: 2,
      after: 3,
      writing: {
        kind: "cells",
        cells: [{ row: 2, column: 1, text: "丙" }],
        add: [["3", "丁", "13800000002"]],
        remove: { from: 3, count: 0 },
      },
    });
    expect(plan(standing(HEAD, ...rows("甲", "乙", "丙")), people("甲")).writing).toEqual({
      kind: "cells",
      cells: [],
      add: [],
      remove: { from: 2, count: 2 },
    });
  });

  test("are made anew where many differ, the old ones going after", () => {
    const many = Array.from({ length: 60 }, (_, i) => `甲${i}`);
    const { writing } = plan(standing(HEAD, ...rows("旧", "旧二")), people(...many));
    expect(writing).toMatchObject({ kind: "cells", add: { length: 58 } });
    const { writing: anew } = plan(standing(HEAD, ...rows(...many)), people(...many.map((name) => `${name}新`)));
    expect(anew).toMatchObject({ kind: "rows", add: { length: 60 }, remove: { from: 1, count: 60 } });
  });

  test("are known by the titles, in whatever order HR has put the columns, and cut to those that are there", () => {
    const { writing } = plan(standing(["联系电话", "姓 名"], ["", ""]), people("甲"));
    expect(writing).toMatchObject({
      cells: [
        { row: 1, column: 0, text: "13800000000" },
        { row: 1, column: 1, text: "甲" },
      ],
    });
  });

  test("keep what the user wrote in a column of her own, beside the same person wherever she goes", () => {
    const table = standing(["姓名", "备注"], ["甲", "常驻"], ["乙", "外聘"]);
    expect(plan(table, people("乙", "甲", "丙")).writing).toEqual({
      kind: "cells",
      cells: [
        { row: 1, column: 0, text: "乙" },
        { row: 1, column: 1, text: "外聘" },
        { row: 2, column: 0, text: "甲" },
        { row: 2, column: 1, text: "常驻" },
      ],
      add: [["丙", ""]],
      remove: { from: 3, count: 0 },
    });
  });

  test("compare a break within a cell however Word gives it", () => {
    const record = [examiner({ personName: "甲\n（组长）" })];
    for (const text of ["甲\v（组长）", "甲\r（组长）", "甲\r\n（组长）"])
      expect(plan(standing(["姓名"], [text]), record).writing).toBeUndefined();
  });
});

describe("a head of two rows", () => {
  const twoRows = (...head: string[][]) => ({
    kind: "list" as const,
    tables: [{ values: [...head, ["", ""]], headerRowCount: 2 }],
  });

  test("has the titles above where cells are merged downwards", () => {
    const { writing } = plan(twoRows(["姓名", "情况"], ["", "联系电话"]), people("甲"));
    expect(writing).toMatchObject({ cells: [{ text: "甲" }, { text: "13800000000" }] });
  });

  test("of which Word does not tell the cells is not guessed at", () => {
    expect(planList(twoRows(["姓名"], ["", "联系电话"]), shape, people("甲"))).toMatchObject({ id: "unevenRow" });
  });
});

describe("a table that cannot be filled is named with what was looked for", () => {
  test.each([
    ["noTable", { kind: "list" as const, tables: [] }],
    ["unknownHeader", standing(["甲", "乙"], ["", ""])],
    ["missingColumn", standing(["序号", "联系电话"], ["", ""])],
    ["noDataRow", standing(HEAD)],
    ["unevenRow", standing(HEAD, ["1", "甲"])],
    ["unknownHeader", standing()],
  ])("%s", (id, table) => {
    expect(planList(table, shape, people("甲"))).toMatchObject({ id });
  });

  test("with the titles that would do", () => {
    expect(planList(standing(["序号", "联系电话"], ["", ""]), shape, [])).toEqual({
      id: "missingColumn",
      expected: ["姓名"],
    });
  });
});
