import { readFileSync } from "node:fs";
import path from "node:path";
import * as SheetJS from "@e965/xlsx";
import { FileError, LIMITS, readWorkbook } from "../../../src/files";
import { readSource, type Source } from "../../../src/files/source";
import { worksheet, xlsx } from "../make-xlsx";
import { encode } from "./encode";

const fixture = (name: string): Uint8Array => readFileSync(path.join(__dirname, "../../fixtures/workbooks", name));
const read = (bytes: Uint8Array, name = "名册.xls"): Promise<Source> => readSource(bytes, name);

/** A workbook of one sheet as SheetJS writes it. */
function written(rows: readonly (readonly unknown[])[], bookType: SheetJS.BookType, name = "名册"): Uint8Array {
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(SheetJS.write(book, { bookType, type: "array" }) as ArrayBuffer);
}

/** The bytes with some of them replaced, where they first occur. */
function patched(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from(from));
  expect(at).toBeGreaterThan(0);
  copy.set(to, at);
  return copy;
}

describe("workbooks, whatever their name", () => {
  test("an .xlsx, with the faults of its sheets beside them", async () => {
    const odd = xlsx({ "xl/worksheets/sheet1.xml": worksheet(`<row r="1"><c r="A1" t="s"><v>9</v></c></row>`) });
    const source = await read(odd, "名册.csv");
    expect(source).toMatchObject({ kind: "xlsx", sheets: [{ name: "表" }] });
    expect(source.sheets[0].fault).toBeInstanceOf(FileError);
    expect(source.sheets[0].fault).toMatchObject({ fault: "oddCell", facts: { sheet: "表", cell: "A1" } });
    expect((await read(xlsx())).sheets[0].fault).toBeUndefined();
  });

  /** The one was made by openpyxl and saved by LibreOffice as both: three programs and two readers agree. */
  test("an .xls holds what the .xlsx holds that it was saved with, cell by cell", async () => {
    const source = await read(fixture("excel-97.xls"), "名册.et");
    expect(source.kind).toBe("xls");
    const expected = readWorkbook(fixture("libreoffice.xlsx"));
    expect(
      source.sheets.map(({ name, values, merges, isHidden = false }) => ({ name, values, merges, isHidden })),
    ).toEqual(expected.map(({ name, values, merges, isHidden = false }) => ({ name, values, merges, isHidden })));
  });

  test("numbers stay numbers and texts texts", async () => {
    const rows = [
      ["姓名", "身份号码", "是否"],
      ["张三", "110105194912310021", true],
      ["李四", 110105194912310000, false],
    ];
    expect((await read(written(rows, "biff8"))).sheets).toMatchObject([{ name: "名册", firstRow: 0, values: rows }]);
  });

  test("days of a workbook that counts from 1904 are serial numbers of the 1900 system; other numbers are themselves", async () => {
    const { sheets } = await read(fixture("days-1904.xls"));
    const expected = readWorkbook(fixture("days-1904.xlsx"));
    expect(sheets[0].values).toEqual(expected[0].values);
    // 17 May 1990, as Excel counts it from 1900.
    expect(sheets[0].values[1]).toEqual(["王伟", "110105194912310021", 35, 33010]);
  });

  test("before Excel 97 text is in the code page of its machine", async () => {
    const plain = written([["AAAA", "BBBBBB"]], "biff5", "S");
    const chinese = patched(
      patched(plain, [...Buffer.from("AAAA")], [...encode("姓名", "gb18030")]),
      [...Buffer.from("BBBBBB")],
      [...encode("张三丰", "gb18030")],
    );
    const codePage = patched(chinese, [0x42, 0, 2, 0, 0xe4, 0x04], [0x42, 0, 2, 0, 0xa8, 0x03]);
    expect((await read(codePage)).sheets).toMatchObject([{ values: [["姓名", "张三丰"]] }]);
    const bare = patched(written([["AAAA"]], "biff2"), [...Buffer.from("AAAA")], [...encode("姓名", "gb18030")]);
    expect((await read(bare)).sheets).toMatchObject([{ values: [["姓名"]] }]);
  });

  test("hidden rows of a workbook of Excel 2 are told", async () => {
    const plain = written([["A"], ["B"], ["C"]], "biff2");
    const begin = 4 + plain[2];
    /** The record ROW of the third row. @param height in twips */
    const withRow = (height: number) =>
      Uint8Array.from([
        ...plain.slice(0, begin),
        ...[0x08, 0x00, 13, 0, 2, 0, 0, 0, 1, 0, height, 0, 0, 0, 0, 0, 0],
        ...plain.slice(begin),
      ]);
    expect((await read(withRow(0))).sheets[0].hiddenRows).toEqual({ count: 1, first: 2 });
    expect((await read(withRow(255))).sheets[0].hiddenRows).toBeUndefined();
  });

  test("a password is called one", async () => {
    // The records InterfaceHdr and Mms become FilePass, of the oldest kind.
    const locked = patched(written([["x"]], "biff8"), [0xe1, 0, 2, 0], [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
    await expect(read(locked)).rejects.toMatchObject({ fault: "encrypted", facts: {} });
  });

  test("one that is cut off is damaged, and nobody is invented", async () => {
    const whole = fixture("excel-97.xls");
    for (const part of [0.05, 0.3, 0.6]) {
      const cut = whole.slice(0, Math.floor(whole.length * part));
      await expect(read(cut)).rejects.toBeInstanceOf(FileError);
    }
  });

  test("too large a one is refused before it is read", async () => {
    const limits = { ...LIMITS, legacyBytes: 1000 };
    await expect(readSource(fixture("excel-97.xls"), "a.xls", {}, { limits })).rejects.toMatchObject({
      fault: "legacyTooLarge",
    });
    await expect(
      readSource(fixture("excel-97.xls"), "a.xls", {}, { limits: { ...LIMITS, cells: 10 } }),
    ).rejects.toMatchObject({
      fault: "tooManyCells",
    });
  });
});

describe("an XML spreadsheet of 2003", () => {
  const book = (sheets: string): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${sheets}</Workbook>`;
  const sheet = (rows: string, after = ""): string =>
    `<Worksheet ss:Name="名册"><Table>${rows}</Table>${after}</Worksheet>`;
  const valuesOf = async (rows: string) => (await read(encode(book(sheet(rows)), "utf-8"))).sheets[0].values;

  test("as SheetJS writes it is read as SheetJS reads it", async () => {
    const rows = [
      ["姓名", "年龄"],
      ["张三丰", 35],
      ["联通", "0123"],
      ["", true],
    ];
    const source = await read(written(rows, "xlml"));
    expect(source).toMatchObject({
      kind: "xls",
      sheets: [
        {
          name: "名册",
          values: [
            ["姓名", "年龄"],
            ["张三丰", 35],
            ["联通", "0123"],
            ["", true],
          ],
        },
      ],
    });
  });

  test("rows and cells that are left out, merged areas, rich text, a day, a hidden sheet", async () => {
    const rows =
      `<Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="String">乙</Data></Cell></Row>` +
      `<Row ss:Index="4"><Cell ss:Index="3"><ss:Data ss:Type="String"><html:B>丙</html:B>丁&#10;戊</ss:Data></Cell>` +
      `<Cell><Data ss:Type="DateTime">1990-05-17T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">abc</Data></Cell></Row>`;
    const hidden = `<Worksheet ss:Name="藏"><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`;
    const { sheets } = await read(encode(book(sheet(rows) + hidden), "utf-8"));
    expect(sheets).toMatchObject([
      {
        values: [["甲", "", "乙"], [], [], ["", "", "丙丁\n戊", 33010, "abc"]],
        merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      },
      { name: "藏", values: [], isHidden: true },
    ]);
  });

  test("comments of cells are no values", async () => {
    const row = `<Row><Cell><Data ss:Type="String">甲</Data><Comment><ss:Data>注</ss:Data></Comment></Cell></Row>`;
    expect(await valuesOf(row)).toEqual([["甲"]]);
  });

  test("one that is no XML, has a document type, or is too much is refused by name", async () => {
    const refused = (text: string, limits = LIMITS) =>
      expect(readSource(encode(text, "utf-8"), "a.xls", {}, { limits })).rejects;
    await refused(book("<Worksheet>")).toMatchObject({ fault: "malformed" });
    await refused(book("").replace("<Workbook", "<!DOCTYPE x []><Workbook")).toMatchObject({ fault: "documentType" });
    await refused(book("")).toMatchObject({ fault: "noSheets" });
    await refused(book(sheet("<Row/>")), { ...LIMITS, markup: 100 }).toMatchObject({ fault: "textTooLarge" });
    const cell = `<Row><Cell ss:Index="9999"><Data ss:Type="String">x</Data></Cell></Row>`;
    await refused(book(sheet(cell.repeat(20))), { ...LIMITS, cells: 100_000 }).toMatchObject({ fault: "tooManyCells" });
  });
});
