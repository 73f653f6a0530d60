/**
 * The bytes given to the renderer. It flattens content controls and numbers nothing, so the copy carries bookmarks of ours, which it
 * renders as empty elements with the bookmark's name as id: one in every paragraph, two around the content of every control.
 */
import { attribute, childOf, closest, insertAfter, isElement, make, valueOf, W, within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import { writePackage } from "../../docx/package";

export interface MarkedControl {
  readonly title: string;
  /** Within a line, or around paragraphs and tables. */
  readonly isInline: boolean;
  /** Part of a table's cell or row, not around the table. */
  readonly isInTable: boolean;
}

export interface MarkedCopy {
  readonly bytes: Uint8Array;
  /** The document's own, in the order of their marks. */
  readonly paragraphs: readonly Element[];
  readonly controls: readonly MarkedControl[];
}

const PARAGRAPH = "workbench-p-";
export const paragraphMark = (n: number): string => `${PARAGRAPH}${n}`;
export const controlMarks = (n: number): readonly [string, string] => [`workbench-a-${n}`, `workbench-z-${n}`];
/** The document's own bookmarks, under names that are no id of the page. */
export const ownMark = (name: string): string => `document-${name}`;

/** The number of the paragraph that a rendered element shows; undefined for one of a header or footer. */
export function numberOf(shown: Element): number | undefined {
  const mark = shown.querySelector(`[id^="${PARAGRAPH}"]`);
  return mark ? Number(mark.id.slice(PARAGRAPH.length)) : undefined;
}

export function markedCopy(document: DocxDocument): MarkedCopy {
  const main = document.main.cloneNode(true) as Document;
  renameMarks(main);
  let id = 800_000;
  const mark = (near: Element, name: string): readonly Element[] => {
    const number = String(id++);
    return [make(near, "bookmarkStart", { id: number, name }), make(near, "bookmarkEnd", { id: number })];
  };
  const atStart = (parent: Element, name: string): void => {
    const properties = childOf(parent, "pPr");
    for (const element of [...mark(parent, name)].reverse())
      if (properties) insertAfter(element, properties);
      else parent.insertBefore(element, parent.firstChild);
  };
  const atEnd = (parent: Element, name: string): void => parent.append(...mark(parent, name));

  const controls = within(main, "sdt").map((control, n): MarkedControl => {
    const content = childOf(control, "sdtContent") ?? control;
    const inside = within(content, "p");
    const [start, end] = controlMarks(n);
    atStart(inside[0] ?? content, start);
    atEnd(inside.at(-1) ?? content, end);
    const properties = childOf(control, "sdtPr");
    const title = valueOf(properties, "alias") ?? valueOf(properties, "tag") ?? "";
    return { title, isInline: isElement(control.parentNode, "p"), isInTable: closest(control, "tbl") !== undefined };
  });
  within(main, "p").forEach((paragraph, n) => atStart(paragraph, paragraphMark(n)));
  const parts = document.currentParts();
  parts.set(document.mainPath, new TextEncoder().encode(document.dom.serialize(main)));
  return { bytes: writePackage(parts), paragraphs: within(document.main, "p"), controls };
}

function renameMarks(main: Document): void {
  const rename = (elements: readonly Element[], name: string): void => {
    for (const element of elements) {
      const value = attribute(element, name);
      if (value !== undefined) element.setAttributeNS(W, `w:${name}`, ownMark(value));
    }
  };
  rename(within(main, "bookmarkStart"), "name");
  rename(within(main, "hyperlink"), "anchor");
}
