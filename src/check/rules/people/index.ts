import type { Rule } from "../../model/rule";
import { backgroundRules, type BackgroundMessages } from "./background";
import { idRules, type IdMessages } from "./ids";
import { nameRules, type NameMessages } from "./names";
import { phoneRules, type PhoneMessages } from "./phones";

export interface PeopleMessages extends NameMessages, IdMessages, BackgroundMessages, PhoneMessages {}

/** What each line about a person must satisfy, PER-01 to PER-10 and PER-14 to PER-19; the others are in rosters.ts. */
export const peopleRules: readonly Rule[] = [...nameRules, ...idRules, ...backgroundRules, ...phoneRules];
