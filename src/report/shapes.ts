import { columnOf, COMMITTEES, LIST_TABLES, tableOf, VOLUME_FIELDS, type Column, type ListTable } from "../guide";
import { VENUE_FORM } from "../guide/printing";
import { fieldTag, listTag, VENUES_TAG } from "./tags";

/** The columns a table in Word may have, in any order, and the one without which its rows say nothing. */
export interface TableShape {
  readonly columns: readonly Column[];
  readonly key: Column;
}

/** A form: cells by their labels, and the rows that repeat inside it. */
export interface FormShape {
  readonly labels: TableShape;
  readonly rows: TableShape;
  /** Those columns of the rows that the guide's form has; any other may stand there, too. */
  readonly printed: readonly Column[];
}

/** The columns of a table of the guide as a table in Word may have them. */
export const shapeOf = ({ id, columns, keyField }: ListTable): TableShape => ({ columns, key: columnOf(id, keyField) });

/** Every tag that asks for a value. */
export const FIELD_TAGS: ReadonlySet<string> = new Set([
  ...tableOf("enterprise").columns.map(({ field }) => fieldTag("enterprise", field)),
  ...VOLUME_FIELDS.map((field) => fieldTag("volume", field)),
]);

/** Every tag that asks for rows; 组织机构 as a whole and each of its two bodies. */
export const LIST_SHAPES: ReadonlyMap<string, TableShape> = new Map([
  ...LIST_TABLES.map((table) => [listTag(table.id), shapeOf(table)] as const),
  ...COMMITTEES.map((committee) => [listTag("committees", committee), shapeOf(tableOf("committees"))] as const),
]);

/** Every tag that asks for forms: 认定场地, with the devices of 设备清单 inside. */
export const FORM_SHAPES: ReadonlyMap<string, FormShape> = new Map([
  [
    VENUES_TAG,
    {
      labels: shapeOf(tableOf("venues")),
      rows: shapeOf(tableOf("equipment")),
      printed: VENUE_FORM.devices.map((field) => columnOf("equipment", field)),
    },
  ],
]);
