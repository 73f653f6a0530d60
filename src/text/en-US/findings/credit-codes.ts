import type { CreditCodeCheck, CreditCodeForm } from "../../../check/rules/credit-codes";
import type { TextsOf } from "../../types";

/** Said alike of the enterprise's own code (ENT-01) and of those in 认定企业 (SCOPE-02, SCOPE-03). */
export const creditCodeTexts: TextsOf<CreditCodeForm & CreditCodeCheck> = {
  number: {
    title: "Last characters of the credit code are lost",
    why: "The cell holds a number; Excel keeps 15 digits and turned the rest into 0.",
    todo: "Set the cell to text, then type the code again from the business licence.",
  },
  lowerCase: {
    title: "Credit code must be in capitals",
    why: "A credit code is made of digits and capital letters.",
    todo: "Make the letters capitals.",
    button: "Change to {tidied}",
  },
  length: {
    title: "Credit code must have 18 characters",
    why: "A credit code has 18 characters; this one has {length}.",
    todo: "Type it again from the business licence.",
  },
  characters: {
    title: "Characters no credit code has",
    why: "Only digits and the capitals other than I, O, S, V and Z occur; this one has {characters}.",
    todo: "Correct it from the business licence.",
  },
  division: {
    title: "Characters 3 to 8 must be digits",
    why: "These six are the administrative division of the registering office, digits only.",
    todo: "Correct them from the business licence.",
  },
  check: {
    title: "Credit code check character is wrong",
    why: "The first 17 call for {expected}, not {found}; some codes of the first months of 2015 are real exceptions.",
    todo: "Compare with the business licence; if identical, dismiss this with the reason.",
  },
};
