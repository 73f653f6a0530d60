import {
  COMMITTEES,
  DUTIES,
  LEADING_DEPARTMENTS,
  LIMITS,
  MEMBER_CATEGORIES,
  SKILLED_CATEGORIES,
  type Committee,
} from "../../guide";
import { DEPARTMENT_WORDS } from "../../guide/written-variants";
import { categoriesOf, committeeOf, dutyOf } from "../cells/committee";
import { nameKey } from "../cells/normalise";
import type { Fix } from "../model/finding";
import { onceATable } from "../model/kept";
import { lackingMembers, memberOf } from "../plan/lacking-rows";
import {
  beginIn,
  offerIn,
  type Report,
  type Row,
  type RowProblem,
  type RowRule,
  type Rule,
  type TableProblem,
  type TableRule,
} from "../model/rule";
import type { TableSnapshot } from "../snapshot";

export interface CommitteeMessages {
  "ORG-01.tooFew": { count: number; least: number; more: number };
  "ORG-02.tooFew": { count: number; least: number; more: number };
  "ORG-03.noOffice": object;
  "ORG-03.tooFew": {
    total: number;
    skilled: number;
    percent: string;
    least: number;
    more: number;
    totalThen: number;
    skilledThen: number;
    percentThen: string;
  };
  "ORG-04.noHead": { committee: string; duty: string };
  "ORG-04.severalHeads": { committee: string; duty: string; count: number };
  "ORG-04.noDeputy": { committee: string; duty: string };
  "ORG-05.departments": { departments: readonly string[]; count: number };
  "ORG-06.duty": { committee: string; duties: readonly string[] };
  "ORG-06.committee": { committees: readonly string[] };
  "ORG-06.committeeName": { committee: string };
  "ORG-06.dutyWord": { committee: string; duty: string };
  "ORG-06.category": { categories: readonly string[] };
  "ORG-06.categoryWord": { category: string };
}

const [LEADING_GROUP, OFFICE] = COMMITTEES;

/** One body's people; somebody who stands twice is one person, skilled if either row says so. */
interface Body {
  readonly rows: number[];
  readonly skilled: Map<string, boolean>;
}

type Bodies = Readonly<Record<Committee, Body>>;

const bodiesOf = onceATable((table): Bodies => {
  const bodies: Bodies = {
    [LEADING_GROUP]: { rows: [], skilled: new Map() },
    [OFFICE]: { rows: [], skilled: new Map() },
  };
  for (const row of table.dataRows) {
    const committee = committeeOf(table.text(row, "committee"));
    if (!committee) continue;
    const { rows, skilled } = bodies[committee];
    rows.push(row);
    const person = nameKey(table.text(row, "personName"));
    const isSkilled = isSkilledCategory(table.text(row, "memberCategory"));
    if (person) skilled.set(person, isSkilled || skilled.get(person) === true);
  }
  return bodies;
});

/** Whether the people of a category count as skilled or technical, whichever words say so. */
function isSkilledCategory(text: string): boolean {
  const categories = categoriesOf(text);
  return categories.length > 0 && categories.every((category) => SKILLED_CATEGORIES.includes(category));
}

const countSkilled = ({ skilled }: Body): number => [...skilled.values()].filter(Boolean).length;

/** 57.1 for 4 of 7: one decimal, never rounded up to a share that is not reached. */
const percentOf = (part: number, whole: number): string => String(Math.floor((1000 * part) / whole) / 10);

const leadingGroupSize: TableRule<CommitteeMessages> = {
  id: "ORG-01",
  tier: "table",
  tables: ["committees"],
  severity: "error",
  check(table, { report }) {
    const count = bodiesOf(table)[LEADING_GROUP].skilled.size;
    const { least } = LIMITS.leadingGroup;
    const facts = { count, least, more: least - count };
    if (facts.more <= 0) return;
    const fix = beginIn(table, lackingMembers(table, memberOf(LEADING_GROUP), facts.more));
    report({ field: "committee", message: "ORG-01.tooFew", facts, fix });
  },
};

const leadingGroupSkills: TableRule<CommitteeMessages> = {
  id: "ORG-02",
  tier: "table",
  tables: ["committees"],
  severity: "error",
  check(table, { report }) {
    const group = bodiesOf(table)[LEADING_GROUP];
    const count = countSkilled(group);
    const { least } = LIMITS.leadingGroupSkilled;
    const facts = { count, least, more: least - count };
    if (group.rows.length && facts.more > 0) report({ field: "memberCategory", message: "ORG-02.tooFew", facts });
  },
};

