import { tableOf, type Column, type Field, type TableId } from "../guide";
import { isBlank } from "../check/cells/normalise";
import { titleKeys } from "../check/cells/title-key";
import { BESIDE_ANY, IMPORT_WORDS, NOT_ASKED, OTHER_THINGS } from "../guide/heading-words";

/** What a heading says of a column. */
export interface HeadingReading {
  /** Fields it may mean, the likeliest first; none for a heading of another thing. */
  readonly fields: readonly HeadingScore[];
  /** It names something the guide does not ask for, or another thing than any of its columns: 紧急联系人电话. */
  readonly isOther: boolean;
  /** It names several columns at once, 姓名/性别: which of them a cell holds is not to be told from it. */
  readonly combined?: readonly Field[];
}

export interface HeadingScore {
  readonly field: Field;
  /** 0 to 1; from SURE on the heading alone is enough. */
  readonly score: number;
  /** The most that contents may make of it. */
  readonly most: number;
}

/** From here on a column is matched without a question, and from here on it is proposed. */
export const SURE = 0.8;
export const LIKELY = 0.55;
const NEARLY_SURE = SURE - 0.01;

/** How good a name is a proof, and what the contents may still make of it. */
const SCORES = {
  equal: { score: 1, most: 1 },
  amongNeutral: { score: 0.9, most: 1 },
  borrowed: { score: 0.7, most: 1 },
  byContents: { score: 0.7, most: 1 },
  doubtful: { score: 0.6, most: NEARLY_SURE },
  /** The head noun is last in Chinese: what ends with a name is a kind of it. */
  ends: { score: 0.6, most: NEARLY_SURE },
  starts: { score: 0.55, most: NEARLY_SURE },
} as const;

/** A heading for comparing: widths, blanks, marks, numbering before it and a number behind it aside; in small letters. */
export const headingKey = (text: string): string => keysOf(text)[0];

