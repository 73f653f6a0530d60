import type { ScopeMessages } from "../../../check/rules/scope";
import type { TextsOf } from "../../types";

export const scopeTexts: TextsOf<ScopeMessages> = {};
