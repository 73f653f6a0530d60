import { followingRows } from "../../../src/check/follow/following";
import { planOf, type Record_ } from "../../support/plan";

const WELDER: Record_ = { occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4" };
const EXAMINER: Record_ = { occupationName: "焊工", personName: "王某" };

const following = (tables: Parameters<typeof planOf>[0]): readonly string[] =>
  followingRows(planOf({ occupations: [WELDER], ...tables })).map(
    ({ table, occupation, records }) => `${table} ${occupation} ${JSON.stringify(records)}`,
  );

test("a row of 认定方式 with 考核鉴定 ticked, where the occupation has none", () => {
  expect(following({ methods: [] })).toEqual(['methods 焊工 [{"occupationName":"焊工","examination":"√"}]']);
  expect(following({ methods: [{ occupationName: "焊工" }] })).toEqual([]);
  expect(following({ methods: [{ occupationName: "6-18-02-04 焊工" }] })).toEqual([]);
});

test("as many examiners' rows as five lack, rows that wait for a name counted", () => {
  const blank = { occupationName: "焊工" };
  expect(following({ examiners: [EXAMINER, EXAMINER] })).toEqual([
    `examiners 焊工 ${JSON.stringify([blank, blank, blank])}`,
  ]);
  expect(following({ examiners: [EXAMINER, EXAMINER, blank, blank, blank] })).toEqual([]);
  expect(following({ examiners: Array.from({ length: 7 }, () => EXAMINER) })).toEqual([]);
});

test("a theory and a practice venue, with the levels of the occupation", () => {
  expect(following({ venues: [] })).toEqual([
    `venues 焊工 ${JSON.stringify(["理论", "实操"].map((purpose) => ({ occupationName: "焊工", purpose, skillLevels: "5、4" })))}`,
  ]);
  expect(following({ venues: [{ occupationName: "焊工", venueName: "甲", purpose: "理论" }] })).toHaveLength(1);
  expect(following({ venues: [{ occupationName: "焊工", venueName: "甲", purpose: "理论和实操" }] })).toEqual([]);
});

test("a venue that does not say what it is for may be the one that lacks", () => {
  expect(following({ venues: [{ occupationName: "焊工", venueName: "甲" }] })).toEqual([]);
});

test("nothing for an occupation that cannot stay, and nothing where a table is not there", () => {
  expect(following({})).toEqual([]);
  const restricted = { occupationName: "消防设施操作员", skillLevels: "4" };
  expect(followingRows(planOf({ occupations: [restricted], methods: [] }))).toEqual([]);
});

test("levels that cannot be read are left to a person", () => {
  const unread = { ...WELDER, skillLevels: "高级一点" };
  const [venues] = followingRows(planOf({ occupations: [unread], venues: [] }));
  expect(venues.records[0]).toEqual({ occupationName: "焊工", purpose: "理论" });
});
