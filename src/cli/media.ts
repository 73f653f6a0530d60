import { mergedCells } from "../check/fixes/merged";
import { checkFiles } from "../media/check";
import { mediaEntries, type MediaEntries, type MediaEntry } from "../media/entries";
import { folderOf, folderPlaces } from "../media/folders";
import { mediaPlaces, PlaceFinder } from "../media/places";
import { reportOf, type MediaReport } from "../media/report";
import { snapshotOf } from "../check/snapshot";
import type { CellObstacle } from "../files";
import { format } from "../text/format";
import type { CommandIO } from "./command-io";
import { fixedBytes } from "./fix";
import { placeFixed, targetOf, type FixTarget } from "./fixed-file";
import { filesIn } from "./media-files";
import { mediaJson } from "./media-json";
import { mediaReport } from "./media-report";
import { readPlanToFix, Unusable, usable, type PlanToFix } from "./plan";
import { printable, printableJson } from "./printable";
import type { Words } from "./words";

export interface MediaCommand {
  readonly folder: string;
  /** The workbook that says what is asked for, and in whose 附件清单 the results are put. */
  readonly into?: string;
  readonly json: boolean;
  /** The file to write; without it a name beside the workbook's. */
  readonly out?: string;
  /** Whether a file that stands there is replaced. */
  readonly force: boolean;
}

/** What was found, and what became of 附件清单. */
export interface MediaOutcome extends MediaReport {
  readonly folder: string;
  /** Files that are neither photos nor videos. */
  readonly others: number;
  readonly into?: string;
  /** Absent without a workbook, or where its 附件清单 cannot be read. */
  readonly entries?: MediaEntries;
  readonly done: readonly MediaEntry[];
  /** Cells that hold something of hers, or cannot be written. */
  readonly kept: readonly { readonly entry: MediaEntry; readonly why: WhyKept }[];
  readonly written?: FixTarget;
}

type WhyKept = CellObstacle | "merged" | "hers";

/** Told of what is made of a workbook, whatever the language. */
const FILLED = "-已填附件";

/**
 * Looks at the photos and videos in a folder and tells of each venue whether they are what the guide asks for; with a workbook
 * fills 件数 and 状态 of its 附件清单 in a copy of it, and nothing that stands there.
 * @returns whether every place has what is asked for
 * @throws Unusable where the folder or the workbook cannot be read or written, or there is no photo and no video
 */
export async function checkMedia(
  command: MediaCommand,
  words: Words,
  world: Omit<CommandIO, "today">,
): Promise<boolean> {
  const { folder, into, out, force } = command;
  const { media } = words.cli;
  const target =
    into === undefined
      ? undefined
      : await targetOf({ file: into, inPlace: false, force, ...(out !== undefined && { out }) }, words, FILLED);
  const plan =
    into === undefined ? undefined : await readPlanToFix(into, words, (note) => world.err(`${printable(note)}\n`));
  const files = await filesIn(folder, words);
  let isStopped = false;
  const endListening = world.onInterrupt(() => (isStopped = true));
  const goOn = (): void => {
    if (isStopped) throw new Unusable(media.stopped);
  };
  try {
    const snapshot = plan && snapshotOf(plan.sheets);
    const places = snapshot ? mediaPlaces(snapshot) : folderPlaces(files.map(({ path }) => path));
    if (places.length === 0 && snapshot) throw new Unusable(format(media.noPlaces, { file: into ?? "" }));
    const finder = new PlaceFinder(places);
    const placesOf = (path: string): readonly string[] => (snapshot ? finder.find(path) : [folderOf(path)]);
    const run = { progress: () => undefined, stopped: () => isStopped };
    const checked = await checkFiles(files, placesOf, run);
    goOn();
    if (checked.files.length === 0) throw new Unusable(format(media.nothing, { folder }));
    const told = reportOf(places, checked.files);
    // A folder in which there is neither photo nor video is no venue.
    const report = snapshot ? told : { ...told, places: told.places.filter(({ verdict }) => verdict !== "none") };
    const entries = snapshot && mediaEntries(report, snapshot);
    const outcome = {
      ...{ ...report, folder, others: checked.others.length },
      ...(into !== undefined && { into }),
      ...(entries && { entries }),
      ...(plan && target && entries ? await fill(plan, target, entries, command, words, goOn) : { done: [], kept: [] }),
    };
    world.out(
      command.json
        ? `${printableJson(JSON.stringify(mediaJson(outcome, words), null, 2))}\n`
        : mediaReport(outcome, words, world.colour),
    );
    return report.places.every(({ verdict }) => verdict === "pass");
  } finally {
    endListening();
  }
}

async function fill(
  plan: PlanToFix,
  target: FixTarget,
  { entries }: MediaEntries,
  { into = "", out }: MediaCommand,
  words: Words,
  goOn: () => void,
): Promise<Pick<MediaOutcome, "done" | "kept" | "written">> {
  const { sheets, workbook } = plan;
  const isMerged = mergedCells(sheets, snapshotOf(sheets));
  const looked = entries.map((entry) => {
    const { sheet, cell, isSure } = entry;
    const why: WhyKept | undefined = !isSure
      ? "hers"
      : isMerged(sheet, cell)
        ? "merged"
        : workbook.obstacleAt(sheet, cell);
    return { entry, why };
  });
  const done = looked.flatMap(({ entry, why }) => (why === undefined ? [entry] : []));
  const kept = looked.flatMap(({ entry, why }) => (why === undefined ? [] : [{ entry, why }]));
  // A script that names a file goes on with it: it is there, changed or not.
  if (done.length === 0 && out === undefined) return { done, kept };
  const wanted = sheets.map((grid) => {
    const own = done.filter(({ sheet }) => sheet === grid.name);
    const values = grid.values.map((row) => [...row]);
    for (const { cell, to } of own) (values[cell.row] ??= [])[cell.column] = to;
    return own.length === 0 ? grid : { ...grid, values };
  });
  const bytes = await usable(into, words, words.cli.media.unwritable, () =>
    Promise.resolve(fixedBytes(plan, { cells: done, sheets: wanted })),
  );
  await placeFixed(target, bytes, words, goOn);
  return { done, kept, written: target };
}
