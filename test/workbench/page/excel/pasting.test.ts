/** What is pasted at the grid, where it is more than Univer pastes well. */
import type { UniverEngine } from "../../../../src/workbench/engine/univer-engine";
import { pasteHindrance, pasteMuch, selectsMany } from "../../../../src/workbench/page/excel/pasting";
import { newEngine } from "../../xlsx/support";

let engine: UniverEngine;
let sheet: string;
beforeEach(() => {
  engine = newEngine();
  sheet = engine.sheets.active();
});

const select = (row: number, column: number, rows = 1, columns = 1) =>
  engine.selection.set(sheet, [{ row, column, rows, columns }]);
const values = (row: number, column: number, rows: number, columns: number) =>
  engine.cells.values(sheet, { row, column, rows, columns });

test("one cell fills all that is selected, and nothing beside it", () => {
  select(1, 1, 2, 2);
  expect(selectsMany(engine)).toBe(true);
  expect(pasteMuch(engine, "", "甲\n")).toBe("pasted");
  expect(values(0, 0, 4, 4)).toEqual([
    ["", "", "", ""],
    ["", "甲", "甲", ""],
    ["", "甲", "甲", ""],
    ["", "", "", ""],
  ]);
});

test("one cell does not fill a whole sheet", () => {
  engine.cells.write(sheet, { row: 1_048_575, column: 0, rows: 1, columns: 1 }, [[{ value: "末" }]]);
  select(0, 0, 1_048_576, 16_384);
  expect(pasteMuch(engine, "", "甲")).toBe("tooMuch");
});

test("several cells go from the first one on, to the last row and column too", () => {
  select(1_048_574, 16_382, 1, 1);
  expect(pasteMuch(engine, "", "1\t2\n3\t4")).toBe("pasted");
  expect(values(1_048_574, 16_382, 2, 2)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("what would reach beyond the last row is not pasted", () => {
  select(1_048_575, 0);
  expect(pasteMuch(engine, "", "1\n2")).toBe("beyond");
  expect(pasteHindrance(engine, "", "1\n2")).toEqual({ kind: "beyond" });
  expect(pasteHindrance(engine, "", "1")).toBeUndefined();
  expect(values(1_048_575, 0, 1, 1)).toEqual([[""]]);
});

describe("over merged cells", () => {
  beforeEach(() => engine.layout.merge(sheet, [{ row: 1, column: 1, rows: 2, columns: 2 }]));

  test("several cells are not pasted", () => {
    select(0, 0);
    expect(pasteHindrance(engine, "", "1\t2\n3\t4")).toEqual({ kind: "merged" });
    select(1, 1, 2, 2);
    expect(pasteHindrance(engine, "", "1\t2\n3\t4")).toEqual({ kind: "merged" });
  });
  test("one value is, into the merged cell itself", () => {
    select(1, 1, 2, 2);
    expect(selectsMany(engine)).toBe(false);
    expect(pasteHindrance(engine, "", "甲")).toBeUndefined();
    expect(pasteMuch(engine, "", "甲")).toBe("pasted");
    expect(values(1, 1, 2, 2)).toEqual([
      ["甲", ""],
      ["", ""],
    ]);
  });
  test("but not into more cells than it", () => {
    select(0, 0, 4, 4);
    expect(pasteHindrance(engine, "", "甲")).toEqual({ kind: "merged" });
  });
  test("cells merged alike are, and so is what lies beside", () => {
    select(1, 1);
    const page = '<table><tr><td rowspan="2" colspan="2">甲</td></tr><tr></tr></table>';
    expect(pasteHindrance(engine, page, "甲")).toBeUndefined();
    select(3, 0);
    expect(pasteHindrance(engine, "", "1\t2\n3\t4")).toBeUndefined();
  });
});

test("on a protected sheet, what would reach over a locked cell is not pasted; what fits into unlocked ones is", () => {
  engine.protection.setLocked(sheet, [{ row: 1, column: 1, rows: 2, columns: 2 }], false);
  engine.protection.protect(sheet, { options: {} });
  select(1, 1);
  expect(pasteHindrance(engine, "", "1\t2\n3\t4")).toBeUndefined();
  expect(pasteMuch(engine, "", "1\t2\n3\t4")).toBe("pasted");
  expect(pasteHindrance(engine, "", "1\t2\t3")).toEqual({ kind: "protected" });
  expect(pasteMuch(engine, "", "1\t2\t3")).toBe("refused");
  select(0, 0);
  expect(pasteHindrance(engine, "", "1")).toEqual({ kind: "protected" });
});

test("digits that a page says are a text are one, with no sign before them, whatever the cell's format is", () => {
  const id = "110101199003074514";
  const page = `<table><tr><td style='mso-number-format:"\\@"'>${id}</td><td style='mso-number-format:"\\@"'>007</td></tr></table>`;
  engine.formats.patch(sheet, [{ row: 1, column: 0, rows: 1, columns: 2 }], { numberFormat: "@" });
  for (const row of [0, 1]) {
    select(row, 0);
    expect(pasteMuch(engine, page, `${id}\t007`)).toBe("pasted");
    expect(values(row, 0, 1, 2)).toEqual([[id, "007"]]);
  }
});
