/**
 * What a spreadsheet engine offers to the Office host, the .xlsx reader and writer, and the workbench page. No Office.js words, no Univer
 * words. Sheets are addressed by the engine's own ids; rows and columns count from 0; lengths on screen are points.
 * Methods throw `RangeError` for a sheet, table, rule or name that does not exist; they check nothing that is a rule of Excel's.
 */
import type { Area } from "./a1";
import type { StructureChange } from "./areas";
import type { Cells } from "./port-cells";
import type { Filters } from "./port-filters";
import type { ConditionalFormats, Evaluation, Validations } from "./port-rules";
import type { CellStyle } from "./port-style";

export * from "./port-cells";
export * from "./port-filters";
export * from "./port-rules";
export * from "./port-style";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** How far the engine's grid reaches at present; writing beyond it makes it grow. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * What a file says of printing, zoom and default sizes. The engine shows none of it and keeps it: elements of the worksheet part by name,
 * with the attributes of each (ECMA-376 part 1, 18.3.1).
 */
export type PageSettings = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Sheets {
  /** In the order of the tabs. */
  list(): SheetInfo[];
  get(sheet: string): SheetInfo;
  exists(sheet: string): boolean;
  active(): string;
  /** Appends a sheet and returns its id; it is not activated. */
  add(name: string): string;
  rename(sheet: string, name: string): void;
  remove(sheet: string): void;
  move(sheet: string, to: number): void;
  activate(sheet: string): void;
  setVisibility(sheet: string, visibility: Visibility): void;
  setTabColor(sheet: string, color: string): void;
  setGridlines(sheet: string, shown: boolean): void;
  page(sheet: string): PageSettings;
  setPage(sheet: string, page: PageSettings): void;
  freeze(sheet: string, rows: number, columns: number): void;
}

export interface Formats {
  /** The format of the cells of a column, or of a row, that have none of their own; undefined for none. */
  ofColumn(sheet: string, column: number): Required<CellStyle> | undefined;
  ofRow(sheet: string, row: number): Required<CellStyle> | undefined;
  /** Reads many cells' formats; alike ones of a column may be one object. */
  reader(sheet: string): (row: number, column: number) => Required<CellStyle>;
  at(sheet: string, row: number, column: number): Required<CellStyle>;
  /** The value every cell of the areas has, or undefined when they differ. Borders are not compared. */
  common<K extends Exclude<keyof CellStyle, "borders">>(
    sheet: string,
    areas: readonly Area[],
    key: K,
  ): Required<CellStyle>[K] | undefined;
  numberFormats(sheet: string, area: Area): string[][];
  patch(sheet: string, areas: readonly Area[], style: CellStyle): void;
  /** One patch per cell of the area; `undefined` leaves a cell as it is. */
  patchEach(sheet: string, area: Area, styles: readonly (readonly (CellStyle | undefined)[])[]): void;
  /** Back to the default format. */
  clear(sheet: string, areas: readonly Area[]): void;
}

/** Sizes in points; `first` and `count` say which columns or rows. */
export interface Layout {
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, first: number, count: number, points: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, first: number, count: number, points: number): void;
  /** Whether somebody set the row's height; such rows do not follow their text. */
  hasOwnHeight(sheet: string, row: number): boolean;
  autofitColumns(sheet: string, first: number, count: number): void;
  autofitRows(sheet: string, first: number, count: number): void;
  /** After text changed or was wrapped: rows with wrapped text in the area and no height of their own take the height they need. */
  fitWrappedRows(sheet: string, area: Area): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowsHidden(sheet: string, first: number, count: number, hidden: boolean): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnsHidden(sheet: string, first: number, count: number, hidden: boolean): void;
  /** The columns, and the rows, that may have a size, a format or a visibility of their own, in order, beyond the grid, too. */
  ownColumns(sheet: string): number[];
  ownRows(sheet: string): number[];
  merges(sheet: string): Area[];
  merge(sheet: string, areas: readonly Area[]): void;
  /** Dissolves every merged area that touches `area`. */
  unmerge(sheet: string, area: Area): void;
}

/** Whole rows and columns. Formulas, tables, validations, conditional formats, links and unlocked areas follow. */
export interface Structure {
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
  insertColumns(sheet: string, before: number, count: number): void;
  deleteColumns(sheet: string, first: number, count: number): void;
  /** Cells of an area change places by whole rows: row `i` of it gets what stood in its row `order[i]`. */
  reorderRows(sheet: string, area: Area, order: readonly number[]): void;
  /** What came and went, whoever did it, since the workbook was filled, in order. */
  changes(sheet: string): readonly StructureChange[];
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly area: Area;
  /** "TableStyleLight9" and the like. */
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}
export type TableChange = Partial<Pick<TableInfo, "name" | "area" | "style" | "showFilterButton" | "showBandedRows">>;
export interface Tables {
  list(): TableInfo[];
  get(table: string): TableInfo;
  /** The header cells must already hold distinct texts. */
  add(sheet: string, area: Area, name: string, style?: string): TableInfo;
  update(table: string, change: TableChange): void;
  /** Removes the table; its cells stay. */
  remove(table: string): void;
}

