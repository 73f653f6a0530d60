import { findingsOf, type Record_ } from "../../../support/plan";

const ELECTRICIAN: Record_ = { occupationCode: "6-31-01-03", occupationName: "电工", workType: "高压电工" };

const numbered = (...rows: readonly (readonly [occupation: string, serial: number])[]) =>
  findingsOf("GEN-06", {
    occupations: [ELECTRICIAN, { occupationCode: "6-18-01-01", occupationName: "车工" }],
    examiners: rows.map(([occupationName, serial], i) => ({ occupationName, serial, personName: `张某${i}` })),
  })
    .filter(({ table }) => table === "examiners")
    .map(({ message, facts }) => [message, facts]);

test("a work type of an occupation begins no numbering of its own", () => {
  expect(numbered(["电工", 1], ["电工", 2], ["高压电工", 3], ["车工", 1])).toEqual([]);
  expect(numbered(["电工", 1], ["电工", 2], ["高压电工", 1])).toEqual([
    ["GEN-06.wrongInOccupation", { occupation: "电工", expected: 3, count: 1 }],
  ]);
});

test("another writing of the occupation is the occupation", () => {
  expect(numbered(["电工", 1], ["电工职业", 2], ["6-31-01-03 电工", 3])).toEqual([]);
});

test("a slip in the name of an occupation, or none at all, breaks no numbering: the name alone is told", () => {
  expect(numbered(["车公", 1], ["车工", 2], ["车工", 3])).toEqual([]);
  expect(numbered(["车工", 1], ["", 2], ["车工", 3], ["车攻", 4], ["车工", 5], ["电工", 1])).toEqual([]);
  expect(numbered(["车工", 1], ["车公", 2], ["车工", 4])).toEqual([
    ["GEN-06.wrongInOccupation", { occupation: "车公", expected: 1, count: 1 }],
    ["GEN-06.wrongInOccupation", { occupation: "车工", expected: 2, count: 1 }],
  ]);
});

test("what 认定职业 does not know is numbered by its own writing", () => {
  expect(numbered(["甲工", 1], ["乙工", 1], ["甲工", 2])).toEqual([]);
});
