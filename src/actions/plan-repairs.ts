import { inSlices, type CheckResult, type Snapshot } from "../check";
import { repairSteps, type Repair } from "../check/mend/repairs";
import { editsWithin, type RepairScope } from "../check/mend/scope";
import { turnsOf } from "./turns";
import type { Action } from "./types";

export interface PlanRepairsInput {
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
  readonly scope: RepairScope;
}

/** 修复预览: what mending would change, cell by cell. Nothing is read or written. */
export const planRepairs: Action<PlanRepairsInput, readonly Repair[]> = {
  perform: (_, { snapshot, result, scope }, { progress, stopped }) =>
    inSlices(
      repairSteps(snapshot, result, (finding) => editsWithin(scope, finding)),
      turnsOf(() => progress({ step: "checking" }), stopped),
    ),
};
