import { translated } from "./run";

/** Characters made of bytes at once: a function takes only so many arguments. */
const CHUNK = 0x8000;

/**
 * Opens an .xlsx as a new, unsaved workbook in a window of its own; the one at hand stays as it is. Excel waits by itself
 * until a cell being edited is done with. ExcelApi 1.8.
 */
export const openWorkbook = (file: Uint8Array): Promise<void> => translated(() => Excel.createWorkbook(base64Of(file)));

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
