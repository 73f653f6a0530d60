/** Words people have: the requirement sets each offers, and what it does. What a profile does not name is as usual. */
import type { ProfileName } from "../profiles";
import type { RequirementSets } from "../schema";
import type { WordBehaviour } from "./behaviour";

export interface WordProfile {
  readonly requirementSets: RequirementSets;
  readonly behaviour: Partial<WordBehaviour>;
  /** What `Office.context.platform` says. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
}

const COMMON = { Settings: "1.1", DocumentEvents: "1.1" };
/** The client in the package has `changeTrackingMode` in the web's own set, which later became WordApi 1.4. */
const NEWEST = { ...COMMON, WordApi: "1.9", WordApiOnline: "1.1" };

export const WORD_PROFILES = {
  ltsc2021: {
    platform: "PC",
    requirementSets: { ...COMMON, WordApi: "1.3" },
    behaviour: { verticalTabBecomesSign: true },
  },
  windows365: {
    platform: "PC",
    requirementSets: NEWEST,
    behaviour: { ooxmlEndsDraft: true },
  },
  mac365: {
    platform: "Mac",
    requirementSets: NEWEST,
    behaviour: { trackingNotLoaded: true },
  },
  /** That `createDocument` opens nothing is not so every time: that switch is tested alone. */
  web: {
    platform: "OfficeOnline",
    requirementSets: NEWEST,
    behaviour: { web: true, verticalTabStaysLiteral: true, staysGrey: true, ooxmlEndsDraft: true },
  },
} as const satisfies Readonly<Record<ProfileName, WordProfile>>;
