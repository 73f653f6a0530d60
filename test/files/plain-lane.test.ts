import fc from "fast-check";
import { FileError, LIMITS, readWorkbook, type FileSheet } from "../../src/files";
import { worksheet, xlsx } from "./make-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

/** What is read, or why not. The line of a fault may differ: nothing else. */
function reading(changes: Record<string, string>): unknown {
  try {
    return readWorkbook(xlsx(changes)).map(({ values, uncalculated, oddCell }: FileSheet) => ({
      values,
      uncalculated,
      oddCell,
    }));
  } catch (error) {
    if (error instanceof FileError) return error.fault;
    throw error;
  }
}

/** A comment sends the whole part through the XML parser. */
const slowly = (xml: string): string => xml.replace(/^(<[^>]*>)/, "$1<!-- -->");

const cells = [
  `<c r="A#"><v>1</v></c>`,
  `<c r="B#" s="1" t="s"><v>0</v></c>`,
  `<c r="B#" t="s"><v>9</v></c>`,
  `<c r="C#" t="str"><v> 甲 乙 </v></c>`,
  `<c r="C#" t="str"><f>A1</f><v>甲</v></c>`,
  `<c r="D#"><f>A1</f></c>`,
  `<c r="D#" s="2"/>`,
  `<c r="D#"></c>`,
  `<c r="E#" t="b"><v>1</v></c>`,
  `<c r="E#" t="e"><v>#N/A</v></c>`,
  `<c r="F#" t="inlineStr"><is><t>丙</t></is></c>`,
  `<c r="F#" t="inlineStr"><is><t> 丙_x000D_ </t></is></c>`,
  `<c r="F#" t="inlineStr"><is><t xml:space="preserve"> 丙 </t></is></c>`,
  `<c r="F#" t="inlineStr"><v>丙</v></c>`,
  `<c r="F#" t="str"><v>a&amp;b</v></c>`,
  `<c r="G#"><v>1</v><extLst/></c>`,
  `<c r="A1"><v>7</v></c>`,
  `<c r="a#"><v>8</v></c>`,
  `<c><v>9</v></c>`,
  `<c/>`,
  `<c t="inlineStr"><is><t>丁</t></is></c>`,
  `<c><f>A1</f><v></v></c>`,
  `<c r="J#"><f t="shared" ref="J1:J9" si="0">A1+1</f><v>2</v></c>`,
  `<c r="J#"><f si="0" t="shared"/><v>3</v></c>`,
  `<c r="J#" t="str"><f>A1&amp;B1</f><v>甲</v></c>`,
  `<c r="J#"><f>A1</f></c>`,
  `<c r="H#" r="H#"><v>1</v></c>`,
  `<c r="H#"><v>一</v></c>`,
  `<c r="I#"><v>1]]></v></c>`,
  `<x/>`,
];
const row = fc
  .tuple(
    fc.constantFrom(
      ` r="#"`,
      ` r="#" spans="1:9"`,
      "",
      ` r="#" ht="1" ht="2"`,
      ` r="#" spans="1:9" x14ac:dyDescent="0.25"`,
      ` r="#" x:r="9" a-b.c_1="1"`,
      ` r="#" 1a="1"`,
      ` r="#" -a="1"`,
      ` r="#" a/b="1"`,
    ),
    fc.array(fc.constantFrom(...cells), { maxLength: 4 }),
  )
  .map(([attributes, content]) => `<row${attributes}>${content.join("")}</row>`);
const between = fc.constantFrom(
  "",
  "",
  "",
  "\n",
  "<row r='#'/>",
  `<row r="#"/>`,
  "<row/>",
  `<row r="0#"/>`,
  "<extLst><row/></extLst>",
  "</sheetData><sheetData>",
);

test("a sheet reads the same whether its rows are taken at sight or by the XML parser", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row, between), { maxLength: 6 }), (rows) => {
      const xml = worksheet(
        rows.map(([content, after], i) => (content + after).replaceAll("#", String(i + 1))).join(""),
      );
      expect(reading({ [SHEET]: xml })).toEqual(reading({ [SHEET]: slowly(xml) }));
    }),
    { numRuns: 150 },
  );
});

