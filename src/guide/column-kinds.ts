import type { Kind } from "./types";

export interface KindTraits {
  /** Excel number format. `@` keeps digits as typed: an 18-digit ID, a leading 0, "5-3" that must not become a date. */
  readonly numberFormat: "@" | "General" | "#,##0.00" | "yyyy-mm-dd";
  /** Characters of the default font. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Codes and numbers, in which full-width forms and stray blanks are never meant (GEN-01, GEN-02). */
  readonly code?: true;
}

/** What follows from a column's kind. */
export const KINDS: Readonly<Record<Kind, KindTraits>> = {
  serial: { numberFormat: "General", width: 7, align: "center" },
  text: { numberFormat: "General", width: 20, align: "left" },
  longText: { numberFormat: "General", width: 40, align: "left" },
  choice: { numberFormat: "General", width: 14, align: "left" },
  tick: { numberFormat: "General", width: 14, align: "center" },
  tickOrCount: { numberFormat: "General", width: 12, align: "center" },
  // Not "0": it would show 2.5 as 3 and hide what STAFF-01 finds.
  count: { numberFormat: "General", width: 12, align: "right", code: true },
  amount: { numberFormat: "#,##0.00", width: 16, align: "right", code: true },
  date: { numberFormat: "yyyy-mm-dd", width: 14, align: "left", code: true },
  creditCode: { numberFormat: "@", width: 24, align: "left", code: true },
  occupationCode: { numberFormat: "@", width: 14, align: "left", code: true },
  occupationName: { numberFormat: "General", width: 22, align: "left" },
  workType: { numberFormat: "General", width: 22, align: "left" },
  skillLevels: { numberFormat: "@", width: 16, align: "left", code: true },
  personName: { numberFormat: "General", width: 12, align: "left" },
  sex: { numberFormat: "General", width: 7, align: "center" },
  citizenId: { numberFormat: "@", width: 24, align: "left", code: true },
  education: { numberFormat: "General", width: 14, align: "left" },
  specialty: { numberFormat: "General", width: 18, align: "left" },
  years: { numberFormat: "General", width: 12, align: "right", code: true },
  professionalTitle: { numberFormat: "General", width: 18, align: "left" },
  phone: { numberFormat: "@", width: 18, align: "left", code: true },
};
