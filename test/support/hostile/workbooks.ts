import { tableOf, type Field, type TableId } from "../../../src/guide";
import { OFFICE, relationships, soundParts, workbook, worksheet, zip } from "../../files/make-xlsx";

/**
 * Workbooks under 10 MB made to cost their reader more than they weigh; each is a few lines here and grows when asked for.
 * `size` 1 is the harm that was measured; tests take a hundredth of it.
 */
export type Hostile = (size: number) => Uint8Array;

const SHEET = "xl/worksheets/sheet1.xml";
const times = (count: number, piece: (i: number) => string): string => {
  let text = "";
  for (let i = 0; i < count; i++) text += piece(i);
  return text;
};
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: readonly string[]): string => `<row>${texts.map(inline).join("")}</row>`;
const titles = (table: TableId): string => row(...tableOf(table).columns.map(({ title }) => title));
const sheet = (content: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({ ...soundParts(), [SHEET]: content, ...more });
const roster = (rows: string, after = ""): Uint8Array => sheet(worksheet(titles("examiners") + rows, after));
/** A table with the same text in every column of every row. */
const filled = (table: TableId, rows: number, text: (i: number) => string): Uint8Array =>
  sheet(worksheet(titles(table) + times(rows, (i) => row(...tableOf(table).columns.map(() => text(i))))));
const shared = (table: TableId, rows: number, text: string): Uint8Array =>
  sheet(
    worksheet(
      titles(table) + times(rows, () => `<row>${`<c t="s"><v>0</v></c>`.repeat(tableOf(table).columns.length)}</row>`),
    ),
    {
      "xl/sharedStrings.xml": `<sst><si><t xml:space="preserve">${text}</t></si></sst>`,
    },
  );
const scaled = (size: number, count: number): number => Math.max(2, Math.round(size * count));
const manySheets = (count: number, content: (i: number) => string): Uint8Array =>
  zip({
    ...soundParts(),
    "xl/workbook.xml": workbook(times(count, (i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r${i}"/>`)),
    "xl/_rels/workbook.xml.rels": relationships(
      ...Array.from({ length: count }, (_, i) => [`r${i}`, `${OFFICE}/worksheet`, `worksheets/s${i}.xml`] as const),
    ),
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/worksheets/s${i}.xml`, content(i)])),
  });

/** A plan of one occupation, and a table whose rows are all of it. */
const withOccupation = (table: TableId, rows: number, text: (field: Field, i: number) => string): Uint8Array =>
  manySheets(2, (sheetNumber) =>
    worksheet(
      sheetNumber === 0
        ? titles("occupations") + row("1", "6-31-01-03", "电工", "", "5、4、3")
        : titles(table) +
            times(rows, (i) =>
              row(...tableOf(table).columns.map(({ field }) => (field === "occupationName" ? "电工" : text(field, i)))),
            ),
    ),
  );

export const HOSTILE_WORKBOOKS: Readonly<Record<string, Hostile>> = {
  "a merge of ten million rows": () =>
    roster(row("电工", "1"), `<mergeCells><mergeCell ref="A2:J9999999"/></mergeCells>`),
  "a hundred thousand merges over the same rows": (size) =>
    roster(
      times(scaled(size, 100_000), () => row("电工", "1")),
      times(scaled(size, 100_000), () => `<mergeCell ref="A2:A1048576"/>`),
    ),
  "a million merges": (size) =>
    roster(
      row("电工"),
      times(scaled(size, 1_000_000), (i) => `<mergeCell ref="A${i + 2}:B${i + 2}"/>`),
    ),
  "half a million merges of two rows": (size) =>
    roster(
      times(scaled(size, 60_000), () => row("电工", "1")),
      times(scaled(size, 500_000), (i) => `<mergeCell ref="A${2 * i + 2}:A${2 * i + 3}"/>`),
    ),
  "a merged text of 32,767 characters over a hundred thousand rows": (size) =>
    roster(
      row(`x${" ".repeat(32_000)}y`) + times(scaled(size, 100_000), (i) => row("", String(i))),
      `<mergeCell ref="A2:A1048576"/>`,
    ),
  "a cell of blanks between two letters": (size) =>
    roster(row(...Array<string>(10).fill(`x${" ".repeat(scaled(size, 300_000))}y`))),
  "levels of blanks": (size) => filled("occupations", 3, () => `3${" ".repeat(scaled(size, 200_000))}x`),
  "高级技师 without end": (size) => filled("occupations", 3, () => `${"高级技师".repeat(scaled(size, 50_000))}x`),
  "毕业 without end": (size) => filled("examiners", 3, () => `${"毕业".repeat(scaled(size, 100_000))}x`),
  "brackets without end": (size) => filled("examiners", 3, () => "(".repeat(scaled(size, 200_000))),
  "digits without end": (size) => filled("examiners", 3, () => `军${"1".repeat(scaled(size, 200_000))}x`),
  "a text of 32,767 blanks in every cell": (size) =>
    shared("examiners", scaled(size, 100_000), `x${" ".repeat(32_000)}y`),
  "a text of nine million characters": (size) => shared("examiners", 1, "字 ".repeat(scaled(size, 4_500_000))),
  "a number format of 300,000 characters": (size) =>
    sheet(worksheet(titles("examiners")), {
      "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`, `<workbookPr date1904="1"/>`),
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[".repeat(scaled(size, 300_000))}"/></numFmts></styleSheet>`,
    }),
  "six million cell formats": (size) =>
    sheet(worksheet(titles("examiners")), {
      "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`, `<workbookPr date1904="1"/>`),
      "xl/styles.xml": `<styleSheet><cellXfs>${`<xf numFmtId="14"/>`.repeat(scaled(size, 4_000_000))}</cellXfs></styleSheet>`,
    }),
  "twenty rows as wide as a sheet, on thirty sheets": (size) =>
    manySheets(scaled(size, 30), () => worksheet(times(20, () => `<row>${inline("姓名").repeat(16_384)}</row>`))),
  "ten thousand sheets": (size) => manySheets(scaled(size, 9_900), () => worksheet(row("姓名", "性别"))),
  "four thousand sheets with a roster's titles": (size) =>
    manySheets(scaled(size, 3_900), () => worksheet(titles("examiners"))),
  "a sheet named a million times": (size) =>
    zip({
      ...soundParts(),
      "xl/workbook.xml": workbook(
        times(scaled(size, 1_000_000), (i) => `<sheet name="s${i}" sheetId="1" r:id="rId1"/>`),
      ),
    }),
  "a million relationships": (size) =>
    zip({
      ...soundParts(),
      "xl/_rels/workbook.xml.rels": `<Relationships>${times(scaled(size, 700_000), (i) => `<Relationship Id="rId${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`)}</Relationships>`,
    }),
  "a million defined names": (size) =>
    zip({
      ...soundParts(),
      "xl/workbook.xml": workbook(
        `<sheet name="表" sheetId="1" r:id="rId1"/>`,
        times(scaled(size, 1_000_000), (i) => `<definedName name="n${i}">A1</definedName>`),
      ),
    }),
  "millions of empty shared texts": (size) =>
    sheet(worksheet(titles("examiners")), {
      "xl/sharedStrings.xml": `<sst>${"<si><t>a</t></si>".repeat(scaled(size, 12_500_000))}</sst>`,
    }),
  "millions of self-closed shared texts": (size) =>
    sheet(worksheet(titles("examiners")), {
      "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(scaled(size, 19_000_000))}</sst>`,
    }),
  "a million attributes": (size) => sheet(`<worksheet ${times(scaled(size, 1_000_000), (i) => `a${i}="" `)}/>`),
  "a thousand attributes on every cell": (size) => {
    const attributes = times(900, (i) => ` a${i}=""`);
    return sheet(worksheet(`<row>${`<c${attributes}/>`.repeat(scaled(size, 12_000))}</row>`));
  },
  "ten million elements within each other": (size) => sheet("<a>".repeat(scaled(size, 10_000_000))),
  "a formula of fifty million characters": (size) =>
    sheet(worksheet(`<row><c><f>${"A1+".repeat(scaled(size, 16_000_000))}</f><v>1</v></c></row>`)),
  "a comment of ninety million characters": (size) =>
    sheet(`<!--${" -".repeat(scaled(size, 45_000_000))}-->${worksheet(titles("examiners"))}`),
  "millions of columns declared": (size) =>
    sheet(
      worksheet(titles("examiners"), "").replace(
        "<sheetData>",
        `<dimension ref="A1:XFD1048576"/><cols>${`<col min="1" max="16384" width="9"/>`.repeat(scaled(size, 2_500_000))}</cols><sheetData>`,
      ),
    ),
  "empty cells in the plain way": (size) =>
    roster(
      times(
        scaled(size, 500_000),
        (i) =>
          `<row r="${i + 2}" s="1"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/><c r="C${i + 2}" s="1"/><c r="D${i + 2}" s="1"/><c r="E${i + 2}" s="1"/><c r="F${i + 2}" s="1"/><c r="G${i + 2}" s="1"/><c r="H${i + 2}" s="1"/></row>`,
      ),
    ),
  "empty cells in an odd way": (size) => roster(`<row>${"<c s='1'/>".repeat(scaled(size, 9_900_000))}</row>`),
  "rows in descending order": (size) =>
    roster(times(scaled(size, 300_000), (i) => `<row r="${400_000 - i}"><c r="A${400_000 - i}"><v>1</v></c></row>`)),
  "a cell in the last row of forty sheets": (size) =>
    manySheets(scaled(size, 40), () => worksheet(`<row><c r="A1048576"><v>1</v></c></row>`)),
  "million numbers in millions of cells": (size) =>
    sheet(
      worksheet(
        titles("examiners") +
          times(
            scaled(size, 1_000_000),
            (i) =>
              `<row r="${i + 2}">${times(10, (c) => `<c r="${String.fromCharCode(65 + c)}${i + 2}"><v>1.5</v></c>`)}</row>`,
          ),
      ),
    ),
  "millions of faulty cells": (size) => plainRows("examiners", scaled(size, 360_000), 0),
  "millions of cells of levels that are none": (size) => plainRows("occupations", scaled(size, 300_000), 0),
  "a third of a million venues that are none": (size) => plainRows("venues", scaled(size, 330_000), 0),
  "a hundred thousand occupations": (size) => filled("occupations", scaled(size, 100_000), (i) => `职业${i}`),
  "a hundred thousand names that are numbered": (size) => filled("examiners", scaled(size, 100_000), (i) => `张三${i}`),
  "a hundred thousand committee members": (size) => filled("committees", scaled(size, 100_000), (i) => `领导小组${i}`),
  "a hundred thousand attachments": (size) => filled("attachments", scaled(size, 100_000), (i) => `附件${i}`),
  "a hundred thousand enterprises": (size) => filled("enterprises", scaled(size, 100_000), (i) => `企业${i}`),
  "a hundred thousand venues of one occupation": (size) =>
    withOccupation("venues", scaled(size, 100_000), (field, i) => (field === "venueName" ? `车间${i}` : "1")),
  "a hundred thousand devices of one venue": (size) =>
    withOccupation("equipment", scaled(size, 100_000), (field, i) => (field === "deviceName" ? `设备${i}` : "1")),
  "a hundred thousand examiners of one occupation": (size) =>
    withOccupation("examiners", scaled(size, 100_000), (field, i) => (field === "personName" ? `张三${i}` : "1")),
  "a text of 30,000 characters a million times": (size) =>
    sheet(
      worksheet(
        titles("examiners") +
          times(scaled(size, 1_000_000), (i) => `<row r="${i + 2}"><c r="C${i + 2}" t="s"><v>0</v></c></row>`),
      ),
      {
        "xl/sharedStrings.xml": `<sst><si><t>${"字".repeat(30_000)}</t></si></sst>`,
      },
    ),
  "a row of 16,384 cells on a thousand sheets": (size) =>
    manySheets(scaled(size, 1_000), () => worksheet(`<row r="1">${inline("姓名").repeat(16_384)}</row>`)),
  "sixty thousand entries": (size) =>
    zip({
      ...soundParts(),
      ...Object.fromEntries(Array.from({ length: scaled(size, 60_000) }, (_, i) => [`xl/media/${i}`, ""])),
    }),
  "relationships that lead back to themselves": () =>
    zip({
      ...soundParts(),
      "xl/_rels/workbook.xml.rels": relationships(["rId1", `${OFFICE}/worksheet`, "workbook.xml"]),
    }),
  "a million conditional formats": (size) =>
    roster(
      row("电工"),
      `<conditionalFormatting sqref="A1:J1048576"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`.repeat(
        scaled(size, 400_000),
      ),
    ),
  "empty rows of many attributes": (size) =>
    roster(
      times(
        scaled(size, 1_000_000),
        (i) => `<row r="${i + 2}" spans="1:9" ht="20" customHeight="1" x="${(i * 7919) % 10_007}"/>`,
      ),
    ),
  "cells that no plain way takes": (size) =>
    roster(
      times(
        scaled(size, 250_000),
        (i) =>
          `<row r='${i + 2}'>${times(8, (c) => `<c r='${String.fromCharCode(65 + c)}${i + 2}'><v>${(i * 7919 + c) % 100_003}</v></c>`)}</row>`,
      ),
    ),
  "a hundred thousand levels of their own": (size) =>
    filled("occupations", scaled(size, 100_000), (i) => `${i} 级工 ？－甲`),
  "a hundred thousand devices": (size) => filled("equipment", scaled(size, 100_000), (i) => `设备${i}`),
};

/** Rows in the plain way, every cell the same shared text. */
function plainRows(table: TableId, rows: number, text: number): Uint8Array {
  const columns = tableOf(table).columns.length;
  const content = times(
    rows,
    (i) =>
      `<row r="${i + 2}">${times(columns, (c) => `<c r="${String.fromCharCode(65 + c)}${i + 2}" t="s"><v>${text}</v></c>`)}</row>`,
  );
  return sheet(
    worksheet(
      `<row r="1">${tableOf(table)
        .columns.map(
          ({ title }, c) => `<c r="${String.fromCharCode(65 + c)}1" t="inlineStr"><is><t>${title}</t></is></c>`,
        )
        .join("")}</row>${content}`,
    ),
    {
      "xl/sharedStrings.xml": `<sst><si><t xml:space="preserve"> ？甲1 </t></si></sst>`,
    },
  );
}
