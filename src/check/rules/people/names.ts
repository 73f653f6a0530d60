import { SEXES, SEX_WORDS, type Sex } from "../../../guide";
import { cleanText, nameKey } from "../../cells/normalise";
import type { CellRule, Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";

export interface NameMessages {
  "PER-01.empty": object;
  "PER-01.digits": object;
  "PER-01.blanks": { name: string };
  "PER-01.middleDot": { name: string };
  "PER-02.variant": { sex: string };
  "PER-02.unknown": object;
}

const DIGIT = /[0-9０-９]/;
const LETTER = /\p{L}/u;
const BLANKS = /[\s\u00a0\u2000-\u200a\u3000]+/g;
const LATIN = /[A-Za-z]/;
const LATIN_OR_DOT = /[A-Za-z.]/;
/** What is typed for the dot in a name like 买买提·艾力 (GB/T 15834-2011, 4.14: U+00B7). */
const DOT_VARIANTS = /(\p{Script=Han})[.．・•‧∙⋅。｡●](?=\p{Script=Han})/gu;
/** Names that need no closer look: Chinese characters only, or with the right dot. */
const PLAIN_NAME = /^[\u3400-\u9fff·]+$/;

/** Names of Latin letters keep a blank between their parts. */
const withoutBlanks = (name: string): string =>
  name.replace(BLANKS, (blanks, at: number) => {
    const isBetween = LATIN_OR_DOT.test(name.charAt(at - 1)) && LATIN.test(name.charAt(at + blanks.length));
    return !isBetween ? "" : blanks.length > 1 ? " " : blanks;
  });
const withRightDot = (name: string): string => name.replace(DOT_VARIANTS, "$1·");

const SEX_BY_WORD: ReadonlyMap<string, Sex> = new Map(
  SEXES.flatMap((sex) => [sex, ...SEX_WORDS[sex]].map((word): [string, Sex] => [word, sex])),
);

/** The sex a cell means; undefined when it means none. */
export function sexOf(value: CellValue): Sex | undefined {
  return value === "男" || value === "女" ? value : SEX_BY_WORD.get(nameKey(String(value)).toUpperCase());
}

const personName: CellRule<NameMessages> = {
  id: "PER-01",
  tier: "cell",
  kinds: ["personName"],
  tables: ["examiners", "qualityControllers", "committees"],
  severity: "error",
  check(cell, { report }) {
    if (typeof cell.value === "string" && PLAIN_NAME.test(cell.value)) return;
    const name = cleanText(String(cell.value));
    if (DIGIT.test(name)) report({ message: "PER-01.digits", facts: {} });
    else if (!LETTER.test(name)) report({ message: "PER-01.empty", facts: {} });
    else {
      const closed = withoutBlanks(name);
      const tidy = withRightDot(closed);
      if (tidy === name) return;
      const message = closed === name ? "PER-01.middleDot" : "PER-01.blanks";
      report({ message, facts: { name: tidy }, severity: "warning", fix: cell.fixTo(tidy) });
    }
  },
};

const sexWord: CellRule<NameMessages> = {
  id: "PER-02",
  tier: "cell",
  kinds: ["sex"],
  severity: "error",
  check(cell, { report }) {
    const { value } = cell;
    const sex = sexOf(value);
    if (sex === value) return;
    if (sex === undefined) report({ message: "PER-02.unknown", facts: {} });
    // Only a blank or an invisible character besides: GEN-01 reports that.
    else if (typeof value !== "string" || cleanText(value) !== sex)
      report({ message: "PER-02.variant", facts: { sex }, fix: cell.fixTo(sex) });
  },
};

export const nameRules: readonly Rule[] = [personName, sexWord];
