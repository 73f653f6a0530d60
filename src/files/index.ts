export { FileError, type FileFault, type FileFaults } from "./errors";
export { LIMITS, type Limits } from "./limits";
export { readWorkbook, type FileSheet, type Visibility } from "./xlsx/workbook";
