/** A workbook that was opened from a file is saved as that file, but for what is other in it. */
import { unzipSync } from "fflate";
import { openXlsx, saveXlsx } from "../../../../src/workbench/xlsx";
import type { UniverEngine } from "../../../../src/workbench/engine/univer-engine";
import { fixture, opened, partOf, rawWorkbook, resaved, savedAndOpened, sheetOf } from "../support";
import { richWorkbook, SHEET } from "./rich-workbook";

const SHEET_PART = "xl/worksheets/sheet1.xml";
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Paths of the parts that are others, came or went. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [then, now] = [unzipSync(before), unzipSync(after)];
  const all = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...all].filter((path) => Buffer.compare(then[path] ?? EMPTY, now[path] ?? EMPTY) !== 0).sort();
}
const EMPTY = new Uint8Array();

async function changed(bytes: Uint8Array, change: (engine: UniverEngine, sheet: string) => void): Promise<Uint8Array> {
  const engine = await opened(bytes);
  change(engine, engine.sheets.active());
  return saveXlsx(engine);
}

describe("nothing changed", () => {
  test.each(["plan.xlsx", "plan-libreoffice.xlsx", "extras.xlsx"])("%s is the same to the byte", async (name) => {
    expect(Buffer.compare(await resaved(fixture(name)), fixture(name))).toBe(0);
  });

  test("nor is a workbook with macros, pictures, pivots and WPS's own another", async () => {
    const bytes = richWorkbook();
    expect(Buffer.compare(await resaved(bytes), bytes)).toBe(0);
  });

  test("a change that was taken back is none", async () => {
    const bytes = richWorkbook();
    const after = await changed(bytes, (engine, sheet) => {
      engine.structure.insertRows(sheet, 2, 1);
      engine.cells.write(sheet, at(0, 1), [[{ value: "别的" }]]);
      engine.cells.write(sheet, at(0, 1), [[{ value: "两倍" }]]);
      engine.structure.deleteRows(sheet, 2, 1);
    });
    expect(changedParts(bytes, after)).toEqual([]);
  });
});

describe("one cell changed", () => {
  test("only its element is another, and what depends on it", async () => {
    const bytes = richWorkbook();
    const after = await changed(bytes, (engine, sheet) => engine.cells.write(sheet, at(1, 0), [[{ value: 5 }]]));
    expect(changedParts(bytes, after)).toEqual(["xl/workbook.xml", SHEET_PART]);
    const expected = SHEET.replace('<c r="A2"><v>1</v>', '<c r="A2"><v>5</v>').replace("</f><v>2</v>", "</f><v>10</v>");
    expect(partOf(after)).toBe(partOf(bytes).replace(SHEET, expected));
    expect(partOf(after, "xl/workbook.xml")).toContain('<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>');
  });

  test("a text stands in its cell, and the cell's format stays", async () => {
    const bytes = richWorkbook();
    const after = await changed(bytes, (engine, sheet) => engine.cells.write(sheet, at(0, 0), [[{ value: " 新 " }]]));
    expect(partOf(after)).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> 新 </t></is></c>');
    expect(changedParts(bytes, after)).not.toContain("xl/sharedStrings.xml");
  });

  test("a cell where none was stands in its place, and the sheet reaches as far", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) =>
      engine.cells.write(sheet, at(6, 4), [[{ value: true }]]),
    );
    expect(partOf(after)).toContain('<row r="7"><c r="E7" t="b"><v>1</v></c></row></sheetData>');
    expect(partOf(after)).toContain('<dimension ref="A1:E7"/>');
  });

  test("an emptied cell without a format of its own is no longer there", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) => engine.cells.clear(sheet, at(2, 0)));
    expect(partOf(after)).toContain('<row r="3"><c r="B3">');
  });

  test("formulas that stood in a cell which has another now stand in their own", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) =>
      engine.cells.write(sheet, at(1, 1), [[{ value: 9 }]]),
    );
    expect(partOf(after)).toContain('<c r="B2"><v>9</v></c>');
    expect(partOf(after)).toContain('<c r="B3"><f>A3*2</f><v>4</v></c>');
    expect(Object.keys(unzipSync(after))).not.toContain("xl/calcChain.xml");
    expect(partOf(after, "[Content_Types].xml")).not.toContain("calcChain");
  });

  test("in a file whose elements have a prefix, ours are of its vocabulary", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const after = await changed(rawWorkbook("", { [SHEET_PART]: sheet }), (engine, id) => {
      engine.cells.write(id, at(0, 1), [[{ value: "乙" }]]);
      engine.layout.merge(id, [{ row: 2, column: 0, rows: 1, columns: 2 }]);
    });
    expect(partOf(after)).toContain('<x:c r="B1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c>');
    expect(sheetOf(after)).toMatchObject({ merges: [{ row: 2, column: 0, rows: 1, columns: 2 }] });
  });

  test("days are counted as the workbook counts them", async () => {
    const parts = {
      "xl/workbook.xml": partOf(rawWorkbook(""), "xl/workbook.xml").replace(
        "<sheets>",
        '<workbookPr date1904="1"/><sheets>',
      ),
    };
    const after = await changed(rawWorkbook("<sheetData/>", parts), (engine, sheet) => {
      engine.cells.write(sheet, at(0, 0), [[{ value: 45000 }]]);
      engine.formats.patch(sheet, [at(0, 0)], { numberFormat: "yyyy-mm-dd" });
    });
    expect(sheetOf(after).cells).toMatchObject([{ value: 45000 }]);
    expect(partOf(after)).toContain("<v>43538</v>");
  });
});

