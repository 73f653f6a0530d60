/**
 * Photographs both panes in every state, in both languages; says what axe objects to and what overflows, and ends with 1 then.
 *
 *   npm run gallery                       into build/gallery
 *   npm run gallery -- FOLDER PATTERN     into a folder, and only what a pattern of the pictures' names fits
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [folder = join(root, "build/gallery"), only = ""] = process.argv.slice(2);
const PANES = { excel: "shots.mjs", word: "word-shots.mjs" };

let failed = false;
for (const [pane, script] of Object.entries(PANES)) {
  const args = [join(root, "test/support/gallery", script), join(folder, pane), only];
  if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) failed = true;
}
console.log(`The pictures are in ${folder}`);
process.exit(failed ? 1 : 0);
