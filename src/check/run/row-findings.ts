import type { Field, TableId } from "../../guide";
import type { Finding } from "../model/finding";
import { MOST_KEPT } from "../limits";
import { Groups, unlistedOf, type Kind, type Unlisted, type UnlistedPlace } from "./kept-findings";
import type { Problem, TierRule } from "../model/rule";

/** One kind of finding of the cell and row rules. */
interface RowGroup extends Kind {
  /** How many each row has; a byte a row up to the last that has any, and only for kinds there are. */
  tally: Uint8Array;
  total: number;
  /** The row with which the most that is kept is reached: below it none is kept. */
  last: number;
}

interface Kept {
  readonly finding: Finding;
  readonly kind: Kind;
}

/** Runs the cell and row rules for rows of the body, in ascending order. */
export type CheckRows = (rows: readonly number[], to: RowFindings) => void;

/**
 * What the cell and row rules found in a table: the findings of the first rows of each kind, and the exact number of all.
 * Which are kept follows from the numbers alone, so that a recheck of changed rows ends where a check from scratch does.
 */
export class RowFindings {
  private readonly kept = new Map<number, Kept[]>();
  private readonly groups: Groups<RowGroup>;

  /**
   * @param rows how many rows the table's body has
   * @param most findings of one kind after whose row none is kept
   */
  constructor(
    private readonly table: TableId,
    private readonly rows: number,
    private readonly most = MOST_KEPT,
  ) {
    this.groups = new Groups((kind) => ({ ...kind, tally: NO_ROWS, total: 0, last: Infinity }));
  }

  /** Takes a problem; the rows of one kind come in ascending order. @param make makes the finding, if it is to be kept */
  add(rule: TierRule, row: number, field: Field, problem: Problem, make: () => Finding): void {
    const group = this.groups.of(rule, problem, field);
    if (row >= group.tally.length) group.tally = new Uint8Array(this.rows);
    group.tally[row]++;
    group.total++;
    if (row > group.last) return;
    if (group.total >= this.most) group.last = row;
    this.keep(row, { finding: make(), kind: group });
  }

  /** Whether the row has a problem of this kind, kept or not. */
  has(rule: TierRule, row: number, field: Field, problem: Problem): boolean {
    return countIn(this.groups.of(rule, problem, field), row) > 0;
  }

  /** Whether a finding of this kind in this row is counted only. */
  isCounted(rule: TierRule, row: number, field: Field, problem: Problem): boolean {
    return row > this.groups.of(rule, problem, field).last;
  }

  get findings(): readonly Finding[] {
    return [...this.kept.values()].flatMap((kept) => kept.map(({ finding }) => finding));
  }

  get unlisted(): readonly Unlisted[] {
    return this.groups.all.flatMap((group) => {
      const { tally, last } = group;
      let hidden = 0;
      for (let row = last + 1; row < tally.length; row++) hidden += tally[row];
      return hidden > 0 ? [unlistedOf(group, this.table, hidden, () => placesAfter(last, tally))] : [];
    });
  }

  /**
   * The findings after some rows changed, at the cost of those rows; this object stays as it is.
   * @param rows how many rows the body has now
   * @param stale the rows that may have changed, ascending; rows that are there no more are among them
   */
  renewed(rows: number, stale: readonly number[], check: CheckRows): RowFindings {
    const now = new RowFindings(this.table, rows, this.most);
    const found = new RowFindings(this.table, rows, Infinity);
    check(
      stale.filter((row) => row < rows),
      found,
    );
    for (const kind of [...this.groups.all, ...found.groups.all])
      now.takeOver(this.groups.like(kind), found.groups.like(kind), stale);
    const isStale = new Set(stale);
    now.keepOf(this, (row) => !isStale.has(row));
    now.keepOf(found, () => true);
    now.keepRisen(this, isStale, check);
    return now;
  }

  /** Takes over a group of before, its stale rows being what was found now; a group that no stale row has a part in is shared. */
  private takeOver(before: RowGroup, found: RowGroup, stale: readonly number[]): void {
    const group = this.groups.like(before);
    const isTouched = stale.some((row) => countIn(before, row) !== countIn(found, row));
    group.total = before.total;
    group.last = before.last;
    group.tally = before.tally;
    if (!isTouched) return;
    group.tally = new Uint8Array(this.rows);
    group.tally.set(before.tally.subarray(0, this.rows));
    for (const row of stale) {
      group.total += countIn(found, row) - countIn(before, row);
      if (row < this.rows) group.tally[row] = countIn(found, row);
    }
    group.last = group.total < this.most ? Infinity : this.lastOf(group);
  }

  /** The row with which the most that is kept is reached. */
  private lastOf({ tally }: RowGroup): number {
    let total = 0;
    return tally.findIndex((count) => (total += count) >= this.most);
  }

  /** Keeps what others found, as far as it belongs to what is kept now. */
  private keepOf(others: RowFindings, isWanted: (row: number, kind: Kind) => boolean): void {
    for (const [row, kept] of others.kept)
      for (const one of kept)
        if (row <= this.groups.like(one.kind).last && isWanted(row, one.kind)) this.keep(row, one);
  }

  /** Something above was mended: what comes next of its kind, and was counted only, moves up into the list. */
  private keepRisen(before: RowFindings, isStale: ReadonlySet<number>, check: CheckRows): void {
    const wasLast = (kind: Kind): number => before.groups.like(kind).last;
    const risen = new Set<number>();
    for (const group of this.groups.all)
      for (let row = wasLast(group) + 1; row <= group.last && row < this.rows; row++)
        if (countIn(group, row) > 0 && !isStale.has(row)) risen.add(row);
    if (risen.size === 0) return;
    const found = new RowFindings(this.table, this.rows, Infinity);
    check(
      [...risen].sort((a, b) => a - b),
      found,
    );
    this.keepOf(found, (row, kind) => row > wasLast(kind));
  }

  private keep(row: number, one: Kept): void {
    const list = this.kept.get(row);
    if (list) list.push(one);
    else this.kept.set(row, [one]);
  }
}

const NO_ROWS = new Uint8Array(0);
const countIn = ({ tally }: RowGroup, row: number): number => tally[row] ?? 0;

function* placesAfter(last: number, tally: Uint8Array): Iterable<UnlistedPlace> {
  for (let row = last + 1; row < tally.length; row++) if (tally[row] > 0) yield { row, count: tally[row] };
}
