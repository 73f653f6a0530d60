/**
 * The guide as data: another city's guide would be another folder of this shape. The words for people, names and education
 * are asked for by themselves: they are long, and only rules read them.
 */
export * from "./clauses";
export * from "./form-titles";
export * from "./help";
export * from "./column-kinds";
export * from "./limits";
export * from "./tables";
export * from "./tabs";
export * from "./types";
export * from "./vocabularies";
export * from "./volumes";
