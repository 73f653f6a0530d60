import { columnOf, type Field, type TableId } from "../guide";
import type { ColumnMatch, ImportRecord, LeftLine } from "../import";
import { format } from "../text/format";
import { QUIET, type ImportOutcome } from "./import";
import { printable } from "./printable";
import type { Words } from "./words";

/** What became of a list, for people: a line for whatever wants a look or was left out, then the totals. */
export function importReport({ plan, update, isDryRun, written }: ImportOutcome, words: Words): string {
  const texts = words.cli.import;
  const { table, layouts, left, records, homeless, counts } = plan;
  const titleOf = (field: Field | undefined): string => titleIn(table, field);
  const lines = [
    ...new Set(layouts.flatMap(({ columns }) => columns.flatMap((column) => lookAt(table, column, words)))),
    ...homeless.map((field) => format(texts.homeless, { title: titleOf(field) })),
    ...left.filter(({ reason }) => !QUIET.has(reason)).map((line) => leftLine(line, words)),
    ...records.flatMap((record) => lostCells(table, record, words)),
    ...(update ? [] : records.flatMap((record) => differences(table, record, words))),
    format(texts.counts, { ...counts }),
  ];
  const wrong = records.filter(({ findings }) => findings.some(({ severity }) => severity === "error")).length;
  if (wrong > 0) lines.push(format(texts.wrong, { count: wrong }));
  lines.push(written ? format(texts.written, { file: written.file }) : isDryRun ? texts.dryRun : texts.notWritten);
  return `${lines.map(printable).join("\n")}\n`;
}

const titleIn = (table: TableId, field: Field | undefined): string =>
  field === undefined ? "" : columnOf(table, field).title;

function lookAt(
  table: TableId,
  { state, reason, heading, field, lost }: ColumnMatch,
  { cli }: Words,
): readonly string[] {
  const texts = cli.import;
  if (state !== "look") return [];
  const why = Object.entries(texts.looks).find(([name]) => name === reason)?.[1] ?? texts.looks.unsure;
  const facts = { title: titleIn(table, field), count: lost?.count ?? 0, of: lost?.of ?? 0 };
  return [format(texts.look, { heading: heading || texts.noHeading, why: format(why, facts) })];
}

const rowsOf = ({ row, rows }: Pick<LeftLine, "row" | "rows">, { cli }: Words): string =>
  format(rows === 1 ? cli.import.row : cli.import.rows, { row: row + 1, last: row + rows });

function leftLine(line: LeftLine, words: Words): string {
  const { import: texts } = words.cli;
  const why = format(texts.reasons[line.reason], { first: (line.first?.row ?? 0) + 1 });
  return format(texts.left, { sheet: line.sheet, rows: rowsOf(line, words), why, text: line.text }).trimEnd();
}

const lostCells = (table: TableId, { sheet, row, notes }: ImportRecord, words: Words): readonly string[] =>
  notes
    .filter(({ why }) => why === "lost")
    .map(({ field, from }) =>
      format(words.cli.import.lost, {
        ...{ sheet, rows: rowsOf({ row, rows: 1 }, words), title: titleIn(table, field), text: String(from) },
      }),
    );

const differences = (table: TableId, { standing }: ImportRecord, { cli }: Words): readonly string[] =>
  standing.kind !== "differs"
    ? []
    : standing.changes.map(({ cell, field, from, to }) =>
        format(cli.import.differs, {
          ...{ row: cell.row + 1, title: titleIn(table, field), from: String(from), to: String(to) },
        }),
      );
