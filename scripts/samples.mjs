/**
 * Makes assets/sample/*.xlsx: the add-in's own scaffold builds the workbook through the real Office.js client on the headless host,
 * records are filled in, attachments listed, everything checked and the counts written.
 *
 *   node scripts/samples.mjs
 */
import { build } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vendorUniver } from "./vendor-univer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, "build/samples.cjs");

await vendorUniver();
await build({
  entryPoints: [join(root, "scripts/sample/write.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  keepNames: true,
  logLevel: "warning",
  external: ["jsdom", "exceljs"],
  plugins: [
    {
      name: "prebundled-univer",
      setup: ({ onResolve }) =>
        onResolve({ filter: /\/univer\/headless$/ }, () => ({
          path: join(root, "build/univer-headless.cjs"),
          external: true,
        })),
    },
  ],
});
await createRequire(import.meta.url)(outfile).writeSamples(root);
// The engine keeps timers for a page that is not there.
process.exit(0);
