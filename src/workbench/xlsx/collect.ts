/** Engine -> `Book`. */
import { MAX_COLUMNS, MAX_ROWS } from "../engine/a1";
import type { CellStyle, Engine, SheetInfo, Spread, StoredCell } from "../engine/port";
import type { Book, Cell, Format, Sheet, Span } from "./book";
import { compactStyle, FormatPool } from "./formats";
import { memo } from "./memo";
import { locksOf, type Locks } from "./locks";
import { toFileFormula } from "./formulas";
import { isVolatile, mayIntersect } from "../engine/formula-text";
import { savedResult } from "./results";
import { joinedSpans, spanFinder } from "./spans";
import { DEFAULT_COLUMN_POINTS } from "./units";

/** What is to be known of what formulas came to. */
interface Results {
  /** The places, "row column", of cells whose result is not of what their formulas ask for now, by sheet. */
  readonly outdated: ReadonlyMap<string, ReadonlySet<string>>;
  /** The workbook has formulas that do, and others may ask for them. */
  readonly changesByItself: boolean;
}

/**
 * Reads the whole workbook. Wait for `engine.settled()` first, else formulas may lack their results.
 * @param pool with which formats of two readings that are the same are one object
 */
export function collectBook(engine: Engine, pool = new FormatPool()): Book {
  const infos = engine.sheets.list();
  const indexOf = (id: string) => infos.findIndex((info) => info.id === id);
  const results = resultsOf(engine, infos);
  return {
    sheets: infos.map((info) => collectSheet(engine, info, pool, results)),
    active: indexOf(engine.sheets.active()),
    names: engine.names.list().map(({ name, refersTo, visible, comment, sheet }) => {
      return { name, refersTo, visible, comment, ...(sheet !== undefined && { sheet: indexOf(sheet) }) };
    }),
    structureProtection: engine.protection.structure(),
    customXml: engine.customXml,
    properties: engine.properties,
    settings: engine.settings,
  };
}

function resultsOf(engine: Engine, infos: readonly SheetInfo[]): Results {
  const outdated = new Map<string, Set<string>>();
  for (const { sheet, row, column } of engine.evaluation.outdated()) {
    const places = outdated.get(sheet) ?? new Set();
    outdated.set(sheet, places.add(`${row} ${column}`));
  }
  return { outdated, changesByItself: infos.some(({ id }) => hasVolatile(engine, id)) };
}

function hasVolatile(engine: Engine, id: string): boolean {
  let found = false;
  engine.cells.visit(id, ({ formula }) => void (found ||= formula !== undefined && isVolatile(formula)));
  return found;
}

function collectSheet(engine: Engine, info: SheetInfo, pool: FormatPool, results: Results): Sheet {
  const { id } = info;
  const locks = locksOf(engine.protection.unlocked(id));
  const columns = collectColumns(engine, id, locks, pool);
  const rows = collectRows(engine, id, locks, pool);
  return {
    name: info.name,
    visibility: info.visibility,
    tabColor: info.tabColor,
    showGridlines: info.showGridlines,
    frozenRows: info.frozenRows,
    frozenColumns: info.frozenColumns,
    page: engine.sheets.page(id),
    columns,
    rows,
    cells: collectCells(engine, id, { columns, rows }, locks, pool, results),
    merges: engine.layout.merges(id),
    filter: engine.filters.ofSheet(id),
    tables: engine.tables
      .list()
      .flatMap(({ sheet, id: table, ...rest }) =>
        sheet === id ? { ...rest, filtered: engine.filters.ofTable(table) } : [],
      ),
    validations: engine.validations.list(id),
    conditionalFormats: engine.conditionalFormats.list(id),
    hyperlinks: engine.hyperlinks
      .list(id)
      .map(({ row, column, link }) => ({ area: { row, column, rows: 1, columns: 1 }, link })),
    protection: engine.protection.of(id),
  };
}

