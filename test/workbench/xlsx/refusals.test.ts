import { strToU8, zipSync } from "fflate";
import { openXlsx, UnreadableFile } from "../../../src/workbench/xlsx";
import { fixture, rawWorkbook } from "./support";

function refusalOf(bytes: Uint8Array): string {
  try {
    openXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.refusal;
    throw error;
  }
  return "opened";
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe("a file that cannot be opened says why", () => {
  test("text instead of a workbook", () => {
    expect(refusalOf(strToU8("序号,姓名\n1,张三"))).toBe("notXlsx");
  });

  test("a zip that is no Office file", () => {
    expect(refusalOf(zipSync({ "a.txt": strToU8("a") }))).toBe("notXlsx");
  });

  test("a Word document", () => {
    const bytes = rawWorkbook("", { "xl/workbook.xml": "<document><body/></document>" });
    expect(refusalOf(bytes)).toBe("notXlsx");
  });

  test("the 97-2003 format", () => {
    expect(refusalOf(new Uint8Array([...COMPOUND_FILE, ...strToU8("W\0o\0r\0k\0b\0o\0o\0k\0")]))).toBe("legacyXls");
  });

  test("a workbook with a password", () => {
    const name = [..."EncryptedPackage"].join("\0");
    expect(refusalOf(new Uint8Array([...COMPOUND_FILE, ...strToU8(name)]))).toBe("encrypted");
  });

  test("the binary format", () => {
    expect(refusalOf(rawWorkbook("", { "xl/workbook.bin": "x" }))).toBe("binaryXlsb");
  });

  test("a download that broke off", () => {
    const bytes = fixture("plan.xlsx");
    expect(refusalOf(bytes.slice(0, bytes.length / 2))).toBe("damaged");
  });

  test("XML that is not well-formed", () => {
    expect(refusalOf(rawWorkbook("<sheetData><row></sheetData>"))).toBe("damaged");
  });

  test("a sheet whose part is missing", () => {
    const relationship =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/none.xml"/></Relationships>';
    expect(refusalOf(rawWorkbook("", { "xl/_rels/workbook.xml.rels": relationship }))).toBe("damaged");
  });

  test("a zip bomb, before it is unpacked", () => {
    expect(refusalOf(rawWorkbook("", { "xl/media/huge.bin": "0".repeat(50_000_000) }))).toBe("tooLarge");
  });
});

test("entities declared in a part are not expanded into the outside world", () => {
  const entity = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
  const sheet = `${entity}<worksheet><sheetData><row><c t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>`;
  expect(refusalOf(rawWorkbook("", { "xl/worksheets/sheet1.xml": sheet }))).toBe("damaged");
});
