import { check, SLICE_MS, type Turns } from "../../src/check";
import { fillTemplate, readTemplate, readTemplateInSlices, templateFileSteps } from "../../src/actions/template-file";
import { HOSTILE_DOCUMENTS } from "../support/hostile/documents";
import { planOf, TODAY } from "../support/plan";
import { samplePlan } from "../../scripts/sample/plan";
import { volumesOf } from "../../src/report";

/** Some thousand controls, and a list of some thousand rows. */
const controls = HOSTILE_DOCUMENTS["a hundred thousand controls"](0.05);
const list = HOSTILE_DOCUMENTS["a control with a million rows"](0.03);

const snapshot = planOf(samplePlan());
const [volume] = volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY });

/** A clock on which every look takes a whole slice, so that every chance to rest is taken. @param ends the turn that throws */
function eager(ends = Infinity): Turns<unknown> & { readonly taken: () => number } {
  let now = 0;
  let turns = 0;
  return {
    clock: () => (now += SLICE_MS),
    rest: () => (++turns === ends ? Promise.reject(new Error("stopped")) : Promise.resolve()),
    taken: () => turns,
  };
}

test.each([
  ["controls", controls],
  ["rows", list],
])("a template with thousands of %s is read in steps, each telling how far it is", (_, bytes) => {
  const parts = [...templateFileSteps(bytes)].map((step) => step.bytes / step.of);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.at(-1)).toBe(1);
});

test("read in slices, others have their turn at every step, and it is the same template", async () => {
  const turns = eager();
  const template = await readTemplateInSlices(list, turns);
  expect(turns.taken()).toBe([...templateFileSteps(list)].length);
  expect(template.tags).toEqual(readTemplate(list).tags);
});

test("what a turn throws ends the reading at once", async () => {
  const turns = eager(7);
  await expect(readTemplateInSlices(controls, turns)).rejects.toThrow("stopped");
  expect(turns.taken()).toBe(7);
});

test("a volume is filled with turns between, and comes out the same", async () => {
  const template = readTemplate(controls);
  const turns = eager();
  const filled = await fillTemplate(template, volume.contents, {}, turns);
  expect(turns.taken()).toBeGreaterThan(3);
  expect(filled).toEqual(await fillTemplate(template, volume.contents));
});

test("stopped while it is filled, there is no volume", async () => {
  const turns = eager(2);
  await expect(fillTemplate(readTemplate(controls), volume.contents, {}, turns)).rejects.toThrow("stopped");
  expect(turns.taken()).toBe(2);
});

test("a form of thousands of labels is compiled in as many steps, after it was read", () => {
  const stepsOf = (size: number): number => {
    const bytes = HOSTILE_DOCUMENTS["controls in the cells of a form, as many as bookmarks"](size);
    return [...templateFileSteps(bytes)].filter((step) => step.bytes === step.of).length;
  };
  // A thousand labels more, each looked for, cut out and known.
  expect(stepsOf(0.02) - stepsOf(0.01)).toBeGreaterThanOrEqual(3 * 1_000);
});
