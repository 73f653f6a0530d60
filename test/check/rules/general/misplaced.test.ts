import { check, recheck, type Finding } from "../../../../src/check";
import type { Field } from "../../../../src/guide";
import { expectSayable } from "../../../support/mend";
import { makePeople, type Person } from "../../../support/people";
import { cellOf, findingsOf, planOf, STRICTLY, type Record_ } from "../../../support/plan";

const shifted = (tables: Parameters<typeof planOf>[0]): Finding[] => findingsOf("GEN-13", tables);

/** A roster pasted in another order: what stands under a title is what belongs under another. */
const pasted = (people: readonly Person[], order: Partial<Record<Field, keyof Person>>): Record_[] =>
  people.map((person, i) => ({
    serial: i + 1,
    ...person,
    ...Object.fromEntries(Object.entries(order).map(([field, from]) => [field, person[from]])),
  }));

describe("GEN-13: columns whose contents belong in other columns", () => {
  const people = makePeople(40);

  test.each<[what: string, order: Partial<Record<Field, keyof Person>>, columns: readonly string[]]>([
    [
      "all moved one column to the right",
      {
        sex: "personName",
        citizenId: "sex",
        education: "citizenId",
        specialty: "education",
        years: "specialty",
        professionalTitle: "years",
        phone: "professionalTitle",
      },
      ["性别", "身份号码", "文化程度", "所从事专业", "职务/职称/等级"],
    ],
    ["ID and phone changed places", { citizenId: "phone", phone: "citizenId" }, ["身份号码", "联系电话"]],
    ["ID and education changed places", { citizenId: "education", education: "citizenId" }, ["身份号码", "文化程度"]],
    ["name and sex changed places", { personName: "sex", sex: "personName" }, ["姓名", "性别"]],
  ])("%s: one finding on the title row instead of hundreds", (_, order, columns) => {
    const tables = { qualityControllers: pasted(people, order) };
    const [finding, ...others] = shifted(tables);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "GEN-13.shifted",
      severity: "error",
      dismissible: true,
      facts: { columns, count: columns.length },
    });
    expect(finding.cell?.row).toBe(cellOf("qualityControllers", "title", "sex").row);
    expectSayable(finding);
    const misplaced = check(planOf(tables), STRICTLY).findings.filter(
      ({ table, cell, field }) =>
        table === "qualityControllers" &&
        cell?.row !== finding.cell?.row &&
        columnsOf(finding).includes(titleOf(field)),
    );
    expect(misplaced).toEqual([]);
  });

  test("a column that the shift left empty is not told row by row", () => {
    const records = pasted(people, { citizenId: "phone", education: "citizenId" }).map((r) => ({ ...r, phone: "" }));
    expect(shifted({ qualityControllers: records })).toHaveLength(1);
    expect(findingsOf("GEN-07", { qualityControllers: records })).toEqual([]);
  });

  test("serial numbers that are names are not numbered over", () => {
    const records = people.map((person) => ({ ...person, serial: person.personName, personName: person.citizenId }));
    expect(shifted({ qualityControllers: records })).toHaveLength(1);
    expect(findingsOf("GEN-06", { qualityControllers: records })).toEqual([]);
  });

  test("most of the cells decide", () => {
    const wrong = pasted(people.slice(0, 21), { citizenId: "phone", phone: "citizenId" });
    const right = pasted(people.slice(21), {});
    expect(shifted({ qualityControllers: [...wrong, ...right] })).toHaveLength(1);
    expect(shifted({ qualityControllers: [...wrong.slice(0, 15), ...right] })).toEqual([]);
  });

  test.each<[why: string, records: readonly Record_[]]>([
    ["a roster in order", pasted(people, {})],
    ["one column alone, whose cells are told each", pasted(people, { phone: "citizenId" })],
    ["two people, whose cells are told each", pasted(people.slice(0, 2), { citizenId: "phone", phone: "citizenId" })],
    ["cells that are empty", people.map(({ personName }) => ({ personName }))],
    ["IDs that are wrong", people.map((person) => ({ ...person, citizenId: person.citizenId.slice(1), phone: "无" }))],
    ["sexes as numbers", people.map((person) => ({ ...person, sex: person.sex === "男" ? 1 : 2 }))],
    ["specialties that are names of nobody", people.map((person) => ({ ...person, specialty: "安全", years: "三年" }))],
  ])("not %s", (_, records) => {
    expect(shifted({ qualityControllers: records })).toEqual([]);
  });

  test("not managers and contacts of venues, nor departments that begin like names", () => {
    const venues = people.map(({ personName, phone }) => ({
      venueName: "一号车间",
      venueAddress: "北京市某区",
      manager: personName,
      managerPhone: phone,
      contact: personName,
      contactPhone: phone,
    }));
    const committees = people.map(({ personName }) => ({ personName, department: "安全部", post: "高工" }));
    expect(shifted({ venues, committees })).toEqual([]);
  });

  test("an edit that decides it is a check from scratch", () => {
    const before = planOf({
      qualityControllers: pasted(people.slice(0, 3), { citizenId: "phone", phone: "citizenId" }),
    });
    const after = planOf({
      qualityControllers: [
        ...pasted(people.slice(0, 1), { citizenId: "phone", phone: "citizenId" }),
        ...pasted(people.slice(1, 3), {}),
      ],
    });
    const changed = new Map([["qualityControllers" as const, [1, 2]]]);
    const there = recheck(check(before, STRICTLY), after, changed);
    expect(there.findings).toEqual(check(after, STRICTLY).findings);
    expect(recheck(there, before, changed).findings).toEqual(check(before, STRICTLY).findings);
  });
});

const columnsOf = ({ facts }: Finding): readonly string[] => (Array.isArray(facts.columns) ? facts.columns : []);
const TITLES: Partial<Record<Field, string>> = {
  personName: "姓名",
  sex: "性别",
  citizenId: "身份号码",
  education: "文化程度",
  specialty: "所从事专业",
  professionalTitle: "职务/职称/等级",
  phone: "联系电话",
};
const titleOf = (field: Field | undefined): string => (field && TITLES[field]) ?? "";
