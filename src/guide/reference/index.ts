/** The reference lists of the assessment guide; where they come from and how sure they are: sources/SOURCES.md. */
export { formerOccupation, type FormerOccupation } from "./formerOccupations";
export { namesOf, occupationByCode, occupationByName, searchOccupations, type Occupation } from "./occupations";
export { isRestricted, permitTrade, restriction } from "./restrictions";
export { standardLevels } from "./standardLevels";
export { SOFTWARE_TITLES, TITLE_SERIES } from "./titleSeries";
export { knowsAllWorkTypes, workTypeCount, workTypesOf } from "./workTypes";
