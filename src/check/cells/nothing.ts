import { nameKey } from "./normalise";

const STROKES = /^[-—―_/\\.。*]+$/;

/** Whether a text stands for nothing: a stroke, or one of the words given, in brackets or without. */
export function saysNothing(text: string, words: readonly string[]): boolean {
  const key = nameKey(text).replace(/^\((.*)\)$/, "$1");
  return STROKES.test(key) || words.includes(key.toUpperCase());
}
