/** A package in one XML text (flat OPC, ISO/IEC 29500-2 annex G): what getOoxml gives and insertOoxml takes. */
import {
  childOf,
  childrenOf,
  elementsOf,
  insertAfter,
  isElement,
  make,
  RELATIONSHIPS,
  remove,
  valueOf,
  within,
} from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import { mainPart, readPackage } from "../../docx/package";
import { contentTypeOf, relationshipsPart } from "../../opc/container";
import { HostError, invalidArgument } from "../errors";

const PKG = "http://schemas.microsoft.com/office/2006/xmlPackage";
const RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
/** Parts that Word sends along with whatever is asked for. */
const COMPANIONS = ["styles", "numbering", "settings", "fontTable", "theme", "webSettings"];

/**
 * The elements as the body of a package of their own, with the parts they need.
 * @param isWeb controls within the outermost ones are left out (#3098)
 */
export function exportOoxml(document: DocxDocument, elements: readonly Element[], isWeb: boolean): string {
  const main = document.main.documentElement.cloneNode(true) as Element;
  const body = childOf(main, "body")!;
  const properties = childOf(body, "sectPr");
  elementsOf(body).forEach(remove);
  for (const element of elements) body.appendChild(inBody(element.cloneNode(true) as Element));
  if (properties) body.appendChild(properties);
  if (isWeb) for (const control of nestedControls(body)) unwrap(control);

  const relationships = document.relationshipsOf(document.mainPath);
  const ids = new Set([...idsUsed(body)]);
  const needed = relationships.filter(({ id, type }) => ids.has(id) || COMPANIONS.includes(type));
  const files = needed.filter(({ external }) => !external).map(({ target }) => target);
  const entries = needed.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${external ? target : `/${target}`}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return [
    `<?xml version="1.0" standalone="yes"?>\n<pkg:package xmlns:pkg="${PKG}">`,
    xmlPart(
      "_rels/.rels",
      RELS_TYPE,
      rels(`<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="${document.mainPath}"/>`),
    ),
    xmlPart(document.mainPath, contentTypeOf(document.parts, document.mainPath)!, document.dom.serialize(main)),
    xmlPart(relationshipsPart(document.mainPath), RELS_TYPE, rels(entries.join(""))),
    ...files.map((path) => filePart(document, path)),
    `</pkg:package>`,
  ].join("");
}

