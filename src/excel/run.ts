import type { CellValue } from "../check";
import { CellEditModeError, OtherWorkbookError, RefusedError, SheetGoneError } from "../host/errors";
import { refusalOf } from "../office/refusal";
import { explained, isDenial } from "./denial";
import { isElsewhere } from "./focus";

/**
 * Runs a batch against the workbook.
 * @param sheets the tabs the batch writes on, filled by the batch where it finds them itself: the protection of no other
 * explains a denial
 * @throws CellEditModeError, ProtectedSheetError, ProtectedWorkbookError, SheetGoneError, OtherWorkbookError,
 * RefusedError instead of Office's own errors
 */
export const run = <T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  sheets: readonly string[] = [],
): Promise<T> => translated(() => Excel.run(batch), sheets);

/** For what Office offers beside Excel.run; the same errors. */
export async function translated<T>(work: () => Promise<T>, sheets: readonly string[] = []): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (await isElsewhere(error)) throw new OtherWorkbookError({ cause: error });
    const meant = meaningOf(error);
    throw meant instanceof RefusedError && isDenial(meant) ? await explained(meant, sheets) : meant;
  }
}

/** Codes of Office.js by what they mean. */
const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";
const EDIT_MODE = "InvalidOperationInCellEditMode";
const NOT_FOUND = "ItemNotFound";

/** As far as the error itself tells: of a denial it does not tell what it comes of. */
function meaningOf(error: unknown): unknown {
  const refusal = refusalOf(error);
  if (!refusal) return error;
  if (refusal.code === EDIT_MODE) return new CellEditModeError({ cause: error });
  if (refusal.code === NOT_FOUND && refusal.location.startsWith("WorksheetCollection"))
    return new SheetGoneError({ cause: error });
  return refusal;
}

/** Within a batch the error is still Office's own: the refusal it means, unless it means something of its own to a person. */
export function asRefusal(error: unknown): RefusedError | undefined {
  const meant = meaningOf(error);
  // Where each tab is asked for by itself, one that went is refused like a format that went.
  if (meant instanceof SheetGoneError) return refusalOf(error);
  // What denied access to one thing denies it to the next: nothing is got by asking for each.
  return meant instanceof RefusedError && !isDenial(meant) ? meant : undefined;
}

/** Office's code, within a batch, where the error is still Office's own, as well as outside. */
const codeOf = (error: unknown): string | undefined => (error instanceof RefusedError ? error : refusalOf(error))?.code;

/** The response did not fit the host's limit: 5 MB in Excel on the web, where a Chinese character takes three bytes. */
export const isTooLarge = (error: unknown): boolean => codeOf(error) === TOO_LARGE;
/** Excel answers nothing while a cell is being edited. */
export const isBusy = (error: unknown): boolean => error instanceof CellEditModeError || codeOf(error) === EDIT_MODE;

/** Whether the host offers a member above our floor of ExcelApi 1.9. */
export const offers = (version: `1.${number}`): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * Whether Excel keeps a person's list of undo when an add-in writes. Else it empties it (ExcelApi below 1.19), or keeps some
 * writes and not others.
 */
export const keepsUndo = (): boolean => Office.context.requirements.isSetSupported("ExcelUndoApiAll", "1.0");

/**
 * What the cells of a range hold. Excel's typings say nothing of it.
 * @throws RefusedError that `isTooLarge` where Excel gave null instead of them, as it may for what it cannot answer
 * (OfficeDev/office-js-docs-pr#5821)
 */
export const valuesOf = ({ values }: Excel.Range): CellValue[][] => given(values, "Range.values");
/** What stands in the cells: the formula where there is one, else the value. @throws as `valuesOf` */
export const formulasOf = ({ formulas }: Excel.Range): CellValue[][] => given(formulas, "Range.formulas");
/** The number format of each cell. @throws as `valuesOf` */
export const formatsOf = ({ numberFormat }: Excel.Range): CellValue[][] => given(numberFormat, "Range.numberFormat");

function given(cells: CellValue[][] | null, location: string): CellValue[][] {
  if (cells === null)
    throw new RefusedError(TOO_LARGE, location, "Excel gave no cells: there are too many for one answer.");
  return cells;
}

/**
 * One value for every cell of a range. Excel spreads a scalar over the range; the typings only know the array form.
 */
export const everywhere = <T>(value: T): T[][] => value as unknown as T[][];
