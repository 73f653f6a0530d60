/** `Book` -> engine. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../engine/a1";
import { bounding } from "../engine/areas";
import type { CellInput, CellStyle, Engine } from "../engine/port";
import type { Book, Cell, Format, Sheet } from "./book";
import { compactStyle, completeStyle, DEFAULT_FONT_POINTS } from "./formats";

/** Cells are handed to the engine in blocks of whole rows, of about so many cells. */
const BLOCK_CELLS = 100_000;

/** Puts a book into an engine that holds a new workbook: one empty sheet and nothing else. */
export function fillEngine(engine: Engine, book: Book): void {
  const [first, ...others] = book.sheets;
  const ids = [engine.sheets.active()];
  engine.sheets.rename(ids[0], first.name);
  for (const { name } of others) ids.push(engine.sheets.add(name));
  book.sheets.forEach((sheet, index) => fillSheet(engine, ids[index], sheet));
  for (const { sheet, ...name } of book.names)
    engine.names.add({ ...name, sheet: sheet === undefined ? undefined : ids[sheet] });
  for (const [id, text] of book.customXml) engine.customXml.set(id, text);
  for (const [key, value] of book.settings) engine.settings.set(key, value);

  engine.sheets.activate(ids[book.active]);
  book.sheets.forEach(({ visibility, protection }, index) => {
    if (visibility !== "Visible") engine.sheets.setVisibility(ids[index], visibility);
    if (protection) engine.protection.protect(ids[index], protection);
  });
  if (book.structureProtection) engine.protection.protectStructure(book.structureProtection.password);
}

function fillSheet(engine: Engine, id: string, sheet: Sheet): void {
  const blocks = blocksOf(sheet.cells);
  for (const { area, cells } of blocks) engine.cells.write(id, area, matrix(area, cells, contentOf));
  fillFormats(engine, id, sheet, blocks);
  fillSizes(engine, id, sheet);

  for (const area of sheet.merges) engine.layout.merge(id, area);
  for (const { area, name, style, showFilterButton, showBandedRows } of sheet.tables) {
    const table = engine.tables.add(id, area, name, style);
    engine.tables.update(table.id, { showFilterButton, showBandedRows });
  }
  for (const { areas, rule } of sheet.validations) engine.validations.set(id, areas, rule);
  // The engine puts each new rule before the others.
  sheet.conditionalFormats
    .map((format, index) => ({ ...format, id: `${id}-${index + 1}` }))
    .reverse()
    .forEach((rule) => engine.conditionalFormats.add(id, rule));
  for (const { area, link } of sheet.hyperlinks) engine.hyperlinks.set(id, area, link);

  if (sheet.tabColor) engine.sheets.setTabColor(id, sheet.tabColor);
  if (!sheet.showGridlines) engine.sheets.setGridlines(id, false);
  if (sheet.frozenRows > 0 || sheet.frozenColumns > 0) engine.sheets.freeze(id, sheet.frozenRows, sheet.frozenColumns);
}

function contentOf({ value, formula }: Cell): CellInput | undefined {
  if (formula !== undefined) return { formula };
  return value === undefined ? undefined : { value };
}

/**
 * Columns, rows, cells: the later wins. A cell in a formatted column or row states its whole format, for the absence of one
 * means the default there, not the column's.
 */
function fillFormats(engine: Engine, id: string, sheet: Sheet, blocks: readonly Block[]): void {
  const patch = (area: Area, format: Format | undefined, style: CellStyle) => {
    if (format) engine.formats.patch(id, [area], style);
    if (format?.locked === false) engine.protection.setLocked(id, [area], false);
  };
  const formattedColumns = sheet.columns.filter(({ format }) => format);
  for (const { first, count, format } of formattedColumns)
    patch({ row: 0, rows: MAX_ROWS, column: first, columns: count }, format, compactStyle(format?.style ?? {}));
  const formattedRows = sheet.rows.filter(({ format }) => format);
  for (const { first, count, format } of formattedRows)
    patch({ row: first, rows: count, column: 0, columns: MAX_COLUMNS }, format, completeStyle(format?.style ?? {}));

  const covers = (spans: Sheet["rows"], index: number) =>
    spans.some(({ first, count }) => index >= first && index < first + count);
  const inFormatted = new Map<number, boolean>();
  const styleOf = memo((format: Format | undefined) => compactStyle(format?.style ?? {}));
  const wholeStyleOf = memo((format: Format | undefined) => completeStyle(format?.style ?? {}));
  const columnIsFormatted = (column: number) => {
    const known = inFormatted.get(column) ?? covers(formattedColumns, column);
    inFormatted.set(column, known);
    return known;
  };
  for (const { area, cells } of blocks) {
    const patches = matrix(area, cells, ({ row, column, format }) => {
      if (columnIsFormatted(column) || covers(formattedRows, row)) return wholeStyleOf(format);
      return format && styleOf(format);
    });
    if (patches.some((row) => row.some((patch) => patch))) engine.formats.patchEach(id, area, patches);
  }
  fillLocks(engine, id, sheet);
}

