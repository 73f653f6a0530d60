import type { CivilDate, Finding, Snapshot, Unlisted } from "../check";
import { writeLevels } from "../check/cells/levels";
import { occupationsOf, type PlanOccupation } from "../check/plan/occupations";
import { DRAFT_MARK, VOLUMES, type TableId, type VolumeKind } from "../guide";
import type { VolumeContents } from "./contents";
import { FileNames } from "./file-names";
import { Placement } from "./placement";
import { PlanPrinter } from "./plan-printer";
import { errorsOf } from "./readiness";

/** The id of the one volume that is no occupation's. */
const BASE_VOLUME = "base" satisfies VolumeKind;

/** A volume with errors is a draft, and says so on every page. */
export interface Readiness {
  readonly state: "final" | "draft";
  /** The errors in what this volume prints, in the order of the findings. */
  readonly errors: readonly Finding[];
  /** How many errors each table has in it, those that are not listed included. */
  readonly counts: ReadonlyMap<TableId, number>;
}

export interface Volume {
  /** `base`, or the name of the occupation. */
  readonly id: string;
  readonly kind: VolumeKind;
  /** 基础部分.docx, 职业部分_电工.docx; a name every file system takes, and another one where IDs are masked. */
  readonly fileName: string;
  readonly readiness: Readiness;
  /** IDs and phone numbers are masked: it can be read, not handed in. */
  readonly isMasked: boolean;
  readonly contents: VolumeContents;
}

export interface VolumeOptions {
  /** The day whose month is printed as the date of the plan. */
  readonly today: CivilDate;
  /** Whether IDs and phone numbers are printed with their ends only. */
  readonly mask?: boolean;
  /** What the check found and did not list; an error among it holds back a volume as any other does. */
  readonly unlisted?: readonly Unlisted[];
}

/** A file somebody could take for the one to be handed in tells by its name that it is not. */
export const MASKED_MARK = "（已隐去）";

/**
 * The volumes of a plan: 基础部分, then 职业部分 of each occupation in the order of 认定职业. Each is printed when its contents
 * are asked for, so that a thousand of them cost no more than those that are made.
 * @param findings of a check of the same snapshot, without those the user has dismissed
 */
export function volumesOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { today, mask: isMasked = false, unlisted = [] }: VolumeOptions,
): readonly Volume[] {
  const occupations = occupationsIn(snapshot);
  const errors = errorsOf(snapshot, findings, unlisted, occupations);
  const printer = new PlanPrinter(snapshot, new Placement(snapshot, occupations), { mask: isMasked });
  const fileNames = new FileNames();
  const volume = (occupation?: PlanOccupation): Volume => {
    const own = errors(occupation);
    const state = own.isEmpty ? "final" : "draft";
    const name = occupation ? `${VOLUMES.occupation.name}_${occupation.name}` : VOLUMES.base.name;
    return {
      id: occupation?.name ?? BASE_VOLUME,
      kind: occupation ? "occupation" : "base",
      fileName: fileNames.unique(name, isMasked ? MASKED_MARK : "", ".docx"),
      readiness: {
        state,
        // What concerns every occupation is not copied for each of them.
        get errors() {
          return own.all();
        },
        get counts() {
          return own.counts();
        },
      },
      isMasked,
      contents: printer.contentsOf(occupation, {
        occupation: occupation?.name ?? "",
        levels: occupation ? writeLevels(occupation.levels) : "",
        date: `${today.year}年${today.month}月`,
        mark: state === "draft" ? DRAFT_MARK : "",
      }),
    };
  };
  return [volume(), ...[...occupations.values()].map(volume)];
}

/** The plan's occupations; none where 认定职业 cannot be read. */
export function occupationsIn(snapshot: Snapshot): ReadonlyMap<string, PlanOccupation> {
  const table = snapshot.tables.get("occupations");
  return occupationsOf(table?.isReadable ? table : undefined);
}
