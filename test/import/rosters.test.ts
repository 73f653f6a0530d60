import { finish } from "../../src/check";
import { importedTable, importSteps, type ImportPlan } from "../../src/import";
import type { Field } from "../../src/guide";
import { planOf, TODAY } from "../support/plan";
import { examiners, LAYOUT_NAMES, mixedRoster, OCCUPATIONS, rosterOf, type Roster } from "./rosters";

const TABLE = importedTable("examiners");
if (!TABLE) throw new Error("考评人员 takes lists.");

const CODES: Readonly<Record<string, string>> = {
  车工: "6-18-01-01",
  铣工: "6-18-01-02",
  磨工: "6-18-01-04",
  焊工: "6-18-02-04",
  钳工: "6-20-01-01",
};
const emptyPlan = planOf({
  occupations: OCCUPATIONS.map((occupationName, i) => ({
    serial: i + 1,
    occupationCode: CODES[occupationName],
    occupationName,
    skillLevels: "5、4、3",
  })),
  examiners: [],
});

const importOf = ({ sheets }: Roster): ImportPlan =>
  finish(importSteps({ table: TABLE, sheets, snapshot: emptyPlan, today: TODAY }));

interface Outcome {
  readonly missing: readonly string[];
  readonly invented: readonly string[];
  readonly wrong: readonly string[];
  /** Fields the roster tells that were not taken without a question. */
  readonly asked: readonly Field[];
}

const DIGITS: readonly Field[] = ["citizenId", "phone"];
const tidy = (value: unknown): string => String(value ?? "").replace(/\s/g, "");

/** What came of a roster, held against who is in it. */
function outcomeOf(roster: Roster): Outcome {
  const { people, told, asks = [] } = roster;
  const plan = importOf(roster);
  const taken = new Set(
    plan.layouts.flatMap(({ columns }) =>
      columns.flatMap(({ state, field }) => (state === "matched" && field ? [field] : [])),
    ),
  );
  if (plan.records.some(({ notes }) => notes.some(({ why, field }) => why === "caption" && field === "occupationName")))
    taken.add("occupationName");
  const byId = new Map(people.map((person) => [person.citizenId, person]));
  const byName = new Map(people.map((person) => [person.personName, person]));
  const wrong: string[] = [];
  const seen = new Set<string>();
  const invented: string[] = [];
  for (const { cells } of plan.records) {
    const person = byId.get(tidy(cells.citizenId)) ?? byName.get(tidy(cells.personName));
    if (!person) {
      invented.push(JSON.stringify(cells));
      continue;
    }
    seen.add(person.citizenId);
    for (const field of told) {
      const value = cells[field];
      if (value === undefined && !taken.has(field)) continue;
      const meant = field in person ? Object.entries(person).find(([name]) => name === field)?.[1] : undefined;
      if (tidy(value) !== tidy(meant)) wrong.push(`${person.personName} ${field}: ${tidy(value)} for ${tidy(meant)}`);
      if (DIGITS.includes(field) && value !== undefined && typeof value !== "string") wrong.push(`${field} is no text`);
    }
    for (const field of Object.keys(cells))
      if (!told.some((one) => one === field)) wrong.push(`${field} comes from nowhere`);
  }
  return {
    missing: people.filter(({ citizenId }) => !seen.has(citizenId)).map(({ personName }) => personName),
    invented,
    wrong: [...new Set(wrong)].slice(0, 5),
    asked: told.filter((field) => !taken.has(field) && !asks.includes(field)),
  };
}

test("there are at least 40 layouts", () => {
  expect(LAYOUT_NAMES.length).toBeGreaterThanOrEqual(40);
});

describe.each(LAYOUT_NAMES)("%s", (name) => {
  const outcome = outcomeOf(rosterOf(name, examiners(10, 7)));

  test("everybody comes in and nobody is invented, each with what the list says of them", () => {
    const { missing, invented, wrong } = outcome;
    expect({ missing, invented, wrong }).toEqual({ missing: [], invented: [], wrong: [] });
  });
});

test("of the columns of all layouts at least 95 in 100 are right without a touch", () => {
  const outcomes = LAYOUT_NAMES.map((name) => ({ name, roster: rosterOf(name, examiners(10, 7)) }));
  const columns = outcomes.reduce((sum, { roster }) => sum + roster.told.length, 0);
  const asked = outcomes.flatMap(({ name, roster }) => outcomeOf(roster).asked.map((field) => `${name}: ${field}`));
  expect(asked.length > columns * 0.05 ? asked : []).toEqual([]);
});

test("in 200 mixtures everybody comes in, nobody is invented, and nothing is wrong in silence", () => {
  const faults: string[] = [];
  let columns = 0;
  const asked: string[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    const roster = mixedRoster(seed);
    const { missing, invented, wrong, asked: some } = outcomeOf(roster);
    columns += roster.told.length;
    asked.push(...some.map((field) => `${seed} ${field}`));
    if (missing.length + invented.length + wrong.length > 0)
      faults.push(JSON.stringify({ seed, missing, invented, wrong }));
  }
  expect(faults).toEqual([]);
  expect(asked.length > columns * 0.05 ? asked : []).toEqual([]);
});
