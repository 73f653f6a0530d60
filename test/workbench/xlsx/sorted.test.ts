/** Rows that were sorted: their formulas ask for what stands beside them, as Excel leaves them. */
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { shiftFormula } from "../../../src/workbench/engine/shifted-formula";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { opened, partOf, rawWorkbook, savedAndOpened } from "./support";

const row = (r: number, number: number, formulas: string) =>
  `<row r="${r}"><c r="A${r}"><v>${number}</v></c>${formulas}</row>`;
const f = (address: string, formula: string, result: number, attributes = "") =>
  `<c r="${address}"><f${attributes}>${formula}</f><v>${result}</v></c>`;
const bytes = rawWorkbook(
  "<sheetData>" +
    row(1, 9, f("D1", "B3", 2)) +
    row(2, 3, f("B2", "A2*2", 6, ' t="shared" ref="B2:B4" si="0"') + f("C2", "NEW(A2,$A$1,a2)", 30)) +
    row(3, 1, f("B3", "", 2, ' t="shared" si="0"') + f("C3", '_xlfn.MAXIFS($A$1:A3,A$1:A3,"&lt;="&amp;A3)', 1)) +
    row(4, 2, f("B4", "", 4, ' t="shared" si="0"') + f("C4", "SUM(A$1:A4)+A1", 24)) +
    "</sheetData>",
);

const cells = (engine: UniverEngine, what: "values" | "formulas") =>
  engine.cells[what](engine.sheets.active(), { row: 1, column: 0, rows: 3, columns: 3 });
/** The second to the fourth row by their numbers. */
async function sort(engine: UniverEngine): Promise<void> {
  const area = { row: 1, column: 0, rows: 3, columns: 3 };
  engine.asPerson(() => engine.structure.reorderRows(engine.sheets.active(), area, [1, 2, 0]));
  await engine.settled();
}

test("they move along with their rows, and are saved so", async () => {
  const engine = await opened(bytes);
  const before = cells(engine, "formulas");
  await sort(engine);
  expect(cells(engine, "formulas")).toEqual([
    [1, "=A2*2", '=MAXIFS($A$1:A2,A$1:A2,"<="&A2)'],
    [2, "=A3*2", "=SUM(A$1:A3)+#REF!"],
    [3, "=A4*2", "=NEW(A4,$A$1,A4)"],
  ]);
  expect(cells(engine, "values")).toEqual([
    [1, 2, 1],
    [2, 4, "#REF!"],
    [3, 6, 30],
  ]);
  // From elsewhere, the cell is asked for, whatever row stands there.
  expect(engine.cells.values(engine.sheets.active(), { row: 0, column: 3, rows: 1, columns: 1 })).toEqual([[4]]);
  const saved = partOf(await saveXlsx(engine));
  expect(saved).toContain("<f>_xlfn.MAXIFS($A$1:A2,A$1:A2,&quot;&lt;=&quot;&amp;A2)</f>");
  expect(saved).toContain("<f>NEW(A4,$A$1,A4)</f><v>30</v>");
  expect(cells(await savedAndOpened(engine), "values")).toEqual(cells(engine, "values"));
  engine.undo.undo();
  await engine.settled();
  expect(cells(engine, "values")).toEqual([
    [3, 6, 30],
    [1, 2, 1],
    [2, 4, 24],
  ]);
  const undone = cells(engine, "formulas");
  expect(undone.map((line) => line[1])).toEqual(before.map((line) => line[1]));
  expect(undone[2]).toEqual(before[2]);
});

test.each([
  ["=A2+b3+$C$4+D$5+$E6", 1, "=A3+B4+$C$4+D$5+$E7"],
  ["='a 1'!A2&\"A2\"&LOG10(A2)&2:3", 1, "='a 1'!A3&\"A2\"&LOG10(A3)&3:4"],
  ["=A1+A5+SUM(一!A1:A9)", -1, "=#REF!+A4+SUM(一!#REF!:A8)"],
])("%s moved by %i rows is %s", (formula, rows, expected) => {
  expect(shiftFormula(formula, rows, 0, "isLost")).toBe(expected);
});
