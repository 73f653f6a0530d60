import type { CommitteeMessages } from "../rules/committees";
import type { EnterpriseMessages } from "../rules/enterprise";
import type { GeneralMessages } from "../rules/general";
import type { MethodMessages } from "../rules/methods";
import type { OccupationMessages } from "../rules/occupations";
import type { PeopleMessages } from "../rules/people";
import type { RosterMessages } from "../rules/rosters";
import type { ScopeMessages } from "../rules/scope";
import type { SiteMessages } from "../rules/sites";

/**
 * Every message a rule can raise, with the facts its sentence needs. The key is the rule's id, then what is wrong;
 * src/text must have a sentence for each in each language, or the program does not compile.
 */
export interface Messages
  extends
    GeneralMessages,
    EnterpriseMessages,
    CommitteeMessages,
    ScopeMessages,
    OccupationMessages,
    MethodMessages,
    PeopleMessages,
    RosterMessages,
    SiteMessages {}

export type MessageId = keyof Messages;
