/**
 * Prebundles Univer, once per version: `build/univer-headless.cjs` for Node and jest, `build/vendor/univer.js` and `.css` (global
 * `UniverVendor`) for the workbench page. Webpack treats the latter as external; letting terser see Univer costs minutes.
 * Run as a program or call `vendorUniver()`; both do nothing when the files are up to date.
 */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sources = join(root, "src/workbench/univer");
const outputs = ["build/univer-headless.cjs", "build/vendor/univer.js", "build/vendor/univer.css"];
const stampFile = join(root, "build/univer.stamp");

function stamp() {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [name, version] of Object.entries(devDependencies).sort())
    if (/^(@univerjs\/|rxjs$|esbuild$)/.test(name)) hash.update(name + version);
  return hash.digest("hex");
}

/** Builds what is missing or older than its sources; returns whether anything was built. */
export async function vendorUniver() {
  const wanted = stamp();
  const upToDate =
    outputs.every((file) => existsSync(join(root, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === wanted;
  if (upToDate) return false;
  mkdirSync(join(root, "build/vendor"), { recursive: true });
  const work = mkdtempSync(join(root, "build/univer-")); // files appear whole, also when two runs build at once
  const common = {
    absWorkingDir: root,
    bundle: true,
    logLevel: "warning",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "dataurl", ".woff": "dataurl" },
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(sources, "headless.ts")],
      outfile: join(work, basename(outputs[0])),
      platform: "node",
      format: "cjs",
    }),
    build({
      ...common,
      entryPoints: [join(sources, "vendor.ts")],
      outfile: join(work, basename(outputs[1])),
      format: "iife",
      globalName: "UniverVendor",
      minify: true,
    }),
  ]);
  for (const file of outputs) renameSync(join(work, basename(file)), join(root, file));
  rmSync(work, { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const built = await vendorUniver();
  console.log(built ? `Univer prebundled in ${Math.round(performance.now() - started)} ms` : "Univer is up to date");
}
