/**
 * `npm run bench:edit` (`-- --json`): what checking one edited cell costs, beside a full check of the same workbook. Each number of rows is
 * measured in a process of its own.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tell } from "./rows.mjs";

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
tell({
  what: "One edited cell of 考评人员, one slip in 50: reading aside, all that is ours. 40 edits, of five columns in turn.",
  rows: measured,
});
