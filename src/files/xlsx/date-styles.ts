import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { readXml } from "../opc/xml";
import type { ZipArchive } from "../opc/zip";

/** Number formats of the application's own that show a day (ECMA-376 18.8.30, with those of East Asian editions). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/**
 * Indexes of the cell formats (`cellXfs`) that show a day.
 * @throws FileError tooManyStyles, and what reading a part throws
 */
export function* readDateStyles(archive: ZipArchive, part: string): ReadSteps<ReadonlySet<number>> {
  const limit = archive.limits.styles;
  const custom = new Map<string, boolean>();
  const dates = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  yield* readXml(archive, part, () => ({
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") custom.set(numFmtId, showsDay(formatCode));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        if (custom.get(numFmtId) ?? BUILT_IN_DATES.has(Number(numFmtId))) dates.add(index);
        index++;
      }
      if (Math.max(index, custom.size) > limit) throw new FileError("tooManyStyles", { limit });
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  }));
  return dates;
}

/** Elapsed time (`[h]`), which is a code though in brackets as colours and conditions are. */
const ELAPSED = /^[hms]{1,20}$/i;

/**
 * Whether a format code shows a day: quoted, escaped and bracketed text, `General`, and the exponent of a number are no date
 * codes (ECMA-376 18.8.31). Read once from left to right, for a code may be as long as its author likes.
 */
export function showsDay(formatCode: string): boolean {
  let codes = "";
  for (let i = 0; i < formatCode.length; i++) {
    const sign = formatCode[i];
    const closing = sign === '"' ? '"' : sign === "[" ? "]" : undefined;
    const end = closing === undefined ? -1 : formatCode.indexOf(closing, i + 1);
    if (end >= 0) {
      const inside = formatCode.slice(i + 1, end);
      if (sign === "[" && ELAPSED.test(inside)) codes += inside;
      i = end;
    } else if (closing !== undefined)
      // What is never closed is no code either.
      break;
    else if (sign === "\\" || sign === "_" || sign === "*") i++;
    else if (/[eE]/.test(sign) && /[+-]/.test(formatCode[i + 1] ?? "")) i++;
    else if (formatCode.slice(i, i + 7).toLowerCase() === "general") i += 6;
    else codes += sign;
  }
  return /[dey]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes));
}
