export { FileError, type FileFault } from "./errors";
export { NoTablesError, readPlanAndSheets, readPlanInSlices, readPlanFile, type PlanFile } from "./plan-file";
export { LIMITS, type Limits } from "../check/limits";
export type { ReadStep } from "./read-step";
export { readWorkbook, requireSize, type FileSheet } from "./xlsx/workbook";
export { PatchableWorkbook, type CellChange, type CellObstacle, type Growth } from "./xlsx/patch";
