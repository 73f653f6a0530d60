/**
 * Replays a recording of the pane's (taskpane.html?record) against the workbench's host, and names what it answers otherwise:
 *
 *   npm run replay -- FILE.jsonl [--on FILE.xlsx|FILE.docx] [--profile NAME]
 *
 * Ends with 0 where every answer is the recorded one, 1 where some differ, 2 where a file could not be read.
 */
import { loadBundled, PREBUNDLED_UNIVER } from "./bundle.mjs";
import { vendorUniver } from "./vendor-univer.mjs";

await vendorUniver();
const { replayFile } = await loadBundled("scripts/replay/program.ts", {
  keepNames: true,
  plugins: [PREBUNDLED_UNIVER],
});
// The engine keeps timers for a page that is not there.
process.exit(await replayFile(process.argv.slice(2), console.log));
