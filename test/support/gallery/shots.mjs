/**
 * Builds the gallery and photographs the pane in every state, with axe's verdict and a look for what overflows:
 *
 *   node test/support/gallery/shots.mjs FOLDER [pattern of the pictures' names]
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { photographAll } from "./photograph.mjs";

const [folder = join(tmpdir(), "pane-gallery"), only = ""] = process.argv.slice(2);

const STATES = [
  ...["firstRun", "building", "asking", "built", "overview", "overviewCell", "clean", "findings", "list", "never"],
  ...["noMatch", "checking", "editing", "protected", "refused", "rowHidden", "help", "outside", "tooOld"],
];
const SCENES = ["firstRun", "overviewCell", "findings", "list"];
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
  { name: "overview-short", state: "overview", height: 378 },
  { name: "findings-clause", state: "findings", press: "section[aria-label] button[aria-expanded]" },
  { name: "list-open", state: "list", press: "main h3 button[aria-expanded]" },
  { name: "overview-menu", state: "overview", press: "header > button" },
  { name: "findings-focus", state: "findings", tabs: 3 },
].filter(({ name }) => new RegExp(only).test(name));

process.exitCode = (await photographAll({ entry: "gallery.tsx", folder, pictures: PICTURES })) > 0 ? 1 : 0;
