import type { WordServices } from "../../src/taskpane/word/services";
import { wordServicesFor } from "../../src/taskpane/word/services";
import type { Platform } from "../../src/taskpane/start/platform";
import type { Language } from "../../src/text/types";
import type { WordTexts } from "../../src/text/word";
import type { OpenDocument } from "../../src/host/document";
import { TODAY } from "./plan";

/** The minute at which all tests of the Word pane take place. */
const NOW = new Date(TODAY.year, TODAY.month - 1, TODAY.day, 14, 40);
/** When the workbook of a test was saved. */
export const SAVED = new Date(TODAY.year, TODAY.month - 1, TODAY.day, 14, 32);

/** The Word pane's own services on a document in memory. */
export const wordServices = (
  document: OpenDocument,
  language: Language,
  texts: WordTexts,
  platform: Platform = "windows",
): WordServices => ({
  ...wordServicesFor(document, language, texts, platform, () => TODAY),
  now: () => NOW,
});

/** A workbook as the system hands it over. */
export const workbookFile = (bytes: Uint8Array, name = "认定实施方案.xlsx", saved = SAVED): File =>
  new File([bytes.slice()], name, { lastModified: saved.getTime() });
