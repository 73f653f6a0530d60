import { FileError, PatchableWorkbook, readWorkbook, type CellChange } from "../../../src/files";
import { LIMITS } from "../../../src/files";
import { ZipArchive } from "../../../src/files/opc/zip";
import { bytesOf } from "../../../src/files/opc/zip-bytes";
import { parseArea } from "../../../src/check/address";
import type { CellValue } from "../../../src/check";
import { OFFICE, relationships, soundParts, worksheet, xlsx, workbook } from "../make-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const partOf = (bytes: Uint8Array, path = SHEET): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(ZipArchive.open(bytes, LIMITS), path));

const change = (address: string, to: CellValue): CellChange => {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { row: area.row, column: area.column, to };
};

type Changes = Readonly<Record<string, CellValue>>;
const listOf = (changes: Changes): CellChange[] => Object.entries(changes).map(([at, to]) => change(at, to));

/** The workbook with cells of the sheet 表 set. */
const patched = (bytes: Uint8Array, changes: Changes): Uint8Array =>
  PatchableWorkbook.open(bytes).with(new Map([["表", listOf(changes)]]));

/** The text of the sheet after cells were set in a workbook of which only the sheet is given. */
const sheetWith = (sheet: string, changes: Changes): string => partOf(patched(xlsx({ [SHEET]: sheet }), changes));
const rowsWith = (rows: string, changes: Changes): string => sheetWith(worksheet(rows), changes);
const obstacle = (bytes: Uint8Array, address: string): string | undefined =>
  PatchableWorkbook.open(bytes).obstacleAt("表", change(address, ""));

