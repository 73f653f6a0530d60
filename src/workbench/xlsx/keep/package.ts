/** The parts of an opened file, some of which are to be others. */
import { decodeWhole, encodeXml } from "../../../files/opc/xml-encoding";
import { ZipArchive } from "../../../files/opc/zip";
import { bytesOf } from "../../../files/opc/zip-bytes";
import { retagged, siblingName, tagMarkup } from "../../../files/xlsx/patch/markup";
import { spliced, type Splice } from "../../../files/xlsx/patch/splices";
import { readRelationships, relationshipsPart, UNPACKED, type Relationship } from "../../opc/container";
import { relativePath } from "../write/parts";
import { appended, childrenOf } from "./markup";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "[Content_Types].xml";

export class PackageEdit {
  private readonly archive: ZipArchive;
  private readonly texts = new Map<string, string>();
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly reachable: ReadonlySet<string>;

  constructor(private readonly bytes: Uint8Array) {
    this.archive = ZipArchive.open(bytes, UNPACKED);
    this.reachable = this.reach();
  }

  /** All parts as the file has them and as they were added. */
  get paths(): readonly string[] {
    return [...this.archive.paths.filter((path) => !this.removed.has(keyOf(path))), ...this.added.keys()];
  }

  has(path: string): boolean {
    return !this.removed.has(keyOf(path)) && (this.archive.has(path) || this.addedPath(path) !== undefined);
  }

  /** The text of a part, with its byte order mark. */
  text(path: string): string {
    const added = this.addedPath(path);
    if (added !== undefined) return this.added.get(added) ?? "";
    return this.texts.get(keyOf(path)) ?? decodeWhole(this.original(path));
  }

  set(path: string, text: string): void {
    const added = this.addedPath(path);
    if (added !== undefined) this.added.set(added, text);
    else this.texts.set(keyOf(path), text);
  }

  edit(path: string, editsOf: (text: string) => readonly Splice[]): void {
    const text = this.text(path);
    const edits = editsOf(text);
    if (edits.length > 0) this.set(path, spliced(text, edits));
  }

  /** A part that was not there. @param contentType in full; absent where the extension tells */
  add(path: string, xml: string, contentType?: string): void {
    this.addVerbatim(path, DECLARATION + xml, contentType);
  }

  addVerbatim(path: string, text: string, contentType?: string): void {
    this.added.set(path, text);
    if (contentType === undefined) return;
    if (!this.has(TYPES))
      this.added.set(TYPES, `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${DEFAULTS}</Types>`);
    this.edit(TYPES, (types) => {
      const root = childrenOf(types, TYPES);
      const name = siblingName(root.tag, "Override");
      return [appended(root, tagMarkup(name, { PartName: `/${path}`, ContentType: contentType }, "/>"))];
    });
  }

  /** A path with the first number that no part has: `xl/worksheets/sheet`, `.xml`. */
  freePath(start: string, end: string): string {
    let number = 1;
    while (this.has(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  /** @param path "" for the package's own */
  relationships(path: string): readonly Relationship[] {
    const part = relationshipsPart(path);
    if (!this.has(part)) return [];
    try {
      return readRelationships(withoutMark(this.text(part)), path);
    } catch {
      // What cannot be read leads nowhere, before as after.
      return [];
    }
  }

  /** Relates a part to another by its path, or to an outside address. @returns the id */
  relate(from: string, type: string, target: string, external = false): string {
    const part = relationshipsPart(from);
    if (!this.has(part))
      this.add(part, tagMarkup("Relationships", { xmlns: `${PACKAGE}/relationships` }, "/>"), undefined);
    const taken = new Set(this.relationships(from).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    this.edit(part, (text) => {
      const root = childrenOf(text, part);
      const attributes = {
        Id: `rId${number}`,
        Type: type.includes(":") ? type : `${OFFICE}/${type}`,
        Target: external ? target : relativePath(from, target),
        TargetMode: external ? "External" : undefined,
      };
      return [appended(root, tagMarkup(siblingName(root.tag, "Relationship"), attributes, "/>"))];
    });
    return `rId${number}`;
  }

  unrelate(from: string, ids: ReadonlySet<string>): void {
    const part = relationshipsPart(from);
    if (ids.size === 0 || !this.has(part)) return;
    this.edit(part, (text) =>
      childrenOf(text, part)
        .children.filter(({ tag }) => ids.has(tag.attributes.Id))
        .map(({ tag, end }) => ({ start: tag.start, end, text: "" })),
    );
  }

  /** The content type of a part is another. */
  retype(path: string, change: (type: string) => string): void {
    if (!this.has(TYPES)) return;
    this.edit(TYPES, (types) =>
      childrenOf(types, TYPES)
        .children.filter(({ tag }) => isOf(tag.attributes.PartName, path))
        .map(({ tag }) => {
          const text = retagged(tag, { ContentType: change(tag.attributes.ContentType ?? "") });
          return { start: tag.start, end: tag.end, text };
        }),
    );
  }

  /** The file as it is to be. Parts that nothing leads to any more are gone. */
  save(): Uint8Array {
    const now = this.reach();
    for (const path of this.reachable) if (!now.has(path)) this.drop(path);
    const contents = new Map([...this.texts].map(([path, text]) => [path, encodeXml(text, this.original(path))]));
    const fresh = new Map([...this.added].map(([path, text]) => [path, new TextEncoder().encode(text)]));
    if (contents.size + fresh.size + this.removed.size === 0) return this.bytes.slice();
    return ZipArchive.open(this.bytes, UNPACKED).with(contents, this.removed, fresh);
  }

  private drop(key: string): void {
    for (const path of [key, relationshipsPart(key)]) {
      if (!this.archive.has(path)) continue;
      this.removed.add(keyOf(path));
      this.texts.delete(keyOf(path));
      if (!this.has(TYPES)) continue;
      this.edit(TYPES, (types) =>
        childrenOf(types, TYPES)
          .children.filter(({ tag }) => isOf(tag.attributes.PartName, path))
          .map(({ tag, end }) => ({ start: tag.start, end, text: "" })),
      );
    }
  }

  /** The parts that relationships lead to from the package, in lower case. */
  private reach(): Set<string> {
    const found = new Set<string>();
    const waiting = [""];
    for (let from; (from = waiting.pop()) !== undefined;)
      for (const { target, external } of this.relationships(from)) {
        const key = keyOf(target);
        if (external || found.has(key) || !this.has(target)) continue;
        found.add(key);
        waiting.push(target);
      }
    return found;
  }

  private original(path: string): Uint8Array {
    return bytesOf(ZipArchive.open(this.bytes, UNPACKED), path);
  }

  private addedPath(path: string): string | undefined {
    if (this.added.has(path)) return path;
    return [...this.added.keys()].find((other) => keyOf(other) === keyOf(path));
  }
}

const DEFAULTS =
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>`;

/** Part names are the same in either case (ISO/IEC 29500-2 6.3.5). */
const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

const isOf = (name: string | undefined, path: string): boolean => name !== undefined && keyOf(name) === keyOf(path);

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");
