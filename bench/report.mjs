/**
 * `npm run bench:report` (`-- --json`): how long it takes to fill a roster into the template of 职业部分, beside the libraries one would
 * otherwise fill Word documents with, and how much memory. Every measurement is a process of its own that fills once, as a
 * person does; the middle one of several is told.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { megabytes, middle, ms, tell } from "./rows.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/report.cjs`;
const template = `${root}assets/templates/职业部分.docx`;
const FILLERS = ["assistant", "docxtemplater", "easy-template-x"];
const SIZES = [2_000, 20_000];
const RUNS = 3;

await build({
  entryPoints: [`${root}bench/report.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  logLevel: "warning",
});

const measure = (filler, rows) =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", bundle, filler, String(rows), template], { encoding: "utf8" }),
  );

const table = [];
for (const rows of SIZES) {
  const measured = FILLERS.map((filler) => {
    const runs = Array.from({ length: RUNS }, () => measure(filler, rows));
    const of = (figure) => runs.map((run) => run[figure]);
    return { filler, times: of("time"), cpu: middle(of("cpu")), maxRss: middle(of("maxRss")) };
  });
  for (const { filler, times, cpu, maxRss } of measured)
    table.push({
      rows,
      subject: filler,
      medianMs: middle(times),
      fastestMs: Math.min(...times),
      maxRssMb: megabytes(maxRss),
      more: { "CPU ms": ms(cpu), "CPU × assistant": (cpu / measured[0].cpu).toFixed(1) },
    });
}
tell({
  what: `考评人员名册 of nine columns, filled once from cold: template bytes in, document bytes out. The middle of ${RUNS} runs.`,
  rows: table,
});
