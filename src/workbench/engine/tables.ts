import * as U from "../univer/headless";
import type { Area } from "./a1";
import { toArea, toRange, type Kernel } from "./kernel";
import type { TableChange, TableInfo, Tables } from "./port";

/** What Univer's tables have no place for; kept in the table's own metadata. */
interface TableMeta {
  excelStyle?: string;
  hideFilterButton?: boolean;
  hideBandedRows?: boolean;
}
const DEFAULT_STYLE = "TableStyleMedium2";

export class UniverTables implements Tables {
  constructor(private readonly kernel: Kernel) {}

  private get manager(): U.TableManager {
    return this.kernel.injector.get(U.TableManager);
  }
  private find(id: string) {
    const table = this.manager.getTableById(this.kernel.unitId, id);
    if (!table) throw new RangeError(`no table ${id}`);
    return table;
  }

  list(): TableInfo[] {
    return this.manager.getTableList(this.kernel.unitId).map(({ id }) => this.get(id));
  }
  get(id: string): TableInfo {
    const table = this.find(id);
    const meta = table.getTableMeta() as TableMeta;
    return {
      id,
      name: table.getDisplayName(),
      sheet: table.getSubunitId(),
      area: toArea(table.getRange()),
      style: meta.excelStyle ?? DEFAULT_STYLE,
      showFilterButton: !meta.hideFilterButton,
      showBandedRows: !meta.hideBandedRows,
    };
  }
  add(sheet: string, area: Area, name: string, style = DEFAULT_STYLE): TableInfo {
    this.kernel.grow(sheet, area);
    const tableId = U.generateRandomId(8);
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const header = Array.from({ length: area.columns }, (_, index) =>
      String(matrix.getValue(area.row, area.column + index)?.v ?? ""),
    );
    const options = { showHeader: true };
    this.kernel.run(U.AddSheetTableMutation, {
      subUnitId: sheet,
      tableId,
      name,
      range: toRange(area),
      header,
      options,
    });
    this.setMeta(tableId, { excelStyle: style });
    return this.get(tableId);
  }
  update(id: string, change: TableChange): void {
    const subUnitId = this.find(id).getSubunitId();
    if (change.style !== undefined) this.setMeta(id, { excelStyle: change.style });
    if (change.showFilterButton !== undefined) this.setMeta(id, { hideFilterButton: !change.showFilterButton });
    if (change.showBandedRows !== undefined) this.setMeta(id, { hideBandedRows: !change.showBandedRows });
    if (change.area) this.kernel.grow(subUnitId, change.area);
    const config = {
      ...(change.name !== undefined && { name: change.name }),
      ...(change.area && { updateRange: { newRange: toRange(change.area) } }),
    };
    if (Object.keys(config).length) this.kernel.run(U.SetSheetTableMutation, { subUnitId, tableId: id, config });
  }
  remove(id: string): void {
    const subUnitId = this.find(id).getSubunitId();
    this.kernel.run(U.DeleteSheetTableMutation, { subUnitId, tableId: id });
  }

  private setMeta(id: string, change: TableMeta): void {
    const table = this.find(id);
    table.setTableMeta({ ...table.getTableMeta(), ...change });
  }
}
