/** What the engine does not hold of a sheet follows its rows and columns: the text of its part, and what was remembered of it. */
import { readSpans, type OpenTag } from "../../../files/opc/xml-spans";
import { retagged, type AttributeChanges } from "../../../files/xlsx/patch/markup";
import { spliced, type Splice } from "../../../files/xlsx/patch/splices";
import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseReference, type Area } from "../../engine/a1";
import { moved, type StructureChange } from "../../engine/areas";
import { UNPACKED } from "../../opc/container";
import { escapeXml } from "../../opc/xml";
import { movedPrints, movedSpans } from "./differences";
import { movedColumns, movedOffset } from "./filters";
import { followAreas, followFormula, followLine, type Movements } from "../../engine/references";
import type { StatedFilter } from "../book";
import type { SheetMemory } from "./sheet";

/** What was remembered, as it would be had nothing happened but that rows and columns came and went. */
export function movedMemory({ prints, tables, frame }: SheetMemory, changes: readonly StructureChange[]): SheetMemory {
  if (changes.length === 0) return { prints, tables, frame };
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((area) => moved(area, changes) ?? []);
  return {
    prints: movedPrints(prints, changes),
    tables: tables.flatMap((one) => {
      const area = moved(one.table.area, changes);
      const filtered = movedColumns(one.table.filtered, one.table.area, changes);
      return area ? { ...one, table: { ...one.table, area, filtered } } : [];
    }),
    frame: {
      ...frame,
      rows: movedSpans(frame.rows, "rows", changes),
      columns: movedSpans(frame.columns, "columns", changes),
      merges: all(frame.merges),
      filter: frame.filter && movedFilter(frame.filter, changes),
      tables: [],
      validations: frame.validations.map((one) => ({ ...one, areas: all(one.areas) })),
      conditionalFormats: frame.conditionalFormats.map((one) => ({ ...one, areas: all(one.areas) })),
      hyperlinks: frame.hyperlinks.flatMap((one) => all([one.area]).map((area) => ({ ...one, area }))),
    },
  };
}

function movedFilter({ area, columns }: StatedFilter, changes: readonly StructureChange[]): StatedFilter | undefined {
  const now = moved(area, changes);
  return now && { area: now, columns: movedColumns(columns, area, changes) };
}

/** Elements that are about one place or several, and are nothing without one. */
const PLACED = new Set([
  "mergeCell",
  "conditionalFormatting",
  "dataValidation",
  "hyperlink",
  "protectedRange",
  "ignoredError",
  "autoFilter",
  "cellWatch",
  "sparkline",
]);

/** @param name of the sheet when the file was opened */
export function movedSheet(
  text: string,
  part: string,
  name: string,
  changes: readonly StructureChange[],
  movements: Movements,
): string {
  const walk = new Moving(text, name, changes, movements);
  readSpans(text, part, UNPACKED, walk);
  return spliced(text, walk.inOrder());
}

class Moving {
  private readonly splices: Splice[] = [];
  private row = -1;
  private column = -1;
  private breaks: StructureChange["dimension"] = "rows";
  private filtered: Area | undefined;
  /** Where the element that goes was begun: what is in it needs no change. */
  private gone: OpenTag | undefined;

  constructor(
    private readonly text: string,
    private readonly name: string,
    private readonly changes: readonly StructureChange[],
    private readonly movements: Movements,
  ) {}

  open(tag: OpenTag): void {
    if (this.gone) return;
    const set = this.attributesOf(tag);
    if (set === undefined) this.gone = tag;
    else if (Object.keys(set).length > 0)
      this.splices.push({ start: tag.start, end: tag.end, text: retagged(tag, set) });
  }

  close(tag: OpenTag, start: number, end: number): void {
    if (this.gone) {
      if (this.gone !== tag) return;
      this.gone = undefined;
      this.splices.push({ start: tag.start, end, text: "" });
      return;
    }
    // Of extensions, formulas and areas are texts (MS-XLSX 2.3.1).
    if (!tag.written.startsWith("xm:") || (tag.name !== "f" && tag.name !== "sqref")) return;
    const inner = this.text.slice(tag.end, start);
    const now =
      tag.name === "f" ? followFormula(inner, this.movements, this.name) : (followAreas(inner, this.changes) ?? inner);
    if (now !== inner) this.splices.push({ start: tag.end, end: start, text: escapeXml(now) });
  }

  inOrder(): Splice[] {
    return this.splices.sort((a, b) => a.start - b.start);
  }

  /** The attributes that are others; undefined where the element goes with its place. */
  private attributesOf(tag: OpenTag): AttributeChanges | undefined {
    const { name, attributes, depth } = tag;
    if (name === "row" && depth === 2) return this.rowAttributes(attributes);
    if (name === "c" && depth === 3) return this.cellAttributes(attributes);
    if (name === "col" && depth === 2) return this.columnAttributes(attributes);
    if (name === "rowBreaks" || name === "colBreaks") this.breaks = name === "rowBreaks" ? "rows" : "columns";
    if (name === "brk") return this.breakAttributes(tag);
    if (name === "filterColumn") return this.filterAttributes(attributes);
    if (name === "autoFilter") this.filtered = parseReference(attributes.ref ?? "")?.area;
    const set: Record<string, string | undefined> = {};
    for (const key of [
      "ref",
      "sqref",
      "topLeftCell",
      "activeCell",
      ...(name === "cellWatch" || name === "inputCells" ? ["r"] : []),
    ]) {
      const own = attributes[key];
      if (own === undefined) continue;
      const now = followAreas(own, this.changes);
      if (now === undefined && PLACED.has(name)) return undefined;
      if (now !== own && now !== undefined) set[key] = now;
    }
    return set;
  }

  private filterAttributes({ colId }: OpenTag["attributes"]): AttributeChanges | undefined {
    const now = this.filtered && movedOffset(Number(colId), this.filtered, this.changes);
    return now === undefined ? undefined : { colId: String(now) };
  }

  private rowAttributes({ r }: OpenTag["attributes"]): AttributeChanges | undefined {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    const now = moved({ row: this.row, rows: 1, column: 0, columns: MAX_COLUMNS }, this.changes);
    if (!now) return undefined;
    // Which columns a row has cells in is said for speed only (18.3.1.73).
    const spans = this.changes.some(({ dimension }) => dimension === "columns") ? { spans: undefined } : {};
    return now.row === this.row && r !== undefined ? spans : { ...spans, r: String(now.row + 1) };
  }

  private cellAttributes({ r }: OpenTag["attributes"]): AttributeChanges | undefined {
    const column = r === undefined ? this.column + 1 : (parseReference(r)?.area.column ?? this.column + 1);
    this.column = column;
    const now = moved({ row: this.row, rows: 1, column, columns: 1 }, this.changes);
    if (!now) return undefined;
    const address = `${columnLetters(now.column)}${now.row + 1}`;
    return address === r ? {} : { r: address };
  }

  private columnAttributes({ min, max }: OpenTag["attributes"]): AttributeChanges | undefined {
    const column = Number(min) - 1;
    const now = moved({ row: 0, rows: MAX_ROWS, column, columns: Number(max) - column }, this.changes);
    if (!now) return undefined;
    const set = { min: String(now.column + 1), max: String(now.column + now.columns) };
    return set.min === min && set.max === max ? {} : set;
  }

  private breakAttributes({ attributes: { id } }: OpenTag): AttributeChanges | undefined {
    const { line, isGone } = followLine(Number(id), this.breaks, this.changes);
    if (isGone) return undefined;
    return line === Number(id) ? {} : { id: String(line) };
  }
}
