import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../engine/a1";
import { subtract } from "../../engine/areas";
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../../engine/port";
import { invalidArgument } from "../errors";
import { HostObject, method, model, navigation, scalar } from "../model";
import { RangeBorderCollection } from "./borders";
import { assertAllowed } from "./guard";
import type { Worksheet } from "./worksheet";

/** What Excel shows where nothing was set: 等线 11, black on white, as a Chinese Excel does. */
const DEFAULT_FONT = "等线";
const DEFAULT_FONT_SIZE = 11;
const DEFAULT_ROW_HEIGHT = 15;
const HORIZONTAL: readonly string[] = ["General", "Left", "Center", "Right", "Justify", "Distributed"];
const VERTICAL: readonly string[] = ["Top", "Center", "Bottom"];

/** Formats of the cells of one or more areas. Reading gives `null` where cells differ. */
abstract class CellFormat extends HostObject {
  constructor(
    protected readonly worksheet: Worksheet,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }
  protected get engine() {
    return this.worksheet.engine;
  }
  protected get sheet(): string {
    return this.worksheet.sheet;
  }
  protected read<K extends Exclude<keyof CellStyle, "borders">>(key: K) {
    return this.engine.formats.common(this.sheet, this.areas, key);
  }
  protected patch(style: CellStyle): void {
    assertAllowed(this.engine, this.sheet, "allowFormatCells");
    this.engine.formats.patch(this.sheet, this.areas, style);
  }
}

@model("Excel", "RangeFormat")
export class RangeFormat extends CellFormat {
  @scalar
  get wrapText(): boolean | null {
    return this.read("wrap") ?? null;
  }
  set wrapText(wrap: boolean) {
    this.patch({ wrap: !!wrap });
    for (const area of this.areas) this.engine.layout.fitWrappedRows(this.sheet, area);
  }
  @scalar
  get horizontalAlignment(): HorizontalAlignment | null {
    return this.read("horizontal") ?? null;
  }
  set horizontalAlignment(horizontal: HorizontalAlignment) {
    if (!HORIZONTAL.includes(horizontal)) throw invalidArgument("RangeFormat.horizontalAlignment");
    this.patch({ horizontal });
  }
  @scalar
  get verticalAlignment(): VerticalAlignment | null {
    return this.read("vertical") ?? null;
  }
  set verticalAlignment(vertical: VerticalAlignment) {
    if (!VERTICAL.includes(vertical)) throw invalidArgument("RangeFormat.verticalAlignment");
    this.patch({ vertical });
  }
  /** Points. */
  @scalar
  get columnWidth(): number | null {
    return this.common("columns", (column) => this.engine.layout.columnWidth(this.sheet, column));
  }
  set columnWidth(points: number) {
    assertAllowed(this.engine, this.sheet, "allowFormatColumns");
    if (!(points >= 0)) throw invalidArgument("RangeFormat.columnWidth");
    for (const { column, columns } of this.areas)
      this.engine.layout.setColumnWidth(this.sheet, column, columns, points);
  }
  /** Points, 409 at most. */
  @scalar
  get rowHeight(): number | null {
    return this.common("rows", (row) => this.engine.layout.rowHeight(this.sheet, row));
  }
  set rowHeight(points: number) {
    assertAllowed(this.engine, this.sheet, "allowFormatRows");
    if (!(points >= 0 && points <= 409.5)) throw invalidArgument("RangeFormat.rowHeight");
    for (const { row, rows } of this.areas) this.engine.layout.setRowHeight(this.sheet, row, rows, points);
  }
  @scalar
  get useStandardHeight(): boolean | null {
    return this.common("rows", (row) => this.engine.layout.rowHeight(this.sheet, row) === DEFAULT_ROW_HEIGHT);
  }
  set useStandardHeight(standard: boolean) {
    if (standard) this.rowHeight = DEFAULT_ROW_HEIGHT;
  }

