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
export type { FillOptions } from "./template/render";
export { templateSteps, Template, type UnknownTitles } from "./template/template";
export { waitingPassages } from "./waiting";
export { cellLooks, type CellLook } from "./template/table-package";
export { columnFinder, isClosingText, recordsOrOneEmpty, titlesOf } from "./template/rows";
export * from "./shapes";
export * from "./tags";
export { unprintedIn, unprintedSteps, type Unprinted, type UnprintedReason } from "./unprinted";
export * from "./volumes";
