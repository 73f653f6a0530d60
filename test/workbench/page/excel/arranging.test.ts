/** What sorting and filtering at the grid is refused, and the order it sorts in. */
import * as U from "../../../../src/workbench/univer/headless";
import { columnNumber, parseReference, type Area } from "../../../../src/workbench/engine/a1";
import { UniverEngine } from "../../../../src/workbench/engine/univer-engine";
import { createHeadlessUniver } from "../../../../src/workbench/univer/headless";
import type { Arrangement } from "../../../../src/workbench/univer/arranging";
import { hindranceOf } from "../../../../src/workbench/page/excel/arranging";
import { Person } from "../../../../src/workbench/person";

let engine: UniverEngine;
let sheet: string;
beforeEach(() => {
  engine = new UniverEngine(createHeadlessUniver());
  sheet = engine.sheets.active();
});

const areaOf = (address: string): Area => {
  const area = parseReference(address)?.area;
  if (!area) throw new RangeError(address);
  return area;
};
const rangeOf = (address: string) => {
  const { row, column, rows, columns } = areaOf(address);
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
};
const asked = (kind: Arrangement["kind"], address?: string) =>
  hindranceOf(engine, { kind, workbook: engine.unitId, ...(address && { range: rangeOf(address) }) })?.kind;

describe("a table", () => {
  beforeEach(() => {
    new Person(engine).paste("A3", [
      ["姓名", "年龄"],
      ["张三", "30"],
      ["李四", "20"],
    ]);
    engine.tables.add(sheet, areaOf("A3:B5"), "名册");
  });

  test.each([
    ["sort", "A4:B5", undefined],
    ["sort", "A5:B5", undefined],
    ["sort", "D1:E9", undefined],
    ["sort", "A3:B5", "sortAcrossTable"],
    ["sort", "A4:B6", "sortAcrossTable"],
    ["sort", "A4:C5", "sortAcrossTable"],
    ["addFilter", "A1:B5", "filterAcrossTable"],
    ["addFilter", "A4:B4", "filterAcrossTable"],
    ["addFilter", "D1:E9", undefined],
    ["filter", undefined, undefined],
  ] as const)("%s over %s: %s", (kind, address, expected) => {
    expect(asked(kind, address)).toBe(expected);
  });
});

describe("a protected sheet", () => {
  test.each([
    [{}, "sortProtected", "filterProtected"],
    [{ allowSort: true, allowAutoFilter: true }, "sortProtected", undefined],
  ])("that allows %j", (options, sort, filter) => {
    engine.protection.protect(sheet, { options });
    expect(asked("sort", "A1:B4")).toBe(sort);
    expect(asked("filter")).toBe(filter);
    expect(asked("addFilter", "A1:B4")).toBe(filter);
  });

  test("sorts what may be filled in where it allows sorting", () => {
    engine.protection.protect(sheet, { options: { allowSort: true } });
    engine.protection.setLocked(sheet, [areaOf("A1:B4")], false);
    expect(asked("sort", "A1:B4")).toBeUndefined();
  });
});

test("the grid sorts numbers, spoken texts, true and false, and what is empty last; ID numbers by all their digits", async () => {
  const ids = ["11010119900307003X", "110101199003070011", "110101199003070038"];
  engine.cells.write(sheet, areaOf("A1:A6"), [
    [{ value: "张" }],
    [{ value: true }],
    [undefined],
    [{ value: 10 }],
    [{ value: "李" }],
    [{ value: 9 }],
  ]);
  engine.cells.write(
    sheet,
    areaOf("C1:C3"),
    ids.map((value) => [{ value }]),
  );
  const sort = async (address: string, type: U.SortType) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const heard: string[] = [];
    const stop = engine.onEvent(({ kind }) => void heard.push(kind));
    await engine.univer
      .__getInjector()
      .get(U.ICommandService)
      .executeCommand("sheet.command.sort-range", {
        unitId: engine.unitId,
        subUnitId: sheet,
        range: rangeOf(address),
        orderRules: [{ type, colIndex: columnNumber(address[0]) }],
      });
    await new Promise((resolve) => setTimeout(resolve, 0));
    stop();
    return [heard, engine.cells.values(sheet, areaOf(address)).flat()];
  };
  expect(await sort("A1:A6", U.SortType.ASC)).toEqual([["sorted"], [9, 10, "李", "张", true, ""]]);
  expect(await sort("A1:A6", U.SortType.DESC)).toEqual([["sorted"], [true, "张", "李", 10, 9, ""]]);
  expect(await sort("C1:C3", U.SortType.ASC)).toEqual([["sorted"], [ids[1], ids[2], ids[0]]]);
});

test("an area with merged cells is not sorted, one beside them is", () => {
  engine.layout.merge(sheet, [areaOf("A3:B3")]);
  expect(asked("sort", "A2:B5")).toBe("sortMerged");
  expect(asked("sort", "A4:B5")).toBeUndefined();
  expect(asked("addFilter", "A2:B5")).toBeUndefined();
});
