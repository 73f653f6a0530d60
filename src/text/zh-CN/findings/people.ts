import type { PeopleMessages } from "../../../check/rules/people";
import type { TextsOf } from "../../types";

export const peopleTexts: TextsOf<PeopleMessages> = {};
