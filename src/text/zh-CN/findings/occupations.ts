import type { OccupationMessages } from "../../../check/rules/occupations";
import type { TextsOf } from "../../types";

export const occupationTexts: TextsOf<OccupationMessages> = {};
