/** Filters of sheets and tables: they are shown as the file says, hide rows as Excel's do, and are in the file again. */
import * as U from "../../../../src/workbench/univer/headless";
import type { UniverEngine } from "../../../../src/workbench/engine/univer-engine";
import { openXlsx, saveXlsx } from "../../../../src/workbench/xlsx";
import { opened, partOf, rawWorkbook, savedAndOpened, unshownOf, writtenAnew } from "../support";

const TOWNS = ["焊工", "钳工", "焊工", "电工", "", "焊工"];
const rows = (hidden: readonly number[], titles = '<c r="A1" t="str"><v>职业</v></c><c r="B1" t="str"><v>数</v></c>') =>
  `<sheetData><row r="1">${titles}</row>${TOWNS.map((town, i) => {
    const r = i + 2;
    const text = town ? `<c r="A${r}" t="str"><v>${town}</v></c>` : "";
    return `<row r="${r}"${hidden.includes(r) ? ' hidden="1"' : ""}>${text}<c r="B${r}"><v>${r}</v></c></row>`;
  }).join("")}</sheetData>`;
const filtered = (column: string, hidden: readonly number[]) =>
  rawWorkbook(
    `${rows(hidden)}<autoFilter ref="A1:B7">${column}<extLst><ext uri="x"/></extLst></autoFilter>` +
      '<sortState ref="A2:B7"><sortCondition ref="B2:B7"/></sortState>',
  );
const VALUES = '<filterColumn colId="0"><filters><filter val="焊工"/></filters></filterColumn>';
const byTown = filtered(VALUES, [3, 5, 6]);

const hiddenRows = (engine: UniverEngine, sheet = engine.sheets.active()): number[] =>
  Array.from({ length: 12 }, (_, row) => row).flatMap((row) => (engine.layout.rowHidden(sheet, row) ? row + 1 : []));

function filter(engine: UniverEngine, col: number, criteria: U.IFilterColumn | null): void {
  const subUnitId = engine.sheets.active();
  const commands = engine.univer.__getInjector().get(U.ICommandService);
  const params = { unitId: engine.unitId, subUnitId, col, criteria };
  commands.syncExecuteCommand(U.SetSheetsFilterCriteriaMutation.id, params);
}
const texts = (...filters: string[]): U.IFilterColumn => ({ colId: 0, filters: { filters } });

