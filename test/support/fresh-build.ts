import { spawnSync } from "node:child_process";
import path from "node:path";

/** @throws when a source changed since dist/ was built: a test of an old build proves nothing. `npm test` builds first. */
export function requireFreshBuild(): void {
  const script = path.join(__dirname, "../../scripts/build.mjs");
  const check = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  if (check.status !== 0) throw new Error(check.stderr);
}
