/** What both pages have around their document: the bar, the notices under it, files in and out, the pane's own buttons. */
import type { Application } from "../host/model";
import { choices, element, label } from "./elements";
import { acceptDrops, download, pickFile, type NamedFile } from "./files";
import type { AddinFrames } from "./frames";
import { Notices } from "./notices";
import "./notices.css";
import { readManifest, type RibbonButton } from "./ribbon";
import type { Settings } from "./settings";
import type { ShellWords } from "./words/shell";

declare global {
  interface Window {
    /** Of the page, for the bridge scripts in its frames and for tests. */
    workbench: Workbench;
  }
}

/** The open document and the add-in beside it. */
export interface Workbench {
  readonly addin: AddinFrames;
  /** Whether there is something to save. */
  readonly isDirty: boolean;
  save(): Promise<Uint8Array>;
}

/** What a page opens and saves. */
export interface FileKind {
  readonly application: Application;
  /** What a saved file's name ends with. */
  readonly extension: string;
  /** What the picker offers: ".xlsx,.xlsm". */
  readonly accepted: string;
  readonly mediaType: string;
}

/** What a page does with a file, and when it begins anew. */
export interface FileTasks {
  open(file: NamedFile): Promise<void>;
  create(): Promise<void>;
}

/** The page of the other application, and what its link says. */
const OTHER_PAGES: Record<Application, { readonly name: string; readonly address: string }> = {
  Excel: { name: "Word", address: "word.html" },
  Word: { name: "Excel", address: "./" },
};

export class Shell {
  readonly notices: Notices;
  /** Of the file as it is saved. */
  private extension = "";

  constructor(
    private readonly workbench: Workbench,
    private settings: Settings,
    private readonly kind: FileKind,
    private readonly words: ShellWords,
    private readonly tasks: FileTasks,
  ) {
    window.workbench = workbench;
    this.notices = new Notices(element("notices"), words.close);
    document.documentElement.lang = settings.language;
    this.setFileName(words.untitled);
    this.showFileButtons();
    this.showPaneControls();
    this.showOtherPage();
    window.addEventListener("beforeunload", (event) => {
      if (workbench.isDirty) event.preventDefault();
    });
  }

  /** The add-in comes once the first document is there. */
  async start(openFirst: () => Promise<void> | undefined): Promise<void> {
    await this.showRibbon();
    await openFirst();
    this.workbench.addin.openPane();
  }

  /** A file of this site. */
  async openFrom(address: string, name: string): Promise<void> {
    const response = await fetch(address);
    if (!response.ok) return this.notices.show(this.words.unreachable(name), "error");
    await this.tasks.open({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
  }

  /** In place of the present document: this page is the only window there is. */
  openCreated(bytes: Uint8Array | undefined): void {
    void (bytes ? this.tasks.open({ name: this.words.untitled, bytes }) : this.tasks.create());
  }

  async mayDiscard(): Promise<boolean> {
    const { unsaved, discard, cancel } = this.words;
    return !this.workbench.isDirty || this.notices.ask(unsaved, discard, cancel);
  }

  /** `name` is the file's, with or without the end that tells its format. */
  setFileName(name: string): void {
    const endings = new RegExp(`(${this.kind.accepted.replaceAll(",", "|").replaceAll(".", "\\.")})$`, "i");
    const bare = name.replace(endings, "");
    // A file with macros is one that Excel opens by no other ending.
    this.extension = endings.exec(name)?.[0].toLowerCase() ?? this.kind.extension;
    element("file-name").textContent = bare;
    document.title = `${bare} - ${this.words.title}`;
  }

  private showFileButtons(): void {
    const { words, tasks } = this;
    const open = (file: NamedFile) => void tasks.open(file);
    label("new", words.create, () => void tasks.create());
    label("open", words.open, () => void pickFile(this.kind.accepted).then(open));
    label("save", words.save, () => void this.save());
    element("drop").textContent = words.drop;
    acceptDrops(element("drop"), open);
  }

  private async save(): Promise<void> {
    const name = `${element("file-name").textContent ?? ""}${this.extension}`;
    download({ name, bytes: await this.workbench.save() }, this.kind.mediaType);
  }

  private showPaneControls(): void {
    const { words, settings, workbench } = this;
    label("pane-reload", undefined, () => workbench.addin.reloadPane(), words.reloadPane);
    label("pane-close", undefined, () => this.showPane(false), words.closePane);
    const languages = { "zh-CN": "中文", "en-US": "English" };
    choices("language", words.language, languages, settings.language, (language) =>
      this.change({ language: language as Settings["language"] }),
    );
    choices("theme", words.theme, words.themeNames, settings.theme, (theme) =>
      this.change({ theme: theme as Settings["theme"] }),
    );
  }

  private change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    this.workbench.addin.change(change);
    this.showOtherPage();
  }

  /** The other application's page, in a window of its own as in Office, in the same language and colours. */
  private showOtherPage(): void {
    const { language, theme } = this.settings;
    const { name, address } = OTHER_PAGES[this.kind.application];
    const link = element("other-page") as HTMLAnchorElement;
    link.textContent = name;
    link.title = this.words.otherPage(name);
    link.href = `${address}?${new URLSearchParams({ lang: language, theme })}`;
  }

  private async showRibbon(): Promise<void> {
    const response = await fetch("addin/manifest.xml");
    const { name, buttons } = readManifest(await response.text(), this.kind.application, this.settings.language);
    element("pane-name").textContent = name;
    element("ribbon").setAttribute("aria-label", name);
    element("ribbon").append(...buttons.map((button) => this.ribbonButton(button)));
  }

  private ribbonButton({ label, tip, icon, action }: RibbonButton): HTMLButtonElement {
    const button = document.createElement("button");
    const picture = document.createElement("img");
    picture.src = icon;
    picture.alt = "";
    button.type = "button";
    button.title = tip;
    button.append(picture, label);
    button.addEventListener("click", () => {
      if (action.kind === "showPane") return this.showPane(true);
      button.disabled = true;
      this.workbench.addin
        .runCommand(action.functionName)
        .catch(() => this.notices.show(this.words.commandFailed(label), "error"))
        .finally(() => (button.disabled = false));
    });
    return button;
  }

  private showPane(shown: boolean): void {
    element("pane").hidden = !shown;
    if (shown) this.workbench.addin.openPane();
    else this.workbench.addin.closePane();
  }
}
