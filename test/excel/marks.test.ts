import type { Finding } from "../../src/check";
import { ProtectedSheetError } from "../../src/host/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { faultyPlan, markingFor, type FaultyPlan } from "../support/marked-plan";
import { contentOf } from "../support/workbook-content";

let plan: FaultyPlan;
beforeEach(async () => {
  plan = await faultyPlan();
});

const finding = (over: Partial<Finding>): Finding =>
  ({
    ...plan.findings[0],
    sheet: "考评人员",
    table: "examiners",
    cell: { row: 3, column: 4 },
    severity: "error",
    ...over,
  }) as Finding;

describe("marking", () => {
  test("takes at most three syncs, the first time and again", async () => {
    const workbook = excelWorkbook();
    for (const time of ["first", "again"]) {
      plan.excel.host.counter.reset();
      await workbook.mark(plan.reading, markingFor(plan.reading, plan.findings));
      expect([time, plan.excel.host.counter.syncs <= 3]).toEqual([time, true]);
    }
  });

  test("puts an error's mark on its cell: red, bold, framed, with a formula that names us", async () => {
    await excelWorkbook().mark(
      plan.reading,
      markingFor(
        plan.reading,
        plan.findings.filter((f) => f.severity === "error" && f.sheet === "考评人员"),
      ),
    );
    const [mark] = plan.marksOn("考评人员");
    expect(mark.formula).toBe('=LEN("认定方案助手:error")>0');
    expect(mark.style).toMatchObject({ fill: "#FDE3E5", fontColor: "#A80000", bold: true });
    expect(mark.style.borders?.top?.line).toBe("thin");
    expect(mark.areas).toContainEqual({ row: 3, column: 4, rows: 1, columns: 1 });
  });

  test("tells error, warning and info apart by more than colour", async () => {
    await excelWorkbook().mark(
      plan.reading,
      markingFor(plan.reading, [
        finding({}),
        finding({ severity: "warning", cell: { row: 5, column: 4 } }),
        finding({ severity: "info", cell: { row: 7, column: 4 } }),
      ]),
    );
    const signs = plan
      .marksOn("考评人员")
      .map(({ style }) => [style.bold, style.underline, style.italic, style.borders?.top?.line]);
    expect(new Set(signs.map((sign) => JSON.stringify(sign))).size).toBe(3);
    expect(signs.every(([bold, underline, italic]) => bold || underline || italic)).toBe(true);
  });

  test("a cell with an error and a warning carries the error's mark only", async () => {
    await excelWorkbook().mark(
      plan.reading,
      markingFor(plan.reading, [finding({ severity: "warning" }), finding({}), finding({ severity: "info" })]),
    );
    expect(plan.marksOn("考评人员").map(({ formula }) => formula)).toEqual(['=LEN("认定方案助手:error")>0']);
  });

  test("marking again replaces the marks; a second pane finds those of the first", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, [finding({})]));
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, [finding({ cell: { row: 8, column: 2 } })]));
    expect(plan.marksOn("考评人员").flatMap(({ areas }) => areas)).toEqual([
      { row: 8, column: 2, rows: 1, columns: 1 },
    ]);
  });

  test("never touches a format of the user's, also on the same cells, nor a value", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("考评人员").getRange("E4:E30");
      const own = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      own.custom.rule.formula = "=LEN($E4)<>18";
      own.custom.format.fill.color = "#00FF00";
      await context.sync();
    });
    const before = contentOf(plan.excel.engine);
    const workbook = excelWorkbook();
    await workbook.mark(plan.reading, markingFor(plan.reading, plan.findings));
    await workbook.clear();
    const own = plan.formatsOn("考评人员");
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ formula: "=LEN($E4)<>18", style: { fill: "#00FF00" } });
    const withoutOverview = (content: typeof before) => content.filter((sheet) => sheet.name !== "总览");
    expect(withoutOverview(contentOf(plan.excel.engine))).toEqual(withoutOverview(before));
  });

  test("writes the counts of every table into the overview", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    const rows = plan.excel.engine.cells.values(plan.sheetId("总览"), { row: 3, column: 0, rows: 12, columns: 7 });
    const examiners = rows.find((row) => row[0] === "考评人员")!;
    const errors = plan.findings.filter((f) => f.table === "examiners" && f.severity === "error").length;
    expect(errors).toBeGreaterThanOrEqual(2);
    expect(examiners.slice(3)).toEqual([26, errors, expect.anything(), "有错误"]);
    expect(rows.find((row) => row[0] === "认定企业")!.slice(3)).toEqual([3, "", "", "已完成"]);
  });

  test("an overview the user removed or rearranged is left alone", async () => {
    plan.excel.person.deleteSheet("总览");
    const again = await excelWorkbook().read();
    await excelWorkbook().mark(again, markingFor(again, plan.findings));
    expect(plan.excel.engine.sheets.list().some((sheet) => sheet.name === "总览")).toBe(false);
  });

  test("5,000 findings on one sheet need a handful of formats", async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => finding({ cell: { row: 3 + i * 2, column: i % 10 } }));
    plan.excel.host.counter.reset();
    const outcome = await excelWorkbook().mark(plan.reading, markingFor(plan.reading, many));
    expect(outcome.cells).toBe(5_000);
    expect(plan.excel.host.counter.syncs).toBeLessThanOrEqual(3);
    expect(plan.excel.host.counter.actions).toBeLessThan(500);
    expect(plan.marksOn("考评人员").length).toBeLessThanOrEqual(6);
    const cells = plan
      .marksOn("考评人员")
      .flatMap(({ areas }) => areas)
      .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(cells).toBe(5_000);
  });

  test("a protected sheet is named, and the others are marked", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考评人员").protection.protect();
      await context.sync();
    });
    const outcome = await excelWorkbook().mark(
      plan.reading,
      markingFor(plan.reading, [finding({}), finding({ sheet: "认定职业", cell: { row: 3, column: 1 } })]),
    );
    expect(outcome.protectedSheets).toEqual(["考评人员"]);
    expect(plan.marksOn("考评人员")).toEqual([]);
    expect(plan.marksOn("认定职业")).toHaveLength(1);
  });
});

test("a sheet protected between looking and writing is answered in the product's terms, and pressing again marks", async () => {
  const workbook = excelWorkbook();
  await workbook.mark(plan.reading, markingFor(plan.reading, plan.findings));
  plan.excel.host.faults.inject({ batch: 3, code: "AccessDenied" });
  await expect(workbook.mark(plan.reading, markingFor(plan.reading, plan.findings))).rejects.toThrow(
    ProtectedSheetError,
  );
  plan.excel.host.faults.clear();
  const outcome = await workbook.mark(plan.reading, markingFor(plan.reading, plan.findings));
  expect(outcome.cells).toBe(
    new Set(plan.findings.filter((f) => f.cell).map((f) => `${f.sheet}!${f.cell!.row},${f.cell!.column}`)).size,
  );
});
