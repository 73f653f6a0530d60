import { CLAUSE, type Field } from "../../../guide";
import { AMOUNTS } from "../../../guide/amounts";
import { compareDates, serialOfDate } from "../../cells/dates";
import { isExcelDate, readDate } from "../../cells/written-date";
import { isBlank, nameKey } from "../../cells/normalise";
import { readNumber } from "../../cells/numbers";
import {
  choiceOf,
  wayToSet,
  type CellRule,
  type MessagesOf,
  type PlanRule,
  type Row,
  type RowRule,
  type Rule,
} from "../../model/rule";
import type { Fix } from "../../model/finding";
import { isErrorValue } from "../../snapshot";
import {
  checkFlawOf,
  creditCodeOf,
  formFlawOf,
  isWellFormed,
  type CreditCodeCheck,
  type CreditCodeForm,
} from "../credit-codes";
import { headRows } from "../../plan/tiers";

export interface ProfileMessages extends MessagesOf<"ENT-01", CreditCodeForm & CreditCodeCheck> {
  "ENT-02.notDate": object;
  "ENT-02.future": object;
  "ENT-02.text": object;
  "ENT-03.notNumber": { column: string };
  "ENT-03.notCount": { column: string };
  "ENT-03.negative": { column: string };
  "ENT-03.notWhole": { column: string };
  "ENT-03.zeroAmount": { column: string };
  "ENT-03.inYuan": { column: string; found: string; billions: string; meant: string };
  "ENT-03.frontlineAboveTotal": { frontline: number; total: number };
  "ENT-03.certifiedAboveFrontline": { certified: number; frontline: number };
  "ENT-04.name": { other: string };
  "ENT-04.code": { other: string };
}

const ownCreditCode: CellRule<ProfileMessages> = {
  id: "ENT-01",
  tier: "cell",
  kinds: ["creditCode"],
  tables: ["enterprise"],
  severity: "error",
  standard: "GB 32100-2015",
  check(cell, { report }) {
    const flaw = formFlawOf("ENT-01", cell);
    if (flaw) {
      report(flaw);
      return;
    }
    const facts = checkFlawOf(cell.value);
    if (facts) report({ message: "ENT-01.check", facts, dismissible: true });
  },
};

const foundingDate: CellRule<ProfileMessages> = {
  id: "ENT-02",
  tier: "cell",
  kinds: ["date"],
  tables: ["enterprise"],
  severity: "error",
  check(cell, { report, today }) {
    const date = readDate(cell.value);
    if (!date) {
      report({ message: "ENT-02.notDate", facts: {} });
      return;
    }
    const { day } = date;
    // The month alone is what many licences' copies show; the first of it must have come.
    if (compareDates({ ...date, day: day ?? 1 }, today) > 0) report({ message: "ENT-02.future", facts: {} });
    else if (day !== undefined && !isExcelDate(cell.value)) {
      const fix = cell.fixTo(serialOfDate({ ...date, day }));
      report({ message: "ENT-02.text", facts: {}, severity: "warning", fix });
    }
  },
};

const headcounts: RowRule<ProfileMessages> = {
  id: "ENT-03",
  tier: "row",
  tables: ["enterprise"],
  severity: "error",
  check(row, { report }) {
    for (const { field, title, kind } of row.table.table.columns) {
      if (kind !== "count" && kind !== "amount") continue;
      const value = row.value(field);
      if (isBlank(value) || isErrorValue(value)) continue;
      const number = readNumber(value, kind);
      if (number === undefined)
        report({ field, message: kind === "count" ? "ENT-03.notCount" : "ENT-03.notNumber", facts: { column: title } });
      else if (number < 0) report({ field, message: "ENT-03.negative", facts: { column: title } });
      else if (kind === "count" && !Number.isInteger(number))
        report({ field, message: "ENT-03.notWhole", facts: { column: title } });
      else if (kind === "amount" && number === 0)
        report({ field, message: "ENT-03.zeroAmount", facts: { column: title }, severity: "warning" });
      else if (kind === "amount" && number >= AMOUNTS.likelyInYuan) {
        const meant = String(Number((number / AMOUNTS.yuanInUnit).toFixed(6)));
        const facts = {
          column: title,
          found: String(number),
          billions: String(Math.floor(number / AMOUNTS.yuanInUnit)),
          meant,
        };
        const fix = choiceOf(wayToSet("unit", row.table, row.index, field, Number(meant)));
        report({ field, message: "ENT-03.inYuan", facts, severity: "warning", fix });
      }
    }
    const total = countOf(row, "headcount");
    const frontline = countOf(row, "frontlineHeadcount");
    const certified = countOf(row, "certifiedCount");
    if (frontline !== undefined && total !== undefined && frontline > total)
      report({ field: "frontlineHeadcount", message: "ENT-03.frontlineAboveTotal", facts: { frontline, total } });
    if (certified !== undefined && frontline !== undefined && certified > frontline)
      report({ field: "certifiedCount", message: "ENT-03.certifiedAboveFrontline", facts: { certified, frontline } });
  },
};

const sameEnterprise: PlanRule<ProfileMessages> = {
  id: "ENT-04",
  tier: "plan",
  reads: ["enterprise", "enterprises"],
  severity: "error",
  clause: CLAUSE.scope,
  check(plan, { report }) {
    const profile = plan.table("enterprise");
    const enterprises = plan.table("enterprises");
    if (!profile || !enterprises) return;
    const heads = headRows(enterprises);
    // Which of several would be meant, SCOPE-01 asks first.
    if (heads.length !== 1) return;
    /** The one as the other has it, or the other as the one: which is right the licence tells. */
    const either = (field: Field): Fix | undefined =>
      choiceOf([
        ...wayToSet("here", profile, 0, field, enterprises.text(heads[0], field)),
        ...wayToSet("there", enterprises, heads[0], field, profile.text(0, field)),
      ]);
    const differs = (field: Field, keyOf: (text: string) => string): string | undefined => {
      const other = enterprises.text(heads[0], field);
      const own = profile.text(0, field);
      return own !== "" && other !== "" && keyOf(own) !== keyOf(other) ? other : undefined;
    };
    const name = differs("enterpriseName", nameKey);
    const place = { table: "enterprise", row: 0 } as const;
    if (name !== undefined) {
      const field = "enterpriseName";
      report({ ...place, field, message: "ENT-04.name", facts: { other: name }, fix: either(field) });
    }
    const code = differs("creditCode", creditCodeOf);
    if (code !== undefined) {
      const field = "creditCode";
      const isSound = [profile.text(0, field), code].every((text) => isWellFormed(text) && !checkFlawOf(text));
      // A code that is none is no way out; ENT-01 or SCOPE-02 says what is wrong with it.
      const fix = isSound ? either(field) : undefined;
      report({ ...place, field, message: "ENT-04.code", facts: { other: code }, fix });
    }
  },
};

export const profileRules: readonly Rule[] = [ownCreditCode, foundingDate, headcounts, sameEnterprise];

/** A count that can be compared; undefined where the cell says nothing, or nothing that can be one. */
function countOf(row: Row, field: Field): number | undefined {
  const number = readNumber(row.value(field));
  return number !== undefined && number >= 0 && Number.isInteger(number) ? number : undefined;
}
