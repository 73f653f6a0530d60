import type { Area } from "../../engine/a1";
import type { Engine } from "../../engine/port";

/** As `range.hyperlink` shows it. */
export interface RangeHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Excel's look of a link. */
const LINK_STYLE = { fontColor: "#0563C1", underline: true };

/** Null without a link, or where the cells have different ones. */
export function readHyperlink(engine: Engine, sheet: string, area: Area): RangeHyperlink | null {
  const link = engine.hyperlinks.get(sheet, area.row, area.column);
  if (!link) return null;
  const shown = JSON.stringify(link);
  const same = (row: number, column: number) => JSON.stringify(engine.hyperlinks.get(sheet, row, column)) === shown;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) if (!same(row, column)) return null;
  const [[textToDisplay]] = engine.cells.text(sheet, { ...area, rows: 1, columns: 1 });
  return { ...link, textToDisplay };
}

export function writeHyperlink(engine: Engine, sheet: string, area: Area, link: RangeHyperlink | null): void {
  if (!link) {
    engine.hyperlinks.set(sheet, area, undefined);
    return;
  }
  const { textToDisplay, ...target } = link;
  engine.hyperlinks.set(sheet, area, target);
  engine.formats.patch(sheet, [area], LINK_STYLE);
  if (textToDisplay === undefined) return;
  const line = Array.from({ length: area.columns }, () => ({ value: textToDisplay }));
  engine.cells.write(
    sheet,
    area,
    Array.from({ length: area.rows }, () => line),
  );
}
