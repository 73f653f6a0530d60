import { build } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** For programs with the headless engine: it comes prebundled (scripts/vendor-univer.mjs, which must have run). */
export const PREBUNDLED_UNIVER = {
  name: "prebundled-univer",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/univer\/headless$/ }, () => ({
      path: join(root, "build/univer-headless.cjs"),
      external: true,
    })),
};

/**
 * What a TypeScript program of the scripts exports, bundled into build/ as Node runs it.
 * @param entry from the project's folder
 * @param options what esbuild is to do otherwise
 */
export async function loadBundled(entry, options = {}) {
  const outfile = join(root, "build", `${entry.replace(/\W+/g, "-")}.cjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "warning",
    ...options,
  });
  return createRequire(import.meta.url)(outfile);
}
