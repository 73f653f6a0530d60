import { check } from "../../../../src/check";
import { makePeople, withSlips, type Person } from "../../../support/people";
import { planOf, STRICTLY } from "../../../support/plan";

const rulesFoundIn = (people: readonly Person[]): string[] => {
  const qualityControllers = people.map((person, i) => ({ serial: i + 1, ...person }));
  return check(planOf({ qualityControllers }), STRICTLY)
    .findings.filter(({ table }) => table === "qualityControllers")
    .map(({ rule, cell }) => `${cell?.row} ${rule}`);
};

it("a roster of two thousand faultless people raises nothing", () =>
  expect(rulesFoundIn(makePeople(2_000))).toEqual([]));

it("the same seed makes the same people, another seed others", () => {
  expect(makePeople(20, 3)).toEqual(makePeople(20, 3));
  expect(makePeople(20, 3)).not.toEqual(makePeople(20, 4));
});

it("every slip is found in its line, by its own rule alone", () =>
  expect(rulesFoundIn(withSlips(makePeople(60), 10))).toEqual([
    "12 PER-05",
    "22 PER-03",
    "32 PER-14",
    "42 PER-19",
    "52 PER-16",
    "62 PER-05",
  ]));
