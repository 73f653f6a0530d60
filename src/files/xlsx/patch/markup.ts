import type { OpenTag } from "../../opc/xml-spans";

/** Attributes by name; undefined ones are left out. */
export type AttributeChanges = Readonly<Record<string, string | undefined>>;

/** XML's own signs, for text; a carriage return would otherwise be read as a line feed. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => SIGNS.get(sign) ?? sign);

/** Text of an element: line feeds and tabs stay as they are. */
export const textMarkup = (text: string): string => escaped(text, /[&<>\r]/g);

/** A tag with other attributes, in their order. @param end `>` or `/>` */
export function tagMarkup(name: string, attributes: AttributeChanges, end: ">" | "/>"): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escaped(value, /[&<"\t\n\r]/g)}"`,
  );
  return `<${name}${pairs.join("")}${end}`;
}

/** The same tag with some attributes set. */
export const retagged = ({ written, attributes, isEmpty }: OpenTag, set: AttributeChanges): string =>
  tagMarkup(written, { ...attributes, ...set }, isEmpty ? "/>" : ">");

/** The name of an element of the same vocabulary as another: with its prefix. */
export const siblingName = ({ written, name }: OpenTag, sibling: string): string =>
  written.slice(0, written.length - name.length) + sibling;
