const MEGABYTE = 2 ** 20;

/** How much a file may ask of this machine. A plan with 100,000 people needs a tenth of it. */
export interface Limits {
  /** Entries of the archive. */
  readonly parts: number;
  /** Bytes of one part once expanded. */
  readonly partBytes: number;
  /** Bytes of all parts read, once expanded. */
  readonly totalBytes: number;
  /** Expanded to packed bytes of a part; sheets of real workbooks stay under 100. */
  readonly ratio: number;
  /** Parts smaller than this once expanded may have any ratio. */
  readonly ratioFromBytes: number;
  /** Cells of one workbook, counting the empty ones to the left of a filled one and the empty rows above it. */
  readonly cells: number;
}

export const LIMITS: Limits = {
  parts: 10_000,
  partBytes: 512 * MEGABYTE,
  totalBytes: 1024 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 32 * MEGABYTE,
  cells: 10_000_000,
};

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
