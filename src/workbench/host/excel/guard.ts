/** Excel's refusals on protected sheets and workbooks, and its rules for names. */
import type { Area } from "../../engine/a1";
import { subtract } from "../../engine/areas";
import type { Engine } from "../../engine/port";
import type { ExcelBehaviour } from "./behaviour";
import { accessDenied, HostError, invalidArgument } from "../errors";

const PROTECTED_SHEET = "You do not have permission to perform this action: the sheet is protected.";
const PROTECTED_WORKBOOK = "You do not have permission to perform this action: the workbook's structure is protected.";

/** What `worksheet.protection.protect` can leave allowed, and what it says of each when nothing is asked for. */
export const PROTECTION_DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;
export type Permission = Exclude<keyof typeof PROTECTION_DEFAULTS, "selectionMode">;

/** Where something beside Excel forbids writing: Excel says no more than that it was denied. */
export function assertWritten({ deniesWrites }: ExcelBehaviour, location: string): void {
  if (deniesWrites) throw accessDenied("You do not have permission to perform this action.", location);
}

/** Whether entire columns take a number format in the form it is given. */
export function assertColumnFormat({ entireColumnWrites }: ExcelBehaviour, format: unknown): void {
  const isTaken = entireColumnWrites === "any" || (entireColumnWrites === "array" && Array.isArray(format));
  if (!isTaken) throw invalidArgument("Range.numberFormat");
}

export const tooManyMergedAreas = (): HostError =>
  new HostError("GeneralException", "There was an internal error while processing the request.");

/** Values and formulas may be written on a protected sheet only where every cell is unlocked. */
export function assertEditable(engine: Engine, sheet: string, areas: readonly Area[]): void {
  if (!engine.protection.of(sheet)) return;
  const unlocked = engine.protection.unlocked(sheet);
  if (areas.some((area) => subtract(area, unlocked).length > 0)) throw accessDenied(PROTECTED_SHEET);
}

/** For what a protected sheet allows only if its options say so, or (without a permission) never. */
export function assertAllowed(engine: Engine, sheet: string, permission?: Permission): void {
  const protection = engine.protection.of(sheet);
  if (protection && !(permission && protection.options[permission])) throw accessDenied(PROTECTED_SHEET);
}

/** For what needs the workbook's window in front (Microsoft Learn, "Troubleshooting Excel add-ins": the API's limits with several workbooks). */
export function assertFocus({ focusElsewhere }: { readonly focusElsewhere: boolean }): void {
  if (focusElsewhere)
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
}

export function assertStructureOpen(engine: Engine): void {
  if (engine.protection.structure()) throw accessDenied(PROTECTED_WORKBOOK);
}

/** At most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not yet taken whatever the case. */
export function assertSheetName(engine: Engine, name: unknown, self?: string): asserts name is string {
  const isValid =
    typeof name === "string" &&
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isValid) throw invalidArgument("Worksheet.name");
  const taken = engine.sheets.list().some((sheet) => sheet.id !== self && sameName(sheet.name, name));
  if (taken) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

export const sameName = (a: string, b: unknown) => a.toLowerCase() === String(b).toLowerCase();

/** Tables and names share their rules and their space: a letter first, no blanks, nothing that reads as a cell. */
export function assertDefinedName(engine: Engine, name: unknown, location: string): asserts name is string {
  const isValid =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d{1,7}$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    !/^[RC]$/i.test(name);
  if (!isValid) throw invalidArgument(location);
  const taken = [...engine.tables.list(), ...engine.names.list()].some((other) => sameName(other.name, name));
  if (taken)
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);
}