/** In a workbook's own order: every column that is stated or unlocked. */
function collectColumns({ layout, formats }: Engine, id: string, locks: Locks, pool: FormatPool): Span[] {
  const stated = new Set([...layout.ownColumns(id), ...locks.unlockedColumns()]);
  return joinedSpans(
    [...stated]
      .sort((a, b) => a - b)
      .map((column) => {
        const width = layout.columnWidth(id, column);
        return {
          first: column,
          count: 1,
          size: width === DEFAULT_COLUMN_POINTS ? undefined : width,
          hidden: layout.columnHidden(id, column),
          format: pool.of(formats.ofColumn(id, column) ?? {}, locks.isColumnLocked(column)),
        };
      }),
  );
}

/** A row is formatted when its cells look alike, or are locked or unlocked, unlike those of their columns. */
function collectRows({ layout, formats }: Engine, id: string, locks: Locks, pool: FormatPool): Span[] {
  const unlike = locks.rows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  const stated = new Set([...layout.ownRows(id), ...unlike]);
  const isUnlike = new Set(unlike);
  const formatOf = memo((style: CellStyle) => ({
    locked: pool.stated({ style: compactStyle(style), locked: true }),
    unlocked: pool.stated({ style: compactStyle(style), locked: false }),
  }));
  const plain: CellStyle = {};
  return joinedSpans(
    [...stated]
      .sort((a, b) => a - b)
      .map((row) => {
        const style = formats.ofRow(id, row);
        const isFormatted = style !== undefined || isUnlike.has(row);
        const format = formatOf(style ?? plain)[locks.isRowLocked(row) ? "locked" : "unlocked"];
        return {
          first: row,
          count: 1,
          size: layout.hasOwnHeight(id, row) ? layout.rowHeight(id, row) : undefined,
          hidden: layout.rowHidden(id, row),
          ...(isFormatted && { format }),
        };
      }),
  );
}

/** A formula typed here takes whole areas where a file's would take one cell of them, unless that says otherwise. */
function spreadOf({ formula, filed, spread }: StoredCell): Spread | undefined {
  if (filed) return filed.spread;
  return spread ?? (formula !== undefined && mayIntersect(formula) ? { rows: 1, columns: 1 } : undefined);
}

/** Every cell that holds something or looks different from its row or column. */
function collectCells(
  engine: Engine,
  id: string,
  { columns, rows }: Pick<Sheet, "columns" | "rows">,
  locks: Locks,
  pool: FormatPool,
  { outdated, changesByItself }: Results,
): Cell[] {
  const withoutResult = outdated.get(id);
  const formattedRows = rows.filter(({ format }) => format);
  const rowAt = spanFinder(formattedRows);
  const columnAt = spanFinder(columns);
  const styleAt = engine.formats.reader(id);
  const formatAt = (row: number, column: number) => pool.of(styleAt(row, column), locks.isLocked(row, column));
  const isOwn = (row: number, column: number, format: Format | undefined) => {
    const line = rowAt(row);
    return format !== (line ? pool.of(line.format!.style, line.format!.locked) : columnAt(column)?.format);
  };
  const cells: Cell[] = [];
  engine.cells.visit(id, (cell) => {
    const { row, column, value, formula, filed } = cell;
    const spread = spreadOf(cell);
    // The engine's grid may grow beyond what a file can hold, when rows are inserted.
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) return;
    const format = formatAt(row, column);
    if (value === "" && formula === undefined && !isOwn(row, column, format)) return;
    cells.push({
      row,
      column,
      // Whoever reads the file calculates it, or sees that it is still to be calculated.
      ...(!withoutResult?.has(`${row} ${column}`) && savedResult(cell, changesByItself)),
      ...(formula !== undefined && { formula }),
      ...(filed?.source !== undefined && filed.source !== toFileFormula(formula!) && { source: filed.source }),
      ...(spread && { spread }),
      ...(filed?.first?.numberFormat !== undefined && { ownFormat: filed.first.numberFormat }),
      ...(format && { format }),
    });
  });
  const before = cells.length;
  let seen: Set<string> | undefined;
  locks.forEachException(formattedRows, (row, column) => {
    seen ??= new Set(cells.map((cell) => `${cell.row} ${cell.column}`));
    if (row >= MAX_ROWS || column >= MAX_COLUMNS || seen.has(`${row} ${column}`)) return;
    const format = formatAt(row, column);
    cells.push({ row, column, ...(format && { format }) });
  });
  return cells.length === before ? cells : cells.sort((a, b) => a.row - b.row || a.column - b.column);
}
