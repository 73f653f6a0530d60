/**
 * `npm run bench:check` (`-- --json`): how long a check takes, beside the libraries one would otherwise validate rows with.
 * Every measurement is a process of its own, so that no subject runs on code the one before it warmed up.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { megabytes, ms, tell } from "./rows.mjs";

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

const table = [];
for (const rows of SIZES) {
  const measured = SUBJECTS.map((subject) => ({ subject, ...measure(subject, rows) }));
  const ours = measured[0].median;
  for (const { subject, first, median, fastest, findings, heap, maxRss } of measured) {
    table.push({
      rows,
      subject,
      medianMs: median,
      fastestMs: fastest,
      maxRssMb: megabytes(maxRss),
      more: {
        "first ms": ms(first),
        "× assistant": (median / ours).toFixed(2),
        findings,
        "heap MB": megabytes(heap).toFixed(0),
      },
    });
  }
}
tell({
  what: "Rows of 考评人员, one slip in 50. assistant: every rule, whole plan. zod, valibot: the rules of one row only.",
  rows: table,
});
