import { nameKey } from "./normalise";

/** A title for comparing: widths, blanks and what people set behind it to mark it (身份号码*, 负责人：) aside. */
export const titleKey = (text: string): string => nameKey(text.normalize("NFKC")).replace(/[*:：]/g, "");

/** The keys by which a title may be known: the whole of it, then without what stands in brackets: 专业年限（年）. */
export function titleKeys(text: string): readonly [whole: string, bare: string] {
  const key = titleKey(text);
  return [key, key.replace(/\([^()]*\)/g, "")];
}
