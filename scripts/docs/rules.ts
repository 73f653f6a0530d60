import type { Rule, TierRule } from "../../src/check";
import { RULES } from "../../src/check/rules";
import { CLAUSES, tableOf, type Clause, type TableId } from "../../src/guide";
import { sentencesOf } from "../../src/text/describe";
import { findingTexts as english } from "../../src/text/en-US/findings";
import type { FindingText, Language } from "../../src/text/types";
import { findingTexts as chinese } from "../../src/text/zh-CN/findings";
import { ALSO_WARN, DISMISSIBLE_ERRORS, FIX_KINDS, type WayOut } from "./ways-out";

const HEAD = `# The rules

What a check looks for, rule by rule in the order of \`src/check/rules/index.ts\`. This page is made from the rules and their
words; nobody edits it: \`npm run docs\`.

**Severity** is the rule's own; a message may be graver or milder where the rule says so. **Tier** is what a rule sees, and so
when it runs again: a cell, a row, a whole table, or the plan, which is several tables. **Clause** is the guide's; where none is
named, a finding cites the clause of its column or of its table. \`{…}\` stands for a fact: \`{count|row|rows}\` is a number with
the English noun it needs. The last sentence of each message is the way out.
`;

/** docs/rules.md as it must be. */
export function rulesPage(): string {
  return [HEAD, waysOut(), ...RULES.map(sectionOf)].join("\n");
}

const FIX_WORDS: Readonly<Record<WayOut, string>> = { safe: "safe", choose: "choice", begin: "rows", copy: "copy" };

/** Every rule with what a person may do about its findings beside typing. */
function waysOut(): string {
  const rows = RULES.map(({ id, severity }) => {
    const fix = (FIX_KINDS[id] ?? []).map((kind) => FIX_WORDS[kind]).join(", ");
    const isWarning = severity === "warning" || ALSO_WARN.has(id);
    const dismissed = [isWarning && "warnings", DISMISSIBLE_ERRORS.has(id) && "some errors"].filter(Boolean).join(", ");
    return `| ${[id, severity, fix, dismissed].join(" | ")} |`;
  });
  return [
    "A *safe* fix is mechanical and may be applied in bulk, after a preview; a *choice* is offered one at a time; *rows* that",
    "lack are begun with what is known of them; a *copy* goes to the clipboard, for a person to paste. A warning may be",
    "dismissed with a reason, an error only where its rule says so; a note need not be.",
    "",
    "| rule | severity | fix | dismissible |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function sectionOf(rule: Rule): string {
  const lines = [
    `## ${rule.id}`,
    "",
    [
      rule.severity,
      ...(rule.optional ? ["off unless asked for"] : []),
      ...tiersOf(rule).map((tier) => `${tier.tier}: ${readBy(tier)}`),
      clauseOf(rule),
      ...(rule.standard ? [rule.standard] : []),
    ].join(" · "),
    "",
    ...messagesOf(rule.id),
  ];
  return `${lines.join("\n")}\n`;
}

type Tier = TierRule | Extract<Rule, { readonly tiers: unknown }>["tiers"][number];

const tiersOf = (rule: Rule): readonly Tier[] => ("tiers" in rule ? rule.tiers : [rule]);

const tabsOf = (ids: readonly TableId[]): string => ids.map((id) => tableOf(id).tab).join(", ");

/** What of the workbook a rule looks at. */
function readBy(tier: Tier): string {
  switch (tier.tier) {
    case "cell": {
      const kinds = tier.kinds === "any" ? "any kind" : tier.kinds.join(", ");
      return `${tier.when === "empty" ? "empty cells" : "cells"} of ${kinds}${tier.tables ? ` in ${tabsOf(tier.tables)}` : ""}`;
    }
    case "row":
    case "table":
      return tabsOf(tier.tables);
    case "plan":
      return tabsOf(tier.reads);
  }
}

const titleOf = (clause: Clause): string => `${clause} ${CLAUSES[clause].title}`;

/** More clauses than these say nothing of a rule. */
const MOST_CLAUSES = 3;

/** The rule's own clause, or those of the tables it looks at. */
function clauseOf(rule: Rule): string {
  if (rule.clause === null) return "no clause of the guide";
  if (rule.clause) return `clause ${titleOf(rule.clause)}`;
  const clauses = new Set(
    tiersOf(rule)
      .flatMap(tablesOf)
      .flatMap((id) => tableOf(id).clauses.slice(0, 1)),
  );
  return clauses.size > 0 && clauses.size <= MOST_CLAUSES
    ? `clause of the table: ${[...clauses].map(titleOf).join(", ")}`
    : "clause of the column or table";
}

const tablesOf = (tier: Tier): readonly TableId[] => (tier.tier === "plan" ? tier.reads : (tier.tables ?? []));

/** The messages of a rule; their keys are its id, then what is wrong. */
function messagesOf(id: string): string[] {
  const keys = Object.keys(chinese).filter((key) => key.startsWith(`${id}.`));
  if (keys.length === 0) throw new Error(`There is no message of ${id}.`);
  return keys.flatMap((key) => [
    `- \`${key.slice(id.length + 1)}\``,
    `  - ${wordsOf(key, chinese, "zh-CN")}`,
    `  - ${wordsOf(key, english, "en-US")}`,
  ]);
}

const wordsOf = (key: string, texts: object, language: Language): string => {
  const text = new Map<string, FindingText>(Object.entries(texts)).get(key);
  if (!text) throw new Error(`There is no text of ${key} in ${language}.`);
  return sentencesOf(text, language);
};
