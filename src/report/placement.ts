import type { Snapshot, TableSnapshot } from "../check";
import { MOST_FORMS } from "../check/limits";
import { attachmentPlace } from "../check/plan/attachment-places";
import { committeeOf } from "../check/cells/committee";
import { occupationNamer, type NamedOccupations } from "../check/plan/named-occupations";
import { nameKey } from "../check/cells/normalise";
import type { PlanOccupation } from "../check/plan/occupations";
import type { Committee, TableId } from "../guide";

/** Rows by the volume that prints them; each list ascending. */
interface Index {
  readonly base: readonly number[];
  readonly everyOccupation: readonly number[];
  readonly of: ReadonlyMap<PlanOccupation, readonly number[]>;
  readonly nowhere: readonly number[];
  /** Rows that the volume of an occupation they name has no room for. */
  readonly beyond: readonly number[];
}

/** Devices of one venue by the occupation they are for, and those that do not say. */
interface Devices {
  readonly of: Map<PlanOccupation, number[]>;
  readonly any: number[];
}

/** The table of whose rows each is printed as a form of its own. */
const FORMS_OF = "venues" satisfies TableId;

const NO_ROWS: readonly number[] = [];

/**
 * Which rows of a plan which volume prints. A table is gone through once, however many occupations there are. Rows are body
 * rows of their tables; only data rows are printed.
 */
export class Placement {
  private readonly indexes = new Map<TableId, Index>();
  private venues: ReadonlyMap<string, Devices> | undefined;
  private committees: ReadonlyMap<Committee | undefined, readonly number[]> | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly occupations: ReadonlyMap<string, PlanOccupation>,
    private readonly named: (text: string) => NamedOccupations = occupationNamer(occupations),
  ) {}

  /** The rows of a table that a volume prints, ascending; undefined stands for 基础部分, in which every other list is whole. */
  rows(id: TableId, occupation: PlanOccupation | undefined): readonly number[] {
    const table = this.snapshot.tables.get(id);
    if (!table) return NO_ROWS;
    if (id === "occupations") return occupation?.rows ?? table.dataRows;
    const { printedIn, occupationField } = table.table;
    if (printedIn !== "either" && (!occupation || occupationField === undefined)) return table.dataRows;
    const { base, everyOccupation, of } = this.index(table);
    return occupation ? union([everyOccupation, of.get(occupation) ?? NO_ROWS]) : base;
  }

  /** The rows of 组织机构 that are one committee's; undefined: neither's. */
  committee(committee: Committee | undefined): readonly number[] {
    this.committees ??= this.indexCommittees();
    return this.committees.get(committee) ?? NO_ROWS;
  }

  /**
   * The devices in the form of a row of 认定场地: those 设备清单 has for that venue and that row's occupations, and those for
   * the venue that name no occupation.
   * @param occupation whose volume it is
   */
  devices(venue: number, occupation: PlanOccupation | undefined): readonly number[] {
    const table = this.snapshot.tables.get("venues")!;
    const devices = this.devicesByVenue().get(nameKey(table.text(venue, "venueName")));
    if (!devices) return NO_ROWS;
    const served = occupation ? [occupation] : this.occupationsOf(table, venue);
    return union([devices.any, ...served.map((one) => devices.of.get(one) ?? NO_ROWS)]);
  }

  /** Data rows that no volume prints, ascending. */
  nowhere(id: TableId): readonly number[] {
    const table = this.snapshot.tables.get(id);
    if (!table) return NO_ROWS;
    if (table.table.partField !== undefined) return this.committee(undefined);
    // A device is printed in the form of its venue.
    if (id === "equipment") return this.devicesNowhere(table);
    const { printedIn } = table.table;
    return printedIn === "occupations" || printedIn === "either" ? this.index(table).nowhere : NO_ROWS;
  }

  /** Data rows that the volume of an occupation they name has no room for (MOST_FORMS), ascending. */
  beyond(id: TableId): readonly number[] {
    const table = this.snapshot.tables.get(id);
    return table && table.table.id === FORMS_OF ? this.index(table).beyond : NO_ROWS;
  }

  /** Whether a text names an occupation of the plan. */
  isOfPlan(text: string): boolean {
    return this.named(text).occupations.length > 0;
  }

  /** Whether it names none, known or unknown. */
  isBlank(text: string): boolean {
    return this.named(text).isBlank;
  }

  private index(table: TableSnapshot): Index {
    const { id } = table.table;
    let index = this.indexes.get(id);
    if (!index) this.indexes.set(id, (index = this.indexed(table)));
    return index;
  }

  private indexed(table: TableSnapshot): Index {
    const base: number[] = [];
    const everyOccupation: number[] = [];
    const nowhere: number[] = [];
    const beyond: number[] = [];
    const of = new Map<PlanOccupation, number[]>();
    const most = table.table.id === FORMS_OF ? MOST_FORMS : Infinity;
    for (const row of table.dataRows) {
      const place =
        table.table.printedIn === "either"
          ? attachmentPlace(table, row, this.named)
          : ({ kind: "occupations", occupations: this.occupationsOf(table, row) } as const);
      if (place.kind === "base") base.push(row);
      else if (place.kind === "everyOccupation" && this.occupations.size > 0) everyOccupation.push(row);
      else if (place.kind === "everyOccupation" || place.occupations.length === 0) nowhere.push(row);
      else {
        const open = place.occupations.filter((one) => (of.get(one)?.length ?? 0) < most);
        for (const occupation of open) add(of, occupation, row);
        if (open.length < place.occupations.length) beyond.push(row);
      }
    }
    return { base, everyOccupation, of, nowhere, beyond };
  }

  /** The occupations a row names; where it names none, the plan's only one, if there is no other. */
  private occupationsOf(table: TableSnapshot, row: number): readonly PlanOccupation[] {
    const { occupations, isBlank } = this.named(table.text(row, "occupationName"));
    return isBlank && this.occupations.size === 1 ? [...this.occupations.values()] : occupations;
  }

  private indexCommittees(): ReadonlyMap<Committee | undefined, readonly number[]> {
    const found = new Map<Committee | undefined, number[]>();
    const table = this.snapshot.tables.get("committees");
    for (const row of table?.dataRows ?? [])
      add<Committee | undefined>(found, committeeOf(table!.text(row, "committee")), row);
    return found;
  }

  private devicesByVenue(): ReadonlyMap<string, Devices> {
    if (this.venues) return this.venues;
    const venues = new Map<string, Devices>();
    const table = this.snapshot.tables.get("equipment");
    for (const row of table?.dataRows ?? []) {
      const key = nameKey(table!.text(row, "venueName"));
      const devices: Devices = venues.get(key) ?? { of: new Map<PlanOccupation, number[]>(), any: [] };
      venues.set(key, devices);
      if (this.named(table!.text(row, "occupationName")).isBlank) devices.any.push(row);
      else for (const occupation of this.occupationsOf(table!, row)) add(devices.of, occupation, row);
    }
    return (this.venues = venues);
  }

  private devicesNowhere(table: TableSnapshot): readonly number[] {
    const printed = new Set<number>();
    const venues = this.snapshot.tables.get("venues");
    for (const venue of venues?.dataRows ?? [])
      for (const occupation of this.occupationsOf(venues!, venue))
        for (const device of this.devices(venue, occupation)) printed.add(device);
    return table.dataRows.filter((row) => !printed.has(row));
  }
}

function add<K>(lists: Map<K, number[]>, key: K, row: number): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}

/** Ascending, each once. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length < 2 ? (filled[0] ?? NO_ROWS) : [...new Set(filled.flat())].sort((a, b) => a - b);
}
