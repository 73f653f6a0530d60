/**
 * Opens files in the workbench without a browser and saves them, as a person would who changes nothing; for trying many files of other
 * programs at once. `node test/support/resave.mjs FOLDER_BEFORE FOLDER_AFTER [--change=cell|row]` or `… before.xlsx after.xlsx`.
 * Prints a line of JSON a file: `{ file, ok, isSame, unshown, losses, seconds }` or `{ file, refusal, place }` or `{ file, error }`.
 */
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { vendorUniver } from "../../scripts/vendor-univer.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
await vendorUniver();
const work = mkdtempSync(join(root, "build/resave-"));
const bundle = join(work, "resave.cjs");
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { openXlsx, saveXlsx, UnreadableFile } from "./src/workbench/xlsx";
      export { UniverEngine } from "./src/workbench/engine/univer-engine";
      export { createHeadlessUniver } from "./src/workbench/univer/headless";`,
    resolveDir: root,
  },
  bundle: true,
  platform: "node",
  outfile: bundle,
  plugins: [
    {
      name: "prebundled Univer",
      setup: ({ onResolve }) =>
        onResolve({ filter: /univer\/headless$/ }, () => ({
          path: join(root, "build/univer-headless.cjs"),
          external: true,
        })),
    },
  ],
});
const { openXlsx, saveXlsx, UnreadableFile, UniverEngine, createHeadlessUniver } = createRequire(bundle)(bundle);
rmSync(work, { recursive: true });

/** What a person may have done meanwhile: nothing, one cell, or a row, a table and a mark. */
const changes = {
  none() {},
  cell(engine) {
    const sheet = engine.sheets.active();
    const used = engine.cells.used(sheet, false);
    const place = { row: used ? used.row + used.rows : 0, column: used?.column ?? 0, rows: 1, columns: 1 };
    engine.cells.write(sheet, place, [[{ value: "改" }]]);
  },
  row(engine) {
    const sheet = engine.sheets.active();
    const used = engine.cells.used(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    engine.structure.insertRows(sheet, used.row + 1, 1);
    const below = { row: used.row + used.rows + 3, column: used.column, rows: 2, columns: 2 };
    engine.cells.write(sheet, below, [
      [{ value: "甲" }, { value: "乙" }],
      [{ value: 1 }, { value: 2 }],
    ]);
    engine.tables.add(sheet, below, "新表", "TableStyleLight9");
    engine.formats.patch(sheet, [{ ...below, rows: 1 }], { fill: "#FFEB9C", bold: true });
  },
};
const change = changes[process.argv.find((argument) => argument.startsWith("--change="))?.slice(9) ?? "none"];

async function resave(before, after) {
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;
  const engine = new UniverEngine(createHeadlessUniver());
  try {
    const file = openXlsx(new Uint8Array(readFileSync(before)));
    file.fill(engine);
    change(engine);
    const saved = await saveXlsx(engine);
    writeFileSync(after, saved);
    const isSame = Buffer.compare(saved, readFileSync(before)) === 0;
    return { ok: true, isSame, unshown: file.unshown, losses: file.losses, seconds: seconds() };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refusal: error.refusal, place: error.place, detail: error.detail };
    return { error: error.stack, seconds: seconds() };
  } finally {
    engine.shutDown();
  }
}

const [before, after] = process.argv.slice(2).map((path) => resolve(path));
const isFolder = statSync(before).isDirectory();
if (isFolder) mkdirSync(after, { recursive: true });
const names = isFolder ? readdirSync(before).sort() : [basename(before)];
for (const name of names) {
  const result = await resave(isFolder ? join(before, name) : before, isFolder ? join(after, name) : after);
  console.log(JSON.stringify({ file: name, ...result }));
}
process.exit();
