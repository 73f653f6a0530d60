import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { FileError, LIMITS, readPlanFile, readWorkbook, type FileFault, type Limits } from "../../src/files";
import { tableOf } from "../../src/guide";
import { OFFICE, relationships, soundParts, workbook, worksheet, xlsx, zip } from "./make-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const fixture = (name: string): Uint8Array => readFileSync(path.join(__dirname, "../fixtures/workbooks", name));

/** The fault for which a file is refused, with its facts. */
function refusal(bytes: Uint8Array, limits: Partial<Limits> = {}): { fault: FileFault; facts: object } {
  try {
    readWorkbook(bytes, { ...LIMITS, ...limits });
  } catch (error) {
    if (error instanceof FileError) return { fault: error.fault, facts: error.facts };
    throw error;
  }
  throw new Error("The file was read.");
}

/** A compound file with empty streams of these names: header, allocation table, one directory sector ([MS-CFB] 2.2-2.6). */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(3 * 512);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const shorts = [0x3e, 3, 0xfffe, 9, 6];
  shorts.forEach((value, i) => file.writeUInt16LE(value, 24 + 2 * i));
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  ["Root Entry", ...streams].forEach((name, i) => file.write(name, 1024 + 128 * i, "utf16le"));
  return file;
}

const wordRoot = { "_rels/.rels": relationships(["rId1", `${OFFICE}/officeDocument`, "word/document.xml"]) };

/** `~$名册.xlsx`: the user's name with its length, in blanks, and again in UTF-16. */
function ownerFile(): Uint8Array {
  const file = Buffer.alloc(165, 0x20);
  file[0] = 5;
  file.write("Admin", 1, "latin1");
  file.writeUInt16LE(5, 55);
  file.write("Admin", 57, "utf16le");
  return file;
}

const withSheet = (content: string): Uint8Array => xlsx({ [SHEET]: content });
const cell = (content: string): Uint8Array => withSheet(worksheet(`<row>${content}</row>`));

test("the sound file, of which all the others differ in one thing, is read", () => {
  expect(readWorkbook(xlsx())).toMatchObject([{ values: [[1]] }]);
});

describe("a file of another kind is called by its name", () => {
  test.each<[string, Uint8Array, FileFault]>([
    ["nothing at all", new Uint8Array(), "empty"],
    ["an .xls saved by LibreOffice", fixture("excel-97.xls"), "legacyWorkbook"],
    ["an .xlsx with a password", compoundFile("EncryptionInfo", "EncryptedPackage"), "encrypted"],
    ["an old Word document", compoundFile("WordDocument"), "wordDocument"],
    ["an .ods", fixture("open-document.ods"), "openDocument"],
    [
      "an .xlsb",
      xlsx({ "_rels/.rels": relationships(["rId1", `${OFFICE}/officeDocument`, "xl/workbook.bin"]) }),
      "binaryWorkbook",
    ],
    ["a Word document", xlsx({ "xl/workbook.xml": `<w:document xmlns:w="w"/>` }), "notWorkbook"],
    ["a zip of other files", zip({ "photo.jpg": "x" }), "otherArchive"],
    ["a web page", strToU8("\n<html><table><tr><td>1</td></tr></table></html>"), "webPage"],
    [
      "an XML spreadsheet of 2003",
      strToU8(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
      "xmlSpreadsheet",
    ],
    ["a .csv in UTF-8", strToU8("姓名,性别\r\n张三,男"), "plainText"],
    ["a .csv in GB 18030", Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0]), "plainText"],
    ["a .csv in UTF-16", Uint8Array.from([0xff, 0xfe, 0x13, 0x59, 0x0d, 0x54]), "plainText"],
    ["a .csv in UTF-16 without its mark", Uint8Array.from(Buffer.from("姓名,性别\r\n一,女", "utf16le")), "plainText"],
    ["a .csv whose first column is PK", strToU8("PK,姓名\r\n1,张三"), "plainText"],
    ["a .csv whose first column is BM", strToU8("BM编号,姓名\r\n1,张三"), "plainText"],
    ["a PDF", strToU8("%PDF-1.7\n"), "pdf"],
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), "picture"],
    ["a JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), "picture"],
    ["a photograph of a phone", strToU8("\0\0\0\u0018ftypheic"), "picture"],
    ["a bitmap", Uint8Array.from([0x42, 0x4d, 0x36, 0, 0, 0, 0, 0, 0, 0, 0x36, 0]), "picture"],
    [
      "a Word document with its parts",
      zip({ ...soundParts(), "word/document.xml": "<w:document/>", ...wordRoot }),
      "wordDocument",
    ],
    ["a WPS document", compoundFile("WordDocument", "1Table"), "wordDocument"],
    ["an .rtf", strToU8("{\\rtf1\\ansi"), "wordDocument"],
    ["a presentation", compoundFile("PowerPoint Document"), "presentation"],
    ["a Numbers document", zip({ "Index/Document.iwa": "x", "preview.jpg": "x" }), "numbers"],
    ["a .rar", strToU8("Rar!\u001a\u0007\0"), "otherArchive"],
    ["a .7z", Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), "otherArchive"],
    ["a shortcut", Uint8Array.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0]), "shortcut"],
    ["what a net disk has not fetched", new Uint8Array(10_000), "hollow"],
    ["what Office keeps beside an open file", ownerFile(), "lockFile"],
    ["what a Mac keeps beside a file", Uint8Array.from([0, 5, 0x16, 7, 0, 2, 0, 0]), "companionFile"],
  ])("%s", (_, bytes, fault) => {
    expect(refusal(bytes)).toEqual({ fault, facts: {} });
  });
});

