/** AccessDenied: of protection where something is protected, else of what Excel does not name. */
import type { Reading } from "../../src/host/workbook";
import { excelWorkbook } from "../../src/excel/workbook";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const DENIED = { name: "RefusedError", code: "AccessDenied" };

const protect = (name: string): void => {
  const sheet = excel.engine.sheets.list().find((one) => one.name === name);
  excel.engine.protection.protect(sheet?.id ?? "", { options: {} });
};
/** Adds a row to 附件清单; the third batch writes. */
const revise = (reading: Reading): Promise<unknown> => {
  const added = [{ after: -1, records: [{ attachmentName: "1" }] }];
  return workbook.reviseRows("attachments", reading, { filled: new Map(), removable: [], added });
};

describe("where nothing is protected and writing is denied all the same", () => {
  test("建表 speaks of no protection", async () => {
    excel = await bootExcel({ behaviour: { deniesWrites: true } });
    await expect(buildAll()).rejects.toMatchObject(DENIED);
  });

  test("a tab that may not be added is not the workbook's protection", async () => {
    excel = await bootExcel();
    const plan = await workbook.inspect();
    excel.host.faults.inject({ batch: 1, code: "AccessDenied", always: true });
    await expect(workbook.scaffold(plan, [], new Map(), () => undefined)).rejects.toMatchObject(DENIED);
  });

  test.each(["", "考评人员"])("rows of 附件清单 speak of no protection, not even of %s's", async (other) => {
    excel = await bootExcel();
    await buildAll();
    if (other) protect(other);
    const reading = await workbook.read();
    excel.host.faults.inject({ batch: 3, code: "AccessDenied" });
    await expect(revise(reading)).rejects.toMatchObject(DENIED);
  });

  test("a workbook that may not be created has nothing to do with what is protected in this one", async () => {
    excel = await bootExcel({ behaviour: { createWorkbookError: "AccessDenied" } });
    protect("Sheet1");
    excel.engine.protection.protectStructure();
    await expect(workbook.openWorkbook(Uint8Array.from([0x50, 0x4b]))).rejects.toMatchObject(DENIED);
  });
});

describe("what is protected between looking and writing is named", () => {
  beforeEach(async () => {
    excel = await bootExcel();
  });

  test("the tab", async () => {
    await buildAll();
    const reading = await workbook.read();
    excel.host.faults.inject({ batch: 3, happens: () => protect("附件清单") });
    await expect(revise(reading)).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: "附件清单" });
  });

  test("the workbook", async () => {
    const plan = await workbook.inspect();
    excel.engine.protection.protectStructure();
    await expect(workbook.scaffold(plan, [], new Map(), () => undefined)).rejects.toMatchObject({
      name: "ProtectedWorkbookError",
    });
  });
});
