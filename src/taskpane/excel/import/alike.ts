import { inSlices, type Steps } from "../../../check";
import { turnsOf } from "../../../actions/turns";
import type { CellDifference, FormPlan, ImportPlan, ImportRecord, Standing } from "../../../import";

const RECORDS_PER_STEP = 1_000;

/** Whether two plans of one list come to the same: what is told of them, and what would be written. @throws Stopped */
export const areAlike = (a: ImportPlan, b: ImportPlan, stopped: () => boolean): Promise<boolean> =>
  inSlices(
    alikeSteps(a, b),
    turnsOf(() => undefined, stopped),
  );

function* alikeSteps(a: ImportPlan, b: ImportPlan): Steps<boolean, undefined> {
  const isAlike =
    a.obstacle === b.obstacle &&
    a.target === b.target &&
    a.left.length === b.left.length &&
    a.homeless.length === b.homeless.length &&
    a.records.length === b.records.length;
  if (!isAlike) return false;
  for (const [i, record] of a.records.entries()) {
    if (i % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    if (!areRecordsAlike(record, b.records[i])) return false;
  }
  return true;
}

const areRecordsAlike = (a: ImportRecord, b: ImportRecord): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.findings.length === b.findings.length &&
  areStandingsAlike(a.standing, b.standing) &&
  areCellsAlike(a, b);

function areCellsAlike({ cells: a }: ImportRecord, { cells: b }: ImportRecord): boolean {
  const [ones, others] = [Object.entries(a), new Map(Object.entries(b))];
  return ones.length === others.size && ones.every(([field, value]) => others.get(field) === value);
}

function areStandingsAlike(a: Standing, b: Standing): boolean {
  if (a.kind !== "differs" || b.kind !== "differs") return a.kind === b.kind;
  return areDifferencesAlike(a.changes, b.changes);
}

const areDifferencesAlike = (a: readonly CellDifference[], b: readonly CellDifference[]): boolean =>
  a.length === b.length &&
  a.every(({ field, from, to }, i) => field === b[i].field && from === b[i].from && to === b[i].to);

/** Whether two plans of 企业概况 come to the same. */
export const areFormsAlike = (a: FormPlan | undefined, b: FormPlan | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : areDifferencesAlike(a.fills, b.fills) &&
      areDifferencesAlike(a.kept, b.kept) &&
      a.same === b.same &&
      a.findings.length === b.findings.length;

type Unticked = ReadonlySet<ImportRecord | CellDifference>;

/** What was taken out of a plan is out of the next one of the same list too. */
export function stillUnticked(unticked: Unticked, before: ImportPlan, now: ImportPlan): Unticked {
  if (unticked.size === 0) return unticked;
  const keys = new Set([...placesIn(before)].flatMap(([one, key]) => (unticked.has(one) ? [key] : [])));
  return new Set([...placesIn(now)].flatMap(([one, key]) => (keys.has(key) ? [one] : [])));
}

/** Records by where they stand in their list, and what of them differs, by its field. */
function* placesIn({ records }: ImportPlan): Iterable<readonly [ImportRecord | CellDifference, string]> {
  let last = "";
  let nth = 0;
  for (const record of records) {
    const place = `${record.row} ${record.sheet}`;
    // A row may hold several people.
    nth = place === last ? nth + 1 : 0;
    last = place;
    yield [record, `${nth} ${place}`];
    if (record.standing.kind === "differs")
      for (const change of record.standing.changes) yield [change, `${change.field} ${nth} ${place}`];
  }
}
