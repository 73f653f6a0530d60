import * as U from "../univer/headless";
import type { Area } from "./a1";
import type { Kernel } from "./kernel";
import type { Hyperlink, Hyperlinks } from "./port";

/** Links live in the cells' custom data, which moves with the cell when rows come and go. */
interface LinkData {
  hyperlink?: Hyperlink;
}

export class UniverHyperlinks implements Hyperlinks {
  constructor(private readonly kernel: Kernel) {}

  list(sheet: string) {
    const links: { row: number; column: number; link: Hyperlink }[] = [];
    this.kernel
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const link = linkOf(cell);
        if (link) links.push({ row, column, link });
      });
    return links;
  }
  get(sheet: string, row: number, column: number): Hyperlink | undefined {
    return linkOf(this.kernel.worksheet(sheet).getCellMatrix().getValue(row, column));
  }
  set(sheet: string, area: Area, link: Hyperlink | undefined): void {
    this.kernel.grow(sheet, area);
    const { row, column, rows, columns } = this.kernel.clip(this.kernel.worksheet(sheet), area);
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const cellValue: Record<number, Record<number, U.ICellData>> = {};
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        (cellValue[r] ??= {})[c] = { custom: withLink(matrix.getValue(r, c)?.custom, link) } as U.ICellData;
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }
}

/** Other custom data stays; null for none, for that is how Univer takes it away. */
function withLink(custom: U.ICellData["custom"], link: Hyperlink | undefined): U.ICellData["custom"] {
  const all: LinkData = { ...custom };
  if (link) all.hyperlink = link;
  else delete all.hyperlink;
  return Object.keys(all).length > 0 ? { ...all } : null;
}

function linkOf(cell: U.Nullable<U.ICellData>): Hyperlink | undefined {
  return (cell?.custom as LinkData | undefined)?.hyperlink;
}
