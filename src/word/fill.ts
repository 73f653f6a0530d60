import { RefusedError } from "../host/errors";
import { refusalOf } from "../office/refusal";
import type { VolumeContents } from "../report";
import { ContentChanged, lookAtRows, removals, remove, writes } from "./door";
import type { ControlPlan, Writing } from "./plan";
import { planFilling, readControls, type ReadControl } from "./read";
import type { RowSpan } from "./row-steps";
import { run } from "./run";
import type { DocumentControl, FillOutcome, LeftControl, Refusal, RowCounts } from "../host/document";

/** Everything in one write; where Word refuses that, everything anew, a write for each control. */
export async function fillDocument(contents: VolumeContents): Promise<FillOutcome> {
  let tried: readonly Step[] = [];
  try {
    return await run((context) => fillAtOnce(context, contents, (steps) => (tried = steps)));
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof ContentChanged)) throw error;
    // Word keeps what it did before it failed, and has failed for a second table where one alone went well.
    return run((context) => fillOneByOne(context, contents, tried));
  }
}

interface Step {
  readonly read: ReadControl;
  readonly plan: ControlPlan & { readonly writing: Writing };
}

/** 3 syncs, 4 where rows go, 2 where there is nothing to write; one more to read columns of the user's own. */
async function fillAtOnce(
  context: Word.RequestContext,
  contents: VolumeContents,
  planned: (steps: readonly Step[]) => void,
): Promise<FillOutcome> {
  const { steps, others } = await planFill(context, contents);
  planned(steps);
  const shrinking = steps.filter(({ plan }) => removals(plan.writing).length > 0);
  for (const { read, plan } of steps) for (const write of writes(read, plan.writing)) write();
  for (const { read } of shrinking) lookAtRows(read);
  if (steps.length > 0) await context.sync();
  for (const { read, plan } of shrinking) remove(read, removals(plan.writing));
  if (shrinking.length > 0) await context.sync();
  return outcome(steps, others, [], steps);
}

/** @param tried what was to be written at once: what of it says now what it should was written then */
async function fillOneByOne(
  context: Word.RequestContext,
  contents: VolumeContents,
  tried: readonly Step[],
): Promise<FillOutcome> {
  const { steps, others } = await planFill(context, contents);
  const faulty = others.filter(({ problem }) => problem).map(({ control }) => control.tag);
  const left = new Set([...steps.map(({ read }) => read.control.tag), ...faulty]);
  const written = tried.filter(({ read }) => !left.has(read.control.tag));
  const tags = new Set(written.map(({ read }) => read.control.tag));
  const untouched = others.filter(({ control }) => !tags.has(control.tag));
  const refused: LeftControl[] = [];
  for (const step of steps) {
    const problem = await fillOne(context, step);
    if (problem) refused.push({ control: step.read.control, problem });
    else written.push(step);
  }
  return outcome(written, untouched, refused, tried);
}

/** One write after the other is the point here: a refusal must leave the others alone. @returns what Word would not do */
async function fillOne(context: Word.RequestContext, { read, plan }: Step): Promise<Refusal | undefined> {
  const { writing } = plan;
  const surplus = removals(writing);
  const refusal = await attempt(async () => {
    for (const write of writes(read, writing)) {
      write();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a portion that is refused must leave those before it
      await context.sync();
    }
  });
  if (refusal !== undefined) return { id: "refused", code: refusal };
  if (surplus.length === 0) return undefined;
  const code = await attempt(async () => {
    lookAtRows(read);
    await context.sync();
    remove(read, surplus);
    await context.sync();
  });
  return code === undefined ? undefined : { id: "surplus", code, rows: rowNumbers(surplus) };
}

/** @returns Word's code, or ours, where it was refused */
async function attempt(operation: () => Promise<void>): Promise<string | undefined> {
  try {
    await operation();
    return undefined;
  } catch (error) {
    if (error instanceof ContentChanged) return error.code;
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.code;
  }
}

const rowNumbers = (spans: readonly RowSpan[]): readonly number[] =>
  spans.flatMap(({ from, texts }) => texts.map((_, i) => from + i + 1)).sort((a, b) => a - b);

async function planFill(
  context: Word.RequestContext,
  contents: VolumeContents,
): Promise<{ readonly steps: readonly Step[]; readonly others: readonly ControlPlan[] }> {
  const { controls } = await readControls(context);
  const byControl = new Map<DocumentControl, ReadControl>(controls.map((read) => [read.control, read]));
  const all = planFilling(controls, contents);
  const steps = all.flatMap((plan) => {
    const { writing, control } = plan;
    return writing ? [{ read: byControl.get(control)!, plan: { ...plan, writing } }] : [];
  });
  return { steps, others: all.filter(({ writing }) => !writing) };
}

/** @param planned as all was before anything was written: rows are counted from there */
function outcome(
  written: readonly Step[],
  others: readonly ControlPlan[],
  refused: readonly LeftControl[],
  planned: readonly Step[],
): FillOutcome {
  const first = new Map(planned.map(({ read, plan }) => [keyOf(read), plan.rows]));
  const counts = written.flatMap(({ read, plan }) => first.get(keyOf(read)) ?? plan.rows ?? []);
  const sum = (count: (rows: RowCounts) => number): number =>
    counts.reduce((total, rows) => total + Math.max(0, count(rows)), 0);
  return {
    written: written.map(({ read }) => read.control),
    same: others.filter(({ state }) => state === "same").map(({ control }) => control),
    left: [...others.flatMap(({ control, problem }) => (problem ? [{ control, problem }] : [])), ...refused],
    rows: {
      added: sum(({ before, after }) => after - before),
      removed: sum(({ before, after }) => before - after),
      hers: sum(({ hers }) => hers),
    },
  };
}

const keyOf = ({ control }: ReadControl): string => `${control.id} ${control.tag}`;
