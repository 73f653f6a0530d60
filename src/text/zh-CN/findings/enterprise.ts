import type { EnterpriseMessages } from "../../../check/rules/enterprise";
import type { TextsOf } from "../../types";

export const enterpriseTexts: TextsOf<EnterpriseMessages> = {};
