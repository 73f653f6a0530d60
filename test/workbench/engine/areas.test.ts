import { formatArea, parseReference } from "../../../src/workbench/engine/a1";
import { bounding, contains, intersect, shiftArea, subtract } from "../../../src/workbench/engine/areas";

const at = (address: string) => parseReference(address)!.area;
const shown = (area: ReturnType<typeof at> | undefined) => area && formatArea(area);

test("areas meet, embrace and contain each other", () => {
  expect(shown(intersect(at("A1:C3"), at("B2:D9")))).toBe("B2:C3");
  expect(intersect(at("A1:A3"), at("B1"))).toBeUndefined();
  expect(shown(bounding(at("B2"), at("D9")))).toBe("B2:D9");
  expect(contains(at("A1:C3"), at("B2"))).toBe(true);
  expect(contains(at("A1:C3"), at("B2:D2"))).toBe(false);
});

test("what is left after cutting out covers every other cell once", () => {
  const parts = subtract(at("A1:E5"), [at("B2:C3"), at("E5:F9")]);
  expect(parts.reduce((cells, part) => cells + part.rows * part.columns, 0)).toBe(25 - 4 - 1);
  expect(parts.some((part) => intersect(part, at("B2:C3")) || intersect(part, at("E5")))).toBe(false);
  expect(subtract(at("A1:B2"), [at("A:B")])).toEqual([]);
});

describe("inserting and deleting rows", () => {
  const rows = (kind: "insert" | "delete", at: number, count: number) =>
    ({ dimension: "rows", kind, at: at - 1, count }) as const;

  test.each([
    ["above moves the area down", "B5:C9", rows("insert", 2, 3), "B8:C12"],
    ["at its first row moves it too", "B5:C9", rows("insert", 5, 1), "B6:C10"],
    ["inside makes it longer", "B5:C9", rows("insert", 6, 2), "B5:C11"],
    ["below leaves it", "B5:C9", rows("insert", 10, 2), "B5:C9"],
    ["above, deleted, moves it up", "B5:C9", rows("delete", 1, 2), "B3:C7"],
    ["inside, deleted, makes it shorter", "B5:C9", rows("delete", 6, 2), "B5:C7"],
    ["over its first rows, deleted", "B5:C9", rows("delete", 4, 3), "B4:C6"],
    ["all of it, deleted, leaves nothing", "B5:C9", rows("delete", 4, 9), undefined],
    ["does not touch whole columns", "B:C", rows("insert", 2, 3), "B:C"],
  ])("%s", (_what, address, change, expected) => {
    expect(shown(shiftArea(at(address), change))).toBe(expected);
  });
});

test("columns shift areas sideways", () => {
  const change = { dimension: "columns", kind: "insert", at: 1, count: 2 } as const;
  expect(shown(shiftArea(at("B5:C9"), change))).toBe("D5:E9");
  expect(shown(shiftArea(at("3:4"), change))).toBe("3:4");
});
