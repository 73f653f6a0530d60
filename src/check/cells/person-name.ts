import {
  ADDRESSES,
  COMMON_SURNAMES,
  COMPOUND_SURNAMES,
  NAME_LABELS,
  ORGANISATION_ENDS,
  SHORT_ADDRESSES,
} from "../../guide/name-words";
import { NOTHING_WORDS } from "../../guide/people-words";
import { cleanText, codeText, halfWidth, withoutEndMarks } from "./normalise";

/**
 * What a cell of a person's name holds.
 * - `name`: as it should be
 * - `nobody`: 无, 待定, a stroke, a department · `digits` · `hidden`: 张*, 李某某 · `surname`: 王先生, 张总
 * - `single`: 李, one character alone · `lost`: 李□, 李? and 李(王+鑫), a character that could not be typed or was lost
 * - `several`: names parted by a sign or a break; `joined` is the one name it would be without its blanks, where only blanks part it
 * - `note`: a name with a title, a remark or a label beside it · `blanks` · `middleDot`: a name written loosely
 */
export type NameReading =
  | { readonly kind: "name" | "nobody" | "digits" | "hidden" | "surname" | "single" | "lost" }
  | { readonly kind: "several"; readonly joined?: string }
  | { readonly kind: "note" | "blanks" | "middleDot"; readonly tidy: string };