/** Unlocked cells as runs within their row, and locked ones inside an unlocked column. */
function fillLocks(engine: Engine, id: string, { cells, columns }: Sheet): void {
  const unlocked = runs(cells.filter(({ format }) => format?.locked === false));
  if (unlocked.length > 0) engine.protection.setLocked(id, unlocked, false);
  if (!columns.some(({ format }) => format?.locked === false)) return;
  const locked = runs(cells.filter(({ format }) => format?.locked !== false));
  if (locked.length > 0) engine.protection.setLocked(id, locked, true);
}

/** Neighbours in a row joined, then equal runs in successive rows. `cells` come by row, then column. */
function runs(cells: readonly Cell[]): Area[] {
  const inRows: Area[] = [];
  for (const { row, column } of cells) {
    const last = inRows[inRows.length - 1];
    if (last?.row === row && last.column + last.columns === column)
      inRows[inRows.length - 1] = { ...last, columns: last.columns + 1 };
    else inRows.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of inRows) {
    const key = `${run.column}+${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function fillSizes(engine: Engine, id: string, sheet: Sheet): void {
  const { columns, rows } = sheet;
  for (const { first, count, size, hidden } of columns) {
    if (size !== undefined && size > 0) engine.layout.setColumnWidth(id, first, count, size);
    if (hidden) engine.layout.setColumnsHidden(id, first, count, true);
  }
  for (const { first, count, size, hidden } of rows) {
    if (size !== undefined && size > 0) engine.layout.setRowHeight(id, first, count, size);
    if (hidden) engine.layout.setRowsHidden(id, first, count, true);
  }
  fitRows(engine, id, sheet);
}

/** Rows without a height of their own are as high as their text needs, which is more than one line only for wrapped or large text. */
function fitRows(engine: Engine, id: string, { rows, cells }: Sheet): void {
  const sized = new Set(rows.flatMap(({ first, count, size }) => (size === undefined ? [] : indices(first, count))));
  const tall = cells.filter(({ row, value, format }) => {
    const { wrap, fontSize } = format?.style ?? {};
    return value !== undefined && !sized.has(row) && (wrap === true || (fontSize ?? 0) > DEFAULT_FONT_POINTS);
  });
  for (const { row, rows: count } of joined(tall)) engine.layout.autofitRows(id, row, count);
}

/** Successive rows of the cells as areas. `cells` come by row. */
function joined(cells: readonly Cell[]): Area[] {
  const areas: Area[] = [];
  for (const { row } of cells) {
    const last = areas[areas.length - 1];
    if (last && row <= last.row + last.rows) areas[areas.length - 1] = { ...last, rows: row - last.row + 1 };
    else areas.push({ row, rows: 1, column: 0, columns: MAX_COLUMNS });
  }
  return areas;
}

function indices(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

interface Block {
  readonly area: Area;
  readonly cells: readonly Cell[];
}

/** Blocks of successive rows; a gap between rows starts a new one, so that far-off cells do not make a huge block. */
function blocksOf(cells: readonly Cell[]): Block[] {
  const blocks: { area: Area; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const block = blocks[blocks.length - 1];
    const place: Area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const grown = block && bounding(block.area, place);
    const fits = grown && cell.row <= block.area.row + block.area.rows && grown.rows * grown.columns <= BLOCK_CELLS;
    if (fits) {
      block.area = grown;
      block.cells.push(cell);
    } else blocks.push({ area: place, cells: [cell] });
  }
  return blocks;
}

function matrix<T>(area: Area, cells: readonly Cell[], read: (cell: Cell) => T | undefined): (T | undefined)[][] {
  const rows = Array.from({ length: area.rows }, () => new Array<T | undefined>(area.columns));
  for (const cell of cells) rows[cell.row - area.row][cell.column - area.column] = read(cell);
  return rows;
}

function memo<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
