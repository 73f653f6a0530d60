import type { Rule } from "../rule";

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface MethodMessages {}

export const methodRules: readonly Rule[] = [];
