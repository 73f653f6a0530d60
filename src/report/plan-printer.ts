import type { Snapshot, TableSnapshot } from "../check";
import { attachmentList, requiredAttachments } from "../check/plan/attachments";
import { occupationKey, type PlanOccupation } from "../check/plan/occupations";
import {
  columnOf,
  COMMITTEES,
  LIST_TABLES,
  tableOf,
  TIERS,
  VOLUME_FIELDS,
  type Column,
  type Field,
  type TableId,
  type VolumeField,
} from "../guide";
import { cellText, type CellTextOptions } from "./cell-text";
import type { FormTexts, RowTexts, VolumeContents } from "./contents";
import type { Placement } from "./placement";
import { fieldTag, listTag, VENUES_TAG } from "./tags";

const [OWN_TIER] = TIERS;

/** Prints what one tag asks for. */
type Printer<T> = (occupation: PlanOccupation | undefined) => T;

/**
 * Turns the rows of a plan into the texts of its volumes: those that are asked for, when they are asked for. Only data rows
 * are printed; they are numbered anew in each list.
 */
export class PlanPrinter {
  private readonly lists: ReadonlyMap<string, Printer<readonly RowTexts[]>>;
  private required: ReadonlyMap<string, readonly RowTexts[]> | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly placement: Placement,
    private readonly options: CellTextOptions,
  ) {
    this.lists = new Map([
      ...LIST_TABLES.map(
        ({ id }) => [listTag(id), (occupation) => this.list(id, occupation)] satisfies [string, Printer<unknown>],
      ),
      ...COMMITTEES.map(
        (committee) =>
          [listTag("committees", committee), () => this.rows("committees", placement.committee(committee))] satisfies [
            string,
            Printer<unknown>,
          ],
      ),
    ]);
  }

  /**
   * @param occupation whose volume it is; undefined for 基础部分, in which every list but 附件清单 is whole
   * @param volume what the volume says of itself
   */
  contentsOf(occupation: PlanOccupation | undefined, volume: Readonly<Record<VolumeField, string>>): VolumeContents {
    return {
      fields: {
        get: (tag) => {
          const own = OWN_FIELDS.get(tag);
          return own ? volume[own] : this.enterprise(tag);
        },
      },
      lists: { get: (tag) => this.lists.get(tag)?.(occupation) },
      forms: { get: (tag) => (tag === VENUES_TAG ? this.venues(occupation) : undefined) },
    };
  }

  private enterprise(tag: string): string | undefined {
    const column = ENTERPRISE_COLUMNS.get(tag);
    if (!column) return undefined;
    const enterprise = this.snapshot.tables.get("enterprise");
    return enterprise ? cellText(enterprise, 0, column, this.options) : "";
  }

  private list(id: TableId, occupation: PlanOccupation | undefined): readonly RowTexts[] {
    const isLacking = id === "attachments" && !this.snapshot.tables.has(id);
    return isLacking ? this.requiredOf(occupation) : this.rows(id, this.placement.rows(id, occupation));
  }

  private rows(id: TableId, rows: readonly number[]): RowTexts[] {
    const table = this.snapshot.tables.get(id);
    if (!table) return [];
    return rows.map((row, i) => table.table.columns.map((column) => this.textOf(table, row, column, i + 1)));
  }

  private textOf(table: TableSnapshot, row: number, column: Column, serial: number): string {
    if (column.kind !== "serial") return cellText(table, row, column, this.options);
    const isOwn = table.table.id === "enterprises" && table.text(row, "tier") === OWN_TIER;
    return isOwn ? `${serial}（${OWN_TIER}）` : String(serial);
  }

  /** A form for each row of 认定场地, with the devices that belong into it. */
  private venues(occupation: PlanOccupation | undefined): readonly FormTexts[] {
    const table = this.snapshot.tables.get("venues");
    if (!table) return [];
    return this.placement.rows("venues", occupation).map((row, i) => ({
      values: table.table.columns.map((column) => this.textOf(table, row, column, i + 1)),
      rows: this.rows("equipment", this.placement.devices(row, occupation)),
    }));
  }

  /** What the guide wants bound into the volume, where 附件清单 is not made yet. */
  private requiredOf(occupation: PlanOccupation | undefined): readonly RowTexts[] {
    this.required ??= requiredByOccupation(this.snapshot);
    return this.required.get(occupation ? occupationKey(occupation.name) : "") ?? [];
  }
}

/** What a volume says of itself, by tag: one table for a plan of however many volumes. */
const OWN_FIELDS: ReadonlyMap<string, VolumeField> = new Map(
  VOLUME_FIELDS.map((field) => [fieldTag("volume", field), field]),
);

const ENTERPRISE_COLUMNS: ReadonlyMap<string, Column> = new Map(
  tableOf("enterprise").columns.map((column) => [fieldTag("enterprise", column.field), column]),
);

/** The required attachments as printed, by the key of their occupation; "" is 基础部分. */
function requiredByOccupation(snapshot: Snapshot): ReadonlyMap<string, readonly RowTexts[]> {
  const { columns } = tableOf("attachments");
  const serial = columns.indexOf(columnOf("attachments", "serial"));
  const found = new Map<string, RowTexts[]>();
  for (const attachment of attachmentList(requiredAttachments(snapshot))) {
    const key = occupationKey(String(attachment.appliesTo));
    const rows = found.get(key) ?? [];
    found.set(key, rows);
    const texts = columns.map(({ field }) => String(attachment[field as Field & keyof typeof attachment]));
    rows.push(texts.map((text, i) => (i === serial ? String(rows.length + 1) : text)));
  }
  return found;
}
