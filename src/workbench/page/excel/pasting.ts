/** Much that is pasted at the grid: read by the project's own reader of clipboards, written as what a person pastes. */
import { FileError } from "../../../files";
import { readClipboard } from "../../../files/source";
import { formatArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../../engine/a1";
import { contains, overlaps, subtract } from "../../engine/areas";
import type { Engine } from "../../engine/port";
import { HostError } from "../../host/errors";
import { Person } from "../../person";
import { arrayInPart } from "./arrays";

/** Digits that would not all be there in a number, and zeros that would go. */
const TEXT_OF_DIGITS = /^(?:0\d+|\d{16,})$/;

/** Cells that one value fills at most. */
const MOST_FILLED = 1_000_000;

type Pasted = "pasted" | "refused" | "tooMuch" | "beyond" | "nothing";

/**
 * Texts and values, not formats; what Excel would make of each text is made of it.
 * @returns "refused" on a protected sheet, "tooMuch" where it is more than is read of any file, "beyond" where the sheet ends before it does, "nothing" where there are no cells to paste
 */
export function pasteMuch(engine: Engine, html: string, text: string): Pasted {
  const read = readable(() => readClipboard({ html, text }));
  if (!read) return read === undefined ? "nothing" : "tooMuch";
  const { sheet, areas } = engine.selection.get();
  const [{ row, column }] = areas;
  const area = targetOf(engine, read.values);
  if (!area) return "tooMuch";
  if (isBeyond(area)) return "beyond";
  const [isPage, width] = [html.includes("<"), widthOf(read.values)];
  const isText = textCells(engine);
  const lines = Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => {
      const content = read.values[r % read.values.length][c % width] ?? "";
      const value = String(content);
      // A page says which of its cells are numbers.
      const isDigits = isPage && typeof content === "string" && TEXT_OF_DIGITS.test(value);
      return isDigits && !isText(area.row + r, area.column + c) ? `'${value}` : value;
    }),
  );
  try {
    engine.asPerson(() => {
      new Person(engine).paste(formatArea({ row, column, rows: 1, columns: 1 }), lines);
      const merges = read.merges.map((merge) => ({ ...merge, row: merge.row + row, column: merge.column + column }));
      if (merges.length > 0) engine.layout.merge(sheet, merges);
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return "refused";
  }
  engine.asPerson(() => engine.selection.set(sheet, [area]));
  return "pasted";
}

/** Which cells take whatever comes as a text: there, an apostrophe before it would be one of its signs. */
function textCells(engine: Engine): (row: number, column: number) => boolean {
  const styleAt = engine.formats.reader(engine.selection.get().sheet);
  return (row, column) => styleAt(row, column).numberFormat === "@";
}

type Values = readonly (readonly unknown[])[];

const widthOf = (values: Values): number => values.reduce((most, line) => Math.max(most, line.length), 0);

/** Whether several cells are selected: a merged one is one. */
export function selectsMany(engine: Engine): boolean {
  const { sheet, areas } = engine.selection.get();
  const [selected] = areas;
  return (
    selected.rows * selected.columns > 1 && !engine.layout.merges(sheet).some((merge) => contains(merge, selected))
  );
}

/** One cell fills all that is selected; more than one go from the first selected one on. Undefined where that is too much to fill. */
function targetOf(engine: Engine, values: Values): Area | undefined {
  const [selected] = engine.selection.get().areas;
  const size = { rows: values.length, columns: widthOf(values) };
  if (size.rows * size.columns !== 1 || !selectsMany(engine))
    return { row: selected.row, column: selected.column, ...size };
  return selected.rows * selected.columns > MOST_FILLED ? undefined : selected;
}

/** So far from an end of the sheet, what Univer pastes by itself does not reach it. */
const NEAR = 5_000;

type PasteHindrance = { readonly kind: "beyond" | "merged" | "protected" } | { readonly array: string };

/**
 * Why something cannot be pasted where it is to go: the sheet ends before it does; it would reach over locked cells, or into an array formula; or merged cells would come apart, or swallow some of
 * it. Those that are merged alike in what is pasted, or are given one value, stay.
 */
export function pasteHindrance(engine: Engine, html: string, text: string): PasteHindrance | undefined {
  const { sheet, areas } = engine.selection.get();
  const merges = engine.layout.merges(sheet);
  const isNear = areas[0].row > MAX_ROWS - NEAR || areas[0].column > MAX_COLUMNS - NEAR;
  const isProtected = engine.protection.of(sheet) !== undefined;
  const isAsked = merges.length > 0 || isNear || isProtected || engine.cells.arrays(sheet).length > 0;
  const read = isAsked ? readable(() => readClipboard({ html, text })) : undefined;
  const area = read && targetOf(engine, read.values);
  if (!read || !area) return undefined;
  if (isBeyond(area)) return { kind: "beyond" };
  const unlocked = isProtected ? engine.protection.unlocked(sheet) : [area];
  if (subtract(area, unlocked).length > 0) return { kind: "protected" };
  const array = arrayInPart(engine, sheet, [area]);
  if (array !== undefined) return { array };
  const { row, column } = area;
  const alike = new Set(
    read.merges.map((merge) => keyOf({ ...merge, row: merge.row + row, column: merge.column + column })),
  );
  const isOneValue = area.rows === 1 && area.columns === 1;
  const isOver = merges.some((merge) => overlaps(merge, area) && !alike.has(keyOf(merge)) && !isOneValue);
  return isOver ? { kind: "merged" } : undefined;
}

const isBeyond = ({ row, rows, column, columns }: Area): boolean =>
  row + rows > MAX_ROWS || column + columns > MAX_COLUMNS;

const keyOf = ({ row, column, rows, columns }: Area): string => [row, column, rows, columns].join();

/** Null where there is too much of it. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return null;
  }
}
