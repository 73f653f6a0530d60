import { UNATTENDED } from "../../src/actions/types";
import { openSample } from "../../src/actions/open-sample";
import { ProtectedSheetError, ProtectedWorkbookError } from "../../src/host/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;

/** What the call was refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("a protected tab is named", () => {
  beforeEach(async () => {
    await buildAll();
  });

  test("when a list cannot be written anew", async () => {
    const reading = await excelWorkbook().read();
    excel.engine.protection.protect(sheetId("附件清单"), { options: {} });
    const revision = { filled: new Map(), removable: [], added: [{ after: -1, records: [{ attachmentName: "1" }] }] };
    const error = await refusal(excelWorkbook().reviseRows("attachments", reading, revision));
    expect(error).toBeInstanceOf(ProtectedSheetError);
    expect((error as ProtectedSheetError).sheet).toBe("附件清单");
  });

  test("when a hidden row on it cannot be shown", async () => {
    excel.engine.layout.setRowsHidden(sheetId("设备清单"), 5, 1, true);
    excel.engine.protection.protect(sheetId("设备清单"), { options: {} });
    const error = await refusal(excelWorkbook().goTo("设备清单", { row: 5, column: 1 }, true));
    expect(error).toBeInstanceOf(ProtectedSheetError);
    expect((error as ProtectedSheetError).sheet).toBe("设备清单");
  });

  test("but a hidden tab that may not be shown is the workbook's protection", async () => {
    excel.person.hideSheet("设备清单");
    excel.engine.protection.protectStructure();
    const error = await refusal(excelWorkbook().goTo("设备清单", undefined, true));
    expect(error).toBeInstanceOf(ProtectedWorkbookError);
  });
});

describe("先看示例", () => {
  /** Longer than what is encoded at once. */
  const file = Uint8Array.from({ length: 70_000 }, (_, i) => [0x50, 0x4b, 3, 4][i] ?? i % 256);
  const today = () => ({ year: 2026, month: 11, day: 22 });
  const perform = () => openSample.perform({ workbook: excelWorkbook(), today }, {}, UNATTENDED);
  const answer = (bytes: Uint8Array) =>
    Object.assign(globalThis, { fetch: async () => ({ ok: true, arrayBuffer: async () => bytes.buffer }) });

  test("opens the file, byte for byte, in a window of its own", async () => {
    answer(file);
    await perform();
    expect(excel.openedWorkbooks).toEqual([file]);
    expect(excel.engine.sheets.list().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test.each(["GeneralException", "AccessDenied"])("says so where none may be created: %s", async (code) => {
    excel = await bootExcel({ behaviour: { createWorkbookError: code } });
    answer(file);
    expect(await refusal(perform())).toMatchObject({ name: "RefusedError", code });
  });

  test("says in the product's terms when Excel will not open it", async () => {
    answer(Uint8Array.from([1, 2, 3]));
    expect(await refusal(perform())).toMatchObject({ name: "RefusedError", code: "InvalidArgument" });
  });
});
