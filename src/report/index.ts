export type { FormTexts, RowTexts, VolumeContents } from "./contents";
export { TemplateError, type TemplateFault, type TemplateProblem } from "./template/problems";
export { compileTemplate, Template, type DocumentParts, type FilledPart, type FillOptions } from "./template/template";
export * from "./tags";
export * from "./volumes";
