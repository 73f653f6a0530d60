import type { Cell, Problem } from "../model/rule";
import type { CellValue } from "../snapshot";
import { classifyPhone } from "../standards/phone";

/** What may be wrong with a telephone cell, with the facts of its sentence. */
export interface PhoneFlaws {
  untidy: { phone: string };
  unknown: Record<string, never>;
  zeroLost: { phone: string };
  rounded: Record<string, never>;
}

/** One flaw, and what its problem is beside message and facts. */
export type PhoneFlaw = {
  [K in keyof PhoneFlaws]: {
    readonly kind: K;
    readonly facts: PhoneFlaws[K];
    readonly extra: Pick<Problem, "severity" | "fix">;
  };
}[keyof PhoneFlaws];

/** What is wrong with the number in a cell: alike for people (PER-19) and for venues (VEN-04). */
export function phoneFlawOf(value: CellValue, cell: Cell): PhoneFlaw | undefined {
  const reading = classifyPhone(value);
  switch (reading.kind) {
    case "untidy":
      return { kind: "untidy", facts: { phone: reading.tidy }, extra: { fix: cell.fixTo(reading.tidy) } };
    case "zeroLost": {
      const phone = reading.restored;
      return { kind: "zeroLost", facts: { phone }, extra: { severity: "warning", fix: cell.offer([phone]) } };
    }
    case "rounded":
      return { kind: "rounded", facts: {}, extra: { severity: "warning" } };
    case "unknown":
      return { kind: "unknown", facts: {}, extra: {} };
    case "mobile":
    case "landline":
    case "serviceLine":
    case "several":
      return undefined;
  }
}
