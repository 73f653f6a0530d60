/** The page that plays Word: the document, the add-in's pane beside it, and a bar for what Word's window offers around them. */
import { UnreadableDocument, type DocxDocument } from "../../docx/document";
import { invalidOperation } from "../../host/errors";
import { choices, element, menuOf, playAnother } from "../elements";
import type { NamedFile } from "../files";
import "../page.css";
import { readSettings, type TemplateName } from "../settings";
import { Shell, type FileKind } from "../shell";
import { wordWordsIn } from "../words/word";
import { DocumentView } from "./view";
import { openDocument, WordWorkbench } from "./workbench";

const DOCUMENTS: FileKind = {
  application: "Word",
  extension: ".docx",
  accepted: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const settings = readSettings(location.search);
const words = wordWordsIn(settings.language);
const workbench = new WordWorkbench(
  element("pane"),
  settings,
  (bytes) => {
    // Here is one window only: what is unsaved in it stays, and the add-in has to offer the file.
    if (workbench.isDirty) throw invalidOperation("The document in the workbench's only window is not saved.");
    shell.openCreated(bytes);
  },
  (event) => {
    if (event === "opened") view.showOpened();
    else if (event === "selected") view.showSelection();
    else view.refresh();
  },
);
const view = new DocumentView(
  element("sheets"),
  () => workbench,
  words.editHint,
  (error) => {
    shell.notices.show(words.undrawable, "error");
    reportError(error);
  },
);
const shell = new Shell(workbench, settings, DOCUMENTS, words, { open, create });

menuOf("template", words.templates, words.templateNames, (name) => void openTemplate(name as TemplateName));
choices("profile", words.profile, words.profileNames, settings.profile ?? "ltsc2021", playAnother);
const tracking = element("tracking") as HTMLInputElement;
element("tracking-name").textContent = words.tracking;
tracking.addEventListener("change", () => {
  workbench.person.trackRevisions(tracking.checked);
  showTracking();
});
view.refresh();
void shell.start(() => settings.template && openTemplate(settings.template));

function openTemplate(template: TemplateName): Promise<void> {
  const name = words.templateNames[template];
  return shell.openFrom(`addin/assets/templates/${encodeURIComponent(`${name}.docx`)}`, name);
}

async function create(): Promise<void> {
  if (await shell.mayDiscard()) replace(words.untitled, openDocument());
}

async function open({ name, bytes }: NamedFile): Promise<void> {
  try {
    const document = openDocument(bytes);
    if (await shell.mayDiscard()) replace(name, document);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    shell.notices.show(words.refusal(name, words.refusals[error.refusal]), "error");
  }
}

function replace(name: string, document: DocxDocument): void {
  workbench.replace(document);
  shell.notices.clear();
  shell.setFileName(name);
  showTracking();
}

/** A document without settings has no switch to set. */
function showTracking(): void {
  tracking.checked = workbench.document.tracksRevisions;
}
