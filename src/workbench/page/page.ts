/** The visible workbench: a spreadsheet, the add-in's pane beside it, and a bar for what Excel's window offers around them. */
import type { Engine } from "../engine/port";
import { createVisibleUniver } from "../univer/visible";
import { openXlsx, UnreadableFile } from "../xlsx";
import { acceptDrops, download, pickFile, type NamedFile } from "./files";
import { Notices } from "./notices";
import "./page.css";
import { readManifest, type RibbonButton } from "./ribbon";
import { readSettings, type Sample, type Settings } from "./settings";
import { Workbench } from "./workbench";
import { wordsIn } from "./words";

const SAMPLES: Record<Sample, string> = {
  clean: "addin/assets/sample/clean.xlsx",
  faults: "addin/assets/sample/faults.xlsx",
};

const settings = readSettings(location.search);
const words = wordsIn(settings.language);
const workbench = new Workbench(createVisibleUniver("grid"), element("pane"), settings, openCreated);
const notices = new Notices(element("notices"), words.close);
window.workbench = workbench;

document.documentElement.lang = settings.language;
setFileName(words.untitled);
label("new", words.newBook, () => void newBook());
label("open", words.open, () => void pickFile(".xlsx,.xlsm").then(open));
label("save", words.save, () => void save());
label("pane-reload", undefined, reloadPane, words.reloadPane);
label("pane-close", undefined, () => showPane(false), words.closePane);
element("drop").textContent = words.drop;
acceptDrops(element("drop"), (file) => void open(file));

choices("sample", words.samples, { "": words.samples, ...words.sampleNames }, "", (name, menu) => {
  menu.value = "";
  void openSample(name as Sample);
});
const languages = { "zh-CN": "中文", "en-US": "English" };
choices("language", words.language, languages, settings.language, (language) =>
  workbench.change({ language: language as Settings["language"] }),
);
choices("theme", words.theme, words.themeNames, settings.theme, (theme) =>
  workbench.change({ theme: theme as Settings["theme"] }),
);
window.addEventListener("beforeunload", (event) => {
  if (workbench.isDirty) event.preventDefault();
});
void start();

async function start(): Promise<void> {
  await showRibbon();
  if (settings.sample) await openSample(settings.sample);
  workbench.openPane();
}

async function showRibbon(): Promise<void> {
  const response = await fetch("addin/manifest.xml");
  const { name, buttons } = readManifest(await response.text(), settings.language);
  element("pane-name").textContent = name;
  element("ribbon").setAttribute("aria-label", name);
  element("ribbon").append(...buttons.map(ribbonButton));
}

function ribbonButton({ label, tip, icon, action }: RibbonButton): HTMLButtonElement {
  const button = document.createElement("button");
  const picture = document.createElement("img");
  picture.src = icon;
  picture.alt = "";
  button.type = "button";
  button.title = tip;
  button.append(picture, label);
  button.addEventListener("click", () => {
    if (action.kind === "showPane") return showPane(true);
    button.disabled = true;
    workbench
      .runCommand(action.functionName)
      .catch(() => notices.show(words.commandFailed(label), "error"))
      .finally(() => (button.disabled = false));
  });
  return button;
}

async function newBook(): Promise<void> {
  if (await mayDiscard()) await replace(words.untitled, () => undefined);
}

async function openSample(sample: Sample): Promise<void> {
  const response = await fetch(SAMPLES[sample]);
  const name = words.sampleNames[sample];
  if (!response.ok) return notices.show(words.unreachable(name), "error");
  await open({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
}

async function open({ name, bytes }: NamedFile): Promise<void> {
  try {
    const file = openXlsx(bytes);
    if (!(await mayDiscard())) return;
    await replace(name.replace(/\.xls[xm]$/i, ""), (engine) => file.fill(engine));
    if (file.losses.length === 0) return;
    const list = file.losses.map(({ kind, count }) => words.loss(words.lossNames[kind], count));
    notices.show(words.losses(name, list.join(words.listSeparator)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    notices.show(words.refusal(name, words.refusals[error.refusal]), "error");
  }
}

/** In place of the present workbook: this page is the only window there is. */
function openCreated(bytes: Uint8Array | undefined): void {
  void (bytes ? open({ name: words.untitled, bytes }) : newBook());
}

async function mayDiscard(): Promise<boolean> {
  return !workbench.isDirty || notices.ask(words.unsaved, words.discard, words.cancel);
}

async function replace(name: string, fill: (engine: Engine) => void): Promise<void> {
  // The grid checks validations of other sheets when it is idle; it would not find those of a workbook closed meanwhile.
  await new Promise((resolve) => requestIdleCallback(resolve));
  notices.clear();
  workbench.replace(fill);
  setFileName(name);
}

async function save(): Promise<void> {
  const name = `${element("file-name").textContent ?? ""}.xlsx`;
  download({ name, bytes: await workbench.save() });
}

function showPane(shown: boolean): void {
  element("pane").hidden = !shown;
  if (shown) workbench.openPane();
  else workbench.closePane();
}

function reloadPane(): void {
  workbench.closePane();
  workbench.openPane();
}

function setFileName(name: string): void {
  element("file-name").textContent = name;
  document.title = `${name} - ${words.title}`;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

/** A button's words and what it does; one that shows a sign instead of words gets them as its name. */
function label(id: string, text: string | undefined, press: () => void, name?: string): void {
  const button = element(id);
  if (text) button.textContent = text;
  if (name) {
    button.title = name;
    button.setAttribute("aria-label", name);
  }
  button.addEventListener("click", press);
}

function choices(
  id: string,
  name: string,
  options: Readonly<Record<string, string>>,
  selected: string,
  choose: (value: string, menu: HTMLSelectElement) => void,
): void {
  const menu = element(id) as HTMLSelectElement;
  menu.setAttribute("aria-label", name);
  menu.title = name;
  menu.append(...Object.entries(options).map(([value, text]) => new Option(text, value, false, value === selected)));
  menu.addEventListener("change", () => choose(menu.value, menu));
}
