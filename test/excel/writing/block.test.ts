import type { Standing } from "../../../src/host/workbook";
import { NOTHING, planBlock } from "../../../src/excel/writing/block";

const AT = { row: 2, column: 1 };
const standing = (...formulas: Standing["formulas"]): Standing => ({ ...AT, formulas });

describe("planning a write", () => {
  test("where nothing stands everything is written, and what is none of ours is left alone", () => {
    const { block, foreign } = planBlock(
      AT,
      [
        ["甲", undefined],
        [1, true],
      ],
      NOTHING,
    );
    expect(block).toEqual({
      area: { row: 2, column: 1, rows: 2, columns: 2 },
      values: [
        ["甲", null],
        [1, true],
      ],
      formats: undefined,
    });
    expect(foreign).toEqual([]);
  });

  test("equal cells are left alone, and the write shrinks to what differs", () => {
    const { block, equal } = planBlock(
      AT,
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
      standing(["甲", ""], ["丙", ""]),
    );
    expect(block).toMatchObject({ area: { row: 2, column: 2, rows: 2, columns: 1 }, values: [["乙"], ["丁"]] });
    expect(equal).toHaveLength(2);
  });

  test("a cell that holds something else is left to the user and told", () => {
    const { block, foreign } = planBlock(AT, [["甲", "乙"]], standing(["=A1", ""]));
    expect(block).toMatchObject({ area: { row: 2, column: 2, rows: 1, columns: 1 } });
    expect(foreign).toEqual([{ row: 2, column: 1 }]);
  });

  test("what may give way is replaced, even by nothing", () => {
    const { block } = planBlock(AT, [[3, ""]], standing([2, 5]), (value) => typeof value === "number");
    expect(block?.values).toEqual([[3, ""]]);
  });

  test("nothing to write is no write", () => {
    expect(planBlock(AT, [["甲", "", undefined]], standing(["甲"])).block).toBeUndefined();
  });

  test("lines of different length", () => {
    const { block } = planBlock(AT, [["甲"], [], ["乙", "丙"]], NOTHING);
    expect(block?.values).toEqual([
      ["甲", null],
      [null, null],
      ["乙", "丙"],
    ]);
  });

  test("a text that Excel would convert goes into a cell of text format, and only that", () => {
    const { block } = planBlock(AT, [["001", "甲", 1]], NOTHING);
    expect(block?.formats).toEqual([["@", null, null]]);
  });
});
