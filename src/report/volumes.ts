import type { CivilDate, Finding, Snapshot } from "../check";
import { writeLevels } from "../check/levels";
import { occupationsOf, type PlanOccupation } from "../check/plan-occupations";
import type { VolumeContents } from "./contents";
import { PlanPrinter } from "./plan-printer";
import { errorsOf } from "./readiness";
import type { VolumeKind } from "./tags";

/** 装订说明: the plan is bound as one volume for the enterprise and one for each occupation. */
export const BASE_VOLUME = "base";

/** A volume with errors is a draft, and says so on every page. */
export interface Readiness {
  readonly state: "final" | "draft";
  /** The errors in what this volume prints, in the order of the findings. */
  readonly errors: readonly Finding[];
}

export interface Volume {
  /** `base`, or the name of the occupation. */
  readonly id: string;
  readonly kind: VolumeKind;
  /** 基础部分.docx, 职业部分_电工.docx; a name every file system takes. */
  readonly fileName: string;
  readonly readiness: Readiness;
  readonly contents: VolumeContents;
}

export interface VolumeOptions {
  /** The day whose month is printed as the date of the plan. */
  readonly today: CivilDate;
  /** Whether IDs and phone numbers are printed with their ends only. */
  readonly mask?: boolean;
}

/**
 * The volumes of a plan: 基础部分, then 职业部分 of each occupation in the order of 认定职业.
 * @param findings of a check of the same snapshot, without those the user has dismissed
 */
export function volumesOf(snapshot: Snapshot, findings: readonly Finding[], options: VolumeOptions): readonly Volume[] {
  const table = snapshot.tables.get("occupations");
  const occupations = occupationsOf(table?.isReadable ? table : undefined);
  const errors = errorsOf(snapshot, findings, occupations);
  const printer = new PlanPrinter(snapshot, occupations, { mask: options.mask ?? false });
  const fileNames = new FileNames();
  const volume = (occupation?: PlanOccupation): Volume => {
    const own = errors(occupation);
    const state = own.length > 0 ? "draft" : "final";
    return {
      id: occupation?.name ?? BASE_VOLUME,
      kind: occupation ? "occupation" : "base",
      fileName: fileNames.unique(occupation ? `职业部分_${occupation.name}` : "基础部分"),
      readiness: { state, errors: own },
      contents: printer.contentsOf(occupation, {
        occupation: occupation?.name ?? "",
        levels: occupation ? writeLevels(occupation.levels) : "",
        date: `${options.today.year}年${options.today.month}月`,
        mark: state === "draft" ? "草稿" : "",
      }),
    };
  };
  return [volume(), ...[...occupations.values()].map(volume)];
}

/** What Windows, macOS or Linux refuse in a file name, and characters that do not show. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ufeff]|\p{Cs}/gu;
/** Characters; a name may have 255 bytes of UTF-8, in which a Chinese character takes three or four. */
const LONGEST_NAME = 60;

/** Names of files that lie in one folder, where upper and lower case may be the same. */
class FileNames {
  private readonly taken = new Set<string>();

  unique(name: string): string {
    const safe = [...name.replace(UNSAFE, "_")].slice(0, LONGEST_NAME).join("").trimEnd();
    let candidate = safe;
    for (let i = 2; this.taken.has(candidate.toLowerCase()); i++) candidate = `${safe}（${i}）`;
    this.taken.add(candidate.toLowerCase());
    return `${candidate}.docx`;
  }
}
