/** Occupations as a person looks them up, by name, code or pinyin. */
export type { Found, OccupationHit } from "./hit";
export { nearest, search } from "./search";
export { occupationIndex, type OccupationIndex } from "./writings";
