import type { Area, CellValue } from "../../src/check";
import type { Field, TableId } from "../../src/guide";
import type { SampleRecord } from "./plan";

/** What the sample's faults need of a workbook. Records count from 0. */
export interface SampleWorkbook {
  fill(table: TableId, records: readonly SampleRecord[]): void;
  rowsOf(table: TableId): number;
  set(table: TableId, record: number, field: Field, value: CellValue): void;
  setTitle(table: TableId, field: Field, title: string): void;
  merge(table: TableId, area: Area): void;
  removeTab(table: TableId): void;
  describe(table: TableId, area: Area): string;
}

export interface Fault {
  readonly rule: string;
  commit(workbook: SampleWorkbook): void;
}

export const FAULTS: readonly Fault[] = [];
