import { columnOf, KINDS, type Field, type TableId } from "../../guide";
import { refusalOf } from "../../office/refusal";
import { everywhere } from "../run";

/** A column of a list that is to have its number format. */
export interface FormattedColumn {
  readonly sheet: Excel.Worksheet;
  readonly table: TableId;
  readonly field: Field;
  /** Its place on the sheet. */
  readonly place: number;
}

/** How far down formats reach where entire columns take none: beyond what anybody files, and no burden on the workbook. */
const FORMATTED_ROWS = 20_000;

/**
 * Gives entire columns their number formats, what is pasted far below is to be kept as well as what is typed, in a sync that
 * comes before any value: "@" after a value would leave a number a number. With the batch goes what was asked before.
 *
 * An array with one value is what Excels are known to take for entire columns; its documentation says that a single value
 * "returns an error". Where one takes neither, the first rows are formatted.
 * @param again the columns on sheets that are asked for anew: what a failed batch added is not known under its objects
 */
export async function formatColumns(
  context: Excel.RequestContext,
  columns: readonly FormattedColumn[],
  again: () => readonly FormattedColumn[],
): Promise<void> {
  for (const { sheet, place, ...column } of columns) {
    const whole = sheet.getRangeByIndexes(0, place, 1, 1).getEntireColumn();
    whole.numberFormat = [[formatOf(column)]];
  }
  try {
    await context.sync();
  } catch (error) {
    if (!isRefusedFormat(error)) throw error;
    for (const { sheet, place, ...column } of again())
      sheet.getRangeByIndexes(0, place, FORMATTED_ROWS, 1).numberFormat = everywhere(formatOf(column));
    await context.sync();
  }
}

/** Whether a column has a number format at all. */
export const hasFormat = ({ table, field }: Omit<FormattedColumn, "sheet">): boolean =>
  KINDS[columnOf(table, field).kind].numberFormat !== "General";

const formatOf = ({ table, field }: Pick<FormattedColumn, "table" | "field">): string =>
  KINDS[columnOf(table, field).kind].numberFormat;

const isRefusedFormat = (error: unknown): boolean => {
  const refusal = refusalOf(error);
  return refusal?.code === "InvalidArgument" && refusal.location === "Range.numberFormat";
};
