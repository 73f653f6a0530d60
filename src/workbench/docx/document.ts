import { strFromU8 } from "fflate";
import { attribute, childOf, firstWithin, make, remove, rootOf, valueOf, within, type DomTools } from "./dom";
import { contentTypeOf, type Relationship } from "../opc/container";
import { ControlProperties } from "./control-properties";
import {
  addDefaultType,
  addRelationship,
  mainPart,
  readPackage,
  relationshipsOf,
  UnreadableDocument,
  writePackage,
  type Parts,
} from "./package";
import { textOf } from "./text";

export { UnreadableDocument, type DocumentRefusal } from "./package";

const WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

export type DocumentEvent = "changed" | "selected";

/** A Word document as the DOM of its parts: what the host's objects stand on, and what the page shows. */
export class DocxDocument {
  /** What add-ins keep in the document through the Common API; in memory only. */
  readonly settings = new Map<string, unknown>();
  /** The element selected last. */
  selection: Element | undefined;
  private readonly doms = new Map<string, Document>();
  private readonly touched = new Set<string>();
  private readonly listeners = new Set<(event: DocumentEvent) => void>();

  private constructor(
    readonly parts: Parts,
    readonly dom: DomTools,
    readonly mainPath: string,
  ) {}

  /** @throws UnreadableDocument */
  static open(bytes: Uint8Array, dom: DomTools): DocxDocument {
    const parts = readPackage(bytes);
    const document = new DocxDocument(parts, dom, mainPart(parts)!);
    for (const path of parts.keys()) if (contentTypeOf(parts, path)?.startsWith(WORD_PART)) document.parse(path);
    if (!childOf(document.main.documentElement, "body")) throw new UnreadableDocument("damaged", "no body");
    return document;
  }

  get main(): Document {
    return this.doms.get(this.mainPath)!;
  }
  get body(): Element {
    return childOf(this.main.documentElement, "body")!;
  }
  /** The main part, headers and footers: where content controls are. */
  get stories(): readonly { readonly path: string; readonly root: Element }[] {
    const beside = relationshipsOf(this.parts, this.mainPath).filter(({ type }) => /^(header|footer)$/.test(type));
    return [this.mainPath, ...new Set(beside.map(({ target }) => target))].flatMap((path) => {
      const root = this.doms.get(path)?.documentElement;
      return root ? [{ path, root }] : [];
    });
  }
  /** The part of the main document's relationship of a type: "styles", "settings", "numbering", "glossaryDocument". */
  related(type: string): Document | undefined {
    const target = relationshipsOf(this.parts, this.mainPath).find(
      (relationship) => relationship.type === type,
    )?.target;
    return target === undefined ? undefined : this.doms.get(target);
  }
  /** The path of the part an element belongs to; undefined for one that was removed. */
  pathOf(node: Node): string | undefined {
    const root = rootOf(node);
    return [...this.doms].find(([, dom]) => dom === root)?.[0];
  }
  relationshipsOf(path: string): readonly Relationship[] {
    return relationshipsOf(this.parts, path);
  }
  /** The text of a part as it would be saved. */
  xmlOf(path: string): string | undefined {
    const dom = this.doms.get(path);
    if (dom && this.touched.has(path)) return DECLARATION + this.dom.serialize(dom.documentElement);
    const bytes = this.parts.get(path);
    return bytes && strFromU8(bytes);
  }

  /** Adds a part of bytes and a relationship to it. @returns the relationship's id */
  addMedia(path: string, type: string, bytes: Uint8Array, near: string, contentType: string): string {
    this.parts.set(path, bytes);
    addDefaultType(this.parts, path.slice(path.lastIndexOf(".") + 1), contentType);
    return addRelationship(this.parts, near, type, path);
  }

  /** The placeholder text kept in the glossary under a name, paragraph by paragraph. */
  buildingBlock(name: string | undefined): Element | undefined {
    const glossary = this.related("glossaryDocument");
    if (!glossary || name === undefined) return undefined;
    const part = within(glossary, "docPart").find((one) => valueOf(childOf(one, "docPartPr"), "name") === name);
    return childOf(part, "docPartBody");
  }
  placeholderText(control: Element): string | undefined {
    const block = this.buildingBlock(new ControlProperties(control).placeholder);
    return block && textOf(block);
  }

  /** Word's name of a style; that of the default style where none is given. */
  styleName(id: string | undefined): string {
    const style = this.styles.find((one) => attribute(one, "styleId") === id);
    return (style && valueOf(style, "name")) ?? "Normal";
  }
  /** The id of a style by its name, blanks and case aside ("Heading 1", "heading1"). */
  styleId(name: string): string | undefined {
    const key = (text: string): string => text.replace(/\s/g, "").toLowerCase();
    const style = this.styles.find((one) => key(valueOf(one, "name") ?? "") === key(name));
    return attribute(style, "styleId");
  }
  private get styles(): Element[] {
    const styles = this.related("styles");
    return styles ? within(styles, "style") : [];
  }

  /** A comment somebody is writing in Word and has not posted; no part of the file. */
  commentDraft: string | undefined;

  /** 修订: whether what is written becomes revisions. */
  get tracksRevisions(): boolean {
    const settings = this.related("settings");
    const setting = settings && firstWithin(settings, "trackRevisions");
    return setting !== undefined && !/^(0|false|off)$/.test(valueOf(setting.parentNode!, "trackRevisions") ?? "");
  }
  set tracksRevisions(on: boolean) {
    const settings = this.related("settings");
    if (!settings || on === this.tracksRevisions) return;
    within(settings, "trackRevisions").forEach(remove);
    // The schema puts it before what concerns editing; of what our templates have, defaultTabStop is the first after it.
    const root = settings.documentElement;
    if (on) root.insertBefore(make(root, "trackRevisions"), childOf(root, "defaultTabStop") ?? root.firstChild);
    this.changed(root);
  }

  /** Tells that something in the part of `node` was changed. */
  changed(node: Node): void {
    const path = this.pathOf(node);
    if (path !== undefined) this.touched.add(path);
    this.tell("changed");
  }
  select(element: Element): void {
    this.selection = element;
    this.tell("selected");
  }
  onEvent(listener: (event: DocumentEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Every part as it would be saved; parts nobody changed as they came in. */
  currentParts(): Map<string, Uint8Array> {
    const encoder = new TextEncoder();
    return new Map(
      [...this.parts].map(([path, bytes]): [string, Uint8Array] => [
        path,
        this.touched.has(path) ? encoder.encode(this.xmlOf(path)) : bytes,
      ]),
    );
  }
  /** The bytes of the .docx; the same for the same document. */
  save(): Uint8Array {
    return writePackage(this.currentParts());
  }

  private parse(path: string): void {
    try {
      this.doms.set(path, this.dom.parse(strFromU8(this.parts.get(path)!)));
    } catch (error) {
      throw new UnreadableDocument("damaged", `${path}: ${String(error)}`);
    }
  }
  private tell(event: DocumentEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