const DIGIT = /[0-9０-９]/;
const LETTER = /\p{L}/u;
const BLANKS = /[\s\u00a0\u2000-\u200a\u3000]+/g;
const LATIN = /[A-Za-z]/;
const LATIN_OR_DOT = /[A-Za-z.]/;
/** What is typed for the dot in a name like 买买提·艾力 (GB/T 15834-2011, 4.14: U+00B7). */
const DOT_VARIANTS = /(\p{Script=Han})[.．・•‧∙⋅。｡●](?=\p{Script=Han})/gu;
/** Names that need no closer look: two to four Chinese characters that are no word for something else are looked up below. */
const HAN_ALONE = /^[\u3400-\u9fff·]+$/;
const HAN = /^\p{Script=Han}+$/u;
const BETWEEN = /[、，,；;/\\|&＆\n\r]+/;
const START = /^[、，,；;。：:]+/u;
const ALL_IN_BRACKETS = /^[(（]([^()（）]+)[)）]$/u;
const BRACKETS = /^([^()（）[［【]+)[(（[［【][^()（）]*[)）\]］】]$/u;
/** 张*, 张＊＊, 张某, 张某某, 李XX, 李×× */
const HIDDEN = /[*＊※]|^\p{Script=Han}{1,2}(?:某+|[xX×Ｘ]+)$|^[xX×Ｘ]{2,}$/u;
/** What stands for a character that could not be typed, or was lost: a box, a circle, a question mark, a letter, its parts (王+鑫). */
const LOST =
  /[□■▢◻◼▯〓○◯囗\ufffd?？_＿]|[(（[［【]\p{Script=Han}[+＋]\p{Script=Han}[)）\]］】]|^\p{Script=Han}+[A-Za-zＡ-Ｚａ-ｚ]\p{Script=Han}+$/u;
/** The one of these that is a Han character. */
const LOST_HAN = "囗";
const AND = /^(\p{Script=Han}{2,3})[和与及](\p{Script=Han}{2,3})$/u;
const AND_OTHERS = /^(\p{Script=Han}{2,4})等人?$/u;
/** ①, ⑴, ❶, ㈠, ²: numbers in one sign, as lists and footnotes have them. */
const SIGN_NUMBER =
  "[\\u2460-\\u249b\\u24eb-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\u00b2\\u00b3\\u00b9\\u2070-\\u2079]";
/** What a list sets before its members: 1、张三, (2)张三, 三、张三, ①张三, • 张三. */
const LIST_MARK = new RegExp(
  `^(?:${SIGN_NUMBER}|[•●◆◇▪★☆√✓✔►▶➢➤]|[(（[【](?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[)）\\]】]|(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[、.．:：)）]|[,，](?=\\p{Script=Han})))[\\s\\u3000、.．]*(?=\\S)`,
  "u",
);
/** 01 张三: a number alone is a list's where what follows, behind a blank, looks like somebody's name. */
const LIST_NUMBER = /^[0-9０-９]{1,3}[\s\u3000]+(?=\p{Script=Han})/u;
const FOOTNOTE = new RegExp(`${SIGN_NUMBER}$`, "u");
const HOLDS_SIGN_NUMBER = new RegExp(SIGN_NUMBER, "u");
const PINYIN_BESIDE = /^(\p{Script=Han}[\p{Script=Han}·]+)[\s\u3000]*[A-Za-z][A-Za-z\s.'-]*$/u;

const NOTHING: ReadonlySet<string> = new Set(NOTHING_WORDS);
const LABEL = new RegExp(`^(?:${NAME_LABELS.join("|")})(?:[:：]|[\\s\\u3000]+(?=\\p{Script=Han}{2}))`, "u");
/** 张三 组长 */
const ADDRESSED = new RegExp(`^(\\p{Script=Han}{2,}?)[\\s\\u3000]+(?:${ADDRESSES.join("|")})$`, "u");
/** With which characters words end that are looked for at the end of a name: most names need no closer look. */
const LAST_SIGNS = new Set(
  [...ADDRESSES, ...SHORT_ADDRESSES, ...ORGANISATION_ENDS, ...NOTHING_WORDS, "某", "等", "人"].map((word) =>
    word.at(-1),
  ),
);
const startsWithSurname = (text: string): boolean => COMMON_SURNAMES.includes(text.charAt(0));
const isSingle = (text: string): boolean => text.length <= 2 && [...text].length === 1;
const isSurname = (text: string): boolean => [...text].length === 1 || COMPOUND_SURNAMES.includes(text);

/** Reads a cell of a person's name. Invisible characters and blanks at the ends are read through: GEN-01 reports them. */
export function readName(text: string): NameReading {
  if (HAN_ALONE.test(text)) return readPlain(text);
  const name = cleanText(text);
  const listed = withoutListMarks(name);
  if (listed !== name) return readListed(listed);
  if (DIGIT.test(name)) return { kind: "digits" };
  if (!LETTER.test(name) && !/[*＊]/.test(name)) return { kind: "nobody" };
  if (NOTHING.has(codeText(name))) return { kind: "nobody" };
  const bare = bareName(name);
  if (bare === "" || !LETTER.test(bare)) return { kind: "nobody" };
  if (HIDDEN.test(codeText(bare))) return { kind: "hidden" };
  if (LOST.test(name)) return { kind: "lost" };
  if (isSingle(bare)) return { kind: "single" };
  if (holdsSeveral(bare)) return { kind: "several" };
  const spoken = readSpaced(bare);
  const meant = spoken.kind === "blanks" || spoken.kind === "middleDot" ? spoken.tidy : bare;
  if (spoken.kind === "several") return spoken;
  const closer = HAN_ALONE.test(meant) ? readPlain(meant) : { kind: "name" as const };
  if (closer.kind !== "name") return closer;
  if (bare !== name) return { kind: "note", tidy: meant };
  return spoken;
}

/** The name without the mark a list sets before it, or of a footnote behind it. */
function withoutListMarks(name: string): string {
  const bare = name.replace(LIST_MARK, "").replace(FOOTNOTE, "").trim();
  if (bare !== name) return bare;
  const rest = name.replace(LIST_NUMBER, "");
  return looksLikeName(codeText(rest)) ? rest : name;
}

/** @param text what stood beside a mark of a list */
function readListed(text: string): NameReading {
  if (HOLDS_SIGN_NUMBER.test(text)) return { kind: "several" };
  const reading = readName(text);
  switch (reading.kind) {
    case "name":
      return { kind: "note", tidy: text };
    case "blanks":
    case "middleDot":
      return { kind: "note", tidy: reading.tidy };
    default:
      return reading;
  }
}

/** @param text Han characters and the right dot only */
function readPlain(text: string): NameReading {
  if (isSingle(text)) return { kind: NOTHING.has(text) ? "nobody" : "single" };
  if (text.includes(LOST_HAN)) return { kind: "lost" };
  if (text.length < 5 && !LAST_SIGNS.has(text.at(-1))) return { kind: "name" };
  if (NOTHING.has(text) || ADDRESSES.includes(text)) return { kind: "nobody" };
  if (text.length >= 4 && ORGANISATION_ENDS.some((end) => text.endsWith(end))) return { kind: "nobody" };
  if (ORGANISATION_ENDS.includes(text)) return { kind: "nobody" };
  if (HIDDEN.test(text)) return { kind: "hidden" };
  const and = AND.exec(text);
  if (text.length >= 5 && and?.slice(1).every(startsWithSurname)) return { kind: "several" };
  if (text.length >= 4 && AND_OTHERS.test(text) && startsWithSurname(text)) return { kind: "several" };
  const address = ADDRESSES.find((word) => text.length > word.length && text.endsWith(word));
  if (address !== undefined) {
    const rest = text.slice(0, -address.length);
    return isSurname(rest) ? { kind: "surname" } : rest.length < 2 ? { kind: "nobody" } : { kind: "note", tidy: rest };
  }
  const short = SHORT_ADDRESSES.find((word) => text.endsWith(word));
  if (short !== undefined && text.length > 1 && isSurname(text.slice(0, -1)) && startsWithSurname(text))
    return { kind: "surname" };
  return { kind: "name" };
}

/** The name without a label before it, marks around it and a remark in brackets behind it. */
function bareName(name: string): string {
  let bare = withoutEnds((ALL_IN_BRACKETS.exec(name)?.[1] ?? name).replace(LABEL, ""));
  bare = ADDRESSED.exec(bare)?.[1] ?? bare;
  const remark = BRACKETS.exec(bare)?.[1];
  // 某某有限公司（委派代表：张三） names the person in the brackets.
  if (remark !== undefined && !ORGANISATION_ENDS.some((end) => remark.endsWith(end))) bare = withoutEnds(remark);
  const beside = PINYIN_BESIDE.exec(bare)?.[1];
  return beside ?? bare;
}

const withoutEnds = (text: string): string => cleanText(withoutEndMarks(text, "。，,、;；:：").replace(START, ""));

/** Names parted by a sign: each side is a word of two signs or more. A break that parts single characters is one of a name. */
function holdsSeveral(name: string): boolean {
  const parts = name.split(BETWEEN).map((part) => part.replace(BLANKS, ""));
  if (parts.length < 2) return false;
  if (!/[、，,；;/\\|&＆]/.test(name)) return false;
  return parts.filter((part) => LETTER.test(part)).length > 1;
}

/** A name as it was typed with blanks in it: blanks between the characters of one name, or between names. */
function readSpaced(name: string): NameReading {
  const parts = name.split(BLANKS).filter((part) => part !== "");
  const closed = withoutBlanks(name);
  const joined = closed.replace(DOT_VARIANTS, "$1·");
  if (parts.length > 1 && parts.every((part) => HAN.test(part)) && !isOneName(parts))
    return { kind: "several", ...(!(/[\r\n]/.test(name) && parts.every(looksLikeName)) && { joined }) };
  if (joined === name) return { kind: "name" };
  return { kind: closed === name ? "middleDot" : "blanks", tidy: joined };
}

/** Whether parts of Han characters are one name: three characters at most, or four that begin with a compound surname. */
function isOneName(parts: readonly string[]): boolean {
  const joined = parts.join("");
  if ([...joined].length <= 3) return true;
  const surname = COMPOUND_SURNAMES.find((word) => joined.startsWith(word));
  if (surname === undefined || joined.length > surname.length + 2) return false;
  return parts[0].length <= surname.length;
}

/** Names of Latin letters keep a blank between their parts. */
const withoutBlanks = (name: string): string =>
  name.replace(BLANKS, (blanks, at: number) => {
    const isBetween = LATIN_OR_DOT.test(name.charAt(at - 1)) && LATIN.test(name.charAt(at + blanks.length));
    return !isBetween ? "" : blanks.length > 1 ? " " : blanks;
  });

/** Whether a text looks like the name of a Chinese person: for telling a column of names from others. */
export const looksLikeName = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text) && startsWithSurname(text) && readPlain(halfWidth(text)).kind === "name";

/** The name without what a list, or somebody, set beside it; any other text as it stands. */
export function nameAlone(text: string): string {
  const reading = readName(text);
  return reading.kind === "note" ? reading.tidy : text;
}
