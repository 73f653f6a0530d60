import type { Finding } from "../../../src/check";
import { excelWorkbook } from "../../../src/excel/workbook";
import { faultyPlan, markingFor, type FaultyPlan } from "../../support/marked-plan";
import { contentOf } from "../../support/workbook-content";

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

  test("puts an error's mark on its cell: red, framed, with a formula that names us and what the cell holds", async () => {
    await excelWorkbook().mark(
      plan.reading,
      markingFor(
        plan.reading,
        plan.findings.filter((f) => f.severity === "error" && f.sheet === "考评人员"),
      ),
    );
    const [mark] = plan.marksOn("考评人员");
    expect(mark.formula).toBe(
      '=AND(LEN("认定方案助手:error")>0,ISTEXT(INDEX($D:$D,ROW())),EXACT(INDEX($D:$D,ROW()),"男"))',
    );
    expect(mark.style).toMatchObject({ fill: "#FDE3E5", fontColor: "#A80000" });
    expect(mark.style.borders?.top?.line).toBe("thin");
    expect(mark.areas).toEqual([{ row: 4, column: 3, rows: 1, columns: 1 }]);
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
    const marks = plan.marksOn("考评人员").map(({ style }) => style);
    const signs = marks.map(({ underline, italic, borders }) => [underline, italic, borders?.top?.line]);
    expect(new Set(signs.map((sign) => JSON.stringify(sign))).size).toBe(3);
    expect(new Set(marks.map(({ borders }) => borders?.top?.line)).size).toBe(3);
  });

  test("no mark makes digits wider than they are, which would hide the last ones of an ID", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    const sheets = plan.excel.engine.sheets.list().map(({ name }) => name);
    expect(sheets.flatMap((name) => plan.marksOn(name)).filter(({ style }) => style.bold)).toEqual([]);
  });

  test("cells of a column with the same value share a mark, empty ones too; another value has its own", async () => {
    const { engine } = plan.excel;
    const sheet = plan.sheetId("考评人员");
    engine.cells.write(
      sheet,
      { row: 3, column: 3, rows: 6, columns: 1 },
      ["无", "不详", "无", null, null, 7].map((value) => [{ value }]),
    );
    const reading = await excelWorkbook().read();
    const marked = [3, 4, 5, 6, 7, 8].map((row) => finding({ cell: { row, column: 3 } }));
    await excelWorkbook().mark(reading, markingFor(reading, marked));
    const cellsOf = ({ areas }: { readonly areas: readonly { rows: number }[] }): number =>
      areas.reduce((sum, { rows }) => sum + rows, 0);
    expect(plan.marksOn("考评人员").map(cellsOf).sort()).toEqual([1, 1, 2, 2]);
  });

  test("an empty cell is not marked in a row that is empty altogether", async () => {
    const empty = finding({ cell: { row: 3, column: 7 } });
    plan.excel.engine.cells.write(plan.sheetId("考评人员"), { row: 3, column: 7, rows: 1, columns: 1 }, [
      [{ value: null }],
    ]);
    const reading = await excelWorkbook().read();
    await excelWorkbook().mark(reading, markingFor(reading, [empty]));
    expect(plan.marksOn("考评人员")[0].formula).toContain("COUNTA(INDEX($A:$J,ROW(),0))>0");
  });

  test("of more than 300 values on a sheet the rest are marked whatever they hold", async () => {
    const { engine } = plan.excel;
    const sheet = plan.sheetId("考评人员");
    const values = Array.from({ length: 400 }, (_, i) => [{ value: `人${i}` }]);
    engine.cells.write(sheet, { row: 3, column: 2, rows: 400, columns: 1 }, values);
    const reading = await excelWorkbook().read();
    const many = values.map((_, i) => finding({ cell: { row: 3 + i, column: 2 } }));
    await excelWorkbook().mark(reading, markingFor(reading, many));
    const marks = plan.marksOn("考评人员");
    expect(marks).toHaveLength(301);
    expect(marks.filter(({ formula }) => formula === '=LEN("认定方案助手:error")>0')).toHaveLength(1);
  });

  test("a cell with an error and a warning carries the error's mark only", async () => {
    await excelWorkbook().mark(
      plan.reading,
      markingFor(plan.reading, [finding({ severity: "warning" }), finding({}), finding({ severity: "info" })]),
    );
    expect(plan.marksOn("考评人员").map(({ formula }) => /助手:(\w+)/.exec(formula)?.[1])).toEqual(["error"]);
  });

  test("marking what is marked already writes nothing", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    const before = plan.marksOn("考评人员").map(({ id }) => id);
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    expect(plan.marksOn("考评人员").map(({ id }) => id)).toEqual(before);
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
    expect(plan.excel.host.counter.actions).toBeLessThan(1_000);
    expect(plan.marksOn("考评人员").length).toBeLessThanOrEqual(25);
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
  const { id } = plan.excel.engine.sheets.list().find(({ name }) => name === "考评人员")!;
  plan.excel.host.faults.inject({
    batch: 3,
    happens: () => plan.excel.engine.protection.protect(id, { options: {} }),
  });
  plan.excel.host.faults.inject({ batch: 3, code: "AccessDenied" });
  await expect(workbook.mark(plan.reading, markingFor(plan.reading, plan.findings))).rejects.toMatchObject({
    name: "ProtectedSheetError",
    sheet: "考评人员",
  });
  plan.excel.host.faults.clear();
  plan.excel.engine.protection.unprotect(id);
  const outcome = await workbook.mark(plan.reading, markingFor(plan.reading, plan.findings));
  expect(outcome.cells).toBe(
    new Set(plan.findings.filter((f) => f.cell).map((f) => `${f.sheet}!${f.cell!.row},${f.cell!.column}`)).size,
  );
});
