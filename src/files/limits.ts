const MEGABYTE = 2 ** 20;
const MILLION = 1_000_000;

/**
 * How much a file may ask of this machine: no file under 10 MB may cost more than 5 seconds or 500 MB, whoever made it, and
 * every sheet that Excel can save of the guide's tables must be read. What a limit says is refused by name, with the way out.
 */
export interface Limits {
  /** Bytes of the file itself. The largest roster a sheet can hold, 1,048,575 people, is saved in 60 MB. */
  readonly fileBytes: number;
  /** Entries of the archive, and parts a part may point to. A workbook with a picture in every row has some thousands. */
  readonly parts: number;
  /** Bytes of one part once expanded; as one text in memory it must stay under what an engine allows. */
  readonly partBytes: number;
  /** Expanded to packed bytes of a part; sheets of real workbooks stay under 100. */
  readonly ratio: number;
  /** Parts smaller than this once expanded may have any ratio. */
  readonly ratioFromBytes: number;
  /** Bytes of all parts read, once expanded, of a small file: about 3 seconds of expanding and looking through. */
  readonly totalBytes: number;
  /** Characters that go through the XML parser, of a small file; it takes 30 to 50 MB a second. */
  readonly markup: number;
  /** Characters of text in cells, each use of a shared one counted, of a small file: every rule may look at each of them. */
  readonly characters: number;
  /** Of a larger file, so many expanded bytes and characters of markup, and a third as many of text, for each byte of it. */
  readonly perByte: number;
  /** Elements within elements. Office's own stay under 60, and LibreOffice reads no more. */
  readonly depth: number;
  /** Attributes of one element; the root of a Word document has some forty, and each costs more than a text of its length. */
  readonly attributes: number;
  /** Sheets of a workbook: each costs the opening of its part, however small. */
  readonly sheets: number;
  /** Cells of one workbook, counting the empty ones to the left of a filled one and the empty rows above it: a full sheet of 11 columns. */
  readonly cells: number;
  /** Merged areas of one workbook: every second row of a full sheet. */
  readonly merges: number;
  /** Cell formats and number formats; Excel has 65,490 (its own specification). */
  readonly styles: number;
}

export const LIMITS: Limits = {
  fileBytes: 256 * MEGABYTE,
  parts: 10_000,
  partBytes: 512 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 32 * MEGABYTE,
  totalBytes: 400 * MEGABYTE,
  markup: 64 * MILLION,
  characters: 48 * MILLION,
  perByte: 11,
  depth: 256,
  attributes: 128,
  sheets: 4_000,
  cells: 12 * MILLION,
  merges: 524_288,
  styles: 100_000,
};

/** A template is held as a whole, its pictures too, and its text becomes a tree. */
export const TEMPLATE_LIMITS: Limits = { ...LIMITS, totalBytes: 128 * MEGABYTE, markup: 48 * MILLION, perByte: 10 };

/** What a limit on the work of a file comes to for one of this size. */
export const allowance = (least: number, perByte: number, fileBytes: number): number =>
  Math.max(least, Math.floor(perByte * fileBytes));

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
