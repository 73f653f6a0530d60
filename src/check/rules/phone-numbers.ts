import type { RuleId } from "../model/finding";
import { codeText, quoted } from "../cells/normalise";
import type { Cell, FlawOf } from "../model/rule";
import type { CellValue } from "../snapshot";
import { classifyPhone } from "../standards/phone";

/** What may be wrong with a telephone cell, with the facts of its sentence. */
export interface PhoneFlaws {
  untidy: { phone: string };
  remark: { found: string; phone: string };
  unknown: { found: string };
  missing: { found: string };
  noArea: { found: string; phone: string };
  zeroLost: { phone: string };
  rounded: Record<string, never>;
  placeholder: { found: string };
}

/** 13800000000 is what is typed until the number is known. @param value one mobile number */
const isPlaceholder = (value: CellValue): boolean => codeText(String(value)).endsWith("00000000");

/** What is wrong with the number in a cell: alike for people (PER-19) and for venues (VEN-04). */
export function phoneFlawOf<Id extends RuleId>(id: Id, cell: Cell): FlawOf<Id, PhoneFlaws> | undefined {
  const reading = classifyPhone(cell.value);
  if (reading.kind === "mobile" && !isPlaceholder(cell.value)) return undefined;
  const found = quoted(cell.value);
  switch (reading.kind) {
    case "untidy":
      return { message: `${id}.untidy`, facts: { phone: reading.tidy }, fix: cell.fixTo(reading.tidy) };
    case "remark": {
      const phone = reading.tidy;
      return { message: `${id}.remark`, facts: { found, phone }, fix: cell.offer([phone]) };
    }
    case "noArea": {
      const phone = reading.restored;
      return { message: `${id}.noArea`, facts: { found, phone }, fix: cell.offer([phone]) };
    }
    case "zeroLost": {
      const phone = reading.restored;
      return { message: `${id}.zeroLost`, facts: { phone }, severity: "warning", fix: cell.offer([phone]) };
    }
    case "rounded":
      return { message: `${id}.rounded`, facts: {}, severity: "warning" };
    case "missing":
      return { message: `${id}.missing`, facts: { found } };
    case "unknown":
      return { message: `${id}.unknown`, facts: { found } };
    case "mobile":
      return { message: `${id}.placeholder`, facts: { found }, severity: "warning" };
    case "landline":
    case "serviceLine":
    case "abroad":
    case "several":
      return undefined;
  }
}
