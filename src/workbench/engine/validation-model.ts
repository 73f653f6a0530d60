/**
 * Univer marks every cell that breaks its rule, whoever wrote it, and computes the rules of all cells for that; a list's formula it
 * computes for the first cell alone. Excel looks at what is typed and at nothing else, and at that the host looks (./evaluation).
 */
import * as U from "../univer/headless";
import type { Kernel } from "./kernel";

export function sparePassiveValidation({ injector }: Kernel): void {
  injector.get(U.SheetDataValidationModel).validator = (_rule, _position, done) => {
    done?.(U.DataValidationStatus.VALID, false);
    return U.DataValidationStatus.VALID;
  };
  injector.get(U.DataValidationCustomFormulaService).addRule = () => undefined;
}
