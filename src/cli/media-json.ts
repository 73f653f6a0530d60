import { cellAddress, type CellValue } from "../check";
import type { MediaEntry } from "../media/entries";
import type { Demand, JudgedFile, Verdict } from "../media/report";
import type { Worth } from "../media/verdict";
import { faultText } from "../text/media";
import type { MediaOutcome } from "./media";
import type { Words } from "./words";

interface FileJson {
  readonly path: string;
  readonly kind: "photo" | "video";
  readonly verdict: Worth;
  /** By its content; "" where that is nothing known. */
  readonly format: string;
  /** In pixels as it is shown, and seconds; 0 where they are not known. */
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly faults: readonly { readonly fault: string; readonly message: string }[];
  /** The path of a photo that looks the same; "" where there is none. */
  readonly repeats: string;
}

interface DemandJson {
  readonly good: number;
  readonly wrong: number;
  readonly cannotTell: number;
  readonly least: number;
  readonly verdict: Verdict;
  readonly files: readonly FileJson[];
}

interface CellJson {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly attachment: string;
  readonly occupation: string;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** What `rending media --json` prints. Programs rely on it: keys are added, never changed. */
export interface MediaJson {
  readonly folder: string;
  /** The workbook, and the file that was written; "" where there is none. */
  readonly into: string;
  readonly written: string;
  readonly places: readonly {
    readonly occupation: string;
    /** "" for the main equipment of the occupation. */
    readonly venue: string;
    readonly verdict: Verdict;
    readonly photos: DemandJson;
    readonly video: DemandJson;
  }[];
  readonly unplaced: readonly FileJson[];
  /** Files that are neither photos nor videos. */
  readonly others: number;
  readonly changes: readonly CellJson[];
  /** Cells that were left, for they hold something else or cannot be written. */
  readonly kept: readonly CellJson[];
  /** Attachments of which 附件清单 has no row. */
  readonly missing: readonly string[];
}

export function mediaJson(outcome: MediaOutcome, words: Words): MediaJson {
  const { folder, into, written, places, unplaced, others, done, kept, entries } = outcome;
  return {
    folder,
    into: into ?? "",
    written: written?.file ?? "",
    places: places.map(({ place, verdict, photos, video }) => ({
      occupation: place.occupation,
      venue: place.venue ?? "",
      verdict,
      photos: demandJson(photos, words),
      video: demandJson(video, words),
    })),
    unplaced: unplaced.map((file) => fileJson(file, words)),
    others,
    changes: done.map(cellJson),
    kept: kept.map(({ entry }) => cellJson(entry)),
    missing: entries?.missing ?? [],
  };
}

const demandJson = ({ files, ...counts }: Demand, words: Words): DemandJson => ({
  ...counts,
  files: files.map((file) => fileJson(file, words)),
});

function fileJson({ path, finding, repeats }: JudgedFile, { media }: Words): FileJson {
  const { kind, worth, format = "", width = 0, height = 0, seconds = 0, faults } = finding;
  return {
    ...{ path, kind, verdict: worth, format, width, height, seconds },
    faults: faults.map((fault) => ({ fault: fault.fault, message: faultText(fault, media) })),
    repeats: repeats ?? "",
  };
}

const cellJson = ({ sheet, cell, name, occupation, from, to }: MediaEntry): CellJson => ({
  sheet,
  cell: cellAddress(cell),
  attachment: name,
  ...{ occupation, from, to },
});
