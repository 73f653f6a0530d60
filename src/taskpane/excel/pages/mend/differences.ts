import diff from "fast-diff";

/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Longer texts are told apart as wholes: what differs in them is not found by reading characters. */
const LONGEST = 200;

/** In what two texts differ, character by character. */
export function differences(before: string, after: string): { before: readonly Piece[]; after: readonly Piece[] } {
  if (before.length > LONGEST || after.length > LONGEST)
    return { before: [{ text: before, isChanged: true }], after: [{ text: after, isChanged: true }] };
  const pieces = diff(before, after);
  const without = (other: -1 | 1): readonly Piece[] =>
    pieces.flatMap(([what, text]) => (what === other ? [] : [{ text, isChanged: what !== diff.EQUAL }]));
  return { before: without(diff.INSERT), after: without(diff.DELETE) };
}
