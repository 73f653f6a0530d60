import type { Rule } from "../../model/rule";
import { enterpriseScopeRules, type EnterpriseScopeMessages } from "./enterprises";
import { personnelScopeRules, type PersonnelScopeMessages } from "./personnel";

export interface ScopeMessages extends EnterpriseScopeMessages, PersonnelScopeMessages {}

/** 三（一）: the enterprises that assess, and whom. */
export const scopeRules: readonly Rule[] = [...enterpriseScopeRules, ...personnelScopeRules];
