import { CLAUSES, LIMITS, type Limit } from "../../src/guide";
import { GUIDE_ATTACHMENTS } from "../../src/guide/attachments";

const limits: readonly (readonly [string, Limit])[] = Object.entries(LIMITS);

test.each(limits)("the clause that demands %s says so in these words, the figure among them", (_, limit) => {
  const { least, clause, words } = limit;
  expect(CLAUSES[clause].text).toContain(words);
  expect(words.match(/\d+/g)).toContain(String(least));
});

test("every figure with 不少于 or 不低于 in a clause is a limit", () => {
  const figures = Object.entries(CLAUSES).flatMap(([clause, { text }]) =>
    [...text.matchAll(/(?:不少于|不低于)\D{0,4}(\d+)(?:\*(\d+))?/g)].flatMap(([, ...numbers]) =>
      numbers.filter((number) => number !== undefined).map((number) => `${clause} ${number}`),
    ),
  );
  expect(figures.sort()).toEqual(limits.map(([, { clause, least }]) => `${clause} ${least}`).sort());
});

test("the requirements of photographs and videos carry the clause's figures", () => {
  const requirements = GUIDE_ATTACHMENTS.filter(({ per, name }) => per === "venue" || /照片|视频/.test(name));
  expect(new Set(requirements.map(({ requirement }) => requirement))).toEqual(
    new Set(["不少于5张，jpg、jpeg等通用格式", "不少于5分钟，分辨率不低于800×480"]),
  );
});
