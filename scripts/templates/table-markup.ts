import { element, setting, type Xml } from "./markup";

/** Borders and cell margins come from the style 认定表格, so that all tables can be restyled at once. */
const TABLE_STYLE = "GuideTable";

export interface CellLayout {
  /** Twips. */
  readonly width: number;
  /** Columns of the grid it covers. */
  readonly span?: number;
  /** Part of a block merged downwards. */
  readonly merge?: "restart" | "continue";
  readonly shade?: string;
  /** One line, whatever the face: for codes that must not be divided. */
  readonly noWrap?: boolean;
}

/** A cell around its paragraphs, of which there must be at least one. */
export const cell = (paragraphs: Xml, { width, span, merge, shade, noWrap }: CellLayout): Xml =>
  element(
    "w:tc",
    {},
    element(
      "w:tcPr",
      {},
      element("w:tcW", { "w:w": width, "w:type": "dxa" }),
      span === undefined ? "" : setting("gridSpan", span),
      merge === undefined ? "" : setting("vMerge", merge === "restart" ? merge : undefined),
      shade === undefined ? "" : element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": shade }),
      noWrap ? setting("noWrap") : "",
      setting("vAlign", "center"),
    ),
    paragraphs,
  );

/** A row that never breaks across pages; a header row is repeated on every page. Its height may grow. */
export const row = (cells: readonly Xml[], { header, height }: { header?: true; height: number }): Xml =>
  element(
    "w:tr",
    {},
    element(
      "w:trPr",
      {},
      setting("cantSplit"),
      element("w:trHeight", { "w:val": height, "w:hRule": "atLeast" }),
      header ? setting("tblHeader") : "",
    ),
    ...cells,
  );

/** A table of fixed column widths (twips), so that one long value cannot squeeze the others. */
export const table = (widths: readonly number[], rows: readonly Xml[]): Xml =>
  element(
    "w:tbl",
    {},
    element(
      "w:tblPr",
      {},
      setting("tblStyle", TABLE_STYLE),
      element("w:tblW", { "w:w": widths.reduce((sum, width) => sum + width, 0), "w:type": "dxa" }),
      setting("jc", "center"),
      element("w:tblLayout", { "w:type": "fixed" }),
      element("w:tblLook", {
        ...{ "w:val": "04A0", "w:firstRow": 1, "w:lastRow": 0 },
        ...{ "w:firstColumn": 1, "w:lastColumn": 0, "w:noHBand": 0, "w:noVBand": 1 },
      }),
    ),
    element("w:tblGrid", {}, ...widths.map((width) => element("w:gridCol", { "w:w": width }))),
    ...rows,
  );
