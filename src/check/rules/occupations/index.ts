import type { Rule } from "../../model/rule";
import { codeRules, type CodeMessages } from "./codes";
import { levelRules, type LevelMessages } from "./levels";
import { registerRules, type RegisterMessages } from "./register";

export interface OccupationMessages extends CodeMessages, LevelMessages, RegisterMessages {}

export const occupationRules: readonly Rule[] = [...codeRules, ...levelRules, ...registerRules];
