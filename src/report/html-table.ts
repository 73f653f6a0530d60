import { columnOf, tableOf, type Field, type TableId, type VolumeKind } from "../guide";
import { VENUE_FORM, VOLUME_LISTS, type ListLayout } from "../guide/printing";
import type { FormTexts, RowTexts, Sequence, VolumeContents } from "./contents";
import { widthsOf } from "./layouts";
import { listTag, VENUES_TAG } from "./tags";
import { recordsOrOneEmpty } from "./template/rows";

/** A table of a volume for the clipboard. */
export interface ClipboardTable {
  readonly title: string;
  readonly html: string;
  /** Cells parted by tabs, rows by line breaks; no cell of it is a formula to a spreadsheet. */
  readonly text: string;
}

/** The tables of a volume in the guide's layout, those without rows left out. */
export function clipboardTables({
  kind,
  id,
  contents,
}: {
  readonly kind: VolumeKind;
  readonly id: string;
  readonly contents: VolumeContents;
}): readonly ClipboardTable[] {
  const lists = VOLUME_LISTS[kind].flatMap((layout) => {
    const rows = contents.lists.get(listTag(layout.table, layout.part)) ?? [];
    const title = layout.isTitledByOccupation ? `（${id}职业）${layout.title}` : layout.title;
    return rows.length > 0 ? [listTable(title, layout, rows)] : [];
  });
  const forms = kind === "occupation" ? (contents.forms.get(VENUES_TAG) ?? []) : [];
  return [...lists, ...Array.from(forms, formTable)];
}

function listTable(title: string, layout: ListLayout, rows: Sequence<RowTexts>): ClipboardTable {
  const { columns } = tableOf(layout.table);
  const shown = layout.columns.map(([field]) => columns.indexOf(columnOf(layout.table, field)));
  const titles = shown.map((i) => columns[i].title);
  const cells = Array.from(rows, (row) => shown.map((i) => row[i] ?? ""));
  const head = tag("tr", titles.map((text) => cell("th", text)).join(""));
  const body = cells.map((row) => tag("tr", row.map((text) => cell("td", text)).join(""))).join("");
  const markup = `${columnWidths(layout)}<thead>${head}</thead><tbody>${body}</tbody>`;
  return { title, html: page(title, markup), text: plain([titles, ...cells]) };
}

/** Columns in the proportions of the template's. */
function columnWidths(layout: ListLayout): string {
  const widths = widthsOf(layout);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / all).toFixed(1)}%">`);
  return `<colgroup>${columns.join("")}</colgroup>`;
}

/** The form of a venue: labels beside their values, the devices beside a cell that reaches over them. */
function formTable({ values, rows }: FormTexts): ClipboardTable {
  const labelled = (field: Field): [string, string] => [
    columnOf("venues", field).title,
    textIn(values, "venues", field),
  ];
  const pairs = VENUE_FORM.pairs.map((line) => line.map(labelled));
  const [wideLabel, wideText] = labelled(VENUE_FORM.wide);
  const titles = VENUE_FORM.devices.map((field) => columnOf("equipment", field).title);
  const devices = Array.from(recordsOrOneEmpty(rows, []), (row) =>
    VENUE_FORM.devices.map((field) => textIn(row, "equipment", field)),
  );
  const markup = [
    ...pairs.map((line) => line.map(([label, text]) => cell("th", label) + cell("td", text)).join("")),
    cell("th", wideLabel) + cell("td", wideText, ` colspan="3"`),
    cell("th", VENUE_FORM.devicesLabel, ` rowspan="${devices.length + 1}"`) +
      titles.map((one) => cell("th", one)).join(""),
    ...devices.map((texts) => texts.map((text) => cell("td", text)).join("")),
  ];
  const grid = [
    ...pairs.map((line) => line.flat()),
    [wideLabel, wideText],
    [VENUE_FORM.devicesLabel, ...titles],
    ...devices.map((texts) => ["", ...texts]),
  ];
  const title = `场地、设施设备清单（${textIn(values, "venues", "venueName")}）`;
  return { title, html: page(title, markup.map((cells) => tag("tr", cells)).join("")), text: plain(grid) };
}

const textIn = (row: RowTexts, table: TableId, field: Field): string =>
  row[tableOf(table).columns.indexOf(columnOf(table, field))] ?? "";

const FACE = `font-family:'仿宋_GB2312','仿宋',FangSong,serif;font-size:10pt`;
const LINE = "border:0.5pt solid #000;padding:2pt 4pt;vertical-align:middle";

const page = (title: string, rows: string): string =>
  `<meta charset="utf-8"><p style="${FACE};text-align:center;font-weight:bold">${escape(title)}</p>` +
  `<table cellspacing="0" style="${FACE};border-collapse:collapse;width:100%">${rows}</table>`;

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** Kept as text by Excel, and by LibreOffice with `sdnum`, should somebody paste it there: `@` is their format for text. */
const cell = (name: "th" | "td", text: string, more = ""): string =>
  `<${name}${more} sdnum="1033;0;@" style="${LINE};text-align:center;mso-number-format:'\\@'${name === "th" ? ";background:#f2f2f2;font-weight:bold" : ""}">${escape(text).replaceAll("\n", "<br>")}</${name}>`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What a spreadsheet takes for the beginning of a formula, in the full-width forms too; blanks before it do not matter. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** A dash that stands for nothing, and a number with its sign, become no formula. */
const HARMLESS = /^\s*(?:[-－]+|-\d+(?:\.\d+)?)\s*$/;

/**
 * The table as text. A cell that a spreadsheet would calculate begins with an apostrophe, its sign for text: a name such as
 * `=1+1` must not become a formula where somebody pastes this form. Word takes the other form, in which nothing is added.
 */
const plain = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => asText(text.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

const asText = (text: string): string => (FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text);
