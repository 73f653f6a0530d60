import { readHeading, SURE } from "../../src/import/heading";
import type { Field, TableId } from "../../src/guide";
import { OTHER_HEADINGS, ROSTER_HEADINGS, type Labelled } from "./labelled-headings";

const surelyMeant = (table: TableId, heading: string): Field | undefined => {
  const [best] = readHeading(table, heading).fields;
  return best && best.score >= SURE ? best.field : undefined;
};

const all: readonly (readonly [TableId, readonly Labelled[]])[] = [["examiners", ROSTER_HEADINGS], ...OTHER_HEADINGS];
const labelled = all.flatMap(([table, list]) => list.map(([heading, field]) => ({ table, heading, field })));

test("the list is long enough to say something", () => {
  expect(labelled.filter(({ field }) => field !== undefined).length).toBeGreaterThanOrEqual(61);
  expect(labelled.filter(({ field }) => field === undefined).length).toBeGreaterThanOrEqual(50);
});

test("what a heading says for sure is right, of every heading of the list", () => {
  const wrong = labelled.filter(({ table, heading, field }) => {
    const meant = surelyMeant(table, heading);
    return meant !== undefined && meant !== field;
  });
  expect(wrong.map(({ heading }) => heading)).toEqual([]);
});

test("of the headings that mean a column at least 95 in 100 are known for sure", () => {
  const meaning = labelled.filter(({ field }) => field !== undefined);
  const missed = meaning.filter(({ table, heading, field }) => surelyMeant(table, heading) !== field);
  const most = Math.floor(meaning.length * 0.05);
  expect(missed.length > most ? missed.map(({ table, heading }) => `${table} ${heading}`) : []).toEqual([]);
});

test("another person's telephone is not even proposed", () => {
  for (const heading of ["紧急联系人电话", "推荐人电话", "单位联系电话", "配偶身份证号", "班组长姓名"])
    expect([heading, readHeading("examiners", heading).fields]).toEqual([heading, []]);
});

test("a heading over several things at once is of none of them", () => {
  expect(readHeading("examiners", "姓名/性别")).toEqual({
    fields: [],
    isOther: false,
    combined: ["personName", "sex"],
  });
  expect(readHeading("examiners", "职称/等级").combined).toBeUndefined();
});

test("a kind of telephone nobody knows of is proposed, and never taken without a question", () => {
  const [best] = readHeading("examiners", "值班电话").fields;
  expect(best?.field).toBe("phone");
  expect(best?.most).toBeLessThan(SURE);
});

test("English heads are known; of a manager or a company they are no more than proposed", () => {
  const meant = ["Full Name", "Gender", "ID Card No.", "Education", "Mobile Phone"].map((heading) =>
    surelyMeant("examiners", heading),
  );
  expect(meant).toEqual(["personName", "sex", "citizenId", "education", "phone"]);
  for (const heading of ["Manager Name", "Company Name", "Emergency Contact Phone"])
    expect(surelyMeant("examiners", heading)).toBeUndefined();
});
