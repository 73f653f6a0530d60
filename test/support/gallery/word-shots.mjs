/**
 * Builds the Word pane's gallery and photographs it in every state; see shots.mjs:
 *
 *   node test/support/gallery/word-shots.mjs FOLDER [pattern of the pictures' names]
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { photographAll, picturesOf } from "./photograph.mjs";

const [folder = join(tmpdir(), "word-gallery"), only = ""] = process.argv.slice(2);

const states = [
  ...["start", "startBase", "opening", "reading", "unchosen", "gaps", "ready", "base", "empty", "mismatch", "locked"],
  ...["tracking", "filled", "refresh", "refreshed", "refusedControl", "refused", "filling", "outdated", "unusable"],
  ...["noTables", "foreign", "foreignPicked", "notOpened", "opened", "gone", "silent", "unread"],
  ...["glanced", "heldBack", "contentsStale", "vanished"],
];
/** States that differ where Office is not on Windows. */
function elsewhere(platform) {
  return (state) =>
    ["zh-CN", "en-US"].map((language) => ({ name: `${state}-${platform}-${language}`, state, language, platform }));
}
const scenes = ["start", "gaps", "locked", "filled", "foreign"];
const more = [
  { name: "gaps-short", state: "gaps", height: 378 },
  { name: "gaps-changes", state: "gaps", press: "main h2 button[aria-expanded]" },
  { name: "gaps-changes-en", state: "gaps", language: "en-US", press: "main h2 button[aria-expanded]" },
  { name: "gaps-making", state: "gaps", press: "main h2 button[aria-expanded] >> nth=1" },
  { name: "filled-changes", state: "refreshed", press: "main h2 button[aria-expanded]" },
  { name: "gaps-focus", state: "gaps", tabs: 3 },
  ...["start", "headerKept", "vanished", "opened"].flatMap(elsewhere("web")),
  ...["opened", "notOpened"].flatMap(elsewhere("mac")),
];

process.exitCode =
  (await photographAll({ entry: "word-gallery.tsx", folder, pictures: picturesOf({ states, scenes, more, only }) })) > 0
    ? 1
    : 0;
