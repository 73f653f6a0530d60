import { bodyArea, recheck, rowsByIndex, rowsTouched, type Area } from "../check";
import { withoutNotYet, type RecordAtHand } from "../check/plan/record-at-hand";
import type { Workbook } from "../host/workbook";
import { checkAndMark } from "./check-and-mark";
import { withMarksRenewed } from "./marking";
import type { Action, Checked } from "./types";

export interface EditInput {
  readonly checked: Checked;
  readonly sheet: string;
  /** The edited cells; absent when rows or columns were inserted or deleted. */
  readonly area?: Area;
  /** What the person is typing now, whose empty cells are no faults yet. */
  readonly atHand?: RecordAtHand;
}

/** More changed rows than this are read again with everything else. */
const MOST_ROWS = 2_000;

/**
 * 修改后自动校验: after an edit, rechecks the rows it touched in one sync, and in another keeps the marks true, where that is
 * needed and costs the person nothing; everything, when the edit moved cells or touched titles, or the marks are not as they
 * were written. It never marks anything where nothing was marked.
 */
export const recheckEdit: Action<EditInput, Checked> = {
  async perform(host, { checked, sheet, area, atHand }, run) {
    const rechecked = area && (await recheckRows(host.workbook, checked, sheet, area, atHand));
    const isMarked = checked.marks !== undefined;
    return rechecked ?? checkAndMark.perform(host, { marks: "renew", isMarked, ...(atHand && { atHand }) }, run);
  },
};

/** @returns undefined when only a full run can tell */
async function recheckRows(
  workbook: Workbook,
  checked: Checked,
  sheet: string,
  area: Area,
  atHand: RecordAtHand | undefined,
): Promise<Checked | undefined> {
  const { reading, result, marks } = checked;
  // A tab renamed since the reading: what stood on it is no longer known by its name.
  if (!reading.sheets.includes(sheet)) return undefined;
  const touched = rowsTouched(reading.snapshot.tables.values(), sheet, area, MOST_ROWS);
  if (!touched || touched.length === 0) return touched && checked;
  const areas = touched.map(({ table, first, count }) => bodyArea(table.location, first, count));
  const read = await workbook.readRows(sheet, areas, marks);
  if (!read) return undefined;
  const tables = new Map(reading.snapshot.tables);
  touched.forEach((rows, i) => {
    tables.set(rows.table.table.id, rows.table.withRows(rowsByIndex(rows, read.values[i])));
  });
  const changed = new Map(
    touched.map(({ table, first, count }) => [table.table.id, Array.from({ length: count }, (_, i) => first + i)]),
  );
  const snapshot = { ...reading.snapshot, tables };
  const renewed = withoutNotYet(recheck(result, snapshot, changed), atHand);
  const found = { reading: { ...reading, snapshot }, result: renewed, protectedSheets: checked.protectedSheets };
  return withMarksRenewed(workbook, found, read.marks);
}
