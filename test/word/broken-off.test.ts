/** Wherever a write breaks off, what the user wrote stands beside its record, and the next one comes to the same table. */
import fc from "fast-check";
import { tableOf, type Field } from "../../src/guide";
import { shapeOf, type RowTexts } from "../../src/report";
import { planList } from "../../src/word/list-plan";
import { ALL_FAULTS } from "../faults/sample";
import { carriedOut, deedsOf } from "./carried-out";

type Table = readonly (readonly string[])[];

const shape = shapeOf(tableOf("examiners"));
const TITLES = { serial: "序号", personName: "姓名", citizenId: "公民身份号码", phone: "联系电话" };
type Known = keyof typeof TITLES;
const columnOf = (field: Field): number => tableOf("examiners").columns.findIndex((column) => column.field === field);

interface Person {
  readonly personName: string;
  readonly citizenId: string;
  readonly phone: string;
  readonly own: string;
}

/** People as a table in Word with a column of the user's own, and as a volume has them. */
function tableWith(fields: readonly Known[]) {
  const own = fields.length;
  const textsOf = (person: Person, i: number): string[] =>
    fields.map((field) => (field === "serial" ? String(i + 1) : person[field]));
  return {
    own,
    standing: (people: readonly Person[]): Table => [
      [...fields.map((field) => TITLES[field]), "我的列"],
      ...(people.length > 0 ? people.map((one, i) => [...textsOf(one, i), one.own]) : [[...fields.map(() => ""), ""]]),
    ],
    records: (people: readonly Person[]): RowTexts[] =>
      people.map((person, i) => {
        const texts = tableOf("examiners").columns.map(() => "");
        fields.forEach((field, column) => (texts[columnOf(field)] = textsOf(person, i)[column]));
        return texts;
      }),
    known: (table: Table): Table => table.slice(1).map((cells) => cells.slice(0, own)),
    ownTexts: (table: Table): string[] => table.slice(1).flatMap((cells) => (cells[own] === "" ? [] : [cells[own]])),
  };
}

const planOf = (values: Table, records: readonly RowTexts[]) =>
  planList({ kind: "list", tables: [{ values, headerRowCount: 1 }] }, shape, records);

/** Few names and phone numbers: several people share them. */
const people = (own: (n: number) => readonly string[]): fc.Arbitrary<readonly Person[]> =>
  fc.uniqueArray(fc.nat(11), { maxLength: 9 }).chain((numbers) =>
    fc.tuple(
      ...numbers.map((n) =>
        fc.record({
          personName: fc.constantFrom(`姓名${n % 4}`, `改名${n % 3}`),
          citizenId: fc.constant(`1101011980010100${String(n).padStart(2, "0")}`),
          phone: fc.constantFrom("1380", "1390"),
          own: fc.constantFrom(...own(n)),
        }),
      ),
    ),
  );

describe.each<[string, readonly Known[]]>([
  ["serial numbers, names, identities and phone numbers", ["serial", "personName", "citizenId", "phone"]],
  ["names and phone numbers", ["personName", "phone"]],
  ["names", ["serial", "personName"]],
])("a table of %s", (_, fields) => {
  const table = tableWith(fields);

  test.each<[string, (n: number) => readonly string[]]>([
    ["everybody's own", (n) => ["", `她的话${n}`]],
    ["often the same", () => ["", "外聘", "常驻"]],
  ])("with texts of the user's, %s", (__, own) => {
    let refused = 0;
    const property = fc.property(people(own), people(own), fc.nat(), (have, want, second) => {
      const before = table.standing(have);
      const records = table.records(want);
      const plan = planOf(before, records);
      if ("id" in plan) {
        // Of people of one name whom nothing tells apart nobody is harmed: nothing is written.
        expect(plan.id).toBe("sameKey");
        refused++;
        return;
      }
      const done = carriedOut(before, plan.writing);
      expect(planOf(done, records)).not.toHaveProperty("writing");
      expect(table.known(done)).toEqual(table.known(table.standing(want)));

      const goOn = (broken: Table): Table => {
        for (const text of table.ownTexts(done)) expect(table.ownTexts(broken)).toContain(text);
        const again = planOf(broken, records);
        if ("id" in again) throw new Error(again.id);
        const deeds = again.writing ? deedsOf(again.writing).length : 0;
        const brokenAgain = carriedOut(broken, again.writing, deeds === 0 ? 0 : second % deeds);
        const third = planOf(brokenAgain, records);
        if ("id" in third) throw new Error(third.id);
        expect(carriedOut(brokenAgain, third.writing)).toEqual(done);
        return carriedOut(broken, again.writing);
      };
      const count = plan.writing ? deedsOf(plan.writing).length : 0;
      for (let deeds = 0; deeds < count; deeds++) expect(goOn(carriedOut(before, plan.writing, deeds))).toEqual(done);
    });
    const numRuns = ALL_FAULTS ? 3_000 : 200;
    fc.assert(property, { numRuns, seed: 7 });
    expect(refused).toBeLessThan(numRuns / 2);
  });
});
