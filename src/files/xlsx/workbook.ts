import type { CellPosition, SheetGrid } from "../../check";
import { FileError } from "../errors";
import { kindOfArchive, requireZip } from "../file-kind";
import { LIMITS, megabytes, type Limits } from "../../check/limits";
import { finish } from "../../check/run/steps";
import type { ReadSteps } from "../read-step";
import { readXml } from "../opc/xml";
import { ZipArchive } from "../opc/zip";
import { Budget } from "./budget";
import type { CellContext } from "./cell-value";
import { readDateStyles } from "./date-styles";
import { GridBuilder } from "./grid-builder";
import { partOfType, relationshipsOf, type Relationship } from "../opc/relationships";
import { readSharedStrings } from "./shared-strings";
import { unescapeXstring } from "./text";
import { readWorksheet } from "./worksheet";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** A worksheet of a file: the same grid that Excel gives. Rows may be shorter than the widest; what is not there is empty. */
export interface FileSheet extends SheetGrid {
  readonly visibility: Visibility;
  /** Formula cells without a computed value; they read as empty. Opening and saving the file in Excel computes them. */
  readonly uncalculated: number;
  /** The first cell that does not hold what it says it holds, which reads as empty: nothing of such a sheet may be relied on. */
  readonly oddCell?: CellPosition;
  /** Where its markup first says what it cannot; what stands there is left out, so nothing of such a sheet may be relied on. */
  readonly oddMarkup?: { readonly part: string; readonly line: number };
}

/** Reads a workbook at once: `workbookSteps`. */
export const readWorkbook = (bytes: Uint8Array, limits: Limits = LIMITS): readonly FileSheet[] =>
  finish(workbookSteps(bytes, limits));

/**
 * Reads the worksheets of an .xlsx, .xlsm, .xltx or .xltm file (ECMA-376, transitional or strict), in the order of their
 * tabs, hidden ones included. Only the parts needed are expanded; macros, charts, pictures and links are not looked at.
 * @param bytes the file
 * @throws FileError when the file is not such a workbook, is damaged, encrypted, or larger than `limits`
 */
export function* workbookSteps(bytes: Uint8Array, limits: Limits = LIMITS): ReadSteps<readonly FileSheet[]> {
  requireSize(bytes.length, limits);
  requireZip(bytes);
  const archive = ZipArchive.open(bytes, limits);
  const parts = yield* workbookParts(archive);
  const context = yield* readCellContext(archive, parts);
  const budget = new Budget(limits, bytes.length);
  const read: FileSheet[] = [];
  for (const { name, visibility, part } of parts.worksheets) {
    const content = yield* readWorksheet(archive, part, context, new GridBuilder(name, budget, part));
    const isHidden = visibility !== "visible";
    read.push({ name, visibility, firstRow: 0, firstColumn: 0, ...content, ...(isHidden && { isHidden }) });
  }
  return read;
}

/** Where a workbook keeps what it holds. */
export interface WorkbookParts {
  /** The part of the workbook itself. */
  readonly part: string;
  readonly relationships: readonly Relationship[];
  /** In the order of their tabs. */
  readonly worksheets: readonly { readonly name: string; readonly visibility: Visibility; readonly part: string }[];
  readonly date1904: boolean;
}

/** @throws FileError where there is no workbook, or none with a sheet of cells */
export function* workbookParts(archive: ZipArchive): ReadSteps<WorkbookParts> {
  const part = partOfType(yield* relationshipsOf(archive, ""), "officeDocument");
  if (part === undefined) throw new FileError(kindOfArchive(archive), {});
  if (part.toLowerCase().endsWith(".bin")) throw new FileError("binaryWorkbook", {});
  const relationships = yield* relationshipsOf(archive, part);
  const { sheets, date1904 } = yield* readSheetList(archive, part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const worksheets = sheets.flatMap(({ name, visibility, relationship }) => {
    // A module of a macro written before 1997 is listed among the sheets and points to no part.
    if (relationship === "") return [];
    const target = targets.get(relationship);
    if (!target) throw new FileError("missingPart", { part: name });
    // Chart, dialog and macro sheets have no cells.
    return target.type === "worksheet" ? [{ name, visibility, part: target.part }] : [];
  });
  if (worksheets.length === 0) throw new FileError("noSheets", {});
  return { part, relationships, worksheets, date1904 };
}

/** @throws FileError fileTooLarge, before anything is read */
export function requireSize(bytes: number, { fileBytes }: Limits = LIMITS): void {
  if (bytes > fileBytes)
    throw new FileError("fileTooLarge", { megabytes: megabytes(bytes), limit: megabytes(fileBytes) });
}

interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

function* readSheetList(archive: ZipArchive, part: string): ReadSteps<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root = "";
  let inExtensions = false;
  yield* readXml(archive, part, () => ({
    open(name, attributes) {
      root ||= name;
      // Excel 2013 and later repeat `workbookPr` there, about other things.
      inExtensions ||= name === "extLst";
      if (inExtensions) return;
      if (name === "workbookPr") date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return;
      // The prefix of r:id is the writer's choice; `sheetId` has none.
      const [, relationship = ""] = Object.entries(attributes).find(([key]) => key.endsWith(":id")) ?? [];
      const { state } = attributes;
      const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
      sheets.push({ name: unescapeXstring(attributes.name ?? ""), visibility, relationship });
      const limit = archive.limits.sheets;
      if (sheets.length > limit) throw new FileError("tooManySheets", { limit });
    },
    close(name) {
      if (name === "extLst") inExtensions = false;
    },
  }));
  if (root !== "workbook") throw new FileError(kindOfArchive(archive), {});
  return { sheets, date1904 };
}

function* readCellContext(archive: ZipArchive, parts: WorkbookParts): ReadSteps<CellContext> {
  const named = partOfType(parts.relationships, "sharedStrings");
  const strings = named !== undefined && archive.has(named) ? named : undefined;
  return {
    strings: strings === undefined ? [] : yield* readSharedStrings(archive, strings),
    ...(named !== strings && { missingStrings: named }),
    days1904: yield* days1904Of(archive, parts),
  };
}

/** The cell formats whose numbers count days from 1904. */
export function* days1904Of(archive: ZipArchive, parts: WorkbookParts): ReadSteps<ReadonlySet<number>> {
  const styles = parts.date1904 ? partOfType(parts.relationships, "styles") : undefined;
  return styles === undefined ? new Set<number>() : yield* readDateStyles(archive, styles);
}
