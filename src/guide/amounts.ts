/** Amounts are in 万元; the guide names no bounds, only what is beyond them is asked about. */
export const AMOUNTS = {
  yuanInUnit: 10_000,
  /** 1,000 亿元, which few enterprises reach, and no more than ten million where yuan were typed, which most do. */
  likelyInYuan: 10_000_000,
} as const;
