/** Parts beside the sheets that say where something is: comments, drawings, charts, pivot tables. They follow rows, columns and names. */
import { FileError } from "../../../files/errors";
import { readSpans, type OpenTag } from "../../../files/opc/xml-spans";
import { retagged } from "../../../files/xlsx/patch/markup";
import type { Splice } from "../../../files/xlsx/patch/splices";
import type { StructureChange } from "../../engine/areas";
import { UNPACKED } from "../../opc/container";
import { escapeXml } from "../../opc/xml";
import type { PackageEdit } from "./package";
import { followAreas, followFormula, followLine, type Movements } from "../../engine/references";

/** The parts that belong to a sheet and say which of its cells they are about. */
export function followSheet(
  file: PackageEdit,
  path: string,
  changes: readonly StructureChange[],
  heldTables: readonly string[],
): void {
  for (const { type, target, external } of file.relationships(path)) {
    if (external || !file.has(target)) continue;
    if (type === "comments" || type === "threadedComment")
      follow(file, target, placed(["comment", "threadedComment"], changes));
    else if (type === "pivotTable") follow(file, target, placed(["location"], changes));
    else if (type === "table") {
      follow(file, target, (tag, text) => {
        const { displayName = "" } = tag.attributes;
        if (tag.depth > 0 || heldTables.includes(displayName)) return undefined;
        return placed(["table"], changes)(tag, text);
      });
    } else if (type === "drawing") followLines(file, target, changes, { col: "columns", row: "rows" });
    else if (type === "vmlDrawing") followLines(file, target, changes, { Column: "columns", Row: "rows" }, changes);
  }
}

/** Charts of all sheets, and pivot tables' sources, by formula or by the name of a sheet. */
export function followFormulas(file: PackageEdit, movements: Movements): void {
  if (movements.size === 0) return;
  for (const path of file.paths) {
    if (/(?:^|\/)charts\/[^/]+\.xml$/i.test(path)) followTexts(file, path, movements);
    else if (/\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i.test(path)) follow(file, path, sourceOf(movements));
  }
}

/** What is no XML, as VML need not be, stays as it is. */
function edit(file: PackageEdit, path: string, editsOf: (text: string) => readonly Splice[]): void {
  try {
    file.edit(path, editsOf);
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof TypeError)) throw error;
  }
}

type Change = (tag: OpenTag, text: string) => Readonly<Record<string, string | undefined>> | "gone" | undefined;

function follow(file: PackageEdit, path: string, change: Change): void {
  edit(file, path, (text) => {
    const splices: Splice[] = [];
    let gone: OpenTag | undefined;
    readSpans(text, path, UNPACKED, {
      open(tag) {
        if (gone) return;
        const set = change(tag, text);
        if (set === "gone") gone = tag;
        else if (set) splices.push({ start: tag.start, end: tag.end, text: retagged(tag, set) });
      },
      close(tag, _start, end) {
        if (tag !== gone) return;
        splices.push({ start: tag.start, end, text: "" });
        gone = undefined;
      },
    });
    return splices;
  });
}

/** Elements of those names with a `ref` go where their cells go. */
const placed =
  (names: readonly string[], changes: readonly StructureChange[]): Change =>
  ({ name, attributes }) => {
    if (!names.includes(name) || attributes.ref === undefined) return undefined;
    const ref = followAreas(attributes.ref, changes);
    if (ref === undefined) return name === "comment" || name === "threadedComment" ? "gone" : undefined;
    return ref === attributes.ref ? undefined : { ref };
  };

const sourceOf =
  (movements: Movements): Change =>
  ({ name, attributes: { sheet, ref } }) => {
    const moves = name === "worksheetSource" && sheet !== undefined ? movements.get(sheet) : undefined;
    if (!moves || moves.name === undefined) return undefined;
    const now = ref === undefined ? undefined : followAreas(ref, moves.changes);
    return { sheet: moves.name, ...(now !== undefined && { ref: now }) };
  };

/** The texts of elements that state a row or a column, from 0. A drawing's anchor stays where an absolute one was meant. */
function followLines(
  file: PackageEdit,
  path: string,
  changes: readonly StructureChange[],
  dimensions: Readonly<Record<string, StructureChange["dimension"] | undefined>>,
  anchors: readonly StructureChange[] = [],
): void {
  edit(file, path, (text) => {
    const splices: Splice[] = [];
    let isFixed = false;
    readSpans(text, path, UNPACKED, {
      open({ name, attributes }) {
        if (/Anchor$/.test(name)) isFixed = attributes.editAs === "absolute";
      },
      close({ name, end }, start) {
        const dimension = dimensions[name];
        const inner = text.slice(end, start);
        if (name === "Anchor" && anchors.length > 0)
          splices.push({ start: end, end: start, text: followAnchor(inner, anchors) });
        if (!dimension || isFixed || !/^\s*\d+\s*$/.test(inner)) return;
        const { line } = followLine(Number(inner), dimension, changes);
        if (line !== Number(inner)) splices.push({ start: end, end: start, text: String(line) });
      },
    });
    return splices;
  });
}

/** "column, offset, row, offset, column, offset, row, offset" of a comment's box (MS-OI29500, VML). */
function followAnchor(text: string, changes: readonly StructureChange[]): string {
  const parts = text.split(",");
  if (parts.length !== 8) return text;
  const at = (i: number): string => {
    const line = Number(parts[i]);
    return String(followLine(line, i % 4 === 0 ? "columns" : "rows", changes).line);
  };
  return parts.map((part, i) => (i % 2 === 0 ? part.replace(/\d+/, at(i)) : part)).join(",");
}

function followTexts(file: PackageEdit, path: string, movements: Movements): void {
  edit(file, path, (text) => {
    const splices: Splice[] = [];
    readSpans(text, path, UNPACKED, {
      open: () => undefined,
      close({ name, end }, start) {
        if (name !== "f") return;
        const formula = unescaped(text.slice(end, start));
        const now = followFormula(formula, movements);
        if (now !== formula) splices.push({ start: end, end: start, text: escapeXml(now) });
      },
    });
    return splices;
  });
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** A formula out of its markup. */
export const unescaped = (markup: string): string =>
  markup.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => SIGNS[name] ?? "");
