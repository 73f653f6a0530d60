/**
 * Builds the gallery and photographs the pane in every state, with axe's verdict and a look for what overflows:
 *
 *   node test/support/gallery/shots.mjs FOLDER [pattern of the pictures' names]
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { photographAll, picturesOf } from "./photograph.mjs";

const [folder = join(tmpdir(), "pane-gallery"), only = ""] = process.argv.slice(2);

const states = [
  ...["firstRun", "building", "asking", "built", "overview", "overviewCell", "clean", "findings", "list", "never"],
  ...["noMatch", "checking", "editing", "protected", "refused", "rowHidden", "help", "outside", "tooOld"],
  ...[
    "report",
    "reportClean",
    "reportNever",
    "reportMaking",
    "reportDone",
    "reportNoFile",
    "reportFaulty",
    "reportOwn",
  ],
];
const scenes = ["firstRun", "overviewCell", "findings", "list", "report", "reportDone", "reportNoFile"];
const more = [
  { name: "overview-short", state: "overview", height: 378 },
  { name: "findings-clause", state: "findings", press: "section[aria-label] button[aria-expanded]" },
  { name: "list-open", state: "list", press: "main h3 button[aria-expanded]" },
  { name: "overview-menu", state: "overview", press: "header > button" },
  { name: "findings-focus", state: "findings", tabs: 3 },
];

process.exitCode =
  (await photographAll({ entry: "gallery.tsx", folder, pictures: picturesOf({ states, scenes, more, only }) })) > 0
    ? 1
    : 0;
