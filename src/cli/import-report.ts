import { columnOf, tableOf, type Field, type TableId } from "../guide";
import type { ColumnMatch, FormPlan, ImportRecord, JoinedLine, LeftLine, NamedPlan } from "../import";
import { format } from "../text/format";
import { noteText } from "../text/source-notes";
import { shown } from "./fix-cells";
import { QUIET, type ImportOutcome } from "./import";
import { printable } from "./printable";
import type { Words } from "./words";

/** What became of lists, for people: a line for whatever wants a look or was left out, then the totals of each table. */
export function importReport(outcome: ImportOutcome, words: Words): string {
  const texts = words.cli.import;
  const { form, lists, others, made, unread, notes, isOne, isDryRun, written } = outcome;
  const lines = [
    ...unread.map(({ why }) => why),
    ...notes.map(({ file, note }) => format(texts.noteOf, { file, note: noteText(note, texts.notes) })),
    ...others.map((sheet) => format(texts.notRecognised, { sheet })),
    ...made.map(({ sheet, table }) => format(texts.made[table], { sheet })),
    ...(form ? formLines(form, outcome.update, words) : []),
    ...lists.flatMap((list) => [
      ...(isOne ? [] : [format(texts.table, { table: tableOf(list.plan.table).tab })]),
      ...listLines(list, outcome.update, words),
    ]),
    written ? format(texts.written, { file: written.file }) : isDryRun ? texts.dryRun : texts.notWritten,
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function listLines({ plan, guessed }: NamedPlan, update: boolean, words: Words): readonly string[] {
  const texts = words.cli.import;
  const { table, layouts, left, joined, records, homeless, counts, obstacle } = plan;
  const titleOf = (field: Field | undefined): string => titleIn(table, field);
  const wrong = records.filter(({ findings }) => findings.some(({ severity }) => severity === "error")).length;
  return [
    ...new Set(layouts.flatMap(({ columns }) => columns.flatMap((column) => lookAt(table, column, words)))),
    ...(guessed === undefined ? [] : [format(texts.guessed, { title: titleOf("occupationName"), value: guessed })]),
    ...homeless.map((field) => format(texts.homeless, { title: titleOf(field) })),
    ...joined.map((line) => joinedLine(line, words)),
    ...left.filter(({ reason }) => !QUIET.has(reason)).map((line) => leftLine(line, words)),
    ...records.flatMap((record) => lostCells(table, record, words)),
    ...(update ? [] : records.flatMap((record) => differences(table, record, words))),
    obstacle === undefined ? format(texts.counts, { ...counts }) : texts.notInto[obstacle],
    ...(wrong > 0 ? [format(texts.wrong, { count: wrong })] : []),
  ];
}

function formLines(
  { table, fills, kept, same, lost, left }: FormPlan,
  update: boolean,
  words: Words,
): readonly string[] {
  const texts = words.cli.import;
  const differing = kept.map((change) => differingLine(table, change, words));
  return [
    format(texts.table, { table: tableOf(table).tab }),
    ...lost.map(({ field, value }) => format(texts.formLost, { title: titleIn(table, field), text: String(value) })),
    ...left.map(({ label, value }) => format(texts.formLeft, { label, text: String(value) }).trimEnd()),
    ...(update ? [] : differing),
    format(texts.formCounts, { fills: fills.length, same, differs: kept.length }),
  ];
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
  const why = format(texts.reasons[line.reason], { first: line.first ? firstText(line.first, line, words) : "" });
  return format(texts.left, { sheet: line.sheet, rows: rowsOf(line, words), why, text: line.text }).trimEnd();
}

const joinedLine = ({ sheet, row, text, levels, first }: JoinedLine, words: Words): string =>
  format(words.cli.import.joined, {
    ...{ sheet, rows: rowsOf({ row, rows: 1 }, words), text, levels, first: firstText(first, { sheet }, words) },
  });

type Standing = JoinedLine["first"];

/** The row before, as a line of a sheet names it. */
const firstText = ({ sheet, row }: Standing, of: Pick<Standing, "sheet">, { cli }: Words): string =>
  format(sheet === of.sheet ? cli.import.row : cli.import.rowOf, { sheet, row: row + 1 });

const lostCells = (table: TableId, { sheet, row, notes }: ImportRecord, words: Words): readonly string[] =>
  notes
    .filter(({ why }) => why === "lost")
    .map(({ field, from }) =>
      format(words.cli.import.lost, {
        ...{ sheet, rows: rowsOf({ row, rows: 1 }, words), title: titleIn(table, field), text: String(from) },
      }),
    );

const differences = (table: TableId, { standing }: ImportRecord, words: Words): readonly string[] =>
  standing.kind !== "differs" ? [] : standing.changes.map((change) => differingLine(table, change, words));

function differingLine(table: TableId, { cell, field, from, to }: FormPlan["kept"][number], words: Words): string {
  const { kind } = columnOf(table, field);
  const values = { from: shown(from, words, kind), to: shown(to, words, kind) };
  return format(words.cli.import.differs, { row: cell.row + 1, title: titleIn(table, field), ...values });
}
