/** Tables of a sheet: the parts of those that are others are patched, new ones get parts of their own. */
import { retagged, tagMarkup } from "../../../files/xlsx/patch/markup";
import { spliced, type Splice } from "../../../files/xlsx/patch/splices";
import { unescapeXstring } from "../../../files/xlsx/text";
import { parseReference } from "../../engine/a1";
import type { StructureChange } from "../../engine/areas";
import { element } from "../../opc/xml";
import type { Sheet, Table } from "../book";
import { fileArea } from "../units";
import { writeFilter } from "../write/filters";
import { tableHeaders, writeTable, type SheetTarget } from "../write/sheet";
import type { SheetElements } from "./elements";
import { filterMarkup, movedOffset } from "./filters";
import { appended, childrenOf, inVocabularyOf, relationshipOf } from "./markup";
import type { PackageEdit } from "./package";

/** A table with the texts of its titles. */
export interface TitledTable {
  readonly table: Table;
  readonly titles: readonly string[];
}

export const titledTables = (sheet: Pick<Sheet, "cells" | "tables">): TitledTable[] =>
  sheet.tables.map((table) => ({ table, titles: tableHeaders(sheet, table) }));

/**
 * @param then the tables as they were when the file was opened, where they would be now
 * @param changes what came and went of the sheet since
 */
export function patchTables(
  elements: SheetElements,
  path: string,
  file: PackageEdit,
  then: readonly TitledTable[],
  now: readonly TitledTable[],
  changes: readonly StructureChange[],
  target: Pick<SheetTarget, "parts" | "nextTable">,
): void {
  const parts = new Map(file.relationships(path).map(({ id, target: part }) => [id, part]));
  const [list] = elements.all("tableParts");
  const entries = (list ? elements.within(list) : []).map((entry) => {
    const part = parts.get(relationshipOf(entry.tag)) ?? "";
    return { entry, part, name: file.has(part) ? nameOf(file, part) : undefined };
  });
  const left = new Map(now.map((one) => [one.table.name, one]));
  const gone = new Set<string>();
  const kept: string[] = [];
  for (const { entry, part, name } of entries) {
    const before = then.find(({ table }) => table.name === name);
    // A table may have another name by now; then it stands where it stood.
    const after = before && (left.get(before.table.name) ?? sameplace([...left.values()], before, then));
    if (before && !after) {
      gone.add(relationshipOf(entry.tag));
      continue;
    }
    kept.push(elements.markupOf(entry));
    if (!before || !after) continue;
    left.delete(after.table.name);
    if (JSON.stringify(before) !== JSON.stringify(after))
      file.edit(part, (text) => tableEdits(text, part, before, after, changes));
  }
  if (gone.size === 0 && left.size === 0) return;
  file.unrelate(path, gone);
  const added = [...left.values()].map(({ table, titles }) =>
    element("tablePart", { "r:id": file.relate(path, "table", writeTable(table, titles, target)) }),
  );
  elements.holding("tableParts", kept, added);
}

function sameplace(now: readonly TitledTable[], { table }: TitledTable, then: readonly TitledTable[]) {
  const isNew = ({ table: { name } }: TitledTable): boolean => !then.some((other) => other.table.name === name);
  return now.find(
    (one) => isNew(one) && one.table.area.row === table.area.row && one.table.area.column === table.area.column,
  );
}

function nameOf(file: PackageEdit, part: string): string {
  const { displayName, name } = childrenOf(file.text(part), part).tag.attributes;
  return unescapeXstring(displayName ?? name ?? "");
}

function tableEdits(
  text: string,
  part: string,
  then: TitledTable,
  now: TitledTable,
  changes: readonly StructureChange[],
): Splice[] {
  const root = childrenOf(text, part);
  const { area, name, style, showFilterButton, showBandedRows, filtered } = now.table;
  const totals = Number(root.tag.attributes.totalsRowCount ?? "0");
  const named = name === then.table.name ? {} : { name, displayName: name };
  const ref = fileArea({ ...area, rows: area.rows + totals });
  const edits: Splice[] = [{ ...spanOf(root.tag), text: retagged(root.tag, { ...named, ref }) }];
  const child = (wanted: string) => root.children.find(({ tag }) => tag.name === wanted);
  const filter = child("autoFilter");
  if (filter && !showFilterButton) edits.push({ start: filter.tag.start, end: filter.end, text: "" });
  else if (filter) {
    const { children } = childrenOf(text, part, "autoFilter");
    const wide = parseReference(filter.tag.attributes.ref ?? "")?.area;
    const placeOf = (column: number) => wide && movedOffset(column, wide, changes);
    const markup = filterMarkup(text, filter.tag, children, then.table.filtered, { area, columns: filtered }, placeOf);
    edits.push({ start: filter.tag.start, end: filter.end, text: markup });
  } else if (showFilterButton) {
    const at = root.inner[0];
    edits.push({ start: at, end: at, text: inVocabularyOf(root.tag, writeFilter({ area, columns: filtered })) });
  }
  const sorted = child("sortState");
  const isMoved = JSON.stringify(then.table.area) !== JSON.stringify(area);
  // It says by which rows the table was sorted last; Excel sorts anew by none of it.
  if (sorted && isMoved) edits.push({ start: sorted.tag.start, end: sorted.end, text: "" });
  const columns = child("tableColumns");
  if (columns && JSON.stringify(then.titles) !== JSON.stringify(now.titles))
    edits.push({ start: columns.tag.start, end: columns.end, text: columnsMarkup(text, part, now.titles) });
  const look = child("tableStyleInfo");
  if (look && (style !== then.table.style || showBandedRows !== then.table.showBandedRows)) {
    const set = { name: style || undefined, showRowStripes: showBandedRows ? "1" : "0" };
    edits.push({ ...spanOf(look.tag), text: retagged(look.tag, set) });
  } else if (!look && style) {
    const markup = element("tableStyleInfo", { name: style, showRowStripes: showBandedRows });
    edits.push(appended(root, inVocabularyOf(root.tag, markup)));
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** A column keeps what is said of it: by its title, else, where there are as many as before, by its place. */
function columnsMarkup(text: string, part: string, titles: readonly string[]): string {
  const list = childrenOf(text, part, "tableColumns");
  const own = list.children;
  const byTitle = new Map(own.map((column) => [column.tag.attributes.name, column]));
  const ids = own.map(({ tag }) => Number(tag.attributes.id));
  let free = ids.reduce((most, id) => Math.max(most, id), 0);
  const columns = titles.map((name, i) => {
    const column =
      byTitle.get(name) ??
      (own.length === titles.length && !titles.includes(own[i].tag.attributes.name) ? own[i] : undefined);
    if (!column) return inVocabularyOf(list.tag, element("tableColumn", { id: ++free, name }));
    const markup = text.slice(column.tag.start, column.end);
    const tag = retagged(column.tag, { name });
    return spliced(markup, [{ start: 0, end: column.tag.end - column.tag.start, text: tag }]);
  });
  const { written, attributes } = list.tag;
  return `${tagMarkup(written, { ...attributes, count: String(columns.length) }, ">")}${columns.join("")}</${written}>`;
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
