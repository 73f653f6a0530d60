import { LEVEL_SEPARATOR, SKILL_LEVELS, type SkillLevel } from "../../guide";
import { LAST_SERIAL } from "./dates";
import { cleanText, codeText, halfWidth } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** What a cell of skill levels says, whichever way it is written. */
export interface LevelReading {
  /** The levels named, each once, from 5 to 1. */
  readonly levels: readonly SkillLevel[];
  /** The levels as the guide writes them: 5、4、3. */
  readonly canonical: string;
  /** What names no level of the guide, as it stands: 学徒工, 特级技师, 6. */
  readonly unknown: readonly string[];
  /** Written as the guide writes it, apart from stray blanks and full-width digits. */
  readonly isCanonical: boolean;
  /** The guide's digits in its order, each once; only what stands between them is another sign: 5,4,3. */
  readonly isOnlySeparated: boolean;
  /** Excel took what was typed for a date (5-3 became 3 May), or somebody typed one. */
  readonly isDate: boolean;
}

/** Serial numbers from 1982 on; of the level lists typed as one number only 54321 is as large. */
const DATE_SERIALS_FROM = 30_000;
const ALL_LEVELS_AS_NUMBER = 54_321;
const WRITTEN_DATE =
  /^(?:(?:(?:19|20)\d{2}[-/.年])?\d{1,2}月(?:\d{1,2}日?)?|(?:19|20)\d{2}[-/.]\d{1,2}(?:[-/.]\d{1,2})?)$/;

const SEPARATORS = /[\s\u00a0\u3000、,;:/\\|+&.·()[\]和及与或]+/;
const RANGE_SIGN = /[-~至到]/;
/** A dash that was written as 一: 5一3. */
const DASH_LIKE = /(\d)一(?=\d)/g;
/** A level at the place where the one before it ends; the longest word goes first, and none is read in two ways. */
const LEVEL = /高级技师|技师|[初中高]级(?:工|技能)?|[1-5一二三四五](?:级工?)?/y;
const FIRST_OF_LEVEL = /^[高技初中1-5一二三四五]/;
const LEVEL_SIGN = "级";
/** What certificates and standards set before a level: 国家职业资格五级, 职业技能等级三级. */
const BEFORE_LEVEL = /(?:国家)?(?:职业|技能|认定){1,3}(?:资格|等级)|等级(?=\s*[:1-5一二三四五初中高])/g;
/** 初、中、高级工: what 级 ends is meant of each that stands before it. 高级技师 ends no such list. */
const SHARED_ENDING = /[初中高](?:[\s、,/和及与]*[初中高]){1,2}级(?!技师)/g;
/** 高级工及以上, 三级（含）以上, 四级以下 */
const OPEN_ENDED = /(?:\(?含\)?|及其?|和)?以?(上|下)$/;

/** 三（二）2 and the eight-grade names of the trade: which level a word begins to name. */
const LEVEL_OF: Readonly<Record<string, SkillLevel>> = {
  ...{ 五: "5", 四: "4", 三: "3", 二: "2", 一: "1" },
  ...{ 初级: "5", 中级: "4", 高级: "3", 技师: "2", 高级技师: "1" },
};

/**
 * Reads a cell of skill levels: `5、4、3`, digits in any order or run together, words (三级, 高级工, 五级/初级工),
 * ranges (5-3, 五级至三级), several of them with any separator.
 */
export function readLevels(value: CellValue): LevelReading {
  const canonical = CANONICAL.get(String(value));
  if (canonical) return canonical;
  // An ID pasted here is beyond the last day Excel knows, and no date.
  const isSerial = typeof value === "number" && value >= DATE_SERIALS_FROM && value <= LAST_SERIAL;
  if (isSerial && value !== ALL_LEVELS_AS_NUMBER) return DATE;
  const text = String(value);
  const code = codeText(text);
  if (WRITTEN_DATE.test(code)) return DATE;
  return CANONICAL.get(code) ?? remembered(text);
}

/** Texts read last that are not written as the guide writes them: a column repeats them, and several rules read each cell. */
const MOST_REMEMBERED = 256;
/** Longer ones are no levels, and would be held for nothing. */
const LONGEST_REMEMBERED = 1_000;
const known = new Map<string, LevelReading>();

function remembered(text: string): LevelReading {
  if (text.length > LONGEST_REMEMBERED) return readWords(text);
  let reading = known.get(text);
  if (!reading) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, (reading = readWords(text)));
  }
  return reading;
}

/** The levels in the guide's order and notation: 5、4、3. */
export const writeLevels = (levels: Iterable<SkillLevel>): string => inOrder(levels).join(LEVEL_SEPARATOR);

/** Each level once, from 5 to 1. */
export function inOrder(levels: Iterable<SkillLevel>): readonly SkillLevel[] {
  const given = new Set(levels);
  return SKILL_LEVELS.filter((level) => given.has(level));
}

/** What a run of levels would need to be without a gap; `levels` from 5 to 1. */
export function missingBetween(levels: readonly SkillLevel[]): readonly SkillLevel[] {
  const [highest, lowest] = [levels[0], levels[levels.length - 1]];
  return SKILL_LEVELS.filter((level) => level < highest && level > lowest && !levels.includes(level));
}

