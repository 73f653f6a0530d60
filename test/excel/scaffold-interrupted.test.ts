import { ProtectedWorkbookError } from "../../src/host/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { contentOf } from "../support/workbook-content";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

describe("when the host stops half-way", () => {
  test.each([3, 40, 200, 400, 700])("at action %i, pressing again completes the same workbook", async (action) => {
    await buildAll();
    const whole = contentOf(excel.engine);
    excel = await bootExcel();
    const workbook = excelWorkbook();
    const plan = await workbook.inspect();
    excel.host.faults.inject({ action, code: "GeneralException" });
    await expect(workbook.scaffold(plan, [], new Map(), () => undefined)).rejects.toThrow();
    excel.host.faults.clear();
    await buildAll();
    expect(contentOf(excel.engine)).toEqual(whole);
    expect((await buildAll()).built).toEqual([]);
  });

  test("with the structure protected it says so before touching anything", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contentOf(excel.engine);
    await expect(buildAll()).rejects.toThrow(ProtectedWorkbookError);
    expect(contentOf(excel.engine)).toEqual(before);
  });
});
