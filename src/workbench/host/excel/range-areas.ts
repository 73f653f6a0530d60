import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Area } from "../../engine/a1";
import { intersect, subtract } from "../../engine/areas";
import { HostCollection, HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./format";
import { assertAllowed, assertEditable } from "./guard";
import { Range, rangeOf } from "./range";
import type { Worksheet } from "./worksheet";

/** Several areas of one sheet. */
@model("Excel", "RangeAreas")
export class RangeAreas extends HostObject {
  constructor(
    private readonly sheetOfAreas: Worksheet,
    private readonly list: readonly Area[],
  ) {
    super();
  }
  override get isGone(): boolean {
    return this.sheetOfAreas.isGone;
  }

  @scalar
  get address(): string {
    const sheet = quoteSheet(this.sheetOfAreas.name);
    return this.list.map((area) => `${sheet}!${formatArea(area)}`).join(",");
  }
  @scalar
  get areaCount(): number {
    return this.list.length;
  }
  @scalar
  get cellCount(): number {
    const count = this.list.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  @scalar
  get isEntireColumn(): boolean {
    return this.list.every((area) => area.rows === MAX_ROWS);
  }
  @scalar
  get isEntireRow(): boolean {
    return this.list.every((area) => area.columns === MAX_COLUMNS);
  }

  @navigation
  get worksheet(): Worksheet {
    return this.sheetOfAreas;
  }
  @navigation
  get areas(): RangeCollection {
    return new RangeCollection(this.list.map((area) => new Range(this.sheetOfAreas, area)));
  }
  @navigation
  get format(): RangeFormat {
    return new RangeFormat(this.sheetOfAreas, this.list);
  }
  @navigation
  get dataValidation(): DataValidation {
    return new DataValidation(this.sheetOfAreas, this.list);
  }
  @navigation
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheetOfAreas, this.list);
  }

  @method
  getEntireColumn(): RangeAreas {
    return this.mapped((area) => ({ ...area, row: 0, rows: MAX_ROWS }));
  }
  @method
  getEntireRow(): RangeAreas {
    return this.mapped((area) => ({ ...area, column: 0, columns: MAX_COLUMNS }));
  }
  @method
  getOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.mapped((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  }
  @method
  getIntersectionOrNullObject(range: Range | RangeAreas | string): RangeAreas | NullObject {
    const others = range instanceof RangeAreas ? range.list : [rangeOf(range, this.sheetOfAreas).area];
    return this.orNull(this.list.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? [])));
  }
  @method
  getUsedRangeAreasOrNullObject(valuesOnly?: boolean): RangeAreas | NullObject {
    const used = this.sheetOfAreas.engine.cells.used(this.sheetOfAreas.sheet, valuesOnly ?? false);
    return this.orNull(used ? this.list.flatMap((area) => intersect(area, used) ?? []) : []);
  }
  /** Excel's six ways: All, Contents, Formats, Hyperlinks, RemoveHyperlinks, ResetContents. */
  @method
  clear(applyTo?: string | null): void {
    const what = applyTo ?? "All";
    const { engine, sheet } = this.sheetOfAreas;
    const contents = ["All", "Contents", "ResetContents"].includes(what);
    const formats = ["All", "Formats", "RemoveHyperlinks"].includes(what);
    const links = ["All", "Hyperlinks", "RemoveHyperlinks"].includes(what);
    if (contents) assertEditable(engine, sheet, this.list);
    else assertAllowed(engine, sheet, "allowFormatCells");
    for (const area of this.list) {
      if (contents) engine.cells.clear(sheet, area);
      if (links) this.clearLinks(area);
    }
    if (formats) {
      engine.formats.clear(sheet, this.list);
      this.clearConditionalFormats();
    }
    if (what !== "All") return;
    engine.validations.set(sheet, this.list, undefined);
    for (const area of this.list) engine.layout.unmerge(sheet, area);
  }

  /** Rules keep the cells that lie elsewhere. */
  private clearConditionalFormats(): void {
    const { engine, sheet } = this.sheetOfAreas;
    for (const rule of engine.conditionalFormats.list(sheet)) {
      if (!rule.areas.some((area) => this.list.some((own) => intersect(area, own)))) continue;
      const areas = rule.areas.flatMap((area) => subtract(area, this.list));
      if (areas.length) engine.conditionalFormats.update(sheet, { ...rule, areas });
      else engine.conditionalFormats.remove(sheet, rule.id);
    }
  }
  private clearLinks(area: Area): void {
    const { engine, sheet } = this.sheetOfAreas;
    for (const { row, column } of engine.hyperlinks.list(sheet)) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (intersect(area, cell)) engine.hyperlinks.set(sheet, cell, undefined);
    }
  }
  private mapped(change: (area: Area) => Area): RangeAreas {
    return new RangeAreas(this.sheetOfAreas, this.list.map(change));
  }
  private orNull(areas: readonly Area[]): RangeAreas | NullObject {
    return areas.length ? new RangeAreas(this.sheetOfAreas, areas) : NULL_OBJECT;
  }
}

@model("Excel", "RangeCollection")
class RangeCollection extends HostCollection<Range> {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  list(): readonly Range[] {
    return this.ranges;
  }
  find(): undefined {
    return undefined;
  }
}
