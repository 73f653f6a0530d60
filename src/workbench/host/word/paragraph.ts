import { childOf, closest, insertAfter, isElement, make, remove, valueOf, within } from "../../docx/dom";
import { markInserted, removeTracked } from "../../docx/revisions";
import { insertRun, lookOf, makeRun, setParagraphText } from "../../docx/text";
import { invalidArgument, itemNotFound } from "../errors";
import { method, model, navigation, NULL_OBJECT, scalar, type HostObject, type NullObject } from "../model";
import { parentControlOf, parentTableOf, WordContent, WordNodes, WordStory } from "./node";

const ALIGNMENTS: Readonly<Record<string, string>> = {
  center: "Centered",
  right: "Right",
  end: "Right",
  both: "Justified",
};

@model("Word", "Paragraph")
export class Paragraph extends WordContent {
  @scalar
  get style(): string {
    return this.word.document.styleName(valueOf(childOf(this.element, "pPr"), "pStyle"));
  }
  set style(name: string) {
    const id = this.word.document.styleId(name);
    if (id === undefined) throw invalidArgument("Paragraph.style");
    const properties =
      childOf(this.element, "pPr") ?? this.element.insertBefore(make(this.element, "pPr"), this.element.firstChild);
    const known = childOf(properties, "pStyle");
    if (known) remove(known);
    properties.insertBefore(make(this.element, "pStyle", { val: id }), properties.firstChild);
    this.word.changed(this.element);
  }
  /** Of built-in styles those that tables of contents are made of; of others Word says "Other". */
  @scalar
  get styleBuiltIn(): string {
    const [, level] = /^toc ([1-9])$/i.exec(this.style) ?? [];
    return level ? `Toc${level}` : this.style === "Normal" ? "Normal" : "Other";
  }
  @scalar
  get alignment(): string {
    return ALIGNMENTS[valueOf(childOf(this.element, "pPr"), "jc") ?? ""] ?? "Left";
  }
  @scalar
  get isLastParagraph(): boolean {
    return this.next() === undefined;
  }
  @scalar
  get tableNestingLevel(): number {
    let level = 0;
    for (let table = closest(this.element, "tbl"); table; table = closest(table, "tbl")) level++;
    return level;
  }
  @scalar
  get _Id(): string {
    return this.word.idOf(this.element);
  }
  @navigation
  get parentContentControlOrNullObject(): HostObject | NullObject {
    return parentControlOf(this);
  }
  @navigation
  get parentTableOrNullObject(): HostObject | NullObject {
    return parentTableOf(this);
  }
  @method
  insertText(text: string, where: "Replace" | "Start" | "End"): HostObject {
    this.word.changed(this.element);
    const { document } = this.word;
    const look = lookOf(this.element);
    const given = this.word.given(text);
    if (where === "Replace" && !document.tracksRevisions) setParagraphText(this.element, given, look);
    else {
      if (where === "Replace") removeTracked(document, this.element);
      const run = makeRun(this.element, given, look);
      insertRun(this.element, run, where);
      markInserted(document, run);
    }
    return this.getRange();
  }
  @method
  insertParagraph(text: string, where: "Before" | "After"): Paragraph {
    if (where !== "Before" && where !== "After") throw invalidArgument("Paragraph.insertParagraph");
    const paragraph = make(this.element, "p");
    const properties = childOf(this.element, "pPr");
    if (properties) paragraph.appendChild(properties.cloneNode(true));
    if (text) paragraph.appendChild(makeRun(paragraph, text));
    if (where === "Before") this.element.parentNode!.insertBefore(paragraph, this.element);
    else insertAfter(paragraph, this.element);
    markInserted(this.word.document, paragraph);
    this.word.changed(this.element);
    return this.word.object(Paragraph, paragraph);
  }
  @method
  clear(): void {
    this.insertText("", "Replace");
  }
  @method
  delete(): void {
    this.word.changed(this.element);
    removeTracked(this.word.document, this.element);
  }
  @method
  getNextOrNullObject(): Paragraph | NullObject {
    return this.next() ?? NULL_OBJECT;
  }
  @method
  getNext(): Paragraph {
    const next = this.next();
    if (!next) throw itemNotFound("Paragraph.getNext");
    return next;
  }
  @method
  getRange(): HostObject {
    return this.word.make.range(this.word, this.element);
  }
  private next(): Paragraph | undefined {
    const story = this.element.ownerDocument.documentElement;
    const all = within(story, "p");
    const next = all[all.indexOf(this.element) + 1];
    return next && this.word.object(Paragraph, next);
  }
}

@model("Word", "ParagraphCollection")
export class ParagraphCollection extends WordNodes<Paragraph> {
  protected wrap(element: Element): Paragraph {
    return this.word.object(Paragraph, element);
  }
  @method
  getLast(): Paragraph {
    const last = this.list().at(-1);
    if (!last) throw itemNotFound("ParagraphCollection.getLast");
    return last;
  }
  @method
  getLastOrNullObject(): Paragraph | NullObject {
    return this.list().at(-1) ?? NULL_OBJECT;
  }
}

/** A stretch of the document; here always a whole element's. */
@model("Word", "Range")
export class Range extends WordStory {
  override get content(): Element {
    return childOf(this.element, "sdtContent") ?? this.element;
  }
  @scalar
  get isEmpty(): boolean {
    return this.text === "";
  }
  @scalar
  get _Id(): string {
    return this.word.idOf(this.element);
  }
  @navigation
  get parentContentControlOrNullObject(): HostObject | NullObject {
    return isElement(this.element, "sdt")
      ? this.word.make.contentControl(this.word, this.element)
      : parentControlOf(this);
  }
}

@model("Word", "RangeCollection")
export class RangeCollection extends WordNodes<Range> {
  protected wrap(element: Element): Range {
    return this.word.object(Range, element);
  }
}
