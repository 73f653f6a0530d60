/** Notes on cells. The add-in never touches one, so the engine's port has none; these go to Univer itself. */
import type { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { Area } from "../../../src/workbench/engine/a1";
import type { Engine } from "../../../src/workbench/engine/port";
import * as U from "../../../src/workbench/univer/headless";

export function setNote(engine: Engine, sheet: string, { row, column }: Area, text: string): void {
  const { notes, unitId } = notesOf(engine);
  notes.updateNote(unitId, sheet, row, column, { row, col: column, width: 160, height: 72, note: text });
}

export function noteAt(engine: Engine, sheet: string, row: number, column: number): string | undefined {
  const { notes, unitId } = notesOf(engine);
  return notes.getNote(unitId, sheet, { row, col: column })?.note;
}

function notesOf(engine: Engine) {
  const injector = (engine as UniverEngine).univer.__getInjector();
  const instances = injector.get(U.IUniverInstanceService);
  const workbook = instances.getCurrentUnitOfType<U.Workbook>(U.UniverInstanceType.UNIVER_SHEET)!;
  return { notes: injector.get(U.SheetsNoteModel), unitId: workbook.getUnitId() };
}
