import type { Finding, Snapshot, TableSnapshot } from "../check";
import { occupationFinder, type PlanOccupation } from "../check/plan-occupations";
import type { Field, TableId } from "../guide";

/** Where a table is printed: in every volume, in 基础部分, in the volumes of the occupations its rows name, or in both of these. */
type Printed = "everywhere" | "base" | { readonly by: Field; readonly inBase: boolean };

const PRINTED: Readonly<Record<TableId, Printed>> = {
  overview: "base",
  // The title page and the head of every page name the enterprise.
  enterprise: "everywhere",
  frontlineStaff: "base",
  committees: "base",
  enterprises: "base",
  personnelScope: "base",
  occupations: { by: "occupationName", inBase: true },
  methods: { by: "occupationName", inBase: true },
  examiners: { by: "occupationName", inBase: false },
  qualityControllers: "base",
  venues: { by: "occupationName", inBase: false },
  equipment: { by: "occupationName", inBase: false },
  attachments: { by: "appliesTo", inBase: true },
};

/**
 * Which errors stand in the way of which volume. An error in a row that names an occupation of the plan is that occupation's
 * matter, as is one about an occupation for which rows are lacking; any other concerns every occupation.
 * @returns the errors of an occupation's volume, or of 基础部分 for undefined
 */
export function errorsOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  occupations: ReadonlyMap<string, PlanOccupation>,
): (occupation?: PlanOccupation) => readonly Finding[] {
  const find = occupationFinder(occupations);
  const placed = findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => ({ finding, named: namedBy(finding, snapshot, find) }));
  return (occupation) =>
    placed
      .filter(({ finding, named }) => {
        const printed = PRINTED[finding.table];
        if (typeof printed === "string") return printed === "everywhere" || !occupation;
        if (!occupation) return printed.inBase && !isOfOccupations(finding, snapshot);
        return named.length === 0 ? concernsAnyOccupation(finding, snapshot) : named.includes(occupation);
      })
      .map(({ finding }) => finding);
}

function namedBy(
  finding: Finding,
  snapshot: Snapshot,
  find: (text: string) => readonly PlanOccupation[],
): readonly PlanOccupation[] {
  const printed = PRINTED[finding.table];
  if (typeof printed === "string") return [];
  const table = snapshot.tables.get(finding.table);
  const row = table && rowOf(finding, table);
  if (row !== undefined) return find(table!.text(row, printed.by));
  const { occupation, name } = finding.facts;
  return find(String(occupation ?? name ?? ""));
}

/** The body row a finding is about; undefined for one about the table or a column of it. */
function rowOf({ cell }: Finding, table: TableSnapshot): number | undefined {
  const row = cell ? cell.row - table.rowNumber(0) : -1;
  return table.table.layout === "list" && row >= 0 && row < table.values.length ? row : undefined;
}

/** 附件清单 alone is divided: rows that apply to an occupation are printed in its volume, the others in 基础部分. */
function appliesTo(finding: Finding, snapshot: Snapshot): string | undefined {
  const table = snapshot.tables.get("attachments");
  if (finding.table !== "attachments" || !table) return undefined;
  const row = rowOf(finding, table);
  return row === undefined ? undefined : table.text(row, "appliesTo");
}

const isOfOccupations = (finding: Finding, snapshot: Snapshot): boolean => (appliesTo(finding, snapshot) ?? "") !== "";

const concernsAnyOccupation = (finding: Finding, snapshot: Snapshot): boolean => appliesTo(finding, snapshot) !== "";
