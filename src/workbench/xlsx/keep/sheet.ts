/** One worksheet of an opened file with what is other in it now. */
import { retagged, siblingName, tagMarkup } from "../../../files/xlsx/patch/markup";
import { spliced, type Splice } from "../../../files/xlsx/patch/splices";
import { UnusualSheet } from "../../../files/xlsx/patch/walk";
import { element } from "../../opc/xml";
import { parseReference } from "../../engine/a1";
import type { StructureChange } from "../../engine/areas";
import type { Sheet } from "../book";
import { color } from "../write/styles";
import { isHeldMerge } from "../read/sheet";
import { columnWidth, DEFAULT_COLUMN_POINTS, fileArea } from "../units";
import { writeHyperlinks, writeProtection, writeRows, writeView, type SheetTarget } from "../write/sheet";
import { DifferenceWriter } from "./cells";
import { patchColumns } from "./columns";
import { spanDifferences, type CellDifference } from "./differences";
import { SheetElements } from "./elements";
import { patchFilter } from "./filters";
import { childrenOf, type Child } from "./markup";
import type { PackageEdit } from "./package";
import type { Prints } from "./prints";
import { rowChanges, walkWith } from "./rows";
import { patchConditionalFormats, patchValidations } from "./rules";
import type { StyleAdditions } from "./styles";
import { patchTables, type TitledTable } from "./tables";

/** What of a sheet is remembered of the moment after opening. */
export interface SheetMemory {
  readonly prints: Prints;
  readonly tables: readonly TitledTable[];
  /** Without its cells. */
  readonly frame: Sheet;
}

export interface SheetPatch {
  readonly path: string;
  readonly then: SheetMemory;
  readonly now: Sheet;
  readonly differences: readonly CellDifference[];
  readonly tables: readonly TitledTable[];
  readonly file: PackageEdit;
  readonly styles: StyleAdditions;
  readonly countsFrom1904: boolean;
  /** Rows and columns that came or went. */
  readonly changes: readonly StructureChange[];
  readonly target: SheetTarget;
  /** Whether the sheet is the one shown first, where that is another now. */
  readonly isActive?: boolean;
}

/** The text of the sheet's part. */
export function patchedSheet(text: string, patch: SheetPatch): string {
  const { path, then, now, styles, countsFrom1904 } = patch;
  const { differences } = patch;
  const writerOf = (whole: string) => new DifferenceWriter(whole, styles, countsFrom1904, patch.changes.length > 0);
  try {
    const rows = rowChanges(then.frame.rows, now.rows, styles);
    const walked = walkWith(text, path, differences, rows, now, writerOf);
    const needsRows = differences.length + rows.length > 0;
    if (!walked.root || (needsRows && !walked.hasRows)) throw new UnusualSheet();
    return spliced(text, elementEdits(new SheetElements(text, walked.root, walked.elements), patch, walked.splices));
  } catch (error) {
    if (!(error instanceof UnusualSheet)) throw error;
    return withNewRows(text, patch);
  }
}

/** Of a sheet whose rows cannot be taken apart safely, these are written anew; all else stays. */
function withNewRows(text: string, patch: SheetPatch): string {
  const root = childrenOf(text, patch.path);
  const children = root.children.flatMap((child): Child[] => [
    child,
    ...(child.tag.name === "sheetData" ? [] : childrenOf(text, patch.path, child.tag.name).children),
  ]);
  const elements = new SheetElements(text, root.tag, children);
  const isOther = patch.differences.length + spanDifferences(patch.then.frame.rows, patch.now.rows).length > 0;
  if (isOther) elements.replace("sheetData", element("sheetData", {}, writeRows(patch.now, patch.target)));
  return spliced(text, elementEdits(elements, patch, []));
}

