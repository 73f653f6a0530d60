/** `npm run fuzz`: inputs by the thousand, each judged in a process that may hang or die of it. */
import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { inputOf, KINDS, type Kind } from "./inputs";
import { minimised } from "./minimise";
import type { Failure, Verdict } from "./subjects";
import type { Order, Report } from "./worker";

/** What one input may take: ms of processor time; ms until it is given up; MB of heap, and in all. */
const LIMIT = { cpu: 4_000, wall: 30_000, heap: 900, memory: 1_400 } as const;
const MINIMISING = { tries: 400, ms: 60_000 } as const;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    count: { type: "string", default: "Infinity" },
    seed: { type: "string" },
    kind: { type: "string", default: "all" },
    out: { type: "string" },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

class Judge {
  private child: ChildProcess | undefined;
  private answer: ((answer: Report | Failure["what"]) => void) | undefined;

  async judge(order: Order): Promise<Verdict> {
    const child = (this.child ??= this.started());
    const timer = setTimeout(() => this.answer?.("time"), LIMIT.wall);
    const outcome = await new Promise<Report | Failure["what"]>((resolve) => {
      this.answer = resolve;
      child.send(order);
    });
    clearTimeout(timer);
    this.answer = undefined;
    if (typeof outcome === "string") {
      this.end();
      return failed(outcome, outcome === "time" ? `given up after ${LIMIT.wall} ms` : "the process died");
    }
    const { verdict, cpu, memory } = outcome;
    if (memory > LIMIT.memory * 0.7) this.end();
    if (verdict.kind === "failed") return verdict;
    if (cpu > LIMIT.cpu) return failed("time", `${Math.round(cpu)} ms of processor time`);
    if (memory > LIMIT.memory) return failed("memory", `${Math.round(memory)} MB`);
    return verdict;
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private started(): ChildProcess {
    const child = fork(process.argv[1], ["worker"], {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${LIMIT.heap}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // One that was ended already has no say any more.
    const isCurrent = (): boolean => this.child === child;
    child.on("message", (report) => isCurrent() && this.answer?.(report as Report));
    const died = (): void => {
      if (!isCurrent()) return;
      this.child = undefined;
      this.answer?.("memory");
    };
    child.on("exit", died);
    child.on("error", died);
    return child;
  }
}

const failed = (what: Failure["what"], message: string): Verdict => ({
  kind: "failed",
  failure: { what, signature: what, message },
});

export async function main(): Promise<number> {
  const kinds = options.kind === "all" ? KINDS : KINDS.filter((kind) => kind === options.kind);
  if (kinds.length === 0) throw new Error(`--kind is one of ${KINDS.join(", ")}, all`);
  const first = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(options.seed);
  const out = options.out ?? mkdtempSync(path.join(tmpdir(), "fuzz-"));
  mkdirSync(out, { recursive: true });
  const judge = new Judge();
  const counts = new Map<string, number>();
  const found = new Map<string, { readonly times: number }>();
  const end = Date.now() + Number(options.seconds) * 1000;
  let seed = first;
  for (; seed - first < Number(options.count) && Date.now() < end; seed++) {
    for (const kind of kinds) {
      const verdict = await judge.judge({ kind, seed });
      const label = `${kind} ${verdict.kind === "refused" ? `refused, ${verdict.by}` : verdict.kind}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      if (verdict.kind !== "failed") continue;
      const name = `${kind}, ${verdict.failure.signature}`;
      const { times = 0 } = found.get(name) ?? {};
      found.set(name, { times: times + 1 });
      if (times === 0) await tell(judge, kind, seed, verdict.failure, out);
    }
  }
  judge.end();
  say(`\nseeds ${first} to ${seed - 1}`);
  for (const [label, times] of [...counts].sort()) say(`  ${label}: ${times}`);
  for (const [name, { times }] of found) say(`  ${times} × ${name}`);
  return found.size > 0 ? 1 : 0;
}

/** Says what failed and writes the smallest input that fails like it. */
async function tell(judge: Judge, kind: Kind, seed: number, failure: Failure, out: string): Promise<void> {
  say(`${kind}, seed ${seed}: ${failure.what}: ${failure.message}`);
  const until = Date.now() + MINIMISING.ms;
  const bytes = await minimised(
    inputOf(kind, seed),
    async (smaller) => {
      if (Date.now() > until) return false;
      const verdict = await judge.judge({ kind, seed, bytes: smaller });
      return verdict.kind === "failed" && verdict.failure.signature === failure.signature;
    },
    MINIMISING.tries,
  );
  const file = path.join(out, `${kind}-${seed}.${kind === "xlsx" ? "xlsx" : "docx"}`);
  writeFileSync(file, bytes);
  say(`  ${bytes.length} bytes in ${file}; again with --kind ${kind} --seed ${seed} --count 1`);
}
