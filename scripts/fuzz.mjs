/**
 * Reads, checks, fills and saves damaged files until the time is up; prints what failed and writes it, made small, into a folder.
 * The code is test/fuzz, bundled as it stands.
 *
 *   npm run fuzz -- --seconds 60 --seed 1 --kind xlsx|template|all --count 1000 --out folder
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vendorUniver } from "./vendor-univer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "build/fuzz/program.cjs");

await vendorUniver();
await build({
  entryPoints: [join(root, "test/fuzz/program.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  keepNames: true,
  logLevel: "warning",
  plugins: [
    {
      name: "Univer is bundled already",
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/univer\/headless$/ }, () => ({
          path: join(root, "build/univer-headless.cjs"),
          external: true,
        })),
    },
  ],
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit", cwd: root });
process.exit(status ?? 1);
