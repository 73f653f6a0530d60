/** The examiners of an occupation's volume, and a column of the user's own beside them. */
import { tableOf, type Field, type TableId } from "../../../src/guide";
import type { RowTexts, VolumeContents } from "../../../src/report";
import { through } from "../../../src/workbench/docx/dom";
import { setCellText, textOf } from "../../../src/workbench/docx/text";
import type { HeadlessWord } from "../../support/word-host";
import { markup } from "../../word/support";

export const LIST = "list:examiners";
export const OWN = "我的列";

const rowOf = (id: TableId, texts: Partial<Record<Field, string>>): RowTexts =>
  tableOf(id).columns.map(({ field }) => texts[field] ?? "");
export const examiner = (personName: string, n: number, phone = "13800138000"): RowTexts =>
  rowOf("examiners", { personName, citizenId: `1101011980010100${String(n).padStart(2, "0")}`, sex: "女", phone });
export const examiners = (...people: readonly RowTexts[]): VolumeContents => ({
  fields: new Map([["field:volume.occupation", "电工"]]),
  lists: new Map([[LIST, people.map((texts, i) => texts.with(1, String(i + 1)))]]),
  forms: new Map(),
});

/** A column of the user's own at the right, with what she wrote beside each row. */
export function addColumn({ document, person }: HeadlessWord, texts: readonly string[]): void {
  const table = person.table(LIST);
  through(table, "tr").forEach((row, i) => {
    const cells = through(row, "tc");
    const cell = cells[cells.length - 1].cloneNode(true) as Element;
    setCellText(cell, i === 0 ? OWN : (texts[i - 1] ?? ""));
    row.appendChild(cell);
  });
  document.changed(table);
}

export const rowsOf = ({ document, person }: HeadlessWord): string[][] =>
  markup(document).includes(`"${LIST}"`)
    ? through(person.table(LIST), "tr").map((row) => through(row, "tc").map(textOf))
    : [[]];
