import { LINE_BREAK, paragraph, run, type Xml } from "./markup";

/** A paragraph of the text, around its runs. */
export const text = (runs: Xml): Xml => paragraph("BodyText", runs);
/** The title above a table. */
export const caption = (title: string): Xml => paragraph("Caption", run(title));
/** 注, below a table: one paragraph of however many lines, kept whole, which the last row of the table keeps with it. */
export const tableNote = (...notes: readonly string[]): Xml =>
  paragraph("TableNote", notes.map((note) => run(note)).join(LINE_BREAK));
