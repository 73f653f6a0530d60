/**
 * A sheet's text without the rows that nothing happens in, for reading the rest by the letter: of a hundred thousand rows a change
 * concerns one or two. Rows are passed over at sight, which only works where they are written as nearly every program writes them.
 */
export interface Excerpt {
  readonly text: string;
  /** Where in the whole text something begins. */
  begin(offset: number): number;
  /** Where in the whole text something ends. */
  end(offset: number): number;
}

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * @param rows in order, from 0: these are in the excerpt where they are there, and else the row before which each would stand
 * @returns undefined where the rows are not plain
 */
export function excerptOf(text: string, rows: readonly number[]): Excerpt | undefined {
  const first = text.indexOf("<row ");
  const open = text.lastIndexOf("<sheetData>", first);
  if (first < 0 || open < 0 || text.includes("<!") || text.slice(open + "<sheetData>".length, first).trim() !== "")
    return undefined;
  const pieces: Piece[] = [];
  let length = 0;
  const keep = (from: number, to: number): void => {
    const last = pieces.at(-1);
    if (last && last.from + last.length === from)
      pieces[pieces.length - 1] = { ...last, length: last.length + to - from };
    else pieces.push({ at: length, from, length: to - from });
    length += to - from;
  };
  keep(0, first);
  let waiting = 0;
  let previous = 0;
  let at = first;
  while (text.startsWith("<row ", at)) {
    const tagEnd = text.indexOf(">", at) + 1;
    const number = Number(/\sr="([1-9]\d{0,6})"/.exec(text.slice(at, tagEnd))?.[1]);
    const isEmpty = text[tagEnd - 2] === "/";
    const close = isEmpty ? tagEnd : text.indexOf("</row>", tagEnd) + "</row>".length;
    if (tagEnd === 0 || !(number > previous) || close < tagEnd) return undefined;
    if (waiting < rows.length && rows[waiting] < number) keep(at, close);
    while (waiting < rows.length && rows[waiting] < number) waiting++;
    previous = number;
    at = close;
    while (text[at] === "\n" || text[at] === "\r" || text[at] === " " || text[at] === "\t") at++;
  }
  if (!text.startsWith("</sheetData>", at)) return undefined;
  keep(at, text.length);
  const whole = (offset: number, isEnd: boolean): number => {
    const piece = pieces.findLast((one) => (isEnd ? one.at < offset : one.at <= offset)) ?? pieces[0];
    return piece.from + offset - piece.at;
  };
  return {
    text: pieces.map(({ from, length: size }) => text.slice(from, from + size)).join(""),
    begin: (offset) => whole(offset, false),
    end: (offset) => whole(offset, true),
  };
}
