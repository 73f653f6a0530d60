/** What the cells of a sheet held once, in some twenty bytes a cell: enough to tell which of them hold something else now. */
import { hashOf } from "../../engine/text-hash";
import type { Cell, Format } from "../book";

/** Cells in order, by row, then column. */
export interface Prints {
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** What a person gave the cell: its value, or its formula. */
  readonly contents: Float64Array;
  /** What the formulas came to; 0 where there is none. */
  readonly results: Float64Array;
  /** Index of the format in `formats`; 0 for none. */
  readonly styles: Uint32Array;
  readonly formats: readonly (Format | undefined)[];
}

export function printsOf(cells: readonly Cell[]): Prints {
  const formats: (Format | undefined)[] = [undefined];
  const indexes = new Map<Format | undefined, number>([[undefined, 0]]);
  const indexOf = (format: Format | undefined): number => {
    const known = indexes.get(format);
    if (known !== undefined) return known;
    indexes.set(format, formats.push(format) - 1);
    return formats.length - 1;
  };
  return {
    rows: Uint32Array.from(cells, ({ row }) => row),
    columns: Uint16Array.from(cells, ({ column }) => column),
    contents: Float64Array.from(cells, contentPrint),
    results: Float64Array.from(cells, resultPrint),
    styles: Uint32Array.from(cells, ({ format }) => indexOf(format)),
    formats,
  };
}

export const contentPrint = (cell: Cell): number =>
  cell.formula === undefined ? valuePrint(cell) : hashOf(`f${cell.formula}${JSON.stringify(cell.spread) ?? ""}`);

export const resultPrint = (cell: Cell): number => (cell.formula === undefined ? 0 : valuePrint(cell) || 1);

function valuePrint({ value, isError }: Cell): number {
  if (value === undefined) return 0;
  return hashOf((isError ? "e" : typeof value) + String(value));
}
