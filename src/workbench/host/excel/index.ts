/** Excel for the workbench: a spreadsheet engine behind Excel's object model. */
import type { Engine } from "../../engine/port";
import { CellEditing } from "../cell-editing";
import type { OpenWindow } from "../created-file";
import { notImplemented } from "../errors";
import type { EventSink, HostedDocument, Session } from "../office-host";
import type { BatchResponse } from "../protocol";
import type { SchemaData } from "../schema";
import excelSchema from "../schema/excel.json";
import type { ExcelBehaviour } from "./behaviour";
import type { ProfileName } from "../profiles";
import { profileOf } from "./profiles";
import { shortened } from "./shortened";
import { Workbook } from "./workbook";

/** Which Excel it is, and what of it is otherwise. */
export interface ExcelKind {
  readonly profile: ProfileName;
  /** Replaces single behaviours of the profile's. */
  readonly behaviour: Partial<ExcelBehaviour>;
}

export class HostedWorkbook implements HostedDocument {
  readonly application = "Excel";
  readonly schemaData: SchemaData = excelSchema;
  readonly requirementSets;
  readonly payloadLimit;
  readonly editing = new CellEditing();
  readonly behaviour: ExcelBehaviour;
  focusElsewhere = false;

  constructor(
    readonly engine: Engine,
    /** Where workbooks go that the add-in creates. */
    readonly openWindow: OpenWindow = noWindows,
    { profile = "ltsc2021", behaviour = {} }: Partial<ExcelKind> = {},
    readonly fileName = "book.xlsx",
  ) {
    const { requirementSets, payloadLimit, behaviour: usual } = profileOf(profile);
    this.requirementSets = requirementSets;
    this.payloadLimit = payloadLimit;
    this.behaviour = { ...usual, ...behaviour };
    engine.undo.keepsWrites = this.behaviour.undo === "steps";
    engine.undo.keepsSheetChanges = this.behaviour.undoesSheetChanges;
  }

  get documentUrl(): string {
    return `C:\\workbench\\${this.fileName}`;
  }
  get settings(): Map<string, unknown> {
    return this.engine.settings;
  }
  settled(): Promise<void> {
    return this.engine.settled();
  }
  shortened(answer: BatchResponse, limit: number): BatchResponse {
    return this.behaviour.nullForTooLarge ? shortened(answer, limit) : answer;
  }
  open(events: EventSink): Session {
    const root = new Workbook(this, events);
    return {
      root,
      beginBatch: () => this.engine.undo.beginStep(),
      hadSubscriptions: () => root.subscriptions.wereMade,
      close: () => root.events.close(),
    };
  }
}

function noWindows(): never {
  throw notImplemented("WorkbookCreated.open() where there is no other window");
}
