import { HostError, hostErrorOf } from "../office/errors";
import type { VolumeContents } from "../report";
import type { Assessment, Writing } from "./plan";
import { assessments, readControls, type ReadControl } from "./read";
import { run } from "./run";
import type { DocumentControl, FillOutcome, LeftControl } from "./types";
import { write } from "./write";

/** Everything in one write; where Word refuses that, everything anew, a write for each control. */
export async function fillDocument(contents: VolumeContents): Promise<FillOutcome> {
  let tried: readonly Step[] = [];
  try {
    return await run((context) => fillAtOnce(context, contents, (steps) => (tried = steps)));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Word keeps what it did before it failed, and has failed for a second table where one alone went well.
    return run((context) => fillOneByOne(context, contents, tried));
  }
}

interface Step {
  readonly read: ReadControl;
  readonly assessment: Assessment & { readonly writing: Writing };
}

/** 3 syncs, 2 where there is nothing to write. */
async function fillAtOnce(
  context: Word.RequestContext,
  contents: VolumeContents,
  planned: (steps: readonly Step[]) => void,
): Promise<FillOutcome> {
  const { steps, others } = await planFill(context, contents);
  planned(steps);
  for (const { read, assessment } of steps) write(read, assessment.writing);
  if (steps.length > 0) await context.sync();
  return outcome(steps, others, []);
}

/** @param tried what was to be written at once: what of it says now what it should was written then */
async function fillOneByOne(
  context: Word.RequestContext,
  contents: VolumeContents,
  tried: readonly Step[],
): Promise<FillOutcome> {
  const { steps, others } = await planFill(context, contents);
  const left = new Set(steps.map(({ read }) => read.control.tag));
  const written = tried.filter(({ read }) => !left.has(read.control.tag));
  const tags = new Set(written.map(({ read }) => read.control.tag));
  const untouched = others.filter(({ control }) => !tags.has(control.tag));
  const refused: LeftControl[] = [];
  for (const step of steps) {
    const { control } = step.read;
    write(step.read, step.assessment.writing);
    try {
      // One write after the other is the point here: a refusal must leave the others alone.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      written.push(step);
    } catch (error) {
      const refusal = hostErrorOf(error);
      if (!refusal) throw error;
      refused.push({ control, problem: { id: "refused", code: refusal.code } });
    }
  }
  return outcome(written, untouched, refused);
}

async function planFill(
  context: Word.RequestContext,
  contents: VolumeContents,
): Promise<{ readonly steps: readonly Step[]; readonly others: readonly Assessment[] }> {
  const { controls } = await readControls(context);
  const byControl = new Map<DocumentControl, ReadControl>(controls.map((read) => [read.control, read]));
  const all = assessments(controls, contents);
  const steps = all.flatMap((assessment) => {
    const { writing, control } = assessment;
    return writing ? [{ read: byControl.get(control)!, assessment: { ...assessment, writing } }] : [];
  });
  return { steps, others: all.filter(({ writing }) => !writing) };
}

function outcome(
  written: readonly Step[],
  others: readonly Assessment[],
  refused: readonly LeftControl[],
): FillOutcome {
  const sum = (grown: (rows: { readonly before: number; readonly after: number }) => number): number =>
    written.reduce((total, { assessment: { rows } }) => total + (rows ? Math.max(0, grown(rows)) : 0), 0);
  return {
    written: written.map(({ read }) => read.control),
    same: others.filter(({ state }) => state === "same").map(({ control }) => control),
    left: [...others.flatMap(({ control, problem }) => (problem ? [{ control, problem }] : [])), ...refused],
    rows: { added: sum(({ before, after }) => after - before), removed: sum(({ before, after }) => before - after) },
  };
}