describe("a cell that is there", () => {
  const ROWS =
    `<row r="1" spans="1:3" x14ac:dyDescent="0.2"><c r="A1" s="4" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>` +
    `<!-- her own --><row r="2"><c r="A2" ph="1"  s='7' t="s"><v>0</v></c></row>`;

  test.each<[string, string, CellValue, string]>([
    ["text", "A1", "乙", `<c r="A1" s="4" t="inlineStr"><is><t>乙</t></is></c>`],
    ["a number", "A1", 12.5, `<c r="A1" s="4"><v>12.5</v></c>`],
    ["nothing", "A1", "", `<c r="A1" s="4"/>`],
    ["a truth value", "A1", true, `<c r="A1" s="4" t="b"><v>1</v></c>`],
    [
      "digits that stay text",
      "B1",
      "110105194912310021",
      `<c r="B1" t="inlineStr"><is><t>110105194912310021</t></is></c>`,
    ],
    ["what would be a formula if typed", "B1", "=A1", `<c r="B1" t="inlineStr"><is><t>=A1</t></is></c>`],
    ["blanks at its ends", "B1", " 甲\n", `<c r="B1" t="inlineStr"><is><t xml:space="preserve"> 甲\n</t></is></c>`],
    ["signs of XML", "B1", `<甲>&"]]>`, `<c r="B1" t="inlineStr"><is><t>&lt;甲&gt;&amp;"]]&gt;</t></is></c>`],
    ["what looks like an escape", "B1", "_x0041_", `<c r="B1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>`],
    ["what XML cannot carry", "B1", "a\u0001\r", `<c r="B1" t="inlineStr"><is><t>a_x0001__x000D_</t></is></c>`],
  ])("holds %s, in its own format, and no other letter of the sheet is another", (_, at, to, markup) => {
    const old = at === "A1" ? `<c r="A1" s="4" t="s"><v>0</v></c>` : `<c r="B1"><v>5</v></c>`;
    const bytes = xlsx({ [SHEET]: worksheet(ROWS).replace("<worksheet ", `<worksheet xmlns:x14ac="urn:x" `) });
    const after = patched(bytes, { [at]: to });
    expect(partOf(after)).toBe(partOf(bytes).replace(old, () => markup));
    expect(readWorkbook(after)[0].values[0][at === "A1" ? 0 : 1] ?? "").toBe(to);
  });

  test("keeps what is said of it in any spelling, but for what was said of its old value", () => {
    expect(rowsWith(ROWS.replace(` x14ac:dyDescent="0.2"`, ""), { A2: "乙" })).toContain(
      `<!-- her own --><row r="2"><c r="A2" ph="1" s="7" t="inlineStr"><is><t>乙</t></is></c></row>`,
    );
    const extended = `<row r="1"><c r="A1" cm="1"><v>1</v><extLst><ext uri="u"><c r="B9"/></ext></extLst></c></row>`;
    expect(rowsWith(extended, { A1: 2 })).toBe(
      worksheet(`<row r="1"><c r="A1"><v>2</v><extLst><ext uri="u"><c r="B9"/></ext></extLst></c></row>`),
    );
  });

  test("of several all are set, whatever order they are named in", () => {
    const rows = `<row r="1"><c r="A1"/><c r="B1"/></row><row r="2"><c r="A2"/></row>`;
    expect(rowsWith(rows, { A2: 3, B1: 2, A1: 1 })).toBe(
      worksheet(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>`),
    );
  });

  test("is found by its place where neither rows nor cells have an address", () => {
    const rows = `<row><c/><c t="s"><v>0</v></c></row><row/><row><c><v>1</v></c></row>`;
    expect(rowsWith(rows, { B1: "乙", A3: 9 })).toBe(
      worksheet(`<row><c/><c t="inlineStr"><is><t>乙</t></is></c></row><row/><row><c><v>9</v></c></row>`),
    );
  });

  test("with rich, phonetic or inline text is set as any other", () => {
    const item = `<is><r><rPr><b/></rPr><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is>`;
    const rows = `<row r="1"><c r="A1" s="2" t="inlineStr">${item}</c><c r="B1" t="inlineStr">${item}</c></row>`;
    expect(rowsWith(rows, { A1: "乙" })).toBe(
      worksheet(
        `<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>乙</t></is></c><c r="B1" t="inlineStr">${item}</c></row>`,
      ),
    );
  });

  test("counts days from 1904 where its workbook does and its format shows a day", () => {
    const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
    const bytes = xlsx({
      [SHEET]: worksheet(`<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>`),
      "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`, `<workbookPr date1904="1"/>`),
      "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    });
    const after = patched(bytes, { A1: 42075, B1: 42075 });
    expect(partOf(after)).toContain(`<c r="A1" s="1"><v>40613</v></c><c r="B1"><v>42075</v></c>`);
    expect(readWorkbook(after)[0].values[0]).toEqual([42075, 42075]);
  });
});

describe("a cell that was not there", () => {
  test.each<[string, string, Changes, string]>([
    [
      "stands between its neighbours",
      `<row r="1"><c r="A1"/><c r="D1"/></row>`,
      { B1: 2, C1: 3 },
      `<row r="1"><c r="A1"/><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"/></row>`,
    ],
    ["stands first", `<row r="1"><c r="C1"/></row>`, { A1: 1 }, `<row r="1"><c r="A1"><v>1</v></c><c r="C1"/></row>`],
    ["stands last", `<row r="1"><c r="A1"/></row>`, { C1: 1 }, `<row r="1"><c r="A1"/><c r="C1"><v>1</v></c></row>`],
    [
      "opens a row that closed itself",
      `<row r="1" ht="9"/><row r="2"/>`,
      { B1: 1 },
      `<row r="1" ht="9"><c r="B1"><v>1</v></c></row><row r="2"/>`,
    ],
    [
      "widens the columns its row declares",
      `<row r="1" spans="1:2"><c r="A1"/></row>`,
      { D1: 1 },
      `<row r="1" spans="1:4"><c r="A1"/><c r="D1"><v>1</v></c></row>`,
    ],
    [
      "leaves what its row declares where it is within",
      `<row r="1" spans="1:2 4:5"><c r="A1"/></row>`,
      { E1: 1 },
      `<row r="1" spans="1:2 4:5"><c r="A1"/><c r="E1"><v>1</v></c></row>`,
    ],
    [
      "takes the format of its row",
      `<row r="1" s="3" customFormat="1"/>`,
      { A1: "甲" },
      `<row r="1" s="3" customFormat="1"><c r="A1" s="3" t="inlineStr"><is><t>甲</t></is></c></row>`,
    ],
    [
      "takes none that its row only keeps",
      `<row r="1" s="3"/>`,
      { A1: 1 },
      `<row r="1" s="3"><c r="A1"><v>1</v></c></row>`,
    ],
    [
      "comes in a row of its own, in order",
      `<row r="2"/><row r="5"/>`,
      { A1: 1, C3: 2, A3: 3, B9: 4 },
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>2</v></c></row><row r="5"/><row r="9"><c r="B9"><v>4</v></c></row>`,
    ],
    [
      "follows rows without an address",
      `<row><c/></row>`,
      { C1: 1, A2: 2 },
      `<row><c/><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`,
    ],
    ["is not made for nothing", `<row r="1"/>`, { A1: "", B7: "" }, `<row r="1"/>`],
  ])("%s", (_, rows, changes, wanted) => {
    expect(rowsWith(rows, changes)).toBe(worksheet(wanted));
  });

  test("comes in a sheet without rows", () => {
    const sheet = worksheet("").replace("<sheetData></sheetData>", "<sheetData/>");
    expect(sheetWith(sheet, { A1: 1 })).toBe(worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>`));
  });

  test("takes the format of its column, and enlarges the extent of the sheet", () => {
    const before = `<dimension ref="B2:C3"/><cols><col min="1" max="2" width="9" style="6"/></cols><sheetData>`;
    const sheet = worksheet(`<row r="2"><c r="C2"/></row>`).replace("<sheetData>", before);
    const after = sheetWith(sheet, { A2: 1, D7: 2 });
    expect(after).toContain(`<dimension ref="A2:D7"/>`);
    expect(after).toContain(
      `<row r="2"><c r="A2" s="6"><v>1</v></c><c r="C2"/></row><row r="7"><c r="D7"><v>2</v></c></row>`,
    );
    expect(sheetWith(sheet, { C2: 1, B3: 2 })).toContain(`<dimension ref="B2:C3"/>`);
  });
});

