import type { CommitteeMessages } from "../../../check/rules/committees";
import type { TextsOf } from "../../types";

export const committeeTexts: TextsOf<CommitteeMessages> = {};
