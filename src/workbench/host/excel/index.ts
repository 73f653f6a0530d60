/** Excel for the workbench: a spreadsheet engine behind Excel's object model. */
import type { Engine } from "../../engine/port";
import { CellEditing } from "../cell-editing";
import type { OpenWindow } from "../created-file";
import { notImplemented } from "../errors";
import type { EventSink, HostedDocument, Session } from "../office-host";
import type { SchemaData } from "../schema";
import excelSchema from "../schema/excel.json";
import { Workbook } from "./workbook";

/** What Excel LTSC 2021 offers; the settings and selection of the Common API are modelled besides. */
const LTSC_2021 = { ExcelApi: "1.14", Settings: "1.1", DocumentEvents: "1.1", DelayForCellEdit: "1.1" };

export class HostedWorkbook implements HostedDocument {
  readonly application = "Excel";
  readonly schemaData: SchemaData = excelSchema;
  readonly requirementSets = LTSC_2021;
  readonly editing = new CellEditing();

  constructor(
    private readonly engine: Engine,
    /** Where workbooks go that the add-in creates. */
    private readonly openWindow: OpenWindow = noWindows,
    private readonly fileName = "book.xlsx",
  ) {}

  get documentUrl(): string {
    return `C:\\workbench\\${this.fileName}`;
  }
  get settings(): Map<string, unknown> {
    return this.engine.settings;
  }
  settled(): Promise<void> {
    return this.engine.settled();
  }
  open(events: EventSink): Session {
    const root = new Workbook(this.engine, events, this.fileName, this.openWindow);
    return { root, hadSubscriptions: () => root.subscriptions.wereMade, close: () => root.events.close() };
  }
}

function noWindows(): never {
  throw notImplemented("WorkbookCreated.open() where there is no other window");
}