describe("the sheet may be written", () => {
  test("with a prefix, which new elements have too", () => {
    const main = `xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
    const sheet = `<x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(sheetWith(sheet, { A1: "乙", B1: 2, A2: 3 })).toBe(
      sheet.replace(
        `<x:c r="A1"><x:v>1</x:v></x:c></x:row>`,
        `<x:c r="A1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>` +
          `<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row>`,
      ),
    );
  });

  const SIMPLE = worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>旧</t></is></c><c r="B1"><v>1</v></c></row>`);
  const withDeclaration = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\r\n${SIMPLE}`;
  const NEW = withDeclaration("UTF-8").replace("旧", "新");

  test("in UTF-8 with a byte order mark", () => {
    expect(partOf(patched(xlsx({ [SHEET]: `\ufeff${withDeclaration("UTF-8")}` }), { A1: "新" }))).toBe(`\ufeff${NEW}`);
  });

  test.each(["utf-16le", "utf-16be"])("in %s, as which it is written again", (encoding) => {
    const encode = (text: string): Uint8Array => {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
      return Uint8Array.from(encoding === "utf-16le" ? bytes : bytes.swap16());
    };
    const after = patched(xlsx({ [SHEET]: encode(withDeclaration("UTF-16")) }), { A1: "新" });
    expect(bytesOf(ZipArchive.open(after, LIMITS), SHEET)).toEqual(
      encode(withDeclaration("UTF-16").replace("旧", "新")),
    );
  });

  test("in GB18030, which becomes UTF-8 and says so", () => {
    const gb = Uint8Array.from(Buffer.from(withDeclaration("GB18030").replace("旧", "\u00be\u00c9"), "latin1"));
    const bytes = xlsx({ [SHEET]: gb });
    expect(readWorkbook(bytes)[0].values[0][0]).toBe("旧");
    expect(partOf(patched(bytes, { B1: 1.5 }))).toBe(withDeclaration("UTF-8").replace("<v>1</v>", "<v>1.5</v>"));
  });

  test("with line ends, comments and CDATA in which things look like cells", () => {
    const odd = `<row r="1"\r\n>\r\n<c\r\nr="A1"\r\n><v>1</v></c><!--<c r="B1"/>--><c r="B1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c></row>`;
    expect(rowsWith(odd, { A1: 2 })).toBe(
      worksheet(odd.replace(`<c\r\nr="A1"\r\n><v>1</v></c>`, `<c r="A1"><v>2</v></c>`)),
    );
  });
});

