/** A thing that is set from top to bottom; heights in twips. */
export interface Block {
  /** Lines, or one for what is never divided. */
  readonly lines: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly keepsNext: boolean;
  readonly breaksBefore: boolean;
  readonly bookmarks: readonly string[];
  /** Height of the rows above it that are repeated on every page; 0 of what is no row. */
  readonly head: number;
}

/** Lines of a paragraph that are never alone on a page, at its beginning or its end. */
const TOGETHER = 2;

/**
 * Counts pages as a word processor fills them: what keeps with the next goes over with it, a heading row is repeated, of two
 * spaces between paragraphs the larger counts.
 */
export class PageCount {
  readonly pages = new Map<string, number>();
  private page = 1;
  private used = 0;
  /** Nothing but rows repeated stands on the page yet. */
  private isBlank = true;
  private after = 0;
  private kept: Block[] = [];

  constructor(private height: number) {}

  /** A section begins a page. @param height of its text @param first the number of that page, where it is set */
  section(height: number, first?: number): void {
    this.settle();
    this.height = height;
    this.page = first ?? this.page + 1;
    this.used = 0;
    this.after = 0;
    this.isBlank = true;
  }

  add(block: Block): void {
    this.kept.push(block);
    if (!block.keepsNext) this.settle();
  }

  /** What is kept goes onto this page together, or onto the next. */
  settle(): void {
    const chain = this.kept;
    if (chain.length === 0) return;
    this.kept = [];
    if (chain[0].breaksBefore && !this.isBlank) this.turn(0);
    const last = chain[chain.length - 1];
    const least = Math.min(last.lines, last.lines === TOGETHER + 1 ? last.lines : TOGETHER);
    let needed = 0;
    let after = this.after;
    for (const block of chain) {
      const lines = block === last && !block.keepsNext ? least : block.lines;
      needed += Math.max(after, block.before) + lines * block.line;
      after = block.after;
    }
    if (this.used + needed > this.height && !this.isBlank) this.turn(chain[0].head);
    for (const block of chain) this.set(block);
  }

  private set({ lines, line, before, after, bookmarks, head }: Block): void {
    this.used += Math.max(this.after, before);
    for (const name of bookmarks) this.pages.set(name, this.page);
    for (let left = lines; left > 0;) {
      let fitting = Math.min(left, Math.floor((this.height - this.used) / line));
      if (fitting < left && left - fitting < TOGETHER) fitting = left - TOGETHER;
      if (fitting < left && fitting < TOGETHER && !this.isBlank) fitting = 0;
      if (fitting <= 0 && this.isBlank) fitting = 1;
      if (fitting > 0) this.isBlank = false;
      this.used += Math.max(fitting, 0) * line;
      left -= Math.max(fitting, 0);
      if (left > 0) this.turn(head);
    }
    this.after = after;
  }

  private turn(head: number): void {
    this.page++;
    this.used = head;
    this.after = 0;
    this.isBlank = true;
  }
}