function elementEdits(elements: SheetElements, patch: SheetPatch, rows: readonly Splice[]): readonly Splice[] {
  const { path, then, now, file, styles, target } = patch;
  const isOther = (name: keyof Sheet): boolean => JSON.stringify(then.frame[name]) !== JSON.stringify(now[name]);
  if (isOther("tabColor")) patchTabColor(elements, now.tabColor);
  patchView(elements, patch);
  const defaultWidth = Number(now.page.sheetFormatPr?.defaultColWidth ?? columnWidth(DEFAULT_COLUMN_POINTS));
  patchColumns(elements, then.frame.columns, now.columns, styles, defaultWidth);
  if (isOther("protection")) elements.replace("sheetProtection", writeProtection(now));
  if (isOther("filter")) patchFilter(elements, then.frame.filter, now.filter);
  if (isOther("merges")) patchMerges(elements, now.merges);
  if (isOther("conditionalFormats")) patchConditionalFormats(elements, now, styles);
  if (isOther("validations")) patchValidations(elements, now);
  if (isOther("hyperlinks")) elements.replace("hyperlinks", writeHyperlinks(now, path, target.parts));
  patchTables(elements, path, file, then.tables, patch.tables, patch.changes, target);
  return [...rows, ...elements.splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

function patchTabColor(elements: SheetElements, tabColor: string): void {
  const markup = tabColor ? elements.ours(element("tabColor", color(tabColor))) : "";
  const [properties] = elements.all("sheetPr");
  if (!properties) {
    if (markup)
      elements.replaceVerbatim(
        "sheetPr",
        `<${siblingName(elements.root, "sheetPr")}>${markup}</${siblingName(elements.root, "sheetPr")}>`,
      );
    return;
  }
  const own = elements.within(properties).find(({ tag }) => tag.name === "tabColor");
  const { tag } = properties;
  if (own) elements.put({ start: own.tag.start, end: own.end, text: markup });
  else if (!tag.isEmpty) elements.put({ start: tag.end, end: tag.end, text: markup });
  else
    elements.put({
      start: tag.start,
      end: tag.end,
      text: `${tagMarkup(tag.written, tag.attributes, ">")}${markup}</${tag.written}>`,
    });
}

function patchView(elements: SheetElements, { then: { frame }, now, isActive }: SheetPatch): void {
  const isFrozen = frame.frozenRows !== now.frozenRows || frame.frozenColumns !== now.frozenColumns;
  const [views] = elements.all("sheetViews");
  const view = views && elements.within(views).find(({ tag }) => tag.name === "sheetView");
  const set = {
    ...(frame.showGridlines !== now.showGridlines && { showGridLines: now.showGridlines ? undefined : "0" }),
    ...(isActive !== undefined && { tabSelected: isActive ? "1" : undefined }),
  };
  if (!isFrozen && Object.keys(set).length === 0) return;
  if (!view) {
    elements.replace("sheetViews", element("sheetViews", {}, writeView(now, isActive ?? false)));
    return;
  }
  const { tag, end } = view;
  if (!isFrozen) {
    elements.put({ start: tag.start, end: tag.end, text: retagged(tag, set) });
    return;
  }
  // What was selected in which part of the window goes with the parts.
  const fresh = element("x", {}, writeView({ ...now, page: {} }, false));
  const panes = /<pane [^>]*\/><selection [^>]*\/>/.exec(fresh)?.[0] ?? "";
  const open = tagMarkup(tag.written, { ...tag.attributes, ...set, topLeftCell: undefined }, ">");
  elements.put({ start: tag.start, end, text: `${open}${elements.ours(panes)}</${tag.written}>` });
}

/** Merged areas the engine cannot hold stay. */
function patchMerges(elements: SheetElements, merges: Sheet["merges"]): void {
  const [list] = elements.all("mergeCells");
  const kept = (list ? elements.within(list) : []).filter(({ tag: { attributes } }) => {
    const area = parseReference(attributes.ref ?? "")?.area;
    return !area || !isHeldMerge(area);
  });
  const markup = merges.map((area) => element("mergeCell", { ref: fileArea(area) }));
  elements.holding(
    "mergeCells",
    kept.map((merge) => elements.markupOf(merge)),
    markup,
  );
}
