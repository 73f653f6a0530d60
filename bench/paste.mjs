/**
 * `npm run bench:paste` (`-- --json`): how long it takes to paste a roster of nine columns into the workbench's grid in a browser, from the
 * keys to the picture. Every measurement is a browser of its own that pastes once; the middle one of several is told.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { megabytes, middle, tell } from "./rows.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}build/bench/paste.cjs`;
const FORMS = { text: "text", page: "a page" };
const PLACES = { empty: "an empty sheet", table: "a built table" };
const RUNS = new Map([
  [10_000, 3],
  [50_000, 1],
]);

await build({
  entryPoints: [`${root}bench/paste.bench.ts`],
  outfile: bundle,
  bundle: true,
  platform: "node",
  external: ["playwright-core"],
  logLevel: "warning",
});

const rows = [];
for (const [count, runs] of RUNS)
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
