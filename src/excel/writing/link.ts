/** Where a cell leads. */
export interface Link {
  readonly sheet: string;
  readonly screenTip: string;
}

/** Makes a cell that holds `text` lead to a tab; a link brings its text along, so it is the caller's to know that it stands there. */
export function linkCell(cell: Excel.Range, text: string, { sheet, screenTip }: Link): void {
  cell.hyperlink = {
    documentReference: `'${sheet.replace(/'/g, "''")}'!A1`,
    textToDisplay: text,
    screenTip,
  };
}
