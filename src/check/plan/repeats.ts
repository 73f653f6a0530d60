import type { Steps } from "../run/steps";
import { LINES_PER_STEP } from "../limits";

/** Values by their lines, of which those are wanted that stand in more than one; a line is any number, of one value each. */
export class Repeats {
  /** The lines of every value; made at the first change, for a check from scratch asks for repeated ones alone. */
  private all: Map<string, number | number[]> | undefined;

  private constructor(
    private readonly each: EachLine,
    private readonly repeated: Map<string, number[]>,
  ) {}

  /** @param count how many lines there are */
  static *among(each: EachLine, count: number): Steps<Repeats, undefined> {
    return new Repeats(each, yield* linesOfRepeated(each, count));
  }

  /** Each value that stands in several lines: its lines, ascending; values in the order in which they were first repeated. */
  get groups(): readonly (readonly number[])[] {
    return [...this.repeated.values()].sort((a, b) => a[1] - b[1]);
  }

  /** To be called before anything changes that `each` tells. */
  beforeChange(): void {
    if (this.all) return;
    const all = (this.all = new Map<string, number | number[]>());
    this.each((line, value) => {
      if (value !== "") all.set(value, this.repeated.get(value) ?? line);
    });
  }

  leave(line: number, value: string): void {
    const lines = this.all?.get(value);
    if (lines === undefined) return;
    if (typeof lines === "number") return void this.all?.delete(value);
    removeSorted(lines, line);
    if (lines.length > 1) return;
    this.repeated.delete(value);
    this.all?.set(value, lines[0]);
  }

  come(line: number, value: string): void {
    if (value === "") return;
    const lines = this.all?.get(value);
    if (lines === undefined) return void this.all?.set(value, line);
    if (typeof lines !== "number") return insertSorted(lines, line);
    const two = lines < line ? [lines, line] : [line, lines];
    this.repeated.set(value, two);
    this.all?.set(value, two);
  }
}

/** Calls back with lines and their values, in ascending order; "" is no value. @param from and @param to bound which: all */
export type EachLine = (tell: (line: number, value: string) => void, from?: number, to?: number) => void;

/**
 * Lists without repetitions are the rule. Values whose prints all differ need not be compared: only the others are gathered,
 * and of these the ones that have their print by chance are left out.
 */
function* linesOfRepeated(each: EachLine, count: number): Steps<Map<string, number[]>, undefined> {
  const prints = new Int32Array(count);
  const once = new Prints(count);
  const again = new Prints(count);
  let told = 0;
  const look = (_: number, value: string): void => {
    const print = (prints[told++] = printOf(value));
    if (value !== "" && !once.add(print)) again.add(print);
  };
  for (let at = 0; at < count; at += LINES_PER_STEP) {
    each(look, at, at + LINES_PER_STEP);
    yield;
  }
  const groups = new Map<string, number[]>();
  if (again.isEmpty) return groups;
  told = 0;
  const gather = (line: number, value: string): void => {
    if (!again.has(prints[told++]) || value === "") return;
    const lines = groups.get(value);
    if (lines) lines.push(line);
    else groups.set(value, [line]);
  };
  for (let at = 0; at < count; at += LINES_PER_STEP) {
    each(gather, at, at + LINES_PER_STEP);
    yield;
  }
  for (const [value, lines] of groups) if (lines.length < 2) groups.delete(value);
  return groups;
}

/** Some print of a text: the same for the same text, seldom that of another (FNV-1a over its UTF-16 units). */
function printOf(text: string): number {
  let print = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193);
  return print ^ (print >>> 15);
}

/** Which prints were seen, one bit each of some 32 a value; those that agree in their last bits are taken for the same. */
class Prints {
  isEmpty = true;
  private readonly words: Uint32Array;

  /** @param count how many prints are expected */
  constructor(count: number) {
    this.words = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, count))));
  }

  has(print: number): boolean {
    return (this.words[this.wordOf(print)] & (1 << print)) !== 0;
  }

  /** @returns whether it is new */
  add(print: number): boolean {
    const word = this.wordOf(print);
    const bit = 1 << print;
    if ((this.words[word] & bit) !== 0) return false;
    this.words[word] |= bit;
    this.isEmpty = false;
    return true;
  }

  private wordOf(print: number): number {
    return (print >>> 5) & (this.words.length - 1);
  }
}

/** Where a number stands, or belongs, in ascending ones. */
function placeOf(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a number to ascending ones that lack it. */
export const insertSorted = (numbers: number[], added: number): void =>
  void numbers.splice(placeOf(numbers, added), 0, added);

/** Takes a number out of ascending ones; one that is not there is left alone. */
export function removeSorted(numbers: number[], removed: number): void {
  const at = placeOf(numbers, removed);
  if (numbers[at] === removed) numbers.splice(at, 1);
}

/** The index of a number among ascending ones, or of the next greater one. */
export const indexOfSorted = placeOf;
