import type { Field, TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, RecordCells } from "../snapshot";

/** One cell before and after. */
export interface CellChange {
  readonly cell: CellPosition;
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

interface InTable {
  readonly table: TableId;
  readonly sheet: string;
}

/**
 * Something a workbook's tables are to hold. `cell`: one cell. `number`: one numbering anew. `title`: a title of the table.
 * `unmerge`: a merged area is undone and what it said filled into its first column. `remove`: a row goes.
 */
export type StandingChange =
  | (InTable & { readonly kind: "cell" } & CellChange)
  | (InTable & { readonly kind: "number"; readonly cells: readonly CellChange[] })
  | (InTable & {
      readonly kind: "title";
      readonly cell: CellPosition;
      readonly from: CellValue;
      readonly to: CellValue;
    })
  | (InTable & { readonly kind: "unmerge"; readonly area: Area; readonly fill: CellValue })
  | (InTable & { readonly kind: "remove"; readonly row: number });

/** Or records that come below those of a list; they are numbered on. */
export type Change = StandingChange | (InTable & { readonly kind: "append"; readonly records: readonly RecordCells[] });
