import type { ListTable } from "../guide";
import { repairSteps, type Repair } from "../check/mend/repairs";
import type { Edit, Finding } from "../check/model/finding";
import type { CivilDate } from "../check/model/rule";
import { checkSteps } from "../check/run/check";
import type { Steps } from "../check/run/steps";
import type { CellValue, RecordCells, Snapshot, TableSnapshot } from "../check/snapshot";
import type { CellNote, SourceRecord } from "./records";

/** A workbook as it would be with records below those of a table. */
export interface Trial {
  readonly snapshot: Snapshot;
  /** The row of the body that the first of them has. */
  readonly first: number;
}

const RECORDS_PER_STEP = 2_000;
/** Records by which a table grows at once. */
const RECORDS_PER_TRIAL = 5_000;

export function* trialSteps(
  snapshot: Snapshot,
  target: TableSnapshot,
  records: readonly RecordCells[],
  changed: ReadonlyMap<number, RecordCells> = new Map(),
): Steps<Trial, undefined> {
  const first = target.rows.length;
  const rows = new Map<number, readonly CellValue[]>();
  for (const [row, cells] of changed) rows.set(row, rowOf(target, cells, target.rows[row]));
  let grown = target.withRows(rows);
  for (let at = 0; at < records.length; at += RECORDS_PER_TRIAL) {
    const some = new Map<number, readonly CellValue[]>();
    for (const [i, cells] of records.slice(at, at + RECORDS_PER_TRIAL).entries()) {
      if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
      some.set(first + at + i, rowOf(target, cells));
    }
    // What a row is is told when it comes.
    grown = grown.withRows(some);
    yield;
  }
  const tables = new Map(snapshot.tables).set(target.table.id, grown);
  return { snapshot: { ...snapshot, tables }, first };
}

function rowOf(
  { table, location, firstColumn }: TableSnapshot,
  cells: RecordCells,
  before: readonly CellValue[] = [],
): readonly CellValue[] {
  const row = [...before];
  table.columns.forEach(({ field }, i) => {
    const value = cells[field];
    const at = location.positions[i] - firstColumn;
    if (value === undefined || at < 0) return;
    while (row.length < at) row.push("");
    row[at] = value;
  });
  return row;
}

/** The record of which a finding of a trial is; undefined for one of a row that stands. */
function recordAt(
  { table, cell, field }: Finding,
  { id }: ListTable,
  target: TableSnapshot,
  first: number,
): number | undefined {
  if (table !== id || !cell || field === "serial") return undefined;
  const at = cell.row - target.rowNumber(first);
  return at < 0 ? undefined : at;
}

/**
 * The records as every safe fix of the check would leave them below those that stand, each cell that changes noted. Nothing but
 * their own cells is mended; they are numbered when they are written.
 */
export function* mendedSteps(
  snapshot: Snapshot,
  target: TableSnapshot,
  records: readonly SourceRecord[],
  today: CivilDate,
): Steps<readonly SourceRecord[], undefined> {
  const { table } = target;
  if (records.length === 0 || table.layout !== "list") return records;
  const trial = yield* trialSteps(
    snapshot,
    target,
    records.map(({ cells }) => cells),
  );
  yield;
  const result = yield* checkSteps(trial.snapshot, { today, most: Infinity });
  const editsOf = (finding: Finding): readonly Edit[] => {
    if (finding.fix?.kind !== "safe" || recordAt(finding, table, target, trial.first) === undefined) return [];
    return finding.fix.edits.filter(({ kind }) => kind === "set");
  };
  const repairs = yield* repairSteps(trial.snapshot, result, editsOf);
  const mended = [...records];
  const top = target.rowNumber(trial.first);
  for (const [i, repair] of repairs.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (repair.kind !== "cell") continue;
    const record = mended[repair.cell.row - top];
    if (record) mended[repair.cell.row - top] = withRepair(record, repair);
  }
  return mended;
}

function withRepair(record: SourceRecord, { field, from, to }: Repair & { readonly kind: "cell" }): SourceRecord {
  const note: CellNote = { field, why: "mended", from, to };
  return { ...record, cells: { ...record.cells, [field]: to }, notes: [...record.notes, note] };
}

/** What the check still finds, by record, once the records stand below the others and the changed rows are changed. */
export function* findingSteps(
  snapshot: Snapshot,
  target: TableSnapshot,
  records: readonly RecordCells[],
  changed: ReadonlyMap<number, RecordCells>,
  today: CivilDate,
): Steps<
  { readonly ofRecords: readonly (readonly Finding[])[]; readonly ofRows: ReadonlyMap<number, readonly Finding[]> },
  undefined
> {
  const { table } = target;
  const ofRecords = records.map((): Finding[] => []);
  const ofRows = new Map<number, Finding[]>();
  if (table.layout !== "list" || records.length + changed.size === 0) return { ofRecords, ofRows };
  const trial = yield* trialSteps(snapshot, target, records, changed);
  yield;
  // How many there are is told.
  const { findings } = yield* checkSteps(trial.snapshot, { today, most: Infinity });
  for (const [i, finding] of findings.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const at = recordAt(finding, table, target, trial.first);
    if (at !== undefined) ofRecords[at]?.push(finding);
    else if (finding.table === table.id && finding.cell) {
      const row = finding.cell.row - target.rowNumber(0);
      const field = finding.field;
      const isChanged = field !== undefined && changed.get(row)?.[field] !== undefined;
      if (isChanged) ofRows.set(row, [...(ofRows.get(row) ?? []), finding]);
    }
  }
  return { ofRecords, ofRows };
}
