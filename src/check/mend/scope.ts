import type { TableId } from "../../guide";
import type { Edit, Finding, RuleId } from "../model/finding";

/** What is to be mended: all that can be mended safely, all of one kind or rule in a table, or one finding, in one of the ways offered. */
export type RepairScope =
  | { readonly kind: "all" }
  | { readonly kind: "like"; readonly finding: Finding }
  | { readonly kind: "rule"; readonly table: TableId; readonly rule: RuleId }
  | { readonly kind: "one"; readonly finding: Finding; readonly option?: number };

/** Whether the finding can be mended without a choice. */
export const isMendable = ({ fix }: Finding): boolean => fix?.kind === "safe" && fix.edits.length > 0;

/** Whether two findings are of one kind: the same said in the same table. */
export const isLike = (a: Finding, b: Finding): boolean =>
  a.message === b.message && a.table === b.table && a.severity === b.severity;

/** The edits by which a scope mends a finding; none for one outside it. */
export function editsWithin(scope: RepairScope, finding: Finding): readonly Edit[] {
  const { fix } = finding;
  const safe = fix?.kind === "safe" ? fix.edits : [];
  switch (scope.kind) {
    case "all":
      return safe;
    case "like":
      return isLike(finding, scope.finding) ? safe : [];
    case "rule":
      return finding.table === scope.table && finding.rule === scope.rule ? safe : [];
    case "one": {
      const isIt =
        isLike(finding, scope.finding) &&
        finding.cell?.row === scope.finding.cell?.row &&
        finding.cell?.column === scope.finding.cell?.column;
      if (!isIt) return [];
      if (fix?.kind !== "choose") return safe;
      return scope.option === undefined ? [] : (fix.options[scope.option]?.edits ?? []);
    }
  }
}

/** How many places can be mended without a choice; two faults of one cell are one place. */
export function mendablePlaces(findings: readonly Finding[]): number {
  const places = new Set<string | Finding>();
  for (const finding of findings)
    if (isMendable(finding))
      places.add(finding.cell ? `${finding.table} ${finding.cell.row} ${finding.cell.column}` : finding);
  return places.size;
}
