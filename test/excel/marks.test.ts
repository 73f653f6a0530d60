import { check, type Finding } from "../../src/check";
import { ProtectedSheetError } from "../../src/excel/errors";
import type { Reading } from "../../src/excel/types";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { buildAll, fill } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";
import { contentOf } from "../support/workbook-content";

let excel: HeadlessExcel;
let reading: Reading;
let findings: readonly Finding[];

const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
const formatsOn = (name: string) => excel.engine.conditionalFormats.list(sheetId(name));
const marksOn = (name: string) => formatsOn(name).filter(({ formula }) => formula.includes("认定方案助手"));
const finding = (over: Partial<Finding>): Finding =>
  ({
    ...findings[0],
    sheet: "考评人员",
    table: "examiners",
    cell: { row: 3, column: 4 },
    severity: "error",
    ...over,
  }) as Finding;

/** The sample plan with two slips: an ID's last digit, and a sex that contradicts an ID. */
async function faultyPlan(): Promise<void> {
  excel = await bootExcel();
  await buildAll();
  const plan = samplePlan();
  plan.examiners![0].citizenId = String(plan.examiners![0].citizenId).replace(/.$/, (c) => (c === "1" ? "2" : "1"));
  plan.examiners![1].sex = "男";
  fill(excel.engine, plan);
  reading = await excelWorkbook().read();
  findings = check(reading.snapshot, { today: TODAY }).findings;
}

describe("marking", () => {
  beforeEach(faultyPlan);

  test("takes at most three syncs, the first time and again", async () => {
    const workbook = excelWorkbook();
    for (const time of ["first", "again"]) {
      excel.host.counter.reset();
      await workbook.mark(reading, findings);
      expect([time, excel.host.counter.syncs <= 3]).toEqual([time, true]);
    }
  });

  test("puts an error's mark on its cell: red, bold, framed, with a formula that names us", async () => {
    await excelWorkbook().mark(
      reading,
      findings.filter((f) => f.severity === "error" && f.sheet === "考评人员"),
    );
    const [mark] = marksOn("考评人员");
    expect(mark.formula).toBe('=LEN("认定方案助手:error")>0');
    expect(mark.style).toMatchObject({ fill: "#FDE3E5", fontColor: "#A80000", bold: true });
    expect(mark.style.borders?.top?.line).toBe("thin");
    expect(mark.areas).toContainEqual({ row: 3, column: 4, rows: 1, columns: 1 });
  });

  test("tells error, warning and info apart by more than colour", async () => {
    await excelWorkbook().mark(reading, [
      finding({}),
      finding({ severity: "warning", cell: { row: 5, column: 4 } }),
      finding({ severity: "info", cell: { row: 7, column: 4 } }),
    ]);
    const signs = marksOn("考评人员").map(({ style }) => [
      style.bold,
      style.underline,
      style.italic,
      style.borders?.top?.line,
    ]);
    expect(new Set(signs.map((sign) => JSON.stringify(sign))).size).toBe(3);
    expect(signs.every(([bold, underline, italic]) => bold || underline || italic)).toBe(true);
  });

  test("a cell with an error and a warning carries the error's mark only", async () => {
    await excelWorkbook().mark(reading, [finding({ severity: "warning" }), finding({}), finding({ severity: "info" })]);
    expect(marksOn("考评人员").map(({ formula }) => formula)).toEqual(['=LEN("认定方案助手:error")>0']);
  });

  test("marking again replaces the marks; a second pane finds those of the first", async () => {
    await excelWorkbook().mark(reading, [finding({})]);
    await excelWorkbook().mark(reading, [finding({ cell: { row: 8, column: 2 } })]);
    expect(marksOn("考评人员").flatMap(({ areas }) => areas)).toEqual([{ row: 8, column: 2, rows: 1, columns: 1 }]);
  });

  test("never touches a format of the user's, also on the same cells, nor a value", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("考评人员").getRange("E4:E30");
      const own = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      own.custom.rule.formula = "=LEN($E4)<>18";
      own.custom.format.fill.color = "#00FF00";
      await context.sync();
    });
    const before = contentOf(excel.engine);
    const workbook = excelWorkbook();
    await workbook.mark(reading, findings);
    await workbook.clear();
    const own = formatsOn("考评人员");
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ formula: "=LEN($E4)<>18", style: { fill: "#00FF00" } });
    const withoutOverview = (content: typeof before) => content.filter((sheet) => sheet.name !== "总览");
    expect(withoutOverview(contentOf(excel.engine))).toEqual(withoutOverview(before));
  });

  test("writes the counts of every table into the overview", async () => {
    await excelWorkbook().mark(reading, findings);
    const rows = excel.engine.cells.values(sheetId("总览"), { row: 3, column: 0, rows: 12, columns: 7 });
    const examiners = rows.find((row) => row[0] === "考评人员")!;
    const errors = findings.filter((f) => f.table === "examiners" && f.severity === "error").length;
    expect(errors).toBeGreaterThanOrEqual(2);
    expect(examiners.slice(3)).toEqual([26, errors, expect.anything(), "有错误"]);
    expect(rows.find((row) => row[0] === "认定企业")!.slice(3)).toEqual([3, "", "", "已完成"]);
  });

  test("an overview the user removed or rearranged is left alone", async () => {
    excel.person.deleteSheet("总览");
    const again = await excelWorkbook().read();
    await excelWorkbook().mark(again, findings);
    expect(excel.engine.sheets.list().some((sheet) => sheet.name === "总览")).toBe(false);
  });

  test("5,000 findings on one sheet need a handful of formats", async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => finding({ cell: { row: 3 + i * 2, column: i % 10 } }));
    excel.host.counter.reset();
    const outcome = await excelWorkbook().mark(reading, many);
    expect(outcome.cells).toBe(5_000);
    expect(excel.host.counter.syncs).toBeLessThanOrEqual(3);
    expect(excel.host.counter.actions).toBeLessThan(500);
    expect(marksOn("考评人员").length).toBeLessThanOrEqual(6);
    const cells = marksOn("考评人员")
      .flatMap(({ areas }) => areas)
      .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(cells).toBe(5_000);
  });

  test("a protected sheet is named, and the others are marked", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考评人员").protection.protect();
      await context.sync();
    });
    const outcome = await excelWorkbook().mark(reading, [
      finding({}),
      finding({ sheet: "认定职业", cell: { row: 3, column: 1 } }),
    ]);
    expect(outcome.protectedSheets).toEqual(["考评人员"]);
    expect(marksOn("考评人员")).toEqual([]);
    expect(marksOn("认定职业")).toHaveLength(1);
  });
});

