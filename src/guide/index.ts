/** The guide as data: another city's guide would be another folder of this shape. */
export * from "./clauses";
export * from "./education-words";
export * from "./form-titles";
export * from "./help";
export * from "./kinds";
export * from "./limits";
export * from "./name-words";
export * from "./people-words";
export * from "./tables";
export * from "./tabs";
export * from "./types";
export * from "./vocabularies";
export * from "./volumes";
