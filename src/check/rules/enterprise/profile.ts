import type { Field } from "../../../guide";
import { compareDates, serialOfDate } from "../../cells/dates";
import { isExcelDate, readDate } from "../../cells/written-date";
import { isBlank, nameKey } from "../../cells/normalise";
import { readNumber } from "../../cells/numbers";
import { problemsOf, type MessagesOf, type Row, type Rule } from "../../model/rule";
import { isErrorValue } from "../../snapshot";
import { checkFlawOf, creditCodeOf, formFlawOf, type CreditCodeCheck, type CreditCodeForm } from "../credit-codes";
import { headRows } from "../scope/enterprises";

export interface ProfileMessages extends MessagesOf<"ENT-01", CreditCodeForm & CreditCodeCheck> {
  "ENT-02.notDate": object;
  "ENT-02.future": object;
  "ENT-02.text": object;
  "ENT-03.notNumber": { column: string };
  "ENT-03.negative": { column: string };
  "ENT-03.notWhole": { column: string };
  "ENT-03.frontlineAboveTotal": { frontline: number; total: number };
  "ENT-03.certifiedAboveFrontline": { certified: number; frontline: number };
  "ENT-04.name": { other: string };
  "ENT-04.code": { other: string };
}

const problem = problemsOf<ProfileMessages>();

export const profileRules: readonly Rule[] = [
  {
    id: "ENT-01",
    tier: "cell",
    kinds: ["creditCode"],
    tables: ["enterprise"],
    severity: "error",
    standard: "GB 32100-2015",
    check(value, cell) {
      const form = formFlawOf(value, cell);
      if (form) return problem(`ENT-01.${form.kind}`, form.facts, { fix: form.fix });
      const flaw = checkFlawOf(value);
      return flaw && problem("ENT-01.check", { expected: flaw.expected, found: flaw.found }, { dismissible: true });
    },
  },
  {
    id: "ENT-02",
    tier: "cell",
    kinds: ["date"],
    tables: ["enterprise"],
    severity: "error",
    check(value, cell, { today }) {
      const date = readDate(value);
      if (!date) return problem("ENT-02.notDate", {});
      const { day } = date;
      // The month alone is what many licences' copies show; the first of it must have come.
      if (compareDates({ ...date, day: day ?? 1 }, today) > 0) return problem("ENT-02.future", {});
      if (day === undefined || isExcelDate(value)) return undefined;
      return problem("ENT-02.text", {}, { severity: "warning", fix: cell.fixTo(serialOfDate({ ...date, day })) });
    },
  },
  {
    id: "ENT-03",
    tier: "row",
    tables: ["enterprise"],
    severity: "error",
    check(row, report) {
      for (const { field, title, kind } of row.table.table.columns) {
        if (kind !== "count" && kind !== "amount") continue;
        const value = row.value(field);
        if (isBlank(value) || isErrorValue(value)) continue;
        const number = readNumber(value, kind);
        if (number === undefined) report(field, problem("ENT-03.notNumber", { column: title }));
        else if (number < 0) report(field, problem("ENT-03.negative", { column: title }));
        else if (kind === "count" && !Number.isInteger(number))
          report(field, problem("ENT-03.notWhole", { column: title }));
      }
      const total = countOf(row, "headcount");
      const frontline = countOf(row, "frontlineHeadcount");
      const certified = countOf(row, "certifiedCount");
      if (frontline !== undefined && total !== undefined && frontline > total)
        report("frontlineHeadcount", problem("ENT-03.frontlineAboveTotal", { frontline, total }));
      if (certified !== undefined && frontline !== undefined && certified > frontline)
        report("certifiedCount", problem("ENT-03.certifiedAboveFrontline", { certified, frontline }));
    },
  },
  {
    id: "ENT-04",
    tier: "plan",
    reads: ["enterprise", "enterprises"],
    severity: "error",
    clause: "三（一）",
    check(context, report) {
      const profile = context.table("enterprise");
      const enterprises = context.table("enterprises");
      if (!profile || !enterprises) return;
      const heads = headRows(enterprises);
      // Which of several would be meant, SCOPE-01 asks first.
      if (heads.length !== 1) return;
      const differs = (field: Field, keyOf: (text: string) => string): string | undefined => {
        const other = enterprises.text(heads[0], field);
        const own = profile.text(0, field);
        return own !== "" && other !== "" && keyOf(own) !== keyOf(other) ? other : undefined;
      };
      const name = differs("enterpriseName", nameKey);
      if (name !== undefined)
        report("enterprise", { row: 0, field: "enterpriseName" }, problem("ENT-04.name", { other: name }));
      const code = differs("creditCode", creditCodeOf);
      if (code !== undefined)
        report("enterprise", { row: 0, field: "creditCode" }, problem("ENT-04.code", { other: code }));
    },
  },
];

/** A count that can be compared; undefined where the cell says nothing, or nothing that can be one. */
function countOf(row: Row, field: Field): number | undefined {
  const number = readNumber(row.value(field));
  return number !== undefined && number >= 0 && Number.isInteger(number) ? number : undefined;
}
