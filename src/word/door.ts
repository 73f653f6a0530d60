/**
 * The one place of this room that calls a writing member of Word's (a test holds the others to it). What is written is planned
 * elsewhere, of what was read just before; a row that is to go is looked at once more.
 */
import { plainText } from "./standing";
import type { ListWriting } from "./list-plan";
import type { Writing } from "./plan";
import type { ReadControl } from "./read";
import type { Insertion, RowSpan } from "./row-steps";

/** Something between the head and the rows to go is not as planned: the user wrote meanwhile, or Word did something else. */
export class ContentChanged extends Error {
  readonly code = "ContentChanged";
}

/**
 * Queues what is to be written into a control, in portions that may be sent together or each for itself; nothing happens before
 * they are sent. Rows that go are not among it.
 */
export function writes({ proxy, table }: ReadControl, writing: Writing): readonly (() => void)[] {
  switch (writing.kind) {
    case "text":
      return [() => writeText(proxy, writing.text)];
    case "package":
      return [() => void proxy.insertOoxml(writing.flatOpc, Word.InsertLocation.replace)];
    case "rows":
      return [
        () => overwrite(table!, writing),
        // Word has failed for a second insertion of one batch where one alone went well.
        ...writing.insert.map((insertion) => () => insert(table!, insertion)),
      ];
  }
}

/** What a writing takes away at its end, in a batch after all else: Word has refused that and nothing else. */
export const removals = (writing: Writing): readonly RowSpan[] => (writing.kind === "rows" ? writing.remove : []);

/** Asks for the rows as they are now, for `remove` to see; with the last of the writes or alone. */
export function lookAtRows({ table }: ReadControl): void {
  table!.load("values");
}

/**
 * Queues that rows go.
 * @throws ContentChanged where something else stands there than was read before
 */
export function remove({ table }: ReadControl, spans: readonly RowSpan[]): void {
  const { values } = table!;
  const isThere = ({ from, texts }: RowSpan): boolean =>
    texts.every((row, i) => row.every((text, column) => plainText(values[from + i]?.[column] ?? "") === text));
  if (!spans.every(isThere)) throw new ContentChanged();
  for (const { from, texts } of spans) table!.deleteRows(from, texts.length);
}

/** Queues that fields are computed anew. @returns how many */
export function updateFields({ items }: Word.FieldCollection): number {
  for (const field of items) field.updateResult();
  return items.length;
}

function writeText(proxy: Word.ContentControl, text: string): void {
  // Replaced by nothing, a control keeps an empty run; cleared, it shows its placeholder again.
  if (text === "") proxy.clear();
  else proxy.insertText(text, Word.InsertLocation.replace);
}

/** Rows in place: the single cells that differ, or a row in one piece. */
function overwrite(table: Word.Table, { cells, whole }: ListWriting): void {
  for (const { row, column, text } of cells) table.getCell(row, column).value = text;
  for (const { row, texts } of whole) rowAt(table, row).values = [[...texts]];
}

function insert(table: Word.Table, { row, side, texts }: Insertion): void {
  const values = texts.map((cells) => [...cells]);
  if (side === "end") {
    table.addRows(Word.InsertLocation.end, values.length, values);
    return;
  }
  const where = side === "before" ? Word.InsertLocation.before : Word.InsertLocation.after;
  rowAt(table, row).insertRows(where, values.length, values);
}

const rowAt = (table: Word.Table, row: number): Word.TableRow => table.getCell(row, 0).parentRow;
