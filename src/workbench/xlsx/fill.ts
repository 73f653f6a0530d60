/** `Book` -> engine. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../engine/a1";
import type { CellInput, Engine, PlacedCell } from "../engine/port";
import type { Book, Cell, Format, Sheet } from "./book";
import { compactStyle, completeStyle, DEFAULT_FONT_POINTS } from "./formats";
import { unlockedAreas } from "./locks";
import { memo } from "./memo";
import { spanFinder } from "./spans";

/** Puts a book into an engine that holds a new workbook: one empty sheet and nothing else. */
export function fillEngine(engine: Engine, book: Book): void {
  const [first, ...others] = book.sheets;
  const ids = [engine.sheets.active()];
  engine.sheets.rename(ids[0], first.name);
  for (const { name } of others) ids.push(engine.sheets.add(name));
  book.sheets.forEach((sheet, index) => fillSheet(engine, ids[index], sheet));
  for (const { sheet, ...name } of book.names)
    engine.names.add({ ...name, sheet: sheet === undefined ? undefined : ids[sheet] });
  for (const [path, text] of book.properties) engine.properties.set(path, text);
  for (const [id, text] of book.customXml) engine.customXml.set(id, text);
  for (const [key, value] of book.settings) engine.settings.set(key, value);

  engine.sheets.activate(ids[book.active]);
  book.sheets.forEach(({ visibility, protection }, index) => {
    if (visibility !== "Visible") engine.sheets.setVisibility(ids[index], visibility);
    if (protection) engine.protection.protect(ids[index], protection);
  });
  if (book.structureProtection) engine.protection.protectStructure(book.structureProtection.password);
  engine.filled();
}

function fillSheet(engine: Engine, id: string, sheet: Sheet): void {
  engine.sheets.setPage(id, sheet.page);
  fillLines(engine, id, sheet);
  engine.cells.place(id, placedCells(sheet));
  engine.protection.setLocked(id, unlockedAreas(sheet), false);
  fitRows(engine, id, sheet);

  engine.layout.merge(id, sheet.merges);
  for (const { area, name, style, showFilterButton, showBandedRows, filtered } of sheet.tables) {
    const table = engine.tables.add(id, area, name, style);
    engine.tables.update(table.id, { showFilterButton, showBandedRows });
    if (filtered.length > 0) engine.filters.setOfTable(table.id, filtered);
  }
  if (sheet.filter) engine.filters.setOfSheet(id, sheet.filter);
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

/** Formats and sizes of columns, then of rows: where both are formatted, the row's format counts. */
function fillLines(engine: Engine, id: string, { columns, rows }: Sheet): void {
  for (const { first, count, size, hidden, format } of columns) {
    const area = { row: 0, rows: MAX_ROWS, column: first, columns: count };
    if (format) engine.formats.patch(id, [area], compactStyle(format.style));
    if (size !== undefined && size > 0) engine.layout.setColumnWidth(id, first, count, size);
    if (hidden) engine.layout.setColumnsHidden(id, first, count, true);
  }
  for (const { first, count, size, hidden, format } of rows) {
    const area = { row: first, rows: count, column: 0, columns: MAX_COLUMNS };
    if (format) engine.formats.patch(id, [area], completeStyle(format.style));
    if (size !== undefined && size > 0) engine.layout.setRowHeight(id, first, count, size);
    if (hidden) engine.layout.setRowsHidden(id, first, count, true);
  }
}

/**
 * A cell in a formatted column or row states its whole format, for the absence of one means the default there, not the column's.
 */
function placedCells({ cells, columns, rows }: Sheet): PlacedCell[] {
  const rowAt = spanFinder(rows.filter(({ format }) => format));
  const columnAt = spanFinder(columns.filter(({ format }) => format));
  const styleOf = memo((format: Format | undefined) => compactStyle(format?.style ?? {}));
  const wholeStyleOf = memo((format: Format | undefined) => completeStyle(format?.style ?? {}));
  return cells.map((cell) => {
    const { row, column, format } = cell;
    const isFormatted = columnAt(column) ?? rowAt(row);
    const style = isFormatted ? wholeStyleOf(format) : format && styleOf(format);
    const input = contentOf(cell);
    return { row, column, ...(input && { input }), ...(style && { style }) };
  });
}

function contentOf({ value, isError = false, formula, source, spread }: Cell): CellInput | undefined {
  if (formula !== undefined) {
    const result = value === undefined ? {} : { result: { value, isError } };
    return { formula, ...(source !== undefined && { filed: { source, ...result, ...(spread && { spread }) } }) };
  }
  if (value === undefined) return undefined;
  return isError ? { error: String(value) } : { value };
}

/** Rows without a height of their own are as high as their text needs, which is more than one line only for wrapped or large text. */
function fitRows(engine: Engine, id: string, { rows, cells }: Sheet): void {
  const sizedRow = spanFinder(rows.filter(({ size }) => size !== undefined));
  const tall = cells.filter(({ row, value, format }) => {
    const { wrap, fontSize } = format?.style ?? {};
    return value !== undefined && !sizedRow(row) && (wrap === true || (fontSize ?? 0) > DEFAULT_FONT_POINTS);
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
