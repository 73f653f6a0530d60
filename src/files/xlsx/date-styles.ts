import { readXml } from "../xml";
import type { ZipArchive } from "../zip";

/** Number formats of the application's own that show a day (ECMA-376 18.8.30, with those of East Asian editions). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Indexes of the cell formats (`cellXfs`) that show a day. */
export function readDateStyles(archive: ZipArchive, part: string): ReadonlySet<number> {
  const custom = new Map<string, boolean>();
  const dates = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  readXml(archive, part, () => ({
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") custom.set(numFmtId, showsDay(formatCode));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        if (custom.get(numFmtId) ?? BUILT_IN_DATES.has(Number(numFmtId))) dates.add(index);
        index++;
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  }));
  return dates;
}

/** Quoted, escaped and bracketed text (but for elapsed time), and the exponent of a number, are no date codes (ECMA-376 18.8.31). */
const LITERALS = /"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]|General|E[+-]/gi;

/** Whether a number so formatted shows a day; a time of day or a duration alone does not. */
export function showsDay(formatCode: string): boolean {
  const codes = formatCode.replace(LITERALS, "").toLowerCase();
  return /[dey]/.test(codes) || (codes.includes("m") && !/[hs]/.test(codes));
}
