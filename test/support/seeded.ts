/** Numbers of 32 bits that look random; the same seed gives the same ones on every machine (mulberry32). */
export function wordsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Whole numbers below a bound, which each call names. */
export function numbersFrom(seed: number): (below: number) => number {
  const next = wordsFrom(seed);
  return (below) => next() % below;
}
