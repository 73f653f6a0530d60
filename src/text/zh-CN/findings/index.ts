import type { FindingTexts } from "../../types";
import { committeeTexts } from "./committees";
import { enterpriseTexts } from "./enterprise";
import { generalTexts } from "./general";
import { methodTexts } from "./methods";
import { occupationTexts } from "./occupations";
import { peopleTexts } from "./people";
import { rosterTexts } from "./rosters";
import { scopeTexts } from "./scope";
import { siteTexts } from "./sites";

export const findingTexts: FindingTexts = {
  ...generalTexts,
  ...enterpriseTexts,
  ...committeeTexts,
  ...scopeTexts,
  ...occupationTexts,
  ...methodTexts,
  ...rosterTexts,
  ...peopleTexts,
  ...siteTexts,
};
