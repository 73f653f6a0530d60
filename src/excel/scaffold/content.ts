import type { CellPosition, CellValue } from "../../check";
import { FORM_TITLES, helpOf, type Table } from "../../guide";
import type { Records, Standing } from "../../host/workbook";
import { planBlock, type PlannedBlock, type WantedCells } from "../writing/block";
import { FIRST_RECORD_ROW, headingOf, titlesOf } from "./layout";

/** Title, filling note, column titles and, in a form, labels and notes: the cells of a tab that are ours from row 0 on. */
export function headCells(table: Table): WantedCells {
  const head: WantedCells = [[headingOf(table)], [table.note], titlesOf(table)];
  if (table.layout === "list") return head;
  const lines = table.columns.map((column) => [
    column.title,
    undefined,
    `${column.required ? "必填。" : ""}${helpOf(table.id, column.field) ?? ""}`,
  ]);
  return [...head.slice(0, 2), FORM_TITLES, ...lines];
}

export interface TabContent extends PlannedBlock {
  /** The row of the first initial record; undefined where none are written. */
  readonly recordsRow: number | undefined;
}

/**
 * All values of a tab of ours as one write, so that a tab interrupted while being built has either all of them or none.
 * Initial records come with the titles; where something stands under the titles already, they go below it. Where the
 * titles stand, their records came with them: what is missing since, somebody took away.
 * @param standing what stands on the tab
 * @param endRow the row after the last filled one of the whole tab
 */
export function tabContent(table: Table, records: Records, standing: Standing, endRow: number): TabContent {
  const head = headCells(table);
  const planned = planBlock(ORIGIN, head, standing);
  if (records.length === 0 || planned.equal.length > 0) return { ...planned, recordsRow: undefined };
  const recordsRow = Math.max(FIRST_RECORD_ROW, endRow);
  const gap = Array.from({ length: recordsRow - head.length }, (): (CellValue | undefined)[] => []);
  const rows = records.map((record) => record.map((value) => (value === "" ? undefined : value)));
  return { ...planBlock(ORIGIN, [...head, ...gap, ...rows], standing), recordsRow };
}

const ORIGIN: CellPosition = { row: 0, column: 0 };
