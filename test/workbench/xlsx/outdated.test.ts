/** Results that stay as the file has them, once what their formulas ask for is another. */
import { columnLetters, parseReference } from "../../../src/workbench/engine/a1";
import type { Scalar } from "../../../src/workbench/engine/port";
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { opened, partOf, rawWorkbook } from "./support";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const n = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
const t = (address: string, text: string) => `<c r="${address}" t="str"><v>${text}</v></c>`;
const f = (address: string, formula: string, result: number) =>
  `<c r="${address}"><f>${formula}</f><v>${result}</v></c>`;
const TABLE =
  '<table id="1" name="成绩" displayName="成绩" ref="F1:G3"><tableColumns count="2"><tableColumn id="1" name="理论"/><tableColumn id="2" name="实操"/></tableColumns></table>';

/** NEW is a function nobody here knows. */
const bytes = rawWorkbook(
  `<sheetData><row r="1">${n("A1", 1)}${f("C1", "NEW(A1)", 11)}${f("D1", "C1+1", 12)}${f("E1", "SUM(D:D)+1", 13)}${t("F1", "理论")}${t("G1", "实操")}</row>` +
    `<row r="2">${n("A2", 2)}${f("C2", "NEW(A2:A3)", 21)}${f("D2", "A2+1", 3)}${n("F2", 60)}${n("G2", 70)}</row>` +
    `<row r="3">${n("A3", 3)}${f("C3", "NEW(数)", 31)}${n("F3", 61)}${n("G3", 71)}</row>` +
    `<row r="4">${f("C4", "NEW(成绩[实操])", 41)}${f("D4", "NEW(一:三!B1)", 42)}</row>` +
    `<row r="5">${f("C5", 'NEW("A1",[1]外!A1,LET(x,B9,x))', 51)}${f("D5", "IF(A1=1,5,6)", 5)}${f("E5", "NEW(ROW($1:$17))", 4)}</row>` +
    `<row r="6"><c r="C6"><f t="array" ref="C6:C7">NEW(B6:B7)</f><v>61</v></c></row><row r="7">${n("C7", 71)}</row></sheetData>` +
    `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="t1"/></tableParts>`,
  {
    "xl/workbook.xml":
      `<workbook xmlns:r="${OFFICE}"><sheets>${["一", "二", "三"].map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join("")}</sheets>` +
      `<definedNames><definedName name="数">二!$A$1:$A$2</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${[1, 2, 3].map((i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`).join("")}</Relationships>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/tables/table1.xml": TABLE,
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="1">${n("A1", 1)}${n("B1", 1)}</row></sheetData></worksheet>`,
    "xl/worksheets/sheet3.xml": "<worksheet><sheetData/></worksheet>",
  },
);

let engine: UniverEngine;
beforeAll(async () => {
  engine = await opened(bytes);
});
afterAll(() => engine.shutDown());

async function write(address: string, value: Scalar, sheet = 0): Promise<void> {
  const area = parseReference(address)?.area;
  if (!area) throw new RangeError(address);
  engine.cells.write(engine.sheets.list()[sheet].id, area, [[{ value }]]);
  await engine.settled();
}
const outdated = () => engine.evaluation.outdated().map(({ row, column }) => `${columnLetters(column)}${row + 1}`);

test("a workbook as it was opened has none", () => {
  expect(outdated()).toEqual([]);
});

test.each([
  ["a cell it names, and all that asks for it", "A1", 1, 0, ["C1", "D1", "E1"]],
  ["one of its area", "A3", 3, 0, ["C2"]],
  ["a name's cell on another sheet", "A2", "", 1, ["C3"]],
  ["a cell of a table's column", "G3", 71, 0, ["C4"]],
  ["a sheet between two", "B1", 1, 1, ["E1", "D4"]],
  ["a cell of a value that is given a name within", "B9", "", 0, ["C5"]],
  ["an array's, in all its cells", "B7", "", 0, ["C6", "C7"]],
] as const)("what the engine does not calculate is outdated by %s, until that is as it was", async (...given) => {
  const [, address, before, sheet, expected] = given;
  await write(address, 9, sheet);
  expect(outdated()).toEqual(expected);
  await write(address, before, sheet);
  expect(outdated()).toEqual([]);
});

test("nothing is outdated by what only formulas ask for that are calculated, or none", async () => {
  await write("F3", 9);
  await write("A9", 9);
  await write("D9", 9);
  expect(outdated()).toEqual([]);
  for (const address of ["A9", "D9"]) await write(address, "");
  await write("F3", 61);
});

test("what is outdated is shown, and saved without a result, to be calculated by whoever opens the file", async () => {
  await write("A1", 9);
  await write("B7", 9);
  expect(engine.cells.values(engine.sheets.list()[0].id, { row: 0, column: 2, rows: 1, columns: 3 })).toEqual([
    [11, 12, 64],
  ]);
  const saved = partOf(await saveXlsx(engine));
  expect(saved).toContain('<c r="C1"><f>NEW(A1)</f></c><c r="D1"><f>C1+1</f></c><c r="E1"><f>SUM(D:D)+1</f></c>');
  expect(saved).toContain('<c r="C6"><f t="array" ref="C6:C7">NEW(B6:B7)</f></c></row><row r="7">');
  expect(saved).not.toContain("<v>71</v></c></row></sheetData>");
  // All others have theirs.
  expect(saved).toContain('<c r="C2"><f>NEW(A2:A3)</f><v>21</v></c><c r="D2"><f>A2+1</f><v>3</v></c>');
  expect(saved).toContain('<c r="D5"><f>IF(A1=1,5,6)</f><v>6</v></c>');
  await write("B7", "");
  await write("A1", 1);
});

test("another formula in its place is calculated", async () => {
  await write("A1", 9);
  engine.cells.write(engine.sheets.list()[0].id, { row: 0, column: 2, rows: 1, columns: 1 }, [[{ formula: "=A1*2" }]]);
  await engine.settled();
  expect(outdated()).toEqual([]);
  await write("A1", 1);
});

test("rows that come move it along and outdate nothing; a row that goes does", async () => {
  const sheet = engine.sheets.list()[0].id;
  engine.structure.insertRows(sheet, 0, 1);
  engine.structure.insertRows(sheet, 3, 1);
  await engine.settled();
  expect(outdated()).toEqual([]);
  engine.structure.deleteRows(sheet, 4, 1);
  await engine.settled();
  expect(outdated()).toContain("C3");
});
