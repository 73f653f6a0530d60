/** Set arithmetic on areas, and how areas follow when rows or columns are inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function intersect(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return !!common && common.rows === inner.rows && common.columns === inner.columns;
}

/** What is left of `from` when `cuts` are taken out of it, as areas that do not overlap. */
export function subtract(from: Area, cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((parts, cut) => parts.flatMap((part) => subtractOne(part, cut)), [from]);
}

function subtractOne(part: Area, cut: Area): Area[] {
  const hole = intersect(part, cut);
  if (!hole) return [part];
  const bottom = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...part, rows: hole.row - part.row },
    { ...part, row: bottom, rows: part.row + part.rows - bottom },
    { row: hole.row, rows: hole.rows, column: part.column, columns: hole.column - part.column },
    { row: hole.row, rows: hole.rows, column: right, columns: part.column + part.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** An insertion or deletion of `count` whole rows or columns before row or column `at`. */
export interface StructureChange {
  readonly dimension: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** The area after the change, as Excel moves formats and rules; undefined when nothing of it is left. */
export function shiftArea(area: Area, change: StructureChange): Area | undefined {
  if (change.dimension === "rows") {
    const moved = shiftSpan(area.row, area.rows, change, MAX_ROWS);
    return moved && { ...area, row: moved.start, rows: moved.length };
  }
  const moved = shiftSpan(area.column, area.columns, change, MAX_COLUMNS);
  return moved && { ...area, column: moved.start, columns: moved.length };
}

/** The area after several changes, one after another. */
export function moved(area: Area, changes: readonly StructureChange[]): Area | undefined {
  return changes.reduce<Area | undefined>((at, change) => at && shiftArea(at, change), area);
}

function shiftSpan(start: number, length: number, { kind, at, count }: StructureChange, limit: number) {
  if (start === 0 && length === limit) return { start, length }; // a whole row or column stays whole
  const end = start + length;
  if (kind === "insert") {
    if (at <= start) return start + count >= limit ? undefined : { start: start + count, length };
    return at < end ? { start, length: length + count } : { start, length };
  }
  const newStart = start - Math.max(0, Math.min(start, at + count) - at);
  const newEnd = end - Math.max(0, Math.min(end, at + count) - at);
  return newEnd > newStart ? { start: newStart, length: newEnd - newStart } : undefined;
}
