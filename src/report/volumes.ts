import type { CivilDate, Finding, Snapshot, Steps, TableSnapshot, Unlisted } from "../check";
import { writeLevels } from "../check/cells/levels";
import { MOST_OCCUPATIONS } from "../check/limits";
import { occupationNamer } from "../check/plan/named-occupations";
import { occupationFinder } from "../check/plan/occupation-names";
import { occupationsOf, occupationSteps, type PlanOccupation } from "../check/plan/occupations";
import { finish } from "../check/run/steps";
import { DRAFT_MARK, VOLUMES, type TableId, type VolumeKind } from "../guide";
import type { VolumeContents } from "./contents";
import { FileNames } from "./safe-names";
import { Placement } from "./placement";
import { PlanPrinter } from "./plan-printer";
import { errorSteps } from "./readiness";

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
  /** Rows of it are printed as they are taken. */
  readonly contents: VolumeContents;
}

export interface VolumeOptions {
  /** The day whose month is printed as the date of the plan. */
  readonly today: CivilDate;
  /** What the check found and did not list; an error among it holds back a volume as any other does. */
  readonly unlisted?: readonly Unlisted[];
}

/** A file somebody could take for the one to be handed in tells by its name that it is not. */
export const MASKED_MARK = "（已隐去）";

/** The volumes of a plan whose readiness is known, as they are printed with what is masked or not. */
export type VolumesOf = (options: { readonly mask: boolean }) => readonly Volume[];

/** `volumesSteps` at once, and their volumes. */
export const volumesOf = (
  snapshot: Snapshot,
  findings: readonly Finding[],
  { mask = false, ...options }: VolumeOptions & { readonly mask?: boolean },
): readonly Volume[] => finish(volumesSteps(snapshot, findings, options))({ mask });

/**
 * The volumes of a plan: 基础部分, then 职业部分 of each occupation in the order of 认定职业, up to MOST_OCCUPATIONS of them
 * (`unmadeIn` tells of the others). Of what they say nothing is printed: each row is, when it is taken.
 * @param findings of a check of the same snapshot, without those the user has dismissed
 */
export function* volumesSteps(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { today, unlisted = [] }: VolumeOptions,
): Steps<VolumesOf, undefined> {
  const occupations = yield* occupationSteps(readableOccupations(snapshot));
  const find = occupationFinder(occupations);
  const named = occupationNamer(occupations);
  const made = new Set([...occupations.values()].slice(0, MOST_OCCUPATIONS));
  const errors = yield* errorSteps(snapshot, findings, unlisted, made, find, named);
  const placement = new Placement(snapshot, occupations, named);
  const date = `${today.year}年${today.month}月`;
  return ({ mask: isMasked }) => {
    const printer = new PlanPrinter(snapshot, placement, occupations, { mask: isMasked });
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
        get contents() {
          return printer.contentsOf(occupation, {
            occupation: occupation?.name ?? "",
            levels: occupation ? writeLevels(occupation.levels) : "",
            date,
            mark: state === "draft" ? DRAFT_MARK : "",
          });
        },
      };
    };
    return [volume(), ...Array.from(made, volume)];
  };
}

/** The occupations for which there is no volume, since the plan has more than any could. */
export interface Unmade {
  readonly sheet: string;
  /** Occupations of the plan, and how many of them have a volume. */
  readonly occupations: number;
  readonly made: number;
  /** The first without a volume: its name, and where it stands, a sheet row counted from 1. */
  readonly name: string;
  readonly row: number;
}

/** Of a plan with more occupations than MOST_OCCUPATIONS: which have no volume. undefined: all have theirs. */
export function unmadeIn(snapshot: Snapshot): Unmade | undefined {
  const table = readableOccupations(snapshot);
  const occupations = [...occupationsOf(table).values()];
  const first = occupations.at(MOST_OCCUPATIONS);
  if (!table || !first) return undefined;
  return {
    sheet: table.sheet,
    occupations: occupations.length,
    made: MOST_OCCUPATIONS,
    name: first.name,
    row: table.rowNumber(first.rows[0]) + 1,
  };
}

/** The plan's occupations; none where 认定职业 cannot be read. */
export const occupationsIn = (snapshot: Snapshot): ReadonlyMap<string, PlanOccupation> =>
  occupationsOf(readableOccupations(snapshot));

function readableOccupations(snapshot: Snapshot): TableSnapshot | undefined {
  const table = snapshot.tables.get("occupations");
  return table?.isReadable ? table : undefined;
}
