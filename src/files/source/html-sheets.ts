import { megabytes, type Limits } from "../../check/limits";
import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { Budget } from "../xlsx/budget";
import { HtmlReader } from "./html";
import type { SourceSheet } from "./types";

/** Characters given to the parser at a time. */
const PIECE = 65_536;

/**
 * The tables of a page as sheets; none where it has no table with anything in it.
 * @param name of the sheets, where the page gives none
 * @throws FileError textTooLarge, tooManyCells, tooMuchText, tooManySheets
 */
export function* htmlSteps(html: string, name: string, limits: Limits): ReadSteps<readonly SourceSheet[]> {
  if (html.length > limits.markup)
    throw new FileError("textTooLarge", { megabytes: megabytes(html.length), limit: megabytes(limits.markup) });
  const budget = new Budget(limits, html.length);
  let read = 0;
  const reader = new HtmlReader({
    cells: (count) => budget.cells(count, name),
    characters: (count) => budget.text(count, name),
    fault: (fault) => new FileError(fault, { part: name, line: html.slice(0, read).split("\n").length }),
  });
  for (let at = 0; at < html.length; at += PIECE) {
    read = at + PIECE;
    reader.write(html.slice(at, read));
    yield { bytes: Math.min(read, html.length), of: html.length };
  }
  const tables = reader.end();
  if (tables.length > limits.sheets) throw new FileError("tooManySheets", { limit: limits.sheets });
  const own = reader.sheetNames.length === tables.length ? reader.sheetNames : [];
  const captions = tables.map(({ caption }) => caption);
  return tables.map((table, i): SourceSheet => {
    const isOnly = captions.indexOf(table.caption) === i;
    const called = own[i] ?? ((isOnly && table.caption) || (i === 0 ? name : `${name} (${i + 1})`));
    return { name: called, firstRow: 0, firstColumn: 0, ...table.grid(), uncalculated: 0 };
  });
}
