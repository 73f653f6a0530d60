/** What of a file is not shown as it is. Found while reading, and by the parts a workbook has beside its sheets. */
import type { Unshown, UnshownKind } from "../book";
import type { XmlElement } from "../../opc/xml";
import type { Package, Place } from "../package";

/** So many places are named; how many more there are is told by the count. */
const NAMED_PLACES = 3;

export class UnshownList {
  private readonly found = new Map<UnshownKind, { count: number; places: Place[] }>();

  add(kind: UnshownKind, count = 1): void {
    if (count > 0) this.of(kind).count += count;
  }

  /** One more, of which a person must know where it is. */
  addAt(kind: UnshownKind, place: Place): void {
    const entry = this.of(kind);
    entry.count++;
    if (entry.places.length < NAMED_PLACES) entry.places.push(place);
  }

  list(): Unshown[] {
    return [...this.found].map(([kind, { count, places }]) => ({ kind, count, ...(places.length > 0 && { places }) }));
  }

  private of(kind: UnshownKind) {
    const known = this.found.get(kind) ?? { count: 0, places: [] };
    this.found.set(kind, known);
    return known;
  }
}

/** Parts that stand for something a person would miss. */
const PARTS: readonly (readonly [UnshownKind, RegExp])[] = [
  ["cellPictures", /^xl\/(cellimages|richdata\/richvaluerel)\.xml$/i],
  ["charts", /^xl\/charts\/chart(Ex)?\d*\.xml$/i],
  ["connections", /^xl\/(connections\.xml|queryTables\/)/i],
  ["controls", /^xl\/(ctrlProps|activeX)\/[^/i]+\.xml$/],
  ["embeddedObjects", /^xl\/embeddings\/[^/]+$/i],
  ["externalLinks", /^xl\/externalLinks\/[^/i]+\.xml$/],
  ["macros", /^xl\/vbaProject\.bin$/i],
  ["otherSheets", /^xl\/(chartsheets|dialogsheets|macrosheets)\/[^/i]+\.xml$/],
  ["pivotTables", /^xl\/pivotTables\/[^/i]+\.xml$/],
  ["signatures", /^_xmlsignatures\/sig/i],
  ["slicers", /^xl\/(slicers|timelines)\/[^/i]+\.xml$/],
];

export function findUnshownParts(file: Package, unshown: UnshownList): void {
  for (const path of file.paths) {
    for (const [kind, pattern] of PARTS) if (pattern.test(path)) unshown.add(kind);
    if (/^xl\/drawings\/[^/]+\.xml$/.test(path)) countDrawings(file, path, unshown);
  }
  unshown.add("comments", countComments(file));
}

/** Threaded comments come with a plain copy each, for programs that do not know them; without one they count themselves. */
function countComments(file: Package): number {
  const count = (pattern: RegExp, listOf: (root: XmlElement | undefined) => XmlElement | undefined) =>
    file.paths
      .filter((path) => pattern.test(path))
      .reduce((sum, path) => sum + (listOf(file.xml(path))?.children.length ?? 0), 0);
  const plain = count(/^xl\/(?:[^/]+\/)*comments[^/]*\.xml$|^xl\/comments\//, (root) => root?.child("commentList"));
  return plain || count(/^xl\/threadedcomments\//, (root) => root);
}

/** A drawing's anchors hold pictures, shapes or the frames of charts; charts are counted by their own parts. */
function countDrawings(file: Package, path: string, unshown: UnshownList): void {
  for (const anchor of file.xml(path)?.children ?? []) {
    if (anchor.child("pic")) unshown.add("pictures");
    else if (anchor.child("sp") ?? anchor.child("grpSp") ?? anchor.child("cxnSp")) unshown.add("shapes");
  }
}
