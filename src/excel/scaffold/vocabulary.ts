import { TABLES } from "../../guide";
import { VOCABULARY_TAB } from "./validation";

/**
 * The hidden tab with the lists of dependent drop-downs: a formula may choose between ranges, not between written lists.
 * One column a list, its key in the first row.
 */
export function writeVocabulary(sheet: Excel.Worksheet): void {
  sheet.name = VOCABULARY_TAB;
  for (const { choices } of TABLES.flatMap((table) => table.columns)) {
    if (choices?.from !== "field") continue;
    Object.entries(choices.values).forEach(([key, values], column) => {
      sheet.getRangeByIndexes(0, column, 1 + values.length, 1).values = [key, ...values].map((value) => [value]);
    });
  }
  sheet.visibility = "Hidden";
}
