import type { Limits } from "../../check/limits";
import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { Budget } from "../xlsx/budget";
import { GridBuilder, LAST_COLUMN, LAST_ROW } from "../xlsx/grid-builder";
import { cellText } from "./cell-text";
import { alignmentOf } from "./aligned";
import { recordsOf } from "./delimited";
import { findSeparator, namedSeparator } from "./separators";
import type { Separator, SourceSheet } from "./types";

export interface DelimitedSheet {
  readonly sheet: SourceSheet;
  /** Absent where every line is one value. */
  readonly separator?: string;
  readonly unclosedQuotes: readonly number[];
}

/**
 * A separated text as a sheet: every value a text, never a number or a day; empty lines are empty rows, as Excel shows them.
 * @param text as it was decoded
 * @param name of the sheet
 * @param chosen the separator; absent: the one the text names, or the one that fits, or blanks
 * @throws FileError blanksBetween, where columns are lined up by blanks and cannot be told apart; tooManyCells, tooMuchText, tooManyRows, tooManyColumns
 */
export function* delimitedSteps(
  text: string,
  name: string,
  chosen: Separator | undefined,
  limits: Limits,
): ReadSteps<DelimitedSheet> {
  const lines = text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
  const named = namedSeparator(lines);
  const body = named ? lines.slice(named.begin) : lines;
  const separator = chosen ?? named?.separator ?? findSeparator(body);
  const alignment = separator === undefined ? alignmentOf(body) : undefined;
  if (alignment?.kind === "unclear") throw new FileError("blanksBetween", {});
  const partsOf =
    alignment?.kind === "clear"
      ? ([line = ""]: readonly string[]): readonly string[] => alignment.split(line)
      : (values: readonly string[]): readonly string[] => values;
  const grid = new GridBuilder(name, new Budget(limits, text.length), name);
  const unclosedQuotes: number[] = [];
  const lineAt = lineCounter(lines);
  let row = 0;
  for (const { rows, end, unclosed } of recordsOf(body, separator)) {
    for (const values of rows) addRow(grid, row++, partsOf(values), name);
    for (const at of unclosed) unclosedQuotes.push(lineAt(at + lines.length - body.length));
    yield { bytes: Math.min(end, body.length), of: body.length };
  }
  const sheet = { name, firstRow: 0, firstColumn: 0, values: grid.rows(), merges: [], uncalculated: 0 };
  return { sheet, ...(separator !== undefined && { separator }), unclosedQuotes };
}

function addRow(grid: GridBuilder, row: number, values: readonly string[], sheet: string): void {
  const cells = values.map(cellText);
  while (cells.at(-1) === "") cells.pop();
  if (cells.length === 0) return;
  if (row > LAST_ROW) throw new FileError("tooManyRows", { sheet, limit: LAST_ROW + 1 });
  if (cells.length > LAST_COLUMN + 1)
    throw new FileError("tooManyColumns", { sheet, row: row + 1, limit: LAST_COLUMN + 1 });
  const characters = cells.reduce((sum, { length }) => sum + length, 0);
  grid.setRow(row, cells, characters);
}

/** Numbers of lines, from 1, for places that only go forward. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let from = 0;
  return (at) => {
    for (let next = text.indexOf("\n", from); next >= 0 && next < at; next = text.indexOf("\n", from)) {
      line++;
      from = next + 1;
    }
    return line;
  };
}
