/** Which cells and lines of a sheet are others than they were. */
import { moved, type StructureChange } from "../../engine/areas";
import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import type { Cell, Format, Span } from "../book";
import { spanFinder } from "../spans";
import { contentPrint, resultPrint, type Prints } from "./prints";

/** A cell that is to be written otherwise. */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  /** As it is now; undefined where nothing is kept of it any more. */
  readonly now: Cell | undefined;
  /** A value or a formula that somebody put there. */
  readonly content: boolean;
  readonly hadFormula: boolean;
  /** Another result of the same formula. */
  readonly result: boolean;
  /** Another format than this one. */
  readonly style?: { readonly then: Format | undefined };
}

/** By row, then column. */
export function cellDifferences(then: Prints, cells: readonly Cell[]): CellDifference[] {
  const found: CellDifference[] = [];
  let next = 0;
  const gone = (until: Cell | undefined): void => {
    while (next < then.rows.length && (!until || isBefore(then, next, until))) {
      const [row, column] = [then.rows[next], then.columns[next]];
      const hadFormula = then.results[next] !== 0;
      const style = { then: then.formats[then.styles[next++]] };
      found.push({ row, column, now: undefined, hadFormula, content: true, result: false, style });
    }
  };
  for (const now of cells) {
    gone(now);
    const { row, column } = now;
    if (then.rows[next] !== row || then.columns[next] !== column) {
      const style = { then: undefined };
      found.push({ row, column, now, hadFormula: false, content: true, result: false, style });
      continue;
    }
    const format = then.formats[then.styles[next]];
    const content = then.contents[next] !== contentPrint(now);
    const result = !content && then.results[next] !== resultPrint(now);
    const hadFormula = then.results[next++] !== 0;
    const style = format !== now.format && !isOwnFormat(format, now);
    if (content || result || style)
      found.push({
        row,
        column,
        now,
        hadFormula,
        content,
        result,
        ...(style && { style: { then: format } }),
      });
  }
  gone(undefined);
  return found;
}

/** Whether the cell is formatted otherwise only in that the engine itself found a number format for what its formula came to. */
function isOwnFormat(then: Format | undefined, { format, ownFormat }: Cell): boolean {
  const { numberFormat, ...style } = format?.style ?? {};
  if (ownFormat === undefined || numberFormat !== ownFormat || then?.style.numberFormat !== undefined) return false;
  return (
    JSON.stringify(style) === JSON.stringify(then?.style ?? {}) && (then?.locked ?? true) === (format?.locked ?? true)
  );
}

const isBefore = ({ rows, columns }: Prints, at: number, { row, column }: Cell): boolean =>
  rows[at] < row || (rows[at] === row && columns[at] < column);

/** Where the cells would stand, had rows and columns come and gone; those that went with them are left out. */
export function movedPrints(then: Prints, changes: readonly StructureChange[]): Prints {
  const kept: { readonly from: number; readonly row: number; readonly column: number }[] = [];
  for (let from = 0; from < then.rows.length; from++) {
    const area = moved({ row: then.rows[from], column: then.columns[from], rows: 1, columns: 1 }, changes);
    if (area) kept.push({ from, row: area.row, column: area.column });
  }
  return {
    rows: Uint32Array.from(kept, ({ row }) => row),
    columns: Uint16Array.from(kept, ({ column }) => column),
    contents: Float64Array.from(kept, ({ from }) => then.contents[from]),
    results: Float64Array.from(kept, ({ from }) => then.results[from]),
    styles: Uint32Array.from(kept, ({ from }) => then.styles[from]),
    formats: then.formats,
  };
}

/** The rows or columns as spans where they would be, had rows or columns come and gone. */
export function movedSpans(
  spans: readonly Span[],
  dimension: StructureChange["dimension"],
  changes: readonly StructureChange[],
): Span[] {
  const own = changes.filter((change) => change.dimension === dimension);
  if (own.length === 0) return [...spans];
  return spans.flatMap((span) =>
    own
      .reduce<readonly Span[]>((pieces, change) => pieces.flatMap((piece) => shiftedSpan(piece, change)), [span])
      .flatMap((piece) => within(piece, dimension === "rows" ? MAX_ROWS : MAX_COLUMNS)),
  );
}

/** What is pushed over the edge is gone. */
function within(span: Span, limit: number): Span[] {
  return span.first >= limit ? [] : [{ ...span, count: Math.min(span.count, limit - span.first) }];
}

/** What is inserted within a run is none of it. */
function shiftedSpan(span: Span, { kind, at, count }: StructureChange): Span[] {
  const end = span.first + span.count;
  if (kind === "insert") {
    if (at <= span.first) return [{ ...span, first: span.first + count }];
    if (at >= end) return [span];
    return [
      { ...span, count: at - span.first },
      { ...span, first: at + count, count: end - at },
    ];
  }
  const before = (line: number): number => line - Math.max(0, Math.min(line, at + count) - at);
  const [first, last] = [before(span.first), before(end)];
  return last > first ? [{ ...span, first, count: last - first }] : [];
}

/** Lines alike in a run that are others than they were. */
export interface SpanDifference {
  readonly first: number;
  readonly count: number;
  readonly then: Span | undefined;
  readonly now: Span | undefined;
}

/** @param edges more lines before which a run is to end */
export function spanDifferences(
  then: readonly Span[],
  now: readonly Span[],
  edges: readonly number[] = [],
): SpanDifference[] {
  const cuts = [...then, ...now].flatMap(({ first, count }) => [first, first + count]);
  const all = [...new Set([...cuts, ...edges])].sort((a, b) => a - b);
  const [thenAt, nowAt] = [spanFinder(then), spanFinder(now)];
  return all.slice(0, -1).flatMap((first, i) => {
    const [before, after] = [thenAt(first), nowAt(first)];
    return isAlike(before, after) ? [] : { first, count: all[i + 1] - first, then: before, now: after };
  });
}

export function isAlike(a: Span | undefined, b: Span | undefined): boolean {
  return a?.size === b?.size && (a?.hidden ?? false) === (b?.hidden ?? false) && a?.format === b?.format;
}
