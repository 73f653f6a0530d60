import type { Snapshot, TableSnapshot } from "../check";
import { attachmentList, requiredAttachments } from "../check/attachments";
import { nameKey } from "../check/normalise";
import { occupationFinder, type PlanOccupation } from "../check/plan-occupations";
import { columnOf, COMMITTEES, PARTS, tableOf, TIERS, type Column, type Field, type TableId } from "../guide";
import { cellText, type CellTextOptions } from "./cell-text";
import type { FormTexts, RowTexts, VolumeContents } from "./contents";
import { fieldTag, LIST_TABLES, listTag, VENUES_TAG, VOLUME_FIELDS, type VolumeField } from "./tags";

const [, OCCUPATION_PART] = PARTS;
const [OWN_TIER] = TIERS;

/** The column whose text says for which occupation a row is. */
const OCCUPATION_FIELDS: Partial<Record<TableId, Field>> = {
  methods: "occupationName",
  examiners: "occupationName",
  venues: "occupationName",
  equipment: "occupationName",
};

type RowFilter = (row: number) => boolean;

/** Turns the rows of a plan into the texts of its volumes. Only data rows are printed; they are numbered anew in each list. */
export class PlanPrinter {
  private readonly find: (text: string) => readonly PlanOccupation[];

  constructor(
    private readonly snapshot: Snapshot,
    occupations: ReadonlyMap<string, PlanOccupation>,
    private readonly options: CellTextOptions,
  ) {
    this.find = occupationFinder(occupations);
  }

  /**
   * @param occupation whose volume it is; undefined for 基础部分, in which every list is whole
   * @param volume what the volume says of itself
   */
  contentsOf(occupation: PlanOccupation | undefined, volume: Readonly<Record<VolumeField, string>>): VolumeContents {
    const lists = new Map<string, readonly RowTexts[]>();
    for (const id of LIST_TABLES)
      lists.set(listTag(id), id === "attachments" ? this.attachments(occupation) : this.rows(id, occupation));
    for (const committee of COMMITTEES) lists.set(listTag("committees", committee), this.committee(committee));
    return { fields: this.fields(volume), lists, forms: new Map([[VENUES_TAG, this.venues(occupation)]]) };
  }

  private fields(volume: Readonly<Record<VolumeField, string>>): ReadonlyMap<string, string> {
    const enterprise = this.snapshot.tables.get("enterprise");
    return new Map([
      ...tableOf("enterprise").columns.map(
        (column) =>
          [
            fieldTag("enterprise", column.field),
            enterprise ? cellText(enterprise, 0, column, this.options) : "",
          ] as const,
      ),
      ...VOLUME_FIELDS.map((field) => [fieldTag("volume", field), volume[field]] as const),
    ]);
  }

  private rows(id: TableId, occupation: PlanOccupation | undefined, filter: RowFilter = () => true): RowTexts[] {
    const table = this.snapshot.tables.get(id);
    if (!table) return [];
    const own = this.filterOf(table, occupation);
    const rows = table.dataRows.filter((row) => own(row) && filter(row));
    return rows.map((row, i) => table.table.columns.map((column) => this.textOf(table, row, column, i + 1)));
  }

  /** Whether a row belongs into the volume of an occupation. */
  private filterOf(table: TableSnapshot, occupation: PlanOccupation | undefined): RowFilter {
    if (!occupation) return () => true;
    if (table.table.id === "occupations") return (row) => occupation.rows.includes(row);
    const field = OCCUPATION_FIELDS[table.table.id];
    return field ? (row) => this.find(table.text(row, field)).includes(occupation) : () => true;
  }

  private textOf(table: TableSnapshot, row: number, column: Column, serial: number): string {
    if (column.kind !== "serial") return cellText(table, row, column, this.options);
    const isOwn = table.table.id === "enterprises" && table.text(row, "tier") === OWN_TIER;
    return isOwn ? `${serial}（${OWN_TIER}）` : String(serial);
  }

  private committee(name: string): readonly RowTexts[] {
    const table = this.snapshot.tables.get("committees");
    return this.rows("committees", undefined, (row) => nameKey(table!.text(row, "committee")) === name);
  }

  /** A form for each row of 认定场地, with the devices that 设备清单 has for that venue and that row's occupations. */
  private venues(occupation: PlanOccupation | undefined): readonly FormTexts[] {
    const table = this.snapshot.tables.get("venues");
    if (!table) return [];
    const devices = this.snapshot.tables.get("equipment");
    const own = this.filterOf(table, occupation);
    return table.dataRows.filter(own).map((row, i) => {
      const venue = nameKey(table.text(row, "venueName"));
      const served = occupation ? [occupation] : this.find(table.text(row, "occupationName"));
      const isHere: RowFilter = (device) =>
        nameKey(devices!.text(device, "venueName")) === venue &&
        this.find(devices!.text(device, "occupationName")).some((one) => served.includes(one));
      return {
        values: table.table.columns.map((column) => this.textOf(table, row, column, i + 1)),
        rows: this.rows("equipment", undefined, isHere),
      };
    });
  }

  /** What is to be bound into the volume: as 附件清单 has it, and as the guide asks for where that table is not made yet. */
  private attachments(occupation: PlanOccupation | undefined): readonly RowTexts[] {
    const table = this.snapshot.tables.get("attachments");
    const all = table
      ? this.rows("attachments", undefined)
      : attachmentList(requiredAttachments(this.snapshot)).map((attachment) =>
          tableOf("attachments").columns.map(({ field }) => String(attachment[field as keyof typeof attachment])),
        );
    const text = (row: RowTexts, field: Field): string => row[columnIndex("attachments", field)];
    const own = all.filter((row) => {
      if (!text(row, "part").startsWith(OCCUPATION_PART)) return !occupation;
      return occupation !== undefined && this.find(text(row, "appliesTo")).includes(occupation);
    });
    const serial = columnIndex("attachments", "serial");
    return own.map((row, i) => row.map((text, c) => (c === serial ? String(i + 1) : text)));
  }
}

const columnIndex = (table: TableId, field: Field): number => tableOf(table).columns.indexOf(columnOf(table, field));
