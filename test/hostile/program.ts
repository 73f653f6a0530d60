/**
 * `npm run hostile`: every hostile file is made in one process and worked on in another, so that neither what making it took
 * nor what an earlier one left counts against it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { HOSTILE_DOCUMENTS } from "../support/hostile/documents";
import { HOSTILE_WORKBOOKS, type Hostile } from "../support/hostile/workbooks";
import { workOn, type Kind, type Outcome } from "./work";

/** What a file of 10 MB may cost: processor time of each phase, and memory altogether. */
const BOUND = { bytes: 10_000_000, seconds: 5, megabytes: 500 } as const;
/** Seconds by the clock after which a file is given up. */
const GIVEN_UP = 120;

const GENERATORS: Readonly<Record<Kind, Readonly<Record<string, Hostile>>>> = {
  workbook: HOSTILE_WORKBOOKS,
  template: HOSTILE_DOCUMENTS,
};

interface Cost {
  /** Processor time of user and system, whatever thread took it. */
  readonly seconds: number;
  /** The most the process has had in memory. */
  readonly megabytes: number;
}

interface Measured extends Outcome, Cost {
  readonly kind: Kind;
  readonly name: string;
  readonly bytes: number;
  readonly isWithin: boolean;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    size: { type: "string", default: "1" },
    /** Leaves the files in a folder, and works on none. */
    out: { type: "string" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function measured(kind: Kind, name: string, folder: string): Measured {
  const file = path.join(folder, "hostile");
  const run = (...order: string[]): string => {
    const { stdout, status } = spawnSync(process.execPath, [process.argv[1], ...order], {
      timeout: GIVEN_UP * 1000,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 26,
    });
    return status === 0 ? stdout : "";
  };
  run("make", kind, name, file, "--size", options.size);
  const bytes = statSync(file).size;
  const answer = run("work", kind, file);
  const died = { seconds: Infinity, megabytes: Infinity, answer: "died, or was given up", isOurs: false, phases: {} };
  const cost: Outcome & Cost = answer === "" ? died : (JSON.parse(answer) as Outcome & Cost);
  const longest = Math.max(0, ...Object.values(cost.phases));
  const isWithin = cost.isOurs && longest <= BOUND.seconds && cost.megabytes <= BOUND.megabytes;
  return { kind, name, bytes, ...cost, isWithin: isWithin || bytes > BOUND.bytes };
}

function main(): number {
  const folder = mkdtempSync(path.join(tmpdir(), "hostile-"));
  const all: Measured[] = [];
  for (const kind of ["workbook", "template"] as const)
    for (const name of Object.keys(GENERATORS[kind])) {
      if (!name.includes(options.only)) continue;
      const one = measured(kind, name, folder);
      all.push(one);
      if (!options.json) say(lineOf(one));
    }
  rmSync(folder, { recursive: true });
  if (options.json) say(JSON.stringify(all, undefined, 1));
  const beyond = all.filter(({ isWithin }) => !isWithin);
  if (!options.json) say(`${all.length} files, ${beyond.length} beyond ${BOUND.seconds} s or ${BOUND.megabytes} MB`);
  return beyond.length > 0 ? 1 : 0;
}

function lineOf({ kind, name, bytes, seconds, megabytes, answer, phases, isWithin }: Measured): string {
  const parts = Object.entries(phases).map(([phase, cpu]) => `${phase} ${cpu.toFixed(1)}`);
  const cells = [
    isWithin ? " " : "!",
    kind,
    name,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${seconds.toFixed(1)} s`,
    `${Math.round(megabytes)} MB`,
    parts.join(", "),
    answer,
  ];
  return `| ${cells.join(" | ")} |`;
}

async function order([verb, kind, ...rest]: readonly string[]): Promise<number> {
  if (verb === undefined) return main();
  if (kind !== "workbook" && kind !== "template") throw new Error(`${kind} is no kind of file`);
  if (verb === "make") {
    const [name, file] = rest;
    writeFileSync(file, GENERATORS[kind][name](Number(options.size)));
    return 0;
  }
  const outcome = await workOn(kind, new Uint8Array(readFileSync(rest[0])));
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  say(JSON.stringify({ ...outcome, seconds: (user + system) / 1e6, megabytes }));
  return 0;
}

void order(positionals).then((code) => (process.exitCode = code));
