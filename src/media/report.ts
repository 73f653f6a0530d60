import { LIMITS } from "../guide/limits";
import type { MediaFinding, Worth } from "./verdict";
import type { MediaPlace } from "./places";

/** A file, what was found of it, and where it belongs. */
export interface JudgedFile {
  /** As it was dropped or found, with "/" between folders. */
  readonly path: string;
  readonly finding: MediaFinding;
  /** Ids of places; none where nobody has said yet. */
  readonly places: readonly string[];
  /** A file that looks the same: a hint. */
  readonly repeats?: string;
}

/** What is asked for one of two kinds of a place. */
export interface Demand {
  readonly files: readonly JudgedFile[];
  readonly good: number;
  readonly wrong: number;
  readonly cannotTell: number;
  readonly least: number;
  readonly verdict: Verdict;
}

/** `cannotTell`: with the files of which nothing can be told there would be enough. `none`: there is no file at all. */
export type Verdict = "pass" | "short" | "cannotTell" | "none";

export interface PlaceReport {
  readonly place: MediaPlace;
  readonly photos: Demand;
  readonly video: Demand;
  /** The worse of the two. */
  readonly verdict: Verdict;
}

export interface MediaReport {
  readonly places: readonly PlaceReport[];
  /** Files of which nobody has said where they belong. */
  readonly unplaced: readonly JudgedFile[];
}

/** One film is enough, if it is long enough. */
const LEAST_VIDEOS = 1;
const WORST_FIRST: readonly Verdict[] = ["none", "short", "cannotTell", "pass"];

/** @param files in the order in which they are to be told */
export function reportOf(places: readonly MediaPlace[], files: readonly JudgedFile[]): MediaReport {
  const known = new Set(places.map(({ id }) => id));
  const byPlace = new Map<string, JudgedFile[]>();
  for (const file of files)
    for (const id of file.places) {
      const those = byPlace.get(id);
      if (those) those.push(file);
      else byPlace.set(id, [file]);
    }
  return {
    places: places.map((place) => {
      const own = byPlace.get(place.id) ?? [];
      const photos = demandOf(own, "photo", LIMITS.photos.least);
      const video = demandOf(own, "video", LEAST_VIDEOS);
      const verdict = WORST_FIRST.find((one) => photos.verdict === one || video.verdict === one) ?? "pass";
      const isEmpty = own.length === 0;
      return { place, photos, video, verdict: verdict === "none" && !isEmpty ? "short" : verdict };
    }),
    unplaced: files.filter((file) => !file.places.some((id) => known.has(id))),
  };
}

function demandOf(all: readonly JudgedFile[], kind: "photo" | "video", least: number): Demand {
  const files = all.filter(({ finding }) => finding.kind === kind);
  const count = (worth: Worth): number => files.filter(({ finding }) => finding.worth === worth).length;
  const [good, cannotTell] = [count("good"), count("cannotTell")];
  const verdict =
    good >= least ? "pass" : files.length === 0 ? "none" : good + cannotTell >= least ? "cannotTell" : "short";
  return { files, good, wrong: count("wrong"), cannotTell, least, verdict };
}
