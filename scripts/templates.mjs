/**
 * Makes assets/templates/基础部分.docx and 职业部分.docx, the Word documents the volumes are filled into.
 *
 *   npm run templates
 */
import { build } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, "build/templates.cjs");

await build({
  entryPoints: [join(root, "scripts/templates/write.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
});
createRequire(import.meta.url)(outfile).writeTemplates(root);
