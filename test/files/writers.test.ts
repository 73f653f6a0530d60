import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { CellValue } from "../../src/check";
import { readWorkbook, type FileSheet } from "../../src/files";

const FIXTURES = path.join(__dirname, "../fixtures/workbooks");
const PYTHON = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

const read = (file: string): readonly FileSheet[] => readWorkbook(readFileSync(file));

/** Sheets by name, each cell that holds something by its address's row and column. */
type Contents = Record<string, Record<string, CellValue>>;

const contentsOf = (sheets: readonly Pick<FileSheet, "name" | "values">[]): Contents =>
  Object.fromEntries(
    sheets.map(({ name, values }) => [
      name,
      Object.fromEntries(
        values.flatMap((row, r) => row.flatMap((value, c) => (value === "" ? [] : [[`${r},${c}`, value]]))),
      ),
    ]),
  );

const COMMON = {
  考评人员: [
    ["考评人员名册"],
    [],
    ["认定职业", "序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职称/等级", "联系电话"],
    ["电工", 1, "张三", "男", "11010519491231002X", "大学本科", "电气", 10, "高级工", "13800138000"],
    ["电工", 2, "李 四", "女", 110105194912310000, "大学专科", "　机电 ", 12.5, "技师", 13800138001],
    ["焊工", 3, "𠮷田\n太郎", "男", "440524188001010014", "", '& <焊接> "一"', true, "#N/A", "010-12345678"],
  ],
  others: [42075, 43890.5, false, 0.1, -1e-7, 1e21],
};

describe("the same workbook by different programs", () => {
  test.each([
    ["openpyxl.xlsx", [], 2],
    ["libreoffice.xlsx", [2, "ab"], 0],
  ])("%s", (file, computed, uncalculated) => {
    const [roster] = read(path.join(FIXTURES, file));
    expect(roster.values.slice(0, 6).map((row) => row.slice(0, 10))).toEqual(COMMON.考评人员);
    expect(roster.values.slice(3).flatMap((row) => row.slice(11, 12))).toEqual(
      expect.arrayContaining([...computed, ...COMMON.others]),
    );
    expect(roster.uncalculated).toBe(uncalculated);
    expect(roster.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 10 }]);
  });

  test("tabs and what is hidden of them, as openpyxl wrote them", () => {
    const sheets = read(path.join(FIXTURES, "openpyxl.xlsx"));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["考评人员", "visible"],
      ["隐藏的 & 表", "hidden"],
      ["很隐藏", "veryHidden"],
      ["空", "visible"],
    ]);
  });
});

const text = fc
  .string({ unit: "grapheme", maxLength: 12 })
  // eslint-disable-next-line no-control-regex -- XML cannot carry these
  .filter((s) => s !== "" && !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(s) && !/_x[0-9A-Fa-f]{4}_/.test(s))
  .map((s) => s.replace(/\r/g, ""));
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(""),
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

async function writtenByExceljs(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== "") sheet.getCell(r + 1, c + 1).value = value;
    }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test("whatever exceljs writes is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const sheets = readWorkbook(await writtenByExceljs(rows));
      expect(contentsOf(sheets)).toEqual(contentsOf([{ name: "表", values: rows }]));
    }),
    { numRuns: 25 },
  );
});

const fifteenDigits = (value: number): number => Number((value / 2).toPrecision(15));

const withOpenpyxl = hasOpenpyxl ? describe : describe.skip;

withOpenpyxl("beside openpyxl (skipped where Python has none)", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rending-writers-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What openpyxl finds in the file: computed values, dates as serial numbers, chart sheets left out. */
  function readByOpenpyxl(file: string): Contents {
    const script = `
import json, sys, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(v): return v if isinstance(v, (str, bool, int, float)) else to_excel(v)
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({s.title: {f"{c.row-1},{c.column-1}": plain(c.value) for r in s.iter_rows() for c in r if c.value is not None}
  for s in book.worksheets}))`;
    return JSON.parse(execFileSync(PYTHON, ["-c", script, file], { encoding: "utf8" })) as Contents;
  }

  test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("%s holds the same for both readers", (name) => {
    const file = path.join(FIXTURES, name);
    expect(contentsOf(read(file))).toEqual(readByOpenpyxl(file));
  });

  test("forty random sheets that openpyxl wrote are read back as they were", () => {
    // openpyxl writes 16 digits of a number, so these have no more than Excel keeps.
    const grids = fc
      .sample(grid, { numRuns: 40, seed: 20261122 })
      .map((rows) => rows.map((row) => row.map((value) => (typeof value === "number" ? fifteenDigits(value) : value))));
    const file = path.join(folder, "random.xlsx");
    writeFileSync(path.join(folder, "grids.json"), JSON.stringify(grids));
    const script = `
import json, sys, openpyxl
book = openpyxl.Workbook(); book.remove(book.active)
for i, grid in enumerate(json.load(open(sys.argv[1]))):
    sheet = book.create_sheet(str(i))
    for r, row in enumerate(grid, 1):
        for c, value in enumerate(row, 1):
            if value == "": continue
            cell = sheet.cell(r, c)
            cell.value = value
            if isinstance(value, str): cell.data_type = "s"
book.save(sys.argv[2])`;
    execFileSync(PYTHON, ["-c", script, path.join(folder, "grids.json"), file]);
    expect(contentsOf(read(file))).toEqual(contentsOf(grids.map((values, i) => ({ name: String(i), values }))));
  });
});
