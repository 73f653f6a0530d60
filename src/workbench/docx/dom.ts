/** WordprocessingML as DOM elements, and the few ways in which the host and the page look at it (ISO/IEC 29500-1 §17). */

/** A DOM: the browser's own, or one for Node. */
export interface DomTools {
  /** @throws Error where the text is not well-formed */
  parse(xml: string): Document;
  serialize(node: Node): string;
}

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const ELEMENT_NODE = 1;
const DOCUMENT_NODE = 9;

export const isElement = (node: Node | null, name?: string): node is Element =>
  node?.nodeType === ELEMENT_NODE &&
  (name === undefined || ((node as Element).localName === name && (node as Element).namespaceURI === W));

export function elementsOf(node: Node): Element[] {
  const elements: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) elements.push(child);
  return elements;
}

export const childrenOf = (node: Node, name: string): Element[] =>
  elementsOf(node).filter((child) => isElement(child, name));

export function childOf(node: Node | undefined, name: string): Element | undefined {
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) if (isElement(child, name)) return child;
  return undefined;
}

/** All elements of a name below, in document order; `outermost` leaves out those within another of the name. */
export function within(node: Node, name: string, outermost = false): Element[] {
  const found: Element[] = [];
  const visit = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isElement(child, name)) {
        found.push(child);
        if (outermost) continue;
      }
      visit(child);
    }
  };
  visit(node);
  return found;
}

export function firstWithin(node: Node, name: string): Element | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const found = isElement(child, name) ? child : firstWithin(child, name);
    if (found) return found;
  }
  return undefined;
}

export function closest(node: Node, name: string): Element | undefined {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (isElement(parent, name)) return parent;
  return undefined;
}

/** The document a node belongs to, or the outermost node of what was removed. */
export function rootOf(node: Node): Node {
  let root = node;
  while (root.parentNode) root = root.parentNode;
  return root;
}

/** Whether the node is still part of a document. */
export const isAttached = (node: Node): boolean => rootOf(node).nodeType === DOCUMENT_NODE;

/** Children of a name, content controls looked through: a row in a control is still a row of its table. */
export const through = (node: Node, name: string): Element[] =>
  elementsOf(node).flatMap((child) =>
    isElement(child, "sdt")
      ? through(childOf(child, "sdtContent") ?? child, name)
      : isElement(child, name)
        ? [child]
        : [],
  );

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(W, name) ?? undefined;

/** The `w:val` of a child: `valueOf(pPr, "pStyle")`. */
export const valueOf = (node: Node | undefined, name: string): string | undefined =>
  attribute(childOf(node, name), "val");

export function make(near: Node, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = (near.ownerDocument ?? (near as Document)).createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(W, `w:${key}`, value);
  return element;
}

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

export function empty(node: Node): void {
  while (node.firstChild) node.removeChild(node.firstChild);
}

export const insertAfter = (node: Node, reference: Node): void =>
  void reference.parentNode?.insertBefore(node, reference.nextSibling);
