import type { Column, Field, TableId } from "../../guide";
import { isBlank } from "../cells/normalise";
import {
  Cell,
  Row,
  type CellProblem,
  type CellRule,
  type CivilDate,
  type Context,
  type Problem,
  type RowProblem,
  type RowRule,
  type TierRule,
} from "../model/rule";
import { misplacedIn } from "../plan/misplaced";
import type { CellValue, TableSnapshot } from "../snapshot";
import { findingOf } from "./finding-of";
import type { RowFindings } from "./row-findings";
import type { RuleSet } from "./run-rules";

/** Runs the cell and row rules on the rows of one table, as many at a time as are asked for. */
export class RowChecker {
  private readonly columns: readonly ColumnChecker[];
  private readonly rowRules: readonly RowRule[];
  private readonly row: Row;

  constructor(
    private readonly table: TableSnapshot,
    rules: Pick<RuleSet, "cell" | "row">,
    private readonly today: CivilDate,
  ) {
    const { fields: misplaced } = misplacedIn(table);
    // What the cells of a misplaced column lack follows from that, and is said once (GEN-13).
    this.columns = table.table.columns
      .filter(({ field }) => table.columnOf(field) >= 0 && !misplaced.has(field))
      .map((column) => new ColumnChecker(table, column, rules.cell, today));
    this.rowRules = rules.row.filter((rule) => rule.tables.includes(table.table.id));
    this.row = new Row(table);
  }

  /** @param rows data rows, ascending */
  check(rows: readonly number[], found: RowFindings): void {
    // Column by column, so that each column's short list of rules stays hot.
    for (const column of this.columns) column.check(rows, found);
    for (const rule of this.rowRules) this.checkRule(rule, rows, found);
  }

  private checkRule(rule: RowRule, rows: readonly number[], found: RowFindings): void {
    const { table, row } = this;
    const { fields: misplaced } = misplacedIn(table);
    // A merged cell means the same in every row it spans; what it does wrong is said once, where it can be mended.
    const isSaidAbove = (problem: RowProblem): boolean => {
      const anchor = table.anchorRow(row.index, problem.field);
      return anchor !== undefined && found.has(rule, anchor, problem.field, problem);
    };
    const report = (problem: RowProblem): void => {
      if (!misplaced.has(problem.field) && !isSaidAbove(problem))
        add(found, table, rule, row.index, problem.field, problem);
    };
    const context = { today: this.today, report };
    for (const index of rows) {
      row.index = index;
      rule.check(row, context);
    }
  }
}

/** Runs the cell rules on the cells of one column. */
class ColumnChecker {
  private readonly onEmpty: readonly CellRule[];
  private readonly onBlank: readonly CellRule[];
  private readonly onFilled: readonly CellRule[];
  private readonly at: number;
  private readonly hasMerges: boolean;
  private readonly cell: Cell;
  private readonly known = new KnownValues();
  /** What the rule at work told of the cell at hand; emptied before each. */
  private readonly told: CellProblem[] = [];
  private readonly context: Context<CellProblem>;
  /** Rules that have told enough of some kind here: the next is likely to be of it again. */
  private readonly counted = new Set<TierRule>();

  constructor(
    private readonly table: TableSnapshot,
    private readonly column: Column,
    rules: readonly CellRule[],
    today: CivilDate,
  ) {
    const own = rules.filter((rule) => appliesTo(rule, table.table.id, column));
    this.onEmpty = own.filter((rule) => rule.when === "empty");
    this.onBlank = own.filter((rule) => rule.when !== undefined);
    this.onFilled = own.filter((rule) => rule.when !== "empty");
    this.at = table.columnOf(column.field);
    this.hasMerges = table.bodyMerges.length > 0;
    this.cell = new Cell(table, column);
    const { told } = this;
    this.context = { today, report: (problem) => void told.push(problem) };
  }

  check(rows: readonly number[], found: RowFindings): void {
    const { table, column, at, hasMerges, known } = this;
    for (const index of rows) {
      const value = table.values[index][at] ?? "";
      if (hasMerges && table.isCovered(index, column.field)) continue;
      const before = known.of(value);
      if (before && this.isCountedOnly(before, index, found)) for (const one of before) this.add(one, index, found);
      else known.remember(value, this.look(index, value, found));
    }
  }

  /** Whether of these problems, told of a cell of this row, nothing but their number is kept. */
  private isCountedOnly(told: readonly Told[], index: number, found: RowFindings): boolean {
    return told.every(({ rule, problem }) => found.isCounted(rule, index, this.column.field, problem));
  }

  private add({ rule, problem }: Told, index: number, found: RowFindings): void {
    add(found, this.table, rule, index, this.column.field, problem);
  }

  /** Runs the rules on a cell. What they told is returned where the next cell of the same value need not be looked at for it. */
  private look(index: number, value: CellValue, found: RowFindings): readonly Told[] | undefined {
    const { column, cell, context, told, counted } = this;
    const { field } = column;
    let all: Told[] | undefined;
    cell.index = index;
    cell.value = value;
    for (const rule of value === "" ? this.onEmpty : isBlank(value) ? this.onBlank : this.onFilled) {
      cell.isCounted = counted.size > 0 && counted.has(rule);
      rule.check(cell, context);
      if (told.length === 0) continue;
      if (cell.isCounted && !told.every((problem) => found.isCounted(rule, index, field, problem))) {
        told.length = 0;
        cell.isCounted = false;
        rule.check(cell, context);
      }
      for (const problem of told) {
        if (found.isCounted(rule, index, field, problem)) counted.add(rule);
        this.add({ rule, problem }, index, found);
        (all ??= []).push({ rule, problem });
      }
      told.length = 0;
      if (rule.exclusive) break;
    }
    if (!all) return NOTHING_TOLD;
    return this.isCountedOnly(all, index, found) ? all : undefined;
  }
}

interface Told {
  readonly rule: CellRule;
  readonly problem: CellProblem;
}

/** What is told of nearly every cell. */
const NOTHING_TOLD: readonly Told[] = [];

/** Columns of more different values are not remembered: lists of occupations, degrees or titles are shorter. */
const MOST_REMEMBERED = 256;

/**
 * What was told of the values of a column: nothing, mostly. A cell rule sees of a row nothing but the cell's value, and how it would
 * be mended is worked out for no cell that is only counted; so the same value need not be looked at again.
 */
class KnownValues {
  private values: Map<CellValue, readonly Told[]> | undefined = new Map();

  of(value: CellValue): readonly Told[] | undefined {
    return this.values?.get(value);
  }

  /** @param told undefined where the next cell must be looked at all the same */
  remember(value: CellValue, told: readonly Told[] | undefined): void {
    if (!told || !this.values) return;
    this.values.set(value, told);
    if (this.values.size > MOST_REMEMBERED) this.values = undefined;
  }
}

const appliesTo = (rule: CellRule, table: TableId, column: Column): boolean =>
  (rule.kinds === "any" || rule.kinds.includes(column.kind)) && (!rule.tables || rule.tables.includes(table));

const add = (
  found: RowFindings,
  table: TableSnapshot,
  rule: TierRule,
  row: number,
  field: Field,
  problem: Problem,
): void => found.add(rule, row, field, problem, () => findingOf(rule, table.table.id, table, { row, field }, problem));
