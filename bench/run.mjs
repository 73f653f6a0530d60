/**
 * `npm run bench:check`: how long a check takes, beside the libraries one would otherwise validate rows with.
 * Every measurement is a process of its own, so that no subject runs on code the one before it warmed up.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/check.cjs`;
const SUBJECTS = ["assistant", "zod", "valibot"];
const SIZES = [1_000, 10_000, 100_000];

await build({
  entryPoints: [`${root}bench/check.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  minify: true,
  keepNames: true,
});

const measure = (subject, rows) =>
  JSON.parse(execFileSync(process.execPath, ["--expose-gc", bundle, subject, String(rows)], { encoding: "utf8" }));

const ms = (value) => value.toFixed(value < 10 ? 2 : 0);
const mb = (bytes) => (bytes / 2 ** 20).toFixed(0);

const lines = [];
for (const rows of SIZES) {
  const measured = SUBJECTS.map((subject) => ({ subject, ...measure(subject, rows) }));
  const ours = measured[0].median;
  for (const { subject, first, median, fastest, findings, heap, maxRss } of measured) {
    lines.push({
      rows,
      subject,
      "first ms": ms(first),
      "median ms": ms(median),
      "fastest ms": ms(fastest),
      "× assistant": (median / ours).toFixed(2),
      findings,
      "heap MB": mb(heap),
      "max RSS MB": mb(maxRss),
    });
  }
}
console.log(
  `Rows of 考评人员, one slip in 50. assistant: every rule, whole plan. zod, valibot: the rules of one row only.`,
);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
console.table(lines);
