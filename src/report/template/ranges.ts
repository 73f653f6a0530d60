/**
 * Marks of a range: one element where it begins and one where it ends, wherever in the part, known to each other by an id (ISO/IEC
 * 29500-1 17.13). A mark whose partner is gone, or that stands twice, is a fault of the document.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  bookmarkStart: "bookmark",
  bookmarkEnd: "bookmark",
  permStart: "perm",
  permEnd: "perm",
  commentRangeStart: "comment",
  commentRangeEnd: "comment",
  commentReference: "comment",
  moveFromRangeStart: "moveFrom",
  moveFromRangeEnd: "moveFrom",
  moveToRangeStart: "moveTo",
  moveToRangeEnd: "moveTo",
};
export const RANGE_MARKS: ReadonlySet<string> = new Set(Object.keys(FAMILIES));

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*?`;
const MARK = new RegExp(
  `<((?:[\\w.-]+:)?(${[...RANGE_MARKS].join("|")}))(?=[\\s/>])(${ATTRIBUTES})(?:/>|>\\s*</\\1\\s*>)`,
  "g",
);
const ID = /(?:^|\s)(?:[\w.-]+:)?id\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** The marks of a markup: for each range the names of the marks that stand there. */
export class RangeMarks {
  private readonly found = new Map<string, Set<string>>();

  constructor(markup = "") {
    this.add(markup);
  }

  /** Takes the marks of a further piece; no mark is divided between two. */
  add(piece: string): void {
    for (const [, , name, attributes] of piece.matchAll(MARK)) {
      const range = rangeOf(name, attributes);
      this.found.set(range, (this.found.get(range) ?? new Set()).add(name));
    }
  }

  get isEmpty(): boolean {
    return this.found.size === 0;
  }

  get ranges(): Iterable<readonly [range: string, names: ReadonlySet<string>]> {
    return this.found;
  }

  of(range: string): ReadonlySet<string> {
    return this.found.get(range) ?? NO_MARKS;
  }
}

const NO_MARKS: ReadonlySet<string> = new Set();

/** Ranges of which something stood before and does not stand after: what is left of them must go. */
export function brokenRanges(before: RangeMarks, after: RangeMarks): ReadonlySet<string> {
  return new Set(
    [...after.ranges].flatMap(([range, names]) =>
      [...before.of(range)].every((name) => names.has(name)) ? [] : [range],
    ),
  );
}

export const withoutRanges = (markup: string, ranges: ReadonlySet<string>): string =>
  ranges.size === 0
    ? markup
    : markup.replace(MARK, (mark, _, name: string, attributes: string) =>
        ranges.has(rangeOf(name, attributes)) ? "" : mark,
      );

export const withoutBookmarks = (markup: string): string =>
  markup.replace(MARK, (mark, _, name: string) => (FAMILIES[name] === "bookmark" ? "" : mark));

function rangeOf(name: string, attributes: string): string {
  const [, double, single] = ID.exec(attributes) ?? [];
  return `${FAMILIES[name]} ${double ?? single ?? ""}`;
}
