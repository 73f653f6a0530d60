import type { SiteMessages } from "../../../check/rules/sites";
import type { TextsOf } from "../../types";

export const siteTexts: TextsOf<SiteMessages> = {};
