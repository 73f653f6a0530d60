import { legacyPasswordHash } from "../../../src/workbench/xlsx/password";
import { colorReader } from "../../../src/workbench/xlsx/read/colors";
import { escapeXstring, unescapeXstring } from "../../../src/files/xlsx/text";
import { columnPoints, columnWidth } from "../../../src/workbench/xlsx/units";
import { parseXml } from "../../../src/workbench/opc/xml";
import { cellAt, rawWorkbook, sheetOf } from "./support";

describe("text", () => {
  test("with control characters is escaped, and so is text that looks escaped", () => {
    expect(escapeXstring("a\u0001b_x0041_")).toBe("a_x0001_b_x005F_x0041_");
  });
  test("comes back as it was", () => {
    const text = "一\u0001_x0041_\r\n二\t";
    expect(unescapeXstring(escapeXstring(text))).toBe(text);
  });
  test("written in runs is joined, without its phonetic hints", () => {
    const sheet =
      "<sheetData><row><c t='inlineStr'><is><r><t>张</t></r><r><t> 三</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh></is></c></row></sheetData>";
    expect(cellAt(sheetOf(rawWorkbook(sheet)), 0, 0)?.value).toBe("张 三");
  });
});

test("written before its runs is not left out", () => {
  const sheet = "<sheetData><row><c t='inlineStr'><is><t>张</t><r><t>三</t></r></is></c></row></sheetData>";
  expect(cellAt(sheetOf(rawWorkbook(sheet)), 0, 0)?.value).toBe("张三");
});

describe("cells without addresses", () => {
  test("follow one another", () => {
    const sheet =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r='9'><c r='D9'><v>4</v></c><c><v>5</v></c></row></sheetData>";
    const places = sheetOf(rawWorkbook(sheet)).cells.map(({ row, column, value }) => [row, column, value]);
    expect(places).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
      [8, 3, 4],
      [8, 4, 5],
    ]);
  });
});

describe("dates", () => {
  const styles = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>";
  const parts = (workbookPr: string) => ({
    "xl/styles.xml": styles,
    "xl/workbook.xml": `<workbook xmlns:r="r">${workbookPr}<sheets><sheet name="表" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
  });
  const sheet =
    "<sheetData><row><c s='1'><v>1000</v></c><c><v>1000</v></c><c t='d'><v>2024-02-29</v></c></row></sheetData>";

  test("are serial numbers, ISO dates included", () => {
    const values = sheetOf(rawWorkbook(sheet, parts(""))).cells.map(({ value }) => value);
    expect(values).toEqual([1000, 1000, 45351]);
  });
  test("of the 1904 system move by 1,462 days, plain numbers do not", () => {
    const values = sheetOf(rawWorkbook(sheet, parts("<workbookPr date1904='1'/>"))).cells.map(({ value }) => value);
    expect(values.slice(0, 2)).toEqual([2462, 1000]);
  });
});

describe("colours", () => {
  const theme = parseXml(
    "<theme><themeElements><clrScheme><dk1><sysClr lastClr='000000'/></dk1><lt1><sysClr lastClr='FFFFFF'/></lt1><accent1><srgbClr val='4472C4'/></accent1></clrScheme></themeElements></theme>",
  );
  const read = colorReader(theme);
  const color = (xml: string) => read(parseXml(xml));

  test("of the theme come in the order Excel counts them", () => {
    expect(color("<color theme='0'/>")).toBe("#FFFFFF");
    expect(color("<color theme='1'/>")).toBe("#000000");
    expect(color("<color theme='4'/>")).toBe("#4472C4");
  });
  test("with a tint are what Excel shows: accent 1 lighter by 80 and darker by 25 per cent", () => {
    expect(color("<color theme='4' tint='0.79998168889431442'/>")).toBe("#DAE3F3");
    expect(color("<color theme='4' tint='-0.249977111117893'/>")).toBe("#2F5597");
  });
  test("of the old palette", () => expect(color("<color indexed='10'/>")).toBe("#FF0000"));
  test("that are automatic are none", () => expect(color("<color auto='1'/>")).toBeUndefined());
});

test("a column's width survives being told in points", () => {
  expect(columnPoints(9.140625)).toBe(48);
  expect(columnWidth(columnPoints(22.5703125))).toBe(22.5703125);
});

test("the legacy password hash is Excel's", () => {
  expect(legacyPasswordHash("password")).toBe("83AF");
  expect(legacyPasswordHash("test")).toBe("CBEB");
});
