/** What formulas would come to in a cell they are not written in. */
import type { CellInput, Scalar } from "../../../src/workbench/engine/port";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { createHeadlessUniver } from "../../../src/workbench/univer/headless";

let engine: UniverEngine;
let sheet: string;
beforeEach(() => {
  engine = new UniverEngine(createHeadlessUniver());
  sheet = engine.sheets.active();
  write(0, 0, [
    ["北京", "海淀"],
    ["上海", "徐汇"],
    [3, true],
  ]);
});
afterEach(() => engine.shutDown());

function write(row: number, column: number, lines: readonly (readonly Scalar[])[], on = sheet): void {
  const inputs = lines.map((line) => line.map((value): CellInput => ({ value })));
  engine.cells.write(on, { row, column, rows: lines.length, columns: lines[0].length }, inputs);
}
/** The values alone. */
const at = (row: number, column: number, formula: string, given?: CellInput) =>
  engine.evaluation.evaluate(sheet, row, column, formula, given)?.map((line) => line.map(({ value }) => value));

test.each([
  ["=A1", [["北京"]]],
  [
    "=$A$1:$B$2",
    [
      ["北京", "海淀"],
      ["上海", "徐汇"],
    ],
  ],
  ["=OFFSET($A$1,1,0,2,1)", [["上海"], [3]]],
  ['=INDIRECT("B"&1+1)', [["徐汇"]]],
  ['=IF(A1="北京",$A$1:$A$2,$B$1:$B$2)', [["北京"], ["上海"]]],
  ['=IF(A1="天津",$A$1:$A$2,$B$1:$B$2)', [["海淀"], ["徐汇"]]],
  ["=LEN(A1)", [[2]]],
  ["=A3>2", [[true]]],
  ["=1/0", [["#DIV/0!"]]],
])("%s", (formula, result) => {
  expect(at(8, 8, formula)).toEqual(result);
});

test("whole columns are read as far as the sheet is used", () => {
  expect(at(8, 8, "=$A:$A")).toEqual([["北京"], ["上海"], [3]]);
  expect(at(8, 8, "=$D:$D")).toEqual([]);
});

test("values come with the texts they are displayed as, and say whether they are errors", () => {
  write(4, 0, [[37747]]);
  engine.formats.patch(sheet, [{ row: 4, column: 0, rows: 1, columns: 1 }], { numberFormat: "yyyy-mm-dd" });
  const evaluate = (formula: string) => engine.evaluation.evaluate(sheet, 8, 8, formula);
  const date = { value: 37747, isError: false, text: "2003-05-06" };
  expect(evaluate("=$A$5")).toEqual([[date]]);
  expect(evaluate("=IF(TRUE,$A$5:$A$5,1)")).toEqual([[date]]);
  expect(evaluate("=B3")).toEqual([[{ value: true, isError: false, text: "TRUE" }]]);
  expect(evaluate("=1/0")).toEqual([[{ value: "#DIV/0!", isError: true, text: "#DIV/0!" }]]);
});

test("values of other sheets and of names", () => {
  const other = engine.sheets.add("词汇");
  write(0, 0, [["甲"], ["乙"]], other);
  engine.names.add({ name: "等级", refersTo: "=词汇!$A$1:$A$2", visible: true, comment: "" });
  expect(at(0, 3, "=词汇!$A$1:$A$2")).toEqual([["甲"], ["乙"]]);
  expect(at(0, 3, "=等级")).toEqual([["甲"], ["乙"]]);
  expect(at(0, 3, '=INDIRECT("等"&"级")')).toEqual([["甲"], ["乙"]]);
  expect(at(0, 3, "=COUNTA(等级)")).toEqual([[2]]);
});

test("what is written meanwhile counts at once", () => {
  expect(at(8, 8, "=LEN(A1)&COUNTA($A$1:$A$9)")).toEqual([["23"]]);
  write(0, 0, [["呼和浩特"]]);
  write(3, 0, [["又一个"]]);
  expect(at(8, 8, "=LEN(A1)&COUNTA($A$1:$A$9)")).toEqual([["44"]]);
});

test("a value that is only supposed leaves no trace", () => {
  const events: unknown[] = [];
  engine.onEvent((event) => events.push(event));
  const changes = engine.changes;
  expect(at(0, 0, "=LEN(A1)=4", { value: "呼和浩特" })).toEqual([[true]]);
  expect(at(5, 5, "=F6*2", { value: 21 })).toEqual([[42]]);
  expect(engine.cells.values(sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["北京"]]);
  expect(engine.cells.used(sheet, false)).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  expect(engine.changes).toBe(changes);
});

test("relative references move with the cell, absolute ones stay", () => {
  const { evaluation } = engine;
  expect(evaluation.shifted('=IF($B4="x",词汇!$A$2:$A$4,C4)', 3, 1)).toBe('=IF($B7="x",词汇!$A$2:$A$4,D7)');
  expect(evaluation.shifted("=A1", 0, 0)).toBe("=A1");
});

test("formulas written before and after are calculated as ever", async () => {
  engine.cells.write(sheet, { row: 4, column: 0, rows: 1, columns: 1 }, [[{ formula: "=LEN(A1)" }]]);
  at(8, 8, "=SUM($A$1:$A$9)");
  await engine.settled();
  at(8, 8, "=SUM($A$1:$A$9)");
  write(0, 0, [["呼和浩特"]]);
  await engine.settled();
  expect(engine.cells.values(sheet, { row: 4, column: 0, rows: 1, columns: 1 })).toEqual([[4]]);
});
