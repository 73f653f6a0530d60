import { tableOf, type TableId } from "../guide";
import { isBlank, nameKey } from "../check/cells/normalise";
import { FORM_SEARCH_ROWS } from "../check/limits";
import type { Change } from "../check/mend/change";
import {
  locateTables,
  readTable,
  type CellValue,
  type SheetGrid,
  type Snapshot,
  type TableSnapshot,
} from "../check/snapshot";
import type { CellDifference } from "./compare";
import { hasLostDigits } from "./lost-digits";
import { asKept } from "./records";

/** What a form kept elsewhere, 企业概况, says of the cells of the workbook's own. */
export interface FormPlan {
  readonly table: TableId;
  /** The tab of the workbook it goes to. */
  readonly target: string;
  /** Empty cells that it fills. */
  readonly fills: readonly CellDifference[];
  /** Cells that hold something else; they stay. */
  readonly kept: readonly CellDifference[];
  readonly same: number;
}

const FORM = tableOf("enterprise");
/** So few values are none of a form's: 企业名称 and 联系电话 stand over many a list. */
const FEWEST_VALUES = 4;

/** Where a form kept elsewhere stands, and its values. */
export interface FormSource {
  readonly values: TableSnapshot;
  /** Whether a row of a sheet is one of the form's. */
  holds(sheet: string, row: number): boolean;
}

/** @returns the fullest form on these sheets; undefined where none holds one */
export function formAmong(sheets: readonly SheetGrid[]): FormSource | undefined {
  let best: { readonly form: FormSource; readonly filled: number } | undefined;
  for (const sheet of sheets) {
    if (sheet.isHidden) continue;
    // Under the guide's own name a form is known by fewer of its labels: how many hold a value is looked at here.
    const grid = { ...sheet, name: FORM.tab, values: sheet.values.slice(0, FORM_SEARCH_ROWS) };
    const location = locateTables([grid]).find(({ table }) => table.id === FORM.id);
    if (!location) continue;
    const values = readTable(location, grid);
    const filled = FORM.columns.filter(({ field }) => !isBlank(values.value(0, field))).length;
    if (filled < FEWEST_VALUES || filled <= (best?.filled ?? 0)) continue;
    const rows = new Set(location.positions);
    best = { form: { values, holds: (name, row) => name === sheet.name && rows.has(row) }, filled };
  }
  return best?.form;
}

/** @returns undefined where the workbook has no place for the form */
export function formPlan({ values }: FormSource, { tables }: Snapshot): FormPlan | undefined {
  const target = tables.get(FORM.id);
  if (!target?.isReadable) return undefined;
  const fills: CellDifference[] = [];
  const kept: CellDifference[] = [];
  let same = 0;
  for (const { field, kind } of FORM.columns) {
    const value = values.value(0, field);
    const cell = target.cellOf(0, field);
    if (!cell || isBlank(value) || hasLostDigits(kind, value)) continue;
    const to = asKept(kind, value);
    const from = target.value(0, field);
    if (isBlank(from)) fills.push({ cell, field, from, to });
    else if (isSame(from, to)) same++;
    else kept.push({ cell, field, from, to });
  }
  return { table: FORM.id, target: target.sheet, fills, kept, same };
}

const isSame = (a: CellValue, b: CellValue): boolean => nameKey(String(a)) === nameKey(String(b));

/** The changes that fill the empty cells. @param overwrites whether what stands gives way too */
export const fillingOf = ({ table, target, fills, kept }: FormPlan, overwrites = false): readonly Change[] =>
  [...fills, ...(overwrites ? kept : [])].map((difference) => ({ kind: "cell", table, sheet: target, ...difference }));
