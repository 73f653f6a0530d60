/**
 * `npm run bench:report`: how long it takes to fill a roster into the template of 职业部分, beside the libraries one would
 * otherwise fill Word documents with, and how much memory. Every measurement is a process of its own that fills once, as a
 * person does; the middle one of several is told.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

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

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const lines = [];
for (const rows of SIZES) {
  const measured = FILLERS.map((filler) => {
    const runs = Array.from({ length: RUNS }, () => measure(filler, rows));
    const of = (figure) => middle(runs.map((run) => run[figure]));
    return { filler, time: of("time"), cpu: of("cpu"), maxRss: of("maxRss") };
  });
  for (const { filler, time, cpu, maxRss } of measured)
    lines.push({
      rows,
      filler,
      "wall ms": time.toFixed(0),
      "CPU ms": cpu.toFixed(0),
      "CPU × assistant": (cpu / measured[0].cpu).toFixed(1),
      "max RSS MB": (maxRss / 2 ** 20).toFixed(0),
    });
}
console.log("考评人员名册 of nine columns, filled once from cold: template bytes in, document bytes out.");
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, the middle of ${RUNS} runs`);
console.table(lines);
