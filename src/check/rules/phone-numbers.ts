import type { RuleId } from "../model/finding";
import type { Cell, FlawOf } from "../model/rule";
import { classifyPhone } from "../standards/phone";

/** What may be wrong with a telephone cell, with the facts of its sentence. */
export interface PhoneFlaws {
  untidy: { phone: string };
  unknown: Record<string, never>;
  zeroLost: { phone: string };
  rounded: Record<string, never>;
}

/** What is wrong with the number in a cell: alike for people (PER-19) and for venues (VEN-04). */
export function phoneFlawOf<Id extends RuleId>(id: Id, cell: Cell): FlawOf<Id, PhoneFlaws> | undefined {
  const reading = classifyPhone(cell.value);
  switch (reading.kind) {
    case "untidy":
      return { message: `${id}.untidy`, facts: { phone: reading.tidy }, fix: cell.fixTo(reading.tidy) };
    case "zeroLost": {
      const phone = reading.restored;
      return { message: `${id}.zeroLost`, facts: { phone }, severity: "warning", fix: cell.offer([phone]) };
    }
    case "rounded":
      return { message: `${id}.rounded`, facts: {}, severity: "warning" };
    case "unknown":
      return { message: `${id}.unknown`, facts: {} };
    case "mobile":
    case "landline":
    case "serviceLine":
    case "several":
      return undefined;
  }
}
