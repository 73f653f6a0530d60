/** What a conditional format makes cells look like. */
import type { Border, BorderSide, ConditionalStyle } from "../../engine/port";
import { HostCollection, HostObject, method, model, navigation, scalar } from "../model";
import { lineOf, styleOfLine } from "./border-lines";
import type { ConditionalFormat } from "./conditional-format";
import { colorOf } from "./format";

abstract class ConditionalPart extends HostObject {
  constructor(protected readonly owner: ConditionalFormat) {
    super();
  }
  protected get look(): ConditionalStyle {
    return this.owner.shown.style;
  }
  protected restyle(change: ConditionalStyle): void {
    this.owner.change({ style: { ...this.look, ...change } });
  }
}

@model("Excel", "ConditionalRangeFormat")
export class ConditionalRangeFormat extends ConditionalPart {
  @scalar
  get numberFormat(): string {
    return this.look.numberFormat ?? "";
  }
  set numberFormat(numberFormat: string) {
    this.restyle({ numberFormat });
  }
  @navigation
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
  @navigation
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
  @navigation
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.owner);
  }
}

@model("Excel", "ConditionalRangeFill")
class ConditionalRangeFill extends ConditionalPart {
  @scalar
  get color(): string {
    return this.look.fill ?? "";
  }
  set color(color: string) {
    this.restyle({ fill: colorOf(color) });
  }
  @method
  clear(): void {
    this.restyle({ fill: undefined });
  }
}

@model("Excel", "ConditionalRangeFont")
class ConditionalRangeFont extends ConditionalPart {
  @scalar
  get color(): string {
    return this.look.fontColor ?? "";
  }
  set color(color: string) {
    this.restyle({ fontColor: colorOf(color) });
  }
  @scalar
  get bold(): boolean {
    return !!this.look.bold;
  }
  set bold(bold: boolean) {
    this.restyle({ bold });
  }
  @scalar
  get italic(): boolean {
    return !!this.look.italic;
  }
  set italic(italic: boolean) {
    this.restyle({ italic });
  }
  @scalar
  get strikethrough(): boolean {
    return !!this.look.strikethrough;
  }
  set strikethrough(strikethrough: boolean) {
    this.restyle({ strikethrough });
  }
  @scalar
  get underline(): string {
    return this.look.underline ? "Single" : "None";
  }
  set underline(underline: string) {
    this.restyle({ underline: underline !== "None" });
  }
  @method
  clear(): void {
    this.restyle({
      fontColor: undefined,
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
    });
  }
}

const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

@model("Excel", "ConditionalRangeBorderCollection")
class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  @scalar
  get count(): number {
    return this.list().length;
  }
  list(): ConditionalRangeBorder[] {
    return Object.keys(SIDES).map((place) => new ConditionalRangeBorder(this.owner, place));
  }
  find(place: unknown): ConditionalRangeBorder | undefined {
    return String(place) in SIDES ? new ConditionalRangeBorder(this.owner, String(place)) : undefined;
  }
  @navigation
  get top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "EdgeTop");
  }
  @navigation
  get bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "EdgeBottom");
  }
  @navigation
  get left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "EdgeLeft");
  }
  @navigation
  get right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, "EdgeRight");
  }
}

@model("Excel", "ConditionalRangeBorder")
class ConditionalRangeBorder extends ConditionalPart {
  constructor(
    owner: ConditionalFormat,
    private readonly place: string,
  ) {
    super(owner);
  }
  override identity() {
    return { SideIndex: this.place };
  }
  private get border(): Border | undefined {
    return this.look.borders?.[SIDES[this.place]];
  }

  @scalar
  get sideIndex(): string {
    return this.place;
  }
  @scalar
  get style(): string {
    return this.border ? styleOfLine(this.border.line) : "None";
  }
  set style(style: string) {
    this.draw(style === "None" ? undefined : { line: lineOf(style, "Thin"), color: this.color });
  }
  @scalar
  get color(): string {
    return this.border?.color ?? "#000000";
  }
  set color(color: string) {
    this.draw({ line: this.border?.line ?? "thin", color: colorOf(color) });
  }

  private draw(border: Border | undefined): void {
    this.restyle({ borders: { ...this.look.borders, [SIDES[this.place]]: border } });
  }
}
