import { CLAUSES } from "../../src/guide/clauses";
import { columnOf, type Field, type TableId } from "../../src/guide";
import { LABEL_SHADE, ROW_HEIGHT } from "./list-tables";
import { paragraph, run, setting, type Xml } from "./markup";
import { tableNote } from "./prose-markup";
import { VENUE_FORM } from "../../src/guide/printing";
import { PORTRAIT_WIDTH } from "../../src/report/layouts";
import { cell, row, table, type CellLayout } from "./table-markup";

/** The grid under both halves of the form, in twips: 认定设备 written downwards, label, value, label, value, 数量. */
const DOWNWARDS = 440;
const LABEL = 1080;
const VALUE = 2900;
const SECOND_LABEL = 1520;
const QUANTITY = 1300;
const SECOND_VALUE = PORTRAIT_WIDTH - DOWNWARDS - LABEL - VALUE - SECOND_LABEL - QUANTITY;
const GRID = [DOWNWARDS, LABEL, VALUE, SECOND_LABEL, SECOND_VALUE, QUANTITY];

/** Empty rows on a form nobody has filled in. */
const DEVICE_ROWS = 5;

/** 七: the guide's notes under the form, word for word. */
const NOTES = CLAUSES.七.text.split(/(?=2、)/);

/** 七、场地、设施设备清单: the guide's form for one venue, under the title with which it repeats; the notes stand once, below the last. */
export const venueBlock = (): Xml =>
  paragraph("Caption", run("场地、设施设备清单（分职业）")) +
  table(GRID, [...particulars(), ...devices()]) +
  tableNote(...NOTES);

const particulars = (): Xml[] => [
  ...VENUE_FORM.pairs.map(([first, second]) =>
    row(
      [
        label("venues", first, { width: DOWNWARDS + LABEL, span: 2 }),
        value({ width: VALUE }),
        label("venues", second, { width: SECOND_LABEL }),
        value({ width: SECOND_VALUE + QUANTITY, span: 2 }),
      ],
      { height: ROW_HEIGHT },
    ),
  ),
  row(
    [
      label("venues", VENUE_FORM.wide, { width: DOWNWARDS + LABEL, span: 2 }),
      value({ width: VALUE + SECOND_LABEL + SECOND_VALUE + QUANTITY, span: 4 }),
    ],
    { height: ROW_HEIGHT },
  ),
];

/** 认定设备 stands downwards beside its rows, in a cell too narrow for two characters. */
function devices(): Xml[] {
  /** Under name, model and number, in this order. */
  const widths: readonly CellLayout[] = [
    { width: LABEL + VALUE, span: 2 },
    { width: SECOND_LABEL + SECOND_VALUE, span: 2 },
    { width: QUANTITY },
  ];
  const titles = row(
    [
      cell(paragraph("TableHead", run(VENUE_FORM.devicesLabel)), {
        width: DOWNWARDS,
        merge: "restart",
        shade: LABEL_SHADE,
      }),
      ...VENUE_FORM.devices.map((field, i) => label("equipment", field, widths[i])),
    ],
    { height: ROW_HEIGHT },
  );
  const device = row(
    [
      cell(paragraph("TableText"), { width: DOWNWARDS, merge: "continue", shade: LABEL_SHADE }),
      ...widths.map((layout) => cell(paragraph("TableText"), layout)),
    ],
    { height: ROW_HEIGHT },
  );
  return [titles, ...Array.from({ length: DEVICE_ROWS }, () => device)];
}

const label = (id: TableId, field: Field, layout: CellLayout): Xml =>
  cell(paragraph("TableHead", run(columnOf(id, field).title)), { ...layout, shade: LABEL_SHADE });

/** Kept with the row below, so that a form is not cut between its particulars and its devices. */
const value = (layout: CellLayout): Xml => cell(paragraph("TableText", "", setting("keepNext")), layout);
