import { TABLE_IDS, type TableId } from "../../guide";
import { bySeverity, type Finding, type RuleId } from "../model/finding";
import { splitFindings, type Dismissal, type DismissedFinding } from "../dismissals/dismissals";
import type { CivilDate, PlanRule } from "../model/rule";
import { RULES } from "../rules";
import type { Snapshot } from "../snapshot";
import type { KeptFindings, Unlisted } from "./kept-findings";
import type { RowFindings } from "./row-findings";

export interface CheckOptions {
  /** The day against which ages and founding dates are held. */
  readonly today: CivilDate;
  /** Rules that are off by default and wanted now. */
  readonly optionalRules?: readonly RuleId[];
  /** How many findings of one message in one column are kept; MOST_KEPT unless a test wants few. */
  readonly most?: number;
  /** A plan rule that reads a table it does not name throws: for tests, since nobody would rerun it for that table. */
  readonly strict?: true;
}

/** The findings of a run, kept by tier so that the next run can reuse what an edit cannot have changed. */
export interface CheckResult {
  /** In the order of tables, then rows, columns and rules; of each kind in a column the first MOST_KEPT. Dismissed ones apart. */
  readonly findings: readonly Finding[];
  /** What was found and dismissed, in the same order. */
  readonly dismissed: readonly DismissedFinding[];
  /** Findings that were dismissed once, before their cells were changed. */
  readonly lapsed: ReadonlyMap<Finding, Dismissal>;
  /** Tables in which something is being typed that would be an error were it left as it is. */
  readonly notYet?: ReadonlySet<TableId>;
  /** What was found beyond these: counted, not listed. */
  readonly unlisted: readonly Unlisted[];
  readonly parts: ResultParts;
}

interface ResultParts {
  readonly options: CheckOptions;
  /** Cell and row rules; tables whose titles are not as they must be have none. */
  readonly rows: ReadonlyMap<TableId, RowFindings>;
  readonly tables: ReadonlyMap<TableId, KeptFindings>;
  readonly plan: ReadonlyMap<PlanRule, KeptFindings>;
  readonly snapshot: Snapshot;
  /** What the plan rules shared is kept by this. */
  readonly run: object;
}

const RULE_ORDER = new Map(RULES.map((rule, i) => [rule.id, i]));
const ruleOrder = ({ rule }: { readonly rule: RuleId }): number => RULE_ORDER.get(rule) ?? RULES.length;

export function resultOf(parts: ResultParts): CheckResult {
  const all = [...parts.rows.values(), ...parts.tables.values(), ...parts.plan.values()];
  const findings = all.flatMap((found) => found.findings);
  const unlisted = all.flatMap((found) => found.unlisted);
  const { open, dismissed, lapsed } = splitFindings(findings.sort(compareFindings), parts.snapshot);
  return { findings: open, dismissed, lapsed, unlisted: unlisted.sort(compareUnlisted), parts };
}

/** Tables as the tabs stand; in a table the findings about the whole first, then by row, column, severity and rule. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) ||
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
    (a.cell?.column ?? -1) - (b.cell?.column ?? -1) ||
    bySeverity(a, b) ||
    ruleOrder(a) - ruleOrder(b)
  );
}

/** By table, severity, rule, message and column. */
function compareUnlisted(a: Unlisted, b: Unlisted): number {
  const text = ({ message, field }: Unlisted): string => `${message} ${field}`;
  return (
    TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) ||
    bySeverity(a, b) ||
    ruleOrder(a) - ruleOrder(b) ||
    (text(a) < text(b) ? -1 : 1)
  );
}
