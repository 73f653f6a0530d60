import type { Clause, Column, Field, Kind, Standard, TableId } from "../../guide";
import type { CellPosition } from "../address";
import type { Edit, Facts, Fix, FixOption, RuleId, SafeFix, Severity } from "./finding";
import type { Plan } from "./plan";
import type { CellValue, RecordCells, TableSnapshot } from "../snapshot";

/** What a rule says is wrong. Where it is, its tier's report adds; the engine fills in what it knows. */
export interface Problem {
  /** The rule's id, then what is wrong: src/text has a sentence for each. */
  readonly message: string;
  readonly facts: Facts;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where it answers another clause than its rule does. */
  readonly clause?: Clause;
  /** An error the user may dismiss with a reason. Warnings always may be. */
  readonly dismissible?: true;
  readonly fix?: Fix;
  /** `Finding.copy` */
  readonly copy?: string;
}

/** The problems of a family whose messages and their facts are those of `M`: a message and its facts cannot come apart. */
export type ProblemOf<M> = {
  [K in keyof M & string]: Problem & { readonly message: K; readonly facts: M[K] };
}[keyof M & string];

/** The messages of a rule whose flaws another rule shares: `SCOPE-02.length` for `length`. */
export type MessagesOf<Id extends RuleId, Flaws> = { [K in keyof Flaws & string as `${Id}.${K}`]: Flaws[K] };

/** `ProblemOf` the same messages, for what makes the problem of whichever rule asks. */
export type FlawOf<Id extends RuleId, Flaws> = {
  [K in keyof Flaws & string]: Problem & { readonly message: `${Id}.${K}`; readonly facts: Flaws[K] };
}[keyof Flaws & string];

/** Where in a table: a row's cell, the title of a column (no row), or the table as a whole (neither). */
export interface Place {
  readonly row?: number;
  readonly field?: Field;
}

export type CellProblem<M = AnyMessages> = ProblemOf<M>;
export type RowProblem<M = AnyMessages> = ProblemOf<M> & Required<Pick<Place, "field">>;
export type TableProblem<M = AnyMessages> = ProblemOf<M> & Place;
export type PlanProblem<M = AnyMessages> = ProblemOf<M> & Place & { readonly table: TableId };

/** The messages of any family, as the engine knows them. */
type AnyMessages = Readonly<Record<string, Facts>>;

/** What a rule is given beside what it looks at. */
export interface Context<P> {
  readonly today: CivilDate;
  /** Tells one problem; as often as there is one. */
  readonly report: Report<P>;
}

export type Report<P> = (problem: P) => void;

/** What a rule is, whatever it looks at. */
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

/** At one filled cell. Attached to kinds, so that examiners and quality controllers are served alike. Reruns for changed rows. */
interface CellTier<M> {
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
  check(cell: Cell, context: Context<CellProblem<M>>): void;
}

/** At one data row. Reruns for changed rows. */
interface RowTier<M> {
  readonly tier: "row";
  readonly tables: readonly TableId[];
  check(row: Row, context: Context<RowProblem<M>>): void;
}

/** At one whole table. Reruns when that table changed. */
interface TableTier<M> {
  readonly tier: "table";
  readonly tables: readonly TableId[];
  /** Looks at a table whose titles are not as they must be, too. */
  readonly readsUnreadable?: true;
  check(table: TableSnapshot, context: Context<TableProblem<M>>): void;
}

/** At several tables. Reruns when one it reads changed; only this tier can see another table than the one at hand. */
interface PlanTier<M> {
  readonly tier: "plan";
  readonly reads: readonly TableId[];
  check(plan: Plan, context: Context<PlanProblem<M>>): void;
}

export type CellRule<M = AnyMessages> = RuleBase & CellTier<M>;
export type RowRule<M = AnyMessages> = RuleBase & RowTier<M>;
export type TableRule<M = AnyMessages> = RuleBase & TableTier<M>;
export type PlanRule<M = AnyMessages> = RuleBase & PlanTier<M>;

/** A rule that looks at one thing. */
export type TierRule = CellRule | RowRule | TableRule | PlanRule;

/** A rule that looks at several things, such as a cell by itself and beside the others of its row. */
export type ManifoldRule<M = AnyMessages> = RuleBase & {
  readonly tiers: readonly (CellTier<M> | RowTier<M> | TableTier<M> | PlanTier<M>)[];
};

export type Rule = TierRule | ManifoldRule;

/** A day without a time or a zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
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
  /** What stands in it. */
  value: CellValue = "";
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

/** A fix that offers what one cell may become; undefined where nothing is known. */
export function offerIn(table: TableSnapshot, row: number, field: Field, values: readonly string[]): Fix | undefined {
  return choiceOf(values.map((label) => ({ label, edits: fixTo(table, row, field, label).edits })));
}

/** A fix that offers one way out or several; undefined where there is none. */
export const choiceOf = (options: readonly FixOption[]): Fix | undefined =>
  options.length > 0 ? { kind: "choose", options } : undefined;

/** One way out by which one cell is set, of this table or another; none where the column is absent. */
export function wayToSet(
  way: string,
  table: TableSnapshot,
  row: number,
  field: Field,
  to: CellValue,
): readonly FixOption[] {
  const edit = setCell(table, row, field, to);
  return edit ? [{ label: String(to), way, edits: [edit] }] : [];
}

/** A fix that begins records below those of a list; undefined where there are none to begin. */
export function beginIn({ sheet }: TableSnapshot, records: readonly RecordCells[]): Fix | undefined {
  if (records.length === 0) return undefined;
  return choiceOf([{ label: String(records.length), way: "begin", edits: [{ kind: "append", sheet, records }] }]);
}

/** A safe fix of one cell. */
export function fixTo(table: TableSnapshot, row: number, field: Field, to: CellValue): SafeFix {
  const edit = setCell(table, row, field, to);
  return { kind: "safe", edits: edit ? [edit] : [] };
}
