/** The process in which inputs are judged: it may hang or die of one. */
import { inputOf, type Kind } from "./inputs";
import { judge, type Verdict } from "./subjects";

export interface Order {
  readonly kind: Kind;
  readonly seed: number;
  /** Instead of the input of that seed. */
  readonly bytes?: Uint8Array;
}

export interface Report {
  readonly verdict: Verdict;
  /** Processor time, ms. */
  readonly cpu: number;
  /** The most this process has had in memory, MB. */
  readonly memory: number;
  readonly size: number;
}

process.on("message", ({ kind, seed, bytes }: Order) => {
  void (async () => {
    const input = bytes ?? inputOf(kind, seed);
    const before = process.cpuUsage();
    const verdict = await judge(kind, input, seed);
    const { user, system } = process.cpuUsage(before);
    const memory = process.resourceUsage().maxRSS / 1024;
    const report: Report = { verdict, cpu: (user + system) / 1000, memory, size: input.length };
    process.send!(report);
  })();
});
