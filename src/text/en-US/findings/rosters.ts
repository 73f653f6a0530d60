import type { RosterMessages } from "../../../check/rules/rosters";
import type { TextsOf } from "../../types";

export const rosterTexts: TextsOf<RosterMessages> = {};
