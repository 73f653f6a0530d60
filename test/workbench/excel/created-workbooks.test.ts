import { bootExcel, type HeadlessExcel } from "../../support/office";

/** The first bytes of an archive; what stands in it is nobody's concern before it is opened. */
const FILE = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 255]);
const BASE64 = "UEsDBAD/";

/** What `Excel.createWorkbook` calls; the client has it, its typings do not. */
interface CreatesWorkbooks {
  createWorkbook(base64: string): { open(): void };
}

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("a workbook created from a file opens in a window of its own", async () => {
  await Excel.createWorkbook(BASE64);
  expect(excel.openedWorkbooks).toEqual([FILE]);
});

test("without a file an empty workbook opens", async () => {
  await Excel.createWorkbook();
  expect(excel.openedWorkbooks).toEqual([undefined]);
});

test("a created workbook stays out of sight until it is opened, in a later batch too", async () => {
  await Excel.run(async (context) => {
    const application = context.workbook.application as unknown as CreatesWorkbooks;
    const created = application.createWorkbook(BASE64);
    await context.sync();
    expect(excel.openedWorkbooks).toEqual([]);
    created.open();
    await context.sync();
  });
  expect(excel.openedWorkbooks).toEqual([FILE]);
});

test.each(["bm8gd29ya2Jvb2s=", "not Base64"])("what is no workbook is refused: %s", async (base64) => {
  await expect(Excel.createWorkbook(base64)).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(excel.openedWorkbooks).toEqual([]);
});

test("it waits until the person has finished editing a cell", async () => {
  excel.host.editing.begin();
  const creating = Excel.createWorkbook(BASE64);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(excel.openedWorkbooks).toEqual([]);
  excel.host.editing.end();
  await creating;
  expect(excel.openedWorkbooks).toHaveLength(1);
});