describe("nothing is written into", () => {
  const formulas =
    `<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>2</v></c>` +
    `<c r="C1"><f t="shared" ref="C1:C2" si="0">B1</f><v>2</v></c></row>` +
    `<row r="2"><c r="A2"><f t="array" ref="A2:A3">B1:B2</f><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>0</v></c></row>` +
    `<row r="3"><c r="A3"><v>0</v></c><c r="D3" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>`;

  test.each([
    ["a formula", "A1", "formula"],
    ["a cell without one", "B1", undefined],
    ["the master of a shared formula", "C1", "formula"],
    ["a member of it", "C2", "formula"],
    ["the first cell of an array", "A2", "formula"],
    ["what an array reaches", "A3", "array"],
    ["a picture of WPS", "D3", "formula"],
    ["a cell that is not there", "Z99", undefined],
  ])("%s", (_, at, wanted) => {
    const bytes = xlsx({ [SHEET]: worksheet(formulas) });
    expect(obstacle(bytes, at)).toBe(wanted);
    if (wanted) expect(() => patched(bytes, { [at]: 1 })).toThrow();
  });

  test("the titles and totals of a table, but its records", () => {
    const table = (attributes: string): Uint8Array =>
      xlsx({
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", `${OFFICE}/table`, "../tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="urn:x" ref="B3:C6" ${attributes}/>`,
      });
    const plain = table(`totalsRowCount="1"`);
    expect(["B2", "B3", "C3", "D3", "B4", "C5", "B6", "B7"].map((at) => obstacle(plain, at) ?? "")).toEqual([
      ...["", "tableTitle", "tableTitle", "", "", "", "tableTitle", ""],
    ]);
    expect(obstacle(table(`headerRowCount="0"`), "B3")).toBeUndefined();
  });

  test("a cell with a picture or a data type", () => {
    const rows = `<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1"/></row>`;
    const bytes = xlsx({ [SHEET]: worksheet(rows) });
    expect([obstacle(bytes, "A1"), obstacle(bytes, "B1")]).toEqual(["richValue", undefined]);
  });

  test.each([
    ["rows out of order", `<row r="2"/><row r="1"/>`],
    ["a row twice", `<row r="1"/><row r="1"/>`],
    ["cells out of order", `<row r="1"><c r="B1"/><c r="A1"/></row>`],
    ["a cell twice", `<row r="1"><c r="A1"/><c r="A1"/></row>`],
    ["a cell in another row's element", `<row r="1"><c r="A2"/></row>`],
    ["a choice between rows", `<mc><row r="1"/></mc>`],
    ["a cell outside of rows", `<foo><c r="A1"/></foo>`],
  ])("a sheet with %s", (_, rows) => {
    expect(obstacle(xlsx({ [SHEET]: worksheet(rows) }), "A1")).toBe("sheet");
  });

  test("a sheet that is not there", () => {
    expect(PatchableWorkbook.open(xlsx()).obstacleAt("别的", { row: 0, column: 0 })).toBe("sheet");
  });

  test.each([
    [
      "by its relationship",
      {
        "_rels/.rels": soundParts()["_rels/.rels"].replace(
          "</",
          `<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></`,
        ),
      },
    ],
    ["by its parts", { "_xmlsignatures/sig1.xml": "<Signature/>" }],
  ])("a signed workbook, known %s", (_, parts) => {
    expect(() => PatchableWorkbook.open(xlsx(parts))).toThrow(FileError);
  });
});

describe("all other parts", () => {
  const OTHERS = {
    "xl/vbaProject.bin": Uint8Array.of(1, 2, 3),
    "xl/media/image1.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    "xl/cellimages.xml": "<etc:cellImages/>",
    "customXml/item1.xml": "<x/>",
    "xl/printerSettings/printerSettings1.bin": Uint8Array.of(9),
  };

  test("stay as they were packed, byte by byte", () => {
    const bytes = xlsx(OTHERS);
    const after = patched(bytes, { A1: "乙" });
    const entries = (file: Uint8Array): readonly string[] => ZipArchive.open(file, LIMITS).paths;
    expect(entries(after)).toEqual(entries(bytes));
    for (const path of entries(bytes)) {
      const [was, is] = [bytes, after].map((file) => bytesOf(ZipArchive.open(file, LIMITS), path));
      if (path === SHEET) expect(is).not.toEqual(was);
      else expect(is).toEqual(was);
    }
  });

  test("stay too where nothing changes", () => {
    const bytes = xlsx(OTHERS);
    expect(patched(bytes, {})).toEqual(bytes);
    expect(patched(bytes, { B9: "" })).toEqual(bytes);
  });

  const bookWith = (after: string, before = ""): Uint8Array =>
    xlsx({
      "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`, before).replace(
        "</workbook>",
        `${after}</workbook>`,
      ),
      [SHEET]: worksheet(`<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>`),
      "xl/calcChain.xml": `<calcChain><c r="A1" i="1"/></calcChain>`,
    });
  const bookOf = (bytes: Uint8Array): string => partOf(patched(bytes, { B1: 2 }), "xl/workbook.xml");

  test.each([
    [
      "an attribute more",
      `<calcPr calcId="1" calcMode="manual"/>`,
      `<calcPr calcId="1" calcMode="manual" fullCalcOnLoad="1"/>`,
    ],
    ["what asks already", `<calcPr fullCalcOnLoad="true"/>`, `<calcPr fullCalcOnLoad="true"/>`],
    [
      "an element in its place",
      `<definedNames/><pivotCaches/>`,
      `<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>`,
    ],
  ])("but the workbook's, which asks for calculation where there are formulas: %s", (_, was, is) => {
    const bytes = bookWith(was);
    expect(bookOf(bytes)).toBe(partOf(bytes, "xl/workbook.xml").replace(was, is));
    expect(partOf(patched(bytes, { B1: 2 }), "xl/calcChain.xml")).toBe(partOf(bytes, "xl/calcChain.xml"));
  });

  test("and the workbook's, too, where there are none", () => {
    const bytes = xlsx({ "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`) });
    expect(bookOf(bytes)).toBe(partOf(bytes, "xl/workbook.xml"));
  });
});

describe("a list that gets longer", () => {
  const HEAD = `<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>`;
  const LAST = `<row r="2" ht="30" customHeight="1"><c r="A2" s="4" t="s"><v>0</v></c><c r="B2" s="5"><v>1</v></c></row>`;
  const REST =
    `<conditionalFormatting sqref="A2:B2 D1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="2"><dataValidation type="list" sqref="B2"><formula1>"甲,乙"</formula1></dataValidation>` +
    `<dataValidation type="list" sqref="B2:B90"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>`;
  const grown = (sheet: string): string => {
    const changes = new Map([["表", listOf({ A3: "丙", B3: "", A4: "丁", B4: 2 })]]);
    const bytes = xlsx({ [SHEET]: sheet });
    return partOf(PatchableWorkbook.open(bytes).with(changes, new Map([["表", { like: 1, last: 3 }]])));
  };
  const sheet = worksheet(HEAD + LAST).replace("</sheetData>", `</sheetData>${REST}`);

  test("its new rows look like the one above, empty cells too", () => {
    expect(grown(sheet)).toContain(
      `<row r="3" ht="30" customHeight="1"><c r="A3" s="4" t="inlineStr"><is><t>丙</t></is></c><c r="B3" s="5"></c></row>` +
        `<row r="4" ht="30" customHeight="1"><c r="A4" s="4" t="inlineStr"><is><t>丁</t></is></c><c r="B4" s="5"><v>2</v></c></row>`,
    );
  });

  test("lists of choices and marks that the row above had reach them; what reached further, or elsewhere, stays", () => {
    const text = grown(sheet);
    expect(text).toContain(`<conditionalFormatting sqref="A2:B4 D1">`);
    expect(text).toContain(`sqref="B2:B4"><formula1>`);
    expect(text).toContain(`sqref="B2:B90"`);
  });

  test("without a list that grows nothing but cells is another", () => {
    expect(sheetWith(sheet, { A3: "丙", B3: "" })).toContain(`sqref="A2:B2 D1"`);
    expect(sheetWith(sheet, { A3: "丙", B3: "" })).not.toContain(`r="B3"`);
  });
});
