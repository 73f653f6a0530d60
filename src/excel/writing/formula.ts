import type { CellValue } from "../../check";

/** Whether what `formulas` tells of a cell is a formula. */
export const isFormula = (value: CellValue): value is string => typeof value === "string" && value.startsWith("=");
