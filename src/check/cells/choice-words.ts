import { REQUIRED_PURPOSES, type Field } from "../../guide";
import { CHOICE_WORDS } from "../../guide/written-variants";
import { codeText, withoutEndMarks } from "./normalise";
import { purposesIn } from "./purposes";

const keyOf = (text: string): string =>
  withoutEndMarks(
    codeText(text)
      .toUpperCase()
      .replace(/[《》“”"]/g, ""),
  );

/** The value of the list that a text means; undefined where it means none. */
export function choiceMeantBy(field: Field, values: readonly string[], text: string): string | undefined {
  // What a venue serves for is read as VEN-03 reads it.
  if (field === "purpose") {
    const purposes = purposesIn(text);
    return purposes.size === 0 ? undefined : REQUIRED_PURPOSES.filter((purpose) => purposes.has(purpose)).join("和");
  }
  return meaningsOf(field, values).get(keyOf(text));
}

type Meanings = ReadonlyMap<string, string>;
/** By the list, of which the guide has each once, then by the field. */
const meanings = new WeakMap<readonly string[], Map<Field, Meanings>>();

/** What each key means: of two values that could be meant the first of the list. */
function meaningsOf(field: Field, values: readonly string[]): Meanings {
  const ofList = meanings.get(values) ?? new Map<Field, Meanings>();
  meanings.set(values, ofList);
  let found = ofList.get(field);
  if (!found) ofList.set(field, (found = readMeanings(field, values)));
  return found;
}

function readMeanings(field: Field, values: readonly string[]): Meanings {
  const found = new Map<string, string>();
  for (const value of values)
    for (const word of [value, ...(CHOICE_WORDS[field]?.[value] ?? [])]) {
      const key = keyOf(word);
      if (!found.has(key)) found.set(key, value);
    }
  return found;
}
