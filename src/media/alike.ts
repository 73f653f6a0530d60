/** The size of the picture a difference hash is made of: nine columns, of which each is compared with the next. */
export const HASH_SIZE = { width: 9, height: 8 } as const;

/** Hashes of no more difference are of one picture, or of two that nobody tells apart at a glance. */
const MOST_DIFFERENT = 6;
/** In grey levels: a picture of less contrast has no hash, for its differences are noise. */
const LEAST_CONTRAST = 24;

/**
 * The 64-bit difference hash (dHash) of a small picture.
 * @param grey 9 × 8 levels of 0 to 255, row by row
 * @returns undefined for a picture that shows nothing to tell it by
 */
export function differenceHash(grey: readonly number[]): bigint | undefined {
  if (Math.max(...grey) - Math.min(...grey) < LEAST_CONTRAST) return undefined;
  let hash = 0n;
  for (let row = 0; row < HASH_SIZE.height; row++)
    for (let column = 0; column < HASH_SIZE.width - 1; column++) {
      const at = row * HASH_SIZE.width + column;
      hash = (hash << 1n) | (grey[at] > grey[at + 1] ? 1n : 0n);
    }
  return hash;
}

/** The grey levels of RGBA pixels (Rec. 601), four bytes a pixel. */
export const greyOf = (pixels: Uint8ClampedArray): number[] =>
  Array.from({ length: pixels.length / 4 }, (_, i) => {
    const at = 4 * i;
    return 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
  });

/** What a photo is recognised by; either may be unknown. */
export interface Looks {
  /** Of its bytes. */
  readonly digest?: string;
  readonly hash?: bigint;
}

/** A hint and no more: for each photo that looks like an earlier one, that one's place. */
export function repeatsAmong(photos: readonly Looks[]): ReadonlyMap<number, number> {
  const repeats = new Map<number, number>();
  photos.forEach((photo, i) => {
    const earlier = photos.findIndex((other, j) => j < i && !repeats.has(j) && areAlike(photo, other));
    if (earlier >= 0) repeats.set(i, earlier);
  });
  return repeats;
}

function areAlike(a: Looks, b: Looks): boolean {
  if (a.digest !== undefined && a.digest === b.digest) return true;
  if (a.hash === undefined || b.hash === undefined) return false;
  let bits = a.hash ^ b.hash;
  let different = 0;
  for (; bits > 0n && different <= MOST_DIFFERENT; bits >>= 1n) different += Number(bits & 1n);
  return different <= MOST_DIFFERENT;
}
