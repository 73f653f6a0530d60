/**
 * Builds the Word pane's gallery and photographs it in every state; see shots.mjs:
 *
 *   node test/support/gallery/word-shots.mjs FOLDER [pattern of the pictures' names]
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { photographAll } from "./photograph.mjs";

const [folder = join(tmpdir(), "word-gallery"), only = ""] = process.argv.slice(2);

const STATES = [
  ...["start", "startBase", "opening", "reading", "unchosen", "gaps", "ready", "base", "empty", "mismatch", "locked"],
  ...["tracking", "filled", "refresh", "refreshed", "refusedControl", "refused", "filling", "outdated", "unusable"],
  ...["noTables", "foreign", "foreignPicked", "notOpened", "opened", "gone", "silent", "unread"],
];
const SCENES = ["start", "gaps", "locked", "filled", "foreign"];
const PICTURES = [
  ...STATES.map((state) => ({ name: state, state })),
  ...STATES.map((state) => ({ name: `${state}-en`, state, language: "en-US" })),
  ...SCENES.map((state) => ({ name: `${state}-dark`, state, theme: "dark" })),
  ...SCENES.map((state) => ({ name: `${state}-forced-dark`, state, forced: "dark" })),
  ...SCENES.map((state) => ({ name: `${state}-forced-light`, state, forced: "light" })),
  ...SCENES.flatMap((state) =>
    ["zh-CN", "en-US"].flatMap((language) => [
      { name: `${state}-320-${language}`, state, language, width: 320, height: 640 },
      { name: `${state}-175-${language}`, state, language, width: 175, height: 380, scale: 4 },
    ]),
  ),
  { name: "gaps-short", state: "gaps", height: 378 },
  { name: "gaps-changes", state: "gaps", press: "main h2 button[aria-expanded]" },
  { name: "gaps-changes-en", state: "gaps", language: "en-US", press: "main h2 button[aria-expanded]" },
  { name: "gaps-making", state: "gaps", press: "main h2 button[aria-expanded] >> nth=1" },
  { name: "filled-changes", state: "refreshed", press: "main h2 button[aria-expanded]" },
  { name: "gaps-focus", state: "gaps", tabs: 3 },
].filter(({ name }) => new RegExp(only).test(name));

process.exitCode = (await photographAll({ entry: "word-gallery.tsx", folder, pictures: PICTURES })) > 0 ? 1 : 0;
