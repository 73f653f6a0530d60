/** What moves the cursor, changes colours or turns the direction of writing; a line break within a line is none. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line in which nothing that came with a file's names or cells is a command to the terminal. */
export const printable = (line: string): string => line.replace(UNPRINTABLE, "\ufffd");

/** The same of several lines. */
export const printableLines = (lines: string): string => lines.split("\n").map(printable).join("\n");
