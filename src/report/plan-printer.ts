import type { Snapshot, TableSnapshot } from "../check";
import { attachmentList, requirementsOf, type Requirements } from "../check/plan/attachments";
import type { PlanOccupation } from "../check/plan/occupations";
import { OWN_TIER, tierOf } from "../check/plan/tiers";
import {
  COMMITTEES,
  LIST_TABLES,
  NO_COMPREHENSIVE_REVIEW,
  tableOf,
  VOLUME_FIELDS,
  type Column,
  type Field,
  type TableId,
  type VolumeField,
} from "../guide";
import { cellText, type CellTextOptions } from "./cell-text";
import type { FormTexts, RowTexts, Sequence, VolumeContents } from "./contents";
import type { Placement } from "./placement";
import { fieldTag, listTag, proseTag, VENUES_TAG } from "./tags";

/** Prints what one tag asks for. */
type Printer<T> = (occupation: PlanOccupation | undefined) => T;

/**
 * Turns the rows of a plan into the texts of its volumes: those that are asked for, row by row as they are taken. Only data
 * rows are printed; they are numbered anew in each list.
 */
export class PlanPrinter {
  private readonly lists: ReadonlyMap<string, Printer<Sequence<RowTexts>>>;
  private required: Requirements | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly placement: Placement,
    private readonly occupations: ReadonlyMap<string, PlanOccupation>,
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
      passages: {
        get: (tag) =>
          tag === REVIEW_TAG && occupation && hasNoReview(occupation) ? NO_COMPREHENSIVE_REVIEW : undefined,
      },
    };
  }

  private enterprise(tag: string): string | undefined {
    const column = ENTERPRISE_COLUMNS.get(tag);
    if (!column) return undefined;
    const enterprise = this.snapshot.tables.get("enterprise");
    return enterprise ? cellText(enterprise, 0, column, this.options) : "";
  }

  private list(id: TableId, occupation: PlanOccupation | undefined): Sequence<RowTexts> {
    const isLacking = id === "attachments" && !this.snapshot.tables.has(id);
    return isLacking ? this.requiredOf(occupation) : this.rows(id, this.placement.rows(id, occupation));
  }

  private rows(id: TableId, rows: readonly number[]): Sequence<RowTexts> {
    const table = this.snapshot.tables.get(id);
    return table ? printed(rows, (row, i) => this.row(table, row, i + 1)) : [];
  }

  private row(table: TableSnapshot, row: number, serial: number): RowTexts {
    return table.table.columns.map((column) => this.textOf(table, row, column, serial));
  }

  private textOf(table: TableSnapshot, row: number, column: Column, serial: number): string {
    if (column.kind !== "serial") return cellText(table, row, column, this.options);
    const isOwn = table.table.id === "enterprises" && tierOf(table, row) === OWN_TIER;
    return isOwn ? `${serial}（${OWN_TIER}）` : String(serial);
  }

  /** A form for each row of 认定场地, with the devices that belong into it. */
  private venues(occupation: PlanOccupation | undefined): Sequence<FormTexts> {
    const table = this.snapshot.tables.get("venues");
    if (!table) return [];
    return printed(this.placement.rows("venues", occupation), (row, i) => ({
      values: this.row(table, row, i + 1),
      rows: this.rows("equipment", this.placement.devices(row, occupation)),
    }));
  }

  /** What the guide wants bound into the volume, where 附件清单 is not made yet. */
  private requiredOf(occupation: PlanOccupation | undefined): Sequence<RowTexts> {
    const venues = this.snapshot.tables.get("venues");
    this.required ??= requirementsOf(this.occupations, venues?.isReadable ? venues : undefined);
    const { columns } = tableOf("attachments");
    const wanted = attachmentList(occupation ? this.required.of(occupation) : this.required.ofPlan);
    return printed(wanted, (attachment) =>
      columns.map(({ field }) => String(attachment[field as Field & keyof typeof attachment])),
    );
  }
}

const REVIEW_TAG = proseTag("comprehensiveReview");

/** Whether it is certain that no level of an occupation calls for a 综合评审方案. */
const hasNoReview = ({ levels, levelsAreCertain }: PlanOccupation): boolean =>
  levelsAreCertain && levels.length > 0 && !levels.includes("2") && !levels.includes("1");

/** Prints each of the rows when it is taken. */
const printed = <Row, T>(rows: readonly Row[], print: (row: Row, index: number) => T): Sequence<T> => ({
  length: rows.length,
  *[Symbol.iterator]() {
    for (const [i, row] of rows.entries()) yield print(row, i);
  },
});

/** What a volume says of itself, by tag: one table for a plan of however many volumes. */
const OWN_FIELDS: ReadonlyMap<string, VolumeField> = new Map(
  VOLUME_FIELDS.map((field) => [fieldTag("volume", field), field]),
);

const ENTERPRISE_COLUMNS: ReadonlyMap<string, Column> = new Map(
  tableOf("enterprise").columns.map((column) => [fieldTag("enterprise", column.field), column]),
);
