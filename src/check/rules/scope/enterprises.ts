import { TIERS, type Field } from "../../../guide";
import { nameKey } from "../../cells/normalise";
import { offerIn, type CellRule, type MessagesOf, type Place, type Rule, type TableRule } from "../../model/rule";
import { headRows, tierMeantBy } from "../../plan/tiers";
import { isErrorValue, type CellValue, type TableSnapshot } from "../../snapshot";
import { divisionOf, organisationCode, organisationCodeCheck } from "../../standards/credit-code";
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
  "SCOPE-07.elsewhere": { division: string };
  "SCOPE-08.branch": object;
  "SCOPE-06.code": { first: number };
  "SCOPE-06.name": { first: number };
}

/** GB 32100-2015: 9 business registration, 1 enterprises. */
const ENTERPRISE_PREFIX = "91";
/** GB/T 2260: Beijing and its districts; 100000 is the state's own registration office. */
const BEIJING = /^(?:11\d{4}|100000)$/;
/** A branch is no legal person; a note in brackets behind the name aside. */
const BRANCH = /分公司(?:\([^()]*\))*$/;

const oneHead: TableRule<EnterpriseScopeMessages> = {
  id: "SCOPE-01",
  tier: "table",
  tables: ["enterprises"],
  severity: "error",
  check(table, { report }) {
    const unknown = table.dataRows.filter((row) => {
      const tier = table.text(row, "tier");
      return tier !== "" && tierMeantBy(tier) === undefined;
    });
    for (const row of unknown)
      report({
        row,
        field: "tier",
        message: "SCOPE-01.unknownTier",
        facts: {},
        fix: offerIn(table, row, "tier", TIERS),
      });
    const [first, ...others] = headRows(table);
    if (first === undefined) {
      if (!unknown.length) report({ field: "tier", message: "SCOPE-01.none", facts: {} });
      return;
    }
    if (first !== table.dataRows[0]) report({ row: first, field: "tier", message: "SCOPE-01.notFirst", facts: {} });
    const facts = { first: table.rowNumber(first) + 1 };
    for (const row of others) report({ row, field: "tier", message: "SCOPE-01.several", facts });
  },
};

const creditCodeForm: CellRule<EnterpriseScopeMessages> = {
  id: "SCOPE-02",
  tier: "cell",
  kinds: ["creditCode"],
  tables: ["enterprises"],
  severity: "error",
  standard: "GB 32100-2015",
  check(cell, { report }) {
    const flaw = formFlawOf("SCOPE-02", cell);
    if (flaw) report(flaw);
  },
};

const creditCodeCheck: CellRule<EnterpriseScopeMessages> = {
  id: "SCOPE-03",
  tier: "cell",
  kinds: ["creditCode"],
  tables: ["enterprises"],
  severity: "error",
  standard: "GB 32100-2015",
  check(cell, { report }) {
    const facts = checkFlawOf(cell.value);
    if (facts) report({ message: "SCOPE-03.check", facts, dismissible: true });
  },
};

const organisationCheck: CellRule<EnterpriseScopeMessages> = {
  id: "SCOPE-04",
  tier: "cell",
  kinds: ["creditCode"],
  tables: ["enterprises"],
  severity: "warning",
  standard: "GB 11714-1997",
  check({ value }, { report }) {
    // One miscopied character spoils both checks; SCOPE-03 has said so then.
    if (!isWellFormed(value) || checkFlawOf(value)) return;
    const organisation = organisationCode(creditCodeOf(value));
    const expected = organisationCodeCheck(organisation);
    const found = organisation[8];
    if (found !== expected) report({ message: "SCOPE-04.check", facts: { organisation, expected, found } });
  },
};

const enterprisePrefix: CellRule<EnterpriseScopeMessages> = {
  id: "SCOPE-05",
  tier: "cell",
  kinds: ["creditCode"],
  tables: ["enterprises"],
  severity: "warning",
  standard: "GB 32100-2015",
  check({ value }, { report }) {
    const prefix = creditCodeOf(value).slice(0, 2);
    if (isWellFormed(value) && prefix !== ENTERPRISE_PREFIX) report({ message: "SCOPE-05.prefix", facts: { prefix } });
  },
};

const enterprisesOnce: TableRule<EnterpriseScopeMessages> = {
  id: "SCOPE-06",
  tier: "table",
  tables: ["enterprises"],
  severity: "error",
  check(table, { report }) {
    reportDoubles(table, "creditCode", creditCodeOf, (place, first) =>
      report({ ...place, message: "SCOPE-06.code", facts: { first } }),
    );
    const keyOfName = (name: CellValue): string => nameKey(String(name));
    reportDoubles(table, "enterpriseName", keyOfName, (place, first) =>
      report({ ...place, message: "SCOPE-06.name", facts: { first }, severity: "warning" }),
    );
  },
};

const registeredInBeijing: TableRule<EnterpriseScopeMessages> = {
  id: "SCOPE-07",
  tier: "table",
  tables: ["enterprises"],
  severity: "warning",
  clause: null,
  standard: "京人社职鉴发〔2020〕3号",
  check(table, { report }) {
    const [row] = headRows(table);
    const value = row === undefined ? "" : table.value(row, "creditCode");
    if (row === undefined || isErrorValue(value) || !isWellFormed(value)) return;
    const division = divisionOf(creditCodeOf(value));
    if (!BEIJING.test(division))
      report({ row, field: "creditCode", message: "SCOPE-07.elsewhere", facts: { division } });
  },
};

const legalPerson: TableRule<EnterpriseScopeMessages> = {
  id: "SCOPE-08",
  tier: "table",
  tables: ["enterprises"],
  severity: "warning",
  clause: null,
  standard: "京人社职鉴发〔2020〕3号",
  check(table, { report }) {
    const [row] = headRows(table);
    if (row !== undefined && BRANCH.test(nameKey(table.text(row, "enterpriseName"))))
      report({ row, field: "enterpriseName", message: "SCOPE-08.branch", facts: {} });
  },
};

export const enterpriseScopeRules: readonly Rule[] = [
  oneHead,
  creditCodeForm,
  creditCodeCheck,
  organisationCheck,
  enterprisePrefix,
  enterprisesOnce,
  registeredInBeijing,
  legalPerson,
];

/** Says of every row whose field repeats that of a row above where it stands; `first` is that row as the sheet numbers it. */
function reportDoubles(
  table: TableSnapshot,
  field: Field,
  keyOf: (value: CellValue) => string,
  say: (place: Required<Place>, first: number) => void,
): void {
  const firstRows = new Map<string, number>();
  for (const row of table.dataRows) {
    const value = table.value(row, field);
    const key = isErrorValue(value) ? "" : keyOf(value);
    const first = firstRows.get(key);
    if (first !== undefined) say({ row, field }, table.rowNumber(first) + 1);
    else if (key !== "") firstRows.set(key, row);
  }
}
