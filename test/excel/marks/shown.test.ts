/** On which cells marks show, after what people do to a workbook in which they stand. */
import { checkAndMark } from "../../../src/actions/check-and-mark";
import { UNATTENDED } from "../../../src/actions/types";
import { parseArea } from "../../../src/check";
import { excelWorkbook } from "../../../src/excel/workbook";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootBuilt, fill } from "../../support/excel";
import { shownMarks } from "../../support/evaluated-marks";
import { type HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

let excel: HeadlessExcel;
let sheet: string;
const shown = (): Promise<readonly string[]> => shownMarks(excel.engine, sheet);
const type = (address: string, text: string): void => excel.person.type(`考评人员!${address}`, text);

beforeEach(async () => {
  excel = await bootBuilt();
  fill(excel.engine, samplePlan());
  sheet = excel.engine.sheets.list().find(({ name }) => name === "考评人员")!.id;
  // A wrong sex, an impossible age, two empty telephones one above the other.
  type("D4", "女士");
  excel.person.clear("考评人员!J8");
  excel.person.clear("考评人员!J9");
  await checkAndMark.perform({ workbook: excelWorkbook(), today: () => TODAY }, { marks: "write" }, UNATTENDED);
});

test("they show where something was found, and nowhere else", async () => {
  expect(await shown()).toEqual(expect.arrayContaining(["D4", "J8", "J9"]));
  expect((await shown()).filter((cell) => /^[DJ]/.test(cell))).toEqual(["D4", "J8", "J9"]);
});

test("a mark goes with the value it is about, without anybody's help, and comes back with it", async () => {
  type("D4", "男");
  expect(await shown()).not.toContain("D4");
  type("J8", "13800138000");
  expect((await shown()).filter((cell) => cell.startsWith("J"))).toEqual(["J9"]);
  type("D4", "女士");
  excel.person.clear("考评人员!J8");
  expect(await shown()).toEqual(expect.arrayContaining(["D4", "J8", "J9"]));
});

test("rows inserted above and between move the marks along, and an empty new row carries none", async () => {
  excel.person.insertRows("考评人员", 9, 1);
  expect((await shown()).filter((cell) => cell.startsWith("J"))).toEqual(["J10", "J8"]);
  excel.person.insertRows("考评人员", 4, 2);
  expect((await shown()).filter((cell) => /^[DJ]/.test(cell))).toEqual(["D6", "J10", "J12"]);
});

test("after a sort no mark shows on a value that is right", async () => {
  const area = parseArea("A4:J9")!;
  const before = excel.engine.cells.values(sheet, area);
  const sorted = [...before].reverse();
  excel.engine.cells.write(
    sheet,
    area,
    sorted.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
  );
  const wrong = sorted.flatMap((row, i) => [
    ...(row[3] === "女士" ? [`D${4 + i}`] : []),
    ...(row[9] === "" ? [`J${4 + i}`] : []),
  ]);
  for (const cell of (await shown()).filter((address) => /^[DJ]/.test(address))) expect(wrong).toContain(cell);
});

test("filled down or copied in its column, a cell judges itself", async () => {
  const [copied] = excel.engine.conditionalFormats.list(sheet).filter(({ formula }) => formula.includes("女士"));
  excel.engine.conditionalFormats.update(sheet, { ...copied, areas: [parseArea("D4:D6")!] });
  type("D5", "女士");
  expect((await shown()).filter((cell) => cell.startsWith("D"))).toEqual(["D4", "D5"]);
});
