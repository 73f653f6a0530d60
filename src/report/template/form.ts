import type { Steps } from "../../check";
import type { FormTexts, Sequence } from "../contents";
import type { FormShape } from "../shapes";
import { childOf, firstWithin, textOf, type WordElement } from "./elements";
import { Copier, type Copies } from "./copies";
import type { ControlProblem } from "./problems";
import { Repeated, type Pattern, type Piece } from "./repeated";
import {
  cellsOf,
  columnFinder,
  columnsOf,
  isClosingText,
  isMerged,
  recordsOrOneEmpty,
  renderRows,
  rowLooks,
  rowsOf,
  titlesOf,
  unknownTitles,
  type RowLooks,
} from "./rows";
import { closingTag, markupWithout, openingTag, REVISIONS, textSlot } from "./text-slot";

/** A control around paragraphs, a form and paragraphs: those before it are repeated with it for each record, those after it stand once. */
export interface FormTemplate {
  readonly pieces: readonly FormPiece[];
  /** Two tables without a paragraph between them, or before the control's end, would grow together. */
  readonly closing: string;
  /** Labels beside which nothing is filled in, and such titles of the rows inside. */
  readonly unknown: readonly string[];
}

type FormPiece =
  | { readonly kind: "values"; readonly first: Pattern; readonly again: Pattern }
  | { readonly kind: "rows"; readonly rows: RowLooks };

/** What a form says that no record fills. */
export const EMPTY_FORM: FormTexts = { values: [], rows: [] };

/**
 * In steps, of a row or a hole each.
 * @returns the template, or what is wrong with the form; the form of the first record is the pattern of all
 */
export function* formSteps(
  xml: string,
  content: WordElement,
  shape: FormShape,
): Steps<FormTemplate | ControlProblem, undefined> {
  const table = childOf(content, "tbl");
  if (!table) return { id: "noTable" };
  const rows = rowsOf(table);
  const inner = yield* innerRows(rows, shape);
  const labelled = inner ? [...rows.slice(0, inner.at), ...rows.slice(inner.to)] : rows;
  const values = yield* valueCells(labelled, shape);
  const { key } = shape.labels;
  if (values.length === 0) return { id: "noLabels", expected: titlesOf(shape.labels.columns) };
  if (!values.some(({ column }) => shape.labels.columns[column] === key))
    return { id: "missingColumn", expected: [key.title] };
  if (!inner) return { id: "noInnerRows", expected: titlesOf(shape.printed) };

  const closing = closingOf(content);
  const [note] = closing.filter(isSeen);
  const isNoted = note !== undefined && isClosingText([textOf(note)]) && inner.to === rows.length;
  const pieces = new Pieces(xml, content, table);
  for (const hole of [...values, inner].sort((a, b) => a.start - b.start)) {
    yield;
    if (hole.kind === "value") pieces.value(hole);
    else pieces.rows(hole, isNoted);
  }
  return {
    pieces: pieces.endedAt(table.end),
    closing: closingMarkup(xml, content, closing),
    unknown: [...(yield* unknownLabels(labelled, shape)), ...unknownTitles(rows[inner.at], inner.columns)],
  };
}

interface ValueCell {
  readonly kind: "value";
  readonly start: number;
  readonly cell: WordElement;
  readonly column: number;
}

/** The cells to the right of labels. */
function* valueCells(rows: readonly WordElement[], shape: FormShape): Steps<ValueCell[], undefined> {
  const find = columnFinder(shape.labels);
  const found: ValueCell[] = [];
  for (const row of rows) {
    yield;
    const cells = cellsOf(row);
    for (let i = 0; i + 1 < cells.length; i++) {
      const column = find(textOf(cells[i]));
      // What a label names is never a label itself, whatever it says.
      if (column < 0) continue;
      const cell = cells[++i];
      found.push({ kind: "value", start: cell.start, cell, column });
    }
  }
  return found;
}

/** The texts that stand where labels do, and are none. */
function* unknownLabels(rows: readonly WordElement[], shape: FormShape): Steps<readonly string[], undefined> {
  const find = columnFinder(shape.labels);
  const unknown: string[] = [];
  for (const row of rows) {
    yield;
    const cells = cellsOf(row);
    for (let i = 0; i + 1 < cells.length; i++) {
      const text = textOf(cells[i]).trim();
      if (find(text) >= 0) i++;
      // Beside a label stands a heading, such as one merged over several lines.
      else if (text !== "" && find(textOf(cells[i + 1])) < 0) {
        unknown.push(text);
        i++;
      }
    }
  }
  return unknown;
}

interface InnerRows {
  readonly kind: "rows";
  readonly start: number;
  /** Rows of the table from the titles of the inner rows to the one after the last. */
  readonly at: number;
  readonly to: number;
  readonly first: WordElement;
  readonly last: WordElement;
  readonly columns: readonly number[];
}

