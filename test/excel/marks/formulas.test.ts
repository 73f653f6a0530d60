/** The conditions of marks, computed by the engine and by LibreOffice. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CellValue } from "../../../src/check";
import { columnOf, formulaFor, plainFormula, severityOf } from "../../../src/excel/marks/marker";
import type { CellInput, Scalar } from "../../../src/workbench/engine/port";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { bootExcel } from "../../support/office";
import { temporaryFolder } from "../../support/plan-file";

const withOffice = spawnSync("which", ["soffice"]).status === 0 ? test : test.skip;
const folder = temporaryFolder();
const LONG = "北京市朝阳区建国路甲一号院".repeat(30);

/** What a cell may hold: how it is put there, and what Office tells of it. */
const HELD: readonly { readonly input: CellInput; readonly value: CellValue }[] = [
  ...["大本", "大本 ", "18", "TRUE", '说“好”，"好"', "两行\n文字", "\t", "  ", "𬭎字", "é", "=A1", "#N/A!"].map(text),
  ...[LONG.slice(0, 120), LONG, `改${LONG.slice(1)}`, `${LONG.slice(0, -1)}改`, LONG + LONG].map(text),
  ...[0, 1, -5, 18, 0.3, 45413, 110105194912310000, 110102198012298860, 123456789012345680, 0.001].map(plain),
  ...[true, false].map(plain),
  { input: { value: null }, value: "" },
  { input: { formula: "=NA()" }, value: "#N/A" },
  { input: { formula: "=1/0" }, value: "#DIV/0!" },
];

function text(value: string) {
  return { input: { value }, value };
}
function plain(value: Scalar) {
  return { input: { value }, value };
}

const FORMULAS = HELD.map(({ value }) => formulaFor("error", { value, column: 4 }));
/** Rows by formulas: where the condition must hold. */
const WANTED = HELD.map((_, row) => HELD.flatMap((__, i) => (i === row ? [i] : [])));

/** Values in column E, every condition computed beside each. */
async function sheetOfConditions() {
  const { engine } = await bootExcel();
  const sheet = engine.sheets.active();
  HELD.forEach(({ input }, row) => engine.cells.place(sheet, [{ row, column: 4, input }]));
  const area = { row: 0, column: 10, rows: HELD.length, columns: FORMULAS.length };
  engine.cells.write(
    sheet,
    area,
    HELD.map(() => FORMULAS.map((formula) => ({ formula }))),
  );
  await engine.settled();
  return { engine, sheet, area };
}

test("each holds for the value it names and for no other, as the engine computes", async () => {
  const { engine, sheet, area } = await sheetOfConditions();
  const holding = engine.cells.values(sheet, area).map((row) => row.flatMap((held, i) => (held === true ? [i] : [])));
  expect(holding).toEqual(WANTED);
});

withOffice("as LibreOffice computes, too", async () => {
  const { engine, area } = await sheetOfConditions();
  const file = path.join(folder, "conditions.xlsx");
  writeFileSync(file, await saveXlsx(engine));
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", csv, "--outdir", folder, file], { stdio: "pipe" });
  const [name] = readdirCsv();
  const rows = cellsOf(readFileSync(path.join(folder, name), "utf8")).slice(0, HELD.length);
  const holding = rows.map((row) =>
    row.slice(area.column, area.column + area.columns).flatMap((held, i) => (held === "TRUE" ? [i] : [])),
  );
  expect(holding).toEqual(WANTED);
});

test("none is longer than Excel takes, however far right the column", () => {
  for (const { value } of HELD)
    expect(formulaFor("warning", { value, column: 16_383, among: [0, 16_383] }).length).toBeLessThanOrEqual(255);
});

test("an empty cell is to be marked only as long as something stands in its row", () => {
  expect(formulaFor("error", { value: "", column: 4, among: [0, 9] })).toBe(
    '=AND(LEN("认定方案助手:error")>0,LEN(INDEX($E:$E,ROW()))=0,COUNTA(INDEX($A:$J,ROW(),0))>0)',
  );
});

test("a number is written without an exponent", () => {
  expect(formulaFor("error", { value: 1e21, column: 4 })).toContain(",0)=100000000000000)");
  expect(formulaFor("error", { value: 1e-7, column: 4 })).toContain("=0.0000000999");
});

test("what no formula can say is marked whatever the cell holds", () => {
  expect(formulaFor("info", undefined)).toBe(plainFormula("info"));
  expect(formulaFor("info", { value: "半个\ud867", column: 4 })).toBe(plainFormula("info"));
  expect(formulaFor("info", { value: `${LONG}𬭎`, column: 4 })).toBe(plainFormula("info"));
});

test("a formula tells its severity and its column", () => {
  const formula = formulaFor("warning", { value: "INDEX($B:$B", column: 28 });
  expect([severityOf(formula), columnOf(formula)]).toEqual(["warning", 28]);
  expect(columnOf(plainFormula("warning"))).toBeUndefined();
});

function readdirCsv(): string[] {
  return execFileSync("ls", [folder], { encoding: "utf8" })
    .split("\n")
    .filter((name) => name.endsWith(".csv"));
}

/** Fields of a CSV file that quotes every text. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1].push(quoted ?? bare ?? "");
    if (end === "\n") rows.push([]);
  }
  return rows;
}
