import { readFileSync } from "node:fs";
import path from "node:path";
import { readSource, type SourceChoice } from "../../src/files/source";
import { notesOf, type SourceNote } from "../../src/import";
import { sourceNoteTexts as english } from "../../src/text/en-US/source-notes";
import { noteText } from "../../src/text/source-notes";
import { sourceNoteTexts as chinese } from "../../src/text/zh-CN/source-notes";
import { soundParts, zip } from "../files/make-xlsx";

const notesIn = async (
  bytes: Uint8Array,
  name = "名册.xlsx",
  choice: SourceChoice = {},
): Promise<readonly SourceNote[]> => notesOf(await readSource(bytes, name, choice));
const textIn = (text: string, name = "名册.csv") => notesIn(new TextEncoder().encode(text), name);
const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("of a workbook", () => {
  test("formulas without a result, and the first of them", async () => {
    const rows = `<row r="1">${cell("A1", "姓名")}</row><row r="2"><c r="A2"><f>B2</f></c><c r="B2"><f>C2</f><v></v></c></row><row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>`;
    expect(await notesIn(zip(soundParts(rows)))).toEqual([{ kind: "uncalculated", sheet: "表", count: 2, cell: "A2" }]);
  });

  test.each(["1", "true"])("rows that are hidden (%s) and hold something, however they are written", async (hidden) => {
    const plain = (row: number): string => `<row r="${row}" hidden="${hidden}">${cell(`A${row}`, "甲")}</row>`;
    const rich = `<row r="4" hidden="${hidden}"><c r="A4" t="inlineStr"><is><r><t>乙</t></r></is></c></row>`;
    const rows = `<row r="1">${cell("A1", "姓名")}</row>${plain(2)}<row r="3" hidden="${hidden}"></row>${rich}<row r="5" hidden="0">${cell("A5", "丙")}</row>`;
    expect(await notesIn(zip(soundParts(rows)))).toEqual([{ kind: "hiddenRows", sheet: "表", count: 2, row: 2 }]);
  });

  test("rows of an .xls that are hidden and hold something", async () => {
    const file = path.join(__dirname, "../fixtures/workbooks/hidden-rows.xls");
    expect(await notesIn(readFileSync(file), "名册.xls")).toEqual([
      { kind: "hiddenRows", sheet: "名册", count: 2, row: 2 },
    ]);
  });

  test("nothing of one that is as it looks", async () => {
    expect(await notesIn(zip(soundParts(`<row r="1">${cell("A1", "姓名")}</row>`)))).toEqual([]);
  });
});

describe("of an XML spreadsheet", () => {
  const bookOf = (rows: string, options = ""): Uint8Array =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="名册"><Table>${rows}</Table></Worksheet><Worksheet ss:Name="字典"><Table><Row><Cell><Data ss:Type="String">男</Data></Cell></Row></Table>${options}</Worksheet></Workbook>`,
    );
  const row = (text: string, attributes = ""): string =>
    `<Row${attributes}><Cell><Data ss:Type="String">${text}</Data></Cell></Row>`;

  test("hidden rows and hidden sheets", async () => {
    const hiddenSheet = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>";
    expect(await notesIn(bookOf(row("姓名") + row("甲", ' ss:Hidden="1"') + row("乙"), hiddenSheet))).toEqual([
      { kind: "hiddenRows", sheet: "名册", count: 1, row: 2 },
      { kind: "hiddenSheets", sheets: ["字典"] },
    ]);
  });
});

describe("of a text", () => {
  test("quotation marks that are never closed, by their lines", async () => {
    expect(await textIn('姓名,地址\n甲,"东路\n乙,西路\n')).toEqual([{ kind: "unclosedQuotes", count: 1, rows: [2] }]);
  });

  test("what is no character, and the first row of it", async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("姓名,性别\n甲,男\n"),
      0xff,
      ...new TextEncoder().encode(",女"),
    ]);
    const notes = await notesIn(bytes, "名册.csv", { encoding: "utf-8" });
    expect(notes).toEqual([{ kind: "undecodable", count: 1, row: 3 }]);
  });

  test("nothing of one that is as it looks", async () => {
    expect(await textIn('姓名,地址\n甲,"东路,1号"\n')).toEqual([]);
  });
});

test("of a plan the lists of its choices, hidden, are nobody's list", () => {
  const hidden = { firstRow: 0, firstColumn: 0, merges: [], values: [["男"]], isHidden: true, uncalculated: 0 };
  const sheets = ["认定方案词汇", "字典"].map((name) => ({ ...hidden, name }));
  expect(notesOf({ sheets })).toEqual([{ kind: "hiddenSheets", sheets: ["字典"] }]);
});

test("of a page, rows that are not shown", async () => {
  const html =
    "<table><tr><td>姓名</td></tr><tr style='display:none'><td>模板</td></tr><tr hidden></tr><tr><td>甲</td></tr></table>";
  expect(await textIn(html, "名册.xls")).toEqual([{ kind: "unseenRows", sheet: "名册", count: 1 }]);
});

test("each is a sentence in both languages", () => {
  const notes: readonly SourceNote[] = [
    { kind: "uncalculated", sheet: "名册", count: 2, cell: "A2" },
    { kind: "undecodable", count: 1, row: 3 },
    { kind: "unclosedQuotes", count: 2, rows: [2, 7] },
    { kind: "hiddenSheets", sheets: ["字典", "旧"] },
    { kind: "hiddenRows", sheet: "名册", count: 1, row: 2 },
    { kind: "unseenRows", sheet: "名册", count: 1 },
  ];
  expect(notes.map((note) => noteText(note, chinese))).toContain(
    "2 行有不成对的引号（第 2、7 行），引号按普通文字读取。请核对这些行。",
  );
  expect(noteText(notes[3], english)).toBe(
    "Hidden sheets were not imported: 字典, 旧. To import them, unhide them in the file and save it.",
  );
});
