import type { Writing } from "./plan";
import type { ReadControl } from "./read";
import { wordText } from "./standing";

/** Queues what is to be written into a control; nothing of it happens before the batch is sent. */
export function write({ proxy, table }: ReadControl, writing: Writing): void {
  switch (writing.kind) {
    case "text":
      // Replaced by nothing, a control keeps an empty run; cleared, it shows its placeholder again.
      if (writing.text === "") proxy.clear();
      else proxy.insertText(wordText(writing.text), Word.InsertLocation.replace);
      return;
    case "package":
      proxy.insertOoxml(writing.flatOpc, Word.InsertLocation.replace);
      return;
    case "cells":
      for (const { row, column, text } of writing.cells) table!.getCell(row, column).value = wordText(text);
      addRows(table!, writing.add);
      removeRows(table!, writing.remove);
      return;
    case "rows":
      addRows(table!, writing.add);
      removeRows(table!, writing.remove);
      return;
  }
}

/** Word makes them like the last row; so they come before the old ones go. */
function addRows(table: Word.Table, rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  const values = rows.map((row) => row.map(wordText));
  table.addRows(Word.InsertLocation.end, values.length, values);
}

function removeRows(table: Word.Table, { from, count }: { readonly from: number; readonly count: number }): void {
  if (count > 0) table.deleteRows(from, count);
}
