/** Values by their lines, of which those are wanted that stand in more than one; a line is any number, of one value each. */
export class Repeats {
  private readonly repeated: Map<string, number[]>;
  /** The lines of every value; made at the first change, for a check from scratch asks for repeated ones alone. */
  private all: Map<string, number | number[]> | undefined;

  /** @param each calls back with every line and its value, in ascending order; "" is no value */
  constructor(private readonly each: EachLine) {
    this.repeated = linesOfRepeated(each);
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

export type EachLine = (tell: (line: number, value: string) => void) => void;

/** A list without repetitions, which is the rule, costs one look-up a value. */
function linesOfRepeated(each: EachLine): Map<string, number[]> {
  const seen = new Set<string>();
  const groups = new Map<string, number[]>();
  each((_, value) => {
    const count = seen.size;
    if (value !== "" && seen.add(value).size === count) groups.set(value, []);
  });
  if (groups.size > 0) each((line, value) => void groups.get(value)?.push(line));
  return groups;
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
