import { cellAddress, type Area, type CellPosition, type SheetGrid } from "../../../src/check";
import { fixInRounds, type FixOptions } from "../../../src/check/fixes/rounds";
import { cellOf, sheetOf, TODAY, type Record_ } from "../../support/plan";

const examiner: Record_ = {
  occupationName: "电工",
  serial: 1,
  personName: "张三",
  sex: "男",
  citizenId: "11010519491231002X",
  education: "大学本科",
  specialty: "电气",
  years: 10,
  professionalTitle: "高级工",
  phone: "13800138000",
};

const roster = (...records: readonly Record_[]): SheetGrid =>
  sheetOf(
    "examiners",
    records.map((record, i) => ({ ...examiner, serial: i + 1, ...record })),
  );

const at = (record: number | "title", field: Parameters<typeof cellOf>[2]): CellPosition =>
  cellOf("examiners", record, field);
const addressOf = (record: number, field: Parameters<typeof cellOf>[2]): string => cellAddress(at(record, field));

const fix = (sheets: readonly SheetGrid[], options: Partial<FixOptions<"formula">> = {}) =>
  fixInRounds<"formula">(sheets, { today: TODAY, obstacleAt: () => undefined, ...options });

type Fixed = ReturnType<typeof fix>;
const changesOf = ({ cells }: Fixed): unknown[] =>
  cells.map(({ cell, from, to, findings }) => [cellAddress(cell), from, to, findings.map(({ rule }) => rule).sort()]);
const leftOf = ({ unfixed }: Fixed): unknown[] =>
  unfixed.map(({ finding, obstacle, cell }) => [finding.rule, obstacle, cell && cellAddress(cell)]);

const merged = (sheet: SheetGrid, cell: CellPosition, rows: number, columns = 1): SheetGrid => ({
  ...sheet,
  merges: [...sheet.merges, { ...cell, rows, columns } satisfies Area],
});

test("a clean table is left alone", () => {
  const sheets = [roster({})];
  const fixed = fix(sheets);
  expect([fixed.cells, fixed.unfixed]).toEqual([[], []]);
  expect(fixed.sheets).toBe(sheets);
});

test("each safe fix of a cell is carried out, and what is left is what the check then finds", () => {
  const fixed = fix([roster({ personName: "王 秀梅" }, { sex: "男性" })]);
  expect(changesOf(fixed)).toEqual([
    [addressOf(0, "personName"), "王 秀梅", "王秀梅", ["PER-01"]],
    [addressOf(1, "sex"), "男性", "男", ["PER-02"]],
  ]);
  const rules = (result: Fixed["before"]): string[] => result.findings.map(({ rule }) => rule);
  expect(rules(fixed.before)).toEqual(expect.arrayContaining(["PER-01", "PER-02"]));
  expect(rules(fixed.after)).not.toContain("PER-01");
  expect(fixed.sheets[0].values[3]).toContain("王秀梅");
});

test("two faults of one cell are mended one after the other, from what stood there first", () => {
  expect(changesOf(fix([roster({ phone: "\u200b１３８００１３８０００" })]))).toEqual([
    [addressOf(0, "phone"), "\u200b１３８００１３８０００", "13800138000", ["GEN-01", "GEN-02"]],
  ]);
});

test("a column of numbers counts as its cells, those that are right left out", () => {
  expect(changesOf(fix([roster({}, { serial: 5 }, { serial: "" }, { serial: 4 })]))).toEqual([
    [addressOf(1, "serial"), 5, 2, ["GEN-06"]],
    [addressOf(2, "serial"), "", 3, ["GEN-06"]],
  ]);
});

test("a title mended shows what was under it", () => {
  const sheet = roster({ sex: "男性" });
  const values = sheet.values.map((row) => row.map((value) => (value === "性别" ? "男/女" : value)));
  expect(changesOf(fix([{ ...sheet, values }]))).toEqual([
    [cellAddress(at("title", "sex")), "男/女", "性别", ["GEN-10"]],
    [addressOf(0, "sex"), "男性", "男", ["PER-02"]],
  ]);
});

