/** What is done to an input, and what must come of it: a result that holds together, or a refusal of the project's own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { samplePlan } from "../../scripts/sample/plan";
import { check } from "../../src/check";
import { jsonReport } from "../../src/cli/json-report";
import { WORDS } from "../../src/cli/words";
import { readPlanFile } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { BUILT_IN_TEMPLATES, LIST_SHAPES, volumesOf, type Template, type Volume } from "../../src/report";
import { TODAY, planOf } from "../support/plan";
import { isXml, textOf, unpack } from "./archive";
import type { Kind } from "./inputs";
import { reopened } from "./workbench";

export type Verdict =
  | { readonly kind: "done" }
  /** By an error of ours, named. */
  | { readonly kind: "refused"; readonly by: string }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Failure {
  readonly what: "exception" | "output" | "time" | "memory";
  /** What makes two failures the same. */
  readonly signature: string;
  readonly message: string;
}

const done: Verdict = { kind: "done" };
const OURS = ["FileError", "NoTablesError", "TemplateError", "UnreadableFile"];

/** Every so many workbooks, what is dear is done, too. */
const VOLUMES_EVERY = 4;
const WORKBENCH_EVERY = 10;
const CHEAP = 200_000;

/** @param seed decides what of the dearer things is done */
export async function judge(kind: Kind, bytes: Uint8Array, seed: number): Promise<Verdict> {
  try {
    const faults = kind === "xlsx" ? await judgeWorkbook(bytes, seed) : await judgeTemplate(bytes);
    return faults === undefined ? done : { kind: "failed", failure: output(faults) };
  } catch (error) {
    const { name, message, stack = "" } = error as Error;
    if (OURS.includes(name)) return { kind: "refused", by: name };
    const place = /at (?:async )?([\w.<>]+)/.exec(stack.slice(stack.indexOf("\n")))?.[1] ?? "";
    return {
      kind: "failed",
      failure: { what: "exception", signature: `${name} in ${place}`, message: `${name}: ${message.slice(0, 300)}` },
    };
  }
}

const output = (message: string): Failure => ({ what: "output", signature: message.replace(/[:：].*/s, ""), message });

async function judgeWorkbook(bytes: Uint8Array, seed: number): Promise<string | undefined> {
  let faults: string | undefined;
  // The workbench opens what the reader refuses for having no tables, and refuses by itself.
  if (seed % WORKBENCH_EVERY === 0 && bytes.length < CHEAP) faults = await reopened(bytes);
  const { snapshot } = readPlanFile(bytes);
  const result = check(snapshot, { today: TODAY });
  const { findings } = result;
  for (const words of Object.values(WORDS)) {
    const report = JSON.stringify(jsonReport(snapshot, result, words.findings, words.language));
    faults ??= strangeIn(report);
  }
  if (seed % VOLUMES_EVERY !== 0) return faults;
  for (const volume of volumesOf(snapshot, findings, { today: TODAY, mask: false }).slice(0, 3)) {
    const template = builtIn(volume);
    faults ??= filledFaults(template, volume, await fillTemplate(template, volume.contents));
  }
  return faults;
}

/** Words that only a mistake puts into a sentence. */
function strangeIn(report: string): string | undefined {
  const strange = /\[object |function \w*\(|\{\w+\}|\bundefined\b/.exec(report)?.[0];
  return strange === undefined ? undefined : `a sentence with ${strange}`;
}

const templates = new Map<string, Template>();
function builtIn({ kind }: Volume): Template {
  const name = BUILT_IN_TEMPLATES[kind];
  const template =
    templates.get(name) ?? readTemplate(new Uint8Array(readFileSync(path.resolve("assets/templates", name))));
  templates.set(name, template);
  return template;
}

let volumes: readonly Volume[] | undefined;
function sampleVolumes(): readonly Volume[] {
  if (!volumes) {
    const snapshot = planOf(samplePlan());
    const { findings } = check(snapshot, { today: TODAY });
    volumes = volumesOf(snapshot, findings, { today: TODAY, mask: false });
  }
  return volumes;
}

async function judgeTemplate(bytes: Uint8Array): Promise<string | undefined> {
  const template = readTemplate(bytes);
  for (const volume of sampleVolumes().slice(0, 2)) {
    for (const keepControls of [true, false]) {
      const filled = await fillTemplate(template, volume.contents, { keepControls });
      const faults = filledFaults(template, volume, filled);
      if (faults) return faults;
    }
  }
  return undefined;
}

/** A volume must be a document whose every part is well-formed, with every row it has to say. */
function filledFaults(template: Template, { contents }: Volume, bytes: Uint8Array): string | undefined {
  const parts = unpack(bytes);
  const texts: string[] = [];
  for (const [part, content] of Object.entries(parts)) {
    if (!isXml(part)) continue;
    const text = decoded(content);
    const fault = wellFormedFault(text);
    if (fault) return `not well-formed: ${part}: ${fault}`;
    texts.push(...[...text.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map(([, said]) => said));
  }
  const document = texts.join("\n");
  for (const tag of template.tags) {
    const shape = LIST_SHAPES.get(tag);
    if (!shape) continue;
    for (const row of contents.lists.get(tag) ?? []) {
      const said = row[shape.columns.indexOf(shape.key)];
      if (!document.includes(escaped(said))) return `rows lost: ${tag} lacks ${said}`;
    }
  }
  return undefined;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").split("\n")[0];

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes) : textOf(bytes);
}

function wellFormedFault(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on("error", ({ message }) => (fault ??= message));
  parser.write(xml).close();
  return fault;
}
