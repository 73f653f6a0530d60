/** What of a file would not survive saving. Found while reading, and by the parts a workbook has beside its sheets. */
import type { Loss, LossKind } from "../book";
import type { Package } from "../package";

export class Losses {
  private readonly counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  list(): Loss[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }
}

/** Parts that stand for something a person would miss. */
const PARTS: readonly (readonly [LossKind, RegExp])[] = [
  ["charts", /^xl\/charts\/chart(Ex)?\d*\.xml$/],
  ["connections", /^xl\/(connections\.xml|queryTables\/)/],
  ["controls", /^xl\/(ctrlProps|activeX)\/[^/]+\.xml$/],
  ["externalLinks", /^xl\/externalLinks\/[^/]+\.xml$/],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["otherSheets", /^xl\/(chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/],
  ["pivotTables", /^xl\/pivotTables\/[^/]+\.xml$/],
  ["signatures", /^_xmlsignatures\/sig/],
  ["slicers", /^xl\/(slicers|timelines)\/[^/]+\.xml$/],
];

export function findLostParts(file: Package, losses: Losses): void {
  for (const path of file.paths) {
    for (const [kind, pattern] of PARTS) if (pattern.test(path)) losses.add(kind);
    if (/^xl\/comments[^/]*\.xml$/.test(path) || /^xl\/comments\//.test(path))
      losses.add("comments", file.xml(path)?.child("commentList")?.children.length);
    if (/^xl\/drawings\/[^/]+\.xml$/.test(path)) countDrawings(file, path, losses);
  }
}

/** A drawing's anchors hold pictures, shapes or the frames of charts; charts are counted by their own parts. */
function countDrawings(file: Package, path: string, losses: Losses): void {
  for (const anchor of file.xml(path)?.children ?? []) {
    if (anchor.child("pic")) losses.add("pictures");
    else if (anchor.child("sp") ?? anchor.child("grpSp") ?? anchor.child("cxnSp")) losses.add("shapes");
  }
}
