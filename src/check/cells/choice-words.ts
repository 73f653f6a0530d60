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
  const key = keyOf(text);
  return values.find(
    (value) => keyOf(value) === key || CHOICE_WORDS[field]?.[value]?.some((word) => keyOf(word) === key) === true,
  );
}
