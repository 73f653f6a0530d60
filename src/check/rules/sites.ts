import type { Rule } from "../rule";

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface SiteMessages {}

export const siteRules: readonly Rule[] = [];
