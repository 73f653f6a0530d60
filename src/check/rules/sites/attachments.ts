import { isOutstanding, ROW_MISSING } from "../../plan/attachment-status";
import { attachmentsRequiredBy, keyOfRequired, keyOfRow, type RequiredAttachment } from "../../plan/attachments";
import { attachmentPlace } from "../../plan/attachment-places";
import { occupationNamerOf } from "../../plan/meant-occupations";
import { planOccupations } from "../../plan/occupations";
import type { Plan } from "../../model/plan";
import type { PlanProblem, PlanRule, ProblemOf, Report, Rule } from "../../model/rule";
import type { TableSnapshot } from "../../snapshot";

export interface AttachmentMessages {
  "ATT-01.notReady": { name: string; requirement: string };
  "ATT-01.noRow": { name: string; requirement: string };
  "ATT-01.noRowForOccupation": { name: string; occupation: string; requirement: string };
  "ATT-01.noRowForLevel": { name: string; occupation: string; level: string; requirement: string };
  "ATT-01.notInPlan": { name: string; unknown: readonly string[] };
  "ATT-01.partlyInPlan": { name: string; unknown: readonly string[]; printed: readonly string[] };
  "ATT-01.empty": { count: number };
}

const attachmentsReady: PlanRule<AttachmentMessages> = {
  id: "ATT-01",
  tier: "plan",
  reads: ["occupations", "venues", "attachments"],
  severity: "warning",
  check(plan, { report }) {
    const table = plan.table("attachments");
    if (!table) return;
    const required = attachmentsRequiredBy((id) => plan.table(id));
    if (table.dataRows.length === 0) {
      report({ table: "attachments", message: ROW_MISSING.all, facts: { count: required.length } });
      return;
    }
    reportUnplaced(plan, table, report);
    const wanted = new Map(required.map((attachment) => [keyOfRequired(attachment), attachment]));
    const listed = new Set<string>();
    for (const row of table.dataRows) {
      const key = keyOfRow(table, row);
      const attachment = wanted.get(key);
      if (!attachment) continue;
      listed.add(key);
      if (!isOutstanding(table, row)) continue;
      const { name, requirement, clause } = attachment;
      const facts = { name, requirement };
      report({ table: "attachments", row, field: "attachmentStatus", message: "ATT-01.notReady", facts, clause });
    }
    for (const [key, attachment] of wanted)
      if (!listed.has(key)) report({ table: "attachments", field: "attachmentName", ...noRow(attachment) });
  },
};

/** What has to be bound in beside the text (装订说明 and the clauses it gathers). */
export const attachmentRules: readonly Rule[] = [attachmentsReady];

/** A row of 职业部分 is bound into the volumes of the occupations it names: one that names none of the plan's into none. */
function reportUnplaced(plan: Plan, table: TableSnapshot, report: Report<PlanProblem<AttachmentMessages>>): void {
  const planned = planOccupations(plan);
  // Without any occupation filled, OCC-16 says what is missing.
  if (planned.size === 0) return;
  const named = occupationNamerOf(plan);
  for (const row of table.dataRows) {
    const place = attachmentPlace(table, row, named);
    if (place.kind !== "occupations" || place.unknown.length === 0) continue;
    const facts = { name: table.text(row, "attachmentName"), unknown: place.unknown };
    const printed = place.occupations.map((occupation) => occupation.name);
    const at = { table: "attachments", row, field: "appliesTo" } as const;
    if (printed.length === 0) report({ ...at, message: "ATT-01.notInPlan", facts, severity: "error" });
    else report({ ...at, message: "ATT-01.partlyInPlan", facts: { ...facts, printed } });
  }
}

function noRow({
  name,
  appliesTo,
  appliesToLevel,
  requirement,
  clause,
}: RequiredAttachment): ProblemOf<AttachmentMessages> {
  if (appliesTo === "") return { message: ROW_MISSING.ofPlan, facts: { name, requirement }, clause };
  const facts = { name, occupation: appliesTo, requirement };
  return appliesToLevel === ""
    ? { message: ROW_MISSING.ofOccupation, facts, clause }
    : { message: ROW_MISSING.ofLevel, facts: { ...facts, level: appliesToLevel }, clause };
}
