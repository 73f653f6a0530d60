/** What Excel does to tables by itself while a person types: they grow over what is written right below or beside, and keep distinct titles. */
import type { Area } from "./a1";
import { overlaps } from "./areas";
import type { CellInput, Engine, EngineEvent, Scalar, TableInfo } from "./port";

/**
 * Returns how to stop.
 * @param asFollowUp how what follows from a person's edit is done
 */
export function keepTables(engine: Engine, asFollowUp: (action: () => void) => void): () => void {
  return engine.onEvent((event) => {
    if (event.kind !== "changed" || event.change !== "RangeEdited" || event.own) return;
    if (!engine.sheets.exists(event.sheet)) return;
    for (const table of engine.tables.list()) {
      if (table.sheet !== event.sheet) continue;
      asFollowUp(() => {
        growOver(engine, table, event);
        if (overlaps(headerOf(engine.tables.get(table.id).area), event.area)) completeTitles(engine, table.id);
      });
    }
  });
}

function growOver(engine: Engine, table: TableInfo, { area }: EngineEvent & { kind: "changed" }): void {
  const bottom = table.area.row + table.area.rows;
  const right = table.area.column + table.area.columns;
  const endRow = area.row + area.rows;
  const endColumn = area.column + area.columns;
  const withinColumns = area.column >= table.area.column && endColumn <= right;
  const withinRows = area.row >= table.area.row && endRow <= bottom;
  if (withinColumns && area.row <= bottom && endRow > bottom)
    reach(engine, table, { ...table.area, rows: endRow - table.area.row }, { ...area, row: bottom, rows: 1 });
  else if (withinRows && area.column <= right && endColumn > right) {
    const grown = { ...table.area, columns: endColumn - table.area.column };
    if (reach(engine, table, grown, { ...area, column: right, columns: 1 })) completeTitles(engine, table.id);
  }
}

/** Not when the cells next to the table were emptied, and not over another table. */
function reach(engine: Engine, table: TableInfo, area: Area, next: Area): boolean {
  const isFilled = engine.cells.values(table.sheet, next).some((line) => line.some((value) => value !== ""));
  const inTheWay = (other: TableInfo) =>
    other.id !== table.id && other.sheet === table.sheet && overlaps(other.area, area);
  if (!isFilled || engine.tables.list().some(inTheWay)) return false;
  engine.tables.update(table.id, { area });
  continueValidations(engine, table, area);
  return true;
}

/** Rules that reached to the table's last row reach to its new one. */
function continueValidations(engine: Engine, table: TableInfo, grown: Area): void {
  const oldBottom = table.area.row + table.area.rows;
  const added = grown.row + grown.rows - oldBottom;
  if (added <= 0) return;
  for (const { areas, rule } of engine.validations.list(table.sheet)) {
    const continued = areas
      .filter((area) => area.row + area.rows === oldBottom && overlaps(area, table.area))
      .map((area) => ({ ...area, row: oldBottom, rows: added }));
    // Removing and setting the whole rule keeps its formulas relative to its first cell.
    if (continued.length) engine.validations.set(table.sheet, [...areas, ...continued], rule);
  }
}

/** Gives every column a title of its own, where one is missing, doubled or a number. */
export function completeTitles(engine: Engine, tableId: string): void {
  const { sheet, area } = engine.tables.get(tableId);
  const header = headerOf(area);
  const [present] = engine.cells.values(sheet, header);
  const titles = distinctTitles(present);
  if (titles.every((title, index) => title === present[index])) return;
  const cells = titles.map((value, index): CellInput | undefined => (value === present[index] ? undefined : { value }));
  engine.cells.write(sheet, header, [cells]);
}

/** Titles as Excel insists on them: none blank, none twice whatever the case, all of them text. */
export function distinctTitles(values: readonly Scalar[]): string[] {
  const taken = new Set<string>();
  return values.map((value, index) => {
    const wanted = value === "" ? `列${index + 1}` : String(value);
    let title = wanted;
    for (let number = 2; taken.has(title.toLowerCase()); number++) title = `${wanted}${number}`;
    taken.add(title.toLowerCase());
    return title;
  });
}

const headerOf = (area: Area): Area => ({ ...area, rows: 1 });