describe("a format changed", () => {
  test("takes the rest of the cell's format with it, and renumbers none", async () => {
    const bytes = richWorkbook();
    const after = await changed(bytes, (engine, sheet) => engine.formats.patch(sheet, [at(0, 0)], { fill: "#FFEB9C" }));
    expect(partOf(after)).toContain('<c r="A1" s="3" t="s"><v>0</v></c>');
    const styles = partOf(after, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="4">');
    expect(styles).toMatch(
      /<xf numFmtId="0" fontId="1" fillId="3" borderId="0" quotePrefix="1" applyFill="1"><alignment indent="2"\/><\/xf><\/cellXfs>/,
    );
    expect(changedParts(bytes, after)).toEqual(["xl/styles.xml", "xl/workbook.xml", SHEET_PART].sort());
  });

  test("a column keeps what else is said of it", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) => engine.layout.setColumnWidth(sheet, 1, 1, 120));
    expect(partOf(after)).toContain(
      '<col min="1" max="1" width="12" customWidth="1" outlineLevel="1"/><col min="2" max="2" width="22.85',
    );
    expect(partOf(after)).toMatch(/<col min="2" max="2" [^>]*outlineLevel="1"/);
  });
});

describe("a row inserted", () => {
  const insert = () => changed(richWorkbook(), (engine, sheet) => engine.structure.insertRows(sheet, 1, 2));

  test("cells, filter, breaks and rules the engine does not hold go along", async () => {
    const text = partOf(await insert());
    expect(text).toContain('<c r="D4" t="e" vm="1"><v>#VALUE!</v></c>');
    expect(text).toContain('<autoFilter ref="A1:B6">');
    expect(text).toContain('<brk id="5" max="16383" man="1"/>');
    expect(text).toContain('<conditionalFormatting sqref="A4:A6"><cfRule type="colorScale"');
    expect(text).toContain('<c r="B5"><f>A5*2</f><v>4</v></c>');
  });

  test("so do comments and their boxes, pictures, charts, pivot tables and print areas", async () => {
    const after = await insert();
    expect(partOf(after, "xl/comments1.xml")).toContain('ref="A5"');
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>4</x:Row>");
    expect(partOf(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Anchor>1, 15, 4, 2, 3, 15, 7, 4</x:Anchor>");
    expect(partOf(after, "xl/drawings/drawing1.xml")).toContain("<xdr:row>6</xdr:row>");
    expect(partOf(after, "xl/charts/chart1.xml")).toContain("表!$A$4:$A$6");
    expect(partOf(after, "xl/pivotTables/pivotTable1.xml")).toContain('ref="F5:G7"');
    expect(partOf(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('ref="A1:B6"');
    expect(partOf(after, "xl/workbook.xml")).toContain('localSheetId="0">表!$A$1:$B$8<');
    expect(partOf(after, "xl/workbook.xml")).toContain("表!$A$4:$A$6");
  });

  test("a comment goes with its row", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) => engine.structure.deleteRows(sheet, 2, 1));
    expect(partOf(after, "xl/comments1.xml")).not.toContain("<comment ");
  });
});

describe("sheets", () => {
  test("another name is one in charts and print areas, too", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) => engine.sheets.rename(sheet, "新 表"));
    expect(partOf(after, "xl/workbook.xml")).toContain('<sheet name="新 表" sheetId="7" r:id="r1"/>');
    expect(partOf(after, "xl/workbook.xml")).toContain("'新 表'!$A$1:$B$6");
    expect(partOf(after, "xl/charts/chart1.xml")).toContain("新 表");
  });

  test("one that is added has parts of its own; one that is removed takes its parts with it", async () => {
    const after = await changed(richWorkbook(), (engine, sheet) => {
      const added = engine.sheets.add("加的");
      engine.cells.write(added, at(0, 0), [[{ value: "甲" }]]);
      engine.sheets.activate(added);
      engine.sheets.remove(sheet);
    });
    const parts = Object.keys(unzipSync(after));
    expect(parts).toContain("xl/vbaProject.bin");
    expect(parts).not.toContain("xl/comments1.xml");
    expect(parts).not.toContain("xl/charts/chart1.xml");
    expect(sheetOf(after)).toMatchObject({ name: "加的", cells: [{ value: "甲" }] });
  });
});

