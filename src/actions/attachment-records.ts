import type { CellValue } from "../check";
import type { AttachmentRow } from "../check/attachments";
import { tableOf, type Field } from "../guide";

/** The rows of 附件清单 as records in the order of its columns. */
export const attachmentRecords = (rows: readonly AttachmentRow[]): readonly (readonly (string | number)[])[] =>
  rows.map((row) => recordOf((field) => (field in row ? row[field as keyof AttachmentRow] : "")));

/** One record of 附件清单, its columns in order. */
export const recordOf = (valueOf: (field: Field) => CellValue): readonly (string | number)[] =>
  tableOf("attachments").columns.map(({ field }) => {
    const value = valueOf(field);
    return typeof value === "boolean" ? String(value).toUpperCase() : value;
  });
