/** Text in WordprocessingML: read as Word's API gives it, written as Word writes it. */
import { childOf, childrenOf, elementsOf, firstWithin, isElement, make, remove, within, XML } from "./dom";

/** What carries no text of its own, or text a reader does not see. */
const UNSEEN = new Set(["pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "instrText", "delText", "del"]);
const LINE_BREAK = "\v";

/** Paragraphs are parted by "\n", lines within one by "\v", as in Word's API. */
export function textOf(node: Node): string {
  const paragraphs: string[] = [];
  let line: string | undefined;
  const visit = (parent: Node): void => {
    for (const element of elementsOf(parent)) {
      const name = element.localName;
      if (name === "p") {
        if (line !== undefined) paragraphs.push(line);
        line = "";
        visit(element);
        paragraphs.push(line);
        line = undefined;
      } else if (name === "t") line = (line ?? "") + (element.textContent ?? "");
      else if (name === "br" || name === "cr") line = (line ?? "") + LINE_BREAK;
      else if (name === "tab" && isElement(parent, "r")) line = `${line ?? ""}\t`;
      else if (!UNSEEN.has(name)) visit(element);
    }
  };
  visit(node);
  if (line !== undefined) paragraphs.push(line);
  return paragraphs.join("\n");
}

// eslint-disable-next-line no-control-regex -- XML cannot carry control characters (XML 1.0, 2.2); "\v" is Word's line break
const FORBIDDEN = /[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A run in a look; "\v" becomes a line break. */
export function makeRun(near: Node, text: string, look?: Element): Element {
  const run = make(near, "r");
  if (look) run.appendChild(look.cloneNode(true));
  text
    .replace(FORBIDDEN, "")
    .split(LINE_BREAK)
    .forEach((line, i) => {
      if (i > 0) run.appendChild(make(near, "br"));
      const t = make(near, "t");
      t.setAttributeNS(XML, "xml:space", "preserve");
      t.appendChild(near.ownerDocument!.createTextNode(line));
      run.appendChild(t);
    });
  return run;
}

/** Text put into a paragraph takes the look of its first run, or of the paragraph's mark. */
export function lookOf(paragraph: Element): Element | undefined {
  const run = firstWithin(paragraph, "r");
  const look = run ? childOf(run, "rPr") : childOf(childOf(paragraph, "pPr"), "rPr");
  if (!look) return undefined;
  const copy = look.cloneNode(true) as Element;
  for (const mark of ["ins", "del", "moveFrom", "moveTo", "rPrChange"]) childrenOf(copy, mark).forEach(remove);
  return copy.firstChild ? copy : undefined;
}

/** At either end of a paragraph's text. */
export function insertRun(paragraph: Element, run: Element, where: string): void {
  const start = childOf(paragraph, "pPr")?.nextSibling ?? paragraph.firstChild;
  paragraph.insertBefore(run, where === "Start" ? start : null);
}

/** In place of everything in the paragraph but its properties; an emptied one keeps the look in its mark, as in Word. */
export function setParagraphText(paragraph: Element, text: string, look = lookOf(paragraph)): void {
  for (const child of elementsOf(paragraph)) if (!isElement(child, "pPr")) remove(child);
  if (text !== "") paragraph.appendChild(makeRun(paragraph, text, look));
  else if (look) keepLook(paragraph, look);
}

function keepLook(paragraph: Element, look: Element): void {
  const properties = childOf(paragraph, "pPr") ?? paragraph.insertBefore(make(paragraph, "pPr"), paragraph.firstChild);
  if (childOf(properties, "rPr")) return;
  const last = childOf(properties, "sectPr") ?? childOf(properties, "pPrChange") ?? null;
  properties.insertBefore(look.cloneNode(true), last);
}

/** The first paragraph stays, with the text; "\n" begins another like it. */
export function setCellText(cell: Element, text: string): void {
  const [first = cell.appendChild(make(cell, "p")), ...others] = within(cell, "p", true);
  others.forEach(remove);
  childrenOf(cell, "tbl").forEach(remove);
  setParagraphsText(first, text);
}

/** @returns the paragraphs the text became: the one given, and one like it for each "\n" */
export function setParagraphsText(first: Element, text: string, look = lookOf(first)): Element[] {
  const [line, ...more] = text.split(/\r\n?|\n/);
  setParagraphText(first, line, look);
  const paragraphs = [first];
  for (const next of more) {
    const paragraph = first.cloneNode(true) as Element;
    setParagraphText(paragraph, next, look);
    const last = paragraphs[paragraphs.length - 1];
    last.parentNode?.insertBefore(paragraph, last.nextSibling);
    paragraphs.push(paragraph);
  }
  return paragraphs;
}
