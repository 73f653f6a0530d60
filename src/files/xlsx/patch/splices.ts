/** A piece of text in place of another. */
export interface Splice {
  readonly start: number;
  /** What stood from `start` to here goes; nothing where both are the same. */
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the pieces in their places.
 * @param splices in their order, none over another
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of splices) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