const officeSkills: TableRule<CommitteeMessages> = {
  id: "ORG-03",
  tier: "table",
  tables: ["committees"],
  severity: "error",
  check(table, { report }) {
    const office = bodiesOf(table)[OFFICE];
    if (!office.rows.length) {
      if (table.isEmpty) return;
      const fix = beginIn(
        table,
        DUTIES[OFFICE].flatMap((duty) => lackingMembers(table, memberOf(OFFICE, duty), 1)),
      );
      report({ field: "committee", message: "ORG-03.noOffice", facts: {}, fix });
      return;
    }
    const total = office.skilled.size;
    const skilled = countSkilled(office);
    const { least } = LIMITS.officeSkilledPercent;
    // In whole numbers, so that 3 of 5 are exactly 60 %.
    const short = least * total - 100 * skilled;
    if (short <= 0) return;
    // Who joins counts on both sides: (skilled + n) / (total + n) ≥ 60 / 100.
    const more = Math.ceil(short / (100 - least));
    const [totalThen, skilledThen] = [total + more, skilled + more];
    const percent = percentOf(skilled, total);
    const percentThen = percentOf(skilledThen, totalThen);
    const facts = { total, skilled, percent, least, more, totalThen, skilledThen, percentThen };
    report({ field: "memberCategory", message: "ORG-03.tooFew", facts });
  },
};

const committeeHeads: TableRule<CommitteeMessages> = {
  id: "ORG-04",
  tier: "table",
  tables: ["committees"],
  severity: "error",
  check(table, { report }) {
    for (const committee of COMMITTEES) checkHeads(table, committee, bodiesOf(table)[committee], report);
  },
};

const leadingDepartments: TableRule<CommitteeMessages> = {
  id: "ORG-05",
  tier: "table",
  tables: ["committees"],
  severity: "warning",
  check(table, { report }) {
    const { rows } = bodiesOf(table)[LEADING_GROUP];
    if (!rows.length) return;
    // A post tells it where the department does not: 工会主席.
    const named = rows.map((row) => `${table.text(row, "department")} ${table.text(row, "post")}`.toUpperCase());
    const missing = LEADING_DEPARTMENTS.filter(
      (department) => !named.some((text) => DEPARTMENT_WORDS[department].some((word) => text.includes(word))),
    );
    const facts = { departments: missing, count: missing.length };
    if (missing.length) report({ field: "department", message: "ORG-05.departments", facts });
  },
};

const committeeWords: RowRule<CommitteeMessages> = {
  id: "ORG-06",
  tier: "row",
  tables: ["committees"],
  severity: "error",
  check(row, { report }) {
    const text = nameKey(row.text("committee"));
    const committee = committeeOf(text);
    if (text !== "" && !committee)
      report({ field: "committee", message: "ORG-06.committee", facts: { committees: COMMITTEES } });
    if (committee && text !== committee) {
      const fix = row.fixTo("committee", committee);
      report({ field: "committee", message: "ORG-06.committeeName", facts: { committee }, severity: "warning", fix });
    }
    if (committee) checkDuty(row, committee, report);
    checkCategory(row, report);
  },
};

function checkDuty(row: Row, committee: Committee, report: Report<RowProblem<CommitteeMessages>>): void {
  const duty = nameKey(row.text("duty"));
  if (duty === "" || DUTIES[committee].includes(duty)) return;
  const meant = dutyOf(committee, duty);
  if (meant?.isSame) {
    const fix = row.fixTo("duty", meant.word);
    report({ field: "duty", message: "ORG-06.dutyWord", facts: { committee, duty: meant.word }, fix });
  } else {
    const fix = meant && offerIn(row.table, row.index, "duty", [meant.word]);
    report({ field: "duty", message: "ORG-06.duty", facts: { committee, duties: DUTIES[committee] }, fix });
  }
}

function checkCategory(row: Row, report: Report<RowProblem<CommitteeMessages>>): void {
  const text = nameKey(row.text("memberCategory"));
  const categories = categoriesOf(text);
  const [category] = categories;
  if (text === "" || text === category) return;
  const place = { field: "memberCategory" } as const;
  if (category && categories.length === 1) {
    const fix = row.fixTo("memberCategory", category);
    report({ ...place, message: "ORG-06.categoryWord", facts: { category }, fix });
  } else {
    const fix = offerIn(row.table, row.index, "memberCategory", categories);
    report({ ...place, message: "ORG-06.category", facts: { categories: MEMBER_CATEGORIES }, fix });
  }
}

export const committeeRules: readonly Rule[] = [
  leadingGroupSize,
  leadingGroupSkills,
  officeSkills,
  committeeHeads,
  leadingDepartments,
  committeeWords,
];

function checkHeads(
  table: TableSnapshot,
  committee: Committee,
  { rows }: Body,
  report: Report<TableProblem<CommitteeMessages>>,
): void {
  if (!rows.length) return;
  const [head, deputy] = DUTIES[committee];
  const holding = (duty: string): readonly number[] =>
    rows.filter((row) => dutyOf(committee, table.text(row, "duty"))?.word === duty);
  const heads = new Map(holding(head).map((row) => [nameKey(table.text(row, "personName")), row]));
  const begin = (duty: string): Fix | undefined => beginIn(table, lackingMembers(table, memberOf(committee, duty), 1));
  if (heads.size === 0)
    report({ field: "duty", message: "ORG-04.noHead", facts: { committee, duty: head }, fix: begin(head) });
  else
    for (const row of [...heads.values()].slice(1))
      report({
        row,
        field: "duty",
        message: "ORG-04.severalHeads",
        facts: { committee, duty: head, count: heads.size },
      });
  if (holding(deputy).length) return;
  const facts = { committee, duty: deputy };
  report({ field: "duty", message: "ORG-04.noDeputy", facts, severity: "warning", fix: begin(deputy) });
}
