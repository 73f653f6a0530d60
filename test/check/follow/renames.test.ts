import { carriedThrough, joinedRenames, renamesBetween } from "../../../src/check/follow/renames";
import { planOf, type Record_ } from "../../support/plan";

type Tables = Parameters<typeof planOf>[0];
const named = (...names: string[]): Tables => ({
  occupations: names.map((occupationName): Record_ => ({ occupationName, skillLevels: "5" })),
});
const renames = (before: Tables, after: Tables) => renamesBetween(planOf(before), planOf(after));

test("a name changed in its row of 认定职业", () => {
  expect(renames(named("电工", "焊工"), named("电工", "钳工"))).toEqual([
    { kind: "occupation", from: "焊工", to: "钳工" },
  ]);
});

test.each([
  ["a name typed for the first time", named(""), named("焊工")],
  ["a name that went", named("焊工", "电工"), named("", "电工")],
  ["rows inserted", named("焊工"), named("电工", "焊工")],
  ["rows sorted", named("焊工", "电工"), named("电工", "焊工")],
  ["blanks and marks", named("焊工"), named(" 焊工L ")],
  ["a name that another row still has", named("焊工", "焊工"), named("焊工", "钳工")],
])("none for %s", (_, before, after) => {
  expect(renames(before, after)).toEqual([]);
});

test("the enterprise's name and credit code", () => {
  const was = { enterprise: [{ enterpriseName: "甲公司", creditCode: "91110000100000000A" }] };
  const is = { enterprise: [{ enterpriseName: "乙公司", creditCode: "91110000100000001B" }] };
  expect(renames(was, is)).toEqual([
    { kind: "enterprise", from: "甲公司", to: "乙公司" },
    { kind: "creditCode", from: "91110000100000000A", to: "91110000100000001B" },
  ]);
});

test("the old name gives way in every other table, in cells of several it alone", () => {
  const snapshot = planOf({
    ...named("钳工", "电工"),
    methods: [{ occupationName: "焊工" }, { occupationName: "电工" }],
    venues: [{ venueName: "甲", occupationName: "电工、焊工" }],
    equipment: [{ venueName: "甲", occupationName: "焊工 ", deviceName: "焊机" }],
    attachments: [{ attachmentName: "照片", appliesTo: "焊工" }],
  });
  const changes = carriedThrough(snapshot, { kind: "occupation", from: "焊工", to: "钳工" });
  expect(changes.map((one) => one.kind === "cell" && [one.table, one.from, one.to])).toEqual([
    ["methods", "焊工", "钳工"],
    ["venues", "电工、焊工", "电工、钳工"],
    ["equipment", "焊工 ", "钳工"],
  ]);
});

test("a company's name reaches its own row of 认定企业, and no other company's", () => {
  const snapshot = planOf({
    enterprise: [{ enterpriseName: "乙公司" }],
    enterprises: [
      { enterpriseName: "甲公司", tier: "本级" },
      { enterpriseName: "甲公司第一分公司", tier: "下级" },
    ],
  });
  const changes = carriedThrough(snapshot, { kind: "enterprise", from: "甲公司", to: "乙公司" });
  expect(changes).toMatchObject([{ table: "enterprises", from: "甲公司", to: "乙公司" }]);
});

test("changed twice it is one rename, changed back it is none", () => {
  const made = (from: string, to: string) => ({ kind: "occupation", from, to }) as const;
  expect(joinedRenames([made("焊工", "钳工")], [made("钳工", "车工")])).toEqual([made("焊工", "车工")]);
  expect(joinedRenames([made("焊工", "钳工")], [made("钳工", "焊工")])).toEqual([]);
  expect(joinedRenames([made("焊工", "钳工")], [made("电工", "车工")])).toHaveLength(2);
});
