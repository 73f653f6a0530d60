import { makePeople, withSlips } from "../test/support/people";
import { assistant } from "./subjects/assistant";
import type { ExaminerRow, Subject } from "./subjects/types";
import { valibot } from "./subjects/valibot";
import { zod } from "./subjects/zod";

/** Measures one subject on one number of rows, both named on the command line, and prints the figures as JSON. */

const SUBJECTS: Readonly<Record<string, Subject>> = { assistant, zod, valibot };
const OCCUPATIONS = ["车工", "铣工", "磨工", "镗工", "冲压工", "铸造工", "锻造工", "焊工", "机修钳工", "电工"];

const [subjectName, rowCount] = process.argv.slice(2);
const count = Number(rowCount);
const runs = Math.max(7, Math.min(60, Math.round(200_000 / count)));

/** Occupation by occupation, as a roster is filled; the numbering begins again in each. */
const rows: ExaminerRow[] = withSlips(makePeople(count, 7), 50).map((person, i) => {
  const share = Math.ceil(count / OCCUPATIONS.length);
  return { occupationName: OCCUPATIONS[Math.floor(i / share)], serial: (i % share) + 1, ...person };
});

const run = SUBJECTS[subjectName].prepare(rows, OCCUPATIONS);
global.gc?.();
const before = process.memoryUsage().heapUsed;
const times: number[] = [];
let kept: ReturnType<typeof run> | undefined;
for (let i = 0; i < runs; i++) {
  kept = undefined;
  global.gc?.();
  const start = performance.now();
  kept = run();
  times.push(performance.now() - start);
}
global.gc?.();
const heap = process.memoryUsage().heapUsed - before;
const [first] = times;
const sorted = times.slice(1).sort((a, b) => a - b);

process.stdout.write(
  JSON.stringify({
    first,
    median: sorted[Math.floor(sorted.length / 2)],
    fastest: sorted[0],
    findings: kept!.findings,
    /** What the result itself holds on to. */
    heap,
    maxRss: process.resourceUsage().maxRSS * 1024,
  }),
);
