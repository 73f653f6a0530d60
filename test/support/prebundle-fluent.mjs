/**
 * Fluent UI as one file for jest, once per version: of its own thousand files, and all its icons, each test file of the panes would
 * load every one anew.
 */
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = "@fluentui/react-components";
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { version } = createRequire(import.meta.url)(`${PACKAGE}/package.json`);
const file = join(root, "build/fluent.cjs");
const stamp = join(root, "build/fluent.stamp");

/** Does nothing where the file is up to date. */
export async function prebundleFluent() {
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, "utf8") === version) return;
  mkdirSync(dirname(file), { recursive: true });
  await build({
    absWorkingDir: root,
    stdin: { contents: `export * from "${PACKAGE}";`, resolveDir: root },
    outfile: file,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["react", "react-dom", "react/jsx-runtime", "scheduler"],
    define: { "process.env.NODE_ENV": '"test"' },
    logLevel: "warning",
  });
  writeFileSync(stamp, version);
}
