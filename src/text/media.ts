import type { MediaFault, MediaFinding } from "../media/verdict";
import type { MediaPlace } from "../media/places";
import type { Demand, PlaceReport, Verdict } from "../media/report";
import { format } from "./format";

export type MediaFaultName = MediaFault["fault"];

/** What is said of photos and videos, in the pane and in the terminal. */
export interface MediaTexts {
  /** Why a file does not count, with a way out: `{format}`, `{length}`, `{least}`, `{width}`, `{height}`. */
  readonly faults: Readonly<Record<MediaFaultName, string>>;
  /** A photo of another format under a name that says so. */
  readonly notJpegByName: string;
  readonly cannotTell: string;
  readonly size: string;
  readonly minutes: string;
  readonly seconds: string;
  /** After a file that counts: its ending says another format; it looks like `{path}`. */
  readonly misnamed: string;
  readonly repeats: string;
  readonly separator: string;
  /** A place: a venue of an occupation, its main equipment, and a venue of which no workbook says more. */
  readonly venue: string;
  readonly equipment: string;
  readonly photos: string;
  readonly video: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Beyond the counts: files that do not count, and those of which nothing can be told. */
  readonly wrong: string;
  readonly untold: string;
  readonly unplaced: string;
}

/** 5 分 12 秒; what is cut away is never enough to make it longer. @param seconds of a film */
function lengthText(seconds: number, texts: MediaTexts): string {
  const whole = Math.floor(seconds + 0.01);
  const [m, s] = [Math.floor(whole / 60), whole % 60];
  return m > 0 ? format(texts.minutes, { m, s }) : format(texts.seconds, { s });
}

export function faultText(fault: MediaFault, texts: MediaTexts): string {
  const { faults } = texts;
  switch (fault.fault) {
    case "notJpeg":
      return format(fault.isRenamed ? faults.notJpeg : texts.notJpegByName, { format: fault.format });
    case "otherPhotoFormat":
    case "notVideoBut":
      return format(faults[fault.fault], { format: fault.format });
    case "short":
      return format(faults.short, { length: lengthText(fault.seconds, texts), least: fault.least });
    case "small":
      return format(faults.small, { width: fault.width, height: fault.height });
    default:
      return faults[fault.fault];
  }
}

/** What is said of a file in one line: what it is, then why it does not count, then hints. @param repeats as it is to be named */
export function fileText(finding: MediaFinding, texts: MediaTexts, repeats?: string): string {
  const { width, height, seconds, faults, worth, isMisnamed, format: what } = finding;
  // What a fault says again is said once.
  const says = (name: MediaFaultName): boolean => faults.some(({ fault }) => fault === name);
  const facts = [
    ...(width !== undefined && height !== undefined && !says("small") ? [format(texts.size, { width, height })] : []),
    ...(seconds !== undefined && !says("short") ? [lengthText(seconds, texts)] : []),
  ];
  const why = faults.map((fault) => faultText(fault, texts)).join("");
  const told = worth === "cannotTell" ? `${texts.cannotTell}${why}` : why;
  const hints = [
    ...(isMisnamed && what ? [format(texts.misnamed, { format: what })] : []),
    ...(repeats !== undefined ? [format(texts.repeats, { path: repeats })] : []),
  ];
  return [...facts, ...(told === "" ? [] : [told]), ...hints].join(texts.separator);
}

export function placeText({ occupation, venue }: MediaPlace, texts: MediaTexts): string {
  if (venue === undefined) return format(texts.equipment, { occupation });
  return occupation === "" ? venue : format(texts.venue, { occupation, venue });
}

/** 照片 4/5 张，不足，1 个不计 */
export function demandText(
  kind: "photos" | "video",
  { good, wrong, cannotTell, least, verdict }: Demand,
  texts: MediaTexts,
): string {
  return [
    format(texts[kind], { good, least }),
    texts.verdicts[verdict],
    ...(wrong > 0 ? [format(texts.wrong, { n: wrong })] : []),
    ...(cannotTell > 0 ? [format(texts.untold, { n: cannotTell })] : []),
  ].join(texts.separator);
}

export const demandsOf = (report: PlaceReport): readonly (readonly ["photos" | "video", Demand])[] => [
  ["photos", report.photos],
  ["video", report.video],
];
