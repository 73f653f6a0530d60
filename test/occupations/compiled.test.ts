import { spawnSync } from "node:child_process";
import path from "node:path";

const compiler = path.join(__dirname, "../../scripts/compile-pinyin.mjs");

test("the compiled readings are what the compiler makes of the names", () => {
  const run = spawnSync(process.execPath, [compiler, "--check"], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});
