import type { ListWriting } from "../../src/word/list-plan";

type Table = readonly (readonly string[])[];

/** The deeds of a writing one by one, in the order in which the door has them done: each is done as a whole or not at all. */
export function deedsOf({ cells, whole, insert, remove }: ListWriting): ((table: string[][]) => void)[] {
  return [
    ...cells.map(
      ({ row, column, text }) =>
        (table: string[][]) =>
          void (table[row][column] = text),
    ),
    ...whole.map(
      ({ row, texts }) =>
        (table: string[][]) =>
          void (table[row] = [...texts]),
    ),
    ...insert.map(({ row, side, texts }) => (table: string[][]) => {
      const at = side === "before" ? row : side === "end" ? table.length : row + 1;
      table.splice(at, 0, ...texts.map((one) => [...one]));
    }),
    ...remove.map(({ from, texts }) => (table: string[][]) => {
      expect(table.splice(from, texts.length)).toEqual(texts);
    }),
  ];
}

/** A table after a writing that broke off after so many deeds. */
export function carriedOut(values: Table, writing: ListWriting | undefined, deeds = Infinity): string[][] {
  const table = values.map((row) => [...row]);
  if (writing) for (const deed of deedsOf(writing).slice(0, deeds)) deed(table);
  return table;
}
