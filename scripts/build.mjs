/**
 * Builds everything for delivery into `dist/`; further arguments go to webpack, such as `--env baseUrl=https://…/`.
 *
 *   --if-changed  build only when a source changed since the last build
 *   --check       build nothing; fail when a source changed since the last build
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vendorUniver } from "./vendor-univer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "dist/.stamp");
const inputs = [
  "src",
  "assets",
  "scripts/webpack",
  "scripts/vendor-univer.mjs",
  "webpack.config.js",
  "manifest.xml",
  "package-lock.json",
];

const options = process.argv.slice(2);
const forWebpack = options.filter((option) => option !== "--if-changed" && option !== "--check");
const wanted = stamp();
const fresh = existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;

if (options.includes("--check")) {
  if (!fresh) fail("dist/ is older than its sources. Run: npm run build");
} else if (fresh && options.includes("--if-changed")) {
  console.log("dist/ is up to date");
} else {
  await vendorUniver();
  rmSync(stampFile, { force: true });
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  try {
    execFileSync(process.execPath, [webpack, ...forWebpack], { cwd: root, stdio: "inherit" });
  } catch (error) {
    process.exit(error.status ?? 1);
  }
  writeFileSync(stampFile, wanted);
}

/** A hash over the arguments and every file the build reads, so that another base address counts as a change too. */
function stamp() {
  const hash = createHash("sha256").update(forWebpack.join(" "));
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    for (const file of filesIn(path))
      hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
