import type { Engine } from "../../engine/port";
import type { OpenWindow } from "../created-file";
import { accessDenied, HostError } from "../errors";
import { HostObject, method, model, navigation, scalar } from "../model";
import type { EventSink } from "../office-host";
import { Application, Runtime } from "./application";
import type { ExcelBehaviour } from "./behaviour";
import { CreatedWorkbooks } from "./created-workbook";
import { CustomXmlPartCollection } from "./custom-xml";
import { EventForwarder, Subscriptions } from "./events";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table-collection";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheet-collection";

/** What every pane beside one workbook shares. */
export interface OpenWorkbook {
  readonly engine: Engine;
  readonly behaviour: ExcelBehaviour;
  readonly fileName: string;
  readonly openWindow: OpenWindow;
  /** Another workbook's window has the focus. */
  readonly focusElsewhere: boolean;
}

/** The root of Excel's object model, one for each connected pane. */
@model("Excel", "Workbook")
export class Workbook extends HostObject {
  readonly subscriptions = new Subscriptions();
  readonly events: EventForwarder;
  readonly created: CreatedWorkbooks;
  private readonly changedSettings = new Set<string>();

  constructor(
    private readonly open: OpenWorkbook,
    sink: EventSink,
  ) {
    super();
    this.created = new CreatedWorkbooks(open.openWindow);
    this.events = new EventForwarder(open.engine, this.subscriptions, sink, open.behaviour);
  }

  get engine(): Engine {
    return this.open.engine;
  }
  get behaviour(): ExcelBehaviour {
    return this.open.behaviour;
  }
  get focusElsewhere(): boolean {
    return this.open.focusElsewhere;
  }

  @scalar
  get name(): string {
    return this.open.fileName;
  }
  @scalar
  get readOnly(): boolean {
    return false;
  }
  @scalar
  get isDirty(): boolean {
    return true;
  }
  @scalar
  get autoSave(): boolean {
    return false;
  }

  @navigation
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this);
  }
  @navigation
  get tables(): TableCollection {
    return new TableCollection(this);
  }
  @navigation
  get names(): NamedItemCollection {
    return new NamedItemCollection(this);
  }
  @navigation
  get application(): Application {
    return new Application(this);
  }
  @navigation
  get _Runtime(): Runtime {
    return new Runtime(this.events);
  }
  @navigation
  get settings(): SettingCollection {
    return new SettingCollection(this.engine.settings, this.changedSettings, this.behaviour.failingSettings);
  }
  @navigation
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.engine.customXml);
  }
  @navigation
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.engine);
  }

  @method
  getSelectedRange(): Range {
    const { sheet, areas } = this.selected();
    return new Range(this.worksheet(sheet), areas[0]);
  }
  @method
  getSelectedRanges(): RangeAreas {
    const { sheet, areas } = this.selected();
    return new RangeAreas(this.worksheet(sheet), areas);
  }
  @method
  getActiveCell(): Range {
    const { sheet, areas } = this.selected();
    return new Range(this.worksheet(sheet), { ...areas[0], rows: 1, columns: 1 });
  }

  private selected() {
    if (!this.focusElsewhere) return this.engine.selection.get();
    throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
  }

  worksheet(sheet: string): Worksheet {
    return new Worksheet(this, sheet);
  }
  /** What has to change between one calculation mode and another lives as long as the pane's connection. */
  calculationMode = "Automatic";
}

/** Protects the structure: which sheets there are, how they are called and ordered, which are hidden. */
@model("Excel", "WorkbookProtection")
class WorkbookProtection extends HostObject {
  constructor(private readonly engine: Engine) {
    super();
  }

  @scalar
  get protected(): boolean {
    return !!this.engine.protection.structure();
  }
  @method
  protect(password?: string | null): void {
    if (this.protected) throw accessDenied("The workbook is already protected.");
    this.engine.protection.protectStructure(password ?? undefined);
  }
  @method
  unprotect(password?: string | null): void {
    const protection = this.engine.protection.structure();
    if (!protection) return;
    if (protection.password && protection.password !== password) throw accessDenied("The password is wrong.");
    this.engine.protection.unprotectStructure();
  }
}
