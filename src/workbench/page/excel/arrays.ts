/** Excel changes the cells of an array formula all together or not at all. */
import { formatArea, type Area } from "../../engine/a1";
import { overlaps, subtract } from "../../engine/areas";
import type { Engine } from "../../engine/port";

/** The address of an array formula of which some cells would be changed and others not. */
export function arrayInPart(engine: Engine, sheet: string, areas: readonly Area[]): string | undefined {
  const array = engine.cells
    .arrays(sheet)
    .find((one) => areas.some((area) => overlaps(area, one)) && subtract(one, areas).length > 0);
  return array && formatArea(array);
}
