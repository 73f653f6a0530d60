import { isOutstanding } from "../../plan/attachment-status";
import { keyOfRequired, keyOfRow, requiredAttachments, type RequiredAttachment } from "../../plan/attachments";
import { attachmentPlace } from "../../plan/attachment-places";
import { occupationNamer } from "../../plan/named-occupations";
import { planOccupations } from "../../plan/occupations";
import { problemsOf, type CheckContext, type PlanRule, type Problem, type Rule } from "../../model/rule";
import type { TableSnapshot } from "../../snapshot";

export interface AttachmentMessages {
  "ATT-01.notReady": { name: string; requirement: string };
  "ATT-01.noRow": { name: string; requirement: string };
  "ATT-01.noRowForOccupation": { name: string; occupation: string; requirement: string };
  "ATT-01.noRowForLevel": { name: string; occupation: string; level: string; requirement: string };
  "ATT-01.notInPlan": { name: string; unknown: string };
  "ATT-01.partlyInPlan": { name: string; unknown: string; printed: string };
  "ATT-01.empty": { count: number };
}

const problem = problemsOf<AttachmentMessages>();

/** What has to be bound in beside the text (装订说明 and the clauses it gathers). */
export const attachmentRules: readonly Rule[] = [
  {
    id: "ATT-01",
    tier: "plan",
    reads: ["occupations", "venues", "attachments"],
    severity: "warning",
    check(context, report) {
      const table = context.table("attachments");
      if (!table) return;
      const required = requiredAttachments(context.snapshot);
      if (table.dataRows.length === 0) {
        report("attachments", {}, problem("ATT-01.empty", { count: required.length }));
        return;
      }
      reportUnplaced(context, table, report);
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
        report("attachments", { row, field: "attachmentStatus" }, problem("ATT-01.notReady", facts, { clause }));
      }
      for (const [key, attachment] of wanted)
        if (!listed.has(key)) report("attachments", { field: "attachmentName" }, noRow(attachment));
    },
  },
];

/** A row of 职业部分 is bound into the volumes of the occupations it names: one that names none of the plan's into none. */
function reportUnplaced(context: CheckContext, table: TableSnapshot, report: Parameters<PlanRule["check"]>[1]): void {
  const planned = planOccupations(context);
  // Without any occupation filled, OCC-16 says what is missing.
  if (planned.size === 0) return;
  const named = context.memo("occupation namer", () => occupationNamer(planned));
  for (const row of table.dataRows) {
    const place = attachmentPlace(table, row, named);
    if (place.kind !== "occupations" || place.unknown.length === 0) continue;
    const facts = { name: table.text(row, "attachmentName"), unknown: place.unknown.join("、") };
    const printed = place.occupations.map((occupation) => occupation.name).join("、");
    report(
      "attachments",
      { row, field: "appliesTo" },
      printed === ""
        ? problem("ATT-01.notInPlan", facts, { severity: "error" })
        : problem("ATT-01.partlyInPlan", { ...facts, printed }),
    );
  }
}

function noRow({ name, appliesTo, appliesToLevel, requirement, clause }: RequiredAttachment): Problem {
  if (appliesTo === "") return problem("ATT-01.noRow", { name, requirement }, { clause });
  const facts = { name, occupation: appliesTo, requirement };
  return appliesToLevel === ""
    ? problem("ATT-01.noRowForOccupation", facts, { clause })
    : problem("ATT-01.noRowForLevel", { ...facts, level: appliesToLevel }, { clause });
}
