/** The reference lists of the assessment guide; where they come from and how sure they are: sources/SOURCES.md. */
export type { Confidence } from "./confidence";
export { formerOccupation, type FormerOccupation } from "./formerOccupations";
export {
  isOtherOccupation,
  namesOf,
  occupationByCode,
  occupationByName,
  searchOccupations,
  type Occupation,
} from "./occupations";
export { isRestricted, permitTrade, restriction, type PermitTrade, type Restriction } from "./restrictions";
export { standardLevels, type StandardLevels } from "./standardLevels";
export { workTypesOf } from "./workTypes";
