import { wordsFrom } from "../support/seeded";

/** Numbers that look random and are the same for the same seed on any machine. */
export class Random {
  private readonly word: () => number;

  constructor(seed: number) {
    this.word = wordsFrom(seed);
  }

  /** 0 ≤ x < 1 */
  next(): number {
    return this.word() / 2 ** 32;
  }
  /** 0 … below-1 */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)];
  }
}
