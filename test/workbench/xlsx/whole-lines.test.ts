/** Formats, sizes, rules and merged areas over whole columns and rows: kept, at the cost of what the file states. */
import { HAS_XMLLINT, schemaFaults } from "../../support/ooxml";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/engine/a1";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { collectBook } from "../../../src/workbench/xlsx/collect";
import { formatsRead, unshownOf, opened, partOf, rawWorkbook, rewritten, sheetOf, workbookParts } from "./support";

const STYLES =
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs>';
const parts = workbookParts({ styles: STYLES });
const ROSTER =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>张三</t></is></c><c r="B2" s="1"><v>2</v></c></row></sheetData>';

describe("unlocked columns under locked titles", () => {
  const sheet = `<cols><col min="1" max="10" width="12" style="1"/></cols>${ROSTER}<sheetProtection sheet="1"/>`;

  test("cost the cells that are there and the empty ones beside the titles", async () => {
    expect(formatsRead(await opened(rawWorkbook(sheet, parts)))).toBeLessThan(50);
  });

  test("stay unlocked down to the last row, titles locked", async () => {
    const bytes = await rewritten(rawWorkbook(sheet, parts));
    const after = sheetOf(bytes);
    expect(after.columns).toMatchObject([{ first: 0, count: 10, format: { locked: false } }]);
    expect(after.cells.filter(({ format }) => format?.locked !== false)).toMatchObject([
      { row: 0, column: 0, value: "姓名" },
      { row: 0, column: 1, value: 1 },
    ]);
    expect(partOf(bytes).length).toBeLessThan(3_000);
    const engine = await opened(bytes);
    const last = { row: MAX_ROWS - 1, column: 9, rows: 1, columns: 1 };
    const unlocked = engine.protection.unlocked(engine.sheets.active());
    expect(unlocked.some((area) => area.row <= last.row && area.row + area.rows > last.row)).toBe(true);
  });

  test("all 16,384 of them cost no more", async () => {
    const whole = sheet.replace('max="10"', `max="${MAX_COLUMNS}"`);
    const engine = await opened(rawWorkbook(whole, parts));
    expect(formatsRead(engine)).toBeLessThan(50);
    expect(collectBook(engine).sheets[0].columns).toMatchObject([{ first: 0, count: MAX_COLUMNS }]);
  });

  test("with every other cell locked come back as they were", async () => {
    const rows = Array.from(
      { length: 400 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${i % 2}"><v>${i}</v></c></row>`,
    );
    const alternating = `<cols><col min="1" max="1" style="1"/></cols><sheetData>${rows.join("")}</sheetData>`;
    const after = sheetOf(await rewritten(rawWorkbook(alternating, parts)));
    expect(after.cells.map(({ format }) => format?.locked !== false)).toEqual(rows.map((_, i) => i % 2 === 0));
  });
});

describe("unlocked rows", () => {
  const sheet =
    '<sheetData><row r="2" s="1" customFormat="1"><c r="C2"><v>1</v></c><c r="D2" s="1"><v>2</v></c></row></sheetData>';

  test("stay unlocked but for the cells that are locked in them", async () => {
    const after = sheetOf(await rewritten(rawWorkbook(sheet, parts)));
    expect(after.rows).toMatchObject([{ first: 1, count: 1, format: { locked: false } }]);
    expect(after.cells.map(({ column, format }) => [column, format?.locked ?? true])).toEqual([
      [2, true],
      [3, false],
    ]);
  });
});

describe("a cell in the last place of the sheet", () => {
  const sheet = `<cols><col min="1" max="${MAX_COLUMNS}" style="2"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${MAX_ROWS}"><c r="XFD${MAX_ROWS}"><v>2</v></c></row></sheetData>`;

  test("is saved where it is, at the cost of two cells", async () => {
    const plain = sheet.replace(/<cols>.*<\/cols>/, "");
    const engine = await opened(rawWorkbook(plain, parts));
    expect(formatsRead(engine)).toBe(2);
    expect(sheetOf(await saveXlsx(engine)).cells).toMatchObject([
      { row: 0, column: 0, value: 1 },
      { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, value: 2 },
    ]);
  });

  test("under columns of a number format makes no cell of every place between", async () => {
    const engine = await opened(rawWorkbook(sheet, parts));
    expect(formatsRead(engine)).toBeLessThan(600_000);
    const after = sheetOf(await saveXlsx(engine));
    expect(after.cells).toHaveLength(2);
    expect(after.columns).toMatchObject([{ first: 0, count: MAX_COLUMNS, format: { style: { numberFormat: "@" } } }]);
  });
});

describe("columns and rows beyond the grid", () => {
  test("keep their width, format and visibility", async () => {
    const columns =
      '<cols><col min="27" max="30" width="20" customWidth="1"/><col min="31" max="16384" width="9" hidden="1"/></cols>';
    const after = sheetOf(await rewritten(rawWorkbook(`${columns}<sheetData/>`, parts)));
    expect(after.columns.filter(({ hidden }) => !hidden)).toMatchObject([{ first: 26, count: 4, size: 105 }]);
    expect(after.columns.filter(({ hidden }) => hidden)).toMatchObject([{ first: 30, count: MAX_COLUMNS - 30 }]);
  });

  test("rows, too, thousands of them as one", async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `<row r="${i + 3_000}" ht="30" customHeight="1" s="2" customFormat="1"/>`,
    );
    const engine = await opened(rawWorkbook(`<sheetData>${rows.join("")}</sheetData>`, parts));
    expect(engine.sheets.list()[0].rowCount).toBeLessThan(2_000);
    expect(sheetOf(await saveXlsx(engine)).rows).toMatchObject([
      { first: 2_999, count: 5_000, size: 30, format: { style: { numberFormat: "@" } } },
    ]);
  });

  test("spans in disorder and over one another read as the later says", () => {
    const columns =
      '<cols><col min="5" max="6" width="10"/><col min="1" max="3" width="20"/><col min="2" max="2" width="30"/></cols>';
    const spans = sheetOf(rawWorkbook(`${columns}<sheetData/>`)).columns.map(({ first, count, size }) => [
      first,
      count,
      size,
    ]);
    expect(spans).toEqual([
      [0, 1, 105],
      [1, 1, 157.5],
      [2, 1, 105],
      [4, 2, 52.5],
    ]);
  });
});

