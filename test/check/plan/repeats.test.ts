import fc from "fast-check";
import { finish } from "../../../src/check";
import { indexOfSorted, insertSorted, removeSorted, Repeats, type EachLine } from "../../../src/check/plan/repeats";

/** Values by line, and the repeats of them. */
function repeatsOf(values: Map<number, string>): Repeats {
  const lines = (): number[] => [...values.keys()].sort((a, b) => a - b);
  const each: EachLine = (tell, from, to) =>
    lines()
      .slice(from, to)
      .forEach((line) => tell(line, values.get(line) ?? ""));
  return finish(Repeats.among(each, values.size));
}

test("values that stand in several lines are given with their lines, in the order of their second line", () => {
  const values = ["甲", "乙", "", "乙", "甲", "丙", "", "乙"];
  expect(repeatsOf(new Map(values.map((value, line) => [line, value]))).groups).toEqual([
    [1, 3, 7],
    [0, 4],
  ]);
});

test("values are told apart by what they are, not by what they have in common with others", () => {
  // Two texts of one 32-bit FNV-1a print, and enough others that many share a bit.
  const values = ["costarring", "liquid", "costarring", ...Array.from({ length: 5_000 }, (_, i) => `${i}`), "4711"];
  expect(repeatsOf(new Map(values.map((value, line) => [line, value]))).groups).toEqual([
    [0, 2],
    [4714, 5003],
  ]);
});

test("no step looks at more lines of a longer list", () => {
  const mostOf = (count: number): number => {
    let looked = 0;
    const each: EachLine = (tell, from = 0, to = count) => {
      for (let line = from; line < Math.min(count, to); line++) tell(line, String(line % (count - 1)));
      looked += Math.min(count, to) - from;
    };
    let most = 0;
    for (const steps = Repeats.among(each, count); ; looked = 0) {
      const { done, value } = steps.next();
      most = Math.max(most, looked);
      if (done) {
        expect(value.groups).toEqual([[0, count - 1]]);
        return most;
      }
    }
  };
  expect(mostOf(30_000)).toBe(mostOf(10_000));
});

test("told what left and what came, they are those of a list read anew", () => {
  const change = fc.record({ line: fc.nat({ max: 9 }), value: fc.constantFrom("", "甲", "乙", "丙") });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("", "甲", "乙", "丙"), { maxLength: 8 }),
      fc.array(change),
      (begin, changes) => {
        const values = new Map(begin.map((value, line) => [line, value]));
        const repeats = repeatsOf(values);
        for (const { line, value } of changes) {
          repeats.beforeChange();
          const before = values.get(line) ?? "";
          values.set(line, value);
          repeats.leave(line, before);
          repeats.come(line, value);
          expect(repeats.groups).toEqual(repeatsOf(values).groups);
        }
      },
    ),
  );
});

test("ascending numbers stay so, and one that is not there takes nothing away", () => {
  const numbers = [2, 5, 9];
  insertSorted(numbers, 7);
  removeSorted(numbers, 2);
  removeSorted(numbers, 6);
  expect(numbers).toEqual([5, 7, 9]);
  expect([indexOfSorted(numbers, 5), indexOfSorted(numbers, 8), indexOfSorted(numbers, 10)]).toEqual([0, 2, 3]);
});
