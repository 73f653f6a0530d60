import type { MethodMessages } from "../../../check/rules/methods";
import type { TextsOf } from "../../types";

export const methodTexts: TextsOf<MethodMessages> = {};
