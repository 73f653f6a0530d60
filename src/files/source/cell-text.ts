/** `="0123"`: how programs keep Excel from making a number of a text; quotation marks within are doubled. */
const AS_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
/** Excel's mark for "text" before a digit, or before what could be a formula. */
const MARKED = /^['‘](?=[\d=+\-@])([^'’]*)$/;
/** The value that is meant by the text of a cell: without what was only written to keep it a text. */
export function cellText(written: string): string {
  const text = written.includes("\t") ? withoutTabs(written) : written;
  const first = text.charCodeAt(0);
  if (first === 0x3d) return AS_FORMULA.exec(text)?.[1].replaceAll('""', '"') ?? text;
  return first === 0x27 || first === 0x2018 ? (MARKED.exec(text)?.[1] ?? text) : text;
}

/** Without the tabs on either side, which web systems put there for the same purpose. */
function withoutTabs(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === "\t") start++;
  while (end > start && text[end - 1] === "\t") end--;
  return text.slice(start, end);
}
