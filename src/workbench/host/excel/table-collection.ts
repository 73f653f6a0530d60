import { parseReference, type Area } from "../../engine/a1";
import { contains, overlaps } from "../../engine/areas";
import type { CellInput } from "../../engine/port";
import { distinctTitles } from "../../engine/table-upkeep";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { HostCollection, method, model, scalar } from "../model";
import { EventType, raises, WORKBOOK_TARGET } from "./events";
import { sameName } from "./guard";
import { Range } from "./range";
import { Table } from "./table";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The tables of the workbook, or of one sheet. */
@model("Excel", "TableCollection")
@raises({ DataChanged: EventType.TableChanged })
export class TableCollection extends HostCollection<Table> {
  constructor(
    private readonly workbook: Workbook,
    private readonly worksheet?: Worksheet,
  ) {
    super();
  }
  get subscriptions() {
    return this.workbook.subscriptions;
  }
  get eventTarget(): string {
    return this.worksheet?.id ?? WORKBOOK_TARGET;
  }

  @scalar
  get count(): number {
    return this.list().length;
  }
  list(): Table[] {
    return this.workbook.engine.tables
      .list()
      .filter(({ sheet }) => !this.worksheet || sheet === this.worksheet.sheet)
      .map(({ id }) => new Table(this.workbook, id));
  }
  find(key: unknown): Table | undefined {
    return this.list().find(({ id, name }) => id === key || sameName(name, key));
  }

  /** Without headers a row of them is inserted above. A table of headers alone gets one empty row. */
  @method
  add(address: Range | string, hasHeaders: boolean): Table {
    const { engine } = this.workbook;
    const range = this.rangeOf(address);
    const worksheet = range.worksheetOfRange;
    const { sheet } = worksheet;
    worksheet.assertUnprotected();
    let area: Area = range.area;
    if (!hasHeaders) {
      engine.structure.insertRows(sheet, area.row, 1);
      area = { ...area, rows: area.rows + 1 };
    }
    if (area.rows === 1) area = { ...area, rows: 2 };
    if (engine.tables.list().some((table) => table.sheet === sheet && overlaps(table.area, area)))
      throw invalidOperation("A table can't overlap another table.", "TableCollection.add");
    if (engine.layout.merges(sheet).some((merged) => overlaps(merged, area)))
      throw invalidOperation("A table can't contain merged cells.", "TableCollection.add");
    const header = { ...area, rows: 1 };
    const titles = distinctTitles(engine.cells.values(sheet, header)[0]);
    engine.cells.write(sheet, header, [titles.map((value): CellInput => ({ value }))]);
    return new Table(this.workbook, engine.tables.add(sheet, area, this.freeName()).id);
  }

  private rangeOf(address: Range | string): Range {
    if (address instanceof Range) return address;
    const sheetName = parseReference(address)?.sheet;
    const worksheet =
      sheetName === undefined
        ? (this.worksheet ?? this.workbook.worksheets.getActiveWorksheet())
        : this.workbook.worksheets.getItem(sheetName);
    return worksheet.getRange(address);
  }
  private freeName(): string {
    const taken = this.workbook.engine.tables.list().map(({ name }) => name);
    let number = 1;
    while (taken.includes(`表${number}`)) number++;
    return `表${number}`;
  }
}

/** The tables that touch a range. */
@model("Excel", "TableScopedCollection")
export class TableScopedCollection extends HostCollection<Table> {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly areas: readonly Area[],
    private readonly fullyContained: boolean,
  ) {
    super();
  }
  list(): Table[] {
    const relation = this.fullyContained ? contains : overlaps;
    return this.worksheet.tables.list().filter(({ area }) => this.areas.some((own) => relation(own, area)));
  }
  find(key: unknown): Table | undefined {
    return this.list().find(({ id, name }) => id === key || sameName(name, key));
  }
  @method
  getFirst(): Table {
    const [first] = this.list();
    if (!first) throw itemNotFound("TableScopedCollection.getFirst");
    return first;
  }
}

export function assertTitle(title: unknown, others: readonly string[]): asserts title is string {
  const isFree = typeof title === "string" && title !== "" && !others.some((other) => sameName(other, title));
  if (!isFree) throw invalidArgument("TableColumn.name");
}
