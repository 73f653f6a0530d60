import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";

/** A reader of Word documents of the tests' own: it knows nothing of how the product writes them. */
export interface ReadDocument {
  /** Every table, controls looked through: the texts of its cells by row. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Texts of the paragraphs outside tables. */
  readonly paragraphs: readonly string[];
  /** Tags of the content controls, in order. */
  readonly tags: readonly string[];
  readonly xml: string;
}

export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const readDocx = (bytes: Uint8Array): ReadDocument => readStory(bytes, "word/document.xml");

export function readStory(bytes: Uint8Array, part: string): ReadDocument {
  const xml = strFromU8(unzipSync(bytes)[part]);
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  const all = (of: Document | Element, name: string): Element[] => [...of.getElementsByTagName(name)];
  const runs = (paragraph: Element): string =>
    [...paragraph.getElementsByTagName("*")]
      .map((e) => (e.nodeName === "w:t" ? e.textContent : e.nodeName === "w:br" ? "\n" : ""))
      .join("");
  const textOf = (cell: Element): string => all(cell, "w:p").map(runs).join("\n");
  return {
    tables: all(document, "w:tbl").map((table) => all(table, "w:tr").map((row) => all(row, "w:tc").map(textOf))),
    paragraphs: all(document, "w:p")
      .filter((paragraph) => !isWithin(paragraph, "w:tbl"))
      .map(runs),
    tags: all(document, "w:tag").map((tag) => tag.getAttribute("w:val")!),
    xml,
  };
}

const isWithin = (element: Element, name: string): boolean =>
  element.parentElement !== null && (element.parentElement.nodeName === name || isWithin(element.parentElement, name));
