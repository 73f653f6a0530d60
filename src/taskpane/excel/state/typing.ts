import type { Area, Snapshot } from "../../../check";
import type { RecordAtHand } from "../../../check/plan/record-at-hand";
import type { WorkbookEvent } from "../../../host/workbook";
import type { Selection } from "./model";

interface TypedArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Follows what a person types: a record is not finished before they leave it. */
export class Typing {
  private typed: TypedArea | undefined;

  /** What is pasted or filled over several rows is finished. */
  edited({ sheet, area }: Extract<WorkbookEvent, { kind: "edited" }>): void {
    this.typed = area?.rows === 1 ? { sheet, area } : undefined;
  }

  /** The record in which something was typed last, as long as a cell of it is selected; a form is one record. */
  recordAtHand(selection: Selection | undefined, { tables }: Snapshot): RecordAtHand | undefined {
    const { typed } = this;
    if (!typed || selection?.sheet !== typed.sheet) return undefined;
    const { sheet, area } = typed;
    const isForm = [...tables.values()].some((table) => table.sheet === sheet && table.table.layout === "form");
    if (isForm) return { sheet };
    return selection.cell.row === area.row ? { sheet, row: area.row } : undefined;
  }

  /** @returns what was typed in the record, where the person has left it: it is to be looked at once more */
  left(at: RecordAtHand | undefined, { sheet, row }: { sheet: string; row?: number }): TypedArea | undefined {
    if (!at || (at.sheet === sheet && (at.row === undefined || row === undefined || at.row === row))) return undefined;
    const { typed } = this;
    this.typed = undefined;
    return typed;
  }
}
