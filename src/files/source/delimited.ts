import Papa from "papaparse";

/** What a line that cannot be read by the rules was taken for, and where it stands. */
export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Where the next record begins. */
  readonly end: number;
  /** Where lines begin whose quotation mark was taken for a character. */
  readonly unclosed: readonly number[];
}

/** Characters read at a time: some 10 ms. */
const WINDOW = 2 ** 18;
/** Characters of the longest record; one cell of Excel's holds 32,767. A quotation that goes on is none. */
const LONGEST = 2 ** 20;
/** Lines with such a mark after which no mark of the text is believed any more. */
const MOST_UNCLOSED = 20;

/**
 * The records of a separated text (RFC 4180), as Excel reads them: quotation marks only at the beginning of a value. A quotation that
 * is never closed would swallow everybody below it; its line is read by itself, with the mark as a character.
 * @param text with `\n` at the end of each line
 * @param separator absent: every line is one value
 */
export function* recordsOf(text: string, separator: string | undefined): Generator<Records, void, void> {
  let unclosed = 0;
  for (let at = 0; at < text.length;) {
    const isQuoted = separator !== undefined && unclosed < MOST_UNCLOSED;
    const records = isQuoted ? quoted(text, at, separator) : unquoted(text, at, separator);
    unclosed += records.unclosed.length;
    at = records.end;
    yield records;
  }
}

/** Records from `at` on, up to the first that cannot be. */
function quoted(text: string, at: number, separator: string): Records {
  for (let size = WINDOW; ; size *= 2) {
    const end = windowEnd(text, at, size);
    const rows: string[][] = [];
    let read = 0;
    let isBroken = false;
    // Of nothing the parser makes no record.
    if (end === at) return { rows: [[""]], end: end + 1, unclosed: [] };
    Papa.parse<string[]>(text.slice(at, end), {
      delimiter: separator,
      newline: "\n",
      fastMode: false,
      step({ data, errors, meta }, parser) {
        const record = text.slice(at + read, at + meta.cursor).trimEnd();
        isBroken = errors.some(({ code }) => code === "MissingQuotes") || (errors.length > 0 && record.includes("\n"));
        if (isBroken) return parser.abort();
        rows.push(data);
        read = meta.cursor;
      },
    });
    // The last line end of a window closes its last record, and begins none.
    if (!isBroken) return { rows, end: end + 1, unclosed: [] };
    if (rows.length > 0) return { rows, end: at + read, unclosed: [] };
    if (end === text.length || size >= LONGEST) return literal(text, at, separator);
  }
}

/** The line at `at`, its quotation marks characters like others. */
function literal(text: string, at: number, separator: string): Records {
  const end = lineEnd(text, at);
  return { rows: [text.slice(at, end).split(separator)], end: end + 1, unclosed: [at] };
}

function unquoted(text: string, at: number, separator: string | undefined): Records {
  const end = windowEnd(text, at, WINDOW);
  const lines = text.slice(at, end).split("\n");
  const rows = separator === undefined ? lines.map((line) => [line]) : lines.map((line) => line.split(separator));
  return { rows, end: end + 1, unclosed: [] };
}

/** The end of the last line that ends within so many characters; of the first where none does. */
function windowEnd(text: string, at: number, size: number): number {
  if (at + size >= text.length) return text.length;
  const last = text.lastIndexOf("\n", at + size);
  return last > at ? last : lineEnd(text, at);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