const rels = (entries: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
const xmlPart = (path: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="/${path}" pkg:contentType="${type}"><pkg:xmlData>${xml.replace(/^<\?xml[^>]*\?>\s*/, "")}</pkg:xmlData></pkg:part>`;

function filePart(document: DocxDocument, path: string): string {
  const type = contentTypeOf(document.parts, path) ?? "application/octet-stream";
  if (type.endsWith("xml")) return xmlPart(path, type, document.xmlOf(path) ?? "");
  const binary = Array.from(document.parts.get(path)!, (byte) => String.fromCharCode(byte)).join("");
  return `<pkg:part pkg:name="/${path}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${btoa(binary)}</pkg:binaryData></pkg:part>`;
}

/** What cannot stand in a body by itself gets what it stands in. */
function inBody(element: Element): Element {
  const name = element.localName;
  if (name === "tr") return wrapIn(element, "tbl");
  if (name === "tc") return wrapIn(wrapIn(element, "tr"), "tbl");
  const isInline = isElement(element, "r") || (isElement(element, "sdt") && within(element, "p").length === 0);
  return isInline ? wrapIn(element, "p") : element;
}
function wrapIn(element: Element, name: string): Element {
  const around = make(element, name);
  around.appendChild(element);
  return around;
}

const nestedControls = (body: Element): Element[] =>
  within(body, "sdt", true).flatMap((control) => within(control, "sdt"));

export function unwrap(control: Element): void {
  const content = childOf(control, "sdtContent");
  while (content?.firstChild) control.parentNode!.insertBefore(content.firstChild, control);
  remove(control);
}

function* idsUsed(element: Element): Iterable<string> {
  for (const { namespaceURI, value } of Array.from(element.attributes)) if (namespaceURI === RELATIONSHIPS) yield value;
  for (const child of elementsOf(element)) yield* idsUsed(child);
}

/**
 * The blocks of a package's body, made part of the document: pictures brought along, numbers of controls given anew where they
 * are taken (#603). The section at the end is dropped; styles the document has already are its own.
 */
export function importOoxml(document: DocxDocument, flatOpc: string, near: Element): Element[] {
  const parsed = parse(document, flatOpc);
  const parts = new Map(
    elementsOf(parsed.documentElement)
      .filter(({ localName, namespaceURI }) => localName === "part" && namespaceURI === PKG)
      .map((part) => [part.getAttributeNS(PKG, "name")!.replace(/^\//, ""), part]),
  );
  const [body] = within(parsed, "body");
  if (!body) throw invalidArgument();
  const owner = near.ownerDocument;
  const blocks = elementsOf(body)
    .filter((block) => !isElement(block, "sectPr"))
    .map((block) => owner.importNode(block, true));
  bringMedia(document, parts, blocks, near);
  renumberControls(document, blocks);
  return blocks;
}

function parse(document: DocxDocument, xml: string): Document {
  try {
    return document.dom.parse(xml);
  } catch (error) {
    throw new HostError("InvalidArgument", `The OOXML cannot be parsed: ${(error as Error).message}`);
  }
}

function bringMedia(
  document: DocxDocument,
  parts: ReadonlyMap<string, Element>,
  blocks: readonly Element[],
  near: Element,
): void {
  const wanted = new Set(blocks.flatMap((block) => [...idsUsed(block)]));
  if (wanted.size === 0) return;
  const [list] = [...parts].filter(([path]) => /^word\/_rels\/[^/]+\.rels$/.test(path)).map(([, part]) => part);
  const path = document.pathOf(near)!;
  for (const relationship of list ? relationshipElements(list) : []) {
    const id = relationship.getAttribute("Id")!;
    if (!wanted.has(id)) continue;
    const target = relationship.getAttribute("Target")!.replace(/^\//, "");
    const source = parts.get(target) ?? parts.get(`word/${target}`);
    const binary = source && elementsOf(source).find(({ localName }) => localName === "binaryData");
    if (!binary) continue;
    const bytes = Uint8Array.from(atob((binary.textContent ?? "").replace(/\s/g, "")), (char) => char.charCodeAt(0));
    const extension = target.slice(target.lastIndexOf(".") + 1);
    const own = freePath(document, extension);
    const type = source.getAttributeNS(PKG, "contentType") ?? `image/${extension}`;
    const ownId = document.addMedia(own, "image", bytes, path, type);
    for (const block of blocks) replaceIds(block, id, ownId);
  }
}

const relationshipElements = (parent: Element): Element[] =>
  elementsOf(parent).flatMap((child) => (child.localName === "Relationship" ? [child] : relationshipElements(child)));

function freePath(document: DocxDocument, extension: string): string {
  let n = 1;
  while (document.parts.has(`word/media/image${n}.${extension}`)) n++;
  return `word/media/image${n}.${extension}`;
}

function replaceIds(element: Element, from: string, to: string): void {
  for (const attribute of Array.from(element.attributes))
    if (attribute.namespaceURI === RELATIONSHIPS && attribute.value === from) attribute.value = to;
  for (const child of elementsOf(element)) replaceIds(child, from, to);
}

function renumberControls(document: DocxDocument, blocks: readonly Element[]): void {
  const numberOf = (control: Element): string | undefined => valueOf(childOf(control, "sdtPr"), "id");
  const taken = new Set(document.stories.flatMap(({ root }) => within(root, "sdt")).map(numberOf));
  let next = 500_000;
  for (const control of blocks.flatMap((block) => [
    ...(isElement(block, "sdt") ? [block] : []),
    ...within(block, "sdt"),
  ])) {
    const properties = childOf(control, "sdtPr")!;
    const number = numberOf(control);
    if (number !== undefined && !taken.has(number)) {
      taken.add(number);
      continue;
    }
    childrenOf(properties, "id").forEach(remove);
    while (taken.has(String(next))) next++;
    taken.add(String(next));
    const id = make(properties, "id", { val: String(next) });
    const before = childOf(properties, "tag") ?? childOf(properties, "alias") ?? childOf(properties, "rPr");
    if (before) insertAfter(id, before);
    else properties.insertBefore(id, properties.firstChild);
  }
}

/**
 * The main part of a .docx in Base64, as a package of itself alone: headers, footers and styles are left behind, as Word does.
 * @throws HostError InvalidArgument for anything else
 */
export function decodeDocx(base64: string): string {
  try {
    const parts = readPackage(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
    const main = mainPart(parts)!;
    const text = new TextDecoder().decode(parts.get(main));
    return `<pkg:package xmlns:pkg="${PKG}">${xmlPart(main, contentTypeOf(parts, main)!, text)}</pkg:package>`;
  } catch {
    throw invalidArgument();
  }
}
