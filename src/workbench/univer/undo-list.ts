import { LocalUndoRedoService, type IUndoRedoItem } from "@univerjs/core";

/** Univer's list of what can be undone, which lets its items be caught on their way in. */
export class UndoList extends LocalUndoRedoService {
  private caught: IUndoRedoItem[] | undefined;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.caught) this.caught.push(item);
    else super.pushUndoRedo(item);
  }

  /** What commands would put on the list during `action`, in order; the list stays as it is. */
  catching(action: () => void): readonly IUndoRedoItem[] {
    const caught: IUndoRedoItem[] = [];
    this.caught = caught;
    try {
      action();
    } finally {
      this.caught = undefined;
    }
    return caught;
  }

  /** The number of steps a person can take back in a workbook. */
  countOf(unitId: string): number {
    return this._getUndoStack(unitId)?.length ?? 0;
  }
  isTop(item: IUndoRedoItem): boolean {
    return this._getUndoStack(item.unitID)?.at(-1) === item;
  }
}
