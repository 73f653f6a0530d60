import type { Rule } from "../rule";

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface PeopleMessages {}

export const peopleRules: readonly Rule[] = [];
