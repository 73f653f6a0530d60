import type { Area } from "../../engine/a1";
import { overlaps } from "../../engine/areas";
import type { ConditionalRule } from "../../engine/port";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "../errors";
import { HostCollection, HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { ConditionalRangeFormat } from "./conditional-style";
import { assertAllowed } from "./guard";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import type { Worksheet } from "./worksheet";

const wireId = (id: string) => `{${id}}`;
const BROKEN = new HostError("GeneralException", "There was an internal error while processing the request.");
let made = 0;
/** Unlike any id of an earlier session, which a saved workbook may bring along. */
const newId = () => `${Date.now().toString(16)}-${(++made).toString(16)}`;

/** The formula rules that touch some areas of a sheet, highest priority first. */
@model("Excel", "ConditionalFormatCollection")
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  list(): ConditionalFormat[] {
    const touches = (area: Area) => this.areas.some((own) => overlaps(area, own));
    return this.worksheet.engine.conditionalFormats
      .list(this.worksheet.sheet)
      .filter((rule) => rule.areas.some(touches))
      .map((rule) => new ConditionalFormat(this.worksheet, rule.id));
  }
  find(id: unknown): ConditionalFormat | undefined {
    return this.list().find((format) => format.id === id);
  }
  @method
  add(type: string): ConditionalFormat {
    if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${type})`);
    assertAllowed(this.worksheet.engine, this.worksheet.sheet, "allowFormatCells");
    const id = newId();
    const draft = { id, areas: this.areas, formula: "", style: {}, stopIfTrue: false };
    return new ConditionalFormat(this.worksheet, id, draft);
  }
  @method
  clearAll(): void {
    for (const format of this.list()) format.delete();
  }
}

@model("Excel", "ConditionalFormat")
export class ConditionalFormat extends HostObject {
  /** `draft` is what was said so far of a rule that has no formula yet; the engine gets it with its formula. */
  constructor(
    private readonly worksheet: Worksheet,
    private readonly ruleId: string,
    private draft?: ConditionalRule,
  ) {
    super();
  }
  override identity() {
    return { Id: this.id };
  }
  private get rules() {
    return this.worksheet.engine.conditionalFormats;
  }
  get current(): ConditionalRule {
    const rule = this.draft ?? this.rules.find(this.worksheet.sheet, this.ruleId);
    if (!rule) throw itemNotFound();
    return rule;
  }
  /** The rule as it is read: some cannot be, and of some nothing can. */
  get shown(): ConditionalRule {
    if (this.isAmong("unreadableFormats")) throw BROKEN;
    return this.current;
  }
  private assertWhole(): void {
    if (this.worksheet.workbook.behaviour.unreadableTypes && this.isAmong("unreadableFormats")) throw BROKEN;
  }
  private isAmong(list: "unreadableFormats" | "undeletableFormats"): boolean {
    const named = this.worksheet.workbook.behaviour[list];
    return named.length > 0 && named.includes(`${this.worksheet.name}!${this.place}`);
  }
  private get place(): number {
    return this.rules.list(this.worksheet.sheet).findIndex(({ id }) => id === this.ruleId);
  }
  change(change: Partial<ConditionalRule>): void {
    assertAllowed(this.worksheet.engine, this.worksheet.sheet, "allowFormatCells");
    const next = { ...this.current, ...change };
    if (!this.draft) this.rules.update(this.worksheet.sheet, next);
    else if (!next.formula) this.draft = next;
    else {
      this.draft = undefined;
      this.rules.add(this.worksheet.sheet, next);
    }
  }

  @scalar
  get id(): string {
    return wireId(this.ruleId);
  }
  @scalar
  get type(): string {
    this.assertWhole();
    return "Custom";
  }
  /** Counted from 0 over the whole sheet; a lower number wins. */
  @scalar
  get priority(): number {
    this.assertWhole();
    return this.place;
  }
  set priority(priority: number) {
    if (!(priority >= 0)) throw invalidArgument("ConditionalFormat.priority");
    this.rules.move(this.worksheet.sheet, this.ruleId, priority);
  }
  @scalar
  get stopIfTrue(): boolean {
    this.assertWhole();
    return this.current.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.change({ stopIfTrue });
  }

  @navigation
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this);
  }
  @navigation
  get customOrNullObject(): CustomConditionalFormat {
    return this.custom;
  }

  @method
  getRanges(): RangeAreas {
    this.assertWhole();
    return new RangeAreas(this.worksheet, this.current.areas);
  }
  @method
  getRangeOrNullObject(): Range | NullObject {
    const { areas } = this.current;
    return areas.length === 1 ? new Range(this.worksheet, areas[0]) : NULL_OBJECT;
  }
  @method
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === NULL_OBJECT) throw invalidArgument("ConditionalFormat.getRange");
    return range as Range;
  }
  @method
  delete(): void {
    assertAllowed(this.worksheet.engine, this.worksheet.sheet, "allowFormatCells");
    if (this.isAmong("undeletableFormats")) throw itemNotFound("ConditionalFormat.delete");
    if (this.draft) this.draft = undefined;
    else this.rules.remove(this.worksheet.sheet, this.current.id);
  }
}

@model("Excel", "CustomConditionalFormat")
class CustomConditionalFormat extends HostObject {
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  @navigation
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
  @navigation
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

@model("Excel", "ConditionalFormatRule")
class ConditionalFormatRule extends HostObject {
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }
  @scalar
  get formula(): string {
    return this.owner.shown.formula;
  }
  set formula(formula: string) {
    if (!formula) throw invalidArgument("ConditionalFormatRule.formula");
    this.owner.change({ formula: formula.startsWith("=") ? formula : `=${formula}` });
  }
}
