import { spawnSync } from "node:child_process";
import path from "node:path";

const script = path.join(__dirname, "../../scripts/samples.mjs");

test("the sample workbooks are what the scaffold, the sample plan and its faults make them", () => {
  const run = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});
