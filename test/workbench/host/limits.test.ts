import { WEB_PAYLOAD_LIMIT } from "../../../src/workbench/host/office-host";
import { bootExcel, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** One sync that writes `lines` rows of two cells. */
const write = (lines: number, text = "x") =>
  Excel.run(async (context) => {
    const values = Array.from({ length: lines }, () => [text, text]);
    context.workbook.worksheets.getActiveWorksheet().getRange(`A1:B${lines}`).values = values;
    await context.sync();
  });
const firstCell = () =>
  excel.engine.cells.values(excel.engine.sheets.active(), { row: 0, column: 0, rows: 1, columns: 1 })[0][0];

describe("the counter", () => {
  test("counts the add-in's syncs and their actions, not what the client sends for itself", async () => {
    const { counter } = excel.host;
    await turn(); // the client announces itself some time after it is ready
    counter.reset();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await turn();
    expect(counter.syncs).toBe(2);
    expect(counter.batches.map(({ kind }) => kind)).toEqual(["sync", "sync", "cleanup"]);
    expect(counter.actions).toBe(counter.own[0].actions + counter.own[1].actions);
    expect(counter.bytes).toBeGreaterThan(200);
    counter.reset();
    expect([counter.syncs, counter.bytes]).toEqual([0, 0]);
  });

  test("the first sync of a run introduces the workbook; another with nothing to say is no round trip", async () => {
    await Excel.run(async (context) => {
      await context.sync();
      await context.sync();
    });
    expect(excel.host.counter.syncs).toBe(1);
  });

  test("a write of more than 1,500 cells is several actions of one sync", async () => {
    await write(2000);
    expect(excel.host.counter.syncs).toBe(1);
    const writes = excel.host.counter.own[0].request.Actions.filter(({ Name }) => Name === "Values");
    expect(writes.length).toBeGreaterThan(2);
  });
});

describe("while a cell is edited", () => {
  test("every request is refused", async () => {
    excel.host.editing.begin();
    await expect(write(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.editing.end();
    await write(1);
    expect(firstCell()).toBe("x");
  });

  test("a run that said it would wait does", async () => {
    excel.host.editing.begin();
    const writing = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
    });
    await turn();
    expect(firstCell()).toBe("");
    excel.host.editing.end();
    await writing;
    expect(firstCell()).toBe("x");
  });
});

describe("the payload limit", () => {
  test("is off on the desktop", async () => {
    await write(4000, "很长的文字".repeat(150));
    expect(firstCell()).not.toBe("");
  });

  test("refuses a request that is too large, before anything is done", async () => {
    excel = await bootExcel({ payloadLimit: WEB_PAYLOAD_LIMIT });
    await expect(write(4000, "很长的文字".repeat(150))).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    expect(firstCell()).toBe("");
  });

  test("refuses a response that is too large", async () => {
    excel = await bootExcel({ payloadLimit: 20_000 });
    await write(500);
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z500").load("values,text,numberFormat");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("injected faults", () => {
  const addSheets = (...names: string[]) =>
    Excel.run(async (context) => {
      for (const name of names) context.workbook.worksheets.add(name);
      await context.sync();
    });
  const tabs = () => excel.engine.sheets.list().map(({ name }) => name);

  test("the n-th action fails once, those before it stay", async () => {
    excel.host.faults.inject({ action: 5, code: "GeneralException" });
    await expect(addSheets("甲", "乙", "丙")).rejects.toMatchObject({ code: "GeneralException" });
    expect(tabs().length).toBeLessThan(4);
    await addSheets("丁");
    expect(tabs()).toContain("丁");
  });

  test("the n-th batch fails and does nothing", async () => {
    excel.host.faults.inject({ batch: 2, code: "AccessDenied" });
    await addSheets("甲");
    await expect(addSheets("乙")).rejects.toMatchObject({ code: "AccessDenied" });
    await addSheets("丙");
    expect(tabs()).toEqual(["Sheet1", "甲", "丙"]);
  });

  test("from the n-th batch on, always, until cleared", async () => {
    excel.host.faults.inject({ batch: 1, code: "GeneralException", always: true });
    await expect(addSheets("甲")).rejects.toThrow();
    await expect(addSheets("甲")).rejects.toThrow();
    excel.host.faults.clear();
    await addSheets("甲");
    expect(tabs()).toEqual(["Sheet1", "甲"]);
  });

  test("the n-th action is carried out and answered as failed", async () => {
    await addSheets("甲");
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("甲").getRange("A1").values = [[text]];
        context.workbook.worksheets.getItem("甲").getRange("A2").values = [[text]];
        await context.sync();
      });
    const written = () => {
      const { id } = excel.engine.sheets.list().find(({ name }) => name === "甲")!;
      return excel.engine.cells.values(id, { row: 0, column: 0, rows: 2, columns: 1 }).flat();
    };
    excel.host.counter.reset();
    await write("一");
    const actions = excel.host.counter.own[0].request.Actions;
    const first = actions.findIndex(({ Name }) => Name === "Values") + 1;
    excel.host.faults.inject({ action: first, code: "GeneralException", after: true });
    await expect(write("二")).rejects.toMatchObject({ code: "GeneralException" });
    expect(written()).toEqual(["二", "一"]);
  });

  test("the answer to the n-th batch is lost, what it did stays", async () => {
    excel.host.faults.inject({ batch: 1, code: "GeneralException", after: true });
    await expect(addSheets("甲", "乙")).rejects.toMatchObject({ code: "GeneralException" });
    expect(tabs()).toEqual(["Sheet1", "甲", "乙"]);
    excel.host.faults.clear();
    excel.host.faults.inject({ batch: 1, code: "InternalError", after: true });
    await expect(addSheets("丙")).rejects.toThrow();
    expect(tabs()).toContain("丙");
  });

  test("something happens in the workbook before the n-th batch", async () => {
    excel.host.faults.inject({ batch: 2, happens: () => excel.engine.protection.protectStructure() });
    await addSheets("甲");
    await expect(addSheets("乙")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(tabs()).toEqual(["Sheet1", "甲"]);
  });

  test("the transport itself fails", async () => {
    excel.host.faults.inject({ batch: 1, code: "ActivityLimitReached" });
    await expect(addSheets("甲")).rejects.toMatchObject({ code: "ActivityLimitReached" });
  });

  test("the client's own batches are spared", async () => {
    excel.host.faults.inject({ batch: 3, code: "GeneralException" });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
    });
    await turn();
    await addSheets("甲");
    await expect(addSheets("乙")).rejects.toThrow();
  });
});
