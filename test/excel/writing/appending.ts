/** Records added below those of 考评人员, as the pane does it, and what stands there then. */
import { applyChanges, settleRepair, type RepairResult } from "../../../src/actions/repair";
import { UNATTENDED } from "../../../src/actions/types";
import type { CellValue, RecordCells } from "../../../src/check";
import type { Side } from "../../../src/check/mend/table-plan";
import { excelWorkbook } from "../../../src/excel/workbook";
import type { TableId } from "../../../src/guide";
import type { HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

export const NOW = new Date(2026, 10, 28);
export const SHEET = "考评人员";
export const HOST = { workbook: excelWorkbook(), today: () => TODAY };

export const person = (i: number, more: RecordCells = {}): RecordCells => ({
  occupationName: "电工",
  personName: `新来${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${Math.floor(i / 10) || ""}`,
  sex: "男",
  citizenId: `11010519491231${String(1000 + i)}`,
  phone: "013800000000",
  ...more,
});
export const people = (count: number): readonly RecordCells[] => Array.from({ length: count }, (_, i) => person(i));

export class Appending {
  constructor(private readonly excel: HeadlessExcel) {}

  async append(records: readonly RecordCells[], table: TableId = "examiners"): Promise<RepairResult> {
    const { snapshot } = await HOST.workbook.read();
    const sheet = snapshot.tables.get(table)?.sheet ?? "";
    const changes = [{ kind: "append", table, sheet, records }] as const;
    return applyChanges.perform(HOST, { changes, snapshot, now: NOW, purpose: "import" }, UNATTENDED);
  }

  settle = (side: Side): Promise<RepairResult> => settleRepair.perform(HOST, { side }, UNATTENDED);
  putBack = (): Promise<RepairResult> => this.settle("from");
  goOn = (): Promise<RepairResult> => this.settle("to");

  sheetId(name = SHEET): string {
    return this.excel.engine.sheets.list().find((sheet) => sheet.name === name)?.id ?? "";
  }

  /** Everything on a tab, formulas as such, without what is empty at the end. */
  content(name = SHEET): readonly (readonly CellValue[])[] {
    const id = this.sheetId(name);
    const used = this.excel.engine.cells.used(id, true);
    if (!used) return [];
    const { row, column, rows, columns } = used;
    return this.excel.engine.cells.formulas(id, { row: 0, column: 0, rows: row + rows, columns: column + columns });
  }

  listRows(): number {
    const { tables } = this.excel.engine;
    return tables.list().find(({ sheet }) => sheet === this.sheetId())?.area.rows ?? 0;
  }
}
