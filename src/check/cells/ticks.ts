import { TICK } from "../../guide";
import { TICK_VARIANTS, UNTICKED } from "../../guide/written-variants";
import { codeText } from "./normalise";
import { readNumber } from "./numbers";
import type { CellValue } from "../snapshot/types";

/** `count` is a positive number; in a column of ticks alone, 1 stands for a tick. */
export type Tick = "ticked" | "unticked" | "count" | "other";

const READINGS = new Map<CellValue, Tick>([
  ["", "unticked"],
  [false, "unticked"],
  [true, "ticked"],
  [TICK, "ticked"],
  ...UNTICKED.map((mark) => [mark, "unticked"] as const),
  ...TICK_VARIANTS.map((mark) => [mark, "ticked"] as const),
]);

/** Whether a mark is shown as a picture or as a sign, U+FE0E or U+FE0F behind it, makes no other mark of it. */
const markIn = (text: string): string => codeText(text).replace(/[\ufe0e\ufe0f]/g, "");

/** What stands in a cell that takes a tick or a head-count, whatever mark was used. */
export function readTick(value: CellValue): Tick {
  const known = READINGS.get(value) ?? READINGS.get(typeof value === "string" ? markIn(value) : value);
  if (known) return known;
  const count = readNumber(value, "tickOrCount");
  return count === undefined || count < 0 ? "other" : count === 0 ? "unticked" : "count";
}
