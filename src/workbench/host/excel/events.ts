/** Who listens to what, and the engine's events in the form the client expects them. */
import { formatArea, type Area } from "../../engine/a1";
import { contains, intersect, overlaps } from "../../engine/areas";
import type { Engine, EngineEvent } from "../../engine/port";
import { declareMethod, type HostObject } from "../model";
import type { EventSink } from "../office-host";
import type { ExcelBehaviour } from "./behaviour";

/** The client's numbers for its events. */
export enum EventType {
  WorksheetChanged = 10,
  WorksheetActivated = 11,
  WorksheetDeactivated = 12,
  WorksheetAdded = 13,
  WorksheetSelectionChanged = 14,
  WorksheetDeleted = 15,
  WorksheetFormatChanged = 18,
  WorksheetRowSorted = 19,
  WorksheetColumnSorted = 20,
  WorksheetNameChanged = 25,
  TableSelectionChanged = 100,
  TableChanged = 101,
}

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Sheets go by `{id}` on the wire; the client takes ids as they come. */
export const worksheetId = (sheet: string) => `{${sheet}}`;

export class Subscriptions {
  private readonly counts = new Map<string, number>();

  /** Whether anything was ever listened to. */
  get wereMade(): boolean {
    return this.counts.size > 0;
  }

  change(type: EventType, target: string, by: 1 | -1): void {
    const key = `${type}|${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
  }
  has(type: EventType, target: string): boolean {
    return (this.counts.get(`${type}|${target}`) ?? 0) > 0;
  }
}

type Change = Pick<EngineEvent & { kind: "changed" }, "sheet" | "area" | "change" | "own">;

/** An object whose events can be listened to. */
export interface EventOwner extends HostObject {
  readonly eventTarget: string;
  readonly subscriptions: Subscriptions;
}

/** Gives a class the client's `_Register…Event` and `_Unregister…Event` methods, by the middle of their names. */
export function raises(events: Readonly<Record<string, EventType>>) {
  return (target: abstract new (...args: never[]) => EventOwner, _context: ClassDecoratorContext): void => {
    for (const [name, type] of Object.entries(events)) {
      declareMethod(target, registration("_Register", name), function (this: EventOwner) {
        this.subscriptions.change(type, this.eventTarget, 1);
      });
      declareMethod(target, registration("_Unregister", name), function (this: EventOwner) {
        this.subscriptions.change(type, this.eventTarget, -1);
      });
    }
  };
}

/** The later ones are called the other way round. */
const registration = (verb: string, name: string) =>
  name === "NameChanged" ? `${verb}Event${name}` : `${verb}${name}Event`;

/** Passes the engine's events on to the handlers registered in one session. */
export class EventForwarder {
  /** `context.runtime.enableEvents`; concerns what the add-in itself causes and what a person does alike. */
  enabled = true;
  private active: string;
  private readonly names: Map<string, string>;
  private readonly stop: () => void;

  constructor(
    private readonly engine: Engine,
    readonly subscriptions: Subscriptions,
    private readonly sink: EventSink,
    private readonly behaviour: ExcelBehaviour,
  ) {
    this.active = engine.sheets.active();
    this.names = new Map(engine.sheets.list().map(({ id, name }) => [id, name]));
    this.stop = engine.onEvent((event) => this.forward(event));
  }

  close(): void {
    this.stop();
  }

  /** What freezing panes of a sheet in the background may raise. */
  activateFalsely(sheet: string): void {
    const id = worksheetId(sheet);
    if (this.enabled) setTimeout(() => this.send(EventType.WorksheetActivated, id, { worksheetId: id }), 0);
  }

  private forward(event: EngineEvent): void {
    const before = this.active;
    if (event.kind === "activated") this.active = event.sheet;
    if (!this.enabled) return;
    const id = worksheetId(event.sheet);
    switch (event.kind) {
      case "changed":
        if (event.picked && this.behaviour.silentPicks) return;
        return this.forwardChange(event, id);
      case "sorted":
        return this.forwardSort(event, id);
      case "sheetRenamed":
        return this.forwardName(event.sheet, id);
      case "formatted":
        return this.send(EventType.WorksheetFormatChanged, id, {
          worksheetId: id,
          address: formatArea(event.area),
          source: "Local",
          triggerSource: triggerSource(event.own),
        });
      case "selected":
        return this.forwardSelection(event.sheet, event.areas, id);
      case "activated":
        return this.forwardActivation(before, event.sheet);
      case "sheetAdded":
        return this.send(EventType.WorksheetAdded, id, { worksheetId: id, source: "Local" });
      case "sheetDeleted":
        return this.send(EventType.WorksheetDeleted, id, { worksheetId: id, source: "Local" });
    }
  }

  private forwardSort({ sheet, area, own }: EngineEvent & { kind: "sorted" }, id: string): void {
    const address = formatArea(area);
    this.send(EventType.WorksheetRowSorted, id, { worksheetId: id, address, source: "Local" });
    if (!this.behaviour.silentSorts) this.forwardChange({ sheet, area, own, change: "RangeEdited" }, id);
  }

  private forwardName(sheet: string, id: string): void {
    const nameBefore = this.names.get(sheet);
    const nameAfter = this.engine.sheets.get(sheet).name;
    this.names.set(sheet, nameAfter);
    this.send(EventType.WorksheetNameChanged, id, { worksheetId: id, nameBefore, nameAfter, source: "Local" });
  }

  private forwardChange(event: Change, id: string): void {
    const { area, change, own } = event;
    const common = {
      worksheetId: id,
      changeType: change,
      source: "Local",
      triggerSource: triggerSource(own),
      shiftDirection: "None",
    };
    this.send(EventType.WorksheetChanged, id, { ...common, address: formatArea(area) });
    if (!this.engine.sheets.exists(event.sheet)) return;
    for (const table of this.engine.tables.list()) {
      const touched = table.sheet === event.sheet ? intersect(table.area, area) : undefined;
      if (!touched) continue;
      const address = formatArea(touched);
      this.send(EventType.TableChanged, table.id, { ...common, tableId: table.id, address }, id);
    }
  }

  private forwardSelection(sheet: string, areas: readonly Area[], id: string): void {
    const address = areas.map((area) => formatArea(area)).join(",");
    if (this.behaviour.silentSelections) return;
    this.send(EventType.WorksheetSelectionChanged, id, { worksheetId: id, address });
    this.sink.selectionChanged();
    for (const table of this.engine.tables.list()) {
      if (table.sheet !== sheet || !areas.some((area) => overlaps(area, table.area))) continue;
      const isInsideTable = areas.every((area) => contains(table.area, area));
      const args = { worksheetId: id, tableId: table.id, address, isInsideTable };
      this.send(EventType.TableSelectionChanged, table.id, args);
    }
  }

  private forwardActivation(before: string, now: string): void {
    if (before === now) return;
    if (this.engine.sheets.exists(before))
      this.send(EventType.WorksheetDeactivated, worksheetId(before), { worksheetId: worksheetId(before) });
    this.send(EventType.WorksheetActivated, worksheetId(now), { worksheetId: worksheetId(now) });
  }

  /** To the object concerned, to its sheet where that is another, and to the whole workbook. */
  private send(type: EventType, target: string, args: object, sheetTarget?: string): void {
    for (const receiver of [target, sheetTarget, WORKBOOK_TARGET])
      if (receiver && this.subscriptions.has(type, receiver)) this.sink.raise({ type, target: receiver, args });
  }
}

const triggerSource = (own: boolean) => (own ? "ThisLocalAddin" : "Unknown");
