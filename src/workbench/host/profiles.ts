/** The Offices the hosts can play; what each offers and does stands with Excel's host and with Word's. */
export const PROFILE_NAMES = ["ltsc2021", "windows365", "mac365", "web"] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

export const isProfileName = (name: unknown): name is ProfileName => PROFILE_NAMES.some((known) => known === name);
