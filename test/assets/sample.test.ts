import { readFileSync } from "node:fs";
import { FAULTS, TABLE_FAULTS, type Fault } from "../../scripts/sample/faults";
import { cellAddress, check, snapshotOf, type Finding } from "../../src/check";
import { RULES } from "../../src/check/rules";
import { readWorkbook } from "../../src/files";
import { tableOf } from "../../src/guide";
import { describe as describeFinding } from "../../src/text/describe";
import { findingTexts as english } from "../../src/text/en-US/findings";
import { findingTexts as chinese } from "../../src/text/zh-CN/findings";
import { TODAY } from "../support/plan";

/** The findings of a sample workbook, read from its file. */
function findingsIn(name: string): readonly Finding[] {
  const sheets = readWorkbook(readFileSync(`assets/sample/${name}.xlsx`));
  return check(snapshotOf(sheets), { today: TODAY }).findings;
}

const placeOf = ({ table, sheet, cell }: Finding): string =>
  `${sheet ?? tableOf(table).tab}${cell ? `!${cellAddress(cell)}` : ""}`;

describe("the clean sample", () => {
  test("has neither error nor warning", () => {
    expect(findingsIn("clean").filter((finding) => finding.severity !== "info")).toEqual([]);
  });

  test("holds 4 occupations, 26 examiners, 6 controllers, 6 venues, 60 devices", () => {
    const sheets = readWorkbook(readFileSync("assets/sample/clean.xlsx"));
    const { tables } = snapshotOf(sheets);
    const rows = (
      ["enterprises", "occupations", "examiners", "qualityControllers", "venues", "equipment"] as const
    ).map((id) => tables.get(id)!.dataRows.length);
    expect(rows).toEqual([3, 4, 26, 6, 6, 60]);
  });
});

describe.each([
  ["faults", FAULTS],
  ["table-faults", TABLE_FAULTS],
] as const)("the sample %s", (name, faults) => {
  const findings = findingsIn(name);

  test.each(faults.map((fault: Fault) => [fault.rule, fault.at] as const))("%s is found at %s", (rule, at) => {
    expect(findings.filter((finding) => finding.rule === rule).map(placeOf)).toContain(at);
  });

  test("breaks no rule beside those it is meant to break, and what follows from them", () => {
    const meant = new Set([...FAULTS, ...TABLE_FAULTS].map((fault) => fault.rule));
    expect(findings.filter((finding) => !meant.has(finding.rule))).toEqual([]);
  });

  test("every finding can be said in both languages", () => {
    for (const finding of findings) {
      for (const [texts, language] of [
        [chinese, "zh-CN"],
        [english, "en-US"],
      ] as const) {
        const { title, why, todo } = describeFinding(finding, texts, language);
        expect([title, why, todo].every((text) => text.length > 0 && !/[{}]/.test(text))).toBe(true);
      }
    }
  });
});

test("together the faults cover every rule that is on", () => {
  const covered = new Set([...FAULTS, ...TABLE_FAULTS].map((fault) => fault.rule));
  expect(
    [...new Set(RULES.filter((rule) => !rule.optional).map((rule) => rule.id))].filter((id) => !covered.has(id)),
  ).toEqual([]);
});
