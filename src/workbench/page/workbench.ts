/** The open workbook, the host that answers the add-in about it, and the add-in's pages in their frames. */
import type { Engine } from "../engine/port";
import { UniverEngine } from "../engine/univer-engine";
import { HostedWorkbook, type OpenWindow } from "../host/excel";
import { DARK_THEME, LIGHT_THEME, OfficeHost } from "../host/office-host";
import type { Univer } from "../univer/headless";
import { onCellEditing } from "../univer/visible";
import { saveXlsx } from "../xlsx";
import type { Settings } from "./settings";

const PANE_PAGE = "addin/taskpane.html";
const COMMANDS_PAGE = "addin/commands.html";

declare global {
  interface Window {
    /** Of the page, for the bridge scripts in its frames and for tests. */
    workbench: Workbench;
  }
}

export class Workbench {
  engine: Engine;
  /** Answers the pane. */
  host: OfficeHost;
  isDirty = false;
  private commandsHost: OfficeHost;
  private pane: HTMLIFrameElement | undefined;
  private commands: { readonly frame: HTMLIFrameElement; readonly loaded: Promise<void> } | undefined;

  constructor(
    private readonly univer: Univer,
    private readonly paneHolder: HTMLElement,
    private settings: Settings,
    /** Gets the workbooks the add-in creates. */
    private readonly openWindow: OpenWindow,
  ) {
    this.engine = new UniverEngine(univer);
    [this.host, this.commandsHost] = this.hosts();
    onCellEditing(univer, (isEditing) => this.edit(isEditing));
    this.watch();
  }

  /** A new workbook in place of the open one; the add-in starts afresh, as it does beside another workbook in Excel. */
  replace(fill: (engine: Engine) => void): void {
    const showsPane = !!this.pane;
    this.closePane();
    this.closeCommands();
    (this.engine as UniverEngine).dispose();
    this.engine = new UniverEngine(this.univer);
    [this.host, this.commandsHost] = this.hosts();
    fill(this.engine);
    this.watch();
    if (showsPane) this.openPane();
  }

  async save(): Promise<Uint8Array> {
    const bytes = await saveXlsx(this.engine);
    this.isDirty = false;
    return bytes;
  }

  /** Language and theme are told to a pane once, when it starts. */
  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    const showsPane = !!this.pane;
    this.closePane();
    this.closeCommands();
    [this.host, this.commandsHost] = this.hosts();
    if (showsPane) this.openPane();
  }

  openPane(): void {
    if (this.pane) return;
    this.pane = frame(PANE_PAGE, "pane");
    this.paneHolder.append(this.pane);
  }

  closePane(): void {
    this.host.disconnect();
    this.pane?.remove();
    this.pane = undefined;
  }

  /** Runs a ribbon command as Office does: in a page of its own that nobody sees. */
  async runCommand(functionName: string): Promise<void> {
    this.commands ??= this.openCommands();
    await this.commands.loaded;
    await this.commandsHost.invokeCommand(functionName);
  }

  /** Called by the bridge script of each of the add-in's pages, first thing. */
  connect(window: Window): void {
    const isCommands = window === this.commands?.frame.contentWindow;
    (isCommands ? this.commandsHost : this.host).connect(window);
  }

  private openCommands() {
    const element = frame(COMMANDS_PAGE, "commands");
    element.hidden = true;
    const loaded = new Promise<void>((resolve) => element.addEventListener("load", () => resolve()));
    document.body.append(element);
    return { frame: element, loaded };
  }

  private closeCommands(): void {
    this.commandsHost.disconnect();
    this.commands?.frame.remove();
    this.commands = undefined;
  }

  private hosts(): [OfficeHost, OfficeHost] {
    const { language, theme, ceiling, fault } = this.settings;
    const options = {
      language,
      theme: theme === "dark" ? DARK_THEME : LIGHT_THEME,
      ...(ceiling && { requirementSets: { ExcelApi: ceiling } }),
    };
    const book = new HostedWorkbook(this.engine, this.openWindow);
    const host = new OfficeHost(book, options);
    if (fault) host.faults.inject(fault);
    return [host, new OfficeHost(book, options)];
  }

  /** As Excel does, refuses the add-in while a cell is being edited. What was typed is written before the next turn. */
  private edit(isEditing: boolean): void {
    const hosts = [this.host, this.commandsHost];
    if (isEditing) for (const { editing } of hosts) editing.begin();
    else setTimeout(() => hosts.forEach(({ editing }) => editing.end()), 0);
  }

  /** What was just filled in arrives as events after this turn; from then on every change is one to save. */
  private watch(): void {
    const { engine } = this;
    setTimeout(() => {
      this.isDirty = false;
      engine.onEvent(({ kind }) => {
        if (kind !== "selected" && kind !== "activated") this.isDirty = true;
      });
    }, 0);
  }
}

function frame(src: string, name: string): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.src = src;
  element.name = name;
  return element;
}
