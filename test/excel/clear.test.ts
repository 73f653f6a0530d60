import { excelWorkbook } from "../../src/excel/workbook";
import { faultyPlan, markingFor, type FaultyPlan } from "../support/marked-plan";

let plan: FaultyPlan;
beforeEach(async () => {
  plan = await faultyPlan();
});

describe("clearing", () => {
  test("removes ours of an earlier day and tells how many; a second time there is nothing to remove", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    const standing = plan.excel.engine.sheets.list().flatMap((sheet) => plan.marksOn(sheet.name)).length;
    expect(await excelWorkbook().clear()).toEqual({ removed: standing, protectedSheets: [] });
    expect(plan.excel.engine.sheets.list().flatMap((sheet) => plan.formatsOn(sheet.name))).toEqual([]);
    expect((await excelWorkbook().clear()).removed).toBe(0);
  });

  test("a host that fails once is asked again", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    plan.excel.host.faults.inject({ batch: 4, code: "GeneralException" });
    await excelWorkbook().clear();
    expect(plan.excel.engine.sheets.list().flatMap((sheet) => plan.marksOn(sheet.name))).toEqual([]);
  });

  test("a host that fails from half-way on leaves marks that the next press removes", async () => {
    await excelWorkbook().mark(plan.reading, markingFor(plan.reading, plan.findings));
    plan.excel.host.faults.inject({ batch: 4, code: "GeneralException", always: true });
    await expect(excelWorkbook().clear()).rejects.toThrow("Injected fault");
    plan.excel.host.faults.clear();
    await excelWorkbook().clear();
    expect(plan.excel.engine.sheets.list().flatMap((sheet) => plan.marksOn(sheet.name))).toEqual([]);
  });
});
