import { PASSAGES, type PassageId } from "../guide/passages";
import { plainText } from "./standing";

/** What Word itself shows in an empty control that has no placeholder of its own, and on the web in any. */
const WORDS_OWN = ["单击或点击此处输入文字。", "单击此处输入文字。", "Click or tap here to enter text."];

/** Blanks and ends of paragraphs aside: Word separates paragraphs in one way, the guide's data in another. */
const key = (text: string): string => text.replace(/\s/g, "");

/**
 * Whether a field shows a placeholder. Word does not say: it gives the hint as the control's text, or nothing.
 * @param hint the control's placeholder text, which Word on the web leaves out; its title then
 */
export function isPlaceholder(text: string, hint: string, title: string): boolean {
  const shown = key(text);
  return [hint, title, ...WORDS_OWN, ""].some((candidate) => key(candidate) === shown);
}

/** Whether a passage still says what the guide asks to write there, or nothing. The guide's own words decide. */
export function isNote(tag: string, text: string, hint: string, title: string): boolean {
  const id = tag.slice("prose:".length);
  const note = isPassage(id) ? PASSAGES[id].note.join("\n") : "";
  return isPlaceholder(text, hint, title) || key(plainText(text)) === key(note);
}

/** Anybody may write a tag: it is looked up among our own names only. */
const isPassage = (id: string): id is PassageId => Object.hasOwn(PASSAGES, id);
