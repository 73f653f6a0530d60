import { occupationByCode, permitTrade, restriction } from "../../../src/guide/reference";
import { source } from "./sources";

const rows = source("restricted-occupations.csv");

test("every occupation of the national catalogue is restricted, under its 2022 code and name", () => {
  for (const { code, name, trade, match, category, confidence } of rows) {
    expect(occupationByCode(code)?.name).toBe(name);
    expect(restriction(code)).toMatchObject({ code, trade, match, category, confidence });
  }
});

test("the ten occupations restricted as a whole are told apart from those that only need a look", () => {
  const whole = rows.filter(({ match }) => match === "occupation").map(({ code }) => code);
  expect(whole.sort()).toEqual(
    [
      ["3-02-03-01", "3-02-03-06", "3-02-03-08", "4-02-01-01", "4-02-04-01"],
      ["4-02-04-03", "4-07-05-01", "4-07-05-03", "4-14-05-03", "5-03-01-01"],
    ].flat(),
  );
});

test("only four of them are beyond doubt: the category of the others is inferred", () => {
  const certain = rows.filter(({ match, confidence }) => match === "occupation" && confidence === "high");
  expect(certain.map(({ name }) => name).sort()).toEqual(
    ["消防设施操作员", "游泳救生员", "轨道交通列车司机", "家畜繁殖员"].sort(),
  );
});

test("where only some work types are restricted, another work type is free", () => {
  expect(restriction("6-18-02-04", "民用核安全设备焊工")?.match).toBe("workType");
  expect(restriction("6-18-02-04", "电焊工")).toBeUndefined();
  expect(restriction("4-07-05-02", "民航安全检查员")).toBeDefined();
  expect(restriction("4-07-05-02", "城市轨道交通安检员")).toBeUndefined();
  expect(restriction("4-14-05-01", "滑雪指导员")).toBeDefined();
});

test("without a work type nothing shows that a restriction does not apply", () => {
  expect(restriction("6-18-02-04")).toBeDefined();
  expect(restriction("6-18-02-04", "")).toBeDefined();
});

test("a work type does not lift the restriction on a whole occupation", () => {
  expect(restriction("4-07-05-01", "电焊工")?.trade).toBe("保安员");
});

test("other occupations are not restricted", () => {
  expect(restriction("6-31-01-03")).toBeUndefined();
  expect(restriction("4-02-04-06")).toBeUndefined();
});

test("the trades that need a permit are found by the occupation, and are no restriction", () => {
  const permits = source("permit-trades.csv");
  expect(new Set(permits.map(({ trade }) => trade))).toEqual(
    new Set(["电工", "焊工", "架子工", "起重", "锅炉", "电梯", "制冷"]),
  );
  for (const { code, name, trade } of permits) {
    expect(occupationByCode(code)?.name).toBe(name);
    expect(permitTrade(code)).toMatchObject({ trade, confidence: "low" });
  }
  expect(permitTrade("6-31-01-03")?.permits).toEqual(["特种作业人员", "建筑施工特种作业人员"]);
  expect(permitTrade("6-18-01-01")).toBeUndefined();
});
