import { RULES } from "../../../src/check/rules";
import { phoneFlawOf, type PhoneFlaws } from "../../../src/check/rules/phone-numbers";
import {
  Cell,
  type MessagesOf,
  type PlanProblem,
  type ProblemOf,
  type RowProblem,
} from "../../../src/check/model/rule";
import { columnOf } from "../../../src/guide";
import type { TextsOf } from "../../../src/text/types";
import { planOf } from "../../support/plan";

interface Family {
  "PER-01.count": { count: number };
  "PER-01.words": { words: readonly string[] };
}

describe("for the compiler", () => {
  test("a message has its own facts and no others", () => {
    const problems: ProblemOf<Family>[] = [
      { message: "PER-01.count", facts: { count: 1 } },
      { message: "PER-01.words", facts: { words: ["甲", "乙"] } },
      // @ts-expect-error the facts are those of the other message
      { message: "PER-01.count", facts: { words: ["甲"] } },
      // @ts-expect-error the family has no such message
      { message: "PER-01.other", facts: { count: 1 } },
    ];
    expect(problems).toHaveLength(4);
  });

  test("a row's problem names its field, a plan's its table", () => {
    const facts = { count: 1 };
    // @ts-expect-error a row has many cells: which is it?
    const inRow: RowProblem<Family> = { message: "PER-01.count", facts };
    // @ts-expect-error a plan has many tables: which is it?
    const inPlan: PlanProblem<Family> = { message: "PER-01.count", facts };
    expect([inRow.message, inPlan.message]).toEqual(["PER-01.count", "PER-01.count"]);
  });

  test("a message without a sentence is an error", () => {
    const text = { title: "标题", why: "原因。", todo: "办法。" };
    // @ts-expect-error PER-01.words has none
    const texts: TextsOf<Family> = { "PER-01.count": text };
    expect(Object.keys(texts)).toEqual(["PER-01.count"]);
  });
});

test("a flaw that two rules share is a problem of whichever asks", () => {
  const table = planOf({ venues: [{ contactPhone: "12" }] }).tables.get("venues")!;
  const cell = new Cell(table, columnOf("venues", "contactPhone"));
  cell.value = "12";
  const problem: ProblemOf<MessagesOf<"VEN-04", PhoneFlaws>> | undefined = phoneFlawOf("VEN-04", cell);
  expect(problem).toEqual({ message: "VEN-04.unknown", facts: { found: "12" } });
  expect(phoneFlawOf("PER-19", cell)).toEqual({ message: "PER-19.unknown", facts: { found: "12" } });
});

test("a rule that looks at several things has a tier for each", () => {
  const manifold = RULES.flatMap((rule) =>
    "tiers" in rule ? [`${rule.id}: ${rule.tiers.map(({ tier }) => tier).join(", ")}`] : [],
  );
  expect(manifold).toEqual(["GEN-06: table, plan", "GEN-07: cell, cell", "PER-16: cell, row", "PER-19: cell, plan"]);
});

test("one rule looks at tables whose titles are not as they must be", () => {
  expect(RULES.filter((rule) => "readsUnreadable" in rule).map(({ id }) => id)).toEqual(["GEN-10"]);
});
