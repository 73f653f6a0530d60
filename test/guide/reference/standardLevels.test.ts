import { occupationByCode, standardLevels } from "../../../src/guide/reference";
import { source } from "./sources";

const rows = source("standard-levels.csv");

test("the levels of all 178 standards are kept, by today's code", () => {
  expect(rows).toHaveLength(178);
  for (const { code, name, levels } of rows) {
    expect(occupationByCode(code)?.name).toBe(name);
    expect(standardLevels(code)?.levels).toEqual(levels.split("、"));
  }
});

test("they are spread as the standards were counted", () => {
  const count = new Map<string, number>();
  for (const { code } of rows) {
    const run = standardLevels(code)?.levels.join("") ?? "";
    count.set(run, (count.get(run) ?? 0) + 1);
  }
  expect(Object.fromEntries(count)).toEqual({ 54321: 136, 4321: 16, 5432: 14, 543: 8, 321: 2, 21: 1, 432: 1 });
});

test("the years of issue come with the levels, and an occupation without a known standard has none", () => {
  expect(standardLevels("6-29-01-05")).toEqual({ levels: ["5", "4", "3", "2"], issued: { from: 2018, to: 2020 } });
  expect(standardLevels("3-02-03-04")).toBeUndefined();
});
