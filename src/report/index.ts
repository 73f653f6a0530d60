export type { FormTexts, RowTexts, Sequence, VolumeContents } from "./contents";
export { clipboardTables, type ClipboardTable } from "./html-table";
export {
  isTracking,
  openBlockPackage,
  type BlockForms,
  type BlockPackage,
  type Revisions,
} from "./template/block-package";
export {
  TemplateError,
  type ControlFault,
  type Problem,
  type TemplateFault,
  type TemplateProblem,
} from "./template/problems";
export { templateSteps, Template, type UnknownTitles, type FillOptions } from "./template/template";
export { cellLooks, type CellLook } from "./template/table-package";
export { columnFinder, isClosingText, recordsOrOneEmpty, titlesOf } from "./template/rows";
export * from "./tags";
export { unprintedIn, type Unprinted, type UnprintedReason } from "./unprinted";
export * from "./volumes";