function readWords(text: string): LevelReading {
  const shown = cleanText(text);
  const written = meantEach(joinedLevels(halfWidth(shown)));
  const whole = openEnded(written) ?? rangeBetween(written);
  const levels: SkillLevel[] = whole ? [...whole] : [];
  const unknown: string[] = [];
  const chunks = chunksOf(written);
  for (const chunk of whole ? [] : chunks) {
    const found = levelsOfChunk(chunk);
    if (found) levels.push(...found);
    // The 以上 of 高级技师及以上 says nothing without the words before it.
    else unknown.push(chunk.replace(OPEN_ENDED, "") === "" ? shown : chunk);
  }
  if (levels.length === 0 && unknown.length === 0 && shown !== "") unknown.push(shown);
  const ordered = inOrder(levels);
  const canonical = ordered.join(LEVEL_SEPARATOR);
  const isOnlySeparated = chunks.length > 1 && chunks.join(LEVEL_SEPARATOR) === canonical;
  return {
    levels: ordered,
    canonical,
    unknown,
    isCanonical: false,
    isOnlySeparated,
    isDate: false,
  };
}

/** Each level with a word of its own: 初、中、高级工 is 初级、中级、高级工, and of 国家职业资格五级 the level is meant. */
const meantEach = (text: string): string =>
  text
    .replace(BEFORE_LEVEL, "")
    .replace(SHARED_ENDING, (list) => [...list].filter((sign) => "初中高".includes(sign)).join("级、") + LEVEL_SIGN);

/**
 * What 高级工及以上 means: the level and those above it. Above the highest and below the lowest the guide has none, so that
 * 高级技师及以上 says something it does not know.
 */
function openEnded(text: string): readonly SkillLevel[] | undefined {
  const meant = codeText(text);
  const words = OPEN_ENDED.exec(meant);
  if (!words) return undefined;
  const [, direction] = words;
  const level = oneLevel(meant.slice(0, words.index));
  const end = direction === "上" ? HIGHEST : LOWEST;
  return level !== undefined && level !== end ? between(level, end) : undefined;
}

/** A range whose ends are named in several ways: 初级工（五级）至高级工（三级）. */
function rangeBetween(text: string): readonly SkillLevel[] | undefined {
  const ends = text.split(RANGE_SIGN);
  if (ends.length !== 2) return undefined;
  const from = oneLevel(ends[0]);
  const to = from === undefined ? undefined : oneLevel(ends[1]);
  return from !== undefined && to !== undefined ? between(from, to) : undefined;
}

const chunksOf = (text: string): readonly string[] => text.split(SEPARATORS).filter((chunk) => chunk !== "");

/** The level that every word of a text names. */
function oneLevel(text: string): SkillLevel | undefined {
  let level: SkillLevel | undefined;
  for (const chunk of chunksOf(text)) {
    const found = levelsOfChunk(chunk);
    if (!found) return undefined;
    level ??= found[0];
    if (found.some((other) => other !== level)) return undefined;
  }
  return level;
}

/** 5 级 is one word: the blanks before 级 are left out. */
const joinedLevels = (text: string): string =>
  text
    .split(LEVEL_SIGN)
    .map((part, i, parts) => (i < parts.length - 1 ? part.trimEnd() : part))
    .join(LEVEL_SIGN);

/** A word, digits run together, or a range; undefined when any part of it names no level. */
function levelsOfChunk(chunk: string): readonly SkillLevel[] | undefined {
  if (!FIRST_OF_LEVEL.test(chunk)) return undefined;
  const parts: (readonly SkillLevel[])[] = [];
  for (const part of chunk.replace(DASH_LIKE, "$1-").split(RANGE_SIGN)) {
    const levels = levelsOfPart(part);
    if (!levels) return undefined;
    parts.push(levels);
  }
  const [from, to] = parts;
  return parts.length === 2 && from.length === 1 && to.length === 1 ? between(from[0], to[0]) : parts.flat();
}

function levelsOfPart(part: string): readonly SkillLevel[] | undefined {
  const levels: SkillLevel[] = [];
  let before: string | undefined;
  for (let at = 0; at < part.length; at = LEVEL.lastIndex) {
    LEVEL.lastIndex = at;
    const word = LEVEL.exec(part)?.[0];
    if (word === undefined) return undefined;
    const level = levelOfWord(word);
    // 五级初级工 names one level in two ways.
    const isSaidAgain = level === levels[levels.length - 1] && word !== before;
    if (!isSaidAgain) levels.push(level);
    before = word;
  }
  return levels.length > 0 && isMonotone(levels) ? levels : undefined;
}

function levelOfWord(word: string): SkillLevel {
  const digit = SKILL_LEVELS.find((level) => word.startsWith(level));
  return digit ?? LEVEL_OF[word] ?? LEVEL_OF[word.slice(0, 2)] ?? LEVEL_OF[word[0]];
}

/** 543 and 345 are lists; 55 and 352 are slips of the hand. */
const isMonotone = (levels: readonly SkillLevel[]): boolean =>
  levels.every((level, i) => i === 0 || level < levels[i - 1]) ||
  levels.every((level, i) => i === 0 || level > levels[i - 1]);

const [LOWEST] = SKILL_LEVELS;
const HIGHEST = SKILL_LEVELS[SKILL_LEVELS.length - 1];

const between = (a: SkillLevel, b: SkillLevel): readonly SkillLevel[] =>
  SKILL_LEVELS.filter((level) => (level <= a && level >= b) || (level >= a && level <= b));

const DATE: LevelReading = {
  levels: [],
  canonical: "",
  unknown: [],
  isCanonical: false,
  isOnlySeparated: false,
  isDate: true,
};

/** The 31 ways the guide's notation allows, so that a well-filled cell costs one look-up. */
const CANONICAL: ReadonlyMap<string, LevelReading> = new Map(
  Array.from({ length: 2 ** SKILL_LEVELS.length - 1 }, (_, i) => {
    const levels = SKILL_LEVELS.filter((_level, bit) => ((i + 1) >> bit) & 1);
    const canonical = writeLevels(levels);
    return [canonical, { levels, canonical, unknown: [], isCanonical: true, isOnlySeparated: false, isDate: false }];
  }),
);
