/** Engine -> `Book`. */
import { MAX_ROWS, type Area } from "../engine/a1";
import { bounding, contains } from "../engine/areas";
import type { Engine, SheetInfo } from "../engine/port";
import type { Book, Cell, Format, Sheet, Span } from "./book";
import { FormatPool } from "./formats";
import { DEFAULT_COLUMN_POINTS } from "./units";

/** Reads the whole workbook. Wait for `engine.settled()` first, else formulas may lack their results. */
export function collectBook(engine: Engine): Book {
  const infos = engine.sheets.list();
  const indexOf = (id: string) => infos.findIndex((info) => info.id === id);
  const pool = new FormatPool();
  return {
    sheets: infos.map((info) => collectSheet(engine, info, pool)),
    active: indexOf(engine.sheets.active()),
    names: engine.names.list().map(({ name, refersTo, visible, comment, sheet }) => {
      return { name, refersTo, visible, comment, ...(sheet !== undefined && { sheet: indexOf(sheet) }) };
    }),
    structureProtection: engine.protection.structure(),
    customXml: engine.customXml,
    settings: engine.settings,
  };
}

function collectSheet(engine: Engine, info: SheetInfo, pool: FormatPool): Sheet {
  const { id } = info;
  const unlocked = engine.protection.unlocked(id);
  const formatAt = (row: number, column: number) => {
    const place = { row, column, rows: 1, columns: 1 };
    return pool.of(engine.formats.at(id, row, column), !unlocked.some((area) => contains(area, place)));
  };
  // No cell can stand below the grid, so the format there is the column's.
  const columnFormats = Array.from({ length: info.columnCount }, (_, column) => formatAt(info.rowCount, column));
  return {
    name: info.name,
    visibility: info.visibility,
    tabColor: info.tabColor,
    showGridlines: info.showGridlines,
    frozenRows: info.frozenRows,
    frozenColumns: info.frozenColumns,
    columns: collectColumns(engine, info, columnFormats),
    rows: collectRows(engine, info),
    cells: collectCells(engine, id, columnFormats, formatAt),
    merges: engine.layout.merges(id),
    tables: engine.tables.list().flatMap(({ sheet, id: _id, ...table }) => (sheet === id ? table : [])),
    validations: engine.validations.list(id),
    conditionalFormats: engine.conditionalFormats.list(id),
    hyperlinks: engine.hyperlinks
      .list(id)
      .map(({ row, column, link }) => ({ area: { row, column, rows: 1, columns: 1 }, link })),
    protection: engine.protection.of(id),
  };
}

function collectColumns({ layout }: Engine, { id, columnCount }: SheetInfo, formats: readonly (Format | undefined)[]) {
  return spans(columnCount, (column) => {
    const width = layout.columnWidth(id, column);
    return {
      size: width === DEFAULT_COLUMN_POINTS ? undefined : width,
      hidden: layout.columnHidden(id, column),
      format: formats[column],
    };
  });
}

function collectRows({ layout }: Engine, { id, rowCount }: SheetInfo): Span[] {
  return spans(rowCount, (row) => ({
    size: layout.hasOwnHeight(id, row) ? layout.rowHeight(id, row) : undefined,
    hidden: layout.rowHidden(id, row),
  }));
}

/** Runs of lines alike, without those that have nothing of their own. */
function spans(count: number, read: (index: number) => Omit<Span, "first" | "count">): Span[] {
  const found: Span[] = [];
  for (let index = 0; index < count; index++) {
    const line = read(index);
    if (line.size === undefined && !line.hidden && !line.format) continue;
    const last = found[found.length - 1];
    const alike = last?.size === line.size && last?.hidden === line.hidden && last.format === line.format;
    if (alike && last.first + last.count === index) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ first: index, count: 1, ...line });
  }
  return found;
}

/** Every cell that holds something or looks different from its column. */
function collectCells(
  engine: Engine,
  id: string,
  columnFormats: readonly (Format | undefined)[],
  formatAt: (row: number, column: number) => Format | undefined,
): Cell[] {
  const unlocked = engine.protection.unlocked(id).filter((area) => area.rows < MAX_ROWS);
  const used = engine.cells.used(id, false);
  const area = [...(used ? [used] : []), ...unlocked].reduce<Area | undefined>(
    (all, next) => (all ? bounding(all, next) : next),
    undefined,
  );
  if (!area) return [];
  const values = engine.cells.values(id, area);
  const formulas = engine.cells.formulas(id, area);
  const cells: Cell[] = [];
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const [row, column] = [area.row + r, area.column + c];
      const value = values[r][c] === "" ? undefined : values[r][c];
      const formula = formulas[r][c];
      // A text that begins with "=" reads the same in both; a formula differs from its result.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      const format = formatAt(row, column);
      if (value === undefined && !isFormula && format === columnFormats[column]) continue;
      cells.push({
        row,
        column,
        ...(value !== undefined && { value }),
        ...(isFormula && { formula }),
        ...(format && { format }),
      });
    }
  }
  return cells;
}
