import type { CellValue } from "../../src/check";
import type { Field } from "../../src/guide";

/** A record by field; what is not named stays empty. */
export type SampleRecord = Partial<Record<Field, CellValue>>;
