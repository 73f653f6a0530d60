/** What stands in a cell after opening and saving: numbers, dates, texts and errors, each as what it is. */
import { HAS_XMLLINT, schemaFaults } from "../../support/ooxml";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { Person } from "../../../src/workbench/person";
import { cellAt, cellsXml, newEngine, partOf, rawWorkbook, rewritten, sheetOf, workbookParts } from "./support";

const cellsOf = (bytes: Uint8Array): string[] => partOf(bytes).match(/<c .*?(?:<\/c>|\/>)/g) ?? [];
const STYLES = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='46'/></cellXfs>";

describe("a date written as ISO 8601", () => {
  test.each([
    ["2003-05-06", 37747],
    ["2003-05-06T00:00:00Z", 37747],
    ["2003-05-06T00:00:00.000Z", 37747],
    ["2003-05-06T08:00:00+08:00", 37747 + 1 / 3],
    ["2003-05-06T12:00:00-0500", 37747.5],
    ["2003-05-06 18:00", 37747.75],
    ["08:30:00", 8.5 / 24],
    ["T06:00", 0.25],
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
  ])("%s is the serial number %d, and so is what is saved", async (text, serial) => {
    const bytes = rawWorkbook(cellsXml(`<c t="d" s="1"><v>${text}</v></c>`), workbookParts({ styles: STYLES }));
    const cell = cellAt(sheetOf(await rewritten(bytes)), 0, 0);
    expect(cell?.value).toBeCloseTo(serial, 9);
    expect(cell?.format?.style.numberFormat).toBe("yyyy/m/d");
  });

  test("means the same day in a workbook that counts from 1904", async () => {
    const parts = workbookParts({ styles: STYLES, properties: '<workbookPr date1904="1"/>' });
    const bytes = rawWorkbook(cellsXml('<c t="d" s="1"><v>2003-05-06</v></c><c s="1"><v>36285</v></c>'), parts);
    expect(sheetOf(await rewritten(bytes)).cells.map(({ value }) => value)).toEqual([37747, 37747]);
  });

  test.each(["2003-02-30", "2003-13-01", "25:00:00", "6. Mai 2003"])(
    "that is none, %s, stays as text and is named with its place",
    async (text) => {
      const bytes = rawWorkbook(cellsXml(`<c t="d"><v>${text}</v></c>`));
      expect(cellAt(sheetOf(await rewritten(bytes)), 0, 0)?.value).toBe(text);
    },
  );
});

test("durations and times of day of the 1904 system do not move, days do", () => {
  const parts = workbookParts({ styles: STYLES, properties: '<workbookPr date1904="true"/>' });
  const bytes = rawWorkbook(cellsXml('<c s="1"><v>1000</v></c><c s="2"><v>0.5</v></c><c s="3"><v>1.25</v></c>'), parts);
  expect(sheetOf(bytes).cells.map(({ value }) => value)).toEqual([2462, 0.5, 1.25]);
});

describe("a text that looks like something else", () => {
  const TEXTS = ["#A", "#1", "#N/A", "#REF!", "TRUE", "NaN", "Infinity", "=1+1", "'x", "1E5", "007"];

  test.each(TEXTS)("%s is saved as text", async (text) => {
    const bytes = rawWorkbook(cellsXml(`<c t="inlineStr"><is><t>${text}</t></is></c>`));
    const after = await rewritten(bytes);
    expect(cellsOf(after)).toEqual(['<c r="A1" t="s"><v>0</v></c>']);
    expect(cellAt(sheetOf(await rewritten(after)), 0, 0)).toMatchObject({ value: text });
    expect(cellAt(sheetOf(after), 0, 0)).not.toHaveProperty("isError");
  });

  test.each(TEXTS)("and is a text, too, as the result of a formula: %s", async (text) => {
    const bytes = rawWorkbook(cellsXml(`<c t="str"><f>MID("${text}",1,9)</f><v>${text}</v></c>`));
    expect(cellsOf(await rewritten(bytes))[0]).toContain(`t="str"><f>MID(&quot;`);
  });
});

describe("an error value", () => {
  const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];

  test.each(ERRORS)("%s stays one, typed or calculated", async (error) => {
    const bytes = rawWorkbook(cellsXml(`<c t="e"><v>${error}</v></c><c t="e"><f>FOREIGN(1)</f><v>${error}</v></c>`));
    const [typed, calculated] = cellsOf(await rewritten(bytes));
    expect(typed).toBe(`<c r="A1" t="e"><v>${error}</v></c>`);
    expect(calculated).toMatch(/t="e"><f>FOREIGN\(1\)<\/f><v>#/);
  });

  test("is what a person gets who types it, and a text with an apostrophe before it", async () => {
    const engine = newEngine();
    const person = new Person(engine);
    person.paste("A1", [["#n/a", "'#N/A", "#A"]]);
    expect(cellsOf(await saveXlsx(engine))).toEqual([
      '<c r="A1" t="e"><v>#N/A</v></c>',
      '<c r="B1" t="s"><v>0</v></c>',
      '<c r="C1" t="s"><v>1</v></c>',
    ]);
  });

  test("no program knows, as an earlier version of this one wrote it, becomes the text it was", async () => {
    const bytes = rawWorkbook(cellsXml('<c t="e"><v>#A</v></c><c t="e"><f>"#"&amp;"A"</f><v>#A</v></c>'));
    expect(cellsOf(await rewritten(bytes))).toEqual([
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="str"><f>&quot;#&quot;&amp;&quot;A&quot;</f><v>#A</v></c>',
    ]);
  });
});

test("what is no number never reaches a number's cell", async () => {
  const engine = newEngine();
  const row = [NaN, Infinity, -Infinity, 1e308].map((value) => ({ value }));
  engine.cells.write(engine.sheets.active(), { row: 0, column: 0, rows: 1, columns: 4 }, [row]);
  expect(partOf(await saveXlsx(engine))).not.toMatch(/<v>-?(?:NaN|Infinity)<\/v>/);
  for (const text of ["NaN", "INF", "Infinity", "三", "3,5"]) {
    const after = await rewritten(rawWorkbook(cellsXml(`<c><v>${text}</v></c>`)));
    expect(cellAt(sheetOf(after), 0, 0)?.value).toBe(text === "Infinity" ? "Infinity" : text);
  }
});

test.each([
  ["1", true],
  ["true", true],
  ["TRUE", true],
  ["0", false],
  ["False", false],
])("the truth value %s is %s", (text, value) => {
  expect(cellAt(sheetOf(rawWorkbook(cellsXml(`<c t="b"><v>${text}</v></c>`))), 0, 0)?.value).toBe(value);
});

(HAS_XMLLINT ? test : test.skip)("all of these make a workbook the published schema has nothing against", async () => {
  const cells =
    '<c t="d" s="1"><v>2003-05-06T00:00:00Z</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>#A</t></is></c>' +
    '<c t="str"><f>"#"&amp;"A"</f><v>#A</v></c><c t="b"><v>TRUE</v></c><c><v>三</v></c>';
  const after = await rewritten(rawWorkbook(cellsXml(cells), workbookParts({ styles: STYLES })));
  expect(schemaFaults(after)).toEqual([]);
});
