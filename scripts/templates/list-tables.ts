import { columnOf, type Kind } from "../../src/guide";
import type { ListLayout } from "../../src/guide/printing";
import { widthsOf } from "../../src/report/layouts";
import { paragraph, run, type Xml } from "./markup";
import { cell, row, table } from "./table-markup";

/** The light grey of titles and labels: seen on the screen, gone in a photocopy. */
export const LABEL_SHADE = "F2F2F2";
export const ROW_HEIGHT = 454;

/** Divided over two lines they are read wrongly. */
const UNDIVIDED: readonly Kind[] = ["citizenId", "creditCode", "occupationCode", "phone"];
const LEFT_ALIGNED: readonly Kind[] = ["longText"];

/** One header row with the guide's titles and one data row, which is the pattern of every row filled in. */
export function listTable(layout: ListLayout): Xml {
  const { table: id, columns, serial = "1" } = layout;
  const widths = widthsOf(layout);
  const header = columns.map(([field], index) =>
    cell(paragraph("TableHead", run(columnOf(id, field).title)), { width: widths[index], shade: LABEL_SHADE }),
  );
  const data = columns.map(([field], index) => {
    const { kind } = columnOf(id, field);
    const style = LEFT_ALIGNED.includes(kind) ? "TableLongText" : "TableText";
    const layout = { width: widths[index], noWrap: UNDIVIDED.includes(kind) };
    return cell(paragraph(style, field === "serial" ? run(serial) : ""), layout);
  });
  return table(widths, [row(header, { header: true, height: ROW_HEIGHT }), row(data, { height: ROW_HEIGHT })]);
}
