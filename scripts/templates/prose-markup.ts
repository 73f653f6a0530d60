import { paragraph, run, type Xml } from "./markup";

/** A paragraph of the text, around its runs. */
export const text = (runs: Xml): Xml => paragraph("BodyText", runs);
/** The title above a table. */
export const caption = (title: string): Xml => paragraph("Caption", run(title));
/** 注, below a table. */
export const tableNote = (note: string): Xml => paragraph("TableNote", run(note));
