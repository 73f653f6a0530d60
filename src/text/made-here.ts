import type { MadeTable } from "../import";

/** Why a sheet of a plan that the assistant makes is not brought in, by its table. */
export type MadeTexts = Readonly<Record<MadeTable, string>>;
