/** A damaged workbook is read rightly or refused by name, never opened with cells that look empty. */
import { crc32 } from "../../../src/files/opc/crc32";
import { openXlsx, UnreadableFile, type Place, type Refusal } from "../../../src/workbench/xlsx";
import { excelWordsIn } from "../../../src/workbench/page/words/excel";
import { cellAt, cellsXml, fixture, unshownOf, rawWorkbook, resaved, sheetOf, workbookParts } from "./support";

function refusalOf(bytes: Uint8Array): { refusal: Refusal; place?: Place } | undefined {
  try {
    openXlsx(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { refusal: error.refusal, ...(error.place && { place: error.place }) };
  }
}

const SHARED = '<c r="B2" t="s"><v>0</v></c>';
const place = { sheet: "表", cell: "B2" };

describe("shared strings", () => {
  test("that are missing though a cell names one refuse the file and name the cell", () => {
    const bytes = rawWorkbook(cellsXml(SHARED), workbookParts({}));
    expect(refusalOf(bytes)).toEqual({ refusal: "missingText", place });
  });

  test.each(["7", "-1", "1.5", "length", "x", "1e0"])("of the number %s, which there is not, likewise", (index) => {
    const parts = workbookParts({ sharedStrings: "<si><t>甲</t></si>" });
    const bytes = rawWorkbook(cellsXml(SHARED.replace("<v>0", `<v>${index}`)), parts);
    expect(refusalOf(bytes)).toEqual({ refusal: "missingText", place });
  });

  test("that are missing and unused stop nothing", () => {
    expect(sheetOf(rawWorkbook(cellsXml("<c><v>1</v></c>"), workbookParts({}))).cells).toHaveLength(1);
  });

  test("named by the last number there is are read", () => {
    const parts = workbookParts({ sharedStrings: "<si><t>甲</t></si>" });
    expect(cellAt(sheetOf(rawWorkbook(cellsXml(SHARED), parts)), 1, 1)?.value).toBe("甲");
  });
});

describe("a part in another encoding", () => {
  const sheetXml = (encoding: string) =>
    `<?xml version="1.0"${encoding && ` encoding="${encoding}"`}?><worksheet><sheetData><row><c t="inlineStr"><is><t>TEXT</t></is></c></row></sheetData></worksheet>`;
  const inBytes = (xml: string, text: readonly number[]): Uint8Array => {
    const [before, after] = xml.split("TEXT").map((piece) => [...Buffer.from(piece, "latin1")]);
    return new Uint8Array([...before, ...text, ...after]);
  };
  const workbookOf = (encoding: string, text: readonly number[]) =>
    rawWorkbook("", { "xl/worksheets/sheet1.xml": inBytes(sheetXml(encoding), text) });
  /** 张三 in GBK, é in ISO-8859-1. */
  const GBK = [0xd5, 0xc5, 0xc8, 0xfd];

  test.each([
    ["GBK", GBK, "张三"],
    ["gb18030", GBK, "张三"],
    ["GB2312", GBK, "张三"],
    ["ISO-8859-1", [0xe9], "é"],
    ["UTF-8", [...Buffer.from("张三")], "张三"],
    ["", [...Buffer.from("张三")], "张三"],
    ["UTF-16", [...Buffer.from("张三")], "张三"],
  ])("declared as %s is read so", (encoding, text, expected) => {
    expect(cellAt(sheetOf(workbookOf(encoding, text)), 0, 0)?.value).toBe(expected);
  });

  test.each(["", "UTF-8", "KLINGON"])(
    "that its declaration %s does not name is refused, and the sheet named",
    (encoding) => {
      expect(refusalOf(workbookOf(encoding, GBK))).toEqual({ refusal: "damaged", place: { sheet: "表" } });
    },
  );

  test("UTF-16 with its mark is read", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${sheetXml("UTF-16").replace("TEXT", "张三")}`, "utf16le"));
    const workbook = rawWorkbook("", { "xl/worksheets/sheet1.xml": bytes });
    expect(cellAt(sheetOf(workbook), 0, 0)?.value).toBe("张三");
  });
});

describe("what the reader of plans reads, the workbench reads", () => {
  const bytesOf = (xml: string) => rawWorkbook(xml);
  const cells = cellsXml("<c><v>5</v></c>");

  test("paths with the other slash, in a relationship", () => {
    const relationships =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets\\sheet1.xml"/></Relationships>';
    const bytes = rawWorkbook(cells, { "xl/_rels/workbook.xml.rels": relationships });
    expect(cellAt(sheetOf(bytes), 0, 0)?.value).toBe(5);
  });

  test("parts in capital letters", () => {
    const relationships =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="Worksheets/SHEET1.xml"/></Relationships>';
    const bytes = rawWorkbook(cells, { "xl/_rels/workbook.xml.rels": relationships });
    expect(cellAt(sheetOf(bytes), 0, 0)?.value).toBe(5);
  });

  test("a package without content types", () => {
    expect(cellAt(sheetOf(bytesOf(cells)), 0, 0)?.value).toBe(5);
  });
});

describe("a sheet", () => {
  const workbook = (sheets: string) => ({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
  });

  test("that points nowhere refuses the file by its name, it does not vanish", () => {
    const parts = workbook('<sheet name="甲" r:id="r1"/><sheet name="乙" r:id="r9"/>');
    expect(refusalOf(rawWorkbook("<sheetData/>", parts))).toEqual({ refusal: "damaged", place: { sheet: "乙" } });
  });

  test("that was never given a part is named as left out", () => {
    const bytes = rawWorkbook("<sheetData/>", workbook('<sheet name="甲" r:id="r1"/><sheet name="空" r:id=""/>'));
    expect(openXlsx(bytes).unshown).toEqual([{ kind: "sheetsWithoutPart", count: 1, places: [{ sheet: "空" }] }]);
  });

  test("that breaks off refuses the file by its name", () => {
    const parts = { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c>" };
    expect(refusalOf(rawWorkbook("", parts))).toEqual({ refusal: "damaged", place: { sheet: "表" } });
  });

  test.each(["XFE1", "A0", "A1048577", "A", "1", "A1:B2"])(
    "with a cell at %s, where there is none, likewise",
    (address) => {
      const bytes = rawWorkbook(`<sheetData><row><c r="${address}"><v>1</v></c></row></sheetData>`);
      expect(refusalOf(bytes)).toEqual({ refusal: "damaged", place: { sheet: "表", cell: address } });
    },
  );
});

test("bits that have changed on the way are noticed", () => {
  const bytes = fixture("plan.xlsx").slice();
  const at = bytes.length >> 1;
  const before = crc32(bytes);
  bytes[at] ^= 0x10;
  expect(crc32(bytes)).not.toBe(before);
  expect(refusalOf(bytes)?.refusal).toBe("damaged");
});

test("a style that is not there leaves the default one, and the cells are named", async () => {
  const bytes = rawWorkbook(
    cellsXml('<c s="9"><v>1</v></c><c s="1"><v>2</v></c><c s="-1"><v>3</v></c>'),
    workbookParts({ styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs>' }),
  );
  expect(openXlsx(bytes).unshown).toEqual([
    {
      kind: "unknownStyles",
      count: 2,
      places: [
        { sheet: "表", cell: "A1" },
        { sheet: "表", cell: "C1" },
      ],
    },
  ]);
  expect(sheetOf(await resaved(bytes)).cells.map(({ value }) => value)).toEqual([1, 2, 3]);
});

test("content that is not of its type stays as text and is named; what is of its type is not", () => {
  const bytes = rawWorkbook(
    cellsXml('<c><v>三</v></c><c t="b"><v>maybe</v></c><c><v> 3\n</v></c><c t="b"><v>1</v></c>'),
  );
  expect(sheetOf(bytes).cells.map(({ value }) => value)).toEqual(["三", "maybe", 3, true]);
  expect(unshownOf(bytes)).toEqual({ unreadableCells: 2 });
});

test("the notices name sheet and cell, in both languages", () => {
  const [zh, en] = [excelWordsIn("zh-CN"), excelWordsIn("en-US")];
  expect(zh.refusal("甲.xlsx", zh.refusals.missingText, place)).toBe(
    "“甲.xlsx”打不开：工作表“表”的 B2：单元格所指的文字在文件中找不到，文件已损坏或不完整，请重新取得。当前工作簿没有改动。",
  );
  expect(zh.found("某物", { kind: "unreadableCells", count: 5, places: [place] })).toBe(
    "某物 5 处，在工作表“表”的 B2等",
  );
  expect(en.refusal("a.xlsx", "No.", place)).toContain('B2 of sheet "表": No.');
  expect(en.found("things", { kind: "charts", count: 2 })).toBe("things (2)");
});
