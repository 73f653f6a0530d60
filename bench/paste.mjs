/**
 * `npm run bench:paste` (`-- --rows 50000 --runs 3 --json`): how long it takes to paste a roster of nine columns into the workbench's grid in
 * a browser, from the keys to the picture; every cell is compared. Each measurement is a browser of its own that pastes once, of several
 * the middle one is told. 10,000 rows and one run each unless said otherwise.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { megabytes, middle, tell } from "./rows.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/paste.cjs`;
const FORMS = { text: "text", page: "a page" };
const PLACES = { empty: "an empty sheet", table: "a built table" };
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "10000" },
    runs: { type: "string", default: "1" },
    json: { type: "boolean" },
  },
});
const [count, runs] = [values.rows, values.runs].map(Number);
if (!(count > 0) || !(runs > 0)) throw new Error("--rows and --runs are numbers above 0");

await build({
  entryPoints: [`${root}bench/paste.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  external: ["playwright-core"],
  logLevel: "warning",
});

const rows = [];
for (const [place, into] of Object.entries(PLACES))
  for (const [form, as] of Object.entries(FORMS)) {
    const measured = Array.from({ length: runs }, () =>
      JSON.parse(execFileSync(process.execPath, [bundle, form, place, String(count)], { encoding: "utf8" })),
    );
    const times = measured.map(({ time }) => time);
    rows.push({
      rows: count,
      subject: `${as} into ${into}`,
      medianMs: middle(times),
      fastestMs: Math.min(...times),
      maxRssMb: megabytes(middle(measured.map(({ maxRss }) => maxRss))),
    });
  }
tell({
  what: "A roster of nine columns pasted in Chromium, from the keys to the picture, with the memory of the page.",
  rows,
});
