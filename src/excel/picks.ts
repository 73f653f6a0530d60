import { cellAddress, parseArea, type Area, type CellPosition, type CellValue } from "../check";
import { betweenEdits } from "./between-edits";
import { run, valuesOf } from "./run";

interface ListCell {
  readonly sheetId: string;
  readonly cell: CellPosition;
  readonly value: CellValue;
}

/**
 * Picks from drop-downs, which Excel on the web tells nobody of (github.com/OfficeDev/office-js #3888, #4066): what stood in a cell with a
 * list when it was selected is compared when the selection leaves it. One sync a selection, another where it leaves such a cell;
 * nothing is written.
 */
export class Picks {
  private selected: ListCell | undefined;
  private moves = 0;

  constructor(private readonly picked: (sheetId: string, area: Area) => void) {}

  /** ExcelApiOnline is there in Excel on the web alone. */
  static areSilent(): boolean {
    return Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1");
  }

  /** The selection is elsewhere now; without an address, on a tab where it is not known. */
  async moved(sheetId: string, address?: string): Promise<void> {
    const left = this.selected;
    const move = ++this.moves;
    const area = address === undefined ? undefined : parseArea(address);
    this.selected = undefined;
    const next = area?.rows === 1 && area.columns === 1 ? { sheetId, cell: area } : undefined;
    const [before, now] = await betweenEdits(() => cellsAt([left, next]));
    if (left && before && valuesOf(before)[0][0] !== left.value)
      this.picked(left.sheetId, { ...left.cell, rows: 1, columns: 1 });
    // She may be elsewhere by the time the answer is here.
    if (next && move === this.moves && now?.dataValidation.type === Excel.DataValidationType.list)
      this.selected = { ...next, value: valuesOf(now)[0][0] };
  }

  /** Somebody typed over the cell, which is told anyway: what stands there now is known. */
  async edited(sheetId: string, area: Area): Promise<void> {
    const { selected } = this;
    if (selected?.sheetId !== sheetId || !holds(area, selected.cell)) return;
    this.selected = undefined;
    await this.moved(sheetId, cellAddress(selected.cell));
  }
}

const holds = ({ row, column, rows, columns }: Area, cell: CellPosition): boolean =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

type Place = Pick<ListCell, "sheetId" | "cell">;

/** The cells with their values and kinds of validation; undefined for none, and where the tab is gone. ≤ 1 sync. */
async function cellsAt(places: readonly (Place | undefined)[]): Promise<readonly (Excel.Range | undefined)[]> {
  if (places.every((place) => place === undefined)) return [];
  return run(async (context) => {
    const requests = places.map((place) => {
      if (!place) return undefined;
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
      const range = sheet.getRange(cellAddress(place.cell));
      range.load("values");
      range.dataValidation.load("type");
      return { sheet, range };
    });
    await context.sync();
    return requests.map((asked) => (asked && !asked.sheet.isNullObject ? asked.range : undefined));
  });
}
