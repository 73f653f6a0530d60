import { ProtectedSheetError, ProtectedWorkbookError, type RefusedError } from "../host/errors";

const ACCESS_DENIED = "AccessDenied";

export const isDenial = ({ code }: RefusedError): boolean => code === ACCESS_DENIED;

/** What only 保护工作簿 forbids: adding, renaming, moving and showing tabs. */
const isStructural = ({ location }: RefusedError): boolean =>
  location.startsWith("WorksheetCollection") || location === "Worksheet.visibility";

/**
 * What a denial comes of. Excel answers AccessDenied where something is protected, and just so where a virus scanner or a policy
 * stands before the file (OfficeDev/office-js#664), so it is asked what is protected. 1 sync, after a denial alone.
 * @param sheets the tabs the batch wrote on
 * @returns the refusal itself where no protection explains it
 */
export async function explained(
  refusal: RefusedError,
  sheets: readonly string[],
): Promise<ProtectedWorkbookError | ProtectedSheetError | RefusedError> {
  const found = await protections();
  if (!found) return refusal;
  if (isStructural(refusal)) return found.structure ? new ProtectedWorkbookError({ cause: refusal.cause }) : refusal;
  const inTheWay = found.sheets.find((sheet) => sheets.includes(sheet));
  return inTheWay === undefined ? refusal : new ProtectedSheetError(inTheWay, { cause: refusal.cause });
}

interface Protections {
  readonly structure: boolean;
  /** The tabs under 保护工作表. */
  readonly sheets: readonly string[];
}

/** What is protected now; undefined where Excel does not answer that either. */
async function protections(): Promise<Protections | undefined> {
  try {
    return await Excel.run(async ({ workbook }) => {
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name,items/protection/protected");
      await workbook.context.sync();
      const sheets = workbook.worksheets.items.filter(({ protection }) => protection.protected);
      return { structure: workbook.protection.protected, sheets: sheets.map(({ name }) => name) };
    });
  } catch {
    return undefined;
  }
}
