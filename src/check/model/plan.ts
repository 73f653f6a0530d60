import type { TableId } from "../../guide";
import type { TableSnapshot } from "../snapshot";

/** The workbook, as a plan rule sees it in one run. */
export interface Plan {
  /** The same for every rule of a run; `onceARun` keeps what it makes by this. */
  readonly run: object;
  /** The table if it stands and its titles are as they must be. */
  table(id: TableId): TableSnapshot | undefined;
  /** Whether the table has a tab, be its titles as they may. */
  hasTab(id: TableId): boolean;
  /** Is told which tables were read for something that was made when another rule asked. */
  hasRead?(ids: Iterable<TableId>): void;
}

interface Made<T> {
  readonly value: T;
  readonly tables: ReadonlySet<TableId>;
}

/** Computes once a run what several rules share. Whoever asks for it reads the tables of which it is made. */
export function onceARun<T>(compute: (plan: Plan) => T): (plan: Plan) => T {
  const made = new WeakMap<object, Made<T>>();
  return (plan) => {
    const known = made.get(plan.run);
    if (known) {
      plan.hasRead?.(known.tables);
      return known.value;
    }
    const tables = new Set<TableId>();
    const value = compute(noting(plan, tables));
    made.set(plan.run, { value, tables });
    return value;
  };
}

/** The plan, noting the tables that are asked for. */
const noting = (plan: Plan, tables: Set<TableId>): Plan => ({
  run: plan.run,
  table(id) {
    tables.add(id);
    return plan.table(id);
  },
  hasTab(id) {
    tables.add(id);
    return plan.hasTab(id);
  },
  hasRead(ids) {
    for (const id of ids) tables.add(id);
    plan.hasRead?.(ids);
  },
});

/** Computes once what rules ask of one table; a table that was read does not change. */
export function onceATable<T>(compute: (table: TableSnapshot) => T): (table: TableSnapshot) => T {
  const made = new WeakMap<TableSnapshot, { readonly value: T }>();
  return (table) => {
    let known = made.get(table);
    if (!known) made.set(table, (known = { value: compute(table) }));
    return known.value;
  };
}
