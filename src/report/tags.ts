import { VOLUMES, type TableId, type VolumeKind } from "../guide";
import type { PassageId } from "../guide/passages";

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
export const ATTACHMENTS_TAG = listTag("attachments");

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
