/**
 * Makes every verb fail wherever it matters, and prints what came of it. Takes half an hour; `npm test` tries a spread of it.
 *
 *   npm run test:faults                     everything
 *   npm run test:faults -- excel            the test files whose path holds a word
 *   npm run test:faults -- --tries 200      so many tries a verb, evenly spread
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ options: { tries: { type: "string" } }, allowPositionals: true });
const folder = mkdtempSync(join(tmpdir(), "faults-"));
const counts = join(folder, "counts");
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const patterns = positionals.length > 0 ? positionals.map((word) => `test/faults/.*${word}`) : ["test/faults/"];
const { status } = spawnSync(
  process.execPath,
  [...process.execArgv, jest, "--selectProjects", "office", "--", ...patterns],
  {
    stdio: "inherit",
    env: { ...process.env, FAULTS: values.tries ?? "all", FAULTS_COUNTS: counts },
  },
);

const lines = existsSync(counts)
  ? readFileSync(counts, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });
console.log("\n| verb | tries | her cells harmed | differs on pressing again |\n|---|---|---|---|");
for (const { name, tried, harmed, differ } of lines) console.log(`| ${name} | ${tried} | ${harmed} | ${differ} |`);
process.exit(status ?? 1);
