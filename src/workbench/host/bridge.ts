/**
 * The desktop's door into a pane: the `window.external` object that Office for Windows puts into the pane's window before any script
 * runs there. One bridge per window; what answers behind it can be exchanged.
 */
import type { Application } from "./model";

/** "#RRGGBB" each, the four colours of `Office.context.officeTheme`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Sent to event handlers: `target` is a worksheet's or table's id, or "Workbook". */
export interface RaisedEvent {
  readonly type: number;
  readonly target: string;
  readonly args: object;
}

/** How the transport can fail; the client makes an error code of each. */
export enum TransportStatus {
  Ok = 0,
  InternalError = 5001,
  ActivityLimitReached = 5102,
  RequestPayloadSizeLimitExceeded = 5103,
  ResponsePayloadSizeLimitExceeded = 5104,
}

export interface BridgeBackend {
  readonly application: Application;
  /** "zh-CN". */
  readonly language: string;
  readonly theme: OfficeTheme;
  readonly documentUrl: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The settings `Office.context.document.settings` shows. */
  readonly settings: Map<string, unknown>;
  /** One batch as JSON; `waitsForEditing` says that the add-in would rather wait than be refused while a cell is edited. */
  execute(
    body: string,
    waitsForEditing: boolean,
  ): Promise<{ readonly status: TransportStatus; readonly body?: string }>;
}

/** Numbers the client calls methods and events of the transport by. */
const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const COMMAND_EVENT = 39;
const RICH_API_EVENT = 33;
const SELECTION_CHANGED_EVENT = 2;
const NOT_SUPPORTED = 5000;
const RICH_API_MESSAGE = 65536;
const WAIT_FOR_EDITING_FLAG = 64;

type EventHandler = (id: number, args: unknown) => void;
type ExecuteCallback = (result: unknown, status?: number) => void;

/** Office gives arrays as COM's SAFEARRAYs, and the client insists on their methods. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

export class DesktopBridge {
  private backend: BridgeBackend | undefined;
  private readonly handlers = new Map<number, EventHandler[]>();
  private readonly runningCommands = new Map<string, { resolve(): void; reject(reason: Error): void }>();
  private readonly awaitingCommands: (() => void)[] = [];
  private commandsInvoked = 0;

  /**
   * The window's bridge, put in now if it has none. Must come before office.js runs in the window; a replay, which runs no client,
   * has any other object in its place.
   */
  static of(window: object): DesktopBridge {
    const external: unknown = Reflect.get(window, "external");
    if (external instanceof External) return external.bridge;
    const bridge = new DesktopBridge();
    Object.defineProperty(window, "external", { value: new External(bridge), configurable: true, writable: true });
    return bridge;
  }

  /** Answers from now on; returns how to stop. */
  attach(backend: BridgeBackend): () => void {
    this.backend = backend;
    return () => {
      if (this.backend === backend) this.backend = undefined;
    };
  }

  raise({ type, target, args }: RaisedEvent): void {
    const message = safeArray([RICH_API_MESSAGE, type, target, JSON.stringify(args), 0, false]);
    for (const handler of this.handlers.get(RICH_API_EVENT) ?? []) handler(RICH_API_EVENT, safeArray([message]));
  }
  raiseSelectionChanged(): void {
    for (const handler of this.handlers.get(SELECTION_CHANGED_EVENT) ?? [])
      handler(SELECTION_CHANGED_EVENT, safeArray([]));
  }

  /**
   * Presses a ribbon button whose command is a function of the page. Resolves when the function called `event.completed()`; rejects
   * when the page associates no function with the name.
   */
  invokeCommand(functionName: string): Promise<void> {
    const id = `command-${++this.commandsInvoked}`;
    const completed = new Promise<void>((resolve, reject) => this.runningCommands.set(id, { resolve, reject }));
    const raise = () => {
      const message = safeArray([id, functionName, JSON.stringify({ source: { id: functionName } })]);
      for (const handler of this.handlers.get(COMMAND_EVENT) ?? []) handler(COMMAND_EVENT, message);
    };
    // The client registers for commands a moment after its page was loaded, and hears them from the next turn on.
    if (this.handlers.has(COMMAND_EVENT)) raise();
    else this.awaitingCommands.push(raise);
    return completed;
  }
  private completeCommand([id, status]: readonly unknown[]): void {
    const command = this.runningCommands.get(String(id));
    this.runningCommands.delete(String(id));
    if (status === TransportStatus.Ok) command?.resolve();
    else command?.reject(new Error(`The command failed with status ${String(status)}.`));
  }

  /** Whether the pane registered for events of the Common API. */
  get hadSubscriptions(): boolean {
    return this.handlers.has(SELECTION_CHANGED_EVENT);
  }

  get current(): BridgeBackend {
    if (!this.backend) throw new Error("nothing answers behind this window's bridge");
    return this.backend;
  }
  execute(id: number, parameters: readonly unknown[], callback: ExecuteCallback): void {
    const { backend } = this;
    if (id === COMMAND_COMPLETED) {
      this.completeCommand(parameters);
      return callback(safeArray([TransportStatus.Ok]), 0);
    }
    if (id !== EXECUTE_RICH_API) return callback(safeArray([NOT_SUPPORTED]));
    if (!backend) return;
    const [, , , , body, , flags] = parameters[0] as unknown[];
    const waits = (Number(flags) & WAIT_FOR_EDITING_FLAG) !== 0;
    backend.execute(body as string, waits).then(
      (answer) => {
        if (this.backend !== backend) return; // the pane was reloaded or connected elsewhere meanwhile
        const result = answer.body === undefined ? [answer.status] : [answer.status, [200, [], answer.body]];
        callback(safeArray(result), 0);
      },
      (error: unknown) => {
        if (this.backend !== backend) return; // the workbook was closed under the batch
        console.error("The workbench failed:", error);
        callback(safeArray([TransportStatus.InternalError]), 0);
      },
    );
  }
  register(id: number, handler: EventHandler): void {
    this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
    if (id === COMMAND_EVENT) for (const raise of this.awaitingCommands.splice(0)) setTimeout(raise, 0);
  }
  unregister(id: number): void {
    // The client never gives back the handler; for the events of the rich API it stays registered as long as the pane lives.
    if (id !== RICH_API_EVENT) this.handlers.delete(id);
  }
}

