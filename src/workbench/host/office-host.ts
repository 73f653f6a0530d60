/**
 * A stand-in for Excel or Word on a machine without Office: answers the unmodified Office.js client of a pane, on top of a workbook or
 * document of ours. What is Excel's or Word's own comes in as a `HostedDocument`.
 */
import type { OfficeTheme, RaisedEvent } from "./bridge";
import type { CellEditing } from "./cell-editing";
import { Connection } from "./connection";
import { Counter } from "./counter";
import { FaultInjector } from "./faults";
import type { Application, HostObject } from "./model";
import type { BatchResponse } from "./protocol";
import { Schema, type RequirementSets, type SchemaData } from "./schema";

/** Where a session of the model sends its events. */
export interface EventSink {
  raise(event: RaisedEvent): void;
  /** The old event of the Common API, behind `workbook.onSelectionChanged` and `DocumentSelectionChanged`. */
  selectionChanged(): void;
}

/** One pane's view of the document. */
export interface Session {
  readonly root: HostObject;
  /** Objects the client reaches by the name of their class on the server, not from the root. */
  readonly services?: ReadonlyMap<string, HostObject>;
  /** Told before each batch. */
  beginBatch?(): void;
  /** Whether the pane ever registered for events. */
  hadSubscriptions(): boolean;
  close(): void;
}

export interface HostedDocument {
  readonly application: Application;
  readonly documentUrl: string;
  readonly schemaData: SchemaData;
  /** Requirement sets offered unless the options say otherwise. */
  readonly requirementSets: RequirementSets;
  /** Longest request and response unless the options say otherwise; absent for any. */
  readonly payloadLimit?: number;
  readonly settings: Map<string, unknown>;
  /** One for all who are connected: a pane loaded anew while a cell is edited is refused like the one before. */
  readonly editing: CellEditing;
  /** Whether the window of another document has the focus. */
  focusElsewhere: boolean;
  settled(): Promise<void>;
  /** What is answered instead of an answer over the limit; absent where the answer is refused. */
  shortened?(answer: BatchResponse, limit: number): BatchResponse;
  /** A fresh object model for a pane that connects. */
  open(events: EventSink): Session;
}

export interface OfficeHostOptions {
  readonly language: "zh-CN" | "en-US";
  readonly theme: OfficeTheme;
  /** Replaces single sets of the document's, `{ ExcelApi: "1.9" }` for one. */
  readonly requirementSets: RequirementSets;
  /** Longest request and response in bytes of UTF-8. Excel on the web allows 5 MB, the desktop anything. */
  readonly payloadLimit: number;
}

export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#000000",
};
export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#0A0A0A",
  controlForegroundColor: "#FFFFFF",
};

export class OfficeHost {
  readonly options: OfficeHostOptions;
  readonly requirementSets: RequirementSets;
  readonly schema: Schema;
  readonly counter = new Counter();
  readonly faults = new FaultInjector();
  private connection: Connection | undefined;

  constructor(
    readonly hosted: HostedDocument,
    options: Partial<OfficeHostOptions> = {},
  ) {
    this.options = {
      language: "zh-CN",
      theme: LIGHT_THEME,
      requirementSets: {},
      payloadLimit: hosted.payloadLimit ?? Infinity,
      ...options,
    };
    this.requirementSets = { ...hosted.requirementSets, ...this.options.requirementSets };
    this.schema = new Schema(hosted.schemaData, this.requirementSets);
  }

  get editing(): CellEditing {
    return this.hosted.editing;
  }
  get focusElsewhere(): boolean {
    return this.hosted.focusElsewhere;
  }
  /** A person goes to another document's window, or comes back. */
  set focusElsewhere(isElsewhere: boolean) {
    this.hosted.focusElsewhere = isElsewhere;
  }

  /** Call before office.js runs in the pane's window. A pane connected earlier is dropped: a reloaded pane is a new one. */
  connect(window: object): void {
    this.disconnect();
    this.connection = new Connection(window, this);
  }
  /** Runs a ribbon command of the connected page; see `DesktopBridge.invokeCommand`. */
  async invokeCommand(functionName: string): Promise<void> {
    if (!this.connection) throw new Error("no page is connected");
    await this.connection.invokeCommand(functionName);
  }
  /** Whether the connected pane ever registered for events: its client then holds handlers beyond this host's life. */
  get hadSubscriptions(): boolean {
    return this.connection?.hadSubscriptions ?? false;
  }
  disconnect(): void {
    this.connection?.close();
    this.connection = undefined;
  }
}
