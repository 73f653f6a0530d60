/** Formulas that take or come to more than one value: a file says which of them do, the engine lets all. */
import type { Scalar } from "../../../src/workbench/engine/port";
import { mayIntersect } from "../../../src/workbench/engine/formula-text";
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { arrayInPart } from "../../../src/workbench/page/excel/arrays";
import { saveXlsx } from "../../../src/workbench/xlsx";
import { newEngine, opened, partOf, rawWorkbook, savedAndOpened, writtenAnew } from "./support";

const c = (address: string, formula: string, result: Scalar, attributes = "") =>
  `<c r="${address}"${typeof result === "string" ? ' t="str"' : ""}><f${attributes}>${formula}</f><v>${String(result)}</v></c>`;
const rows = [3, 1, 2].map((value, i) => [i + 1, `<c r="A${i + 1}"><v>${value}</v></c>`] as const);
const file = (...cells: readonly [string, string, string]) =>
  rawWorkbook(`<sheetData>${rows.map(([r, a], i) => `<row r="${r}">${a}${cells[i]}</row>`).join("")}</sheetData>`);

const grid = (engine: UniverEngine, columns = 5) =>
  engine.cells.values(engine.sheets.active(), { row: 0, column: 0, rows: 4, columns });
function type(engine: UniverEngine, row: number, column: number, formula: string): Promise<void> {
  const area = { row, column, rows: 1, columns: 1 };
  engine.asPerson(() => engine.cells.write(engine.sheets.active(), area, [[{ formula }]]));
  return engine.settled();
}

test("a file's formula that takes the cell of an area beside it has the file's result, and no others around it", async () => {
  const bytes = file(
    c("C1", "A1:A3*2", 6),
    c("C2", 'IF(A:A&gt;2,"大","小")', "小") + c("D2", "A1:A3", 1),
    c("C3", "SUM(A1:A3+1)", 3) + c("D3", "MOD(A1:A3,2)", 0),
  );
  const engine = await opened(bytes);
  const expected = [
    [3, "", 6, "", ""],
    [1, "", "小", 1, ""],
    [2, "", 3, 0, ""],
    ["", "", "", "", ""],
  ];
  expect(grid(engine)).toEqual(expected);
  expect(grid(await savedAndOpened(engine))).toEqual(expected);
  expect(engine.evaluation.outdated()).toEqual([]);
});

test("one for arrays is calculated, where that is one value", async () => {
  const engine = await opened(file(c("C1", "SUM(A1:A3+1)", 0, ' t="array" ref="C1"'), "", ""));
  expect(grid(engine)[0][2]).toBe(9);
  await type(engine, 2, 4, "=A1+1");
  expect(partOf(await saveXlsx(engine))).toContain('<f t="array" ref="C1">SUM(A1:A3+1)</f>');
});

describe("a formula typed here that comes to several values", () => {
  let engine: UniverEngine;
  beforeAll(async () => {
    engine = await opened(file("", "", ""));
    await type(engine, 0, 2, "=SORT(A1:A3)");
    await type(engine, 0, 3, "=SUM(C1:C3*2)");
    await type(engine, 1, 4, "=SUM(A1:A3)");
  });
  const expected = [
    [3, "", 1, 12, ""],
    [1, "", 2, "", 6],
    [2, "", 3, "", ""],
    ["", "", "", "", ""],
  ];

  test("has them all in the cells they stand in", () => {
    expect(grid(engine)).toEqual(expected);
    expect(engine.cells.used(engine.sheets.active(), true)).toEqual({ row: 0, column: 0, rows: 3, columns: 5 });
    expect(engine.cells.formulas(engine.sheets.active(), { row: 1, column: 2, rows: 1, columns: 1 })).toEqual([[2]]);
  });

  test.each([
    ["the file it was opened from", saveXlsx],
    ["a file of its own", (one: UniverEngine) => Promise.resolve(writtenAnew(one))],
  ])("is in %s with them", async (_where, save) => {
    const bytes = await save(engine);
    const saved = partOf(bytes);
    expect(saved).toContain('<c r="C1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v></c>');
    expect(saved).toContain('<c r="D1"><f t="array" ref="D1">SUM(C1:C3*2)</f><v>12</v></c>');
    expect(saved).toContain('<c r="C3"><v>3</v></c>');
    expect(saved).toContain("<f>SUM(A1:A3)</f>");
    expect(grid(await opened(bytes))).toEqual(expected);
  });

  test("takes them along when it goes", async () => {
    const bytes = await saveXlsx(engine);
    await type(engine, 0, 2, "=5");
    expect(grid(engine).map((line) => line[2])).toEqual([5, "", "", ""]);
    expect(bytes).not.toEqual(await saveXlsx(engine));
    expect(partOf(await saveXlsx(engine))).not.toContain('r="C3"');
  });

  test("has an error alone where something is in the way", async () => {
    await type(engine, 1, 2, '="在"');
    await type(engine, 0, 2, "=SORT(A1:A3)");
    expect(grid(engine).map((line) => line[2])).toEqual(["#SPILL!", "在", "", ""]);
    expect(partOf(await saveXlsx(engine))).toContain(
      '<c r="C1" t="e"><f>_xlfn._xlws.SORT(A1:A3)</f><v>#SPILL!</v></c>',
    );
  });
});