/** The rows under the titles that are made like the first of them: as many cells, and merged with the cell beside them or not. */
function* innerRows(rows: readonly WordElement[], { rows: shape }: FormShape): Steps<InnerRows | undefined, undefined> {
  const find = columnFinder(shape);
  const key = shape.columns.indexOf(shape.key);
  let at = 0;
  for (; at < rows.length && !columnsOf(rows[at], find).includes(key); at++) yield;
  const first = rows[at + 1];
  if (!first) return undefined;
  const columns = columnsOf(rows[at], find);
  if (cellsOf(first).length !== columns.length) return undefined;
  let to = at + 2;
  for (; to < rows.length && isAlike(rows[to], first); to++) yield;
  return { kind: "rows", start: first.start, at, to, first, last: rows[to - 1], columns };
}

const isAlike = (row: WordElement, first: WordElement): boolean =>
  cellsOf(row).length === cellsOf(first).length && isMerged(row) === isMerged(first);

/** Collects the markup around holes, cut from the part; what it yields is written many times. */
class Pieces {
  private readonly pieces: FormPiece[] = [];
  private readonly copier: Copier;
  private at: number;
  /** Since the last rows: the markup around the values, and the columns of these. */
  private around: Copies[] = [NO_MARKUP];
  private columns: number[] = [];

  constructor(
    private readonly xml: string,
    private readonly content: WordElement,
    table: WordElement,
  ) {
    const lead = leadOf(content, table);
    this.copier = new Copier(xml, content);
    this.at = table.start;
    for (const { start, end } of lead) this.add(this.copier.between(start, end));
    if (lead.length === 0) this.same(`<${table.prefix}p/>`);
  }

  value({ cell, column }: ValueCell): void {
    const { before, after } = textSlot(this.xml, cell);
    this.markupTo(cell.start);
    this.same(openingTag(this.xml, cell) + markupWithout(this.xml, childOf(cell, "tcPr"), REVISIONS) + before);
    this.columns.push(column);
    this.around.push(NO_MARKUP);
    this.same(after + closingTag(cell));
    this.at = cell.end;
  }

  rows({ first, last, columns }: InnerRows, isNoted: boolean): void {
    this.markupTo(first.start);
    this.endValues();
    const rows = rowLooks(this.xml, first, columns, { isNoted, isOnly: first === last });
    this.pieces.push({ kind: "rows", rows });
    this.at = last.end;
  }

  endedAt(end: number): readonly FormPiece[] {
    this.markupTo(end);
    this.endValues();
    return this.pieces;
  }

  private markupTo(end: number): void {
    this.add(this.copier.between(this.at, end));
  }

  private same(markup: string): void {
    this.add({ first: markup, again: markup });
  }

  private add({ first, again }: Copies): void {
    const last = this.around.pop() ?? NO_MARKUP;
    this.around.push({ first: last.first + first, again: last.again + again });
  }

  private endValues(): void {
    const { columns, around } = this;
    const { prefix } = this.content;
    const pattern = (of: keyof Copies): Pattern => ({ pieces: around.map((markup) => markup[of]), columns, prefix });
    this.pieces.push({ kind: "values", first: pattern("first"), again: pattern("again") });
    this.around = [NO_MARKUP];
    this.columns = [];
  }
}

const NO_MARKUP: Copies = { first: "", again: "" };

/** The paragraphs before the form that a reader sees, or the last of them: Word sets empty ones before a table of its own accord. */
function leadOf(content: WordElement, table: WordElement): readonly WordElement[] {
  const lead = content.children.slice(0, content.children.indexOf(table));
  const seen = lead.filter(isSeen);
  return seen.length > 0 ? seen : lead.filter(({ name }) => name === "p").slice(-1);
}

/** What stands after the last form, such as a note, and the paragraph at the end. */
function closingOf({ children }: WordElement): readonly WordElement[] {
  const tables = children.filter(({ name }) => name === "tbl");
  const tail = children.slice(children.indexOf(tables[tables.length - 1]) + 1);
  const last = tail[tail.length - 1];
  return tail.filter((element) => (element === last && element.name === "p") || isSeen(element));
}

function closingMarkup(xml: string, { prefix }: WordElement, closing: readonly WordElement[]): string {
  const isClosed = closing[closing.length - 1]?.name === "p";
  return closing.map(({ start, end }) => xml.slice(start, end)).join("") + (isClosed ? "" : `<${prefix}p/>`);
}

/** Whether an element says something, or holds a picture or the break of a page or section. */
export const isSeen = (element: WordElement): boolean =>
  textOf(element).trim() !== "" || SEEN.some((name) => firstWithin(element, name) !== undefined);
const SEEN = ["br", "sectPr", "drawing", "pict", "object"];

export function* renderForms({ pieces, closing }: FormTemplate, forms: Sequence<FormTexts>): Iterable<Piece> {
  const all = recordsOrOneEmpty(forms, EMPTY_FORM);
  let isFirst = true;
  let left = all.length;
  for (const { values, rows } of all) {
    left--;
    for (const piece of pieces) {
      if (piece.kind === "values") yield new Repeated(isFirst ? piece.first : piece.again, values);
      // What follows any form but the last is the next one.
      else yield* renderRows(left === 0 ? piece.rows : { ...piece.rows, last: piece.rows.row }, rows);
    }
    isFirst = false;
  }
  yield closing;
}
