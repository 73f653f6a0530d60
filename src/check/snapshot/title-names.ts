import type { Column } from "../../guide";
import { titleKey, titleKeys } from "../cells/title-key";

/** What a text means where a title is expected. */
export interface TitleName {
  /** The index of the column whose title it is. */
  readonly column: number;
  /** 0 for the guide's own title, then its synonyms in their order, then those borrowed of another table. */
  readonly rank: number;
  /** Whether it is another table's title as well, and so tells nothing of which table it is. */
  readonly isBorrowed: boolean;
}

/** Every name of some columns by its key (`titleKey`); what two columns are called means the nearer one. */
export function namesOf(columns: readonly Column[]): ReadonlyMap<string, TitleName> {
  const names = new Map<string, TitleName>();
  columns.forEach(({ title, synonyms = [], borrowed = [] }, column) =>
    [title, ...synonyms, ...borrowed].forEach((name, rank) => {
      const key = titleKey(name);
      if (rank < (names.get(key)?.rank ?? Infinity))
        names.set(key, { column, rank, isBorrowed: rank > synonyms.length });
    }),
  );
  return names;
}

/** Finds the column of some that a title or label means, wherever it stands: in a sheet or in a document; -1 for any other text. */
export function columnFinder(columns: readonly Column[]): (text: string) => number {
  const names = namesOf(columns);
  return (text) => {
    const [whole, bare] = titleKeys(text);
    return (names.get(whole) ?? names.get(bare))?.column ?? -1;
  };
}
