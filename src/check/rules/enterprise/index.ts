import type { Rule } from "../../model/rule";
import { profileRules, type ProfileMessages } from "./profile";
import { staffRules, type StaffMessages } from "./staff";

export interface EnterpriseMessages extends ProfileMessages, StaffMessages {}

/** 一: the enterprise and its frontline staff. */
export const enterpriseRules: readonly Rule[] = [...profileRules, ...staffRules];
