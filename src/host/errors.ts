/**
 * What Excel or Word answered, in the product's terms: one family, told apart by `kind`. Each says in its fields what a person
 * needs to know; src/text has the words.
 */
abstract class HostError extends Error {
  abstract readonly kind: string;
}

/** Nothing can be read or written while a cell is being edited (Enter or Esc ends it). */
export class CellEditModeError extends HostError {
  override readonly name = "CellEditModeError";
  override readonly kind = "editing";
  constructor(options?: ErrorOptions) {
    super("A cell is being edited.", options);
  }
}

/** 保护工作簿: no tab can be added. */
export class ProtectedWorkbookError extends HostError {
  override readonly name = "ProtectedWorkbookError";
  override readonly kind = "protectedWorkbook";
  constructor(options?: ErrorOptions) {
    super("The workbook's structure is protected.", options);
  }
}

/** 保护工作表: nothing could be written on this tab. */
export class ProtectedSheetError extends HostError {
  override readonly name = "ProtectedSheetError";
  override readonly kind = "protectedSheet";
  constructor(
    readonly sheet: string | undefined,
    options?: ErrorOptions,
  ) {
    super(`The sheet ${sheet ?? ""} is protected.`, options);
  }
}

/** A tab that is no worksheet, a chart's for one, has the name of a tab to be added. */
export class TakenTabError extends HostError {
  override readonly name = "TakenTabError";
  override readonly kind = "takenTab";
  constructor(
    readonly sheet: string,
    options?: ErrorOptions,
  ) {
    super(`The name ${sheet} is taken by a tab that is no worksheet.`, options);
  }
}

/** The cells to be written are no longer as they were read; none was written. */
export class ChangedMeanwhileError extends HostError {
  override readonly name = "ChangedMeanwhileError";
  override readonly kind = "changedMeanwhile";
  constructor(readonly sheet: string) {
    super(`The sheet ${sheet} was changed meanwhile.`);
  }
}

/** A tab went or was renamed since it was looked for; what was written on others before that stands. */
export class SheetGoneError extends HostError {
  override readonly name = "SheetGoneError";
  override readonly kind = "sheetGone";
  constructor(options?: ErrorOptions) {
    super("A sheet is gone or has another name.", options);
  }
}

/** Excel does some things only in the workbook whose window is in front, with a cell selected. */
export class OtherWorkbookError extends HostError {
  override readonly name = "OtherWorkbookError";
  override readonly kind = "otherWorkbook";
  constructor(options?: ErrorOptions) {
    super("Another workbook is in front, or no cell is selected.", options);
  }
}

/** Anything else the host would not do. `code` and `location` are Office's own, for the person who is asked for help. */
export class RefusedError extends HostError {
  override readonly name = "RefusedError";
  override readonly kind = "refused";
  constructor(
    readonly code: string,
    readonly location: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Every answer of the host's that is an error. */
export type HostFailure =
  | CellEditModeError
  | ProtectedWorkbookError
  | ProtectedSheetError
  | TakenTabError
  | ChangedMeanwhileError
  | SheetGoneError
  | OtherWorkbookError
  | RefusedError;

/** Whether an error is the host's answer; its `kind` tells which. */
export const isHostError = (error: unknown): error is HostFailure => error instanceof HostError;
