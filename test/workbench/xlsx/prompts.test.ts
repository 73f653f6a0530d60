/** Validations that accept everything and only show a prompt: the schema calls their type "none", and it is the default. */
import { strFromU8, unzipSync } from "fflate";
import type { ValidationRule } from "../../../src/workbench/engine/port";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { newEngine, opened, partOf, rawWorkbook, savedAndOpened } from "./support";

test("a prompt without a rule is saved without a type and opened as it was", async () => {
  const engine = newEngine();
  const sheet = engine.sheets.active();
  const prompted: ValidationRule = {
    areas: [{ row: 1, column: 0, rows: 9, columns: 1 }],
    rule: {
      type: "any",
      formula1: "",
      ignoreBlanks: true,
      prompt: { show: true, title: "姓名", message: "与证件一致" },
      alert: { show: true, style: "Stop", title: "", message: "" },
    },
  };
  engine.validations.set(sheet, prompted.areas, prompted.rule);

  const xml = strFromU8(unzipSync(await saveXlsx(engine))["xl/worksheets/sheet1.xml"]);
  expect(xml).toMatch(/<dataValidation (?![^>]*type=)[^>]*prompt="与证件一致"/);
  expect(xml).not.toContain("<formula1");

  const again = await savedAndOpened(engine);
  expect(again.validations.list(again.sheets.active())).toMatchObject([prompted]);
});

test("what a rule says that nobody here knows stays with it when the rules are written anew", async () => {
  const file = rawWorkbook(
    `<sheetData/><dataValidations count="1"><dataValidation type="list" imeMode="fullHiragana" odd="1" xr:uid="{00000000-0002-0000-0000-000000000000}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" showErrorMessage="1" sqref="B2:B9"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>`,
  );
  const engine = await opened(file);
  engine.validations.set(engine.sheets.active(), [{ row: 1, column: 1, rows: 1, columns: 1 }], undefined);
  const xml = partOf(await saveXlsx(engine));
  expect(xml).toMatch(/<dataValidation [^>]*imeMode="fullHiragana" odd="1" [^>]*sqref="B3:B9"/);
  expect(xml).not.toMatch(/uid=|xmlns:xr/);
});
