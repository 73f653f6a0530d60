import type { CellValue } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { worksheet, xlsx } from "./make-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";

/** The values of a sheet whose rows are these. */
const valuesOf = (rows: string, changes: Record<string, string> = {}): readonly (readonly CellValue[])[] =>
  readWorkbook(xlsx({ [SHEET]: worksheet(rows), ...changes }))[0].values;
/** The value of a single cell. */
const valueOf = (cell: string, changes: Record<string, string> = {}): CellValue =>
  valuesOf(`<row>${cell}</row>`, changes)[0]?.[0] ?? "";

const strings = (items: string): Record<string, string> => ({ "xl/sharedStrings.xml": `<sst>${items}</sst>` });
const firstString = (item: string): CellValue => valueOf(`<c t="s"><v>0</v></c>`, strings(`<si>${item}</si>`));
const inline = (content: string): CellValue => valueOf(`<c t="inlineStr"><is>${content}</is></c>`);

describe("a cell's value", () => {
  test("a number stays a number, also an ID typed as one", () => {
    expect(valueOf(`<c><v>110105194912310000</v></c>`)).toBe(110105194912310000);
    expect(valueOf(`<c t="n"><v>1.0E-3</v></c>`)).toBe(0.001);
  });

  test("digits stored as text stay text", () => {
    expect(firstString("<t>013800138000</t>")).toBe("013800138000");
    expect(inline("<t>013800138000</t>")).toBe("013800138000");
  });

  test("booleans and errors", () => {
    expect(valueOf(`<c t="b"><v>1</v></c>`)).toBe(true);
    expect(valueOf(`<c t="b"><v>0</v></c>`)).toBe(false);
    expect(valueOf(`<c t="e"><v>#DIV/0!</v></c>`)).toBe("#DIV/0!");
  });

  test("a formula gives its computed value, of whatever type", () => {
    expect(valueOf(`<c><f>1+1</f><v>2</v></c>`)).toBe(2);
    expect(valueOf(`<c t="str"><f>A2</f><v>乙</v></c>`)).toBe("乙");
    expect(valueOf(`<c t="e"><f>1/0</f><v>#DIV/0!</v></c>`)).toBe("#DIV/0!");
  });

  test("a formula never computed reads as empty and is counted", () => {
    const rows = `<row><c><f>1+1</f><v></v></c><c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>`;
    const [sheet] = readWorkbook(xlsx({ [SHEET]: worksheet(rows) }));
    expect(sheet.values).toEqual([["", "", "", 1]]);
    expect(sheet.uncalculated).toBe(2);
  });

  test("a cell that has only a format is empty", () => {
    expect(valuesOf(`<row><c r="A1" s="3"/><c r="B1" s="3"><v>1</v></c></row><row><c s="3"/></row>`)).toEqual([
      ["", 1],
    ]);
  });

  test("an ISO date of a strict file is a serial number", () => {
    expect(valueOf(`<c t="d"><v>2015-03-12</v></c>`)).toBe(42075);
    expect(valueOf(`<c t="d"><v>2020-02-29T12:00:00</v></c>`)).toBe(43890.5);
  });
});

describe("text", () => {
  test("runs are joined, and their phonetic readings dropped", () => {
    expect(firstString(`<r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh>`)).toBe(
      "张三",
    );
    expect(inline(`<r><t>张</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh><r><t>三</t></r>`)).toBe("张三");
  });

  test("blanks at the ends stay only where they are preserved, as in Excel", () => {
    expect(firstString(`<t xml:space="preserve"> 张三 </t>`)).toBe(" 张三 ");
    expect(firstString(`<t> 张三&#10;</t>`)).toBe("张三");
    expect(firstString(`<r><t>a</t></r><r><t> </t></r><r><t>b</t></r>`)).toBe("a b");
    expect(valueOf(`<c t="str"><v> a </v></c>`)).toBe("a");
  });

  test("an ideographic or no-break blank is no blank of XML and stays", () => {
    expect(firstString("<t>　张三\u00a0</t>")).toBe("　张三\u00a0");
  });

  test("_x000D_ is a carriage return, and _x005F_ the underscore that escapes it", () => {
    expect(firstString("<t>a_x000D_b</t>")).toBe("a\rb");
    expect(firstString("<t>a_x005F_x000D_b</t>")).toBe("a_x000D_b");
    expect(firstString("<t>file_x1_y</t>")).toBe("file_x1_y");
  });

  test("an item without text keeps its number", () => {
    expect(valueOf(`<c t="s"><v>1</v></c>`, strings("<si><t/></si><si><t>乙</t></si>"))).toBe("乙");
  });

  test("character data in CDATA and entities are text", () => {
    expect(firstString("<t><![CDATA[<a>]]>&amp;&#x7532;</t>")).toBe("<a>&甲");
  });
});

describe("where cells stand", () => {
  test("rows and cells without a reference follow the one before", () => {
    const rows = `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(valuesOf(rows)).toEqual([[1, "", 2, 3], [], [4], [5]]);
  });

  test("rows and cells may come out of order", () => {
    const rows = `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`;
    expect(valuesOf(rows)).toEqual([[1], [3, 4]]);
  });

  test("a sheet that declares a million rows has as many as are filled", () => {
    const sheet = worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>`).replace(
      "<sheetData>",
      `<dimension ref="A1:XFD1048576"/><sheetData>`,
    );
    expect(readWorkbook(xlsx({ [SHEET]: sheet }))[0].values).toEqual([[1]]);
  });

  test("one stray cell far to the right does not widen the other rows", () => {
    const values = valuesOf(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>2</v></c></row>`);
    expect(values.map((row) => row.length)).toEqual([1, 16_384]);
  });

  test("merged areas are told, and what an extension calls by the same names is not", () => {
    const after = `<mergeCells><mergeCell ref="B2:C3"/></mergeCells><extLst><ext><row/><c><v>9</v></c><mergeCell ref="A1:B1"/></ext></extLst>`;
    const [sheet] = readWorkbook(xlsx({ [SHEET]: worksheet(`<row><c><v>1</v></c></row>`, after) }));
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
    expect(sheet.values).toEqual([[1]]);
  });
});

describe("the 1904 date system", () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00E+00&quot;day&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
  const rows = `<row>${[0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>40613</v></c>`).join("")}</row>`;
  const inSystem = (properties: string, after = "") =>
    readWorkbook(
      xlsx({
        [SHEET]: worksheet(rows),
        "xl/styles.xml": styles,
        "xl/workbook.xml": `<workbook xmlns:r="r">${properties}<sheets><sheet name="表" r:id="rId1"/></sheets>${after}</workbook>`,
      }),
    )[0].values;

  test("days become serials of the 1900 system; other numbers stay", () => {
    expect(inSystem(`<workbookPr date1904="1"/>`)).toEqual([[40613, 42075, 42075, 40613, 40613]]);
  });

  test("what Excel 2013 and later say of the workbook in the extension list says nothing of days", () => {
    const after = `<extLst><ext uri="{140A7094}" xmlns:x15="x15"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`;
    expect(inSystem(`<workbookPr date1904="1"/>`, after)).toEqual([[40613, 42075, 42075, 40613, 40613]]);
    const other = `<extLst><ext><x15:workbookPr xmlns:x15="x15" date1904="1"/></ext></extLst>`;
    expect(inSystem("<workbookPr/>", other)).toEqual([[40613, 40613, 40613, 40613, 40613]]);
  });

  test("in the usual system nothing moves", () => {
    expect(inSystem(`<workbookPr date1904="0"/>`)).toEqual([[40613, 40613, 40613, 40613, 40613]]);
  });
});
