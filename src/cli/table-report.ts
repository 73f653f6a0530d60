import {
  cellAddress,
  countBySeverity,
  SEVERITIES,
  type CheckResult,
  type Counts,
  type Finding,
  type Severity,
  type Snapshot,
  type Unlisted,
} from "../check";
import type { DismissedFinding } from "../check/dismissals/dismissals";
import { extentOf, statusOfTables, type TableStatus } from "../check/plan/status";
import { columnOf } from "../guide";
import type { CliTexts } from "../text/cli";
import { describe, placeOf, valueOf } from "../text/describe";
import { format } from "../text/format";
import type { FindingTexts, Language } from "../text/types";
import { printable } from "./printable";
import { cutTo, displayWidth, padTo } from "./display-width";

export interface ReportWords {
  readonly language: Language;
  readonly findings: FindingTexts;
  readonly cli: CliTexts;
}

/** SGR codes (ECMA-48 8.3.117). */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
export const BOLD = 1;
const FAINT = 2;
/** Columns a value may take before it is cut. */
const VALUE_WIDTH = 30;

/** Gives text a colour where there are any. */
export const painter =
  (colour: boolean) =>
  (text: string, code: number): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;

/** The findings for people: a block a table in the order of the tabs, two lines a finding, and the totals. */
export function tableReport(
  snapshot: Snapshot,
  { findings, unlisted, dismissed }: Pick<CheckResult, "findings" | "unlisted" | "dismissed">,
  words: ReportWords,
  colour: boolean,
): string {
  const paint = painter(colour);
  const blocks = statusOfTables(snapshot, { findings, unlisted }).flatMap((status) => {
    const own = findings.filter((finding) => finding.table === status.table.id);
    if (own.length === 0 && status.state === "absent") return [];
    const more = unlisted.filter((one) => one.table === status.table.id);
    return [
      paint(heading(status, words.cli), BOLD),
      ...findingLines(own, words, paint),
      ...more.map((one) => unlistedLine(one, words.cli)),
    ].join("\n");
  });
  const counts = countBySeverity(findings, unlisted);
  const lines = [
    ...(dismissed.length > 0 ? [dismissedLines(dismissed, words)] : []),
    paint(totals(snapshot, counts, words.cli), BOLD),
  ];
  return `${[...blocks, ...lines].join("\n\n")}\n`;
}

/** 已豁免 1 项, and each with its reason. */
function dismissedLines(dismissed: readonly DismissedFinding[], { findings, language, cli }: ReportWords): string {
  const lines = dismissed.map(({ finding, dismissal }) => {
    const place = printable(placeOf(finding));
    const { title } = describe(finding, findings, language);
    return `  ${place}  ${finding.rule}  ${printable(title)}  ${format(cli.quoted, { text: printable(dismissal.reason) })}`;
  });
  return [format(cli.dismissed, { count: dismissed.length }), ...lines].join("\n");
}

function unlistedLine({ rule, table, field, severity, count }: Unlisted, texts: CliTexts): string {
  const column = field ? columnOf(table, field).title : "";
  return `  ${format(texts.unlisted, { severity: texts.severities[severity], rule, column, count }).replace(/ {2,}/g, " ")}`;
}

/** 考评人员  工作表“名册”，23 行，错误 9，提醒 3 */
function heading({ table, sheet, state, filled, errors, warnings, infos }: TableStatus, texts: CliTexts): string {
  const counts: Readonly<Record<Severity, number>> = { error: errors, warning: warnings, info: infos };
  const isFilled = filled > 0 && state !== "absent";
  const facts = [
    sheet !== undefined && sheet !== table.tab && format(texts.sheet, { sheet: printable(sheet) }),
    isFilled && format(table.layout === "form" ? texts.fields : texts.rows, { count: filled }),
    (state === "absent" || state === "empty" || state === "outstanding") && texts.states[state],
    ...SEVERITIES.map(
      (severity) => counts[severity] > 0 && format(texts.counts[severity], { count: counts[severity] }),
    ),
    state === "done" && infos === 0 && texts.clean,
  ];
  return `${table.tab}  ${facts.filter(Boolean).join(texts.separator)}`;
}

function findingLines(
  findings: readonly Finding[],
  words: ReportWords,
  paint: (text: string, code: number) => string,
): string[] {
  const rows = findings.map((finding) => cellsOf(finding, words));
  const widths = [0, 1, 2, 3].map((i) => rows.reduce((width, row) => Math.max(width, displayWidth(row[i])), 0));
  const indent = " ".repeat(4 + widths[0]);
  return rows.flatMap(([cell, severity, rule, column, what, explanation], i) => [
    [
      `  ${padTo(cell, widths[0])}`,
      paint(padTo(severity, widths[1]), COLOURS[findings[i].severity]),
      padTo(rule, widths[2]),
      ...(widths[3] > 0 ? [padTo(column, widths[3])] : []),
      what,
    ].join("  "),
    indent + paint(explanation, FAINT),
  ]);
}

type FindingCells = readonly [
  cell: string,
  severity: string,
  rule: string,
  column: string,
  what: string,
  explanation: string,
];

function cellsOf(finding: Finding, { language, findings, cli }: ReportWords): FindingCells {
  const { title, why, todo, basis } = describe(finding, findings, language);
  const value = valueOf(finding, language);
  const between = language === "zh-CN" ? "" : " ";
  return [
    finding.cell ? cellAddress(finding.cell) : "-",
    cli.severities[finding.severity],
    finding.rule,
    finding.field ? columnOf(finding.table, finding.field).title : "",
    printable(value ? `${title}  ${format(cli.quoted, { text: cutTo(value, VALUE_WIDTH) })}` : title),
    printable(why + between + todo + (basis && format(cli.inBrackets, { text: basis }))),
  ];
}

function totals(snapshot: Snapshot, { error, warning, info }: Counts, texts: CliTexts): string {
  const { tables, rows, fields } = extentOf(snapshot);
  const filled = [
    (rows > 0 || fields === 0) && format(texts.rows, { count: rows }),
    fields > 0 && format(texts.fields, { count: fields }),
  ];
  return format(texts.totals, {
    tables,
    filled: filled.filter(Boolean).join(texts.listSeparator),
    errors: error,
    warnings: warning,
    infos: info,
  });
}
