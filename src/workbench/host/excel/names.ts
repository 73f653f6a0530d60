import { formatArea, parseReference, quoteSheet } from "../../engine/a1";
import type { NameInfo, Scalar } from "../../engine/port";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { assertDefinedName, sameName } from "./guard";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The names of the workbook, or those that hold for one sheet only. */
@model("Excel", "NamedItemCollection")
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    private readonly workbook: Workbook,
    private readonly worksheet?: Worksheet,
  ) {
    super();
  }

  list(): NamedItem[] {
    return this.workbook.engine.names
      .list()
      .filter(({ sheet }) => sheet === this.worksheet?.sheet)
      .map(({ id }) => new NamedItem(this.workbook, id));
  }
  find(key: unknown): NamedItem | undefined {
    return this.list().find(({ name }) => sameName(name, key));
  }

  /** `reference` is a range, or a formula as text. */
  @method
  add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    const { engine } = this.workbook;
    assertDefinedName(engine, name, "NamedItemCollection.add");
    const refersTo =
      reference instanceof Range
        ? `=${quoteSheet(reference.worksheetOfRange.name)}!${formatArea(reference.area, true)}`
        : String(reference);
    if (!refersTo.startsWith("=")) throw invalidArgument("NamedItemCollection.add");
    const sheet = this.worksheet?.sheet;
    const added = engine.names.add({ name, refersTo, visible: true, comment: comment ?? "", sheet });
    return new NamedItem(this.workbook, added.id);
  }
}

@model("Excel", "NamedItem")
class NamedItem extends HostObject {
  constructor(
    private readonly workbook: Workbook,
    private readonly nameId: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.name };
  }
  override get showsResults(): boolean {
    return true;
  }
  private get info(): NameInfo {
    const info = this.workbook.engine.names.list().find(({ id }) => id === this.nameId);
    if (!info) throw itemNotFound();
    return info;
  }

  @scalar
  get name(): string {
    return this.info.name;
  }
  @scalar
  get formula(): string {
    return this.info.refersTo;
  }
  set formula(refersTo: string) {
    if (!String(refersTo).startsWith("=")) throw invalidArgument("NamedItem.formula");
    this.workbook.engine.names.update(this.nameId, { refersTo });
  }
  @scalar
  get visible(): boolean {
    return this.info.visible;
  }
  set visible(visible: boolean) {
    this.workbook.engine.names.update(this.nameId, { visible });
  }
  @scalar
  get comment(): string {
    return this.info.comment;
  }
  set comment(comment: string) {
    this.workbook.engine.names.update(this.nameId, { comment });
  }
  @scalar
  get scope(): string {
    return this.info.sheet ? "Worksheet" : "Workbook";
  }
  @scalar
  get type(): string {
    if (this.range) return "Range";
    return typeof this.value === "number" ? "Double" : "String";
  }
  /** The range's address, or the constant. */
  @scalar
  get value(): Scalar {
    if (this.range) return this.range.address;
    const text = this.info.refersTo.slice(1);
    const quoted = /^"([\s\S]*)"$/.exec(text)?.[1];
    return quoted !== undefined ? quoted.replace(/""/g, '"') : Number.isNaN(Number(text)) ? text : Number(text);
  }
  @navigation
  get worksheetOrNullObject(): Worksheet | NullObject {
    const { sheet } = this.info;
    return sheet ? this.workbook.worksheet(sheet) : NULL_OBJECT;
  }

  @method
  getRangeOrNullObject(): Range | NullObject {
    return this.range ?? NULL_OBJECT;
  }
  @method
  getRange(): Range {
    const { range } = this;
    if (!range) throw itemNotFound("NamedItem.getRange");
    return range;
  }
  @method
  delete(): void {
    this.workbook.engine.names.remove(this.nameId);
  }

  private get range(): Range | undefined {
    const reference = parseReference(this.info.refersTo);
    const worksheet = reference?.sheet !== undefined ? this.workbook.worksheets.find(reference.sheet) : undefined;
    return reference && worksheet ? new Range(worksheet, reference.area) : undefined;
  }
}
