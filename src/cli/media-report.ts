import { cellAddress } from "../check";
import type { MediaEntry } from "../media/entries";
import type { JudgedFile, PlaceReport } from "../media/report";
import { demandsOf, demandText, fileText, placeText } from "../text/media";
import { format } from "../text/format";
import { shownValue } from "../text/describe";
import { displayWidth, padTo } from "./display-width";
import type { MediaOutcome } from "./media";
import { printable } from "./printable";
import { BOLD, painter } from "./table-report";
import type { Words } from "./words";

const GREEN_ENOUGH = { pass: 36, short: 31, cannotTell: 33, none: 31 } as const;

/** What was found, for people: a block a venue with a line a file, files nobody has placed, 附件清单, and the totals. */
export function mediaReport(outcome: MediaOutcome, words: Words, colour: boolean): string {
  const { media, cli } = words;
  const paint = painter(colour);
  const blocks = outcome.places.map((report) => placeBlock(report, words, paint));
  if (outcome.unplaced.length > 0)
    blocks.push(
      [
        paint(format(cli.media.unplaced, { count: outcome.unplaced.length }), BOLD),
        ...fileLines(outcome.unplaced, words),
      ].join("\n"),
    );
  const list = listLines(outcome, words);
  if (list.length > 0) blocks.push(list.join("\n"));
  const count = (verdict: PlaceReport["verdict"]): number =>
    outcome.places.filter((report) => report.verdict === verdict).length;
  const totals = format(cli.media.totals, {
    places: outcome.places.length,
    pass: count("pass"),
    short: count("short"),
    none: count("none"),
    cannotTell: count("cannotTell"),
  });
  const others = outcome.others > 0 ? [format(cli.media.others, { count: outcome.others })] : [];
  return `${[...blocks, paint([totals, ...others].join(media.separator) + cli.media.end, BOLD)].join("\n\n")}\n`;
}

function placeBlock(report: PlaceReport, words: Words, paint: ReturnType<typeof painter>): string {
  const { media } = words;
  const head = [
    paint(printable(placeText(report.place, media)), BOLD),
    ...demandsOf(report).map(([kind, demand]) => paint(demandText(kind, demand, media), GREEN_ENOUGH[demand.verdict])),
  ].join("  ");
  return [head, ...fileLines([...report.photos.files, ...report.video.files], words)].join("\n");
}

function fileLines(files: readonly JudgedFile[], { media, cli }: Words): string[] {
  const width = files.reduce((most, { path }) => Math.max(most, displayWidth(printable(path))), 0);
  return files.map(({ path, finding, repeats }) => {
    const worth = cli.media.worths[finding.worth];
    return `  ${padTo(printable(path), width)}  ${worth}  ${printable(fileText(finding, media, repeats))}`;
  });
}

/** What was written into 附件清单, and what was left. */
function listLines({ into, entries, done, kept, written }: MediaOutcome, words: Words): string[] {
  const { media } = words.cli;
  if (into === undefined) return [];
  if (!entries) return [media.noList];
  const line = (entry: MediaEntry): string =>
    format(media.change, {
      ...{ sheet: printable(entry.sheet), cell: cellAddress(entry.cell) },
      what: printable(entry.occupation === "" ? entry.name : `${entry.name}，${entry.occupation}`),
      from: entry.from === "" ? words.cli.fix.empty : printable(shownValue(entry.from, words.language)),
      to: String(entry.to),
    });
  return [
    ...(done.length > 0
      ? [format(media.filled, { count: done.length }), ...done.map((entry) => `  ${line(entry)}`)]
      : []),
    ...(kept.length > 0
      ? [
          format(media.kept, { count: kept.length }),
          ...kept.map(({ entry, why }) => `  ${line(entry)}${why === "hers" ? "" : media.obstacle}`),
        ]
      : []),
    ...(entries.missing.length > 0
      ? [format(media.missing, { names: printable([...new Set(entries.missing)].join(words.cli.listSeparator)) })]
      : []),
    written ? format(words.cli.fix.written, { file: printable(written.file) }) : words.cli.fix.notWritten,
  ];
}
