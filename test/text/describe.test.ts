import type { Finding, MessageId } from "../../src/check";
import { basisOf, describe as describeFinding, lineOf, placeOf, shownValue, valueOf } from "../../src/text/describe";
import { findingTexts as english } from "../../src/text/en-US/findings";
import { format, placeholdersOf } from "../../src/text/format";
import { findingTexts as chinese } from "../../src/text/zh-CN/findings";

const finding: Finding = {
  rule: "GEN-03",
  message: "GEN-03.errorValue",
  severity: "error",
  clause: "六（一）",
  standard: "GB 11643-1999",
  dismissible: false,
  table: "examiners",
  sheet: "考评人员",
  cell: { row: 6, column: 4 },
  field: "citizenId",
  value: "#N/A",
  facts: { error: "#N/A" },
};

const MENDABLE: MessageId = "OCC-01.hyphens";

describe("format", () => {
  test("puts facts in their places", () => {
    expect(format("“{column}”应为 {n} 位", { column: "身份号码", n: 18 })).toBe("“身份号码”应为 18 位");
  });

  test("gives a count the noun in its number", () => {
    expect(format("{n|row|rows}", { n: 1 })).toBe("1 row");
    expect(format("{n|row|rows}", { n: 0 })).toBe("0 rows");
  });

  test("refuses a sentence whose facts are not all given", () => {
    expect(() => format("{a} {b}", { a: 1 })).toThrow("{b}");
  });

  test("does not read a fact as a template", () => {
    expect(format("{a}", { a: "{b} $& $1" })).toBe("{b} $& $1");
  });

  test("knows what a sentence asks for, once each", () => {
    expect(placeholdersOf("{b} {a|x|y} {b}")).toEqual(["a", "b"]);
  });
});

describe("a finding in words", () => {
  test("says of a long text, of many words and of lines as much as one line bears", () => {
    const told = (facts: Finding["facts"], message: MessageId): string =>
      Object.values(describeFinding({ ...finding, message, facts }, chinese, "zh-CN")).join("");
    const words = Array.from({ length: 3000 }, (_, i) => `词${i}`);
    expect(told({ words }, "OCC-09.unknown")).toMatch(/“词0、词1、[^”]*…”不是指南的等级/);
    expect(told({ words }, "OCC-09.unknown").length).toBeLessThan(300);
    const facts = { occupation: "高压\n电工", count: 1, minimum: 5, missing: 4 };
    expect(told(facts, "EXAM-01.tooFew")).toContain("“高压↵电工”现有 1 人");
  });

  test("says where it is by sheet, cell and column", () => {
    expect(placeOf(finding)).toBe("考评人员 E7 身份号码");
    expect(placeOf({ ...finding, sheet: undefined, cell: undefined, field: undefined })).toBe("考评人员");
  });

  test("cites the clause and the standard, one, or neither", () => {
    expect(basisOf(finding, "zh-CN")).toBe("指南六（一）；GB 11643-1999");
    expect(basisOf({ ...finding, standard: undefined }, "en-US")).toBe("Guide 六（一）");
    expect(basisOf({ ...finding, standard: undefined, clause: undefined }, "zh-CN")).toBe("");
  });

  test("is one line with its value, in either language", () => {
    const { title, why, todo } = describeFinding(finding, chinese, "zh-CN");
    expect(lineOf(finding, chinese, "zh-CN")).toBe(
      `考评人员 E7 身份号码“#N/A”：${title}。${why}${todo}（指南六（一）；GB 11643-1999）`,
    );
    const words = describeFinding(finding, english, "en-US");
    expect(lineOf({ ...finding, value: "" }, english, "en-US")).toBe(
      `考评人员 E7 身份号码: ${words.title}. ${words.why} ${words.todo} (Guide 六（一）; GB 11643-1999)`,
    );
  });

  test("names the button of its fix only where there is a fix", () => {
    const { button } = chinese[MENDABLE];
    const facts = Object.fromEntries(placeholdersOf(JSON.stringify(chinese[MENDABLE])).map((name) => [name, "甲"]));
    const mendable: Finding = { ...finding, message: MENDABLE, facts };
    expect(describeFinding(mendable, chinese, "zh-CN")).not.toHaveProperty("button");
    const mended: Finding = { ...mendable, fix: { kind: "safe", edits: [] } };
    expect(describeFinding(mended, chinese, "zh-CN").button).toBe(format(String(button), facts));
  });
});

