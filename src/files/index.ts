export { FileError, type FileFault, type FileFaults } from "./errors";
export { NoTablesError, readPlanFile, type PlanFile } from "./plan-file";
export { LIMITS, type Limits } from "./limits";
export { readWorkbook, type FileSheet, type Visibility } from "./xlsx/workbook";
