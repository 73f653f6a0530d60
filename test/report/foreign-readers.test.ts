/** The workbook read by openpyxl and its volumes read by python-docx: neither end of the way is looked at with our own code. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { check, snapshotOf } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { BUILT_IN_TEMPLATES, volumesOf } from "../../src/report";
import { TODAY } from "../support/plan";

const PYTHON = "/usr/bin/python3";
const withPython = spawnSync(PYTHON, ["-c", "import docx, openpyxl"]).status === 0 ? test : test.skip;
const ASSETS = path.join(__dirname, "../../assets");
const SAMPLE = path.join(ASSETS, "sample/clean.xlsx");

const WORKBOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
text = lambda value: "" if value is None else str(value)
print(json.dumps({sheet.title: [[text(value) for value in row] for row in sheet.values] for sheet in book}))
`;
const DOCUMENT = `
import json, sys, docx
document = docx.Document(sys.argv[1])
print(json.dumps([[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]))
`;

type Table = readonly (readonly string[])[];
type Records = readonly Readonly<Record<string, string>>[];

const python = <T>(script: string, file: string): T =>
  JSON.parse(execFileSync(PYTHON, ["-c", script, file], { encoding: "utf8" })) as T;

let folder: string;
let sheets: Readonly<Record<string, Table>>;
const documents = new Map<string, readonly Table[]>();

/** The rows of a tab that say more than their number, by title. */
function recordsOf(tab: string): Records {
  const rows = sheets[tab];
  const head = rows.findIndex((row) => row.includes("序号"));
  const titles = rows[head];
  return rows
    .slice(head + 1)
    .filter((row) => row.some((text, i) => text !== "" && titles[i] !== "序号"))
    .map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i]])));
}

/** Rows of the table with these titles against records, over the columns both have; serials count anew in each volume. */
function expectSame(document: string, titles: readonly string[], records: Records): void {
  const [head, ...rows] = documents.get(document)!.find(([cells]) => titles.every((title) => cells.includes(title)))!;
  const shared = head.filter((title) => title !== "序号" && title in records[0]);
  expect(shared.length).toBeGreaterThanOrEqual(titles.length);
  expect(rows.map((row) => shared.map((title) => row[head.indexOf(title)]))).toEqual(
    records.map((record) => shared.map((title) => record[title])),
  );
  if (head.includes("序号")) expect(rows.map((row) => row[0])).toEqual(records.map((_, i) => String(i + 1)));
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "volumes-"));
  if (withPython === test.skip) return;
  const snapshot = snapshotOf(readWorkbook(readFileSync(SAMPLE)));
  const { findings } = check(snapshot, { today: TODAY });
  for (const volume of volumesOf(snapshot, findings, { today: TODAY })) {
    const template = readTemplate(readFileSync(path.join(ASSETS, "templates", BUILT_IN_TEMPLATES[volume.kind])));
    const file = path.join(folder, volume.fileName);
    // python-docx looks into no content control.
    writeFileSync(file, await fillTemplate(template, volume.contents, { keepControls: false }));
    documents.set(volume.id, python<readonly Table[]>(DOCUMENT, file));
  }
  sheets = python(WORKBOOK, SAMPLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

withPython("基础部分 has what the workbook has, cell for cell (needs python-docx, openpyxl)", () => {
  for (const [tab, ...titles] of [
    ["一线技能人员", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"],
    ["认定职业", "职业编码", "职业名称", "等级"],
    ["认定方式", "考核鉴定", "过程性评价", "业绩评价", "直接认定"],
    ["质量内控人员", "姓名", "性别", "身份号码", "文化程度", "职务/职称/等级", "联系电话"],
  ])
    expectSame("base", titles, recordsOf(tab));
});

withPython("基础部分 numbers the enterprise itself 1（本级） (needs python-docx, openpyxl)", () => {
  const titles = ["企业名称", "统一社会信用代码"];
  const [head, ...rows] = documents.get("base")!.find(([cells]) => titles.every((title) => cells.includes(title)))!;
  expect(rows.map((row) => titles.map((title) => row[head.indexOf(title)]))).toEqual(
    recordsOf("认定企业").map((record) => titles.map((title) => record[title])),
  );
  expect(rows[0][0]).toBe("1（本级）");
});

withPython("every occupation's volume has its examiners, cell for cell (needs python-docx, openpyxl)", () => {
  const all = recordsOf("考评人员");
  const occupations = [...new Set(all.map((record) => record["认定职业"]))];
  expect(occupations.length).toBe(documents.size - 1);
  for (const occupation of occupations)
    expectSame(
      occupation,
      ["姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职称/等级", "联系电话"],
      all.filter((record) => record["认定职业"] === occupation),
    );
});
