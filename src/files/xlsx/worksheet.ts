import type { Area, CellPosition, CellValue } from "../../check";
import { parseArea } from "../../check/address";
import { readXml, type Attributes, type ElementHandler } from "../opc/xml";
import type { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import type { ZipArchive } from "../opc/zip";
import { cellValue, type CellContext } from "./cell-value";
import { LAST_ROW, type GridBuilder } from "./grid-builder";
import { HiddenRowCount, type HiddenRows } from "../../check/snapshot/hidden-rows";
import { PlainRows } from "./plain-rows";
import { preservesBlanks, StringItem } from "./text";

export interface WorksheetContent {
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  /** Formula cells without a computed value, as programs other than Excel leave them; they read as empty. */
  readonly uncalculated: number;
  /** The first of them; absent where there are none. */
  readonly uncalculatedAt?: CellPosition;
  /** Rows with something in them that are hidden; absent where there are none. */
  readonly hiddenRows?: HiddenRows;
  /** The first cell that does not hold what it says it holds. */
  readonly oddCell?: CellPosition;
  /** Where the markup first says what it cannot. */
  readonly oddMarkup?: { readonly part: string; readonly line: number };
}

/** Reads a worksheet part. @throws FileError tooMany…, tooMuchText, and what reading a part throws */
export function* readWorksheet(
  archive: ZipArchive,
  part: string,
  context: CellContext,
  grid: GridBuilder,
): ReadSteps<WorksheetContent> {
  let reader: WorksheetReader | undefined;
  yield* readXml(archive, part, (malformed) => (reader = new WorksheetReader(context, grid, malformed)));
  const { merges, uncalculated, uncalculatedAt, oddCell, oddMarkup, hidden } = reader!;
  for (const area of merges) spendMerged(area, grid);
  const { found: hiddenRows } = hidden;
  return {
    ...{ values: grid.rows(), merges, uncalculated },
    ...(uncalculatedAt && { uncalculatedAt }),
    ...(hiddenRows && { hiddenRows }),
    ...(oddCell && { oddCell }),
    ...(oddMarkup && { oddMarkup }),
  };
}

/** The text of a merged cell is that of every row it spans, as far as the sheet is filled. */
function spendMerged(area: Area, grid: GridBuilder): void {
  const text = area.rows > 1 ? grid.valueAt(area) : "";
  const repeated = Math.min(area.rows, grid.rowCount - area.row) - 1;
  if (typeof text === "string" && text !== "") grid.budget.text(text.length * repeated, grid.sheet);
}

class WorksheetReader implements ElementHandler {
  readonly merges: Area[] = [];
  uncalculated = 0;
  uncalculatedAt: CellPosition | undefined;
  readonly hidden = new HiddenRowCount();
  oddCell: CellPosition | undefined;
  oddMarkup: { readonly part: string; readonly line: number } | undefined;
  readonly plain: PlainRows;
  private row = -1;
  private column = -1;
  private type = "n";
  private style = 0;
  private keepsBlanks = false;
  private hasFormula = false;
  /** Whether the cell being read has an address that is none. */
  private isNowhere = false;
  /** Which element's text is being read. */
  private reading: "v" | "is" | undefined;
  private value = "";
  private readonly inline = new StringItem();
  /** Elements of the extension list may bear the names of ours. */
  private inExtensions = false;
  private isAfterRow = false;
  /** Whether the row being read is hidden and nothing of it was read yet. */
  private isHiddenRow = false;

  constructor(
    private readonly context: CellContext,
    private readonly grid: GridBuilder,
    private readonly malformed: () => FileError<"malformed">,
  ) {
    const isBetween = (): boolean => this.isAfterRow;
    const lastRow = (): number => this.row;
    this.plain = new PlainRows(context, grid, isBetween, lastRow, (row, isHidden) => {
      this.row = row;
      if (isHidden) this.hidden.add(row);
      this.column = -1;
    });
  }

  open(name: string, attributes: Attributes): void {
    this.isAfterRow = false;
    if (this.inExtensions) return;
    if (this.reading === "is") return this.inline.open(name, attributes);
    switch (name) {
      case "row":
        this.row = this.rowIndex(attributes.r ?? "") ?? this.row + 1;
        this.column = -1;
        this.isHiddenRow = attributes.hidden === "1" || attributes.hidden === "true";
        break;
      case "c":
        this.openCell(attributes);
        break;
      case "f":
        this.hasFormula = true;
        break;
      case "v":
        this.reading = "v";
        this.keepsBlanks = preservesBlanks(attributes);
        break;
      case "is":
        this.reading = "is";
        break;
      case "mergeCell":
        this.grid.budget.merge(this.grid.sheet);
        this.addMerge(attributes.ref ?? "");
        break;
      case "extLst":
        this.inExtensions = true;
        break;
    }
  }

  text(text: string): void {
    if (this.reading === "v") this.value += text;
    else if (this.reading === "is") this.inline.add(text);
  }

  close(name: string): void {
    this.isAfterRow = false;
    if (name === "extLst") this.inExtensions = false;
    if (this.inExtensions) return;
    if (name === "is") this.value = this.inline.take();
    else if (this.reading === "is") return this.inline.close(name);
    if (name === "v" || name === "is") this.reading = undefined;
    if (name === "c") this.closeCell();
    if (name === "row") this.isAfterRow = true;
  }

  private openCell({ r, t = "n", s = "0" }: Attributes): void {
    this.isNowhere = r !== undefined && !this.goTo(r);
    if (r === undefined) this.column++;
    this.type = t;
    this.style = Number(s);
    this.keepsBlanks = false;
    this.hasFormula = false;
    this.value = "";
  }

  private closeCell(): void {
    const { type, value: text, keepsBlanks, style } = this;
    if (this.isNowhere) return this.markOdd();
    if (this.hasFormula && text === "" && type !== "str") {
      this.uncalculated++;
      this.uncalculatedAt ??= { row: this.row, column: this.column };
    }
    const value = cellValue({ type, text, keepsBlanks, style }, this.context);
    if (value === undefined) this.oddCell ??= { row: this.row, column: this.column };
    else if (value !== "") {
      this.grid.set(this.row, this.column, value);
      if (this.isHiddenRow) this.hidden.add(this.row);
      this.isHiddenRow = false;
    }
  }

  /**
   * Takes the position of a cell address: letters, then digits. A cell's own address goes before its row's. Read by hand,
   * character by character, since a sheet has as many addresses as cells.
   * @returns whether it is one
   */
  private goTo(address: string): boolean {
    let column = 0;
    let row = 0;
    let at = 0;
    for (; at < address.length && at < 3; at++) {
      const letter = (address.charCodeAt(at) | 0x20) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    for (; at < address.length && row < 1e7; at++) {
      const digit = address.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return false;
      row = row * 10 + digit;
    }
    if (column === 0 || row === 0) return false;
    this.row = row - 1;
    this.column = column - 1;
    return true;
  }

  private rowIndex(number: string): number | undefined {
    if (/^[1-9]\d{0,6}$/.test(number)) return Number(number) - 1;
    if (number !== "") this.markOdd();
    return undefined;
  }

  private addMerge(address: string): void {
    const area = parseArea(address) ?? wholeArea(address);
    if (area) this.merges.push(area);
    else this.markOdd();
  }

  /** What stands here cannot be; whether that matters is for those to say who know whose sheet it is. */
  private markOdd(): void {
    const { part, line } = this.malformed().facts;
    this.oddMarkup ??= { part, line };
  }
}

/** Whole rows `9:9` and columns `A:B`, which some programs merge. */
function wholeArea(address: string): Area | undefined {
  const [first, last, more] = address.split(":");
  if (last === undefined || more !== undefined) return undefined;
  const rows = parseArea(`A${first}:XFD${last}`);
  return rows ?? parseArea(`${first}1:${last}${LAST_ROW + 1}`);
}
