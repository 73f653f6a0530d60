import { columnOf, TABS } from "../../guide";
import { cellAddress } from "../address";
import { identityFields } from "../mend/row-identity";
import { bodyRow } from "../mend/repairs";
import { mayDismiss, type Finding } from "../model/finding";
import type { Snapshot, TableSnapshot } from "../snapshot";

/** A line of 豁免说明: what need not be mended, and why. */
export interface Dismissal {
  /** Counted in the body of 豁免说明. */
  readonly row: number;
  /** What was found, as `Finding.message`; or a rule's id alone, for whatever it finds there. */
  readonly rule: string;
  /** The guide's name of the table. */
  readonly tab: string;
  /** The cell as it was called then. */
  readonly place: string;
  /** Who or what the row is about; "" for what is said of a whole table or of a form. */
  readonly subject: string;
  /** The title of the column; "" for what is said of a whole table. */
  readonly fieldTitle: string;
  readonly heldValue: string;
  readonly problem: string;
  readonly reason: string;
  readonly dismissedOn: string;
  readonly dismissedBy: string;
}

/** What a dismissal says of a finding: by these it is known again, wherever its row stands. */
export type DismissalKey = Pick<Dismissal, "rule" | "tab" | "subject" | "fieldTitle" | "heldValue">;

/** The lines of 豁免说明; one without a reason dismisses nothing. */
export function readDismissals(table: TableSnapshot | undefined): readonly Dismissal[] {
  if (!table) return [];
  return table.dataRows.flatMap((row): Dismissal[] => {
    const text = (field: Parameters<TableSnapshot["value"]>[1]): string => String(table.value(row, field));
    const reason = text("reason").trim();
    if (reason === "") return [];
    return [
      {
        row,
        rule: text("rule").trim(),
        tab: text("tab").trim(),
        place: text("place"),
        subject: text("subject"),
        fieldTitle: text("fieldTitle").trim(),
        heldValue: text("heldValue"),
        problem: text("problem"),
        reason,
        dismissedOn: text("dismissedOn"),
        dismissedBy: text("dismissedBy"),
      },
    ];
  });
}

/** More characters no cell of Excel's holds. */
const MOST_IN_CELL = 32_767;

/** What a dismissal of the finding would say. Of two faults of one value each is dismissed by itself. */
export function dismissalKeyOf(finding: Finding, { tables }: Snapshot): DismissalKey {
  const { message, table: id, cell, field, value, facts } = finding;
  const table = tables.get(id);
  // Of a whole table, the figures are what it is about.
  const isOfCell = value !== undefined && value !== "";
  return {
    rule: message,
    tab: TABS[id],
    subject: cell && table ? subjectOf(table, bodyRow(table, cell)) : "",
    fieldTitle: field ? columnOf(id, field).title : "",
    heldValue: (isOfCell ? String(value) : Object.values(facts).flat().join("、")).slice(0, MOST_IN_CELL),
  };
}

/** Who or what a row is about, as it stands. */
function subjectOf(table: TableSnapshot, row: number): string {
  if (row < 0 || row >= table.values.length) return "";
  return identityFields(table.table)
    .map((field) => String(table.value(row, field)))
    .filter((text) => text !== "")
    .join(" / ");
}

export interface DismissedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** Findings by whether they are dismissed. */
export interface SplitFindings {
  readonly open: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
  /** Dismissals of findings that are there again since their cells were changed. */
  readonly lapsed: ReadonlyMap<Finding, Dismissal>;
}

/** Parts findings from those of them that were dismissed as they stand. */
export function splitFindings(findings: readonly Finding[], snapshot: Snapshot): SplitFindings {
  const dismissals = readDismissals(snapshot.dismissals);
  if (dismissals.length === 0) return { open: findings, dismissed: [], lapsed: NONE_LAPSED };
  const byKey = new Map(dismissals.map((dismissal) => [keyText(dismissal), dismissal]));
  const rules = new Set(dismissals.map(({ rule }) => ruleIn(rule)));
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  const holding = new Set<string>();
  const doubtful: (readonly [Finding, DismissalKey])[] = [];
  for (const finding of findings) {
    if (!rules.has(finding.rule) || !mayDismiss(finding)) {
      open.push(finding);
      continue;
    }
    const key = dismissalKeyOf(finding, snapshot);
    const dismissal = byKey.get(keyText(key)) ?? byKey.get(keyText({ ...key, rule: finding.rule }));
    if (dismissal) {
      dismissed.push({ finding, dismissal });
      holding.add(keyText(dismissal));
      continue;
    }
    open.push(finding);
    doubtful.push([finding, key]);
  }
  // What still dismisses something has not lapsed, whatever else is found beside it. The latest is the one to be told.
  const idle = dismissals.filter((one) => !holding.has(keyText(one))).reverse();
  return { open, dismissed, lapsed: lapsedAmong(doubtful, idle, snapshot) };
}

/** For each finding the dismissal that was of it before its cell was changed. */
function lapsedAmong(
  found: readonly (readonly [Finding, DismissalKey])[],
  idle: readonly Dismissal[],
  { tables }: Snapshot,
): ReadonlyMap<Finding, Dismissal> {
  const lapsed = new Map<Finding, Dismissal>();
  const subjects = new Map<TableSnapshot, ReadonlySet<string>>();
  /** A row that was only moved is somewhere else: who stands in its place now is nobody whom the line was about. */
  const isStanding = (table: TableSnapshot, subject: string): boolean => {
    const known = subjects.get(table) ?? new Set(table.dataRows.map((row) => subjectOf(table, row)));
    subjects.set(table, known);
    return subject !== "" && known.has(subject);
  };
  for (const [finding, key] of found) {
    const table = tables.get(finding.table);
    const earlier = idle.find((one) => {
      if (!isOfSameColumn(one, key)) return false;
      const isOfPlace = finding.cell !== undefined && one.place === cellAddress(finding.cell);
      if (one.subject !== key.subject) return isOfPlace && !(table && isStanding(table, one.subject));
      // Rows that nothing tells apart are known by their places alone.
      return isOfPlace || key.subject !== "" || finding.cell === undefined || table?.table.layout === "form";
    });
    if (earlier) lapsed.set(finding, earlier);
  }
  return lapsed;
}

/** The findings that one line would dismiss together: the same fault of the same value, said of several places or parts of it. */
export function dismissedTogether(
  finding: Finding,
  findings: readonly Finding[],
  snapshot: Snapshot,
): readonly Finding[] {
  const key = dismissalKeyOf(finding, snapshot);
  return findings.filter(
    (one) => one.message === finding.message && mayDismiss(one) && isOfKey(dismissalKeyOf(one, snapshot), key),
  );
}

/** The rule of a message. */
const ruleIn = (message: string): string => message.split(".", 1)[0];

const NONE_LAPSED: ReadonlyMap<Finding, Dismissal> = new Map();

/** Whether the two dismiss the same. */
export const isOfKey = (one: DismissalKey, other: DismissalKey): boolean => keyText(one) === keyText(other);

const keyText = ({ rule, tab, subject, fieldTitle, heldValue }: DismissalKey): string =>
  JSON.stringify([rule, tab, subject, fieldTitle, heldValue]);

/** The same rule in the same column, or of the same table as a whole. */
const isOfSameColumn = (dismissal: Dismissal, key: DismissalKey): boolean =>
  (dismissal.rule === key.rule || dismissal.rule === ruleIn(key.rule)) &&
  dismissal.tab === key.tab &&
  dismissal.fieldTitle === key.fieldTitle;