describe("an archive that is damaged", () => {
  const whole = xlsx();

  test("cut off anywhere before its end", () => {
    for (const part of [0.1, 0.5, 0.9]) expect(refusal(whole.slice(0, whole.length * part)).fault).toBe("truncated");
  });

  test("cut off at its beginning", () => {
    expect(refusal(Uint8Array.from([0x50, 0x4b, ...whole.slice(100)])).fault).toBe("damagedArchive");
  });

  test("one changed byte in a part is noticed by its checksum", () => {
    const stored = zip(soundParts(`<row><c><v>110105194912310021</v></c></row>`), 0);
    const at = Buffer.from(stored).indexOf("110105194912310021");
    stored[at + 17] = "2".charCodeAt(0);
    expect(refusal(stored)).toEqual({ fault: "damaged", facts: { part: SHEET } });
  });

  test("compressed data that is none", () => {
    const broken = xlsx();
    const at = Buffer.from(broken).indexOf(SHEET) + SHEET.length;
    broken.fill(0xff, at, at + 8);
    expect(refusal(broken)).toEqual({ fault: "damaged", facts: { part: SHEET } });
  });

  test("two entries of one name", () => {
    expect(refusal(zip({ ...soundParts(), "XL/workbook.xml": workbook("") })).fault).toBe("damaged");
  });

  test("an entry that is encrypted by itself", () => {
    const bytes = xlsx();
    const central = Buffer.from(bytes).lastIndexOf(SHEET) - 46;
    bytes[central + 8] |= 1;
    expect(refusal(bytes).fault).toBe("encrypted");
  });

  test("a compression nobody uses for workbooks", () => {
    const bytes = xlsx();
    bytes[Buffer.from(bytes).lastIndexOf(SHEET) - 46 + 10] = 12;
    expect(refusal(bytes).fault).toBe("damaged");
  });
});

