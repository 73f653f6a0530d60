import { FILLED_TABLES, type Field, type Table } from "../../../guide";
import { cellAddress } from "../../address";
import type { Edit, Fix } from "../../model/finding";
import { isBlank } from "../../cells/normalise";
import type { PlanRule, ProblemOf, TableRule } from "../../model/rule";
import type { StrayTitle, TableLocation } from "../../snapshot";

export interface TitleMessages {
  "GEN-10.noTitles": object;
  "GEN-10.missing": { titles: readonly string[]; count: number };
  "GEN-10.renamed": { title: string; found: string; at: string };
  "GEN-10.untitled": { title: string; at: string };
  "GEN-10.doubled": { title: string };
  "GEN-10.otherSheets": { sheets: readonly string[]; count: number };
  "GEN-10.hiddenSheets": { sheets: readonly string[]; count: number };
  "GEN-11.noTab": { tab: string };
}

export const titleRow: TableRule<TitleMessages> = {
  id: "GEN-10",
  tier: "table",
  tables: FILLED_TABLES.map((table) => table.id),
  severity: "error",
  readsUnreadable: true,
  check(table, { report }) {
    const { location } = table;
    const { missing, doubled, hiddenSheets = [] } = location;
    const otherSheets = location.otherSheets.filter((sheet) => !hiddenSheets.includes(sheet));
    const titleOf = (field: Field): string => table.table.columns.find((c) => c.field === field)!.title;
    if (location.positions.every((p) => p < 0))
      report({
        message: "GEN-10.noTitles",
        facts: {},
        copy: asCells(
          table.table,
          table.table.columns.map(({ title }) => title),
        ),
      });
    else if (missing.length) {
      const stray = standInFor(location);
      report(stray ? replaced(location, stray, titleOf(missing[0])) : absent(table.table, missing.map(titleOf)));
    }
    for (const field of doubled) report({ field, message: "GEN-10.doubled", facts: { title: titleOf(field) } });
    if (otherSheets.length) {
      const facts = { sheets: otherSheets, count: otherSheets.length };
      report({ message: "GEN-10.otherSheets", facts, severity: "warning" });
    }
    if (hiddenSheets.length) {
      const facts = { sheets: hiddenSheets, count: hiddenSheets.length };
      report({ message: "GEN-10.hiddenSheets", facts, severity: "info" });
    }
  },
};

const absent = (table: Table, titles: readonly string[]): ProblemOf<TitleMessages> => ({
  message: "GEN-10.missing",
  facts: { titles, count: titles.length },
  copy: asCells(table, titles),
});

/** Titles as Excel takes them from the clipboard: beside each other, in a form below each other. */
const asCells = ({ layout }: Table, titles: readonly string[]): string => titles.join(layout === "form" ? "\n" : "\t");

/**
 * The one title cell that must be the one missing title under another name: nothing else is missing, no other cell among
 * the titles is unknown, and it stands between the neighbours the guide gives it.
 */
function standInFor({ table, positions, missing, strays }: TableLocation): StrayTitle | undefined {
  if (missing.length !== 1 || strays.length !== 1) return undefined;
  const at = table.columns.findIndex((column) => column.field === missing[0]);
  const [{ position }] = strays;
  const followsPrevious = at === 0 || positions[at - 1] === position - 1;
  const precedesNext = at === positions.length - 1 || positions[at + 1] === position + 1;
  return followsPrevious && precedesNext ? strays[0] : undefined;
}

function replaced(location: TableLocation, { position, value }: StrayTitle, title: string): ProblemOf<TitleMessages> {
  const { table, sheet, headerRow, labelColumn, positions } = location;
  const cell = table.layout === "form" ? { row: position, column: labelColumn } : { row: headerRow, column: position };
  const edits: readonly Edit[] = [{ kind: "set", sheet, cell, from: value, to: title }];
  // Inside the table it can be nothing else; at its edge it may be a column of the user's own, so there the user decides.
  const isInside = positions.includes(position - 1) && positions.includes(position + 1);
  const fix: Fix = isInside ? { kind: "safe", edits } : { kind: "choose", options: [{ label: title, edits }] };
  const facts = { title, at: cellAddress(cell) };
  return isBlank(value)
    ? { message: "GEN-10.untitled", facts, fix }
    : { message: "GEN-10.renamed", facts: { ...facts, found: String(value) }, fix };
}

export const missingTabs: PlanRule<TitleMessages> = {
  id: "GEN-11",
  tier: "plan",
  reads: FILLED_TABLES.map((table) => table.id),
  severity: "error",
  check(plan, { report }) {
    for (const { id, tab, isMadeLast } of FILLED_TABLES) {
      if (plan.hasTab(id)) continue;
      const severity = isMadeLast && "info";
      report({ table: id, message: "GEN-11.noTab", facts: { tab }, severity });
    }
  },
};