test("rules that were not asked for change nothing", () => {
  const sheets = [roster({ personName: "王 秀梅", sex: "男性" })];
  expect(changesOf(fix(sheets, { rules: new Set(["PER-02"]) }))).toEqual([
    [addressOf(0, "sex"), "男性", "男", ["PER-02"]],
  ]);
  expect(leftOf(fix(sheets, { rules: new Set(["PER-10"]) }))).toEqual([]);
});

test("what deletes rows or undoes merged areas is told and left", () => {
  const sheet = merged(roster({}, {}), at(0, "occupationName"), 2);
  const rows = [...sheet.values, [], sheet.values[3]];
  const fixed = fix([{ ...sheet, values: rows }]);
  expect(leftOf(fixed)).toEqual([
    ["GEN-04", "unmerge", undefined],
    ["GEN-05", "deleteRow", undefined],
  ]);
});

describe("a merged area", () => {
  const blank = { professionalTitle: "高 级 工" };
  const cell = at(0, "professionalTitle");

  test("over several records is left alone, for what is right for one need not be for all", () => {
    const fixed = fix([merged(roster({ phone: "１３８００１３８０００" }, { phone: "" }), at(0, "phone"), 2)]);
    expect(fixed.cells).toEqual([]);
    expect(leftOf(fixed)).toContainEqual(["GEN-02", "merged", addressOf(0, "phone")]);
  });

  test("over cells of one record is written in its first cell", () => {
    const fixed = fix([merged(roster({ phone: "１３８００１３８０００" }), at(0, "phone"), 1, 2)]);
    expect(changesOf(fixed)).toEqual([[addressOf(0, "phone"), "１３８００１３８０００", "13800138000", ["GEN-02"]]]);
  });

  test("beside the cell is no matter", () => {
    const fixed = fix([merged(roster({ ...blank, phone: "１３８００１３８０００" }, {}), cell, 2)]);
    expect(changesOf(fixed)).toContainEqual([
      ...[addressOf(0, "phone"), "１３８００１３８０００", "13800138000", ["GEN-02"]],
    ]);
  });

  test("of a form is written in its first cell, unless several fields have it", () => {
    const form = sheetOf("enterprise", [{ phone: "１３８００１３８０００" }]);
    const row = form.values.findIndex((values) => values.includes("１３８００１３８０００"));
    expect(fix([merged(form, { row, column: 1 }, 1, 2)]).cells).toHaveLength(1);
    const shared = fix([merged(form, { row, column: 1 }, 2)]);
    expect([shared.cells, leftOf(shared)]).toEqual([[], [["GEN-02", "merged", cellAddress({ row, column: 1 })]]]);
  });
});

describe("a cell that cannot be written", () => {
  test("is named with the reason, and all else is mended", () => {
    const obstacleAt = (_: string, cell: CellPosition): "formula" | undefined =>
      cellAddress(cell) === addressOf(0, "sex") ? "formula" : undefined;
    const fixed = fix([roster({ sex: "男性", personName: "王 秀梅" })], { obstacleAt });
    expect(changesOf(fixed)).toEqual([[addressOf(0, "personName"), "王 秀梅", "王秀梅", ["PER-01"]]]);
    expect(leftOf(fixed)).toEqual([["PER-02", "formula", addressOf(0, "sex")]]);
  });

  test("keeps the whole fix from being carried out: half a numbering is none", () => {
    const obstacleAt = (_: string, cell: CellPosition): "formula" | undefined =>
      cellAddress(cell) === addressOf(2, "serial") ? "formula" : undefined;
    const fixed = fix([roster({}, { serial: 5 }, { serial: 6 })], { obstacleAt });
    expect(fixed.cells).toEqual([]);
    expect(leftOf(fixed)).toEqual([["GEN-06", "formula", addressOf(2, "serial")]]);
  });
});