describe("parts that are missing", () => {
  test.each(["xl/workbook.xml", SHEET])("%s", (part) => {
    expect(refusal(xlsx({ [part]: undefined }))).toEqual({ fault: "missingPart", facts: { part } });
  });

  test("the relationships of the package", () => {
    expect(refusal(xlsx({ "_rels/.rels": undefined })).fault).toBe("notWorkbook");
  });

  test("a sheet without a relationship is named by its tab", () => {
    const changes = { "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId99"/>`) };
    expect(refusal(xlsx(changes))).toEqual({ fault: "missingPart", facts: { part: "表" } });
  });

  test("no sheet but charts", () => {
    const rels = relationships(["rId1", `${OFFICE}/chartsheet`, "chartsheets/sheet1.xml"]);
    expect(refusal(xlsx({ "xl/_rels/workbook.xml.rels": rels })).fault).toBe("noSheets");
  });
});

describe("content that is not what it must be", () => {
  test.each([
    ["an element never closed", withSheet("<worksheet>\n<sheetData>"), 2],
    ["elements that overlap", withSheet("<worksheet>\n<a><b></a></b></worksheet>"), 2],
    ["an entity nobody declared", withSheet("<worksheet>\n\n&nbsp;</worksheet>"), 3],
    ["bytes that are not UTF-8", xlsx({ [SHEET]: Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) }), 1],
    ["an empty part", withSheet(""), 1],
  ])("%s", (_, bytes, line) => {
    expect(refusal(bytes)).toEqual({ fault: "malformed", facts: { part: SHEET, line } });
  });

  const titles = tableOf("examiners").columns.map(({ title }) => `<c t="inlineStr"><is><t>${title}</t></is></c>`);
  const roster = (content: string, after = ""): string => worksheet(`<row>${titles.join("")}</row>${content}`, after);
  const beside = (odd: string): Uint8Array =>
    xlsx({
      "xl/workbook.xml": workbook(
        `<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="别的" sheetId="2" r:id="rId4"/>`,
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
        ["rId4", `${OFFICE}/worksheet`, "worksheets/sheet2.xml"],
      ),
      [SHEET]: roster(""),
      "xl/worksheets/sheet2.xml": odd,
    });

  test.each([
    ["a cell address without a row", `<row><c r="A"><v>1</v></c></row>`, ""],
    ["a cell address without a column", `<row><c r="12"><v>1</v></c></row>`, ""],
    ["a row number 0", `<row r="0"/>`, ""],
    ["a merged area that is none", "", `<mergeCell ref="A1:"/>`],
    ["two merged areas in one", "", `<mergeCell ref="A2:A3 A4"/>`],
    ["a merged area of nothing", "", `<mergeCell ref=""/>`],
  ])(
    "%s is named by sheet and line where the sheet is one of the guide's, and left alone elsewhere",
    (_, rows, after) => {
      expect(() => readPlanFile(withSheet(roster(rows, after)))).toThrow(
        new FileError("oddSheet", { sheet: "表", part: SHEET, line: 1 }),
      );
      expect(readPlanFile(beside(worksheet(rows, after))).snapshot.tables.has("examiners")).toBe(true);
    },
  );

  test.each([
    ["a number that is none", `<c r="B3"><v>twelve</v></c>`],
    ["a boolean that is none", `<c r="B3" t="b"><v>2</v></c>`],
    ["a boolean that is only a word of JavaScript's", `<c r="B3" t="b"><v>constructor</v></c>`],
    ["a date that is none", `<c r="B3" t="d"><v>2015-13-45</v></c>`],
    ["a shared string that is not there", `<c r="B3" t="s"><v>7</v></c>`],
  ])("%s is named by sheet and cell where the sheet is one of the guide's, and left alone elsewhere", (_, odd) => {
    const rosterWith = (content: string): string => roster(`<row r="3">${content}</row>`);
    expect(() => readPlanFile(withSheet(rosterWith(odd)))).toThrow(
      new FileError("oddCell", { sheet: "表", cell: "B3" }),
    );
    const two = xlsx({
      "xl/workbook.xml": workbook(
        `<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="别的" sheetId="2" r:id="rId4"/>`,
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
        ["rId4", `${OFFICE}/worksheet`, "worksheets/sheet2.xml"],
      ),
      [SHEET]: rosterWith(""),
      "xl/worksheets/sheet2.xml": worksheet(`<row r="3">${odd}</row>`),
    });
    expect(readPlanFile(two).snapshot.tables.size).toBe(1);
  });

  test.each(["A1048577", "XFE1"])("a cell outside of any sheet: %s", (address) => {
    expect(refusal(cell(`<c r="${address}"><v>1</v></c>`))).toEqual({ fault: "damaged", facts: { part: SHEET } });
  });
});

describe("files made to do harm", () => {
  test("a document type declaration is refused in every part, before any entity of it is used", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`;
    const parts = soundParts();
    for (const part of ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, "xl/sharedStrings.xml"])
      expect(refusal(xlsx({ [part]: bomb + parts[part].replace(/^<\?xml.*?\?>/, "") }))).toEqual({
        fault: "documentType",
        facts: { part },
      });
  });

  test("an external entity is refused too", () => {
    const part = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`;
    expect(refusal(withSheet(part)).fault).toBe("documentType");
  });

  test("a part that expands beyond its limit is refused before it is expanded", () => {
    const bytes = withSheet(worksheet(`<row><c><v>1</v></c></row>`) + " ".repeat(3_000_000));
    bytes.fill(0xff, Buffer.from(bytes).indexOf(SHEET) + SHEET.length + 4, Buffer.from(bytes).indexOf(SHEET) + 60);
    expect(refusal(bytes, { partBytes: 1_000_000 })).toEqual({
      fault: "tooLarge",
      facts: { part: SHEET, megabytes: 3 },
    });
  });

  test("a part that packs better than any sheet does is refused", () => {
    const bytes = withSheet(worksheet("") + " ".repeat(3_000_000));
    expect(refusal(bytes, { ratioFromBytes: 1_000_000 }).fault).toBe("tooLarge");
  });

  test("parts that are each within the limit may not exceed it together", () => {
    const bytes = xlsx({
      [SHEET]: worksheet("") + " ".repeat(600_000),
      "xl/sharedStrings.xml": `<sst/>${" ".repeat(600_000)}`,
    });
    expect(refusal(bytes, { totalBytes: 1_000_000 })).toEqual({
      fault: "tooLarge",
      facts: { part: SHEET, megabytes: 1 },
    });
  });

  test("a part that expands to more than it declares is stopped on the way", () => {
    const bytes = withSheet(worksheet("") + " ".repeat(3_000_000));
    const central = Buffer.from(bytes).lastIndexOf(SHEET) - 46;
    new DataView(bytes.buffer).setUint32(central + 24, 1000, true);
    expect(refusal(bytes)).toEqual({ fault: "damaged", facts: { part: SHEET } });
  });

  test("too many parts", () => {
    expect(refusal(xlsx(), { parts: 3 })).toEqual({ fault: "tooManyParts", facts: { limit: 3 } });
  });

  test("too many cells, also when most of them are the gaps between stray ones", () => {
    const wide = cell(`<c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c>`);
    expect(refusal(wide, { cells: 16_383 })).toEqual({ fault: "tooManyCells", facts: { sheet: "表", limit: 16_383 } });
    expect(refusal(cell(`<c r="A1048576"><v>1</v></c>`), { cells: 1_000_000 }).fault).toBe("tooManyCells");
  });
});

describe("archives with 64-bit records", () => {
  /** The sound archive as a writer makes it that always uses ZIP64: sizes and offsets of one entry and of the directory. */
  function zip64(): Uint8Array {
    const plain = Buffer.from(xlsx());
    const end = plain.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const start = plain.readUInt32LE(end + 16);
    const central = plain.lastIndexOf(SHEET) - 46;
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(plain.readUInt32LE(central + 24)), 4);
    extra.writeBigUInt64LE(BigInt(plain.readUInt32LE(central + 20)), 12);
    extra.writeBigUInt64LE(BigInt(plain.readUInt32LE(central + 42)), 20);
    const header = Buffer.from(plain.subarray(central, central + 46 + SHEET.length));
    for (const field of [20, 24, 42]) header.writeUInt32LE(0xffffffff, field);
    header.writeUInt16LE(extra.length, 30);
    const directory = Buffer.concat([
      plain.subarray(start, central),
      header,
      extra,
      plain.subarray(central + header.length, end),
    ]);
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(BigInt(plain.readUInt16LE(end + 10)), 32);
    end64.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
    const last = Buffer.from(plain.subarray(end));
    last.writeUInt16LE(0xffff, 10);
    last.writeUInt32LE(0xffffffff, 16);
    return Buffer.concat([plain.subarray(0, start), directory, end64, locator, last]);
  }

  test("are read", () => {
    expect(readWorkbook(zip64())).toMatchObject([{ values: [[1]] }]);
  });
});

test("however its bytes are changed, a file is read or refused by name, never anything else", () => {
  const sound = xlsx({ [SHEET]: worksheet(`<row><c t="s"><v>0</v></c><c r="C1"><v>1</v></c></row>`) });
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = sound.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try {
        readWorkbook(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
    }),
    { numRuns: 2000 },
  );
});
