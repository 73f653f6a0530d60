/** Validations that accept everything and only show a prompt: the schema calls their type "none", and it is the default. */
import { strFromU8, unzipSync } from "fflate";
import type { ValidationRule } from "../../../src/workbench/engine/port";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { newEngine, savedAndOpened } from "./support";

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
