/** Occupations as a person looks them up, by name, code or pinyin. */
export type { OccupationHit } from "./hit";
export { nearest, search } from "./search";
export { occupationIndex } from "./writings";