describe("clearing", () => {
  beforeEach(faultyPlan);

  test("removes ours of an earlier day and tells how many; a second time there is nothing to remove", async () => {
    await excelWorkbook().mark(reading, findings);
    const standing = excel.engine.sheets.list().flatMap((sheet) => marksOn(sheet.name)).length;
    expect(await excelWorkbook().clear()).toEqual({ removed: standing, protectedSheets: [] });
    expect(excel.engine.sheets.list().flatMap((sheet) => formatsOn(sheet.name))).toEqual([]);
    expect((await excelWorkbook().clear()).removed).toBe(0);
  });

  test("a host that fails half-way leaves marks that the next press removes", async () => {
    await excelWorkbook().mark(reading, findings);
    excel.host.faults.inject({ batch: 4, code: "GeneralException" });
    await expect(excelWorkbook().clear()).rejects.toThrow("Injected fault");
    excel.host.faults.clear();
    await excelWorkbook().clear();
    expect(excel.engine.sheets.list().flatMap((sheet) => marksOn(sheet.name))).toEqual([]);
  });
});

test("a sheet protected between looking and writing is answered in the product's terms, and pressing again marks", async () => {
  await faultyPlan();
  const workbook = excelWorkbook();
  await workbook.mark(reading, findings);
  excel.host.faults.inject({ batch: 3, code: "AccessDenied" });
  await expect(workbook.mark(reading, findings)).rejects.toThrow(ProtectedSheetError);
  excel.host.faults.clear();
  const outcome = await workbook.mark(reading, findings);
  expect(outcome.cells).toBe(
    new Set(findings.filter((f) => f.cell).map((f) => `${f.sheet}!${f.cell!.row},${f.cell!.column}`)).size,
  );
});
