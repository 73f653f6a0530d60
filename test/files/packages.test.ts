import { strToU8 } from "fflate";
import { FileError, readWorkbook } from "../../src/files";
import { OFFICE, relationships, soundParts, workbook, worksheet, xlsx, zip } from "./make-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const ONE = [{ name: "表", values: [[1]] }];

test("sheets come in the order of their tabs, with their names and whether they are hidden", () => {
  const rest = ["rId2", "rId3"].map((id) => [id, `${OFFICE}/worksheet`, `worksheets/${id}.xml`] as const);
  const sheets = readWorkbook(
    xlsx({
      "xl/workbook.xml": workbook(
        `<sheet name="乙 &amp; 丙" sheetId="7" r:id="rId3"/><sheet name="甲" sheetId="1" state="hidden" r:id="rId1"/><sheet name="丁" sheetId="3" state="veryHidden" r:id="rId2"/>`,
      ),
      "xl/_rels/workbook.xml.rels": relationships(["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"], ...rest),
      "xl/worksheets/rId2.xml": worksheet(""),
      "xl/worksheets/rId3.xml": worksheet(`<row><c><v>3</v></c></row>`),
    }),
  );
  expect(sheets).toMatchObject([
    { name: "乙 & 丙", visibility: "visible", values: [[3]] },
    { name: "甲", visibility: "hidden", values: [[1]] },
    { name: "丁", visibility: "veryHidden", values: [] },
  ]);
});

test("a chart sheet is skipped", () => {
  const parts = {
    "xl/workbook.xml": workbook(`<sheet name="图" sheetId="1" r:id="rId9"/><sheet name="表" sheetId="2" r:id="rId1"/>`),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
      ["rId9", `${OFFICE}/chartsheet`, "chartsheets/sheet1.xml"],
    ),
  };
  expect(readWorkbook(xlsx(parts))).toMatchObject(ONE);
});

test.each(["", undefined])("a sheet that points nowhere, as a module of a macro does, is skipped", (id) => {
  const module_ = `<sheet name="Module1" sheetId="2" state="veryHidden"${id === undefined ? "" : ` r:id="${id}"`}/>`;
  const sheets = workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>${module_}`);
  expect(readWorkbook(xlsx({ "xl/workbook.xml": sheets }))).toMatchObject(ONE);
});

test("shared texts that are named and absent are missed by none but a cell that asks for one", () => {
  expect(readWorkbook(xlsx({ "xl/sharedStrings.xml": undefined }))).toMatchObject(ONE);
  const asking = worksheet(`<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>`);
  expect(() => readWorkbook(xlsx({ "xl/sharedStrings.xml": undefined, [SHEET]: asking }))).toThrow(
    new FileError("missingPart", { part: "xl/sharedStrings.xml" }),
  );
});

test.each([
  ["absolute", "/xl/worksheets/sheet1.xml"],
  ["relative by a detour", "../xl/./worksheets/sheet1.xml"],
  ["percent-encoded", "worksheets/sheet%31.xml"],
  ["in other case", "Worksheets/Sheet1.xml"],
])("a target may be %s", (_, target) => {
  const rels = relationships(["rId1", `${OFFICE}/worksheet`, target]);
  expect(readWorkbook(xlsx({ "xl/_rels/workbook.xml.rels": rels }))).toMatchObject(ONE);
});

test("a workbook may lie anywhere in the archive, under any name", () => {
  const { "xl/worksheets/sheet1.xml": sheet } = soundParts();
  const parts = {
    "_rels/.rels": relationships(["a", `${OFFICE}/officeDocument`, "book.xml"]),
    "book.xml": workbook(`<sheet name="表" sheetId="1" r:id="x"/>`),
    "_rels/book.xml.rels": relationships(["x", `${OFFICE}/worksheet`, "s.xml"]),
    "s.xml": sheet,
  };
  expect(readWorkbook(zip(parts))).toMatchObject(ONE);
});

test("backslashes in the archive's paths are understood", () => {
  const parts = Object.entries(soundParts()).map(([path, content]) => [path.replaceAll("/", "\\"), content]);
  expect(readWorkbook(zip(Object.fromEntries(parts)))).toMatchObject(ONE);
});

test("a strict file is read like a transitional one", () => {
  const strict = Object.entries(soundParts()).map(([path, content]) => [
    path,
    content
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ),
  ]);
  expect(readWorkbook(zip(Object.fromEntries(strict)))).toMatchObject(ONE);
});

test("elements may have a prefix, and the relationship namespace another", () => {
  const sheets = readWorkbook(
    xlsx({
      "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      [SHEET]: `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
  );
  expect(sheets).toMatchObject([{ name: "表", values: [["甲"]] }]);
});

test.each([
  ["little", [0xff, 0xfe], (code: number) => [code & 255, code >> 8]],
  ["big", [0xfe, 0xff], (code: number) => [code >> 8, code & 255]],
])("a part may be UTF-16, %s-endian", (_, mark, bytesOf) => {
  const text = worksheet(`<row><c t="inlineStr"><is><t>甲𠮷</t></is></c></row>`);
  const bytes = [...mark, ...text.split("").flatMap((char) => bytesOf(char.charCodeAt(0)))];
  expect(readWorkbook(xlsx({ [SHEET]: Uint8Array.from(bytes) }))[0].values).toEqual([["甲𠮷"]]);
});

test("a byte order mark before UTF-8 is no content", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(soundParts()[SHEET])]);
  expect(readWorkbook(xlsx({ [SHEET]: bytes }))).toMatchObject(ONE);
});

test("a workbook without shared strings or styles is read", () => {
  const without = { "xl/sharedStrings.xml": undefined, "xl/styles.xml": undefined };
  const rels = relationships(["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"]);
  expect(readWorkbook(xlsx({ ...without, "xl/_rels/workbook.xml.rels": rels }))).toMatchObject(ONE);
});

test("parts stored without compression are read", () => {
  expect(readWorkbook(zip(soundParts(), 0))).toMatchObject(ONE);
});

test("parts that are not needed are never expanded, however broken", () => {
  const archive = xlsx({ "xl/media/photo.jpg": strToU8("x".repeat(1000)), "xl/vbaProject.bin": "macro" });
  const at = indexOf(archive, strToU8("xl/media/photo.jpg"));
  archive.fill(0xff, at + "xl/media/photo.jpg".length, at + 30);
  expect(readWorkbook(archive)).toMatchObject(ONE);
});

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const at = bytes.findIndex((_, i) => wanted.every((byte, k) => bytes[i + k] === byte));
  if (at < 0) throw new Error("The bytes are not there.");
  return at;
}
