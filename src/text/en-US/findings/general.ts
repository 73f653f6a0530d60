import type { GeneralMessages } from "../../../check/rules/general";
import type { TextsOf } from "../../types";

export const generalTexts: TextsOf<GeneralMessages> = {
  "GEN-03.errorValue": {
    title: "Formula error in the cell",
    why: "The formula gives {error}; there is nothing to read.",
    todo: "Mend the formula or type the content.",
  },
  "GEN-07.empty": {
    title: "Required cell is empty",
    why: "{column} must be filled in every row; here it is not.",
    todo: "Fill it in.",
  },
};
