/** The add-in's pages in their frames: the pane beside the open document, and the page of the ribbon's commands, which nobody sees. */
import { DARK_THEME, LIGHT_THEME, OfficeHost, type HostedDocument } from "../host/office-host";
import type { Settings } from "./settings";

const PANE_PAGE = "addin/taskpane.html";
const COMMANDS_PAGE = "addin/commands.html";

export class AddinFrames {
  /** Answers the pane. */
  host: OfficeHost;
  private commandsHost: OfficeHost;
  private pane: HTMLIFrameElement | undefined;
  private commands: { readonly frame: HTMLIFrameElement; readonly loaded: Promise<void> } | undefined;

  constructor(
    private readonly paneHolder: HTMLElement,
    private settings: Settings,
    private document: HostedDocument,
  ) {
    [this.host, this.commandsHost] = this.createHosts();
  }

  /** The add-in starts afresh beside the document that `next` brings, as it does beside another one in Office. */
  restart(next: () => HostedDocument): void {
    const showsPane = !!this.pane;
    this.closePane();
    this.closeCommands();
    this.document = next();
    [this.host, this.commandsHost] = this.createHosts();
    if (showsPane) this.openPane();
  }

  /** Language and theme are told to a pane once, when it starts. */
  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.restart(() => this.document);
  }

  openPane(): void {
    if (this.pane) return;
    this.pane = frame(this.settings.record ? `${PANE_PAGE}?record` : PANE_PAGE, "pane");
    this.paneHolder.append(this.pane);
  }

  closePane(): void {
    this.host.disconnect();
    this.pane?.remove();
    this.pane = undefined;
  }

  reloadPane(): void {
    this.closePane();
    this.openPane();
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

  private createHosts(): [OfficeHost, OfficeHost] {
    const { language, theme, ceiling, fault } = this.settings;
    const options = {
      language,
      theme: theme === "dark" ? DARK_THEME : LIGHT_THEME,
      ...(ceiling && { requirementSets: { [`${this.document.application}Api`]: ceiling } }),
    };
    const host = new OfficeHost(this.document, options);
    if (fault) host.faults.inject(fault);
    return [host, new OfficeHost(this.document, options)];
  }
}

function frame(src: string, name: string): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.src = src;
  element.name = name;
  return element;
}
