/** One worksheet part with its tables and links (ECMA-376 part 1, 18.3.1.99; the order of its children is fixed). */
import { columnLetters } from "../../engine/a1";
import { isErrorValue } from "../../engine/error-values";
import type { Cell, Sheet, Span, Table } from "../book";
import { formulaMarkup } from "../formulas";
import { legacyPasswordHash } from "../password";
import { writePage } from "../page-settings";
import { spanFinder } from "../spans";
import { escapeXstring } from "../../../files/xlsx/text";
import { columnWidth, DEFAULT_COLUMN_POINTS, fileArea, PROTECTION_FLAGS } from "../units";
import { element, escapeXml } from "../../opc/xml";
import { writeFilter } from "./filters";
import { writeConditionalFormats, writeValidations } from "./rules";
import { color, type StyleIndexes } from "./styles";

/** Where the parts of a workbook go. */
export interface PartTarget {
  add(path: string, xml: string, contentType?: string): void;
  relate(from: string, type: string, target: string, external?: boolean): string;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetTarget {
  readonly parts: PartTarget;
  readonly styles: StyleIndexes;
  /** Index of a text in the table of shared strings; absent where a text stands in its cell. */
  sharedString?(text: string): number;
  /** A part for another table, and a number that no table has. */
  nextTable(): { readonly path: string; readonly number: number };
}

export function writeSheet(sheet: Sheet, path: string, isActive: boolean, target: SheetTarget): void {
  const { styles, parts } = target;
  const list = (name: string, items: readonly string[], attributes = {}) =>
    items.length > 0 ? element(name, { ...attributes, count: items.length }, items) : "";
  const defaultWidth = Number(sheet.page.sheetFormatPr?.defaultColWidth ?? columnWidth(DEFAULT_COLUMN_POINTS));
  const xml = element(
    "worksheet",
    { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    writeProperties(sheet),
    element("sheetViews", {}, writeView(sheet, isActive)),
    element("sheetFormatPr", {
      defaultRowHeight: 15,
      ...(sheet.page.sheetFormatPr ?? { defaultColWidth: defaultWidth }),
    }),
    sheet.columns.length > 0
      ? element(
          "cols",
          {},
          sheet.columns.map((column) => writeColumn(column, defaultWidth, styles)),
        )
      : "",
    element("sheetData", {}, writeRows(sheet, target)),
    writeProtection(sheet),
    sheet.filter ? writeFilter(sheet.filter) : "",
    list(
      "mergeCells",
      sheet.merges.map((area) => element("mergeCell", { ref: fileArea(area) })),
    ),
    writeConditionalFormats(sheet.conditionalFormats, styles),
    list("dataValidations", writeValidations(sheet.validations)),
    writeHyperlinks(sheet, path, parts),
    writePage(sheet.page, "printOptions"),
    writePage(sheet.page, "pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    writePage(sheet.page, "pageSetup"),
    list("tableParts", writeTables(sheet, path, target)),
  );
  parts.add(path, xml, "spreadsheetml.worksheet");
}

function writeProperties({ tabColor, page }: Sheet): string {
  const properties = (tabColor ? element("tabColor", color(tabColor)) : "") + writePage(page, "pageSetUpPr");
  return properties && element("sheetPr", {}, properties);
}

export function writeView({ frozenRows, frozenColumns, showGridlines, page }: Sheet, isActive: boolean): string {
  const pane = frozenColumns > 0 ? (frozenRows > 0 ? "bottomRight" : "topRight") : "bottomLeft";
  const frozen = frozenRows > 0 || frozenColumns > 0;
  return element(
    "sheetView",
    {
      ...page.sheetView,
      showGridLines: showGridlines ? undefined : false,
      tabSelected: isActive || undefined,
      workbookViewId: 0,
    },
    frozen
      ? element("pane", {
          xSplit: frozenColumns || undefined,
          ySplit: frozenRows || undefined,
          topLeftCell: columnLetters(frozenColumns) + (frozenRows + 1),
          activePane: pane,
          state: "frozen",
        }) + element("selection", { pane })
      : "",
  );
}

function writeColumn({ first, count, size, hidden, format }: Span, defaultWidth: number, styles: StyleIndexes): string {
  return element("col", {
    min: first + 1,
    max: first + count,
    width: size === undefined ? defaultWidth : columnWidth(size),
    style: styles.formatIndex(format) || undefined,
    hidden: hidden || undefined,
    customWidth: size !== undefined || undefined,
  });
}

/** Rows that hold cells or differ from a plain one, in order. */
export function writeRows({ rows, cells }: Sheet, target: SheetTarget): string[] {
  const cellsOf = new Map<number, Cell[]>();
  for (const cell of cells) {
    const list = cellsOf.get(cell.row);
    if (list) list.push(cell);
    else cellsOf.set(cell.row, [cell]);
  }
  const ownAt = spanFinder(rows);
  const own = rows.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
  const numbers = [...new Set([...cellsOf.keys(), ...own])].sort((a, b) => a - b);
  return numbers.map((row) => {
    const { size, hidden, format } = ownAt(row) ?? { hidden: false };
    const attributes = {
      r: row + 1,
      s: format && target.styles.formatIndex(format),
      customFormat: format && true,
      ht: size,
      hidden: hidden || undefined,
      customHeight: size !== undefined || undefined,
    };
    return element(
      "row",
      attributes,
      (cellsOf.get(row) ?? []).map((cell) => writeCell(cell, target)),
    );
  });
}

function writeCell(cell: Cell, { styles, sharedString }: SheetTarget): string {
  const { row, column, format } = cell;
  const start = `<c r="${columnLetters(column)}${row + 1}"`;
  const style = styles.formatIndex(format);
  const open = style === 0 ? start : `${start} s="${style}"`;
  const f = formulaMarkup(cell);
  const content = contentOf(cell, sharedString);
  if (!content) return f ? `${open}>${f}</c>` : `${open}/>`;
  const [type, v] = content;
  if (type === "inlineStr") return `${open} t="inlineStr"><is>${v}</is></c>`;
  return `${type === "n" ? open : `${open} t="${type}"`}>${f}<v>${v}</v></c>`;
}

/** Type (18.18.11) and text of a cell's value. What is no number is none in the file, either: Excel opens no file with NaN in it. */
function contentOf(
  { value, isError, formula }: Cell,
  sharedString: SheetTarget["sharedString"],
): readonly [type: string, text: string] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? ["n", String(value)] : ["e", "#NUM!"];
  if (typeof value === "boolean") return ["b", String(Number(value))];
  if (isError && isErrorValue(value)) return ["e", value];
  if (formula) return ["str", escapeXml(escapeXstring(value))];
  return sharedString ? ["s", String(sharedString(value))] : ["inlineStr", textElement(value)];
}

/** A text whose blanks at the ends are meant. */
export function textElement(text: string): string {
  const space = /^\s|\s$/.test(text) ? "preserve" : undefined;
  return element("t", { "xml:space": space }, escapeXml(escapeXstring(text)));
}

export function writeProtection({ protection }: Sheet): string {
  if (!protection) return "";
  const { options, password } = protection;
  const locks = PROTECTION_FLAGS.filter(([option, , byDefault]) => !(options[option] ?? !byDefault) !== byDefault);
  return element("sheetProtection", {
    password: password && legacyPasswordHash(password),
    sheet: true,
    ...Object.fromEntries(locks.map(([, attribute, byDefault]) => [attribute, !byDefault])),
    selectLockedCells: options.selectionMode === "Unlocked" || options.selectionMode === "None" || undefined,
    selectUnlockedCells: options.selectionMode === "None" || undefined,
  });
}

export function writeHyperlinks({ hyperlinks }: Sheet, path: string, parts: PartTarget): string {
  const links = hyperlinks.map(({ area, link: { address, documentReference, screenTip } }) =>
    element("hyperlink", {
      ref: fileArea(area),
      "r:id": address && parts.relate(path, "hyperlink", address, true),
      location: documentReference,
      tooltip: screenTip,
    }),
  );
  return links.length > 0 ? element("hyperlinks", {}, links) : "";
}

function writeTables(sheet: Sheet, path: string, target: SheetTarget): string[] {
  return sheet.tables.map((table) => {
    const part = writeTable(table, tableHeaders(sheet, table), target);
    return element("tablePart", { "r:id": target.parts.relate(path, "table", part) });
  });
}

/** The texts of a table's header cells, as its columns are named. */
export function tableHeaders({ cells }: Pick<Sheet, "cells">, { area }: Table): string[] {
  const headers = new Map(
    cells.filter((cell) => cell.row === area.row).map((cell) => [cell.column, String(cell.value ?? "")]),
  );
  return Array.from({ length: area.columns }, (_, i) => encodeHeader(headers.get(area.column + i) ?? ""));
}

/** Each table is a part of its own; its column names must be the texts of its header cells, to the letter. @returns its path */
export function writeTable(
  { name, area, style, showFilterButton, showBandedRows, filtered }: Table,
  headers: readonly string[],
  { parts, nextTable }: Pick<SheetTarget, "parts" | "nextTable">,
): string {
  const columns = headers.map((header, i) => element("tableColumn", { id: i + 1, name: header }));
  const { path, number } = nextTable();
  const ref = fileArea(area);
  parts.add(
    path,
    element(
      "table",
      { xmlns: MAIN, id: number, name, displayName: name, ref, totalsRowShown: false },
      showFilterButton ? writeFilter({ area, columns: filtered }) : "",
      element("tableColumns", { count: columns.length }, columns),
      element("tableStyleInfo", {
        name: style || undefined,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: showBandedRows,
        showColumnStripes: false,
      }),
    ),
    "spreadsheetml.table",
  );
  return path;
}

/** Line breaks in a column's name are escaped like control characters. */
function encodeHeader(text: string): string {
  return escapeXstring(text).replace(/\n/g, "_x000a_");
}
