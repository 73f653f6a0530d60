/** WordprocessingML (ISO/IEC 29500-1 §17, transitional) as text. Children stand in the order the schema wants. */

/** Well-formed markup, ready to stand inside an element. */
export type Xml = string;
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!);

/** An element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = children.join("");
  return inner === "" ? `<${name}${start}/>` : `<${name}${start}>${inner}</${name}>`;
}

/** An element that says all it has to say in `w:val`, or by being there. */
export const setting = (name: string, value?: string | number): Xml => element(`w:${name}`, { "w:val": value });

/** Punctuation Word would set in the Latin face, narrow, unless told that the text is Chinese (§17.3.2.26). */
const AMBIGUOUS = /[“”‘’—…×√]/;

/** A run of text. `properties` may name a character style. */
export function run(text: string, properties: Xml = ""): Xml {
  const all = properties + (AMBIGUOUS.test(text) ? element("w:rFonts", { "w:hint": "eastAsia" }) : "");
  const content = element("w:t", { "xml:space": "preserve" }, escapeXml(text));
  return element("w:r", {}, all === "" ? "" : element("w:rPr", {}, all), content);
}

export const TAB: Xml = element("w:r", {}, element("w:tab"));
export const LINE_BREAK: Xml = element("w:r", {}, element("w:br"));

/** A paragraph of a named style. `properties` are what its own layout adds to that style. */
export const paragraph = (style: string, content: Xml = "", properties: Xml = ""): Xml =>
  element("w:p", {}, element("w:pPr", {}, setting("pStyle", style), properties), content);

/** The runs before and after the result of a field Word computes (§17.16). */
export function fieldCode(code: string): { readonly begin: Xml; readonly end: Xml } {
  const mark = (type: string): Xml => element("w:r", {}, element("w:fldChar", { "w:fldCharType": type }));
  const instruction = element("w:instrText", { "xml:space": "preserve" }, ` ${escapeXml(code)} `);
  return {
    begin: mark("begin") + element("w:r", {}, instruction) + mark("separate"),
    end: mark("end"),
  };
}
