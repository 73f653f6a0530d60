/**
 * TypeScript, and packages that are ES modules only, as Jest reads them: by esbuild, which takes a millisecond a file. Types are
 * another matter (`npm run typecheck`).
 */
const { createHash } = require("node:crypto");
const { extname } = require("node:path");
const { transformSync, version } = require("esbuild");

const OPTIONS = {
  format: "cjs",
  target: "es2022",
  supported: { "dynamic-import": false },
  jsx: "automatic",
  sourcemap: "external",
};
const LOADERS = { ".ts": "ts", ".tsx": "tsx" };

/** What esbuild makes of a module nobody changes; here a test may put a spy in the place of one of its functions. */
const CHANGEABLE = [
  [/\{ get: (all\[name\]|\(\) => from\[key\]),/g, "{ get: $1, configurable: true,"],
  ["var __toESM = (mod, isNodeMode, target) => ", "$&mod?.__esModule ? mod : "],
];
const changeable = (code) => CHANGEABLE.reduce((text, [from, to]) => text.replace(from, to), code);

module.exports = {
  getCacheKey: (text, file) =>
    createHash("sha1")
      .update(JSON.stringify([version, OPTIONS, CHANGEABLE.map(String), file, text]))
      .digest("hex"),
  process(text, file) {
    const loader = LOADERS[extname(file)] ?? "js";
    const { code, map } = transformSync(text, { ...OPTIONS, loader, sourcefile: file });
    return { code: changeable(code), map };
  },
};
