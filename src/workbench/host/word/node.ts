/** What all objects of Word's model have in common: each stands for an element of the document. */
import { closest, isAttached, isElement, within } from "../../docx/dom";
import type { DocxDocument } from "../../docx/document";
import { textOf } from "../../docx/text";
import { HostError, itemNotFound } from "../errors";
import { HostCollection, HostObject, method, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import type { WordBehaviour } from "./behaviour";
import { exportOoxml } from "./flat-opc";

type NodeConstructor<T extends WordNode> = new (model: WordModel, element: Element) => T;

/** Makes the collections of a model: classes that contain each other cannot all import each other. */
export interface Makers {
  contentControls(model: WordModel, elements: () => readonly Element[]): HostObject;
  paragraphs(model: WordModel, elements: () => readonly Element[]): HostObject;
  tables(model: WordModel, elements: () => readonly Element[]): HostObject;
  ranges(model: WordModel, elements: () => readonly Element[]): HostObject;
  contentControl(model: WordModel, element: Element): HostObject;
  table(model: WordModel, element: Element): HostObject;
  range(model: WordModel, element: Element): HostObject;
  body(model: WordModel, element: Element): HostObject;
  paragraph(model: WordModel, element: Element): HostObject;
}

/** One pane's view of a document. */
export class WordModel {
  /** `addRows` seen in the batch under way. */
  addRowsInBatch = 0;
  private readonly objects = new WeakMap<Element, Map<unknown, WordNode>>();
  private readonly ids = new WeakMap<Element, string>();
  private nextId = 1;

  constructor(
    readonly document: DocxDocument,
    readonly behaviour: WordBehaviour,
    readonly make: Makers,
  ) {}

  /** The same object for the same element, as long as the pane lives. */
  object<T extends WordNode>(kind: NodeConstructor<T>, element: Element): T {
    const known = this.objects.get(element) ?? new Map<unknown, WordNode>();
    this.objects.set(element, known);
    const object = (known.get(kind) as T | undefined) ?? new kind(this, element);
    known.set(kind, object);
    return object;
  }
  idOf(element: Element): string {
    const id = this.ids.get(element) ?? `{${(this.nextId++).toString(16).padStart(8, "0")}}`;
    this.ids.set(element, id);
    return id;
  }
  /** A text as this Word takes it from an add-in. */
  given(text: string): string {
    const { verticalTabBecomesSign, verticalTabStaysLiteral } = this.behaviour;
    if (verticalTabBecomesSign) return text.replaceAll("\v", "♂");
    return verticalTabStaysLiteral ? text.replaceAll("\v", "\\v") : text;
  }
  changed(node: Node): void {
    this.document.changed(node);
  }
}

export abstract class WordNode extends HostObject {
  constructor(
    readonly word: WordModel,
    readonly element: Element,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.word.idOf(this.element) };
  }
  override get isGone(): boolean {
    return !isAttached(this.element);
  }
  /** Where the object's own content is. */
  get content(): Element {
    return this.element;
  }
}

/** What holds text: a stretch that can be searched, selected and handed out. */
export abstract class WordContent extends WordNode {
  @scalar
  get text(): string {
    return textOf(this.content);
  }
  @navigation
  get contentControls(): HostObject {
    return this.word.make.contentControls(this.word, () => within(this.content, "sdt"));
  }
  @method
  getOoxml(): string {
    const { noOoxmlOfTables, ooxmlEndsDraft } = this.word.behaviour;
    if (noOoxmlOfTables && isElement(this.element, "sdt") && within(this.element, "tbl").length > 0)
      throw new HostError("GeneralException", "Sorry, something went wrong.", `${this.model.name}.getOoxml`);
    if (ooxmlEndsDraft) this.word.document.commentDraft = undefined;
    return exportOoxml(this.word.document, this.exported(), this.word.behaviour.web);
  }
  /** Plain, within one paragraph; a hit stands for its paragraph. */
  @method
  search(text: string, options?: { readonly matchCase?: boolean }): HostObject {
    const fold = (s: string): string => (options?.matchCase ? s : s.toLowerCase());
    return this.word.make.ranges(this.word, () =>
      this.paragraphElements().filter((paragraph) => fold(textOf(paragraph)).includes(fold(text))),
    );
  }
  @method
  select(): void {
    this.word.document.select(this.element);
  }
  protected exported(): readonly Element[] {
    return [this.element];
  }
  protected paragraphElements(): readonly Element[] {
    return isElement(this.element, "p") ? [this.element] : within(this.content, "p", true);
  }
}

/** What holds paragraphs and tables. */
export abstract class WordStory extends WordContent {
  @navigation
  get paragraphs(): HostObject {
    return this.word.make.paragraphs(this.word, () => this.paragraphElements());
  }
  @navigation
  get tables(): HostObject {
    return this.word.make.tables(this.word, () =>
      isElement(this.element, "tbl") ? [this.element] : within(this.content, "tbl", true),
    );
  }
}

/** The control around an element, and the table; null objects where there is none. */
export function parentControlOf({ word, element }: WordNode): HostObject | NullObject {
  const control = closest(element, "sdt");
  return control ? word.make.contentControl(word, control) : NULL_OBJECT;
}
export function parentTableOf({ word, element }: WordNode): HostObject | NullObject {
  const table = closest(element, "tbl");
  return table ? word.make.table(word, table) : NULL_OBJECT;
}

export abstract class WordNodes<Item extends WordNode> extends HostCollection<Item> {
  constructor(
    readonly word: WordModel,
    protected readonly elements: () => readonly Element[],
  ) {
    super();
  }
  protected abstract wrap(element: Element): Item;

  list(): readonly Item[] {
    return this.elements().map((element) => this.wrap(element));
  }
  find(key: unknown): Item | undefined {
    return this.list().find((item) => this.word.idOf(item.element) === key);
  }
  /** The name the client has for `getItem` where it keeps that to itself. */
  @method
  _GetItem(key: unknown): Item {
    return this.getItem(key);
  }
  @method
  getFirst(): Item {
    const [first] = this.list();
    if (!first) throw itemNotFound(`${this.model.name}.getFirst`);
    return first;
  }
  @method
  getFirstOrNullObject(): Item | NullObject {
    return this.list()[0] ?? NULL_OBJECT;
  }
}
