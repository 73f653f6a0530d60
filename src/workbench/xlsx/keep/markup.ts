/** Pieces of a part's text: where the children of its root stand, and how others are put among them. */
import { readSpans, type OpenTag } from "../../../files/opc/xml-spans";
import { tagMarkup } from "../../../files/xlsx/patch/markup";
import type { Splice } from "../../../files/xlsx/patch/splices";
import { UNPACKED } from "../../opc/container";

export interface Child {
  readonly tag: OpenTag;
  /** What stands between its tags. */
  readonly inner: readonly [start: number, end: number];
  readonly end: number;
}

export interface Root {
  readonly tag: OpenTag;
  readonly inner: readonly [start: number, end: number];
  readonly children: readonly Child[];
}

/** The elements that lie so deep in a part; those of the root's own by itself. */
export function childrenOf(text: string, part: string, parent?: string): Root {
  const children: Child[] = [];
  let root: Root | undefined;
  const depth = parent === undefined ? 0 : 1;
  readSpans(text, part, UNPACKED, {
    open: () => undefined,
    close(tag, start, end) {
      const inner = [tag.isEmpty ? tag.end : tag.end, start] as const;
      if (tag.depth === depth + 1 && !root) children.push({ tag, inner, end });
      if (tag.depth !== depth || root) return;
      if (parent === undefined || tag.name === parent) root = { tag, inner, children: [...children] };
      children.length = 0;
    },
  });
  return root ?? { tag: NO_TAG, inner: [0, 0], children: [] };
}

const NO_TAG: OpenTag = { name: "", written: "", attributes: {}, start: 0, end: 0, isEmpty: true, depth: 0 };

/** More behind what an element holds. */
export function appended({ tag, inner }: Pick<Root, "tag" | "inner">, text: string): Splice {
  const { start, end, written, attributes, isEmpty } = tag;
  if (!isEmpty) return { start: inner[1], end: inner[1], text };
  return { start, end, text: `${tagMarkup(written, attributes, ">")}${text}</${written}>` };
}

/** An element of ours, which states no prefix, within a part whose elements may have one. */
export function inVocabularyOf(root: OpenTag, text: string): string {
  const prefix = root.written.slice(0, root.written.length - root.name.length);
  if (prefix === "" || text === "") return text;
  const namespace = root.attributes[`xmlns:${prefix.slice(0, -1)}`] ?? "";
  // Each of the pieces says for itself where it belongs.
  return text.replace(
    /<(?!\/)[^<>]*>|<\/[^>]*>/g,
    topLevel((tag) => tag.replace(/^<([^\s/>]+)/, `<$1 xmlns="${namespace}"`)),
  );
}

/** Changes the tags that open an element that lies in no other. */
function topLevel(change: (tag: string) => string): (tag: string) => string {
  let depth = 0;
  return (tag) => {
    if (tag.startsWith("</")) {
      depth--;
      return tag;
    }
    const changed = depth === 0 ? change(tag) : tag;
    if (!tag.endsWith("/>")) depth++;
    return changed;
  };
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The attribute that names a relationship, with its prefix declared where it is not. */
export function relationshipAttribute(root: OpenTag, id: string): string {
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && (value === TRANSITIONAL || value === STRICT),
  );
  if (declared) return `${declared[0].slice("xmlns:".length)}:id="${id}"`;
  return `xmlns:r="${TRANSITIONAL}" r:id="${id}"`;
}

/** The relationship an element names; the prefix is the writer's choice. */
export const relationshipOf = ({ attributes }: OpenTag): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
