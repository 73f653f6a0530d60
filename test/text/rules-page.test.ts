import { readFileSync } from "node:fs";
import path from "node:path";
import { rulesPage } from "../../scripts/docs/rules";
import { RULES } from "../../src/check/rules";
import { findingTexts } from "../../src/text/zh-CN/findings";
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
