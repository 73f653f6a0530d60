import { DARK_THEME } from "../../../src/workbench/host/office-host";
import { bootExcel } from "../../support/office";

const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);

test("unless told otherwise, the host is Excel LTSC 2021 on a Chinese Windows", async () => {
  await bootExcel();
  const { host, platform } = await Office.onReady();
  expect([host, platform]).toEqual(["Excel", "PC"]);
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Array.from({ length: 14 }, (_, index) => supports(`1.${index + 1}`)).every(Boolean)).toBe(true);
  expect(supports("1.15")).toBe(false);
  expect(Office.context.requirements.isSetSupported("WordApi", "1.1")).toBe(false);
});

test("language and theme can be chosen", async () => {
  await bootExcel({ language: "en-US", theme: DARK_THEME });
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe(DARK_THEME.bodyBackgroundColor);
});

describe("under a lower ceiling", () => {
  beforeEach(() => bootExcel({ requirementSets: { ExcelApi: "1.9" } }));

  test("isSetSupported tells the truth", () => {
    expect([supports("1.9"), supports("1.10"), supports("1.13")]).toEqual([true, false, false]);
  });

  test("later methods and properties fail, as in the older Excel", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").getMergedAreasOrNullObject();
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        debugInfo: { errorLocation: "Range.getMergedAreasOrNullObject" },
      });
      sheet.getRange("A1").load("hasSpill");
      await expect(context.sync()).rejects.toThrow();
    });
  });

  test("so does setting what came later", async () => {
    await bootExcel({ requirementSets: { ExcelApi: "1.6" } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tabColor = "#FF0000";
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        debugInfo: { errorLocation: "Worksheet.tabColor" },
      });
      sheet.load("showGridlines");
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });

  test("loading everything loads what there is", async () => {
    await bootExcel({ requirementSets: { ExcelApi: "1.6" } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load();
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
  });
});
