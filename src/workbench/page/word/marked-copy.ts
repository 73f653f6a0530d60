/**
 * The bytes given to the renderer. It flattens content controls and numbers nothing, so the copy carries bookmarks of ours, which it
 * renders as empty elements with the bookmark's name as id: one in every paragraph, two around the content of every control.
 */
import { childOf, insertAfter, isElement, make, valueOf, within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import { writePackage } from "../../docx/package";

export interface MarkedControl {
  readonly title: string;
  /** Within a line, or around paragraphs and tables. */
  readonly isInline: boolean;
}

export interface MarkedCopy {
  readonly bytes: Uint8Array;
  readonly controls: readonly MarkedControl[];
}

export const paragraphMark = (n: number): string => `workbench-p-${n}`;
export const controlMarks = (n: number): readonly [string, string] => [`workbench-a-${n}`, `workbench-z-${n}`];

export function markedCopy(document: DocxDocument): MarkedCopy {
  const main = document.main.cloneNode(true) as Document;
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

  const paragraphs = within(main, "p");
  const controls = within(main, "sdt").map((control, n): MarkedControl => {
    const content = childOf(control, "sdtContent")!;
    const inside = within(content, "p");
    const [start, end] = controlMarks(n);
    atStart(inside[0] ?? content, start);
    atEnd(inside.at(-1) ?? content, end);
    const properties = childOf(control, "sdtPr");
    const title = valueOf(properties, "alias") ?? valueOf(properties, "tag") ?? "";
    return { title, isInline: isElement(control.parentNode, "p") };
  });
  paragraphs.forEach((paragraph, n) => atStart(paragraph, paragraphMark(n)));
  const parts = document.currentParts();
  parts.set(document.mainPath, new TextEncoder().encode(document.dom.serialize(main)));
  return { bytes: writePackage(parts), controls };
}
