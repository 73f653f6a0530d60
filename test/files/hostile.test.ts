import { check, checkSteps, snapshotOf, type Finding, type Steps } from "../../src/check";
import { LIMITS, MOST_KEPT, TEMPLATE_LIMITS } from "../../src/check/limits";
import { FileError, NoTablesError, readPlanFile } from "../../src/files";
import { fillTemplate, templateFileSteps } from "../../src/actions/template-file";
import { workbookSteps } from "../../src/files/xlsx/workbook";
import { TemplateError, volumesOf } from "../../src/report";
import { samplePlan } from "../../scripts/sample/plan";
import { HOSTILE_DOCUMENTS } from "../support/hostile/documents";
import { HOSTILE_WORKBOOKS } from "../support/hostile/workbooks";
import { planOf, TODAY } from "../support/plan";

/** A hundredth of the harm, and a hundredth of what is allowed. */
const SIZE = 0.01;
const LESS = {
  markup: 560_000,
  totalBytes: 1_300_000,
  characters: 480_000,
  cells: 120_000,
  merges: 5_243,
  markupPerByte: 5.5,
};
/** Bytes that are expanded in one step, at most: a piece. */
const PIECE = 65_536;

/** Carries out steps and counts them. */
function counted<T>(steps: Steps<T>): { readonly value: T; readonly count: number } {
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { value, count };
  }
}

/** What came of the work: a value, or a refusal of the project's own; anything else is thrown on. */
function tried<T>(work: () => T, ...family: readonly (new (...args: never[]) => Error)[]): T | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && family.some((kind) => error instanceof kind)) return error;
    throw error;
  }
}

/** How many findings there are of each kind in each column. */
function mostOfAKind(findings: readonly Finding[]): Iterable<number> {
  const kinds = new Map<string, number>();
  for (const { table, rule, message, field, severity } of findings) {
    const kind = `${table} ${rule} ${message} ${field} ${severity}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds.values();
}

test.each(Object.entries(HOSTILE_WORKBOOKS))("%s: read in bounds and steps, or refused", (_, make) => {
  const bytes = make(SIZE);
  const limits = { ...LIMITS, ...LESS };
  const reading = tried(() => counted(workbookSteps(bytes, limits)), FileError);
  if (reading instanceof Error) {
    expect(reading).toHaveProperty("facts");
    return;
  }
  const { value: sheets, count } = reading;
  const cells = sheets.reduce((sum, { values }) => sum + values.reduce((all, row) => all + row.length, 0), 0);
  expect(cells).toBeLessThanOrEqual(limits.cells);
  expect(sheets.reduce((sum, { merges }) => sum + merges.length, 0)).toBeLessThanOrEqual(limits.merges);
  // No more than a piece between two steps, beside the parts there are.
  const expanded = Math.max(limits.totalBytes, limits.perByte * bytes.length);
  expect(count).toBeLessThanOrEqual(expanded / 1_000 + 4 * limits.parts);
  const snapshot = snapshotOf(sheets);
  if (snapshot.tables.size === 0) return;
  const { value: result, count: checks } = counted(checkSteps(snapshot, { today: TODAY, most: 20 }));
  expect(checks).toBeGreaterThan(10);
  // A row has at most two of one kind in one cell, and the last row that is kept is kept whole.
  expect(Math.max(0, ...mostOfAKind(result.findings))).toBeLessThanOrEqual(21);
  const [base] = volumesOf(snapshot, result.findings, { today: TODAY, unlisted: result.unlisted });
  expect(base.id).toBe("base");
});

test("of each kind of finding so many are kept, and the others are counted", () => {
  const bytes = HOSTILE_WORKBOOKS["a hundred thousand names that are numbered"](0.15);
  const { findings, unlisted } = check(readPlanFile(bytes).snapshot, { today: TODAY });
  expect(Math.max(...mostOfAKind(findings))).toBe(MOST_KEPT);
  expect(Math.max(...unlisted.map(({ count }) => count))).toBe(15_000 - MOST_KEPT);
});

const snapshot = planOf(samplePlan());
const [volume] = volumesOf(snapshot, check(snapshot, { today: TODAY }).findings, { today: TODAY });

test.each(Object.entries(HOSTILE_DOCUMENTS))("%s: a template in bounds and steps, or refused", async (_, make) => {
  const bytes = make(SIZE);
  const limits = { ...TEMPLATE_LIMITS, markup: 400_000, totalBytes: 1_300_000 };
  const compiled = tried(() => counted(templateFileSteps(bytes, limits)), TemplateError);
  if (compiled instanceof Error) {
    expect(compiled.message).toMatch(/^\{"id":"\w+"/);
    return;
  }
  const { value: template, count } = compiled;
  expect(count).toBeGreaterThan(template.tags.length);
  const filled = await fillTemplate(template, volume.contents);
  // A field that stands a thousand times is printed a thousand times, and packs well.
  expect(filled.length).toBeLessThan(PIECE + 3 * bytes.length);
});

test("a workbook without tables is refused by its own name", () => {
  const wide = HOSTILE_WORKBOOKS["a row of 16,384 cells on a thousand sheets"](0.002);
  expect(() => readPlanFile(wide)).toThrow(NoTablesError);
});
