/** Reading and writing the cells of a range the way Excel does. */
import type { Area } from "../../engine/a1";
import type { CellInput, CellStyle, Engine, Scalar } from "../../engine/port";
import { HostError } from "../errors";
import { interpretText, keepSignificantDigits } from "./typing";

/** Larger ranges give `null` instead of their cells, as whole columns do in Excel. */
const MAX_CELLS = 5_000_000;

export const isUnbounded = (area: Area) => area.rows * area.columns > MAX_CELLS;

export function sizeMismatch(location: string): HostError {
  const message = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new HostError("InvalidArgument", message, location);
}

/** One value for all cells, or an array of the range's own shape. */
export function shaped(value: unknown, area: Area, location: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const line = Array.from({ length: area.columns }, () => value);
    return Array.from({ length: area.rows }, () => line);
  }
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw sizeMismatch(location);
  return rows as unknown[][];
}

/** Writes what would appear after typing each value. `null` leaves a cell as it is, "" empties it. */
export function writeCells(engine: Engine, sheet: string, area: Area, value: unknown, location: string): void {
  const lines = shaped(value, area, location);
  const formats = engine.formats.numberFormats(sheet, area);
  const styles: (CellStyle | undefined)[][] = [];
  let anyStyle = false;
  const cells = lines.map((line, row) => {
    const lineStyles: (CellStyle | undefined)[] = [];
    styles.push(lineStyles);
    return line.map((item, column): CellInput | undefined => {
      lineStyles.push(undefined);
      if (item === null || item === undefined) return undefined;
      if (typeof item === "number") return { value: keepSignificantDigits(item) };
      if (typeof item !== "string") return { value: item as boolean };
      const { input, numberFormat } = interpretText(item, formats[row][column]);
      if (numberFormat && formats[row][column] === "General") {
        lineStyles[column] = { numberFormat };
        anyStyle = true;
      }
      return input;
    });
  });
  if (anyStyle) engine.formats.patchEach(sheet, area, styles);
  engine.cells.write(sheet, area, cells);
}

export function valueType(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value) ? "Error" : "String";
}
