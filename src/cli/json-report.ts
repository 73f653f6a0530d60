import { cellAddress, type CheckResult, type RuleId, type Severity, type Snapshot } from "../check";
import { statusOfTables, type TableState } from "../check/plan/status";
import { columnOf, type Clause, type TableId } from "../guide";
import { describe, sentencesOf } from "../text/describe";
import type { FindingTexts, Language } from "../text/types";

/** What `--json` prints. Programs rely on it: keys are added, never changed. */
export interface JsonReport {
  readonly tables: readonly {
    readonly id: TableId;
    readonly sheet: string;
    /** Records: rows with data, blank rows, totals and notes not counted; a form is one record. */
    readonly rows: number;
    /** How the table stands, as 总览 and the pane say it. */
    readonly state: TableState;
    /** Filled rows of the tab: records of a list, filled fields of a form. */
    readonly filled: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  }[];
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly table: TableId;
    /** "" when the table has no sheet. */
    readonly sheet: string;
    /** A1 address; "" when the finding is about the table as a whole. */
    readonly cell: string;
    readonly message: string;
    /** "" when the rule is not the guide's. */
    readonly clause: Clause | "";
    /** Whether the add-in can mend it without asking which way. */
    readonly fixable: boolean;
  }[];
  /** Findings that were dismissed on 豁免说明: they are in no count. */
  readonly dismissed: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly table: TableId;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
    readonly reason: string;
    readonly date: string;
  }[];
  /** Findings that are counted only, after the first ten thousand of their kind in a column. */
  readonly unlisted: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly table: TableId;
    readonly sheet: string;
    /** The title of the column; "" when they are about none. */
    readonly column: string;
    readonly count: number;
  }[];
}

export function jsonReport(
  snapshot: Snapshot,
  { findings, unlisted, dismissed }: Pick<CheckResult, "findings" | "unlisted" | "dismissed">,
  texts: FindingTexts,
  language: Language,
): JsonReport {
  const statuses = new Map(statusOfTables(snapshot, { findings, unlisted }).map((status) => [status.table.id, status]));
  return {
    tables: [...snapshot.tables.values()].map(({ table, sheet, dataRows }) => {
      const { state, filled, errors, warnings, infos } = statuses.get(table.id)!;
      return { id: table.id, sheet, rows: dataRows.length, state, filled, errors, warnings, infos };
    }),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      table: finding.table,
      sheet: finding.sheet ?? "",
      cell: finding.cell ? cellAddress(finding.cell) : "",
      message: sentencesOf(describe(finding, texts, language), language),
      clause: finding.clause ?? "",
      fixable: finding.fix?.kind === "safe",
    })),
    dismissed: dismissed.map(({ finding, dismissal }) => ({
      rule: finding.rule,
      severity: finding.severity,
      table: finding.table,
      sheet: finding.sheet ?? "",
      cell: finding.cell ? cellAddress(finding.cell) : "",
      message: sentencesOf(describe(finding, texts, language), language),
      reason: dismissal.reason,
      date: dismissal.dismissedOn,
    })),
    unlisted: unlisted.map(({ rule, severity, table, field, count }) => ({
      rule,
      severity,
      table,
      sheet: snapshot.tables.get(table)?.sheet ?? "",
      column: field ? columnOf(table, field).title : "",
      count,
    })),
  };
}
