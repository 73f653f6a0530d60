/** A workbook with everything a person could see changed, to compare two of them. */
import { cellAddress, type Area } from "../../../src/check";
import { isMarker } from "../../../src/excel/marks/marker";
import type { ConditionalRule, Engine } from "../../../src/workbench/engine/port";
import { contentOf } from "../../support/workbook-content";
import { noteAt } from "./notes";

/** Beside what `contentOf` has: formats, sizes, links, notes, protection, names, and what the add-in keeps in the workbook. */
export function wholeContentOf(engine: Engine) {
  const tabs = contentOf(engine).map((tab, i) => {
    const { id } = engine.sheets.list()[i];
    const { used } = tab;
    const rows = used ? indices(used.row + used.rows) : [];
    const columns = indices(used ? used.column + used.columns : 0);
    return {
      ...tab,
      // How far the grid reaches shows to nobody.
      rowCount: 0,
      columnCount: 0,
      marks: tab.marks.filter(({ formula }) => !isMarker(formula)),
      marked: tab.marks
        .filter(({ formula }) => isMarker(formula))
        .flatMap((mark) => mark.areas.flatMap((area) => cellsOf(area).map((cell) => shownOn(cell, mark))))
        .sort(),
      validations: tab.validations.map((validation) => JSON.stringify(validation)).sort(),
      styles: rows.map((row) => columns.map((column) => styleAt(engine, id, row, column))),
      columnStyles: columns.map((column) => styleAt(engine, id, tab.rowCount, column)),
      notes: rows.map((row) => columns.map((column) => noteAt(engine, id, row, column) ?? "")),
      // Rows without a height of their own follow their text, in Excel by rules of its own.
      heights: rows.map((row) => (engine.layout.hasOwnHeight(id, row) ? engine.layout.rowHeight(id, row) : "")),
      widths: columns.map((column) => engine.layout.columnWidth(id, column)),
      hiddenRows: rows.filter((row) => engine.layout.rowHidden(id, row)),
      hiddenColumns: columns.filter((column) => engine.layout.columnHidden(id, column)),
      links: engine.hyperlinks.list(id),
      protection: engine.protection.of(id) ?? null,
    };
  });
  return {
    tabs: Object.fromEntries(tabs.map((tab) => [tab.name, tab])),
    order: tabs.map(({ name }) => name),
    names: engine.names.list().map(({ id: _, ...name }) => name),
    settings: [...engine.settings],
    parts: [...engine.customXml.values()],
  };
}

export type WholeContent = ReturnType<typeof wholeContentOf>;

const cellsOf = ({ row, column, rows, columns }: Area): string[] =>
  indices(rows * columns).map((i) =>
    cellAddress({ row: row + Math.floor(i / columns), column: column + (i % columns) }),
  );

/** Whether several cells share a format, nobody sees, nor which of formats on different cells was first. */
const shownOn = (cell: string, { formula, style }: Pick<ConditionalRule, "formula" | "style">): string =>
  `${cell} ${formula} ${JSON.stringify(style)}`;

/** As one text: cells are compared by the thousand. */
const styleAt = (engine: Engine, sheet: string, row: number, column: number): string =>
  JSON.stringify(engine.formats.at(sheet, row, column));

const indices = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Where two values differ, a line each, such as `tabs.认定职业.formulas.3.2: "甲" instead of "乙"`. Empty where they are equal. */
export function differences(actual: unknown, expected: unknown, path = "", limit = 5): string[] {
  if (Object.is(actual, expected)) return [];
  const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (!isTree(actual) || !isTree(expected)) return [`${path}: ${show(actual)} instead of ${show(expected)}`];
  const found: string[] = [];
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    if (found.length >= limit) break;
    found.push(...differences(actual[key], expected[key], path === "" ? key : `${path}.${key}`, limit - found.length));
  }
  return found;
}

const show = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 120);
