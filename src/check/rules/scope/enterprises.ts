import { TIERS, type Field } from "../../../guide";
import { nameKey } from "../../cells/normalise";
import { problemsOf, type MessagesOf, type Problem, type Report, type Rule } from "../../model/rule";
import { isErrorValue, type CellValue, type TableSnapshot } from "../../snapshot";
import { organisationCode, organisationCodeCheck } from "../../standards/credit-code";
import {
  checkFlawOf,
  creditCodeOf,
  formFlawOf,
  isWellFormed,
  type CreditCodeCheck,
  type CreditCodeForm,
} from "../credit-codes";

export interface EnterpriseScopeMessages
  extends MessagesOf<"SCOPE-02", CreditCodeForm>, MessagesOf<"SCOPE-03", CreditCodeCheck> {
  "SCOPE-01.none": object;
  "SCOPE-01.several": { first: number };
  "SCOPE-01.notFirst": object;
  "SCOPE-01.unknownTier": object;
  "SCOPE-04.check": { organisation: string; expected: string; found: string };
  "SCOPE-05.prefix": { prefix: string };
  "SCOPE-06.code": { first: number };
  "SCOPE-06.name": { first: number };
}

const problem = problemsOf<EnterpriseScopeMessages>();
const [HEAD, SUBSIDIARY] = TIERS;
/** GB 32100-2015: 9 business registration, 1 enterprises. */
const ENTERPRISE_PREFIX = "91";

/** The tier of a row; the guide's own table has it in the serial number, 1（本级）. */
function tierOf(table: TableSnapshot, row: number): string {
  return table.text(row, "tier") || table.text(row, "serial");
}

/** The rows of the enterprise itself. There should be one, the first. */
export const headRows = (table: TableSnapshot): readonly number[] =>
  table.dataRows.filter((row) => tierOf(table, row).includes(HEAD));

export const enterpriseScopeRules: readonly Rule[] = [
  {
    id: "SCOPE-01",
    tier: "table",
    tables: ["enterprises"],
    severity: "error",
    check(table, report) {
      const unknown = table.dataRows.filter((row) => {
        const tier = table.text(row, "tier");
        return tier !== "" && !tier.includes(HEAD) && !tier.includes(SUBSIDIARY);
      });
      for (const row of unknown) report({ row, field: "tier" }, problem("SCOPE-01.unknownTier", {}));
      const [first, ...others] = headRows(table);
      if (first === undefined) {
        if (!unknown.length) report({ field: "tier" }, problem("SCOPE-01.none", {}));
        return;
      }
      if (first !== table.dataRows[0]) report({ row: first, field: "tier" }, problem("SCOPE-01.notFirst", {}));
      const facts = { first: table.rowNumber(first) + 1 };
      for (const row of others) report({ row, field: "tier" }, problem("SCOPE-01.several", facts));
    },
  },
  {
    id: "SCOPE-02",
    tier: "cell",
    kinds: ["creditCode"],
    tables: ["enterprises"],
    severity: "error",
    standard: "GB 32100-2015",
    check(value, cell) {
      const flaw = formFlawOf(value, cell);
      return flaw && problem(`SCOPE-02.${flaw.kind}`, flaw.facts, { fix: flaw.fix });
    },
  },
  {
    id: "SCOPE-03",
    tier: "cell",
    kinds: ["creditCode"],
    tables: ["enterprises"],
    severity: "error",
    standard: "GB 32100-2015",
    check(value) {
      const flaw = checkFlawOf(value);
      return flaw && problem("SCOPE-03.check", { expected: flaw.expected, found: flaw.found }, { dismissible: true });
    },
  },
  {
    id: "SCOPE-04",
    tier: "cell",
    kinds: ["creditCode"],
    tables: ["enterprises"],
    severity: "warning",
    standard: "GB 11714-1997",
    check(value) {
      // One miscopied character spoils both checks; SCOPE-03 has said so then.
      if (!isWellFormed(value) || checkFlawOf(value)) return undefined;
      const organisation = organisationCode(creditCodeOf(value));
      const expected = organisationCodeCheck(organisation);
      const found = organisation[8];
      return found === expected ? undefined : problem("SCOPE-04.check", { organisation, expected, found });
    },
  },
  {
    id: "SCOPE-05",
    tier: "cell",
    kinds: ["creditCode"],
    tables: ["enterprises"],
    severity: "warning",
    standard: "GB 32100-2015",
    check(value) {
      const prefix = creditCodeOf(value).slice(0, 2);
      return isWellFormed(value) && prefix !== ENTERPRISE_PREFIX ? problem("SCOPE-05.prefix", { prefix }) : undefined;
    },
  },
  {
    id: "SCOPE-06",
    tier: "table",
    tables: ["enterprises"],
    severity: "error",
    check(table, report) {
      reportDoubles(table, "creditCode", creditCodeOf, report, (first) => problem("SCOPE-06.code", { first }));
      reportDoubles(
        table,
        "enterpriseName",
        (name) => nameKey(String(name)),
        report,
        (first) => problem("SCOPE-06.name", { first }, { severity: "warning" }),
      );
    },
  },
];

/** Reports every row whose field repeats that of a row above; `first` is that row as the sheet numbers it. */
function reportDoubles(
  table: TableSnapshot,
  field: Field,
  keyOf: (value: CellValue) => string,
  report: Report,
  say: (first: number) => Problem,
): void {
  const firstRows = new Map<string, number>();
  for (const row of table.dataRows) {
    const value = table.value(row, field);
    const key = isErrorValue(value) ? "" : keyOf(value);
    const first = firstRows.get(key);
    if (first !== undefined) report({ row, field }, say(table.rowNumber(first) + 1));
    else if (key !== "") firstRows.set(key, row);
  }
}
