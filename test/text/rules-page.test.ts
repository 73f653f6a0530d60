import { readFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "../../scripts/docs/rules";
import { ALSO_WARN, DISMISSIBLE_ERRORS, FIX_KINDS, waysOutOf } from "../../scripts/docs/ways-out";
import { check } from "../../src/check";
import { readPlanFile } from "../../src/files";
import { RULES } from "../../src/check/rules";
import { findingTexts } from "../../src/text/zh-CN/findings";
import { TODAY } from "../support/plan";
import { requireMadeBy } from "../support/made-by";

const page = readFileSync(path.join(__dirname, "../../docs/rules.md"), "utf8");

test("docs/rules.md is what the rules and their words make it", () => {
  requireMadeBy("npm run docs", "docs/rules.md", page === rulesPage());
});

test("each rule has its part, once", () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id);
  expect(headings).toEqual(RULES.map(({ id }) => id));
});

test("each message stands under its rule", () => {
  const messages = page.split(/^## /m).flatMap((part) => {
    const id = part.slice(0, part.indexOf("\n"));
    return [...part.matchAll(/^- `(.+)`$/gm)].map(([, message]) => `${id}.${message}`);
  });
  expect(messages.sort()).toEqual(Object.keys(findingTexts).sort());
});

const severityOf = new Map(RULES.map(({ id, severity }) => [id, severity]));

test.each(["faults.xlsx", "table-faults.xlsx"])(
  "what is found in %s can be mended and dismissed as the table says",
  (name) => {
    const { snapshot } = readPlanFile(readFileSync(path.join(__dirname, "../../assets/sample", name)));
    for (const finding of check(snapshot, { today: TODAY }).findings) {
      const { rule, severity, dismissible } = finding;
      expect([rule, FIX_KINDS[rule] ?? []]).toEqual([rule, expect.arrayContaining([...waysOutOf(finding)])]);
      if (severity === "error" && dismissible) expect([...DISMISSIBLE_ERRORS]).toContain(rule);
      if (severity === "warning" && severityOf.get(rule) === "error") expect([...ALSO_WARN]).toContain(rule);
      if (severity === "warning") expect([rule, dismissible]).toEqual([rule, true]);
    }
  },
);
