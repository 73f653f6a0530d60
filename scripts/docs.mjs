/**
 * Makes docs/rules.md from the rules and their words.
 *
 *   npm run docs
 */
import { build } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, "build/docs.cjs");

await build({
  entryPoints: [join(root, "scripts/docs/write.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
});
createRequire(import.meta.url)(outfile).writeDocs(root);
