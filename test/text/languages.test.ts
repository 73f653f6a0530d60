import { format, placeholdersOf } from "../../src/text/format";
import { findingTexts as english } from "../../src/text/en-US/findings";
import { findingTexts as chinese } from "../../src/text/zh-CN/findings";
import type { FindingText } from "../../src/text/types";
import { allTexts } from "./texts";

const zh = allTexts("zh-CN");
const en = allTexts("en-US");
const both = [
  ["zh-CN", zh],
  ["en-US", en],
] as const;

/** The texts of which something is true, to be compared with none. */
const textsThat = (texts: ReadonlyMap<string, string>, isSo: (text: string, where: string) => boolean): string[] =>
  [...texts].filter(([where, text]) => isSo(text, where)).map(([where, text]) => `${where}: ${text}`);

const factsFor = (template: string): Record<string, number> =>
  Object.fromEntries(placeholdersOf(template).map((name) => [name, 1]));

test("both languages have the same texts", () => {
  expect(zh.size).toBeGreaterThan(300);
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
});

test("a text asks for the same facts in both languages, a finding in whichever of its sentences", () => {
  const factsOf = (texts: ReadonlyMap<string, string>): Map<string, string> => {
    const facts = new Map<string, string[]>();
    for (const [where, text] of texts) {
      const whole = where.startsWith("findings/") ? where.replace(/ \w+$/, "") : where;
      facts.set(whole, [...(facts.get(whole) ?? []), ...placeholdersOf(text)]);
    }
    return new Map([...facts].map(([where, names]) => [where, [...new Set(names)].sort().join()]));
  };
  const english = factsOf(en);
  // A word that one of the languages does not need is empty there.
  const differing = [...factsOf(zh)].filter(
    ([where, facts]) => facts !== english.get(where) && zh.get(where) !== "" && en.get(where) !== "",
  );
  expect(differing.map(([where, facts]) => `${where}: ${facts} / ${english.get(where)}`)).toEqual([]);
});

test.each(both)("no sentence of a finding is empty in %s", (_, texts) => {
  expect(textsThat(texts, (text, where) => where.startsWith("findings/") && text.trim() === "")).toEqual([]);
});

test.each(both)("every text of %s can be said once its facts are given", (_, texts) => {
  expect(textsThat(texts, (text) => /[{}]/.test(format(text, factsFor(text))))).toEqual([]);
});

describe("Chinese words", () => {
  test("quote with “ ”, in pairs, never with 「」 or straight quotes", () => {
    expect(textsThat(zh, (text) => /[「」『』"'‘’]/.test(text))).toEqual([]);
    expect(textsThat(zh, (text) => !/^[^“”]*(“[^“”]*”[^“”]*)*$/.test(text))).toEqual([]);
  });

  test("neither shout, nor apologise, nor congratulate, nor flatter", () => {
    expect(textsThat(zh, (text) => /[！!]|抱歉|对不起|成功|恭喜|亲爱的|亲，/.test(text))).toEqual([]);
  });

  test("use Chinese commas, colons and full stops beside Chinese characters", () => {
    expect(textsThat(zh, (text) => /\p{Script=Han}[,;:?](?!\/)|\p{Script=Han}\.(?![.\w])/u.test(text))).toEqual([]);
  });

  test("say 恢复原值 and not 撤销, which is Excel's", () => {
    expect(textsThat(zh, (text) => text.includes("撤销"))).toEqual([]);
  });
});

// Fonts that have Chinese set “ ” as wide as a character, and the pane's are such where Segoe UI is not.
test("English words quote with straight quotes, in pairs", () => {
  expect(textsThat(en, (text) => /[“”]/.test(text) || !/^[^"]*("[^"]*"[^"]*)*$/.test(text))).toEqual([]);
});

test("English words neither shout nor apologise", () => {
  expect(textsThat(en, (text) => /!|\bsorry\b|\boops\b|successfully/i.test(text))).toEqual([]);
});

describe("the sentences of a finding", () => {
  const sentences = (
    texts: Readonly<Record<string, FindingText>>,
    part: Exclude<keyof FindingText, "choices">,
  ): Map<string, string> =>
    new Map(Object.entries(texts).flatMap(([id, text]) => (text[part] === undefined ? [] : [[id, text[part]]])));

  test("a title has at most 16 汉字, no 请 and no full stop", () => {
    const titles = sentences(chinese, "title");
    expect(textsThat(titles, (title) => (title.match(/\p{Script=Han}/gu)?.length ?? 0) > 16)).toEqual([]);
    expect(textsThat(titles, (title) => /请|。/.test(title))).toEqual([]);
    expect(textsThat(sentences(english, "title"), (title) => title.endsWith("."))).toEqual([]);
  });

  test.each(["why", "todo"] as const)("%s ends as a sentence ends", (part) => {
    expect(textsThat(sentences(chinese, part), (text) => !/[。？]$/.test(text))).toEqual([]);
    expect(textsThat(sentences(english, part), (text) => !/[.?]$/.test(text))).toEqual([]);
  });

  test("none repeats another", () => {
    for (const texts of [chinese, english])
      expect(Object.entries(texts).filter(([, { title, why, todo }]) => new Set([title, why, todo]).size < 3)).toEqual(
        [],
      );
  });

  /** Lists may hold one thing or several, and so no verb goes with them. */
  test("no English verb is in the singular behind a fact that may be several", () => {
    const lists = [
      "methods",
      "levels",
      "words",
      "unknown",
      "missing",
      "purposes",
      "workTypes",
      "departments",
      "columns",
    ];
    const verb = new RegExp(`\\{(?:${lists.join("|")})\\}\\S* (?:is|are|has|have|was|were|stands?)\\b`);
    for (const part of ["title", "why", "todo"] as const)
      expect(textsThat(sentences(english, part), (text) => verb.test(text))).toEqual([]);
  });

  test("a Chinese button quotes words, and sets codes and numbers apart by a blank", () => {
    const codes = new Set(["tidied", "code", "levels", "number", "phone", "id", "years"]);
    const isOdd = (button: string): boolean =>
      placeholdersOf(button).some((name) => button.includes(`“{${name}}”`) === codes.has(name));
    expect(textsThat(sentences(chinese, "button"), isOdd)).toEqual([]);
  });

  test("a button is no sentence", () => {
    expect(textsThat(sentences(chinese, "button"), (button) => /[。，请]/.test(button))).toEqual([]);
    expect(textsThat(sentences(english, "button"), (button) => button.endsWith("."))).toEqual([]);
  });
});
