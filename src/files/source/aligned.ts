import stringWidth from "string-width";

/** Lines by which it is seen whether a text may be lined up at all. */
const SAMPLE = 200;
/** Fewer lines than this with several words show no columns. */
const FEWEST = 3;
const BLANK = /[ \u00a0\u3000]/;
const BLANKS = /[ \u00a0\u3000]+/;
const GAP = /[ \u00a0\u3000]{2,}|\u3000/;
/** Of a telephone or an ID: prose has none in most of its lines. */
const LONG_NUMBER = /\d{11}/;

/** How the values of a text are told apart whose columns are lined up by blanks. */
export type Alignment =
  | { readonly kind: "none" }
  /** They stand side by side, and where one ends cannot be told. */
  | { readonly kind: "unclear" }
  | { readonly kind: "clear"; split(line: string): readonly string[] };

const NONE: Alignment = { kind: "none" };

/**
 * Looks whether a text without any separator is lined up by blanks: every line of as many parts between wide gaps; the same places
 * blank in all lines (East Asian Wide characters, Unicode Annex 11, take two); or every line of as many words. What differs in one
 * line is refused: a value left empty would bring another into its column. Lines of one word are captions and notes.
 * @param text with `\n` at the end of each line
 */
export function alignmentOf(text: string): Alignment {
  const isLinedUp = (lines: readonly string[]): boolean => {
    const filled = lines.filter((line) => line.trim() !== "");
    const wordy = filled.filter((line) => partsOf(line, BLANKS).length > 2);
    return wordy.length >= FEWEST && wordy.length * 2 > filled.length;
  };
  if (!isLinedUp(text.split("\n", SAMPLE))) return NONE;
  const lines = text.split("\n").filter((line) => partsOf(line, BLANKS).length > 1);
  if (areAlike(lines, GAP)) return { kind: "clear", split: (line) => partsOf(line, GAP) };
  const starts = commonStarts(lines);
  const isCut = lines.every((line) => cutAt(line, starts).every((cell) => !GAP.test(cell)));
  if (starts.length > 1 && isCut) return { kind: "clear", split: (line) => cutAt(line, starts) };
  if (areAlike(lines, BLANKS)) return { kind: "clear", split: (line) => partsOf(line, BLANKS) };
  const isOfColumns = lines.filter((line) => GAP.test(line.trim()) || LONG_NUMBER.test(line)).length * 2 > lines.length;
  return isOfColumns ? { kind: "unclear" } : NONE;
}

const partsOf = (line: string, between: RegExp): readonly string[] => line.trim().split(between);

function areAlike(lines: readonly string[], between: RegExp): boolean {
  const count = partsOf(lines[0], between).length;
  return count > 1 && lines.every((line) => partsOf(line, between).length === count);
}

/** Display columns at which values begin in all lines, two blank ones before each; no more than one where there are none. */
function commonStarts(lines: readonly string[]): readonly number[] {
  const taken: boolean[] = [];
  for (const line of lines)
    for (const { at, width, sign } of signsOf(line))
      if (!BLANK.test(sign)) for (let i = 0; i < width; i++) taken[at + i] = true;
  const starts: number[] = [];
  for (let at = 0; at < taken.length; at++)
    if (taken[at] && (starts.length === 0 || (!taken[at - 1] && !taken[at - 2]))) starts.push(at);
  return starts;
}

function cutAt(line: string, starts: readonly number[]): readonly string[] {
  const cells = starts.map(() => "");
  for (const { at, sign } of signsOf(line)) {
    const i = starts.findLastIndex((start) => start <= at);
    cells[Math.max(0, i)] += sign;
  }
  return partsOf(line, BLANKS).length > 1 || cells.filter((cell) => cell.trim() !== "").length === 1
    ? cells.map((cell) => cell.trim())
    : [line.trim()];
}

interface PlacedSign {
  /** Display column. */
  readonly at: number;
  readonly width: number;
  readonly sign: string;
}

function* signsOf(line: string): Iterable<PlacedSign> {
  let at = 0;
  for (const sign of line) {
    const width = sign === "\u3000" ? 2 : stringWidth(sign);
    yield { at, width, sign };
    at += width;
  }
}
