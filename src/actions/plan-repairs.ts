import type { CheckResult, Snapshot } from "../check";
import { repairsOf, type Repair } from "../check/mend/repairs";
import { editsWithin, type RepairScope } from "../check/mend/scope";
import type { Action } from "./types";

export interface PlanRepairsInput {
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
  readonly scope: RepairScope;
}

/** 修复预览: what mending would change, cell by cell. Nothing is read or written. */
export const planRepairs: Action<PlanRepairsInput, readonly Repair[]> = {
  perform: async (_, { snapshot, result, scope }) =>
    repairsOf(snapshot, result, (finding) => editsWithin(scope, finding)),
};
