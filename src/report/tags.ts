import {
  columnOf,
  COMMITTEES,
  LIST_TABLES,
  tableOf,
  VOLUME_FIELDS,
  VOLUMES,
  type Column,
  type ListTable,
  type TableId,
  type VolumeKind,
} from "../guide";
import type { PassageId } from "../guide/passages";
import { VENUE_FORM } from "../guide/printing";

/**
 * What a template may ask for. The tag of a content control is the program's id, its title the Chinese name:
 *
 *   field:enterprise.enterpriseName   a value in a line of text
 *   list:examiners                    the rows of a table, its columns known by their titles
 *   block:venues                      a paragraph and a form for each record, cells known by their labels
 *   prose:workflow                    the user's own text, never touched
 */
export type ControlKind = "field" | "list" | "block" | "prose";

const KIND = /^(field|list|block|prose):/;

/** The kind of a tag of ours; undefined for any other, which is somebody else's control. */
export const kindOfTag = (tag: string): ControlKind | undefined => KIND.exec(tag)?.[1] as ControlKind | undefined;

export const fieldTag = (table: "enterprise" | "volume", field: string): string => `field:${table}.${field}`;
export const listTag = (table: TableId, part?: string): string => `list:${table}${part ? `.${part}` : ""}`;
export const proseTag = (passage: PassageId): string => `prose:${passage}`;
export const VENUES_TAG = "block:venues";

/** The templates that come with the assistant, by their files' names. */
export const BUILT_IN_TEMPLATES: Readonly<Record<VolumeKind, string>> = {
  base: `${VOLUMES.base.name}.docx`,
  occupation: `${VOLUMES.occupation.name}.docx`,
};

/** What a document with these tags is for: one that asks for what only the volume of an occupation has is one of those. */
export const kindOfTemplate = (tags: readonly string[]): VolumeKind =>
  OCCUPATION_TAGS.some((tag) => tags.includes(tag)) ? "occupation" : "base";

const OCCUPATION_TAGS = [
  fieldTag("volume", "occupation"),
  fieldTag("volume", "levels"),
  listTag("examiners"),
  VENUES_TAG,
];

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
