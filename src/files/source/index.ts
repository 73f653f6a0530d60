export { readClipboard, type ClipboardTexts } from "./clipboard";
export { readSource, type SourceWork } from "./read";
export {
  TEXT_ENCODINGS,
  type Separator,
  type Source,
  type SourceChoice,
  type SourceSheet,
  type TextEncoding,
} from "./types";