test("a table, a validation, a merge and a rule are added among what there was, and open again", async () => {
  const engine = await opened(richWorkbook());
  const sheet = engine.sheets.active();
  engine.cells.write(sheet, { row: 8, column: 0, rows: 2, columns: 2 }, [
    [{ value: "甲" }, { value: "乙" }],
    [{ value: 1 }, { value: 2 }],
  ]);
  engine.tables.add(sheet, { row: 8, column: 0, rows: 2, columns: 2 }, "新表", "TableStyleLight9");
  engine.validations.set(sheet, [at(9, 0)], { type: "list", formula1: "是,否", ignoreBlanks: true });
  engine.layout.merge(sheet, [{ row: 11, column: 0, rows: 1, columns: 2 }]);
  engine.conditionalFormats.add(sheet, {
    id: "x",
    areas: [at(9, 1)],
    formula: "=B10>1",
    style: { fill: "#FFC7CE" },
    stopIfTrue: false,
  });
  const after = await saveXlsx(engine);
  const names = [...partOf(after).matchAll(/<(\w+)[ />]/g)].map(([, name]) => name);
  const order = [
    "sheetData",
    "autoFilter",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "pageSetup",
    "legacyDrawing",
    "tableParts",
  ];
  expect(order.map((name) => names.indexOf(name))).toEqual(
    [...order.map((name) => names.indexOf(name))].sort((a, b) => a - b),
  );
  expect(partOf(after)).toContain('type="colorScale" priority="2"');
  const again = await savedAndOpened(engine);
  expect(again.tables.list()).toMatchObject([{ name: "新表" }]);
  expect(sheetOf(after)).toMatchObject({
    validations: [{ rule: { formula1: "是,否" } }],
    conditionalFormats: [{ formula: "=B10>1" }],
  });
});

test("what add-ins keep is added, and is another when it is changed", async () => {
  const engine = await opened(richWorkbook());
  engine.settings.set("已读", 1);
  const again = await savedAndOpened(engine);
  again.settings.set("已读", 2);
  expect([...(await savedAndOpened(again)).settings]).toEqual([["已读", 2]]);
});

test("a signature stays with an unchanged file, is announced, and goes with the first change", async () => {
  const relationships = partOf(rawWorkbook(""), "_rels/.rels").replace(
    "</Relationships>",
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
  );
  const bytes = rawWorkbook("<sheetData/>", {
    "_rels/.rels": relationships,
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/sig1.xml": "<s/>",
  });
  expect(openXlsx(bytes).losses).toEqual([{ kind: "signatures", count: 1 }]);
  expect(changedParts(bytes, await resaved(bytes))).toEqual([]);
  const after = await changed(bytes, (engine, sheet) => engine.cells.write(sheet, at(0, 0), [[{ value: 1 }]]));
  expect(Object.keys(unzipSync(after))).not.toContain("_xmlsignatures/origin.sigs");
});
