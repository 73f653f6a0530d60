import type { Steps } from "../../check";
import { finish } from "../../check/run/steps";
import { TREE_LIMITS } from "../../check/limits";
import { kindOfTag } from "../tags";
import { guardShape, XmlParser } from "../../xml/parser";

/** WordprocessingML, transitional and strict (ISO/IEC 29500-1 and -4). */
const WORD_NAMESPACES = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** An element of WordprocessingML and where it stands in its part; offsets are UTF-16 units of the part's text. */
export interface WordElement {
  /** Local name. */
  readonly name: string;
  /** The prefix the part gives the namespace, with its colon. */
  readonly prefix: string;
  readonly parent: WordElement | undefined;
  readonly start: number;
  /** After its opening tag. */
  readonly openEnd: number;
  /** Before its closing tag. */
  closeStart: number;
  end: number;
  /** Elements of WordprocessingML within, those of other namespaces looked through. */
  children: WordElement[];
  /** `w:val` of the elements whose value matters here, "" of all others. */
  readonly val: string;
  /** The text of a `w:t`. */
  text: string;
}

/** A content control, and the text that stands last before it. */
export interface Control {
  readonly element: WordElement;
  readonly place: string;
}

export interface ParsedPart {
  readonly controls: readonly Control[];
  /** The outermost elements: one of a part, several of a package that Word hands out as one text (flat OPC). */
  readonly roots: readonly WordElement[];
}

export interface ParseOptions {
  /** Rows of a list whose content is kept in memory. A volume filled before may have thousands, of which only the first and the last count. */
  readonly detailedRows?: number;
}

/** The part is not well-formed XML or has a document type declaration, or is more than can be held. */
export class UnreadablePart extends Error {
  constructor(
    readonly fault: "malformed" | "tooDeep" | "tooManyAttributes" | "tooManyElements",
    readonly line: number,
  ) {
    super(`${fault} line ${line}`);
    this.name = "UnreadablePart";
  }
}

const LONGEST_PLACE = 30;
const VALUED = new Set([
  ...["alias", "tag", "showingPlcHdr", "trackRevisions"],
  ...["tblHeader", "gridBefore", "gridSpan", "vMerge"],
]);

/** `parseSteps` at once. */
export const parsePart = (xml: string, options?: ParseOptions): ParsedPart => finish(parseSteps(xml, options));

/** Characters that are parsed in one step. */
const PER_STEP = 2 ** 16;

/**
 * Finds the content controls of a part. The text is not copied: what is not filled is later cut from it as it stands.
 * @throws UnreadablePart
 */
export function* parseSteps(
  xml: string,
  { detailedRows = TREE_LIMITS.detailedRows }: ParseOptions = {},
): Steps<ParsedPart, undefined> {
  const parser = new XmlParser({ xmlns: true });
  const controls: Control[] = [];
  const roots: WordElement[] = [];
  const open: (WordElement | undefined)[] = [];
  let held = 0;
  let current: WordElement | undefined;
  let paragraph = "";
  let lastText = "";
  const fail = (fault: UnreadablePart["fault"]): never => {
    throw new UnreadablePart(fault, parser.line);
  };
  parser.on("error", () => fail("malformed"));
  parser.on("doctype", () => fail("malformed"));
  const leave = guardShape(parser, TREE_LIMITS, (fault) => new UnreadablePart(fault, parser.line));
  parser.on("opentag", ({ local, prefix, uri, attributes }) => {
    open.push(current);
    if (!WORD_NAMESPACES.has(uri)) return;
    if (++held > TREE_LIMITS.elements) fail("tooManyElements");
    const { position } = parser;
    // No "<" can stand inside a tag of well-formed XML.
    const start = xml.lastIndexOf("<", position - 1);
    const element: WordElement = {
      name: local,
      prefix: prefix === "" ? "" : `${prefix}:`,
      parent: current,
      start,
      openEnd: position,
      closeStart: position,
      end: position,
      children: [],
      val: VALUED.has(local) ? (Object.values(attributes).find((a) => a.local === "val")?.value ?? "") : "",
      text: "",
    };
    (current?.children ?? roots).push(element);
    current = element;
    if (local === "p") paragraph = "";
    if (local === "sdt") controls.push({ element, place: paragraph.trim() || lastText });
  });
  parser.on("closetag", ({ uri, isSelfClosing }) => {
    leave();
    const parent = open.pop();
    if (!WORD_NAMESPACES.has(uri)) return;
    const element = current!;
    current = parent;
    element.end = parser.position;
    if (!isSelfClosing) element.closeStart = xml.lastIndexOf("<", element.end - 1);
    if (element.name === "p" && paragraph.trim() !== "") lastText = paragraph.trim().slice(-LONGEST_PLACE);
    if (element.name === "tr" && parent && !isInForm(parent)) held -= forgetRow(parent.children, detailedRows);
  });
  const take = (text: string): void => {
    if (current?.name !== "t") return;
    current.text += text;
    paragraph = (paragraph + text).slice(-LONGEST_PLACE);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  for (let at = 0; at < xml.length;) {
    // Behind a tag: the parser holds nothing back there, and its position is that of the part.
    const end = xml.indexOf(">", at + PER_STEP) + 1 || xml.length;
    parser.write(xml.slice(at, end));
    at = end;
    yield;
  }
  parser.close();
  return { controls, roots };
}

/**
 * Lets go of what is in the row that is no longer among the last, unless it is among the first.
 * @returns how many elements are gone
 */
function forgetRow(rows: readonly WordElement[], detailedRows: number): number {
  const at = rows.length - 1 - TREE_LIMITS.lastRows;
  if (at < detailedRows) return 0;
  const gone = countWithin(rows[at]);
  rows[at].children = [];
  return gone;
}

const countWithin = ({ children }: WordElement): number =>
  children.reduce((count, child) => count + 1 + countWithin(child), 0);

/** In a form any row may hold a label, however far down. */
const isInForm = (table: WordElement): boolean =>
  ancestorsOf(table).some((around) => around.name === "sdt" && kindOfTag(tagOf(around)) === "block");

const propertyOf = (control: WordElement, name: "tag" | "alias"): string =>
  childOf(childOf(control, "sdtPr"), name)?.val ?? "";
export const tagOf = (control: WordElement): string => propertyOf(control, "tag");
export const titleOf = (control: WordElement): string => propertyOf(control, "alias");

export const childOf = (element: WordElement | undefined, name: string): WordElement | undefined =>
  element?.children.find((child) => child.name === name);

const OFF = new Set(["0", "false", "off"]);

/** Whether a property that is either on or off is on (ISO/IEC 29500-1 17.17.4). */
export const isOn = (property: WordElement | undefined): boolean => property !== undefined && !OFF.has(property.val);

/** The first element of a name within, in document order. */
export function firstWithin(element: WordElement, name: string): WordElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : firstWithin(child, name);
    if (found) return found;
  }
  return undefined;
}

/** What a reader sees of an element, paragraphs run together. */
export const textOf = (element: WordElement): string =>
  element.name === "br" ? "\n" : element.text + element.children.map(textOf).join("");

/** Elements around one, from the inside out. */
export function ancestorsOf({ parent }: WordElement): WordElement[] {
  const around: WordElement[] = [];
  for (let at = parent; at; at = at.parent) around.push(at);
  return around;
}
