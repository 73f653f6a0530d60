/**
 * `npm run bench:edit`: what checking one edited cell costs, beside a full check of the same workbook. Each number of rows is
 * measured in a process of its own. `--json` prints one array of rows.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/edit.cjs`;
const SIZES = [1_000, 10_000, 100_000];

await build({
  entryPoints: [`${root}bench/edit.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  keepNames: true,
  logLevel: "warning",
});

const measured = SIZES.flatMap((rows) =>
  JSON.parse(execFileSync(process.execPath, ["--expose-gc", bundle, String(rows)], { encoding: "utf8" })),
);
if (process.argv.includes("--json")) console.log(JSON.stringify(measured));
else {
  console.log(
    "One edited cell of 考评人员, one slip in 50: reading aside, all that is ours. 40 edits, of five columns in turn.",
  );
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
  console.table(
    measured.map(({ rows, subject, medianMs, fastestMs, maxRssMb }) => ({
      rows,
      subject,
      "median ms": medianMs.toFixed(2),
      "fastest ms": fastestMs.toFixed(2),
      "max RSS MB": maxRssMb.toFixed(0),
    })),
  );
}
