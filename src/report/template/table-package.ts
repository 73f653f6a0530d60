import { childOf, type WordElement } from "./elements";
import { contentOfPackage } from "./package-content";
import { cellsOf, rowsOf } from "./rows";
import { markupWithout } from "./text-slot";

/** What a cell is beside its text. */
export interface CellLook {
  /** It holds what its text does not tell: a picture, a note, a link, a control, a field, a revision, formats of several kinds. */
  readonly isRich: boolean;
  /** It takes part in a merge over several rows. */
  readonly isMerged: boolean;
  /** The same for cells whose text is formatted the same way; "" where there is no text. */
  readonly format: string;
}

/**
 * The cells of the one table in a control that Word handed out as a package, row by row.
 * @returns undefined where the package cannot be read or holds no table
 */
export function cellLooks(flatOpc: string, tag: string): readonly (readonly CellLook[])[] | undefined {
  const content = contentOfPackage(flatOpc, tag)?.content;
  const table = childOf(content, "tbl");
  return table && rowsOf(table).map((row) => cellsOf(row).map((cell) => lookOfCell(flatOpc, cell)));
}

/** Elements that a cell may hold and still be no more than its text, or where Word's proofing left its marks. */
const PLAIN = new Set([
  ...["tc", "p", "r", "t", "br", "cr", "tab", "noBreakHyphen", "softHyphen"],
  ...["proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"],
]);
const PROPERTIES: ReadonlySet<string> = new Set(["tcPr", "pPr", "rPr"]);
const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)/g;
/** What Word notes of a run by itself: the language, and by which of its fonts a character was typed. */
const OF_NO_LOOK: ReadonlySet<string> = new Set(["lang", "noProof"]);
const HINT = /\s[\w.-]+:hint\s*=\s*(?:"[^"]*"|'[^']*')/g;

function lookOfCell(xml: string, cell: WordElement): CellLook {
  const markup = markupWithout(xml, cell, PROPERTIES);
  const isMerged = childOf(childOf(cell, "tcPr"), "vMerge") !== undefined;
  const runs = within(cell, "r").filter(({ children }) => children.some(({ name }) => name === "t"));
  const formats = new Set(runs.map((run) => formatOf(xml, childOf(run, "rPr"))));
  const isPlain = [...markup.matchAll(ELEMENT)].every(([, name]) => PLAIN.has(name));
  return { isRich: !isPlain || formats.size > 1, isMerged, format: [...formats].join("") };
}

function formatOf(xml: string, properties: WordElement | undefined): string {
  const kept = properties?.children.filter(({ name }) => !OF_NO_LOOK.has(name)) ?? [];
  const markup = kept.length === 0 ? "" : markupWithout(xml, properties, OF_NO_LOOK).replace(HINT, "");
  return `[${markup}]`;
}

/** Elements of a name within, in document order. */
const within = (element: WordElement, name: string): WordElement[] =>
  element.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));
