/** Results a file has of formulas that the engine calculates otherwise, or not at all. */
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { escapeXml } from "../../../src/workbench/opc/xml";
import { cellAt, opened, partOf, rawWorkbook, sheetOf } from "./support";

type Line = readonly [formula: string, result: string | number];

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Numbers in A1:A3 of three sheets; in the first one formulas in C, and in D what asks for them. */
function workbookOf(lines: readonly Line[]): Uint8Array {
  const c = (address: string, formula: string, result: string | number) =>
    `<c r="${address}"${typeof result === "number" ? "" : ` t="${result.startsWith("#") ? "e" : "str"}"`}><f>${escapeXml(formula)}</f><v>${escapeXml(String(result))}</v></c>`;
  const rows = Array.from({ length: Math.max(3, lines.length) }, (_, i) => {
    const number = i < 3 ? `<c r="A${i + 1}"><v>${i + 1}</v></c>` : "";
    const line = lines.at(i);
    const cells = line ? c(`C${i + 1}`, ...line) + c(`D${i + 1}`, `C${i + 1}`, line[1]) : "";
    return `<row r="${i + 1}">${number}${cells}</row>`;
  });
  const other = '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>';
  const sheets = ["一", "二", "三"].map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`);
  const related = [1, 2, 3].map(
    (i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  return rawWorkbook(`<sheetData>${rows.join("")}</sheetData>`, {
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets><definedNames><definedName name="数">一!$A$1:$A$3</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}</Relationships>`,
    "xl/worksheets/sheet2.xml": other,
    "xl/worksheets/sheet3.xml": other,
  });
}

const column = (engine: UniverEngine, from: number, count: number, at = 2) =>
  engine.cells
    .values(engine.sheets.list()[0].id, { row: from, column: at, rows: count, columns: 1 })
    .map(([value]) => value);

const OF_THE_FILE: readonly Line[] = [
  ["SUM(一:三!A1)", 5],
  ["SUM((A1,A3))", 4],
  ["SUM(A1:A3 A2:C2)", 2],
  ["成绩[[#Totals],[分]]", 7],
  ["[1]外!A1", 8],
  ['DATEDIF(A1,A3+300,"yd")', 999],
  ['TEXT(A1,"G/通用格式")', "1"],
  ["NUMBERSTRING(123,1)", "一百二十三"],
  ["SOMETHINGNEW(A1)", "新"],
  ["FREQUENCY(A1:A3,2)", 2],
  ['SEARCH("?c","abc")', 2],
];
const RESULTS = OF_THE_FILE.map(([, result]) => result);

describe("what the engine calculates otherwise", () => {
  let engine: UniverEngine;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = workbookOf(OF_THE_FILE);
    engine = await opened(bytes);
  });

  test("is shown as the file has it, and so is what asks for it", () => {
    expect(column(engine, 0, RESULTS.length)).toEqual(RESULTS);
    expect(column(engine, 0, RESULTS.length, 3)).toEqual(RESULTS);
  });

  test("stays so when a row is inserted and a cell is changed, with the formulas written as they were", async () => {
    const sheet = engine.sheets.list()[0].id;
    engine.structure.insertRows(sheet, 0, 1);
    engine.cells.write(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: 10 }]]);
    await engine.settled();
    expect(column(engine, 1, RESULTS.length)).toEqual(RESULTS);
    const saved = sheetOf(await saveXlsx(engine));
    const cells = RESULTS.map((_, i) => cellAt(saved, i + 1, 2));
    // What asks for the cell is left for Excel to calculate.
    const asks = (formula: string) => /A[13]/.test(formula) && !formula.includes("外");
    expect(cells.map((cell) => cell?.value)).toEqual(
      OF_THE_FILE.map(([formula, result]) => (asks(formula) ? undefined : result)),
    );
    expect(cells.slice(0, 6).map((cell) => cell?.source)).toEqual([
      "SUM(一:三!A1)",
      "SUM((A2,A4))",
      "SUM(A2:A4 A3:C3)",
      "成绩[[#Totals],[分]]",
      "[1]外!A1",
      'DATEDIF(A2,A4+300,"yd")',
    ]);
    expect(partOf(await saveXlsx(engine), "xl/workbook.xml")).toContain("fullCalcOnLoad");
  });

  test("is calculated once another formula is typed there", async () => {
    const sheet = engine.sheets.list()[0].id;
    engine.cells.write(sheet, { row: 1, column: 2, rows: 1, columns: 1 }, [[{ formula: "=SUM(A3:A4)" }]]);
    await engine.settled();
    expect(column(engine, 1, 1)).toEqual([5]);
    expect(column(engine, 1, 1, 3)).toEqual([5]);
  });
});

