/** Tracked changes (ISO/IEC 29500-1 §17.13.5), as Word makes them of what an add-in writes while 修订 is on. */
import { childOf, childrenOf, isElement, make, remove, within } from "./dom";
import type { DocxDocument } from "./document";

const AUTHOR = { author: "工作台", date: "2026-01-01T00:00:00Z" };
let nextId = 900_000;

const mark = (near: Node, name: "ins" | "del"): Element => make(near, name, { id: String(nextId++), ...AUTHOR });

/** What is new in the document: rows and runs, marked as inserted where revisions are tracked. */
export function markInserted(document: DocxDocument, element: Element): void {
  if (!document.tracksRevisions) return;
  for (const row of rowsOf(element)) rowProperties(row).appendChild(mark(row, "ins"));
  for (const run of runsOf(element)) wrap(run, mark(run, "ins"));
}

/** Takes an element away; where revisions are tracked it stays, marked as deleted. @returns whether it is gone */
export function removeTracked(document: DocxDocument, element: Element): boolean {
  if (!document.tracksRevisions) {
    remove(element);
    return true;
  }
  for (const row of rowsOf(element))
    if (!childOf(childOf(row, "trPr"), "del")) rowProperties(row).appendChild(mark(row, "del"));
  for (const run of runsOf(element)) {
    for (const text of childrenOf(run, "t")) {
      const deleted = make(text, "delText");
      deleted.appendChild(text.ownerDocument.createTextNode(text.textContent ?? ""));
      run.replaceChild(deleted, text);
    }
    wrap(run, mark(run, "del"));
  }
  return false;
}

const rowsOf = (element: Element): Element[] => (isElement(element, "tr") ? [element] : within(element, "tr"));

/** Runs that are no revision yet. */
const runsOf = (element: Element): Element[] =>
  (isElement(element, "r") ? [element] : within(element, "r")).filter(
    ({ parentNode }) => !isElement(parentNode, "ins") && !isElement(parentNode, "del"),
  );

function rowProperties(row: Element): Element {
  const known = childOf(row, "trPr");
  if (known) return known;
  const made = make(row, "trPr");
  row.insertBefore(made, childOf(row, "tblPrEx")?.nextSibling ?? row.firstChild);
  return made;
}

function wrap(run: Element, around: Element): void {
  run.parentNode!.replaceChild(around, run);
  around.appendChild(run);
}