  @navigation
  get fill(): RangeFill {
    return new RangeFill(this.worksheet, this.areas);
  }
  @navigation
  get font(): RangeFont {
    return new RangeFont(this.worksheet, this.areas);
  }
  @navigation
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.worksheet, this.areas);
  }
  @navigation
  get protection(): FormatProtection {
    return new FormatProtection(this.worksheet, this.areas);
  }

  @method
  autofitColumns(): void {
    assertAllowed(this.engine, this.sheet, "allowFormatColumns");
    for (const { column, columns } of this.areas) this.engine.layout.autofitColumns(this.sheet, column, columns);
  }
  @method
  autofitRows(): void {
    assertAllowed(this.engine, this.sheet, "allowFormatRows");
    for (const { row, rows } of this.areas) this.engine.layout.autofitRows(this.sheet, row, rows);
  }

  /** The size all rows or columns of the areas have in common; of whole sheets, as far as the grid reaches. */
  private common<T>(dimension: "rows" | "columns", read: (index: number) => T): T | null {
    const { rowCount, columnCount } = this.engine.sheets.get(this.sheet);
    let size: T | undefined;
    for (const { row, column, rows, columns } of this.areas) {
      const [first, count] =
        dimension === "rows"
          ? [row, rows === MAX_ROWS ? rowCount : rows]
          : [column, columns === MAX_COLUMNS ? columnCount : columns];
      for (let index = first; index < first + count; index++) {
        size ??= read(index);
        if (read(index) !== size) return null;
      }
    }
    return size ?? null;
  }
}

@model("Excel", "RangeFill")
class RangeFill extends CellFormat {
  /** "#RRGGBB"; white where there is no fill. */
  @scalar
  get color(): string | null {
    const fill = this.read("fill");
    return fill === undefined ? null : (fill ?? "#FFFFFF");
  }
  set color(color: string) {
    this.patch({ fill: colorOf(color) });
  }
  @method
  clear(): void {
    this.patch({ fill: null });
  }
}

@model("Excel", "RangeFont")
class RangeFont extends CellFormat {
  @scalar
  get bold(): boolean | null {
    return this.read("bold") ?? null;
  }
  set bold(bold: boolean) {
    this.patch({ bold: !!bold });
  }
  @scalar
  get italic(): boolean | null {
    return this.read("italic") ?? null;
  }
  set italic(italic: boolean) {
    this.patch({ italic: !!italic });
  }
  @scalar
  get strikethrough(): boolean | null {
    return this.read("strikethrough") ?? null;
  }
  set strikethrough(strikethrough: boolean) {
    this.patch({ strikethrough: !!strikethrough });
  }
  /** Any underline counts as a single one. */
  @scalar
  get underline(): string | null {
    const underline = this.read("underline");
    return underline === undefined ? null : underline ? "Single" : "None";
  }
  set underline(underline: string) {
    this.patch({ underline: underline !== "None" });
  }
  @scalar
  get color(): string | null {
    const color = this.read("fontColor");
    return color === undefined ? null : (color ?? "#000000");
  }
  set color(color: string) {
    this.patch({ fontColor: colorOf(color) });
  }
  @scalar
  get name(): string | null {
    const name = this.read("fontName");
    return name === undefined ? null : (name ?? DEFAULT_FONT);
  }
  set name(name: string) {
    this.patch({ fontName: name });
  }
  @scalar
  get size(): number | null {
    const size = this.read("fontSize");
    return size === undefined ? null : (size ?? DEFAULT_FONT_SIZE);
  }
  set size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument("RangeFont.size");
    this.patch({ fontSize: size });
  }
}

@model("Excel", "FormatProtection")
class FormatProtection extends CellFormat {
  @scalar
  get locked(): boolean | null {
    const unlocked = this.engine.protection.unlocked(this.sheet);
    const lockedParts = this.areas.flatMap((area) => subtract(area, unlocked));
    if (lockedParts.length === 0) return false;
    const cells = (areas: readonly Area[]) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return cells(lockedParts) === cells(this.areas) ? true : null;
  }
  set locked(locked: boolean) {
    assertAllowed(this.engine, this.sheet);
    this.engine.protection.setLocked(this.sheet, this.areas, !!locked);
  }
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

/** "#RRGGBB", "RRGGBB", "#RGB" or the commoner HTML names, as "#RRGGBB". */
export function colorOf(text: string): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const short = /^#([0-9a-f]{3})$/i.exec(text)?.[1];
  if (short) return `#${[...short].map((digit) => digit + digit).join("")}`.toUpperCase();
  const named = NAMED_COLORS[text.toLowerCase()];
  if (!named) throw invalidArgument();
  return named;
}
