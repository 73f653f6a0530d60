import { isBlank } from "../check/cells/normalise";
import type { CellValue } from "../check/snapshot";
import { classifyCitizenId, isGenuine } from "../check/standards/citizen-id";
import { classifyPhone } from "../check/standards/phone";

/** Fewer cells than this say nothing of a whole line. */
const FEWEST = 3;

const textsOf = (row: readonly CellValue[]): readonly string[] =>
  row.filter((value) => !isBlank(value)).map((value) => String(value).normalize("NFKC").replace(/\s/g, ""));

/** Only brackets: a unit, or what is allowed, under its head. */
export const isUnit = (text: string): boolean => /^[（([【].*[)）\]】]$/.test(text);

/** Whether a line holds what only a record does: somebody's ID or mobile telephone. No head is called so. */
export const holdsRecord = (row: readonly CellValue[]): boolean => row.some(isSomebodys);

export const isSomebodysId = (value: CellValue): boolean =>
  /\d{11}/.test(String(value)) && isGenuine(classifyCitizenId(value));

export const isSomebodys = (value: CellValue): boolean =>
  isSomebodysId(value) || (/\d{11}/.test(String(value)) && classifyPhone(value).kind === "mobile");

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The how-manieth column a mark names, among others of its sort; undefined for a text that is no mark. */
function placeOf(text: string): { readonly sort: string; readonly place: number } | undefined {
  const bare = text.replace(/^[([【]|[)\]】]$/g, "");
  if (/^\d{1,2}$/.test(bare)) return { sort: "number", place: Number(bare) };
  for (const [sort, marks] of [
    ["stem", STEMS],
    ["letter", LETTERS],
  ] as const)
    if (bare.length === 1 && marks.includes(bare.toUpperCase()))
      return { sort, place: marks.indexOf(bare.toUpperCase()) + 1 };
  return undefined;
}

/** Whether a line numbers the columns, as forms do under their heads: 1 2 3, （1）（2）, A B C, 甲 乙 1 2. */
export function isColumnMarks(row: readonly CellValue[]): boolean {
  const marks = textsOf(row).map(placeOf);
  if (marks.length < FEWEST) return false;
  let before: { readonly sort: string; readonly place: number } | undefined;
  for (const mark of marks) {
    if (!mark) return false;
    const isNext = before?.sort === mark.sort ? mark.place === before.place + 1 : mark.place === 1;
    if (!isNext) return false;
    before = mark;
  }
  return true;
}

/** Whether a line holds nothing but the units of some of its columns: （年）, （台/套）. */
export const isUnits = (row: readonly CellValue[]): boolean => {
  const texts = textsOf(row);
  return texts.length > 0 && texts.every(isUnit);
};

/** Whether a line holds the names that a program has for its columns: emp_name, idCard. A person has more than Latin letters. */
export function isFieldNames(row: readonly CellValue[], width: number): boolean {
  const texts = textsOf(row);
  return (
    texts.length >= FEWEST && texts.length * 2 > width && texts.every((text) => /^[A-Za-z][A-Za-z_.]*$/.test(text))
  );
}
