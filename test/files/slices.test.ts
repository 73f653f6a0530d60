import { SLICE_MS } from "../../src/check";
import { readPlanInSlices } from "../../src/files";
import { workbookSteps } from "../../src/files/xlsx/workbook";
import { HOSTILE_WORKBOOKS } from "../support/hostile/workbooks";

/** A roster of some thousand rows of noise, which packs badly and so is read in many steps. */
const roster = HOSTILE_WORKBOOKS["a hundred thousand names that are numbered"](0.02);

/** A clock on which every look at it takes a whole slice. */
function slowClock(): () => number {
  let now = 0;
  return () => (now += SLICE_MS);
}

test("a file is read in steps, each telling how far it is", () => {
  const steps = [...workbookSteps(roster)];
  expect(steps.length).toBeGreaterThan(10);
  const parts = steps.map(({ bytes, of }) => bytes / of);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts[parts.length - 1]).toBeLessThanOrEqual(1);
  expect(parts[parts.length - 1]).toBeGreaterThan(0.5);
});

test("others have their turn as often as a slice is over", async () => {
  let turns = 0;
  await readPlanInSlices(roster, { clock: slowClock(), rest: () => Promise.resolve(void turns++) });
  expect(turns).toBe([...workbookSteps(roster)].length);
});

test("and none while it is not", async () => {
  let turns = 0;
  await readPlanInSlices(roster, { clock: () => 0, rest: () => Promise.resolve(void turns++) });
  expect(turns).toBe(0);
});

test("what a turn throws ends the reading at once", async () => {
  let turns = 0;
  const stop = new Error("stopped");
  const rest = (): Promise<void> => (++turns === 3 ? Promise.reject(stop) : Promise.resolve());
  await expect(readPlanInSlices(roster, { clock: slowClock(), rest })).rejects.toBe(stop);
  expect(turns).toBe(3);
});
