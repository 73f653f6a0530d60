/** The visible workbench: a spreadsheet, the add-in's pane beside it, and a bar for what Excel's window offers around them. */
import { toArea } from "../../engine/kernel";
import type { Engine } from "../../engine/port";
import {
  createVisibleUniver,
  GridClipboard,
  guardArranging,
  guardChanging,
  openUnlockedLists,
} from "../../univer/visible";
import { openXlsx, UnreadableFile, type Unshown } from "../../xlsx";
import { choices, element, menuOf, playAnother } from "../elements";
import type { NamedFile } from "../files";
import "../page.css";
import { readSettings, type Sample } from "../settings";
import { Shell, type FileKind } from "../shell";
import { excelWordsIn } from "../words/excel";
import { hindranceOf } from "./arranging";
import { arrayInPart } from "./arrays";
import { Entries } from "./entries";
import "./entries.css";
import { OutdatedResults } from "./outdated";
import { pasteHindrance, pasteMuch, selectsMany } from "./pasting";
import { letTabsGo } from "./tabs";
import { ExcelWorkbench } from "./workbench";

const WORKBOOKS: FileKind = {
  application: "Excel",
  extension: ".xlsx",
  accepted: ".xlsx,.xlsm",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const SAMPLES: Record<Sample, string> = {
  clean: "addin/assets/sample/clean.xlsx",
  faults: "addin/assets/sample/faults.xlsx",
};

const settings = readSettings(location.search);
const words = excelWordsIn(settings.language);
const univer = createVisibleUniver("grid", settings.language);
letTabsGo();
const workbench = new ExcelWorkbench(
  univer,
  element("pane"),
  settings,
  (bytes) => shell.openCreated(bytes),
  new Entries(univer, entryBox(), words.entry),
  new OutdatedResults((places, count) => shell.notices.stand(words.outdated(places, count))),
);
const shell: Shell = new Shell(workbench, settings, WORKBOOKS, words, { open, create });

menuOf("sample", words.samples, words.sampleNames, (name) => void openSample(name as Sample));
choices("profile", words.profile, words.profileNames, settings.profile ?? "ltsc2021", playAnother);
void shell.start(() => settings.sample && openSample(settings.sample));

GridClipboard.pasteMuch = (html, text) => {
  const pasted = pasteMuch(workbench.engine, html, text);
  if (pasted === "refused") shell.notices.show(words.pasteRefused, "error");
  if (pasted === "tooMuch") shell.notices.show(words.pasteTooMuch, "error");
  if (pasted === "beyond") shell.notices.show(words.pasteBeyond, "error");
  if (pasted === "pasted" && html.includes("<")) shell.notices.show(words.pastedPlain);
  return pasted !== "nothing";
};

GridClipboard.selectsMany = () => selectsMany(workbench.engine);
GridClipboard.admits = (html, text) => {
  const hindrance = pasteHindrance(workbench.engine, html, text);
  if (!hindrance) return true;
  const said = { beyond: words.pasteBeyond, merged: words.pasteMerged, protected: words.pasteRefused };
  shell.notices.show("array" in hindrance ? words.partOfArray(hindrance.array) : said[hindrance.kind], "error");
  return false;
};

openUnlockedLists(
  univer,
  element("grid"),
  (workbook, sheet) => workbook === workbench.unitId && workbench.engine.protection.unlocked(sheet).length > 0,
);

guardArranging(univer, (arrangement) => {
  const { engine } = workbench;
  if (arrangement.workbook !== workbench.unitId) return true;
  const hindrance = hindranceOf(engine, arrangement);
  if (hindrance) shell.notices.show(words.hindrance(hindrance), "error");
  else if (arrangement.isByColor) shell.notices.show(words.filteredByColor);
  return !hindrance;
});

guardChanging(univer, ({ workbook = workbench.unitId, sheet, ranges }) => {
  const { engine } = workbench;
  if (workbook !== workbench.unitId) return true;
  const array = arrayInPart(engine, sheet ?? engine.sheets.active(), ranges.map(toArea));
  if (array !== undefined) shell.notices.show(words.partOfArray(array), "error");
  return array === undefined;
});

/** Over the grid. */
function entryBox(): HTMLElement {
  const box = document.createElement("div");
  box.className = "entry-alert";
  element("grid").after(box);
  return box;
}

/** Requirement sets are told to a client once, when it starts: the page begins anew. */
function openSample(sample: Sample): Promise<void> {
  return shell.openFrom(SAMPLES[sample], words.sampleNames[sample]);
}

async function create(): Promise<void> {
  if (await shell.mayDiscard()) await replace(words.untitled, () => undefined);
}

async function open({ name, bytes }: NamedFile): Promise<void> {
  try {
    const file = openXlsx(bytes);
    if (!(await shell.mayDiscard())) return;
    await replace(name, (engine) => file.fill(engine));
    const listOf = (found: readonly Unshown[]) =>
      found.map((one) => words.found(words.unshownNames[one.kind], one)).join(words.listSeparator);
    const { unshown, losses } = file;
    const told = [
      ...(unshown.length > 0 ? [words.unshown(name, listOf(unshown))] : []),
      ...(losses.length > 0 ? [words.losses(name, listOf(losses))] : []),
    ];
    if (told.length > 0) shell.notices.show(told.join(words.sentenceSeparator));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    shell.notices.show(words.refusal(name, words.refusals[error.refusal], error.place), "error");
  }
}

async function replace(name: string, fill: (engine: Engine) => void): Promise<void> {
  // The grid checks validations of other sheets when it is idle; it would not find those of a workbook closed meanwhile.
  await new Promise((resolve) => requestIdleCallback(resolve));
  shell.notices.clear();
  workbench.replace(fill);
  shell.setFileName(name);
}
