import type { TableId } from "../../guide";
import type { Beginning, Edit, Finding, RuleId } from "../model/finding";

/** What is to be mended: all that can be mended safely, all of one kind or rule in a table, or one finding, in one of the ways offered. */
export type RepairScope =
  | { readonly kind: "all" }
  | { readonly kind: "like"; readonly finding: Finding }
  | { readonly kind: "rule"; readonly table: TableId; readonly rule: RuleId }
  | { readonly kind: "one"; readonly finding: Finding; readonly option?: number };

/** Whether the finding can be mended without a choice. */
export const isMendable = ({ fix }: Finding): boolean => fix?.kind === "safe" && fix.edits.length > 0;

/** Whether there is more than one way to mend it, or it may be right as it stands; to begin rows is no such question. */
export const isToBeChosen = ({ fix }: Finding): boolean =>
  fix?.kind === "choose" && fix.options.some(({ way }) => way !== "begin");

/** Whether two findings are of one kind: the same said in the same table. */
export const isLike = (a: Finding, b: Finding): boolean =>
  a.message === b.message && a.table === b.table && a.severity === b.severity;

/** The edits by which a scope mends a finding; none for one outside it. */
export function editsWithin(scope: RepairScope, finding: Finding): readonly (Edit | Beginning)[] {
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

/** How many places can be mended without a choice: cells, of which one may have several faults, merged areas and rows. */
export function mendablePlaces(findings: readonly Finding[]): number {
  const places = new Set<string>();
  for (const { fix } of findings)
    if (fix?.kind === "safe") for (const edit of fix.edits) for (const place of placesOf(edit)) places.add(place);
  return places.size;
}

function placesOf(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case "set":
      return [`${edit.sheet}!${edit.cell.row} ${edit.cell.column}`];
    case "number":
      return edit.rows.map((row) => `${edit.sheet}!${row} ${edit.column}`);
    case "deleteRow":
      return [`${edit.sheet}!${edit.row}`];
    case "unmerge":
      return [`${edit.sheet}!${edit.area.row} ${edit.area.column} merged`];
  }
}
