import type { Finding, Snapshot } from "../../check";
import { isSettledByUpdate } from "../../check/plan/attachment-status";
import type { RecordAtHand } from "../../check/plan/record-at-hand";
import type { TableStatus } from "../../check/plan/status";
import type { TableId } from "../../guide";

/** The one thing to do now. */
export type NextStep =
  | { readonly kind: "build"; readonly tables: readonly TableId[] }
  | { readonly kind: "fill"; readonly line: TableStatus }
  /** The table the person is in is not filled yet; `row`: the one they are at, as the sheet counts from 0. */
  | { readonly kind: "goOn"; readonly line: TableStatus; readonly left: number; readonly row?: number }
  | { readonly kind: "mend"; readonly line: TableStatus; readonly finding: Finding }
  | { readonly kind: "attachments" }
  | { readonly kind: "clean"; readonly warnings: number };

/** The rule that tells of required cells that are empty. */
const EMPTY_CELLS = "GEN-07";

/** Where the person is. */
interface Whereabouts {
  /** The table whose tab is in front. */
  readonly openTable?: TableId;
  readonly atHand?: RecordAtHand;
}

/**
 * Unbuilt tables, then the table the person is in as long as it is not filled, then empty ones, then errors, each in the guide's order, then the list of attachments, which rests on
 * all the others. Findings come in the guide's order with those about a whole table first.
 */
export function nextStep(
  lines: readonly TableStatus[],
  findings: readonly Finding[],
  { openTable, atHand }: Whereabouts = {},
): NextStep {
  const absent = lines.filter((line) => line.state === "absent").map((line) => line.table.id);
  if (absent.length > 0) return { kind: "build", tables: absent };
  const here = lines.find((line) => line.table.id === openTable && line.state !== "empty");
  if (here) {
    const left = findings.filter(({ table, rule }) => table === openTable && rule === EMPTY_CELLS).length;
    if (atHand?.sheet === here.sheet) {
      return { kind: "goOn", line: here, left, ...(atHand?.row !== undefined && { row: atHand.row }) };
    }
    if (left > 0) return { kind: "goOn", line: here, left };
  }
  const attachments = lines.find((line) => line.table.id === "attachments")!;
  const empty = lines.find((line) => line.state === "empty" && line !== attachments);
  if (empty) return { kind: "fill", line: empty };
  const finding = findings.find(({ severity }) => severity === "error");
  if (finding) return { kind: "mend", line: lines.find((line) => line.table.id === finding.table)!, finding };
  if (findings.some(isSettledByUpdate)) return { kind: "attachments" };
  return { kind: "clean", warnings: lines.reduce((sum, line) => sum + line.warnings, 0) };
}

/** The enterprise's name as 企业概况 gives it; undefined before it is filled in. */
export const enterpriseName = (snapshot: Snapshot | undefined): string | undefined =>
  snapshot?.tables.get("enterprise")?.text(0, "enterpriseName") || undefined;

/** The table that stands on a tab, if one of the guide's does. */
export function tableOn(sheet: string, lines: readonly TableStatus[]): TableId | undefined {
  return lines.find((line) => line.sheet === sheet)?.table.id;
}
