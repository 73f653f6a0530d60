/** What is told of results that are not of what their formulas ask for now. */
import { UniverEngine } from "../../../../src/workbench/engine/univer-engine";
import { OutdatedResults } from "../../../../src/workbench/page/excel/outdated";
import { createHeadlessUniver } from "../../../../src/workbench/univer/headless";
import { openXlsx } from "../../../../src/workbench/xlsx";
import { rawWorkbook } from "../../xlsx/support";

const cells = ["A1", "A2", "A3", "A4"].map(
  (asked, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}"><f>NEW(${asked})</f><v>5</v></c></row>`,
);
const file = openXlsx(rawWorkbook(`<sheetData>${cells.join("")}</sheetData>`));

const told: string[] = [];
let engine: UniverEngine;
const notice = new OutdatedResults((places, count) => {
  const text = `${places.map(({ sheet, cell }) => `${sheet}!${cell}`).join()} of ${count}`;
  told.push(text);
  return () => told.splice(told.indexOf(text), 1);
});
beforeAll(async () => {
  const univer = createHeadlessUniver();
  // As on the page, where a workbook without formulas comes first.
  new UniverEngine(univer).dispose();
  engine = new UniverEngine(univer);
  file.fill(engine);
  notice.follow(engine);
  await settled();
});
afterAll(() => engine.shutDown());

/** Events come a turn later, and are answered when all is calculated. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await engine.settled();
  }
}
async function write(row: number, value: number, rows = 1): Promise<void> {
  const area = { row, rows, column: 0, columns: 1 };
  engine.asPerson(() =>
    engine.cells.write(
      engine.sheets.active(),
      area,
      Array.from({ length: rows }, () => [{ value }]),
    ),
  );
  await settled();
}

test("nothing, while nothing was changed", () => {
  expect(told).toEqual([]);
});

test("what is calculated is, though another workbook was open before", async () => {
  const area = { row: 6, column: 3, rows: 1, columns: 1 };
  engine.cells.write(engine.sheets.active(), area, [[{ formula: "=A1+1" }]]);
  await settled();
  expect(engine.cells.values(engine.sheets.active(), area)).toEqual([[2]]);
});

test("where they are, the first of them, and how many; that alone which is so now", async () => {
  await write(1, 9);
  expect(told).toEqual(["表!B2 of 1"]);
  await write(0, 9, 4);
  expect(told).toEqual(["表!B1,表!B2,表!B3 of 4"]);
});

test("by the name the sheet has now", async () => {
  engine.sheets.rename(engine.sheets.active(), "名册");
  await settled();
  expect(told).toEqual(["名册!B1,名册!B2,名册!B3 of 4"]);
});

test("nothing any more, once what they ask for is as it was", async () => {
  await write(0, 1);
  expect(told).toEqual(["名册!B2,名册!B3,名册!B4 of 3"]);
  await write(0, 1, 4);
  expect(told).toEqual([]);
});

test("nothing of a workbook that was closed", async () => {
  await write(0, 9);
  expect(told).toHaveLength(1);
  notice.follow(new UniverEngine(engine.univer));
  await settled();
  expect(told).toEqual([]);
});
