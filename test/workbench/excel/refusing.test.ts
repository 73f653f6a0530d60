/** What one Excel refuses and another does not, each switch alone (src/workbench/host/excel/behaviour). */
import type { ExcelBehaviour } from "../../../src/workbench/host/excel/behaviour";
import { bootExcel, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
const boot = async (behaviour: Partial<ExcelBehaviour>, payloadLimit = Infinity): Promise<void> => {
  excel = await bootExcel({ behaviour, payloadLimit });
};
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
const area = (rows: number, columns: number) => ({ row: 0, column: 0, rows, columns });
const formatAt = (row: number): string =>
  excel.engine.formats.numberFormats(excel.engine.sheets.active(), { ...area(1, 1), row })[0][0];

describe("a number format for an entire column", () => {
  const write = (format: unknown, address = "A:A"): Promise<void> =>
    onSheet((sheet) => void (sheet.getRange(address).numberFormat = format as string[][]));

  test.each([
    { entireColumnWrites: "any", taken: ["@", [["@"]]], refused: [] },
    { entireColumnWrites: "array", taken: [[["@"]]], refused: ["@"] },
    { entireColumnWrites: "nothing", taken: [], refused: ["@", [["@"]]] },
  ] as const)("where $entireColumnWrites is taken", async ({ entireColumnWrites, taken, refused }) => {
    for (const format of taken) {
      await boot({ entireColumnWrites });
      await write(format);
      expect(formatAt(500)).toBe("@");
    }
    for (const format of refused) {
      await boot({ entireColumnWrites });
      await expect(write(format)).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(formatAt(500)).toBe("General");
    }
  });

  test("a part of a column takes every form everywhere", async () => {
    await boot({ entireColumnWrites: "nothing" });
    await write("@", "A1:A20000");
    expect([formatAt(19_999), formatAt(20_000)]).toEqual(["@", "General"]);
  });
});

describe("merged areas", () => {
  const merges = (rows: number): Promise<number> =>
    onSheet((sheet) => {
      const areas = sheet.getRange(`A1:B${rows}`).getMergedAreasOrNullObject();
      areas.load("areaCount");
      return areas;
    }).then(({ areaCount }) => areaCount);

  test("more than the host can tell of are refused, as many as that are told", async () => {
    await boot({ mostMergedAreas: 5 });
    const sheet = excel.engine.sheets.active();
    for (let row = 0; row < 6; row++)
      excel.engine.layout.merge(sheet, [{ row: row * 2, column: 0, rows: 2, columns: 1 }]);
    await expect(merges(12)).rejects.toMatchObject({ code: "GeneralException" });
    expect(await merges(10)).toBe(5);
  });
});

describe("an answer that is too long", () => {
  const read = (): Promise<Excel.Range> =>
    onSheet((sheet) => {
      const range = sheet.getRange("A1:A100");
      range.load("values,rowCount");
      return range;
    });
  const fill = (text: string): void =>
    excel.engine.cells.write(
      excel.engine.sheets.active(),
      area(100, 1),
      Array.from({ length: 100 }, () => [{ value: text }]),
    );

  test("is measured in bytes: a Chinese character takes three", async () => {
    await boot({}, 4000);
    fill("x".repeat(20));
    expect((await read()).values).toHaveLength(100);
    fill("汉".repeat(20));
    await expect(read()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("may come without its values, and with what is short", async () => {
    await boot({ nullForTooLarge: true }, 4000);
    fill("汉".repeat(20));
    const range = await read();
    expect([range.values, range.rowCount]).toEqual([null, 100]);
    fill("x");
    expect((await read()).values).toHaveLength(100);
  });
});

describe("a list of addresses over the limit", () => {
  const addresses = "A1,A2,A3,A4";
  const count = (): Promise<number> =>
    onSheet((sheet) => {
      const areas = sheet.getRanges(addresses);
      areas.load("areaCount");
      return areas;
    }).then(({ areaCount }) => areaCount);

  test("is refused", async () => {
    await boot({ longestAddress: 10 });
    await expect(count()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  test("or cut before the address that no longer fits", async () => {
    await boot({ longestAddress: 10, cutsLongAddresses: true });
    expect(await count()).toBe(3);
  });
  test("one as long as the limit is taken whole", async () => {
    await boot({ longestAddress: addresses.length });
    expect(await count()).toBe(4);
  });
});

test.each(["GeneralException", "AccessDenied"])("a workbook that may not be created: %s", async (code) => {
  await boot({ createWorkbookError: code });
  await expect(Excel.createWorkbook()).rejects.toMatchObject({ code });
  expect(excel.openedWorkbooks).toEqual([]);
});

test("panes that cannot be frozen: what was written before them stays", async () => {
  await boot({ failingFreezes: true });
  const freeze = onSheet((sheet) => {
    sheet.getRange("A1").values = [["x"]];
    sheet.freezePanes.freezeRows(3);
  });
  await expect(freeze).rejects.toMatchObject({ code: "GeneralException" });
  expect(excel.engine.cells.values(excel.engine.sheets.active(), area(1, 1))).toEqual([["x"]]);
});

test("writing forbidden by something beside Excel: denied, though nothing is protected", async () => {
  await boot({ deniesWrites: true });
  await expect(onSheet((sheet) => void (sheet.getRange("A1").values = [["x"]]))).rejects.toMatchObject({
    code: "AccessDenied",
  });
  const sheet = await onSheet((one) => {
    one.load("protection/protected");
    return one;
  });
  expect(sheet.protection.protected).toBe(false);
});

test("a tab that is a chart is no worksheet, and its name is taken all the same", async () => {
  await boot({ chartSheets: ["图表1"] });
  excel.engine.sheets.add("图表1");
  const sheets = await onSheet((_, { workbook }) => {
    workbook.worksheets.load("items/name");
    return workbook.worksheets;
  });
  expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  await expect(onSheet((_, { workbook }) => workbook.worksheets.add("图表1"))).rejects.toMatchObject({
    code: "ItemAlreadyExists",
  });
});

describe("a setting that is added after another was changed", () => {
  const change = (next: (settings: Excel.SettingCollection) => void): Promise<void> =>
    onSheet((_, { workbook }) => {
      workbook.settings.add("one", "1").value = "2";
      next(workbook.settings);
    });

  test("fails where that was met", async () => {
    await boot({ failingSettings: true });
    await expect(change((settings) => settings.add("two", "1"))).rejects.toMatchObject({ code: "GeneralException" });
  });
  test("the changed one may be added again", async () => {
    await boot({ failingSettings: true });
    await change((settings) => settings.add("one", "3"));
    expect(excel.engine.settings.get("one")).toBe("3");
  });
});
