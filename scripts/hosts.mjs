/**
 * Runs what is tested on the workbench's host once for every Excel it can play, and prints what came of it. Takes some ten minutes;
 * `npm test` tries a spread of it (test/workbench/excel/profiles.test.ts).
 *
 *   npm run test:hosts                    test/excel, test/integration and test/word
 *   npm run test:hosts -- navigation      the test files of these whose path holds a word
 *   npm run test:hosts -- --faults 50     test/faults as well, with so many tries a verb
 *   npm run test:hosts -- --profile web   one of them alone
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const PROFILES = ["ltsc2021", "windows365", "mac365", "web"];

const { values, positionals } = parseArgs({
  options: { faults: { type: "string" }, profile: { type: "string", multiple: true } },
  allowPositionals: true,
});
const folders = ["excel", "integration", "word", ...(values.faults === undefined ? [] : ["faults"])];
const patterns = (positionals.length > 0 ? positionals : [""]).map((word) => `test/(?:${folders.join("|")})/.*${word}`);
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const folder = mkdtempSync(join(tmpdir(), "hosts-"));

const results = (values.profile ?? PROFILES).map((profile) => {
  const report = join(folder, profile);
  const reporting = ["--json", "--outputFile", report, "--silent"];
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, jest, "--selectProjects", "office", ...reporting, "--", ...patterns],
    {
      stdio: ["inherit", "ignore", "inherit"],
      env: { ...process.env, HOST_PROFILE: profile, ...(values.faults !== undefined && { FAULTS: values.faults }) },
    },
  );
  return { profile, status, report: JSON.parse(readFileSync(report, "utf8")) };
});
rmSync(folder, { recursive: true });

console.log("\n| Excel | passed | failed | skipped |\n|---|---|---|---|");
for (const { profile, report } of results) {
  const { numPassedTests, numFailedTests, numPendingTests } = report;
  console.log(`| ${profile} | ${numPassedTests} | ${numFailedTests} | ${numPendingTests} |`);
}
for (const { profile, report } of results)
  for (const { assertionResults } of report.testResults)
    for (const { status, fullName } of assertionResults)
      if (status === "failed") console.log(`${profile}: ${fullName}`);
process.exit(results.every(({ status }) => status === 0) ? 0 : 1);
