/**
 * Characters a terminal would obey or that turn the order of what is read: control characters of ECMA-48 (C0, DEL, C1),
 * line and paragraph separators, and the directions of Unicode Annex 9. A sheet, a cell or a file may be named with them.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const LAST_PICTURED = 0x20;
const DELETE = 0x7f;

/** ␛ for what has a picture of its own (U+2400), the code point for the others. */
function shown(char: string): string {
  const code = char.charCodeAt(0);
  if (code < LAST_PICTURED) return String.fromCharCode(0x2400 + code);
  return code === DELETE ? "␡" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** A piece of somebody else's text, on one line, as characters that are only looked at. */
export const printable = (text: string): string => text.replace(OBEYED, shown);

/** Whole lines of ours: their line breaks stay, and with `colours` the colours the program gives them. */
export function printableLines(text: string, colours: boolean): string {
  return text.replace(OBEYED, (char, at: number) => {
    if (char === "\n") return char;
    return colours && char === "\u001b" && COLOURS.some((code) => text.startsWith(code, at + 1)) ? char : shown(char);
  });
}

/** JSON says the same in escapes, which no terminal obeys. */
export const printableJson = (json: string): string =>
  json.replace(OBEYED, (char) => (char === "\n" ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`));

/** Ends a colour, bold, faint, red, yellow, cyan (SGR, ECMA-48 8.3.117): no text is hidden or moved by them. */
const COLOURS = ["[0m", "[1m", "[2m", "[31m", "[33m", "[36m"] as const;