test("a link's text follows what it is made of", async () => {
  const engine = newEngine();
  await type(engine, 0, 0, '="甲"');
  await type(engine, 0, 1, '=HYPERLINK("#Sheet1!A1","去"&A1)');
  expect(grid(engine, 2)[0]).toEqual(["甲", "去甲"]);
  await type(engine, 0, 0, '="乙"');
  expect(grid(engine, 2)[0]).toEqual(["乙", "去乙"]);
});

test.each([
  ["=A1:A3*2", true],
  ["=1-B:B", true],
  ["=A1:A3", true],
  ["=SUM((A1:A3)*2)", true],
  ["=SUM(--(A1:A3=1))", true],
  ["=LEFT(A2:A5,1)", true],
  ["='a b'!A1:A2&1", true],
  ["=SUM(A1:A3)/2", false],
  ["=2*SUM(A1:A3)", false],
  ["=SUM(A1:A3,B1:B3)", false],
  ['=COUNTIF(C:C,">"&A1)', false],
  ["=SUMPRODUCT((A1:A3>1)*B1:B3)", false],
  ["=VLOOKUP(A1,B:C,2,FALSE)&B1", false],
  ['="A1:A3*2"', false],
  ["=LEFT(INDEX(A1:A3,2),1)", false],
])("%s wants one value of an area: %s", (formula, expected) => {
  expect(mayIntersect(formula)).toBe(expected);
});

describe("the cells of an array formula of a file", () => {
  const area = { row: 0, column: 2, rows: 3, columns: 1 };
  const arrayOf = (attributes = "", head = "") =>
    file(
      c("C1", "A1:A3*2", 6, ` t="array" ref="C1:C3"${attributes}`).replace("<c ", `<c ${head}`) +
        c("D1", "SUM(A1:A3)", 6),
      '<c r="C2"><v>2</v></c>',
      '<c r="C3"><v>4</v></c>',
    );

  test("belong together, and move together", async () => {
    const engine = await opened(arrayOf());
    const sheet = engine.sheets.active();
    expect(engine.cells.arrays(sheet)).toEqual([area]);
    expect(arrayInPart(engine, sheet, [{ ...area, rows: 1 }])).toBe("C1:C3");
    expect(arrayInPart(engine, sheet, [{ ...area, row: 1, rows: 4 }])).toBe("C1:C3");
    expect(arrayInPart(engine, sheet, [area])).toBeUndefined();
    expect(arrayInPart(engine, sheet, [{ ...area, column: 3 }])).toBeUndefined();
    engine.asPerson(() => engine.structure.insertRows(sheet, 0, 2));
    expect(engine.cells.arrays(sheet)).toEqual([{ ...area, row: 2 }]);
    engine.asPerson(() => engine.cells.clear(sheet, { ...area, row: 2 }));
    expect(engine.cells.arrays(sheet)).toEqual([]);
  });

  test("may be written over where it spills by itself, and where it is of one cell", async () => {
    const dynamic = await opened(arrayOf("", 'cm="1" '));
    expect(dynamic.cells.arrays(dynamic.sheets.active())).toEqual([]);
    const single = await opened(file(c("C1", "SUM(A1:A3+1)", 9, ' t="array" ref="C1"'), "", ""));
    expect(single.cells.arrays(single.sheets.active())).toEqual([]);
  });
});
