/** A document behind `Word` and `Office` of this file, as in the Word that HOST_PROFILE names; LTSC 2021 where it names none. */
import type { OfficeHostOptions } from "../../src/workbench/host/office-host";
import { isProfileName, PROFILE_NAMES } from "../../src/workbench/host/profiles";
import { WORD_PROFILES, type WordBehaviour, type WordProfile } from "../../src/workbench/host/word";
import { bootWord as boot, type HeadlessWord } from "./office";

export type { HeadlessWord } from "./office";

function chosenProfile(name = "ltsc2021"): WordProfile {
  if (!isProfileName(name)) throw new Error(`HOST_PROFILE=${name} is none of ${PROFILE_NAMES.join(", ")}`);
  return WORD_PROFILES[name];
}

const PROFILE: WordProfile = chosenProfile(process.env.HOST_PROFILE);

type Options = Partial<OfficeHostOptions> & {
  readonly behaviour?: Partial<WordBehaviour>;
  readonly profile?: WordProfile;
};

/** `behaviour` and `requirementSets` go before the profile's. */
export const bootWord = (
  docx: Uint8Array,
  { behaviour, requirementSets, profile = PROFILE, ...options }: Options = {},
): Promise<HeadlessWord> =>
  boot(docx, {
    ...options,
    requirementSets: { ...profile.requirementSets, ...requirementSets },
    behaviour: { ...profile.behaviour, ...behaviour },
  });