describe("rules over whole columns, rows and sheets", () => {
  const AREAS = ["A:A", "B2:B1048576", "1:1048576", "3:9", "C5:C9"];
  const FULL = ["A1:A1048576", "B2:B1048576", "A1:XFD1048576", "A3:XFD9", "C5:C9"];
  const validation = (sqref: string) =>
    `<sheetData/><dataValidations><dataValidation type="whole" allowBlank="1" sqref="${sqref}"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>`;
  const conditional = (sqref: string) =>
    `<sheetData/><conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;

  test.each(AREAS.map((area, i) => [area, FULL[i]]))("a validation of %s is saved as %s", async (area, full) => {
    expect(partOf(await rewritten(rawWorkbook(validation(area))))).toContain(`sqref="${full}"`);
  });

  test.each(AREAS.map((area, i) => [area, FULL[i]]))(
    "a conditional format of %s is saved as %s",
    async (area, full) => {
      expect(partOf(await rewritten(rawWorkbook(conditional(area))))).toContain(`sqref="${full}"`);
    },
  );

  test("make the grid no larger", async () => {
    const engine = await opened(rawWorkbook(validation("1:1048576")));
    expect(engine.sheets.list()[0]).toMatchObject({ rowCount: 1000, columnCount: 26 });
  });
});

describe("merged areas", () => {
  const merged = (...areas: readonly string[]) =>
    `<sheetData/><mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

  test("of whole columns and rows stay whole", async () => {
    expect(partOf(await rewritten(rawWorkbook(merged("A:B", "$D$2:$E$3"))))).toContain(
      '<mergeCell ref="A1:B1048576"/><mergeCell ref="D2:E3"/>',
    );
    expect(partOf(await rewritten(rawWorkbook(merged("9:10"))))).toContain('<mergeCell ref="A9:XFD10"/>');
  });

  test("too large to be remembered cell by cell are named, and their cells stay", async () => {
    const bytes = rawWorkbook(merged("B2:XFC1000000"));
    expect(unshownOf(bytes)).toEqual({ hugeMerges: 1 });
    expect(partOf(await rewritten(bytes))).not.toContain("mergeCell");
  });
});

(HAS_XMLLINT ? test : test.skip)("such a sheet is one the published schema has nothing against", async () => {
  const sheet =
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" zoomScale="70"/></sheetViews>' +
    `<cols><col min="1" max="16384" width="12" style="1"/></cols>${ROSTER}<mergeCells><mergeCell ref="9:9"/></mergeCells>` +
    '<dataValidations><dataValidation sqref="1:1000"/></dataValidations><pageSetup paperSize="8" orientation="landscape"/>';
  expect(schemaFaults(await rewritten(rawWorkbook(sheet, parts)))).toEqual([]);
});
