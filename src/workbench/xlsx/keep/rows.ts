/** A sheet's rows with what is other in them. */
import { CellEdits, type RowChange } from "../../../files/xlsx/patch/edits";
import type { Splice } from "../../../files/xlsx/patch/splices";
import { walkSheet, type SheetVisitor, type WalkedCell } from "../../../files/xlsx/patch/walk";
import type { OpenTag } from "../../../files/opc/xml-spans";
import { UNPACKED } from "../../opc/container";
import { MAX_ROWS } from "../../engine/a1";
import type { Cell, Sheet, Span } from "../book";
import type { DifferenceWriter } from "./cells";
import { spanDifferences, type CellDifference } from "./differences";
import { excerptOf, type Excerpt } from "./excerpt";
import type { Child } from "./markup";
import type { StyleAdditions } from "./styles";

/** What a walk through a sheet finds. */
export interface WalkedSheet {
  readonly root: OpenTag | undefined;
  /** The root's children, and theirs but for rows, in the order of the text. */
  readonly elements: readonly Child[];
  /** Whether the sheet has an element for rows. */
  readonly hasRows: boolean;
  readonly splices: readonly Splice[];
}

/** @throws UnusualSheet */
export function walkWith(
  text: string,
  part: string,
  differences: readonly CellDifference[],
  rows: readonly RowChange[],
  { cells }: Pick<Sheet, "cells">,
  writerOf: (text: string) => DifferenceWriter,
): WalkedSheet {
  const concerned = [...new Set([...differences, ...rows].map(({ row }) => row))].sort((a, b) => a - b);
  const excerpt = excerptOf(text, concerned);
  const walked = excerpt && walk(excerpt.text, part, differences, rows, cells, writerOf);
  // A formula that others ask for may be asked for in any row.
  return excerpt && walked && !walked.hasLost
    ? inWhole(walked, excerpt)
    : walk(text, part, differences, rows, cells, writerOf);
}

function walk(
  text: string,
  part: string,
  differences: readonly CellDifference[],
  rows: readonly RowChange[],
  cells: readonly Cell[],
  writerOf: (text: string) => DifferenceWriter,
): WalkedSheet & { readonly hasLost: boolean } {
  const writer = writerOf(text);
  const edits = new CellEdits(differences, writer, rows);
  const visitor = new SheetWalk(edits, differences, cells, writer);
  walkSheet(text, part, UNPACKED, visitor);
  const parted = visitor.parted();
  const places = new Set(parted.map(({ start }) => start));
  const others = edits.inOrder().filter(({ start, end }) => start === end || !places.has(start));
  const splices = parted.length > 0 ? [...others, ...parted].sort((a, b) => a.start - b.start) : others;
  const { root, elements, hasRows, hasLost } = visitor;
  return { root, elements, hasRows, splices, hasLost };
}

/** What was found in an excerpt, as it stands in the whole text. */
function inWhole({ root, elements, hasRows, splices }: WalkedSheet, { begin, end }: Excerpt): WalkedSheet {
  const tagIn = (tag: OpenTag): OpenTag => ({ ...tag, start: begin(tag.start), end: end(tag.end) });
  return {
    root: root && tagIn(root),
    elements: elements.map(({ tag, inner, end: last }) => ({
      tag: tagIn(tag),
      inner: [end(inner[0]), begin(inner[1])],
      end: end(last),
    })),
    hasRows,
    splices: splices.map(({ start, end: last, text }) => {
      return { start: begin(start), end: start === last ? begin(start) : end(last), text };
    }),
  };
}

/** Hands on to the edits, and looks for what the other elements are, and for formulas that stand in another cell. */
class SheetWalk implements SheetVisitor {
  root: OpenTag | undefined;
  hasRows = false;
  readonly elements: Child[] = [];
  private readonly differences: ReadonlyMap<string, CellDifference>;
  private readonly lost = new Set<string>();
  private readonly sharing: { readonly si: string; readonly cell: WalkedCell }[] = [];

  constructor(
    private readonly edits: CellEdits<CellDifference>,
    differences: readonly CellDifference[],
    private readonly cells: readonly Cell[],
    private readonly writer: DifferenceWriter,
  ) {
    this.differences = new Map(differences.map((difference) => [keyOf(difference), difference]));
  }

  other(tag: OpenTag): void {
    if (tag.depth === 0) this.root = tag;
    this.edits.other(tag);
  }
  otherEnd(tag: OpenTag, start: number, end: number): void {
    if (tag.depth > 0) this.elements.push({ tag, inner: [tag.end, start], end });
  }
  rowsBegin(tag: OpenTag): void {
    this.hasRows = true;
    this.edits.rowsBegin(tag);
  }
  rowBegin(row: number, tag: OpenTag): void {
    this.edits.rowBegin(row, tag);
  }
  cell(cell: WalkedCell): void {
    this.edits.cell(cell);
    const { formula, formulaSpan, position } = cell;
    if (formula?.t !== "shared" || formula.si === undefined || !formulaSpan) return;
    const isTouched = this.differences.get(keyOf(position))?.content ?? false;
    // The first cell of those that share a formula is the one that states it (18.3.1.40).
    if (formula.ref !== undefined && isTouched) this.lost.add(formula.si);
    else if (!isTouched) this.sharing.push({ si: formula.si, cell });
  }
  rowEnd(row: number, tag: OpenTag, start: number): void {
    this.edits.rowEnd(row, tag, start);
  }
  rowsEnd(tag: OpenTag, start: number, end: number): void {
    this.edits.rowsEnd(tag, start);
    this.elements.push({ tag, inner: [tag.end, start], end });
  }

  /** Whether a formula that others ask for is no longer there. */
  get hasLost(): boolean {
    return this.lost.size > 0;
  }

  /** Formulas of untouched cells that stood in a cell that has another now. */
  parted(): readonly Splice[] {
    if (this.lost.size === 0) return [];
    const now = new Map(this.cells.map((cell) => [keyOf(cell), cell]));
    return this.sharing.flatMap(({ si, cell }) => {
      const own = now.get(keyOf(cell.position));
      if (!own || !this.lost.has(si)) return [];
      const difference = this.differences.get(keyOf(cell.position));
      const text = difference ? this.writer.over({ ...difference, content: true }, cell) : this.writer.apart(own, cell);
      return { start: cell.tag.start, end: cell.end, text };
    });
  }
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

/** The attributes of rows whose height, format or visibility is another. */
export function rowChanges(then: readonly Span[], now: readonly Span[], styles: StyleAdditions): RowChange[] {
  return spanDifferences(then, now).flatMap(({ first, count, then: before, now: after }) => {
    const attributes = {
      ...(before?.size !== after?.size && {
        ht: after?.size === undefined ? undefined : String(after.size),
        customHeight: after?.size === undefined ? undefined : "1",
      }),
      ...((before?.hidden ?? false) !== (after?.hidden ?? false) && { hidden: after?.hidden ? "1" : undefined }),
      ...(before?.format !== after?.format && {
        s: after?.format && String(styles.formatIndex(after.format)),
        customFormat: after?.format && "1",
      }),
    };
    const rows = Math.max(0, Math.min(count, MAX_ROWS - first));
    return Array.from({ length: rows }, (_, i) => ({ row: first + i, attributes }));
  });
}
