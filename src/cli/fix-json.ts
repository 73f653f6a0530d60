import { cellAddress, type CellValue, type Counts, type RuleId, type Severity } from "../check";
import { columnOf, type TableId } from "../guide";
import { describe, sentencesOf } from "../text/describe";
import type { CliFixTexts } from "../text/cli";
import { columnAt, countsOf, titlesOf } from "./fix-cells";
import type { FixOutcome } from "./fix";
import type { Words } from "./words";

interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What `rending fix --json` prints. Programs rely on it: keys are added, never changed. */
export interface FixJson {
  readonly file: string;
  /** The file that was written; "" when none was. */
  readonly written: string;
  readonly dryRun: boolean;
  /** Cells that are others, by sheet, row and column. */
  readonly changes: readonly {
    readonly sheet: string;
    /** A1 address. */
    readonly cell: string;
    readonly table: TableId;
    /** The title of the column; "" when the cell is in none. */
    readonly column: string;
    /** The rules that asked for it, and what they call it. */
    readonly rules: readonly RuleId[];
    readonly titles: readonly string[];
    readonly from: CellValue;
    readonly to: CellValue;
  }[];
  /** Findings with a safe fix that was not carried out. */
  readonly unfixed: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly table: TableId;
    readonly sheet: string;
    /** A1 address of what the finding is about; "" when that is the table as a whole. */
    readonly cell: string;
    readonly column: string;
    readonly message: string;
    readonly obstacle: keyof CliFixTexts["obstacles"];
    /** A1 address of the cell that stands in the way; "" when the fix is more than cells. */
    readonly obstacleAt: string;
  }[];
  readonly before: Totals;
  readonly after: Totals;
}

export function fixJson(file: string, outcome: FixOutcome, words: Words): FixJson {
  const { cells, unfixed, snapshot, before, after, written, isDryRun } = outcome;
  return {
    file,
    written: written?.file ?? "",
    dryRun: isDryRun,
    changes: cells.map((fixed) => {
      const { sheet, cell, from, to, findings } = fixed;
      const owner = columnAt(snapshot, sheet, cell);
      return {
        sheet,
        cell: cellAddress(cell),
        table: owner?.table.id ?? findings[0].table,
        column: owner?.column.title ?? "",
        rules: [...new Set(findings.map(({ rule }) => rule))],
        titles: titlesOf(fixed, words),
        from,
        to,
      };
    }),
    unfixed: unfixed.map(({ finding, obstacle, cell }) => ({
      rule: finding.rule,
      severity: finding.severity,
      table: finding.table,
      sheet: finding.sheet ?? "",
      cell: finding.cell ? cellAddress(finding.cell) : "",
      column: finding.field ? columnOf(finding.table, finding.field).title : "",
      message: sentencesOf(describe(finding, words.findings, words.language), words.language),
      obstacle,
      obstacleAt: cell ? cellAddress(cell) : "",
    })),
    before: totalsOf(countsOf(before)),
    after: totalsOf(countsOf(after)),
  };
}

const totalsOf = ({ error, warning, info }: Counts): Totals => ({ errors: error, warnings: warning, infos: info });
