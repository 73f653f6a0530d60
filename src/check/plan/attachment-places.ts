import { PARTS } from "../../guide";
import { nameKey } from "../cells/normalise";
import type { NamedOccupations } from "./named-occupations";
import type { PlanOccupation } from "./occupations";
import type { TableSnapshot } from "../snapshot";

const [BASE_PART, OCCUPATION_PART] = PARTS;

/** Where a row of 附件清单 is bound in (装订说明). */
export type AttachmentPlace =
  | { readonly kind: "base" }
  /** 职业部分 without an occupation named: each of them. */
  | { readonly kind: "everyOccupation" }
  /** `unknown`: names in 适用职业 that are none of the plan's. Without any occupation the row is bound in nowhere. */
  | {
      readonly kind: "occupations";
      readonly occupations: readonly PlanOccupation[];
      readonly unknown: readonly string[];
    };

/**
 * 部分 decides, whatever 适用职业 says; where it says neither 基础 nor 职业, a row that names an occupation of the plan is
 * that occupation's.
 */
export function attachmentPlace(
  table: TableSnapshot,
  row: number,
  named: (text: string) => NamedOccupations,
): AttachmentPlace {
  const part = nameKey(table.text(row, "part"));
  const { occupations, unknown, isBlank } = named(table.text(row, "appliesTo"));
  const isOfOccupations = part.includes(OCCUPATION_PART) || (!part.includes(BASE_PART) && occupations.length > 0);
  if (!isOfOccupations) return { kind: "base" };
  return isBlank ? { kind: "everyOccupation" } : { kind: "occupations", occupations, unknown };
}
