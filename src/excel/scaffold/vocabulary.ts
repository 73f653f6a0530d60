import { TABLES, type Column, type Table, VOCABULARY_TAB } from "../../guide";
import type { VocabularyTab } from "../../host/workbook";
import { NOTHING, planBlock, writeBlock, type WantedCells } from "../writing/block";

/**
 * The hidden tab with the lists of dependent drop-downs: a formula may choose between ranges, not between written lists.
 * One column a list, its key in the first row.
 * @param existing the tab as it stands, from an interrupted build or from an earlier one
 */
export function completeVocabulary(worksheets: Excel.WorksheetCollection, existing: VocabularyTab | undefined): void {
  const { block } = planBlock({ row: 0, column: 0 }, vocabularyCells(), existing?.standing ?? NOTHING);
  const isNeeded = existing === undefined || (block !== undefined && !existing.isProtected);
  if (!isNeeded) return;
  const sheet = existing ? worksheets.getItem(VOCABULARY_TAB) : worksheets.add(VOCABULARY_TAB);
  // Hidden first: until it holds its lists, nobody sees it.
  sheet.visibility = "Hidden";
  writeBlock(sheet, block);
}

export const isDependent = (column: Column): boolean => column.choices?.from === "field";

function vocabularyCells(): WantedCells {
  const lists = TABLES.flatMap((table: Table) => table.columns).flatMap(({ choices }) =>
    choices?.from === "field" ? Object.entries(choices.values).map(([key, values]) => [key, ...values]) : [],
  );
  const rows = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: rows }, (_, r) => lists.map((list) => list[r]));
}
