import type { Area, CellValue } from "../../check";
import { LIMITS, type Limits } from "../../check/limits";
import { FileError } from "../errors";
import { localName, parserOf, type Attributes } from "../opc/xml";
import { decodeXml } from "../opc/xml-encoding";
import type { ReadSteps } from "../read-step";
import { Budget } from "../xlsx/budget";
import { GridBuilder } from "../xlsx/grid-builder";
import { HiddenRowCount } from "../../check/snapshot/hidden-rows";
import { serialOfIso } from "../xlsx/iso-date";
import type { SourceSheet } from "./types";

/** Characters given to the parser at a time. */
const PIECE = 65_536;

/**
 * The sheets of an XML Spreadsheet 2003 (Microsoft Office 2003 XML Schemas, SpreadsheetML), which web systems name .xls. Days are
 * written as such and become serial numbers of the 1900 system, whatever the workbook counts from.
 * @param name of the file, for what is said of it
 * @throws FileError malformed, documentType, tooDeep, tooManyAttributes, tooMany…, tooMuchText, noSheets
 */
export function* xmlSpreadsheetSteps(
  bytes: Uint8Array,
  name: string,
  limits: Limits = LIMITS,
): ReadSteps<readonly SourceSheet[]> {
  const { parser, malformed, leave } = parserOf(name, limits);
  let text: string;
  try {
    text = decodeXml(bytes);
  } catch {
    throw malformed();
  }
  const reader = new SpreadsheetReader(new Budget(limits, bytes.length), name, limits);
  parser.on("opentag", ({ name: element, attributes }) => reader.open(localName(element), byLocalName(attributes)));
  parser.on("closetag", ({ name: element }) => {
    leave();
    reader.close(localName(element));
  });
  parser.on("text", (piece) => reader.text(piece));
  parser.on("cdata", (piece) => reader.text(piece));
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield { bytes: Math.min(at + PIECE, text.length), of: text.length };
  }
  parser.close();
  if (reader.sheets.length === 0) throw new FileError("noSheets", {});
  return reader.sheets;
}

const byLocalName = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]));

class SpreadsheetReader {
  readonly sheets: SourceSheet[] = [];
  private grid: GridBuilder | undefined;
  private name = "";
  private isHidden = false;
  private merges: Area[] = [];
  /** Whether the text of `x:Visible` is being read: SheetHidden, SheetVeryHidden. */
  private readsVisibility = false;
  private inComment = false;
  private row = -1;
  private rowSpan = 0;
  /** Whether the row being read is hidden and nothing of it was read yet. */
  private isHiddenRow = false;
  private hidden = new HiddenRowCount();
  private column = -1;
  private across = 0;
  private type = "";
  private data: string | undefined;

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case "Worksheet":
        return this.openSheet(attributes.Name ?? "");
      case "Row":
        this.row = placeOf(attributes.Index) ?? this.row + 1;
        // What a row spans further is empty rows of the same look.
        this.rowSpan = countOf(attributes.Span);
        this.isHiddenRow = attributes.Hidden === "1";
        this.column = -1;
        this.across = 0;
        return;
      case "Cell":
        return this.openCell(attributes);
      case "Visible":
        this.readsVisibility = true;
        return;
      case "Comment":
        this.inComment = true;
        return;
      case "Data":
        if (this.inComment) return;
        this.type = attributes.Type ?? "String";
        this.data = "";
    }
  }

  text(piece: string): void {
    if (this.data !== undefined) this.data += piece;
    else if (this.readsVisibility) this.isHidden ||= /Hidden/.test(piece);
  }

  close(element: string): void {
    if (element === "Data") this.closeData();
    else if (element === "Comment") this.inComment = false;
    else if (element === "Row") this.row += this.rowSpan;
    else if (element === "Visible") this.readsVisibility = false;
    else if (element === "Worksheet") this.closeSheet();
  }

  private openSheet(name: string): void {
    if (this.sheets.length === this.limits.sheets) throw new FileError("tooManySheets", { limit: this.limits.sheets });
    this.name = name;
    this.grid = new GridBuilder(name, this.budget, this.part);
    this.merges = [];
    this.isHidden = false;
    this.hidden = new HiddenRowCount();
    this.row = -1;
  }

  private openCell({ Index, MergeAcross, MergeDown }: Attributes): void {
    this.column = placeOf(Index) ?? this.column + 1 + this.across;
    this.across = countOf(MergeAcross);
    const down = countOf(MergeDown);
    if (this.across === 0 && down === 0) return;
    this.budget.merge(this.name);
    this.merges.push({ row: this.row, column: this.column, rows: down + 1, columns: this.across + 1 });
  }

  private closeData(): void {
    const { data, type, row, column } = this;
    if (data === undefined) return;
    this.data = undefined;
    const value = valueOf(type, data);
    if (!this.grid || row < 0 || column < 0 || value === "") return;
    this.grid.set(row, column, value);
    if (this.isHiddenRow) this.hidden.add(row);
    this.isHiddenRow = false;
  }

  private closeSheet(): void {
    if (!this.grid) return;
    const { name, merges, isHidden } = this;
    const { found: hiddenRows } = this.hidden;
    const values = this.grid.rows();
    this.sheets.push({
      name,
      firstRow: 0,
      firstColumn: 0,
      values,
      merges,
      uncalculated: 0,
      ...(isHidden && { isHidden }),
      ...(hiddenRows && { hiddenRows }),
    });
    this.grid = undefined;
  }
}

/** `ss:Index`, from 1, as an index; undefined where the next place is meant. */
const placeOf = (index: string | undefined): number | undefined =>
  index !== undefined && /^[1-9]\d{0,6}$/.test(index) ? Number(index) - 1 : undefined;

const countOf = (text = "0"): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

/** A value that is not what its type says is the text that stands there. */
function valueOf(type: string, data: string): CellValue {
  const text = data.trim();
  if (type === "Number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === "DateTime") return serialOfIso(text) ?? text;
  return type === "Boolean" ? text === "1" : data;
}
