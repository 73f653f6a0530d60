/** Much that is pasted at the grid: read by the project's own reader of clipboards, written as what a person pastes. */
import { FileError } from "../../../files";
import { readClipboard } from "../../../files/source";
import { formatArea } from "../../engine/a1";
import type { Engine } from "../../engine/port";
import { HostError } from "../../host/errors";
import { Person } from "../../person";

/** Digits that would not all be there in a number, and zeros that would go. */
const TEXT_OF_DIGITS = /^(?:0\d+|\d{16,})$/;

type Pasted = "pasted" | "refused" | "tooMuch" | "nothing";

/**
 * Texts and values, not formats; what Excel would make of each text is made of it.
 * @returns "refused" on a protected sheet, "tooMuch" where it is more than is read of any file, "nothing" where there are no cells to paste
 */
export function pasteMuch(engine: Engine, html: string, text: string): Pasted {
  const read = readable(() => readClipboard({ html, text }));
  if (!read) return read === undefined ? "nothing" : "tooMuch";
  const { sheet, areas } = engine.selection.get();
  const [{ row, column }] = areas;
  const width = read.values.reduce((most, line) => Math.max(most, line.length), 0);
  const area = { row, column, rows: read.values.length, columns: width };
  const isPage = html.includes("<");
  const lines = read.values.map((line) =>
    Array.from({ length: width }, (_, i) => {
      const value = String(line[i] ?? "");
      // A page says which of its cells are numbers.
      return isPage && typeof line[i] === "string" && TEXT_OF_DIGITS.test(value) ? `'${value}` : value;
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

/** Null where there is too much of it. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return null;
  }
}
