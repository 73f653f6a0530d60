import { base64Of } from "../office/base64";
import { translated } from "./run";

/**
 * Opens an .xlsx as a new, unsaved workbook in a window of its own; the one at hand stays as it is. Excel waits by itself
 * until a cell being edited is done with. ExcelApi 1.8.
 */
export const openWorkbook = (file: Uint8Array): Promise<void> => translated(() => Excel.createWorkbook(base64Of(file)));
