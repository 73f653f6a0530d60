import type { Rule } from "../model/rule";
import { committeeRules } from "./committees";
import { enterpriseRules } from "./enterprise";
import { generalRules } from "./general";
import { methodRules } from "./methods";
import { occupationRules } from "./occupations";
import { peopleRules } from "./people";
import { rosterRules } from "./rosters";
import { scopeRules } from "./scope";
import { siteRules } from "./sites";

/** Every rule there is, in the catalogue's order. No rule hides anywhere else. */
export const RULES: readonly Rule[] = [
  ...generalRules,
  ...enterpriseRules,
  ...committeeRules,
  ...scopeRules,
  ...occupationRules,
  ...methodRules,
  ...rosterRules,
  ...peopleRules,
  ...siteRules,
];
