import type { Rule } from "../rule";

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface OccupationMessages {}

export const occupationRules: readonly Rule[] = [];
