import { check, snapshotOf, type CellValue, type Edit, type Finding, type SheetGrid } from "../../src/check";
import type { TableId } from "../../src/guide";
import { editsOf, expectSayable, setsOf } from "./mend";
import { onSnapshot, sheetOf, STRICTLY, type Record_ } from "./plan";

/** The sheets of a workbook of some tables, by their records. */
export const sheetsOf = (tables: Partial<Record<TableId, readonly Record_[]>>): SheetGrid[] =>
  Object.entries(tables).map(([id, records]) => sheetOf(id as TableId, records));

/** Whole sheets after a fix: titles, forms, deleted rows and merged cells included. */
export function edited(sheets: readonly SheetGrid[], edits: readonly Edit[]): SheetGrid[] {
  return sheets.map((sheet) => edits.filter((edit) => edit.sheet === sheet.name).reduce(editedSheet, sheet));
}

function editedSheet(sheet: SheetGrid, edit: Edit): SheetGrid {
  const values = sheet.values.map((row) => [...row]);
  const set = (row: number, column: number, to: CellValue): void => {
    values[row - sheet.firstRow][column - sheet.firstColumn] = to;
  };
  if (edit.kind === "set") set(edit.cell.row, edit.cell.column, edit.to);
  else if (edit.kind === "number") for (const { cell, to } of setsOf(edit)) set(cell.row, cell.column, to);
  else if (edit.kind === "deleteRow") values.splice(edit.row - sheet.firstRow, 1);
  else {
    for (let row = 0; row < edit.area.rows; row++) set(edit.area.row + row, edit.area.column, edit.fill);
    return { ...sheet, values, merges: sheet.merges.filter((a) => JSON.stringify(a) !== JSON.stringify(edit.area)) };
  }
  return { ...sheet, values };
}

/** The findings of one rule on whole sheets; each must be sayable in both languages. */
export function findingsOn(rule: string, sheets: readonly SheetGrid[]): Finding[] {
  const found = onSnapshot(rule, snapshotOf(sheets));
  found.forEach(expectSayable);
  return found;
}

/** Proves that a fix is complete: once applied, the rule says nothing more of that place. */
export function expectMends(sheets: readonly SheetGrid[], finding: Finding, option = 0): void {
  const after = check(snapshotOf(edited(sheets, editsOf(finding, option))), STRICTLY).findings;
  const same = after.filter(
    (f) => f.rule === finding.rule && f.sheet === finding.sheet && f.field === finding.field && f.value !== "",
  );
  expect(same.filter((f) => JSON.stringify(f.cell) === JSON.stringify(finding.cell))).toEqual([]);
}
