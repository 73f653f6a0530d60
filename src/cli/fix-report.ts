import { cellAddress, SEVERITIES } from "../check";
import type { FixedCell, UnfixedFinding } from "../check/fixes/rounds";
import type { CellObstacle } from "../files";
import { describe } from "../text/describe";
import { format } from "../text/format";
import { displayWidth, padTo } from "./display-width";
import { columnAt, countsOf, shownChange, titlesOf } from "./fix-cells";
import type { FixOutcome } from "./fix";
import { printable } from "./printable";
import { BOLD, painter } from "./table-report";
import type { Words } from "./words";

/** What became of the fixes, for people: a block a sheet with a line a cell, what was not done and why, and the totals. */
export function fixReport(outcome: FixOutcome, words: Words, colour: boolean): string {
  const { fix } = words.cli;
  const paint = painter(colour);
  const bySheet = new Map<string, FixedCell[]>();
  for (const cell of outcome.cells) {
    const known = bySheet.get(cell.sheet);
    if (known) known.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  const blocks = [...bySheet].map(([sheet, cells]) =>
    [
      paint(format(fix.sheet, { sheet: printable(sheet), count: cells.length }), BOLD),
      ...inColumns(cells.map((cell) => cellsOf(cell, outcome, words))),
    ].join("\n"),
  );
  if (outcome.unfixed.length > 0) blocks.push(unfixedBlock(outcome.unfixed, words));
  return `${[...blocks, paint(endOf(outcome, words).join("\n"), BOLD)].join("\n\n")}\n`;
}

/** E5, 身份号码, what is wrong, 改前 → 改后. */
function cellsOf(fixed: FixedCell, { snapshot }: FixOutcome, words: Words): readonly string[] {
  const { cli } = words;
  return [
    cellAddress(fixed.cell),
    columnAt(snapshot, fixed.sheet, fixed.cell)?.column.title ?? "",
    titlesOf(fixed, words).join(cli.listSeparator),
    shownChange(fixed, snapshot, words),
  ].map(printable);
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, i) => rows.reduce((width, row) => Math.max(width, displayWidth(row[i])), 0));
  return rows.map((row) => {
    const cells = row.flatMap((cell, i) =>
      widths[i] === 0 ? [] : i < row.length - 1 ? [padTo(cell, widths[i])] : [cell],
    );
    return `  ${cells.join("  ")}`;
  });
}

/** Findings that have a fix which a file does not take, by the reason. */
function unfixedBlock(unfixed: readonly UnfixedFinding<CellObstacle>[], { cli, findings, language }: Words): string {
  const byReason = new Map<UnfixedFinding<CellObstacle>["obstacle"], string[]>();
  for (const { finding, obstacle, cell } of unfixed) {
    const place = format(cli.fix.place, {
      sheet: finding.sheet ?? "",
      cell: cellAddress(cell ?? finding.cell ?? { row: 0, column: 0 }),
      rule: finding.rule,
      title: describe(finding, findings, language).title,
    });
    const known = byReason.get(obstacle);
    if (known) known.push(place);
    else byReason.set(obstacle, [place]);
  }
  const lines = [...byReason].flatMap(([reason, places]) => [
    format(cli.fix.obstacles[reason], { count: places.length }),
    ...places.map((place) => `  ${printable(place)}`),
  ]);
  return lines.join("\n");
}

/** How much was mended, what is left, where it is. */
function endOf({ cells, before, after, written, isDryRun }: FixOutcome, { cli }: Words): readonly string[] {
  const { fix } = cli;
  const [was, is] = [countsOf(before), countsOf(after)];
  const counts = SEVERITIES.map((severity) =>
    format(fix.beforeAndAfter[severity], { before: was[severity], after: is[severity] }),
  );
  const choices = after.findings.filter((finding) => finding.fix?.kind === "choose").length;
  const fixed = cells.length > 0 ? format(isDryRun ? fix.wouldFix : fix.fixed, { count: cells.length }) : fix.nothing;
  return [
    fixed + counts.join(cli.separator) + fix.end,
    ...(choices > 0 ? [format(fix.choices, { count: choices })] : []),
    ...(cells.length > 0 && written
      ? [format(written.isInPlace ? fix.inPlace : fix.written, { file: printable(written.file) })]
      : []),
    ...(cells.length === 0 && written ? [format(fix.copied, { file: printable(written.file) })] : []),
    ...(written ? [] : [isDryRun ? fix.dryRun : fix.notWritten]),
  ];
}