export interface NameInfo {
  readonly id: string;
  readonly name: string;
  /** "=词汇!$A$1:$A$5". */
  readonly refersTo: string;
  readonly visible: boolean;
  readonly comment: string;
  /** The sheet the name is limited to, if any. */
  readonly sheet?: string;
}
export interface Names {
  list(): NameInfo[];
  add(name: Omit<NameInfo, "id">): NameInfo;
  update(id: string, change: Partial<Pick<NameInfo, "refersTo" | "visible" | "comment">>): void;
  remove(id: string): void;
}

export interface Hyperlink {
  /** "https://…", "mailto:…". */
  readonly address?: string;
  /** "Sheet1!A1". */
  readonly documentReference?: string;
  readonly screenTip?: string;
}
export interface Hyperlinks {
  list(sheet: string): { readonly row: number; readonly column: number; readonly link: Hyperlink }[];
  get(sheet: string, row: number, column: number): Hyperlink | undefined;
  set(sheet: string, area: Area, link: Hyperlink | undefined): void;
}

/** What a protected sheet still allows, by the names of Excel's protection options. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;
export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password?: string;
}
export interface Protection {
  of(sheet: string): SheetProtection | undefined;
  protect(sheet: string, protection: SheetProtection): void;
  unprotect(sheet: string): void;
  /** Every cell is locked until it is unlocked here. Locked or not counts only while the sheet is protected. */
  setLocked(sheet: string, areas: readonly Area[], locked: boolean): void;
  unlocked(sheet: string): readonly Area[];
  /** The protection of the workbook's structure: no sheet may be added, removed, renamed, moved, hidden or shown. */
  structure(): { readonly password?: string } | undefined;
  protectStructure(password?: string): void;
  unprotectStructure(): void;
}

export interface Selection {
  get(): { readonly sheet: string; readonly areas: readonly Area[] };
  /** Activates the sheet if need be. */
  set(sheet: string, areas: readonly Area[]): void;
}

/** What a person can take back, latest first. */
export interface UndoSteps {
  /** Whether what goes through this port is a step; else it empties the list. What `asPerson` does always is one. */
  keepsWrites: boolean;
  /** Whether names, order and visibility of sheets are part of such a step; else they empty the list. */
  keepsSheetChanges: boolean;
  readonly count: number;
  /** What goes through the port from now on is a step of its own. */
  beginStep(): void;
  clear(): void;
  /** Whether there was something. */
  undo(): boolean;
  redo(): boolean;
}

export type ChangeKind = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
/** `own` marks what was done through this port, as opposed to a person's actions. */
export type EngineEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly area: Area;
      readonly change: ChangeKind;
      readonly own: boolean;
      /** Picked from the list of a validation, not typed. */
      readonly picked: boolean;
    }
  | { readonly kind: "sorted"; readonly sheet: string; readonly area: Area; readonly own: boolean }
  | { readonly kind: "formatted"; readonly sheet: string; readonly area: Area; readonly own: boolean }
  | { readonly kind: "selected"; readonly sheet: string; readonly areas: readonly Area[]; readonly own: boolean }
  | { readonly kind: "activated"; readonly sheet: string; readonly own: boolean }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed"; readonly sheet: string; readonly own: boolean };

export interface Engine {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly layout: Layout;
  readonly structure: Structure;
  readonly tables: Tables;
  readonly filters: Filters;
  readonly validations: Validations;
  readonly evaluation: Evaluation;
  readonly conditionalFormats: ConditionalFormats;
  readonly names: Names;
  readonly hyperlinks: Hyperlinks;
  readonly protection: Protection;
  readonly selection: Selection;
  readonly undo: UndoSteps;
  /** What add-ins keep in the workbook: their settings by key, values that survive JSON. */
  readonly settings: Map<string, unknown>;
  /** Title, author and the like, as the parts of a file that hold them: text by path. */
  readonly properties: Map<string, string>;
  /** Custom XML parts by id, as text. */
  readonly customXml: Map<string, string>;
  /** How often cells, formats or sheets were changed, counted at once: the events of it come a turn later. */
  readonly changes: number;
  /** A file was put in whole: what its formulas come to first is the engine's own reading of them. */
  filled(): void;
  /** Resolves when every formula written so far has its result. */
  settled(): Promise<void>;
  /** What `action` does through this port counts as done by a person: its events are not `own`. */
  asPerson<T>(action: () => T): T;
  /** What `action` writes counts as picked from a list, by a person. */
  asPicking<T>(action: () => T): T;
  /** Events come after the turn that caused them, merged per sheet. Returns how to stop listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
}
