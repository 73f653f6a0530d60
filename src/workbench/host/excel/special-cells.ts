import type { Area } from "../../engine/a1";
import { intersect } from "../../engine/areas";
import type { Engine, Scalar } from "../../engine/port";
import { notImplemented } from "../errors";
import { valueType } from "./range-content";

const KINDS: Readonly<Record<string, readonly string[]>> = {
  Numbers: ["Double"],
  Text: ["String"],
  Logical: ["Boolean"],
  Errors: ["Error"],
};

/** The cells `getSpecialCells` means, gathered into areas; none where there is no such cell. */
export function specialAreas(engine: Engine, sheet: string, area: Area, type: string, wanted?: string): Area[] {
  switch (type) {
    case "Constants":
      return matching(
        engine,
        sheet,
        area,
        (value, formula) => value !== "" && !isFormula(formula) && isKind(value, wanted),
      );
    case "Formulas":
      return matching(engine, sheet, area, (value, formula) => isFormula(formula) && isKind(value, wanted));
    case "Blanks":
      return matching(engine, sheet, area, (_value, formula) => formula === "");
    case "Visible":
      return visible(engine, sheet, area);
    case "ConditionalFormats":
      return inside(
        engine.conditionalFormats.list(sheet).flatMap((rule) => rule.areas),
        area,
      );
    case "DataValidations":
      return inside(
        engine.validations.list(sheet).flatMap((rule) => rule.areas),
        area,
      );
    default:
      throw notImplemented(`Range.getSpecialCells(${type})`);
  }
}

const isFormula = (formula: Scalar) => typeof formula === "string" && formula.startsWith("=");

function isKind(value: Scalar, wanted: string | undefined): boolean {
  if (!wanted || wanted === "All") return true;
  const kinds = Object.keys(KINDS).filter((kind) => wanted.includes(kind));
  return kinds.some((kind) => KINDS[kind].includes(valueType(value)));
}

/** Within the sheet's used range, as in Excel. */
function matching(
  engine: Engine,
  sheet: string,
  area: Area,
  accepts: (value: Scalar, formula: Scalar) => boolean,
): Area[] {
  const used = engine.cells.used(sheet, false);
  const looked = used && intersect(used, area);
  if (!looked) return [];
  const values = engine.cells.values(sheet, looked);
  const formulas = engine.cells.formulas(sheet, looked);
  return gather(looked, (row, column) => accepts(values[row][column], formulas[row][column]));
}

function visible(engine: Engine, sheet: string, area: Area): Area[] {
  const { rowCount, columnCount } = engine.sheets.get(sheet);
  const looked = intersect(area, { row: 0, column: 0, rows: rowCount, columns: columnCount });
  if (!looked) return [];
  const rows = Array.from({ length: looked.rows }, (_, r) => !engine.layout.rowHidden(sheet, looked.row + r));
  const columns = Array.from(
    { length: looked.columns },
    (_, c) => !engine.layout.columnHidden(sheet, looked.column + c),
  );
  return gather(looked, (row, column) => rows[row] && columns[column]);
}

function inside(areas: readonly Area[], limit: Area): Area[] {
  return areas.flatMap((area) => intersect(area, limit) ?? []);
}

/** Runs of accepted cells in each row, joined downwards while they cover the same columns. */
function gather(area: Area, accepts: (row: number, column: number) => boolean): Area[] {
  const areas: Area[] = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      if (!accepts(row, column)) continue;
      const start = column;
      while (column + 1 < area.columns && accepts(row, column + 1)) column++;
      const run = { row: area.row + row, column: area.column + start, rows: 1, columns: column - start + 1 };
      const above = areas.findIndex(
        (other) => other.column === run.column && other.columns === run.columns && other.row + other.rows === run.row,
      );
      if (above >= 0) areas[above] = { ...areas[above], rows: areas[above].rows + 1 };
      else areas.push(run);
    }
  }
  return areas;
}
