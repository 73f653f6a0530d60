/**
 * A workbook as plain data, between the file and the engine: what `readBook` finds in an .xlsx, what `writeBook` puts into one.
 * Shapes, units and words are the engine port's.
 */
import type { Area } from "../engine/a1";
import type {
  CellStyle,
  ConditionalStyle,
  Hyperlink,
  NameInfo,
  PageSettings,
  ProtectionOptions,
  Scalar,
  SheetInfo,
  Spread,
  StatedColumn,
  TableInfo,
  ValidationRule,
} from "../engine/port";
import type { Place } from "./package";
import type { Settings } from "./settings";

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Index of the sheet shown first. */
  readonly active: number;
  /** Names with the index of the sheet they are limited to. */
  readonly names: readonly (Omit<NameInfo, "id" | "sheet"> & { readonly sheet?: number })[];
  readonly structureProtection?: { readonly password?: string };
  /** Title, author and the like, as the parts that hold them: text by path. */
  readonly properties: ReadonlyMap<string, string>;
  /** The custom XML parts' texts, by id: "{GUID}". */
  readonly customXml: ReadonlyMap<string, string>;
  /** What add-ins keep in the workbook, by key. */
  readonly settings: Settings;
}

export interface Sheet extends Pick<
  SheetInfo,
  "name" | "visibility" | "tabColor" | "showGridlines" | "frozenRows" | "frozenColumns"
> {
  /** How it is printed and looked at. */
  readonly page: PageSettings;
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  /** By row, then column. A cell that holds nothing is here only for its format, be it the default one in a formatted column. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly filter?: StatedFilter;
  readonly tables: readonly Table[];
  readonly validations: readonly ValidationRule[];
  /** Highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly hyperlinks: readonly { readonly area: Area; readonly link: Hyperlink }[];
  readonly protection?: { readonly options: ProtectionOptions; readonly password?: string };
}

/** The row of titles included; a column whose condition is none of the engine's has none. */
export interface StatedFilter {
  readonly area: Area;
  readonly columns: readonly StatedColumn[];
}

export interface Table extends Omit<TableInfo, "id" | "sheet"> {
  /** The columns that hide rows, in order. */
  readonly filtered: readonly StatedColumn[];
}

/** A run of columns or rows alike: their size in points when it is their own, and the format of their cells that have none. */
export interface Span {
  readonly first: number;
  readonly count: number;
  readonly size?: number;
  readonly hidden: boolean;
  readonly format?: Format;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The content, or a formula's last result. Absent when the cell only has a format. */
  readonly value?: Scalar;
  /** The value is an error, not a text that reads like one. */
  readonly isError?: boolean;
  /** With its leading "=". */
  readonly formula?: string;
  /** The formula as the file writes it. */
  readonly source?: string;
  /** Of a formula for arrays. */
  readonly spread?: Spread;
  /** The number format the engine gave the cell by itself for what the formula came to. */
  readonly ownFormat?: string;
  readonly format?: Format;
}

/** Cells alike share one object. */
export interface Format {
  readonly style: CellStyle;
  readonly locked: boolean;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

/** What a file holds that the workbench does not show as it is. */
export type UnshownKind =
  | "arrayFormulas"
  | "backgrounds"
  | "calculation"
  | "cellPictures"
  | "charts"
  | "comments"
  | "connections"
  | "controls"
  | "embeddedObjects"
  | "externalLinks"
  | "hugeMerges"
  | "macros"
  | "otherConditionalFormats"
  | "otherFilters"
  | "otherFormats"
  | "otherSheets"
  | "outlines"
  | "passwords"
  | "pictures"
  | "pivotTables"
  | "printSettings"
  | "richText"
  | "scenarios"
  | "sheetsWithoutPart"
  | "shapes"
  | "signatures"
  | "slicers"
  | "sparklines"
  | "tableTotals"
  | "tablesWithoutTitles"
  | "unknownStyles"
  | "unreadableMerges"
  | "unreadableCells";

export interface Unshown {
  readonly kind: UnshownKind;
  /** How many there are. */
  readonly count: number;
  /** Where the first of them are, of what a person must look at. */
  readonly places?: readonly Place[];
}
