import { tableOf, type Field, type TableId } from "../guide";
import { isBlank, nameKey } from "../check/cells/normalise";
import { FORM_SEARCH_ROWS } from "../check/limits";
import type { Change } from "../check/mend/change";
import { repairSteps } from "../check/mend/repairs";
import type { Finding } from "../check/model/finding";
import type { CivilDate } from "../check/model/rule";
import { checkSteps } from "../check/run/check";
import type { Steps } from "../check/run/steps";
import {
  locateTables,
  readTable,
  type CellValue,
  type SheetGrid,
  type Snapshot,
  type TableSnapshot,
} from "../check/snapshot";
import type { CellDifference } from "./compare";
import { entriesBeside, type FormEntry } from "./form-entries";
import { hasLostDigits } from "./lost-digits";
import { asKept } from "./records";

/** What a form kept elsewhere, 企业概况, says of the cells of the workbook's own. */
export interface FormPlan {
  readonly table: TableId;
  /** The tab of the workbook it goes to. */
  readonly target: string;
  /** Empty cells that it fills. */
  readonly fills: readonly CellDifference[];
  /** Cells that hold something else; they stay unless a person says otherwise. */
  readonly kept: readonly CellDifference[];
  readonly same: number;
  /** What is normalised on the way: what stands in the form, and what the safe fixes of the check make of it. */
  readonly tidied: readonly FormNote[];
  /** Values whose last digits are gone; they are not brought in. */
  readonly lost: readonly { readonly field: Field; readonly value: CellValue }[];
  /** Entries that are none of the form's: they are not brought in. */
  readonly left: readonly FormEntry[];
  /** What the check still finds in the cells that are filled, once they are. */
  readonly findings: readonly Finding[];
}

export interface FormNote {
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

const FORM = tableOf("enterprise");
/** So few values are none of a form's: 企业名称 and 联系电话 stand over many a list. */
const FEWEST_VALUES = 4;

/** Where a form kept elsewhere stands, and its values. */
export interface FormSource {
  readonly values: TableSnapshot;
  readonly others: readonly FormEntry[];
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
    best = {
      form: {
        values,
        others: entriesBeside(grid, location),
        holds: (name, row) => name === sheet.name && rows.has(row),
      },
      filled,
    };
  }
  return best?.form;
}

/** What the form says, as every safe fix would leave it in the workbook. @returns undefined where that has no place for it */
export function* formSteps(
  { values, others }: FormSource,
  snapshot: Snapshot,
  today: CivilDate,
): Steps<FormPlan | undefined, undefined> {
  const target = snapshot.tables.get(FORM.id);
  if (!target?.isReadable) return undefined;
  const said = new Map<Field, CellValue>();
  const lost: { field: Field; value: CellValue }[] = [];
  for (const { field, kind } of FORM.columns) {
    const value = values.value(0, field);
    if (!target.cellOf(0, field) || isBlank(value)) continue;
    if (hasLostDigits(kind, value)) lost.push({ field, value });
    else said.set(field, asKept(kind, value));
  }
  const mended = yield* mendedForm(snapshot, target, said, today);
  const fills: CellDifference[] = [];
  const kept: CellDifference[] = [];
  const tidied: FormNote[] = [];
  let same = 0;
  for (const [field, from] of said) {
    const to = mended.get(field) ?? from;
    if (to !== from) tidied.push({ field, from, to });
    const cell = target.cellOf(0, field);
    const standing = target.value(0, field);
    if (!cell) continue;
    if (isBlank(standing)) fills.push({ cell, field, from: standing, to });
    else if (isSame(standing, to)) same++;
    else kept.push({ cell, field, from: standing, to });
  }
  const filled = withForm(snapshot, target, new Map(fills.map(({ field, to }) => [field, to])));
  const { findings } = yield* checkSteps(filled, { today });
  const fields = new Set(fills.map(({ field }) => field));
  const own = findings.filter(
    ({ table, field, severity }) =>
      table === FORM.id && field !== undefined && fields.has(field) && severity !== "info",
  );
  return { table: FORM.id, target: target.sheet, fills, kept, same, tidied, lost, left: others, findings: own };
}

/** What the safe fixes of the check make of values, by the fields they change. */
function* mendedForm(
  snapshot: Snapshot,
  target: TableSnapshot,
  said: ReadonlyMap<Field, CellValue>,
  today: CivilDate,
): Steps<ReadonlyMap<Field, CellValue>, undefined> {
  const trial = withForm(snapshot, target, said);
  const result = yield* checkSteps(trial, { today, most: Infinity });
  const repairs = yield* repairSteps(trial, result, ({ table, field, fix }) =>
    table === FORM.id && field !== undefined && said.has(field) && fix?.kind === "safe"
      ? fix.edits.filter(({ kind }) => kind === "set")
      : [],
  );
  return new Map(
    repairs.flatMap((repair): readonly (readonly [Field, CellValue])[] =>
      repair.kind === "cell" && said.has(repair.field) ? [[repair.field, repair.to]] : [],
    ),
  );
}

/** The workbook as it would be with these values in its form. */
function withForm(snapshot: Snapshot, target: TableSnapshot, values: ReadonlyMap<Field, CellValue>): Snapshot {
  const row = [...(target.rows[0] ?? [])];
  for (const [field, value] of values) row[target.columnOf(field)] = value;
  return { ...snapshot, tables: new Map(snapshot.tables).set(FORM.id, target.withRows(new Map([[0, row]]))) };
}

const isSame = (a: CellValue, b: CellValue): boolean => nameKey(String(a)) === nameKey(String(b));

/** The changes by which chosen cells come to hold what the form says. */
export const fillingOf = (
  { table, target, fills, kept }: FormPlan,
  isTaken: (difference: CellDifference) => boolean,
): readonly Change[] =>
  [...fills, ...kept].filter(isTaken).map((difference) => ({ kind: "cell", table, sheet: target, ...difference }));
