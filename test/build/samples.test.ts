import { spawnSync } from "node:child_process";
import path from "node:path";

const script = path.join(__dirname, "../../scripts/samples.mjs");

test("the sample workbooks are what the scaffold, the sample plan and its faults make them", () => {
  const run = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  // The grid's engine writes there too, about formulas that went while it was computing.
  const outdated = run.stderr.split("\n").filter((line) => line.startsWith("assets/"));
  expect(outdated).toEqual([]);
  if (run.status !== 0) throw new Error(run.stderr);
});
