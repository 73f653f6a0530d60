import { check, type Finding } from "../check";
import { FileError, NoTablesError, readPlanFile, type PlanFile } from "../files";
import { volumesOf, type Volume } from "../report";
import type { Action, WordHost } from "./types";

export interface OpenPlanInput {
  /** A workbook as it was last saved. */
  readonly bytes: Uint8Array;
}

/** A plan that was read and checked. */
export interface OpenedPlan extends PlanFile {
  readonly findings: readonly Finding[];
  /** Its volumes as they are printed today: 基础部分 first. */
  volumes(options: { readonly mask: boolean }): readonly Volume[];
}

export type OpenPlanOutcome =
  | { readonly kind: "opened"; readonly plan: OpenedPlan }
  /** No workbook that can be read, or one with none of the guide's tables. */
  | { readonly kind: "unusable"; readonly why: FileError | "noTables" };

/** 选择工作簿: reads the plan in a workbook and checks it; the document is left alone. */
export const openPlan: Action<OpenPlanInput, OpenPlanOutcome, WordHost> = {
  id: "openPlan",
  async perform({ today }, { bytes }, progress) {
    let file: PlanFile;
    try {
      file = readPlanFile(bytes);
    } catch (error) {
      if (error instanceof NoTablesError) return { kind: "unusable", why: "noTables" };
      if (error instanceof FileError) return { kind: "unusable", why: error };
      throw error;
    }
    progress({ step: "checking" });
    await nextTurn();
    const { snapshot } = file;
    const { findings } = check(snapshot, { today: today() });
    const volumes: OpenedPlan["volumes"] = ({ mask }) => volumesOf(snapshot, findings, { today: today(), mask });
    return { kind: "opened", plan: { ...file, findings, volumes } };
  },
};

/** Lets the pane paint. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
