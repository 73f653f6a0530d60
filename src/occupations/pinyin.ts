import { lazy } from "../guide/reference/lazy";
import compiled from "./pinyin.json";

/** How the characters of a name are read, in Latin letters without tones, ü as v. */
export interface Reading {
  /** The character itself, in lower case. */
  readonly sign: string;
  /** The syllable it has in this name; absent for a sign that is not read. */
  readonly syllable?: string;
  /** Every way to type it, the syllable first: others that the character is read as, lu and lyu for lv. */
  readonly typed: readonly string[];
}

interface Syllables {
  readonly usual: ReadonlyMap<string, string>;
  readonly also: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

const syllables = lazy((): Syllables => {
  const { readings, also, names } = compiled;
  const usual = Object.entries(readings).flatMap(([syllable, signs]) =>
    [...signs].map((sign): [string, string] => [sign, syllable]),
  );
  return { usual: new Map(usual), also, names };
});

/** The readings of a name of the reference lists; of other texts those of each character by itself, as far as known. */
export function readingsOf(name: string): readonly Reading[] {
  const { usual, also, names } = syllables();
  const inName = Object.hasOwn(names, name) ? names[name].split(" ") : undefined;
  return [...name].map((sign, i) => {
    const plain = usual.get(sign);
    const syllable = inName?.[i] ?? plain;
    if (plain === undefined || syllable === undefined) return { sign: sign.toLowerCase(), typed: [] };
    const others = Object.hasOwn(also, sign) ? also[sign].split(" ") : [];
    return { sign, syllable, typed: [...new Set([syllable, plain, ...others].flatMap(waysToType))] };
  });
}

/** ü has no key of its own: 旅 is typed lv, lu or lyu. */
const waysToType = (syllable: string): readonly string[] =>
  /^[ln]v/.test(syllable) ? [syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")] : [syllable];
