/** What a person can take back: Univer's list, with what goes through the port on it or the list emptied by it. */
import * as U from "../univer/headless";
import { inverseOf } from "./inverses";
import type { UndoSteps } from "./port";

/** The grid's reach is nothing a person sees. */
const UNSEEN: readonly string[] = [U.SetWorksheetRowCountMutation.id, U.SetWorksheetColumnCountMutation.id];
/** Never a step: the list is emptied. */
const FINAL: readonly string[] = [
  U.RemoveSheetCommand.id,
  U.AddWorksheetProtectionMutation.id,
  U.DeleteWorksheetProtectionMutation.id,
];
/** A step only where `keepsSheetChanges`. */
const SHEET_CHANGES: readonly string[] = [
  U.SetWorksheetNameCommand.id,
  U.SetWorksheetOrderMutation.id,
  U.SetWorksheetHideMutation.id,
];

export class UniverUndo implements UndoSteps {
  keepsWrites = false;
  keepsSheetChanges = false;
  /** Grows with what is done until the next one begins. */
  private step: U.IUndoRedoItem | undefined;

  constructor(
    private readonly injector: U.Injector,
    private readonly workbook: U.Workbook,
  ) {}

  get count(): number {
    return this.list.countOf(this.workbook.getUnitId());
  }
  beginStep(): void {
    this.step = undefined;
  }
  clear(): void {
    this.step = undefined;
    this.list.clearUndoRedo(this.workbook.getUnitId());
  }
  undo(): boolean {
    return this.travel("undo");
  }
  redo(): boolean {
    return this.travel("redo");
  }
  /** Univer takes back in the workbook that has the focus, which none has without a grid. */
  private travel(way: "undo" | "redo"): boolean {
    this.beginStep();
    this.injector.get(U.IUniverInstanceService).focusUnit(this.workbook.getUnitId());
    const { id } = way === "undo" ? U.UndoCommand : U.RedoCommand;
    return this.injector.get(U.ICommandService).syncExecuteCommand(id);
  }

  /**
   * Carries out a command or mutation and keeps the list.
   * @param isPersons done by a person, or by the application itself after what a person did
   */
  perform(id: string, params: object, isPersons: boolean, action: () => void): void {
    if (id.includes(".operation.") || UNSEEN.includes(id)) return action();
    if (!this.keeps(id, isPersons)) {
      action();
      return this.clear();
    }
    const isCommand = id.includes(".command.");
    const back = isCommand ? [] : inverseOf(id, params, { injector: this.injector, workbook: this.workbook });
    const caught = this.list.catching(action);
    if (!back || (isCommand && caught.length === 0)) return this.clear();
    if (isCommand) for (const { undoMutations, redoMutations } of caught) this.add(undoMutations, redoMutations);
    else this.add(back, [{ id, params }]);
  }

  private keeps(id: string, isPersons: boolean): boolean {
    if (FINAL.includes(id)) return false;
    return isPersons || (this.keepsWrites && (this.keepsSheetChanges || !SHEET_CHANGES.includes(id)));
  }

  private add(undoMutations: readonly U.IMutationInfo[], redoMutations: readonly U.IMutationInfo[]): void {
    if (this.step && this.list.isTop(this.step)) {
      this.step.undoMutations.unshift(...undoMutations);
      this.step.redoMutations.push(...redoMutations);
      return;
    }
    this.step = {
      unitID: this.workbook.getUnitId(),
      undoMutations: [...undoMutations],
      redoMutations: [...redoMutations],
    };
    this.list.pushUndoRedo(this.step);
  }

  private get list(): U.UndoList {
    const list = this.injector.get(U.IUndoRedoService);
    if (!(list instanceof U.UndoList)) throw new TypeError("Univer was made without the engine's undo list");
    return list;
  }
}
