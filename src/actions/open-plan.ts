import { checkSteps, inSlices, type CheckResult } from "../check";
import { FileError, NoTablesError, readPlanInSlices, type PlanFile, type ReadStep } from "../files";
import { unmadeIn, volumesSteps, type Unmade, type VolumesOf } from "../report";
import { nextTurn, turnsOf } from "./turns";
import type { Action, WordHost } from "./types";

export interface OpenPlanInput {
  /** A workbook as it was last saved. */
  readonly bytes: Uint8Array;
}

/** A plan that was read and checked. */
export interface OpenedPlan extends PlanFile, Pick<CheckResult, "findings" | "unlisted"> {
  /** Its volumes as they are printed today: 基础部分 first. */
  readonly volumes: VolumesOf;
  /** Which occupations have no volume, there being too many. */
  readonly unmade?: Unmade;
}

export type OpenPlanOutcome =
  | { readonly kind: "opened"; readonly plan: OpenedPlan }
  /** No workbook that can be read, or one with none of the guide's tables. */
  | { readonly kind: "unusable"; readonly why: FileError | "noTables" };

/** 选择工作簿: reads the plan in a workbook and checks it, in slices between which the pane lives; the document is left alone. */
export const openPlan: Action<OpenPlanInput, OpenPlanOutcome, WordHost> = {
  async perform({ today }, { bytes }, { progress, stopped }) {
    let file: PlanFile;
    try {
      const told = (step: ReadStep): void => progress({ step: "opening", ...step });
      file = await readPlanInSlices(bytes, turnsOf(told, stopped));
    } catch (error) {
      if (error instanceof NoTablesError) return { kind: "unusable", why: "noTables" };
      if (error instanceof FileError) return { kind: "unusable", why: error };
      throw error;
    }
    progress({ step: "checking" });
    await nextTurn();
    const { snapshot } = file;
    const told = (): void => progress({ step: "checking" });
    const { findings, unlisted } = await inSlices(checkSteps(snapshot, { today: today() }), turnsOf(told, stopped));
    const listing = volumesSteps(snapshot, findings, { today: today(), unlisted });
    const volumes = await inSlices(listing, turnsOf(told, stopped));
    return { kind: "opened", plan: { ...file, findings, unlisted, volumes, unmade: unmadeIn(snapshot) } };
  },
};