describe("the filter of a sheet", () => {
  test("is known with its condition, and its rows are hidden as in the file", async () => {
    const engine = await opened(byTown);
    expect(engine.filters.ofSheet(engine.sheets.active())).toEqual({
      area: { row: 0, column: 0, rows: 7, columns: 2 },
      columns: [{ column: 0, shown: { kind: "values", texts: ["焊工"], blanks: false } }],
    });
    expect(hiddenRows(engine)).toEqual([3, 5, 6]);
    expect(unshownOf(byTown)).toEqual({});
    expect(Buffer.compare(await saveXlsx(engine), byTown)).toBe(0);
  });

  test("what she filters by hides rows, and is in the file", async () => {
    const engine = await opened(byTown);
    filter(engine, 0, texts("钳工", "电工"));
    expect(hiddenRows(engine)).toEqual([2, 4, 6, 7]);
    const after = await saveXlsx(engine);
    expect(partOf(after)).toContain(
      '<autoFilter ref="A1:B7"><filterColumn colId="0"><filters><filter val="钳工"/><filter val="电工"/></filters></filterColumn><extLst>',
    );
    expect(hiddenRows(await opened(after))).toEqual([2, 4, 6, 7]);
  });

  test("taken off, it shows all rows, as clearing its condition does", async () => {
    const engine = await opened(byTown);
    filter(engine, 0, null);
    expect(hiddenRows(engine)).toEqual([]);
    const commands = engine.univer.__getInjector().get(U.ICommandService);
    filter(engine, 0, texts("焊工"));
    const params = { unitId: engine.unitId, subUnitId: engine.sheets.active() };
    commands.syncExecuteCommand(U.RemoveSheetsFilterMutation.id, params);
    expect(hiddenRows(engine)).toEqual([]);
    expect(partOf(await saveXlsx(engine))).not.toContain("autoFilter");
  });

  test("rows that are shown by somebody are, whatever the filter says", async () => {
    const engine = await opened(byTown);
    engine.layout.setRowsHidden(engine.sheets.active(), 2, 1, false);
    expect(hiddenRows(engine)).toEqual([5, 6]);
    const after = partOf(await saveXlsx(engine));
    expect(after).toContain(VALUES);
    expect(after).not.toMatch(/<row r="3"[^>]*hidden/);
  });

  test.each([
    ["above", (engine: UniverEngine, sheet: string) => engine.structure.insertRows(sheet, 0, 2), [5, 7, 8], "A3:B9"],
    ["within", (engine: UniverEngine, sheet: string) => engine.structure.insertRows(sheet, 3, 1), [3, 6, 7], "A1:B8"],
    ["hidden ones", (engine: UniverEngine, sheet: string) => engine.structure.deleteRows(sheet, 1, 3), [2, 3], "A1:B4"],
  ] as const)("rows that come and go %s take the hidden ones along", async (_where, change, expected, ref) => {
    const engine = await opened(byTown);
    change(engine, engine.sheets.active());
    expect(hiddenRows(engine)).toEqual(expected);
    const after = await saveXlsx(engine);
    expect(partOf(after)).toContain(`<autoFilter ref="${ref}">${VALUES}`);
    expect(hiddenRows(await opened(after))).toEqual(expected);
  });

  test("a column that comes before takes the condition along; one that goes takes it away", async () => {
    const engine = await opened(byTown);
    const sheet = engine.sheets.active();
    engine.structure.insertColumns(sheet, 1, 1);
    engine.structure.insertColumns(sheet, 0, 1);
    expect(engine.filters.ofSheet(sheet)).toMatchObject({ area: { column: 1, columns: 3 }, columns: [{ column: 0 }] });
    expect(partOf(await saveXlsx(engine))).toContain(`<autoFilter ref="B1:D7">${VALUES}`);
    engine.structure.deleteColumns(sheet, 1, 1);
    expect(partOf(await saveXlsx(engine))).toContain('<autoFilter ref="B1:C7"><extLst>');
  });

  test("the row of titles takes the filter with it", async () => {
    const engine = await opened(byTown);
    engine.structure.deleteRows(engine.sheets.active(), 0, 1);
    expect(engine.filters.ofSheet(engine.sheets.active())).toBeUndefined();
    expect(partOf(await saveXlsx(engine))).not.toContain("autoFilter");
  });

  test("comparisons are known", async () => {
    const custom =
      '<filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="3"/><customFilter operator="lessThanOrEqual" val="6"/></customFilters></filterColumn>';
    const engine = await opened(filtered(custom, [2, 3, 7]));
    const [{ shown }] = engine.filters.ofSheet(engine.sheets.active())?.columns ?? [];
    expect(shown).toMatchObject({ kind: "conditions", all: true });
    filter(engine, 0, texts("焊工", "电工"));
    expect(hiddenRows(engine)).toEqual([2, 3, 6, 7]);
    expect(partOf(await saveXlsx(engine))).toContain(`</filterColumn>${custom}`);
  });

  test("conditions the grid does not know are named, hide what they hid, and stay in the file", async () => {
    const top = '<filterColumn colId="1"><top10 val="2" filterVal="6"/></filterColumn>';
    const bytes = filtered(top, [2, 3, 4, 5]);
    expect(unshownOf(bytes)).toEqual({ otherFilters: 1 });
    const engine = await opened(bytes);
    filter(engine, 0, texts("焊工"));
    expect(hiddenRows(engine)).toEqual([2, 3, 4, 5, 6]);
    const after = partOf(await saveXlsx(engine));
    expect(after).toContain(top);
    expect(after).toContain(VALUES);
  });

  test("a filter put on a sheet that had none is one to Excel, too", async () => {
    const engine = await opened(rawWorkbook(rows([])));
    const commands = engine.univer.__getInjector().get(U.ICommandService);
    const range = { startRow: 0, endRow: 6, startColumn: 0, endColumn: 1 };
    const params = { unitId: engine.unitId, subUnitId: engine.sheets.active(), range };
    commands.syncExecuteCommand(U.SetSheetsFilterRangeMutation.id, params);
    filter(engine, 0, texts("电工"));
    const after = await saveXlsx(engine);
    const name = '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表!$A$1:$B$7</definedName>';
    expect(partOf(after, "xl/workbook.xml")).toContain(name);
    expect(partOf(writtenAnew(engine), "xl/workbook.xml")).toContain(name);
    expect(hiddenRows(await opened(writtenAnew(engine)))).toEqual([2, 3, 4, 6, 7]);
  });

  test("hiding rows by hand is a change to be saved", async () => {
    const engine = await opened(rawWorkbook(rows([])));
    const before = engine.changes;
    engine.layout.setRowsHidden(engine.sheets.active(), 3, 1, true);
    expect(engine.changes).toBeGreaterThan(before);
  });
});

