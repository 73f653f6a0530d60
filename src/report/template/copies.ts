import type { WordElement } from "./elements";
import { RANGE_MARKS, withoutBookmarks } from "./ranges";
import { REVISIONS, withoutIds } from "./text-slot";

/** Tracked text that stays when its revision is accepted: what is around it goes. */
const ACCEPTED: ReadonlySet<string> = new Set(["ins", "moveTo"]);

/** Markup for something that is written many times: for the first time without its bookmarks only, and for every other. */
export interface Copies {
  readonly first: string;
  /** Without what may stand only once in a document: marks of ranges, comments, revisions, which are as accepted here. */
  readonly again: string;
}

/** Cuts markup of a part for copying. */
export class Copier {
  private readonly cuts: readonly { readonly start: number; readonly end: number }[];

  /** @param content the element within which everything to be copied lies */
  constructor(
    private readonly xml: string,
    content: WordElement,
  ) {
    this.cuts = cutsIn(content).sort((a, b) => a.start - b.start);
  }

  between(start: number, end: number): Copies {
    let again = "";
    let at = start;
    for (let i = this.firstAfter(start); i < this.cuts.length && this.cuts[i].start < end; i++) {
      const cut = this.cuts[i];
      again += this.xml.slice(at, Math.max(at, cut.start));
      at = Math.min(cut.end, end);
    }
    return {
      first: withoutBookmarks(withoutIds(this.xml.slice(start, end))),
      again: withoutIds(again + this.xml.slice(at, end)),
    };
  }

  /** The first cut that ends after a place, found by halving: a form may have as many holes as it has bookmarks. */
  private firstAfter(place: number): number {
    let low = 0;
    let high = this.cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cuts[middle].end <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function cutsIn(element: WordElement): { start: number; end: number }[] {
  return element.children.flatMap((child) => {
    const { name, start, openEnd, closeStart, end } = child;
    if (ACCEPTED.has(name) && child.children.length > 0)
      return [{ start, end: openEnd }, ...cutsIn(child), { start: closeStart, end }];
    return RANGE_MARKS.has(name) || REVISIONS.has(name) ? [{ start, end }] : cutsIn(child);
  });
}
