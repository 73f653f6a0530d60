/**
 * XML as a small tree. Names lose their prefixes: packages and SpreadsheetML never give two meanings to one local name in one place, and so
 * the transitional and the strict edition read alike. External entities are never fetched (saxes knows none).
 */
import { SaxesParser } from "saxes";

export class XmlElement {
  readonly children: XmlElement[] = [];
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string | undefined>>,
    /** Local names of attributes that are of another namespace than the element's. */
    readonly foreign: readonly string[] = [],
  ) {}

  /** The first child of that name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** The children of that name. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The attribute as a number, or undefined when it is absent or none. */
  number(attribute: string): number | undefined {
    const value = Number.parseFloat(this.attributes[attribute] ?? "");
    return Number.isNaN(value) ? undefined : value;
  }

  /** An xsd:boolean attribute. */
  flag(attribute: string, absent = false): boolean {
    const value = this.attributes[attribute];
    return value === undefined ? absent : value === "1" || value === "true";
  }
}

/**
 * @param taken gets the elements of that name, one after another, instead of their parent: what there are a million of makes no tree
 * @throws {Error} when the text is not well-formed.
 */
export function parseXml(text: string, taken?: Taken): XmlElement {
  const parser = new SaxesParser();
  const root = new XmlElement("", {});
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element = new XmlElement(localName(name), localNames(attributes), foreignNames(attributes));
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (element.name !== taken?.name || open[open.length - 1].name !== taken.parent) return;
    open[open.length - 1].children.pop();
    taken.take(element);
  });
  const addText = (characters: string) => void (open[open.length - 1].text += characters);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children[0];
}

export interface Taken {
  readonly name: string;
  readonly parent: string;
  take(element: XmlElement): void;
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] = attributes[name];
  return local;
}

const NONE: readonly string[] = [];

function foreignNames(attributes: Readonly<Record<string, string>>): readonly string[] {
  let foreign: string[] | undefined;
  for (const name in attributes) if (name === "xmlns" || name.includes(":")) (foreign ??= []).push(localName(name));
  return foreign ?? NONE;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Content by pieces, or by lists of them: a million rows are too many for arguments. */
export type Content = string | undefined | readonly string[];

/** An element as text. Undefined attributes are left out, true and false written as 1 and 0. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined)
      tag += ` ${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`;
  }
  const inner = content.flat().join("");
  return inner ? `${tag}>${inner}</${name}>` : `${tag}/>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** For attributes and text alike. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character]);
}
