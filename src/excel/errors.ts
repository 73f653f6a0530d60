/** What the host answered, in the product's terms. Each says in its fields what a person needs to know; src/text has the words. */

/** Nothing can be read or written while a cell is being edited (Enter or Esc ends it). */
export class CellEditModeError extends Error {
  override readonly name = "CellEditModeError";
  constructor(options?: ErrorOptions) {
    super("A cell is being edited.", options);
  }
}

/** 保护工作簿: no tab can be added. */
export class ProtectedWorkbookError extends Error {
  override readonly name = "ProtectedWorkbookError";
  constructor(options?: ErrorOptions) {
    super("The workbook's structure is protected.", options);
  }
}

/** 保护工作表: nothing could be written on this tab. */
export class ProtectedSheetError extends Error {
  override readonly name = "ProtectedSheetError";
  constructor(
    readonly sheet: string | undefined,
    options?: ErrorOptions,
  ) {
    super(`The sheet ${sheet ?? ""} is protected.`, options);
  }
}

/** The cells to be written are no longer as they were read; nothing was written. */
export class ChangedMeanwhileError extends Error {
  override readonly name = "ChangedMeanwhileError";
  constructor(readonly sheet: string) {
    super(`The sheet ${sheet} was changed meanwhile.`);
  }
}
