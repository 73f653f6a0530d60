import type { TableId } from "../../guide";
import { finish, type Steps } from "../run/steps";
import type { TableSnapshot } from "../snapshot";
import type { Plan } from "./plan";

/**
 * What rules share is made once, and after an edit taken over from the run before: sums and indexes are told what left and
 * what came (`renew`), what rests on tables that did not change is used again as it is. So an edit costs what it touches.
 */

/** A table after an edit, and as it was before. */
export interface RowsChanged {
  readonly before: TableSnapshot;
  readonly after: TableSnapshot;
  /** Rows of the body that hold something else, or are something else, than before; ascending. One may not be there any more. */
  readonly rows: readonly number[];
}

/** Of each table that took over from another, what changed; for as long as a recheck runs. */
const changes = new WeakMap<TableSnapshot, RowsChanged>();
/** Hands what was made in one run to another, for each thing that is made once a run. */
const inheritances: ((from: object, to: object) => void)[] = [];

/**
 * Carries out a run that takes over what the run before made.
 * @param run and @param before are what `Plan.run` is in either
 */
export function succeeding<T>(run: object, before: object, changed: readonly RowsChanged[], work: () => T): T {
  for (const inherit of inheritances) inherit(before, run);
  for (const change of changed) changes.set(change.after, change);
  try {
    return work();
  } finally {
    for (const { after } of changed) changes.delete(after);
  }
}

/**
 * Computes once what rules ask of one table.
 * @param renew makes of what was known of the table before what is to be known now; it may change what it is given, for
 * that is asked of nobody any more
 */
export function onceATable<T>(
  compute: (table: TableSnapshot) => T,
  renew?: (known: T, change: RowsChanged) => T,
): (table: TableSnapshot) => T {
  const made = new WeakMap<TableSnapshot, { readonly value: T }>();
  return (table) => {
    const known = made.get(table);
    if (known) return known.value;
    const change = renew && changes.get(table);
    const earlier = change && made.get(change.before);
    if (earlier) made.delete(change.before);
    const value = renew && earlier ? renew(earlier.value, change) : compute(table);
    made.set(table, { value });
    return value;
  };
}

/** What a plan shows of a table. */
interface Seen {
  readonly table: TableSnapshot | undefined;
  readonly hasTab: boolean;
}

/** A value that several runs may hold; whoever renews it takes it from all of them. */
interface Box<T> {
  readonly value: T;
  isTaken: boolean;
}

interface Made<T> {
  readonly box: Box<T>;
  readonly tables: ReadonlyMap<TableId, Seen>;
  /** Made in another run, and not looked at yet whether it is true in this one. */
  readonly isInherited?: true;
}

/**
 * Computes once a run what several rules share. Whoever asks for it reads the tables of which it is made.
 * @param renew as of `onceATable`; the plan shows the tables as they are now
 */
export const onceARun = <T>(compute: (plan: Plan) => T, renew?: Renew<T>): ((plan: Plan) => T) =>
  onceARunInSteps(function* (plan): Steps<T, undefined> {
    yield;
    return compute(plan);
  }, renew).of;

type Renew<T> = (known: T, plan: Plan, changes: readonly RowsChanged[]) => T;

/** The same of what takes long: a check may have it made ahead of the rules, step by step. */
export function onceARunInSteps<T>(
  compute: (plan: Plan) => Steps<T, undefined>,
  renew?: Renew<T>,
): { readonly of: (plan: Plan) => T; readonly ahead: (plan: Plan) => Steps<void, undefined> } {
  const made = new WeakMap<object, Made<T>>();
  inheritances.push((from, to) => {
    const known = made.get(from);
    if (known) made.set(to, { ...known, isInherited: true });
  });
  const of = (plan: Plan): T => {
    const { run } = plan;
    let known = made.get(run);
    if (known?.box.isTaken) known = undefined;
    if (known?.isInherited) known = takenOver(known, plan);
    if (known) plan.hasRead?.(known.tables.keys());
    else known = finish(madeSteps(plan));
    made.set(run, known);
    return known.box.value;
  };
  function* madeSteps(plan: Plan): Steps<Made<T>, undefined> {
    const tables = new Map<TableId, Seen>();
    return { box: boxOf(yield* compute(noting(plan, tables))), tables };
  }
  function* ahead(plan: Plan): Steps<void, undefined> {
    if (!made.has(plan.run)) made.set(plan.run, yield* madeSteps(plan));
  }
  return { of, ahead };

  function takenOver(earlier: Made<T>, plan: Plan): Made<T> | undefined {
    const tables = new Map([...earlier.tables.keys()].map((id) => [id, seenIn(plan, id)]));
    const differing = [...earlier.tables].filter(([id, seen]) => !isSame(seen, tables.get(id)));
    if (differing.length === 0) return { box: earlier.box, tables };
    const changed = differing.flatMap(([, { table }]) => changeOf(table, tables) ?? []);
    if (!renew || changed.length < differing.length) return undefined;
    earlier.box.isTaken = true;
    return { box: boxOf(renew(earlier.box.value, plan, changed)), tables };
  }
}

const boxOf = <T>(value: T): Box<T> => ({ value, isTaken: false });
const seenIn = (plan: Plan, id: TableId): Seen => ({ table: plan.table(id), hasTab: plan.hasTab(id) });
const isSame = (a: Seen, b: Seen | undefined): boolean => a.table === b?.table && a.hasTab === b?.hasTab;

function changeOf(before: TableSnapshot | undefined, now: ReadonlyMap<TableId, Seen>): RowsChanged | undefined {
  const after = before && now.get(before.table.id)?.table;
  const change = after && changes.get(after);
  return change?.before === before ? change : undefined;
}

/** The plan, noting the tables that are asked for. */
const noting = (plan: Plan, tables: Map<TableId, Seen>): Plan => {
  const note = (id: TableId): void => void tables.set(id, seenIn(plan, id));
  return {
    run: plan.run,
    table(id) {
      note(id);
      return plan.table(id);
    },
    hasTab(id) {
      note(id);
      return plan.hasTab(id);
    },
    hasRead(ids) {
      for (const id of ids) note(id);
    },
  };
};
