import type { Area } from "../../engine/a1";
import type { Border, BorderSide } from "../../engine/port";
import { invalidArgument, notImplemented } from "../errors";
import { HostCollection, HostObject, model, scalar } from "../model";
import { lineOf, styleOfLine, weightOfLine } from "./border-lines";
import { colorOf } from "./format";
import { assertAllowed } from "./guard";
import type { Worksheet } from "./worksheet";

/** For each side: which cells of an area have the line, on which of their sides. */
const SIDES: Readonly<Record<string, { readonly side: BorderSide; cells(area: Area): Area | undefined }>> = {
  EdgeTop: { side: "top", cells: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: "bottom", cells: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
  EdgeLeft: { side: "left", cells: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: { side: "right", cells: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }) },
  InsideHorizontal: { side: "bottom", cells: (area) => (area.rows > 1 ? { ...area, rows: area.rows - 1 } : undefined) },
  InsideVertical: {
    side: "right",
    cells: (area) => (area.columns > 1 ? { ...area, columns: area.columns - 1 } : undefined),
  },
};

@model("Excel", "RangeBorderCollection")
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  @scalar
  get count(): number {
    return this.list().length;
  }
  list(): RangeBorder[] {
    return Object.keys(SIDES).map((side) => new RangeBorder(this.worksheet, this.areas, side));
  }
  find(side: unknown): RangeBorder | undefined {
    if (String(side).startsWith("Diagonal")) throw notImplemented(`RangeBorderCollection.getItem(${String(side)})`);
    return String(side) in SIDES ? new RangeBorder(this.worksheet, this.areas, String(side)) : undefined;
  }
}

@model("Excel", "RangeBorder")
class RangeBorder extends HostObject {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly areas: readonly Area[],
    private readonly place: string,
  ) {
    super();
  }
  override identity() {
    return { SideIndex: this.place };
  }

  @scalar
  get sideIndex(): string {
    return this.place;
  }
  @scalar
  get style(): string {
    const border = this.current;
    return border ? styleOfLine(border.line) : "None";
  }
  set style(style: string) {
    if (style === "None") this.draw(null);
    else this.draw({ line: lineOf(style, this.current ? this.weight : "Thin"), color: this.color });
  }
  @scalar
  get weight(): string {
    return this.current ? weightOfLine(this.current.line) : "Thin";
  }
  set weight(weight: string) {
    if (!["Hairline", "Thin", "Medium", "Thick"].includes(weight)) throw invalidArgument("RangeBorder.weight");
    this.draw({ line: lineOf(this.drawnStyle, weight), color: this.color });
  }
  @scalar
  get color(): string {
    return this.current?.color ?? "#000000";
  }
  set color(color: string) {
    this.draw({ line: lineOf(this.drawnStyle, this.weight), color: colorOf(color) });
  }

  /** Colour or weight alone make a line appear, as in Excel. */
  private get drawnStyle(): string {
    return this.current ? this.style : "Continuous";
  }
  private get current(): Border | undefined {
    const { side, cells } = SIDES[this.place];
    const first = this.areas.flatMap((area) => cells(area) ?? [])[0];
    if (!first) return undefined;
    return this.worksheet.engine.formats.at(this.worksheet.sheet, first.row, first.column).borders[side] ?? undefined;
  }
  private draw(border: Border | null): void {
    assertAllowed(this.worksheet.engine, this.worksheet.sheet, "allowFormatCells");
    const { side, cells } = SIDES[this.place];
    const drawn = this.areas.flatMap((area) => cells(area) ?? []);
    if (drawn.length) this.worksheet.engine.formats.patch(this.worksheet.sheet, drawn, { borders: { [side]: border } });
  }
}
