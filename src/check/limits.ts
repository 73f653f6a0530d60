const MEGABYTE = 2 ** 20;
const MILLION = 1_000_000;

/**
 * Every limit there is on the work that a file, a template or a plan may ask for, with its reason. They stand here because all
 * rooms that work on such things may look at this one.
 *
 * How much a file may ask of this machine: no file under 10 MB may cost more than 5 seconds or 500 MB, whoever made it, and
 * every sheet that Excel can save of the guide's tables must be read. What a limit says is refused by name, with the way out.
 */
export interface Limits {
  /** Bytes of the file itself. The largest roster a sheet can hold, 1,048,575 people, is saved in 60 MB. */
  readonly fileBytes: number;
  /** Bytes of separated text: a full sheet of a roster, 1,048,575 lines of some 110. */
  readonly textBytes: number;
  /** Bytes of an .xls, which is read in one piece, at some 6 MB a second: its fullest sheet has 65,536 rows, in about 12 MB. */
  readonly legacyBytes: number;
  /** Entries of the archive, and parts a part may point to. A workbook with a picture in every row has some thousands. */
  readonly parts: number;
  /** Bytes of one part once expanded; as one text in memory it must stay under what an engine allows. */
  readonly partBytes: number;
  /** Expanded to packed bytes of a part; sheets of real workbooks stay under 100. */
  readonly ratio: number;
  /** Parts smaller than this once expanded may have any ratio. */
  readonly ratioFromBytes: number;
  /** Bytes of all parts read, once expanded, of a small file: about 3 seconds of expanding and taking plain rows. */
  readonly totalBytes: number;
  /**
   * Characters that go through the XML parser, of a small file; it takes some 20 million a second. Rows and texts as programs
   * write them do not: what does is the rest, and a workbook of somebody who means harm.
   */
  readonly markup: number;
  /** Of a larger file, so many characters of markup for each byte of it. */
  readonly markupPerByte: number;
  /** Characters of text in cells, each use of a shared one counted, of a small file: every rule may look at each of them. */
  readonly characters: number;
  /** Of a larger file, so many expanded bytes, and a third as many characters of text, for each byte of it. */
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
  textBytes: 128 * MEGABYTE,
  legacyBytes: 32 * MEGABYTE,
  parts: 10_000,
  partBytes: 512 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 32 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  markup: 56 * MILLION,
  markupPerByte: 5.5,
  characters: 48 * MILLION,
  perByte: 12,
  depth: 256,
  attributes: 128,
  sheets: 4_000,
  cells: 12 * MILLION,
  merges: 524_288,
  styles: 100_000,
};

/**
 * A template is held as a whole, its pictures too, and its text becomes a tree, at some 10 million characters a second: a volume
 * that was filled with 20,000 people may still be one.
 */
export const TEMPLATE_LIMITS: Limits = {
  ...LIMITS,
  totalBytes: 128 * MEGABYTE,
  perByte: 10,
  markup: 40 * MILLION,
  markupPerByte: 0,
};

/** What the tree of a template, or of what Word hands out, may hold. */
export const TREE_LIMITS = {
  /** Elements within elements: what is within is read by functions that call themselves, once a level. */
  depth: LIMITS.depth,
  attributes: LIMITS.attributes,
  /** Elements held at once, of some 200 bytes each: `detailedRows` of every table, everything outside of tables. */
  elements: 1_000_000,
  /** Rows of a list that are held, from its first: titles, and the row whose look all others take. */
  detailedRows: 60,
  /** And of its last: below the records a note or a total may stand. */
  lastRows: 10,
} as const;

/**
 * Findings of one message in one column that are kept: nobody works through more before checking again, and ten million
 * would fill the memory. Of the others it is known how many there are and in which rows.
 */
export const MOST_KEPT = 10_000;

/**
 * Occupations of a plan that have a volume. The dictionary of 2022 has 1,639, and a plan that wanted each of them would stay
 * below; beyond, a page would list volumes nobody looks at. What is more is told, never left out without a word.
 */
export const MOST_OCCUPATIONS = 2_000;

/**
 * Records of one occupation that are printed as forms of their own, each some 4,000 characters of markup: a volume of more is
 * beyond what Word opens in patience (80 MB), and nobody has so many places to examine in. What is more is told by its rows.
 */
export const MOST_FORMS = 20_000;

/** Titles are looked for in this many rows from the top of a sheet; a form's labels in three times as many. */
export const HEADER_SEARCH_ROWS = 20;
export const FORM_SEARCH_ROWS = 3 * HEADER_SEARCH_ROWS;
/** How often one title is looked at in a row or, of a form, in a column: a row of one title from end to end is no head. */
export const MOST_ALIKE = 8;

/** How many people are read, and lines held against each other, before others have their turn: some milliseconds. */
export const PEOPLE_PER_STEP = 2_000;
export const LINES_PER_STEP = 5_000;

/** When the columns of a table count as misplaced (GEN-13). */
export const MISPLACED = {
  /** Filled cells of a column: fewer say nothing of the column, and each is told by itself. */
  cells: 3,
  /** One column alone may be filled in wrongly; a shift moves several. */
  columns: 2,
  /** Rows that are looked at, evenly spread: enough to tell what most of a column holds, at each edit anew. */
  sample: 200,
} as const;

/** What a limit on the work of a file comes to for one of this size. */
export const allowance = (least: number, perByte: number, fileBytes: number): number =>
  Math.max(least, Math.floor(perByte * fileBytes));

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

/** Ways out offered beside each other: as many as have room in the card. */
export const MOST_OFFERED = 2;
