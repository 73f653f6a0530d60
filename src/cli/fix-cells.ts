import {
  countBySeverity,
  type CellPosition,
  type CellValue,
  type CheckResult,
  type Counts,
  type Snapshot,
} from "../check";
import { fieldAt } from "../check/mend/repairs";
import type { FixedCell } from "../check/fixes/rounds";
import type { Column, Table } from "../guide";
import { describe, shownValue } from "../text/describe";
import { format } from "../text/format";
import type { Words } from "./words";

/** Which column of which table a cell is of; undefined for a title, or a cell of nobody's. */
export function columnAt(
  { tables }: Snapshot,
  sheet: string,
  { row, column }: CellPosition,
): { readonly table: Table; readonly column: Column } | undefined {
  for (const table of tables.values()) {
    const field = table.sheet === sheet ? fieldAt(table, { row, column }) : undefined;
    const found = field && table.table.columns.find((one) => one.field === field);
    if (found) return { table: table.table, column: found };
  }
  return undefined;
}

/** What the findings that asked for it say, each once. */
export const titlesOf = ({ findings }: FixedCell, { findings: texts, language }: Words): readonly string[] => [
  ...new Set(findings.map((finding) => describe(finding, texts, language).title)),
];

export const countsOf = ({ findings, unlisted }: CheckResult): Counts => countBySeverity(findings, unlisted);

/** What a cell held and holds, as a person sees it: a text in quotes, so that no number looks the same. */
export function shownChange({ sheet, cell, from, to }: FixedCell, snapshot: Snapshot, words: Words): string {
  const kind = columnAt(snapshot, sheet, cell)?.column.kind;
  return format(words.cli.fix.change, { from: shown(from, words, kind), to: shown(to, words, kind) });
}

/** A value of a column as a person sees it: a text in quotes, so that no number looks the same, and nothing as such. */
export function shown(value: CellValue, { language, cli }: Words, kind: Column["kind"] | undefined): string {
  if (value === "") return cli.fix.empty;
  const text = shownValue(value, language, kind);
  return typeof value === "string" ? format(cli.quoted, { text }) : text;
}
