/** References in what no engine reads. */
import {
  areasAsked,
  followAreas,
  followFormula,
  followLine,
  netChanges,
} from "../../../src/workbench/engine/references";
import type { StructureChange } from "../../../src/workbench/engine/areas";

const inserted: StructureChange = { dimension: "rows", kind: "insert", at: 1, count: 2 };
const deleted: StructureChange = { dimension: "columns", kind: "delete", at: 1, count: 1 };
const movements = new Map([
  ["表", { name: "表", changes: [inserted] }],
  ["旧 名", { name: "新", changes: [] }],
  ["去", { name: undefined, changes: [] }],
]);

test.each([
  ["表!$A$2:$B$6,表!C1", "表!$A$4:$B$8,表!C1"],
  ["'表'!$2:$3", "'表'!$4:$5"],
  ["'旧 名'!A1+LOG10(表!A3)", "新!A1+LOG10(表!A5)"],
  ["SUM(去!A1:B2)", "SUM(#REF!)"],
  ["别的!A2", "别的!A2"],
  ["[1]表!A2", "[1]表!A2"],
  ['"表!A2"&表!A2', '"表!A2"&表!A4'],
  ["'it''s'!A2", "'it''s'!A2"],
  ["A2", "A2"],
])("%s is %s", (before, after) => expect(followFormula(before, movements)).toBe(after));

test("a reference without a sheet is one to the sheet it stands in", () => {
  expect(followFormula("A2*A1:A3", movements, "表")).toBe("A4*A1:A5");
});

test.each([
  ["A2:INDEX(A:A,3)+OFFSET(A1,1,1):B2", "A4:INDEX(A:A,3)+OFFSET(A1,1,1):B4"],
  ["SUM((A1,B2))+SUM(A1:A3 A2:C2)", "SUM((A1,B4))+SUM(A1:A5 A4:C4)"],
  ['SUM(表:别的!A2)&"""A2"', 'SUM(表:别的!A2)&"""A2"'],
])("%s in the sheet is %s", (before, after) => expect(followFormula(before, movements, "表")).toBe(after));

test("a formula tells what areas it asks for, or that it asks for more", () => {
  expect(areasAsked("=SUM(A1:B2,'it''s'!C3)*LOG10(2E3)&\"A9\"")).toEqual([
    { area: { row: 0, column: 0, rows: 2, columns: 2 } },
    { sheet: "it's", area: { row: 2, column: 2, rows: 1, columns: 1 } },
  ]);
  for (const formula of ["=税率*A1", "=SUM(成绩[分])", "=SUM(一:三!A1)", "=LET(x,A1,x)"])
    expect([formula, areasAsked(formula)]).toEqual([formula, undefined]);
});

test("areas go where their cells go, and are gone with them", () => {
  expect(followAreas("B2:C9 A1", [deleted])).toBe("B2:B9 A1");
  expect(followAreas("B2:B9", [deleted])).toBeUndefined();
});

test("a line that went is the one that follows", () => {
  expect(followLine(1, "columns", [deleted])).toEqual({ line: 1, isGone: true });
  expect(followLine(2, "columns", [deleted])).toEqual({ line: 1, isGone: false });
  expect(followLine(0, "rows", [inserted])).toEqual({ line: 0, isGone: false });
});

test("what was taken back has not been; what came elsewhere has", () => {
  expect(netChanges([inserted, { ...inserted, kind: "delete" }])).toEqual([]);
  expect(netChanges([inserted, { ...inserted, kind: "delete", at: 2 }])).toHaveLength(2);
});
