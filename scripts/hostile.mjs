/**
 * Makes each hostile file (test/support/hostile), works on it in a process of its own, and prints what that cost: a table, or
 * with --json a list. Ends with 1 where one costs more than the bound. The code is test/hostile, bundled as it stands.
 *
 *   npm run hostile -- --json --only word --size 1
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "build/hostile/program.cjs");

await build({
  entryPoints: [join(root, "test/hostile/program.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  keepNames: true,
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit", cwd: root });
process.exit(status ?? 1);