describe("the filter of a table", () => {
  const bytes = (column: string, hidden: readonly number[]) =>
    rawWorkbook(
      `${rows(hidden)}<tableParts count="1"><tablePart r:id="t1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></tableParts>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B7"><autoFilter ref="A1:B7">${column}</autoFilter><tableColumns count="2"><tableColumn id="1" name="职业"/><tableColumn id="2" name="数"/></tableColumns></table>`,
      },
    );
  const part = (file: Uint8Array) => partOf(file, "xl/tables/table1.xml");
  const filterTable = (engine: UniverEngine, column: number, tableFilter: U.ITableFilterItem | undefined) =>
    engine.univer.__getInjector().get(U.ICommandService).syncExecuteCommand(U.SetSheetTableFilterMutation.id, {
      unitId: engine.unitId,
      subUnitId: engine.sheets.active(),
      tableId: engine.tables.list()[0].id,
      column,
      tableFilter,
    });
  const manual = (...values: string[]): U.ITableFilterItem => ({
    filterType: U.TableColumnFilterTypeEnum.manual,
    values,
  });

  test("opens with its condition, is changed and saved", async () => {
    const file = bytes(VALUES, [3, 5, 6]);
    const engine = await opened(file);
    expect(engine.filters.ofTable(engine.tables.list()[0].id)).toEqual([
      { column: 0, shown: { kind: "values", texts: ["焊工"], blanks: false } },
    ]);
    expect(Buffer.compare(await saveXlsx(engine), file)).toBe(0);
    filterTable(engine, 0, manual("钳工", U.TABLE_FILTER_EMPTY_VALUE));
    expect(hiddenRows(engine)).toEqual([2, 4, 5, 7]);
    const after = await saveXlsx(engine);
    expect(part(after)).toContain('<filters blank="1"><filter val="钳工"/></filters>');
    expect(hiddenRows(await opened(after))).toEqual([2, 4, 5, 7]);
    filterTable(engine, 0, undefined);
    expect(hiddenRows(engine)).toEqual([]);
    expect(part(await saveXlsx(engine))).toContain('<autoFilter ref="A1:B7"></autoFilter>');
  });

  test("hidden rows and conditions go along with rows and columns", async () => {
    const engine = await opened(bytes(VALUES, [3, 5, 6]));
    const sheet = engine.sheets.active();
    engine.structure.insertRows(sheet, 0, 1);
    engine.structure.insertColumns(sheet, 0, 1);
    expect(hiddenRows(engine)).toEqual([4, 6, 7]);
    const after = await savedAndOpened(engine);
    expect(hiddenRows(after)).toEqual([4, 6, 7]);
    expect(after.filters.ofTable(after.tables.list()[0].id)).toMatchObject([{ column: 0 }]);
  });

  const greater = (operator: string, val: string) => `<customFilter operator="${operator}" val="${val}"/>`;
  // The numbers are 2 to 7: days of January 1900.
  test.each([
    ["string", "contains", "焊", '<customFilter val="*焊*"/>', [3, 5, 6]],
    ["string", "equal", "*工~", '<customFilter val="*工~~"/>', [2, 3, 4, 5, 6, 7]],
    ["number", "greaterThanOrEqual", 5, greater("greaterThanOrEqual", "5"), [2, 3, 4]],
    ["number", "between", [6, 3], greater("greaterThanOrEqual", "3") + greater("lessThanOrEqual", "6"), [2, 7]],
    ["number", "above", 0, '<dynamicFilter type="aboveAverage"/>', [2, 3, 4]],
    ["number", "below", 0, '<dynamicFilter type="belowAverage"/>', [5, 6, 7]],
    ["number", "topN", 2, '<top10 val="2"/>', [2, 3, 4, 5]],
    ["date", "before", "2024-03-01", greater("lessThan", "45352"), []],
    ["date", "between", ["2024-02-01", "2024-04-01"], '<customFilters and="1">', [2, 3, 4, 5, 6, 7]],
    ["date", "thisYear", undefined, '<dynamicFilter type="thisYear"/>', [2, 3, 4, 5, 6, 7]],
    ["date", "m1", undefined, '<dynamicFilter type="M1"/>', []],
  ])(
    "a condition of the grid's own is one of the file's: %s %s %s",
    async (conditionType, compareType, expectedValue, markup, hidden) => {
      const engine = await opened(bytes("", []));
      const filterInfo = { conditionType, compareType, expectedValue };
      const item = { filterType: "condition", filterInfo } as U.ITableFilterItem;
      filterTable(engine, conditionType === "string" ? 0 : 1, item);
      expect(hiddenRows(engine)).toEqual(hidden);
      const after = await saveXlsx(engine);
      expect(part(after)).toContain(markup);
      expect(hiddenRows(await opened(after))).toEqual(hidden);
    },
  );

  test("a column of numbers that is filtered stays so when another one is filtered, too", async () => {
    const numbers = '<filterColumn colId="1"><filters><filter val="4"/><filter val="5"/></filters></filterColumn>';
    const engine = await opened(bytes(numbers, [2, 3, 6, 7]));
    filterTable(engine, 0, manual("焊工"));
    expect(hiddenRows(engine)).toEqual([2, 3, 5, 6, 7]);
    expect(part(await saveXlsx(engine))).toContain(`${VALUES}${numbers}`);
  });

  test("numbers that are picked at the grid are saved as they are displayed", async () => {
    const engine = await opened(bytes("", []));
    const sheet = engine.sheets.active();
    engine.cells.write(sheet, { row: 2, column: 1, rows: 1, columns: 1 }, [[{ value: 0.5 }]]);
    engine.formats.patch(sheet, [{ row: 2, column: 1, rows: 1, columns: 1 }], { numberFormat: "0%" });
    // As the grid's own list has them.
    filterTable(engine, 1, Object.assign(manual(), { values: [4, "50%"] }));
    expect(hiddenRows(engine)).toEqual([2, 5, 6, 7]);
    expect(part(await saveXlsx(engine))).toContain('<filter val="4"/><filter val="50%"/>');
  });
});

test("a file with a filter that says nothing legible opens", () => {
  const odd = rawWorkbook(`${rows([])}<autoFilter ref="?"><filterColumn colId="9"/></autoFilter>`);
  expect(openXlsx(odd).unshown).toEqual([]);
});
