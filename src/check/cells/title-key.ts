import { nameKey } from "./normalise";

/** A title for comparing: widths, blanks and what people set beside it to mark it (身份号码*, ★姓名, 负责人：) aside. */
export const titleKey = (text: string): string => nameKey(text.normalize("NFKC")).replace(/[*:：★☆※▲●•]/g, "");

/** Brackets of every kind, which NFKC leaves round, square or lenticular. */
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g;

/** The keys by which a title may be known: the whole of it, then without what stands in brackets: 专业年限（年）. */
export function titleKeys(text: string): readonly [whole: string, bare: string] {
  const key = titleKey(text);
  return [key, key.replace(IN_BRACKETS, "")];
}