const NUMBERING = /^(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,2}、)/;
const MARKS = /[#?!,。;"'“”‘’<>《》_]/g;
const AND_SO_ON = /^(?:请填写|请输入|填写|其中)[:：]?/;

/** The keys of a heading: the whole of it, then without what stands in brackets, then without Latin letters beside Han. */
function keysOf(text: string): readonly string[] {
  const [whole, bare] = titleKeys(text);
  const tidy = (key: string): string =>
    key.replace(MARKS, "").replace(NUMBERING, "").replace(AND_SO_ON, "").toLowerCase();
  const keys = [tidy(whole).replace(/[()[\]【】]/g, ""), tidy(bare)];
  const han = keys[1].replace(/[a-z.]+/g, "").replace(/^\/|\/$/g, "");
  return [...new Set([...keys, ...(/\p{Script=Han}/u.test(han) ? [han] : [])])].filter((key) => key !== "");
}

interface Name {
  readonly field: Field;
  readonly key: string;
  readonly proof: keyof typeof SCORES;
  /** The guide's title before its synonyms, one synonym before the next. */
  readonly rank: number;
}

interface Names {
  readonly all: readonly Name[];
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
  readonly beside: readonly string[];
}

const known = new Map<TableId, Names>();

function namesOf(id: TableId): Names {
  const before = known.get(id);
  if (before) return before;
  const words = IMPORT_WORDS[id];
  const all = tableOf(id).columns.flatMap(({ field, title, synonyms = [], borrowed = [] }: Column): readonly Name[] => {
    const listed = [
      ...[title, ...synonyms].map((text) => ({ text, proof: "equal" as const })),
      ...(words?.names[field] ?? []).map((text) => ({ text, proof: "equal" as const })),
      ...borrowed.map((text) => ({ text, proof: "borrowed" as const })),
      ...(words?.byContents[field] ?? []).map((text) => ({ text, proof: "byContents" as const })),
      ...(words?.doubtful[field] ?? []).map((text) => ({ text, proof: "doubtful" as const })),
    ];
    const graded = listed.map((name) => {
      const isWeak = name.proof === "equal" && name.text !== title && isWeakIn(words, field, name.text);
      return isWeak ? { ...name, proof: "byContents" as const } : name;
    });
    return graded.flatMap(({ text, proof }, rank) =>
      keysOf(text)
        .slice(0, 2)
        .map((key) => ({ field, key, proof, rank })),
    );
  });
  const byKey = new Map<string, Name[]>();
  for (const name of all) byKey.set(name.key, [...(byKey.get(name.key) ?? []), name]);
  const beside = [...BESIDE_ANY, ...(words?.beside ?? [])].sort((a, b) => b.length - a.length);
  const names = { all, byKey, beside };
  known.set(id, names);
  return names;
}

/** The guide's own synonym may be too weak for a list of anybody's: 证件号码. */
const isWeakIn = (words: (typeof IMPORT_WORDS)[TableId], field: Field, text: string): boolean =>
  words?.byContents[field]?.includes(text) === true;

const readings = new Map<string, HeadingReading>();
/** So many different headings are remembered. */
const MOST_READ = 5_000;

/** What the heading of a column says, read for a table. */
export function readHeading(id: TableId, text: string): HeadingReading {
  const place = `${id}\n${text}`;
  const before = readings.get(place);
  if (before) return before;
  const reading = read(namesOf(id), text);
  if (readings.size >= MOST_READ) readings.clear();
  readings.set(place, reading);
  return reading;
}

const NOTHING: HeadingReading = { fields: [], isOther: false };
const OTHER: HeadingReading = { fields: [], isOther: true };
/** Longer texts are no headings. */
const LONGEST = 40;
const BETWEEN = /[/、,;&+]|或|和|及|与/;

function read(names: Names, text: string): HeadingReading {
  if (isBlank(text) || text.length > 2 * LONGEST) return NOTHING;
  const keys = keysOf(text).filter((key) => key.length <= LONGEST);
  if (keys.length === 0) return NOTHING;
  const exact = keys.flatMap((key) => names.byKey.get(key) ?? []);
  if (exact.length > 0) return { fields: inOrder(exact.map(scoreOf)), isOther: false };
  if (keys.some((key) => NOT_ASKED.test(key))) return OTHER;
  const [first] = keys;
  const parts = keys[keys.length > 1 ? 1 : 0].split(BETWEEN).filter((part) => part !== "");
  if (parts.length > 1) {
    const fields = parts.map((part) => sureField(names, part));
    const told = [...new Set(fields.filter((field) => field !== undefined))];
    if (told.length === 1 && fields.every((field) => field !== undefined))
      return { fields: [{ field: told[0], ...SCORES.amongNeutral }], isOther: false };
    if (told.length > 1) return { fields: [], isOther: false, combined: told };
  }
  const partial = names.all.flatMap((name) => keys.flatMap((key) => partialScore(names, key, name) ?? []));
  const isOther = OTHER_THINGS.some((word) => first.includes(word));
  return { fields: inOrder(partial), isOther: partial.length === 0 && isOther };
}

/** Whether a text is nothing but the name of a column; cheaper than reading it. */
export const isTitle = (id: TableId, text: string): boolean =>
  text.length <= LONGEST && keysOf(text).some((key) => namesOf(id).byKey.has(key));

const scoreOf = ({ field, proof, rank }: Name): HeadingScore => {
  const { score, most } = SCORES[proof];
  return { field, score: score - rank * 0.001, most };
};

/** The field a part of a heading means for sure. */
function sureField(names: Names, part: string): Field | undefined {
  const [exact] = names.byKey.get(part) ?? [];
  if (exact) return exact.field;
  const partial = names.all.flatMap((name) => partialScore(names, part, name) ?? []);
  const best = inOrder(partial)[0];
  return best && best.score >= SURE ? best.field : undefined;
}

/** Names of fewer characters say too little within a longer heading: 职业道德. */
const SHORTEST_START = 3;

function partialScore(names: Names, key: string, name: Name): HeadingScore | undefined {
  const at = key.lastIndexOf(name.key);
  if (at < 0 || key === name.key) return undefined;
  const before = key.slice(0, at);
  const behind = key.slice(at + name.key.length);
  if (isNeutral(names, before) && isNeutral(names, behind)) {
    const { score, most } = name.proof === "equal" ? SCORES.amongNeutral : SCORES[name.proof];
    return { field: name.field, score: score - name.rank * 0.001, most };
  }
  if (OTHER_THINGS.some((word) => before.includes(word) || behind.includes(word))) return undefined;
  if (name.proof !== "equal") return undefined;
  if (isNeutral(names, behind)) return { field: name.field, ...SCORES.ends };
  return isNeutral(names, before) && name.key.length >= SHORTEST_START
    ? { field: name.field, ...SCORES.starts }
    : undefined;
}

/** Whether a text says nothing of its own: it is made of words that may stand beside any name, of signs and of digits. */
function isNeutral({ beside }: Names, text: string): boolean {
  let rest = text;
  for (const word of beside) rest = rest.split(word).join("");
  return /^[\d\s.()（）/·-]*$/.test(rest);
}

/** Each field once, with its best score. */
function inOrder(scores: readonly HeadingScore[]): readonly HeadingScore[] {
  const best = new Map<Field, HeadingScore>();
  for (const one of scores) if (one.score > (best.get(one.field)?.score ?? 0)) best.set(one.field, one);
  return [...best.values()].sort((a, b) => b.score - a.score);
}
