/** What a paste or fill takes along beside values: formats, and the conditional formats that reach over the copied cells. */
import type { Area } from "./a1";
import { contains, intersect, subtract } from "./areas";
import type { CellInput, CellStyle, Engine, Scalar } from "./port";

/** The source again and again, from the first cell of the target on, as far as the target goes. */
function* tiles(source: Area, target: Area): Generator<Area> {
  for (let row = target.row; row < target.row + target.rows; row += source.rows)
    for (let column = target.column; column < target.column + target.columns; column += source.columns)
      yield {
        row,
        column,
        rows: Math.min(source.rows, target.row + target.rows - row),
        columns: Math.min(source.columns, target.column + target.columns - column),
      };
}

/**
 * Copies cells over an area of the same sheet or another, as pasting and filling do: the target's own conditional formats give way to
 * the source's. Formulas go as they stand. On one sheet a rule reaches further; on another it is one of its own.
 */
export function carryCells(engine: Engine, from: string, source: Area, to: string, target: Area): void {
  const stored = engine.cells.formulas(from, source);
  const styles = engine.formats.reader(from);
  const within = <T>(tile: Area, each: (row: number, column: number) => T): T[][] =>
    Array.from({ length: tile.rows }, (_r, row) =>
      Array.from({ length: tile.columns }, (_c, column) => each(row, column)),
    );
  const formats = within(source, (row, column): CellStyle => styles(source.row + row, source.column + column));
  for (const tile of tiles(source, target)) {
    engine.formats.patchEach(
      to,
      tile,
      within(tile, (row, column) => formats[row][column]),
    );
    engine.cells.write(
      to,
      tile,
      within(tile, (row, column) => inputOf(stored[row][column])),
    );
  }
  carryRules(engine, from, source, to, target);
}

function carryRules(engine: Engine, from: string, source: Area, to: string, target: Area): void {
  const carried = engine.conditionalFormats.list(from).flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => reachOver(area, source, target));
    return areas.length > 0 ? { rule, areas } : [];
  });
  for (const rule of engine.conditionalFormats.list(to)) {
    const added = from === to ? carried.filter(({ rule: { id } }) => id === rule.id).flatMap(({ areas }) => areas) : [];
    const areas = [...rule.areas.flatMap((area) => subtract(area, [target])), ...added];
    if (areas.length === 0) engine.conditionalFormats.remove(to, rule.id);
    else if (JSON.stringify(areas) !== JSON.stringify(rule.areas))
      engine.conditionalFormats.update(to, { ...rule, areas });
  }
  if (from === to) return;
  for (const { rule, areas } of carried)
    engine.conditionalFormats.add(to, { ...rule, id: `${rule.id}-${Date.now().toString(16)}`, areas });
}

/** The parts of the target that are copies of cells of `area`. */
function reachOver(area: Area, source: Area, target: Area): Area[] {
  const copied = intersect(area, source);
  if (!copied) return [];
  if (contains(area, source)) return [target];
  return [...tiles(source, target)].flatMap((tile) => {
    const row = tile.row + copied.row - source.row;
    const column = tile.column + copied.column - source.column;
    return intersect(tile, { ...copied, row, column }) ?? [];
  });
}

const inputOf = (stored: Scalar): CellInput =>
  typeof stored === "string" && stored.startsWith("=") ? { formula: stored } : { value: stored };