/** The members the client calls, by the names Office gives them. */
class External {
  constructor(readonly bridge: DesktopBridge) {}

  GetHostInfo(): string {
    const { application, language } = this.bridge.current;
    return `${application}$Win32$16.01$${language}$workbench$isTaskpane$disableLogging$0`;
  }
  GetLoggingAllowed(): boolean {
    return false;
  }
  GetContext(): object {
    return contextOf(this.bridge);
  }
  Execute(id: number, parameters: readonly unknown[], callback: ExecuteCallback): void {
    this.bridge.execute(id, parameters, callback);
  }
  RegisterEvent(id: number, _target: string, handler: EventHandler, callback: (status: number) => void): void {
    this.bridge.register(id, handler);
    callback(TransportStatus.Ok);
  }
  UnregisterEvent(id: number, _target: string, callback: (status: number) => void): void {
    this.bridge.unregister(id);
    callback(TransportStatus.Ok);
  }
}

/** What office.js asks about the host, most of it once when it starts. */
function contextOf(bridge: DesktopBridge): object {
  return {
    GetAppType: () => ({ Excel: 1, Word: 2 })[bridge.current.application],
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetAppUILocale: () => bridge.current.language,
    GetAppDataLocale: () => bridge.current.language,
    GetDocUrl: () => bridge.current.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(bridge.current.requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify(mapValues(bridge.current.theme, toColorNumber)),
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetHostCustomMessage: () => "",
    GetSettings: () => settingsOf(bridge.current.settings),
  };
}

/** The Common API's settings travel as two lists, keys and JSON. */
function settingsOf(settings: Map<string, unknown>): object {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, JSON.parse(values[index])));
    },
    RefreshAsync: (done: () => void) => done(),
  };
}

const toColorNumber = (color: string) => parseInt(color.slice(1), 16);

function mapValues<T>(object: object, change: (value: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value as string)]));
}
