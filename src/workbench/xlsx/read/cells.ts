/** The rows of a sheet: contents, formulas and the formats they refer to. */
import { parseReference } from "../../engine/a1";
import type { Scalar } from "../../engine/port";
import type { Cell, Format } from "../book";
import { fromFileFormula, shiftFormula } from "../formulas";
import { isDateFormat } from "../number-formats";
import { decodeXstring } from "../strings";
import type { XmlElement } from "../../opc/xml";
import type { Losses } from "./losses";

export interface CellContext {
  readonly styles: readonly (Format | undefined)[];
  readonly sharedStrings: readonly SharedString[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly losses: Losses;
}

export interface SharedString {
  readonly text: string;
  readonly rich: boolean;
}

/** 1904-01-01 as a serial number of the 1900 system. */
const DAYS_1904 = 1462;

/** Text of `<si>` or `<is>`: one run, or several with formats of their own. Phonetic hints are not part of it. */
export function readString(item: XmlElement | undefined): SharedString {
  const runs = item?.all("r") ?? [];
  const texts = runs.length > 0 ? runs.map((run) => run.child("t")) : [item?.child("t")];
  return { text: decodeXstring(texts.map((run) => run?.text ?? "").join("")), rich: runs.length > 1 };
}

export function readCells(rows: readonly XmlElement[], context: CellContext): Cell[] {
  const shared: SharedFormulas = new Map();
  const cells: Cell[] = [];
  let rowNumber = -1;
  for (const row of rows) {
    rowNumber = (row.number("r") ?? rowNumber + 2) - 1;
    let columnNumber = -1;
    for (const cell of row.all("c")) {
      const place = parseReference(cell.attributes.r ?? "")?.area;
      columnNumber = place?.column ?? columnNumber + 1;
      cells.push(readCell(cell, rowNumber, columnNumber, shared, context));
    }
  }
  return cells;
}

function readCell(cell: XmlElement, row: number, column: number, shared: SharedFormulas, context: CellContext): Cell {
  const format = context.styles[cell.number("s") ?? 0];
  const formula = readFormula(cell.child("f"), row, column, shared, context.losses);
  const value = readValue(cell, format, context);
  return { row, column, ...(value !== undefined && { value }), ...(formula && { formula }), ...(format && { format }) };
}

function readValue(cell: XmlElement, format: Format | undefined, context: CellContext): Scalar | undefined {
  const { t: type = "n" } = cell.attributes;
  const text = cell.child("v")?.text;
  if (type === "s" || type === "inlineStr") {
    const string = type === "s" ? context.sharedStrings[Number(text)] : readString(cell.child("is"));
    if (string?.rich) context.losses.add("richText");
    return string?.text;
  }
  if (text === undefined || text === "") return undefined;
  if (type === "b") return text === "1" || text === "true";
  if (type === "str" || type === "e") return decodeXstring(text);
  if (type === "d") return Date.parse(`${text}${/T/.test(text) ? "" : "T00:00:00"}Z`) / 864e5 + 25569;
  const number = Number(text);
  return context.date1904 && isDateFormat(format?.style.numberFormat ?? "") ? number + DAYS_1904 : number;
}

type SharedFormulas = Map<string, { readonly formula: string; readonly row: number; readonly column: number }>;

/** Shared formulas are written once and read relative to where they stand; arrays become plain formulas. */
function readFormula(
  element: XmlElement | undefined,
  row: number,
  column: number,
  shared: SharedFormulas,
  losses: Losses,
) {
  if (!element) return undefined;
  const { t: type, si = "" } = element.attributes;
  if (type === "array" || type === "dataTable") losses.add("arrayFormulas");
  if (type === "dataTable") return undefined;
  if (element.text) {
    const formula = fromFileFormula(element.text);
    if (type === "shared") shared.set(si, { formula, row, column });
    return formula;
  }
  const master = shared.get(si);
  return master && shiftFormula(master.formula, row - master.row, column - master.column);
}
