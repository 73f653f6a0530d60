/** The reference lists of the assessment guide; where they come from and how sure they are: sources/SOURCES.md. */
export { formerOccupation, formerOccupationList, type FormerOccupation } from "./formerOccupations";
export {
  allOccupations,
  classesOf,
  namesOf,
  occupationByCode,
  occupationByName,
  otherCodesOf,
  type Occupation,
} from "./occupations";
export { isRestricted, permitTrade, restriction, type PermitTrade, type Restriction } from "./restrictions";
export { standardLevels, type StandardLevels } from "./standardLevels";
export { SOFTWARE_TITLES, TITLE_SERIES } from "./titleSeries";
export { knowsAllWorkTypes, workTypeCount, workTypesOf } from "./workTypes";
