import { NOTHING_REMEMBERED, readHeadings, recall, rememberedOf, writeHeadings } from "../../src/import";

const said = rememberedOf(
  "examiners",
  new Map([
    ["证号", "citizenId"],
    ["电话#2", "phone"],
    ["@3", "sex"],
    ["部门", "out"],
  ] as const),
);

test("what was said of a heading is told the next time, for the same table", () => {
  const kept = readHeadings(writeHeadings(said));
  expect(["证号", "电话#2", "部门", "别的"].map(recall(kept, "examiners"))).toEqual([
    "citizenId",
    "phone",
    "out",
    undefined,
  ]);
  expect(recall(kept, "venues")("证号")).toBeUndefined();
});

test("a column without a heading is another one the next time", () => {
  expect(recall(said, "examiners")("@3")).toBeUndefined();
});

test("what is said later goes before", () => {
  const later = rememberedOf("examiners", new Map([["证号", "out"]] as const), said);
  expect(recall(later, "examiners")("证号")).toBe("out");
  expect(recall(later, "examiners")("部门")).toBe("out");
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"version":2,"tables":[]}',
  '{"version":1}',
  '{"version":1,"tables":[["nowhere",[["a","phone"]]]]}',
])("%s is nothing remembered", (text) => {
  expect(readHeadings(text).tables.size).toBe(0);
});

test("a field that the table does not have is forgotten", () => {
  const text = '{"version":1,"tables":[["examiners",[["a","venueName"],["b","phone"],["c"]]]]}';
  expect(readHeadings(text).tables.get("examiners")).toEqual(new Map([["b", "phone"]]));
});

test("the oldest are forgotten first", () => {
  const many = new Map(Array.from({ length: 400 }, (_, i) => [`题${i}`, "out"] as const));
  const kept = rememberedOf("examiners", many, NOTHING_REMEMBERED).tables.get("examiners");
  expect([kept?.size, kept?.has("题0"), kept?.has("题399")]).toEqual([300, false, true]);
});