const items = [
  "<si><t>甲</t></si>",
  "<si><t> 甲 </t></si>",
  `<si><t xml:space="preserve"> 甲 </t></si>`,
  "<si><t>_x000D_</t></si>",
  "<si><r><t>甲</t></r><r><t>乙</t></r></si>",
  "<si><t>11010519491231002X</t></si>",
  "<si><t>a&lt;b</t></si>",
  "<si><t>a]]>b</t></si>",
  "<si/>",
  "<si></si>",
  "<si><t>甲</t>",
  "</si>",
];

test("so do the shared texts", () => {
  const content = worksheet(Array.from({ length: 6 }, (_, i) => `<row><c t="s"><v>${i}</v></c></row>`).join(""));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...items), { maxLength: 6 }), (texts) => {
      const xml = `<sst>${texts.join("")}</sst>`;
      expect(reading({ [SHEET]: content, [STRINGS]: xml })).toEqual(
        reading({ [SHEET]: content, [STRINGS]: slowly(xml) }),
      );
    }),
    { numRuns: 150 },
  );
});

test("what a comment says is no row", () => {
  const xml = worksheet(`<row r="1"><c r="A1"><v>1</v></c></row><!-- <row r="2"><c r="A2"><v>2</v></c></row> -->`);
  expect(reading({ [SHEET]: xml })).toEqual([{ values: [[1]], uncalculated: 0 }]);
});

/** As .NET programs write: every element with a prefix. */
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:");

test("a part whose elements have a prefix reads as one whose have none", () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(fc.constantFrom(...items), { maxLength: 4 }),
      (rows, texts) => {
        const sheet = worksheet(rows.map((content, i) => content.replaceAll("#", String(i + 1))).join(""));
        const strings = `<sst>${texts.join("")}</sst>`;
        expect(reading({ [SHEET]: prefixed(sheet), [STRINGS]: prefixed(strings) })).toEqual(
          reading({ [SHEET]: sheet, [STRINGS]: strings }),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["with addresses", (i: number) => `<row r="${i}"><c r="A${i}" t="s"><v>0</v></c></row>`],
  ["without addresses", () => `<row><c t="inlineStr"><is><t>甲</t></is></c></row>`],
  ["with formulas", (i: number) => `<row r="${i}"><c r="A${i}"><f>B${i}*2</f><v>4</v></c></row>`],
  ["without cells", (i: number) => `<row r="${i}" ht="20" customHeight="1"/>`],
])("rows %s do not go through the XML parser, whatever their prefix", (_, rowAt) => {
  const first = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  const sheet = worksheet(first + Array.from({ length: 2_000 }, (_row, i) => rowAt(i + 2)).join(""));
  const strings = `<sst>${`<si><t xml:space="preserve"> 甲 </t></si>`.repeat(2_000)}</sst>`;
  const limits = { ...LIMITS, markup: 12_000, markupPerByte: 0 };
  for (const written of [(xml: string) => xml, prefixed])
    expect(readWorkbook(xlsx({ [SHEET]: written(sheet), [STRINGS]: written(strings) }), limits)).toHaveLength(1);
  expect(() => readWorkbook(xlsx({ [SHEET]: slowly(sheet) }), limits)).toThrow(FileError);
});

test("rows as Excel writes them cost no markup", () => {
  const rows = Array.from(
    { length: 1_000 },
    (_, i) =>
      `<row r="${i + 1}" spans="1:2" ht="14.25" x14ac:dyDescent="0.25"><c r="A${i + 1}" s="1"><v>1</v></c></row>`,
  );
  const sheet = worksheet(rows.join(""));
  const limits = { ...LIMITS, markup: sheet.length / 4, markupPerByte: 0 };
  expect(readWorkbook(xlsx({ [SHEET]: sheet }), limits)[0].values).toHaveLength(1_000);
});
