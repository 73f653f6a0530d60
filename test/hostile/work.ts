/** What is done to a hostile file: everything a person would have done to an honest one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { samplePlan } from "../../scripts/sample/plan";
import { volumeFiles } from "../../src/actions/volume-files";
import { VolumeTemplates } from "../../src/actions/volume-templates";
import { check } from "../../src/check";
import { readPlanFile } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { volumesOf } from "../../src/report";
import { planOf, TODAY } from "../support/plan";

export type Kind = "workbook" | "template";

export interface Outcome {
  /** What came of it, or by which words it was refused. */
  readonly answer: string;
  /** A result, or a refusal of the project's own family. */
  readonly isOurs: boolean;
  /** Seconds of processor time of each phase that was begun. */
  readonly phases: Readonly<Record<string, number>>;
}

const REFUSALS: ReadonlySet<string> = new Set(["FileError", "NoTablesError", "TemplateError"]);
/** Volumes that are made of a plan with more occupations: one takes as long as the next. */
const MOST_VOLUMES = 3;

export async function workOn(kind: Kind, bytes: Uint8Array): Promise<Outcome> {
  const phases: Record<string, number> = {};
  const phase = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      phases[name] = (user + system) / 1e6;
    }
  };
  try {
    const answer = kind === "workbook" ? await planned(bytes, phase) : await filled(bytes, phase);
    return { answer, isOurs: true, phases };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { answer: `${error.name} ${error.message.slice(0, 200)}`, isOurs: REFUSALS.has(error.name), phases };
  }
}

type Phase = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

async function planned(bytes: Uint8Array, phase: Phase): Promise<string> {
  const { snapshot } = await phase("read", () => readPlanFile(bytes));
  const { findings, unlisted } = await phase("check", () => check(snapshot, { today: TODAY }));
  const volumes = await phase("volumes", () => volumesOf(snapshot, findings, { today: TODAY, unlisted }));
  let made = 0;
  const builtIn = (name: string): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(readFileSync(path.resolve("assets/templates", name))));
  const files = volumeFiles(volumes.slice(0, MOST_VOLUMES), new VolumeTemplates(builtIn), {
    plain: false,
    stopped: () => false,
  });
  // One volume after another: each is a press of its own.
  const next = files[Symbol.asyncIterator]();
  for (let n = 1; n <= MOST_VOLUMES; n++) {
    const { done, value } = await phase(`volume ${n}`, () => next.next());
    if (done) break;
    made += value.bytes.length;
  }
  return `${findings.length} findings, ${volumes.length} volumes, ${made} bytes`;
}

async function filled(bytes: Uint8Array, phase: Phase): Promise<string> {
  const template = await phase("compile", () => readTemplate(bytes));
  const snapshot = planOf(samplePlan());
  const { findings } = check(snapshot, { today: TODAY });
  const [volume] = volumesOf(snapshot, findings, { today: TODAY, mask: false });
  let made = 0;
  await phase("fill", async () => {
    for (const keepControls of [true, false])
      made += (await fillTemplate(template, volume.contents, { keepControls })).length;
  });
  return `${template.tags.length} controls, ${made} bytes`;
}
