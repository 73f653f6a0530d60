import { MAX_ROWS } from "../../../src/workbench/engine/a1";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { EngineEvent } from "../../../src/workbench/engine/port";
import {
  createHeadlessUniver,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  SetRangeValuesMutation,
  UniverInstanceType,
  type Workbook,
} from "../../../src/workbench/univer/headless";
import { turn } from "../../support/office";

let engine: UniverEngine;
let sheet: string;
beforeEach(() => {
  engine = new UniverEngine(createHeadlessUniver());
  sheet = engine.sheets.active();
});
afterEach(() => engine.univer.dispose());

const cell = { row: 0, column: 0, rows: 1, columns: 1 };

const SNAPSHOT = {
  id: "opened",
  sheetOrder: ["a"],
  sheets: {
    a: {
      id: "a",
      name: "甲",
      rowCount: 10,
      columnCount: 5,
      cellData: {
        0: { 0: { v: 2, t: 2 }, 1: { f: "=A1*2", si: "s" } },
        1: { 0: { v: 3, t: 2 }, 1: { si: "s" } },
      },
    },
  },
};
const RESULTS = { row: 0, column: 1, rows: 2, columns: 1 };

test("a workbook opens from a snapshot, formulas and shared formulas included", async () => {
  const other = new UniverEngine(createHeadlessUniver(), SNAPSHOT);
  await other.settled();
  expect(other.sheets.list()[0]).toMatchObject({ name: "甲", visibility: "Visible" });
  expect(other.cells.formulas("a", RESULTS)).toEqual([["=A1*2"], ["=A2*2"]]);
  expect(other.cells.values("a", RESULTS)).toEqual([[4], [6]]);
  other.univer.dispose();
});

test("its formulas are waited for where the machine is busy with something else", async () => {
  const other = new UniverEngine(createHeadlessUniver(), SNAPSHOT);
  const settled = other.settled();
  for (const until = Date.now() + 300; Date.now() < until;);
  await settled;
  expect(other.cells.values("a", RESULTS)).toEqual([[4], [6]]);
  other.univer.dispose();
});

describe("what a formula comes to", () => {
  const both = { ...cell, columns: 2 };
  beforeEach(async () => {
    engine.cells.write(sheet, both, [[{ value: 1 }, { formula: "=A1+1" }]]);
    await engine.settled();
  });
  afterEach(() => jest.restoreAllMocks());

  /** As if Univer never stopped putting off what it puts off. */
  const withoutDelays = (): void => {
    const { setTimeout } = window;
    const isPutOff = (ms = 0): boolean => ms >= 100;
    jest
      .spyOn(window, "setTimeout")
      .mockImplementation(((act: () => void, ms?: number) =>
        isPutOff(ms) ? 0 : setTimeout(act, ms)) as typeof setTimeout);
  };

  test("is there as soon as it is asked for, without Univer's delay", async () => {
    withoutDelays();
    engine.cells.write(sheet, cell, [[{ value: 5 }]]);
    await engine.settled();
    expect(engine.cells.values(sheet, both)).toEqual([[5, 6]]);
  });

  test("is not waited for where nothing changed what it depends on", async () => {
    withoutDelays();
    engine.formats.patch(sheet, [cell], { bold: true });
    engine.cells.write(sheet, { ...cell, row: 8 }, [[{ value: "甲" }]]);
    await engine.settled();
    await engine.settled();
    expect(engine.cells.values(sheet, both)).toEqual([[1, 2]]);
  });

  test("is there for each who asks, though another waits already", async () => {
    engine.cells.write(sheet, cell, [[{ value: 5 }]]);
    const first = engine.settled();
    await engine.settled();
    expect(engine.cells.values(sheet, both)).toEqual([[5, 6]]);
    await first;
  });

  test("is waited for when it changes while one waits already", async () => {
    engine.cells.write(sheet, cell, [[{ value: 5 }]]);
    const first = engine.settled();
    await turn(0);
    engine.cells.write(sheet, cell, [[{ value: 7 }]]);
    await Promise.all([first, engine.settled()]);
    expect(engine.cells.values(sheet, both)).toEqual([[7, 8]]);
  });
});

test("what is unknown is a RangeError", () => {
  expect(() => engine.sheets.get("none")).toThrow(RangeError);
  expect(() => engine.tables.get("none")).toThrow(RangeError);
  expect(() => engine.names.remove("none")).toThrow(RangeError);
  expect(() => engine.conditionalFormats.remove(sheet, "none")).toThrow(RangeError);
});

test("events tell a person's doing from the port's", async () => {
  const events: EngineEvent[] = [];
  engine.onEvent((event) => events.push(event));
  engine.cells.write(sheet, cell, [[{ value: 1 }]]);
  engine.asPerson(() => engine.cells.write(sheet, { ...cell, row: 4 }, [[{ value: 2 }]]));
  await turn();
  expect(events.map((event) => ("area" in event ? [event.kind, event.area.row, event.own] : event.kind))).toEqual([
    ["changed", 0, true],
    ["changed", 4, false],
  ]);
});

