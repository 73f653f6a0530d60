import type { Clause, Column, Field, Kind, Standard, TableId } from "../../guide";
import type { CellPosition } from "../address";
import type { Edit, Facts, Fix, RuleId, SafeFix, Severity } from "./finding";
import type { MessageId } from "../run/messages";
import type { CellValue, Snapshot, TableSnapshot } from "../snapshot";

/** What a rule says is wrong; where it is, the engine knows or `report` is told. */
export interface Problem {
  readonly message: MessageId;
  readonly facts: Facts;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where it answers another clause than its rule does. */
  readonly clause?: Clause;
  /** An error the user may dismiss with a reason. Warnings always may be. */
  readonly dismissible?: true;
  readonly fix?: Fix;
}

/** The messages of a rule whose flaws another rule shares: `SCOPE-02.length` for `length`. */
export type MessagesOf<Id extends RuleId, Flaws> = { [K in keyof Flaws & string as `${Id}.${K}`]: Flaws[K] };

/** Makes the problems of one rule family, so that a message and its facts cannot come apart. */
export const problemsOf =
  <M extends object>() =>
  <K extends keyof M & string>(
    message: K,
    facts: M[K] & Facts,
    extra: Omit<Problem, "message" | "facts"> = {},
  ): Problem => ({
    message: message as unknown as MessageId,
    facts,
    ...extra,
  });

interface RuleBase {
  readonly id: RuleId;
  /** The severity of its problems unless a problem says otherwise. */
  readonly severity: Severity;
  /** The clause to cite: by default the table's own; `null` for a rule the guide does not contain. */
  readonly clause?: Clause | null;
  readonly standard?: Standard;
  /** Runs only when asked for (CheckOptions.optionalRules). */
  readonly optional?: true;
}

/** Looks at one filled cell. Attached to kinds, so that examiners and quality controllers are served alike. Reruns for changed rows. */
export interface CellRule extends RuleBase {
  readonly tier: "cell";
  readonly kinds: readonly Kind[] | "any";
  /** Narrows the kinds to some tables. */
  readonly tables?: readonly TableId[];
  /**
   * `empty`: is called for cells that show nothing. `typed`: is called for whatever was typed, blanks alone included.
   * By default a rule sees the cells that show something.
   */
  readonly when?: "empty" | "typed";
  /** Its finding makes the cell unreadable: no later cell rule sees it (no cascade). Such rules stand first in the list. */
  readonly exclusive?: true;
  check(value: CellValue, cell: Cell, context: CheckContext): Problem | undefined;
}

/** Looks at one data row. Reruns for changed rows. */
export interface RowRule extends RuleBase {
  readonly tier: "row";
  readonly tables: readonly TableId[];
  check(row: Row, report: (field: Field, problem: Problem) => void, context: CheckContext): void;
}

/** Looks at one whole table. Reruns when that table changed. */
export interface TableRule extends RuleBase {
  readonly tier: "table";
  readonly tables: readonly TableId[];
  check(table: TableSnapshot, report: Report, context: CheckContext): void;
}

/** Looks at several tables. Reruns when one it reads changed. */
export interface PlanRule extends RuleBase {
  readonly tier: "plan";
  readonly reads: readonly TableId[];
  check(context: CheckContext, report: (table: TableId, ...at: Parameters<Report>) => void): void;
}

export type Rule = CellRule | RowRule | TableRule | PlanRule;

/** Where in a table: a row's cell, the title of a column (no row), or the table as a whole (neither). */
export interface Place {
  readonly row?: number;
  readonly field?: Field;
}

export type Report = (place: Place, problem: Problem) => void;

/** A day without a time or a zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What rules may know beside the cell at hand. */
export interface CheckContext {
  readonly snapshot: Snapshot;
  readonly today: CivilDate;
  /** The table if it stands and its titles are as they must be. */
  table(id: TableId): TableSnapshot | undefined;
  /** Computes once a run what several rules share. */
  memo<T>(key: string, compute: () => T): T;
}

/** One data row, as a row rule sees it. The engine reuses one object for all rows: a rule must not keep it. */
export class Row {
  index = 0;
  constructor(readonly table: TableSnapshot) {}

  value(field: Field): CellValue {
    return this.table.value(this.index, field);
  }

  text(field: Field): string {
    return this.table.text(this.index, field);
  }

  /** A fix that sets one cell of this row. */
  fixTo(field: Field, to: CellValue): SafeFix {
    return fixTo(this.table, this.index, field, to);
  }
}

/** One cell, as a cell rule sees it; reused like `Row`. */
export class Cell {
  index = 0;
  /** What is found here is counted only: how it would be mended need not be worked out. */
  isCounted = false;
  constructor(
    readonly table: TableSnapshot,
    readonly column: Column,
  ) {}

  /** A fix that sets this cell. */
  fixTo(to: CellValue): SafeFix {
    return this.isCounted ? NO_FIX : fixTo(this.table, this.index, this.column.field, to);
  }

  /** A fix that offers what this cell may become. */
  offer(values: readonly string[]): Fix {
    if (this.isCounted) return NO_FIX;
    const options = values.map((value) => ({ label: value, edits: this.fixTo(value).edits }));
    return { kind: "choose", options };
  }
}

const NO_FIX: SafeFix = { kind: "safe", edits: [] };

/** The edit that sets a cell of a table; undefined where the column is absent. */
export function setCell(table: TableSnapshot, row: number, field: Field, to: CellValue): Edit | undefined {
  const cell: CellPosition | undefined = table.cellOf(row, field);
  return cell && { kind: "set", sheet: table.sheet, cell, from: table.value(row, field), to };
}

/** A safe fix of one cell. */
export function fixTo(table: TableSnapshot, row: number, field: Field, to: CellValue): SafeFix {
  const edit = setCell(table, row, field, to);
  return { kind: "safe", edits: edit ? [edit] : [] };
}
