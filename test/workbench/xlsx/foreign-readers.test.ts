/** The saved file in the hands of programs that are not ours. Each is skipped by name where it is not installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixture, opened, writtenAnew } from "./support";

const PYTHON = "/usr/bin/python3";
const runs = (command: string, ...parameters: string[]) => spawnSync(command, parameters).status === 0;
const withOpenpyxl = runs(PYTHON, "-c", "import openpyxl") ? test : test.skip;
const withLibreOffice = runs("soffice", "--version") ? test : test.skip;

const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["考评人员"]
print(json.dumps({
    "sheets": [(s.title, s.sheet_state) for s in book],
    "cells": [[cell.value if cell.data_type != "d" else cell.value.isoformat()[:10] for cell in row] for row in sheet["A2:F3"]],
    "types": [cell.data_type for cell in sheet[3][:6]],
    "formats": [sheet[address].number_format for address in ("C2", "D2", "E3")],
    "columnFormat": sheet.column_dimensions["C"].number_format,
    "tables": {name: (table.ref, table.tableStyleInfo.name, [column.name for column in table.tableColumns]) for name, table in ((table.name, table) for table in sheet.tables.values())},
    "validations": sorted((rule.type, str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation),
    "conditional": [(str(rules.sqref), [text for rule in rules.rules for text in rule.formula]) for rules in sheet.conditional_formatting],
    "freeze": sheet.freeze_panes,
    "protected": [sheet.protection.sheet, sheet["A2"].protection.locked, sheet["B2"].protection.locked],
    "font": [sheet["A1"].font.name, sheet["A1"].font.b, sheet["A1"].fill.fgColor.rgb, sheet["A1"].border.bottom.style],
}, ensure_ascii=False))
`;

let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  file = path.join(folder, "saved.xlsx");
  const engine = await opened(fixture("plan.xlsx"));
  engine.settings.set("已读", { 说明: "<&>" });
  writeFileSync(file, writtenAnew(engine));
});
afterAll(() => rmSync(folder, { recursive: true }));

withOpenpyxl("openpyxl finds everything in its place (needs openpyxl)", () => {
  const seen = JSON.parse(execFileSync(PYTHON, ["-c", LOOK, file], { encoding: "utf8" })) as Record<string, unknown>;
  expect(seen).toMatchObject({
    sheets: [
      ["考评人员", "visible"],
      ["词汇", "veryHidden"],
      ["备 注'1", "hidden"],
    ],
    cells: [
      [1, "张三", "110101199003078515", "1990-03-07", 1234.5, "第一行\n第二行"],
      [2, "李四", "00123", "2000-12-31", 0.256, "=1+1"],
    ],
    types: ["n", "s", "s", "d", "n", "s"],
    formats: ["@", "yyyy-mm-dd", "0.0%"],
    columnFormat: "@",
    tables: { 考评人员表: ["A1:F3", "TableStyleLight9", ["序号", "姓名", "证件号码", "出生日期", "工资", "说明"]] },
    validations: [
      ["custom", "C2:C500", "LEN(C2)=18"],
      ["date", "D2:D500", "32874"],
      ["decimal", "E2:E500", "0.5"],
      ["list", "B2:B500 I2:I500", "词汇!$A$1:$A$3"],
      ["list", "M2:M1048576", '"甲,乙"'],
      ["textLength", "F2:F500", "50"],
      ["whole", "N2", "1"],
    ],
    conditional: [
      ["A2:A9 C4", ['LEN("标记")>0']],
      ["E2:E9", ["AND(E2>=1,E2<=10)"]],
    ],
    freeze: "B2",
    protected: [true, true, false],
    font: ["黑体", true, "FF1F6FB2", "thick"],
  });
});

withLibreOffice("LibreOffice opens it with text quoted, dates and results (needs LibreOffice)", () => {
  const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1";
  execFileSync("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    csv,
    "--outdir",
    folder,
    file,
  ]);
  const [, second, third] = readFileSync(path.join(folder, "saved.csv"), "utf8").split(/\n(?=\d,|$)/);
  expect(second).toContain('1,"张三","110101199003078515",1990-03-07,"1,234.50","第一行\n第二行",,3');
  expect(third).toContain('2,"李四","00123",2000-12-31,25.6%,"=1+1",,"有"');
});