test("a listener that stopped hears nothing, nor does anybody of a closed workbook", async () => {
  const heard: EngineEvent[] = [];
  const stop = engine.onEvent((event) => heard.push(event));
  engine.cells.write(sheet, cell, [[{ value: 1 }]]);
  stop();
  await turn();
  engine.onEvent((event) => heard.push(event));
  engine.cells.write(sheet, cell, [[{ value: 2 }]]);
  engine.dispose();
  await turn();
  expect(heard).toEqual([]);
});

test("nothing can be undone after the add-in wrote: undoing would drop what it wrote", () => {
  const injector = engine.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  instances.focusUnit(instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)!.getUnitId());
  const undo = injector.get(IUndoRedoService);
  engine.asPerson(() => engine.structure.insertRows(sheet, 1, 1));
  expect(undo.pitchTopUndoElement()).toBeTruthy();
  engine.selection.set(sheet, [cell]);
  expect(undo.pitchTopUndoElement()).toBeTruthy();
  engine.cells.write(sheet, cell, [[{ value: 1 }]]);
  expect(undo.pitchTopUndoElement()).toBeFalsy();
});

test("a value replaces a formula entirely, and rich text too", async () => {
  engine.cells.write(sheet, cell, [[{ formula: "=1+1" }]]);
  await engine.settled();
  expect(engine.cells.values(sheet, cell)).toEqual([[2]]);
  engine.cells.write(sheet, cell, [[{ value: "甲" }]]);
  await engine.settled();
  expect([engine.cells.values(sheet, cell), engine.cells.formulas(sheet, cell)]).toEqual([[["甲"]], [["甲"]]]);
});

test("links move with their cells and go when they are taken away", () => {
  engine.hyperlinks.set(sheet, { ...cell, row: 2 }, { address: "https://example.com/" });
  engine.structure.insertRows(sheet, 0, 1);
  expect(engine.hyperlinks.list(sheet)).toEqual([{ row: 3, column: 0, link: { address: "https://example.com/" } }]);
  engine.hyperlinks.set(sheet, { ...cell, row: 3 }, undefined);
  expect(engine.hyperlinks.list(sheet)).toEqual([]);
});

test("the grid grows to what is written", () => {
  engine.cells.write(sheet, { row: 4999, column: 60, rows: 1, columns: 1 }, [[{ value: 1 }]]);
  const { rowCount, columnCount } = engine.sheets.get(sheet);
  expect(rowCount).toBeGreaterThanOrEqual(5000);
  expect(columnCount).toBeGreaterThanOrEqual(61);
});

test("what is set for a whole column is so in all its cells, and is written into those alone that would not follow", () => {
  const column = { row: 0, column: 2, rows: MAX_ROWS, columns: 1 };
  const at = (row: number) => engine.formats.at(sheet, row, 2);
  engine.formats.patch(sheet, [column], { numberFormat: "@" });
  engine.cells.write(sheet, { row: 5, column: 2, rows: 1, columns: 1 }, [[{ value: "甲" }]]);
  engine.formats.patch(sheet, [{ row: 7, column: 2, rows: 1, columns: 1 }], { vertical: "Top" });
  const written: number[] = [];
  engine.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id)
        written.push(...Object.keys((params as { readonly cellValue: object }).cellValue).map(Number));
    });
  engine.formats.patch(sheet, [column], { vertical: "Center" });
  expect(written).toEqual([5, 7]);
  engine.cells.write(sheet, { row: 3, column: 2, rows: 1, columns: 1 }, [[{ value: "乙" }]]);
  for (const row of [0, 3, 5, 7, 900]) expect(at(row)).toMatchObject({ vertical: "Center", numberFormat: "@" });
});

test("a fill of a whole column is in the cells that carry its number format, too: it is seen where they are empty", () => {
  const column = { row: 0, column: 2, rows: MAX_ROWS, columns: 1 };
  engine.formats.patch(sheet, [column], { numberFormat: "@" });
  engine.formats.patch(sheet, [column], { fill: "#FFC7CE" });
  const worksheet = engine.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!
    .getActiveSheet();
  expect(worksheet.getComposedCellStyle(4, 2)).toMatchObject({ bg: { rgb: "#FFC7CE" }, n: { pattern: "@" } });
});

test("rows taken from a sheet that is not in front are taken from its table, and from no other", () => {
  const behind = engine.sheets.add("另一张");
  const area = { row: 2, column: 0, rows: 10, columns: 2 };
  const inFront = engine.tables.add(engine.sheets.active(), area, "front").id;
  const hers = engine.tables.add(behind, area, "behind").id;
  engine.structure.deleteRows(behind, 5, 3);
  engine.structure.deleteRows(behind, 0, 1);
  expect(engine.tables.get(hers).area).toEqual({ ...area, row: 1, rows: 7 });
  expect(engine.tables.get(inFront).area).toEqual(area);
});

test("columns unlocked to their end are so still when rows came or went", () => {
  const to = (row: number) => ({ row, rows: 1_048_576 - row, column: 1, columns: 2 });
  engine.protection.setLocked(sheet, [to(10)], false);
  engine.structure.insertRows(sheet, 3, 2);
  expect(engine.protection.unlocked(sheet)).toEqual([to(12)]);
  engine.structure.deleteRows(sheet, 0, 5);
  expect(engine.protection.unlocked(sheet)).toEqual([to(7)]);
});