test("what was not calculated when the file was written is calculated", async () => {
  const engine = await opened(workbookOf([["SUM(A1:A3)", 0]]));
  expect(column(engine, 0, 1)).toEqual([6]);
});

test("what changes by itself has today's result, and so has what asks for it", async () => {
  const engine = await opened(
    workbookOf([
      ["TODAY()-TODAY()+5", 4],
      ["SQRT(C1*C1)", 4],
      ["SQRT(A1)", 9],
    ]),
  );
  expect(column(engine, 0, 3)).toEqual([5, 5, 9]);
});

test("a formula that asks for a name has the cells the name stands for now", async () => {
  const engine = await opened(workbookOf([["SUM(数)", 6]]));
  const [{ id: sheet }, { id: other }] = engine.sheets.list();
  engine.structure.insertRows(sheet, 0, 1);
  await engine.settled();
  engine.structure.insertRows(other, 0, 1);
  engine.cells.write(sheet, { row: 3, column: 0, rows: 1, columns: 1 }, [[{ value: 30 }]]);
  await engine.settled();
  expect(column(engine, 1, 1)).toEqual([33]);
});

/** As LibreOffice 7.4 calculates them. */
const KNOWN: readonly Line[] = [
  ["ABS(-1)+INT(-3.5)+MOD(-3,2)", -2],
  ["IF(AND(A1=1,OR(A2=3,NOT(FALSE))),1,2)", 1],
  ["AVERAGE(A1:A3)+COUNT(A:A)+COUNTA(A1:B3)+COUNTBLANK(B1:B3)", 11],
  ['AVERAGEIF(A1:A3,">1")+AVERAGEIFS(A1:A3,A1:A3,"<3")', 4],
  ['COUNTIF(A1:A3,">=2")+COUNTIFS(A1:A3,">1",A1:A3,"<3")', 3],
  ['SUMIF(A1:A3,">1")+SUMIFS(A1:A3,A1:A3,"<>2")+SUMPRODUCT((A1:A3>1)*A1:A3)', 14],
  ['CHOOSE(2,"甲","乙")&CONCATENATE("a",A1)&REPT("★",2)', "乙a1★★"],
  ["DATE(2024,2,30)+YEAR(45356)+MONTH(45356)+DAY(45356)", 47384],
  ["EDATE(45356,13)-EOMONTH(45356,1)", 340],
  ['IF(EXACT("a","A"),1,0)&FIND("b","abc")&LEN("中文ab")', "024"],
  ["HLOOKUP(1,A1:A3,2,FALSE)+VLOOKUP(2,A1:A3,1,FALSE)+INDEX(A1:A3,3)+MATCH(2,A1:A3,0)", 9],
  ['IFERROR(1/0,"错")&_xlfn.IFNA(NA(),"无")', "错无"],
  ["ISBLANK(B1)+ISERROR(1/0)+ISNA(NA())+ISNUMBER(A1)+ISTEXT(A1)", 4],
  ["LARGE(A1:A3,1)+SMALL(A1:A3,1)+MEDIAN(A1:A3)+MAX(A1:A3)-MIN(A1:A3)+RANK(2,A1:A3)", 10],
  ['LEFT("中文",1)&RIGHT("中文",1)&MID("中文",2,1)&LOWER("A")&UPPER("a")&TRIM(" a  b ")', "中文文aAa b"],
  ["LOOKUP(2,1/(A1:A3>1),A1:A3)", 3],
  ["ROUND(-2.5,0)+ROUNDDOWN(2.55,1)+ROUNDUP(2.51,1)", 2.1],
  ["ROW(A3)+ROWS(A1:A3)+COLUMN(B1)+COLUMNS(A1:B1)", 10],
  ['SUBSTITUTE("a-b-c","-","",2)', "a-bc"],
  ["SUBTOTAL(9,A1:A3)+SUM({1,2;3,4}*2)", 26],
];

test("what the engine is taken to know, it calculates as LibreOffice does", async () => {
  const engine = await opened(workbookOf(KNOWN.map(([formula]) => [formula, "?"] as const)));
  const found = column(engine, 0, KNOWN.length);
  const rounded = found.map((value) => (typeof value === "number" ? Number(value.toFixed(9)) : value));
  expect(rounded).toEqual(KNOWN.map(([, result]) => result));
});
