export { clipboardSteps, readClipboard, type ClipboardTexts } from "./clipboard";
export { readSource } from "./read";
export { TEXT_ENCODINGS, type Separator, type Source, type SourceChoice, type TextEncoding } from "./types";