describe("the facts of a finding", () => {
  const unmatched: Finding = {
    ...finding,
    message: "EQP-01.otherOccupation",
    facts: { venue: "一车间", name: "焊工", occupations: ["电工", "钳工"] },
  };

  test("may be lists, which each language joins in its way", () => {
    expect(describeFinding(unmatched, chinese, "zh-CN").why).toContain("对应的职业是电工、钳工，");
    expect(describeFinding(unmatched, english, "en-US").why).toContain("电工, 钳工");
  });

  test("are all there is to say: a message without a text is refused by its name", () => {
    for (const message of ["PER-99.new", "toString"])
      expect(() => describeFinding({ ...finding, message }, chinese, "zh-CN")).toThrow(message);
  });
});

describe("findings of one kind", () => {
  const lacking = (occupation: string): Finding => ({
    ...finding,
    rule: "EXAM-01",
    message: "EXAM-01.tooFew",
    facts: { occupation, count: 3, minimum: 5, missing: 2 },
  });

  test("are one whatever their titles name, and have a title together", () => {
    const [welder, fitter] = ["焊工", "钳工"].map((name) => describeFinding(lacking(name), chinese, "zh-CN"));
    expect([welder.title, fitter.title]).toEqual(["“焊工”考评人员不足 5 人", "“钳工”考评人员不足 5 人"]);
    expect(welder.kind).toBe(fitter.kind);
    expect(welder.groupTitle?.(7)).toBe("7 个职业的考评人员不足 5 人");
    expect(describeFinding(lacking("焊工"), english, "en-US").groupTitle?.(7)).toBe(
      "Fewer than 5 examiners for 7 occupations",
    );
  });

  test("are two where a fact names the kind", () => {
    const heads = ["组长", "主任"].map((duty) =>
      describeFinding(
        { ...finding, rule: "ORG-04", message: "ORG-04.noHead", facts: { committee: "领导小组", duty } },
        chinese,
        "zh-CN",
      ),
    );
    expect(heads[0].kind).not.toBe(heads[1].kind);
    expect(heads[0].groupTitle).toBeUndefined();
  });
});

test("an option without words of its own is called by what the cell would become", () => {
  const fix = { kind: "choose", options: [{ label: "硕士研究生", edits: [] }] } as const;
  expect(describeFinding({ ...finding, fix }, chinese, "zh-CN").choices).toEqual(["硕士研究生"]);
});

describe("a value as shown", () => {
  test("a number where text belongs says that it is one, and is written as Excel shows it", () => {
    expect(shownValue(110105194912310000, "zh-CN", "citizenId")).toBe("1.10105E+17（数字）");
    expect(shownValue(13800138000, "en-US", "phone")).toBe("13800138000 (number)");
    expect(shownValue(543, "zh-CN", "skillLevels")).toBe("543（数字）");
  });

  test("a number where a number belongs is just that", () => {
    expect(shownValue(12.5, "zh-CN", "years")).toBe("12.5");
    expect(shownValue(-3, "en-US", "count")).toBe("-3");
  });

  test("a day is shown as a day, be it meant or made of 5-3, and what is no day as a number", () => {
    expect(shownValue(45415, "zh-CN", "skillLevels")).toBe("2024-05-03");
    expect(shownValue(42075.5, "zh-CN", "date")).toBe("2015-03-12");
    expect(shownValue(20150312, "zh-CN", "date")).toBe("20150312（数字）");
    // A year alone: Excel shows 1905-06-25, which nobody typed.
    expect(shownValue(2003, "zh-CN", "date")).toBe("2003（数字）");
  });

  test("a boolean is shown as Excel shows it", () => {
    expect(shownValue(true, "zh-CN", "tick")).toBe("TRUE");
  });

  test.each([
    [" 张三", "␣张三"],
    ["张 三", "张␣三"],
    ["张　三", "张␣三"],
    ["John Smith", "John Smith"],
    ["John  Smith", "John␣␣Smith"],
    ["a\u00a0b", "a␣b"],
    ["张\t三", "张⇥三"],
    ["张三\r\n", "张三↵"],
    ["一\r二\n", "一↵二↵"],
    ["138\u200b001", "138[零宽]001"],
    ["\u202d138\u202c", "[零宽]138[零宽]"],
    ["a\u0007\u007f", "a␇␡"],
  ])("what cannot be seen of %j is shown: %s", (value, shown) => {
    expect(shownValue(value, "zh-CN", "personName")).toBe(shown);
  });

  test("in a code every blank is shown", () => {
    expect(shownValue("110101 19900101 1234", "zh-CN", "citizenId")).toBe("110101␣19900101␣1234");
  });

  test("the value of a finding is shown by the kind of its column; an empty one not at all", () => {
    expect(valueOf({ ...finding, value: 110105194912310000 }, "zh-CN")).toBe("1.10105E+17（数字）");
    expect(valueOf({ ...finding, field: "years", value: 70 }, "zh-CN")).toBe("70");
    expect(valueOf({ ...finding, value: "" }, "zh-CN")).toBe("");
    expect(valueOf({ ...finding, value: undefined }, "zh-CN")).toBe("");
  });
});
