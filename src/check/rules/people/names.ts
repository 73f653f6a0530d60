import { SEXES, SEX_WORDS, type Sex } from "../../../guide";
import { cleanText, nameKey } from "../../cells/normalise";
import { problemsOf, type Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";

export interface NameMessages {
  "PER-01.empty": object;
  "PER-01.digits": object;
  "PER-01.blanks": { name: string };
  "PER-01.middleDot": { name: string };
  "PER-02.variant": { sex: string };
  "PER-02.unknown": object;
}

const problem = problemsOf<NameMessages>();

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

export const nameRules: readonly Rule[] = [
  {
    id: "PER-01",
    tier: "cell",
    kinds: ["personName"],
    tables: ["examiners", "qualityControllers", "committees"],
    severity: "error",
    check: (value, cell) => {
      if (typeof value === "string" && PLAIN_NAME.test(value)) return undefined;
      const name = cleanText(String(value));
      if (DIGIT.test(name)) return problem("PER-01.digits", {});
      if (!LETTER.test(name)) return problem("PER-01.empty", {});
      const closed = withoutBlanks(name);
      const tidy = withRightDot(closed);
      if (tidy === name) return undefined;
      const message = closed === name ? "PER-01.middleDot" : "PER-01.blanks";
      return problem(message, { name: tidy }, { severity: "warning", fix: cell.fixTo(tidy) });
    },
  },
  {
    id: "PER-02",
    tier: "cell",
    kinds: ["sex"],
    severity: "error",
    check: (value, cell) => {
      const sex = sexOf(value);
      if (sex === value) return undefined;
      if (sex === undefined) return problem("PER-02.unknown", {});
      // Only a blank or an invisible character besides: GEN-01 reports that.
      return typeof value === "string" && cleanText(value) === sex
        ? undefined
        : problem("PER-02.variant", { sex }, { fix: cell.fixTo(sex) });
    },
  },
];
