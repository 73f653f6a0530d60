import { COMMITTEES, tableOf, type Column, type Field, type TableId } from "../guide";
import type { RowTexts, VolumeContents } from "./contents";
import { FORM_SHAPES, LIST_TABLES, listTag, VENUES_TAG, type VolumeKind } from "./tags";

/** A table of a volume for the clipboard. */
export interface ClipboardTable {
  readonly title: string;
  readonly html: string;
  /** Cells parted by tabs, rows by line breaks. */
  readonly text: string;
}

/** The lists each volume prints, as its template has them. */
const PRINTED: Readonly<Record<VolumeKind, readonly TableId[]>> = {
  base: [
    "frontlineStaff",
    "committees",
    "enterprises",
    "personnelScope",
    "occupations",
    "methods",
    "qualityControllers",
    "attachments",
  ],
  occupation: ["occupations", "methods", "examiners", "attachments"],
};
/** Columns that say to which volume a row belongs: the title says it in print. */
const LEFT_OUT: Partial<Record<TableId, readonly Field[]>> = {
  committees: ["committee"],
  examiners: ["occupationName"],
  attachments: ["part", "appliesTo"],
};
/** Half characters: no column is narrower than a title of two characters, none takes more than a line of a note. */
const NARROWEST = 5;
const WIDEST = 26;
/** The columns of 设备清单 that say to which form a device belongs. */
const DEVICE_COLUMNS = -3;

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
  const lists = PRINTED[kind]
    .filter((table) => LIST_TABLES.includes(table))
    .flatMap((table) => listsOf(table, id, contents));
  const forms = kind === "occupation" ? formsOf(contents) : [];
  return [...lists, ...forms];
}

function listsOf(table: TableId, occupation: string, { lists }: VolumeContents): ClipboardTable[] {
  const parts = table === "committees" ? COMMITTEES : [undefined];
  return parts.flatMap((part) => {
    const rows = lists.get(listTag(table, part)) ?? [];
    if (rows.length === 0) return [];
    return [listTable(titleOf(table, part, occupation), tableOf(table).columns, LEFT_OUT[table] ?? [], rows)];
  });
}

/** （电工职业）考评人员名册, as the guide titles it. */
function titleOf(table: TableId, part: string | undefined, occupation: string): string {
  if (part !== undefined) return `职业技能等级认定${part}`;
  return table === "examiners" ? `（${occupation}职业）考评人员名册` : tableOf(table).tab;
}

function listTable(
  title: string,
  columns: readonly Column[],
  leftOut: readonly Field[],
  rows: readonly RowTexts[],
): ClipboardTable {
  const shown = columns.flatMap(({ field }, i) => (leftOut.includes(field) ? [] : [i]));
  const titles = shown.map((i) => columns[i].title);
  const cells = rows.map((row) => shown.map((i) => row[i] ?? ""));
  const head = tag("tr", titles.map((text) => cell("th", text)).join(""));
  const body = cells.map((row) => tag("tr", row.map((text) => cell("td", text)).join(""))).join("");
  return {
    title,
    html: page(title, `${widths(cells)}<thead>${head}</thead><tbody>${body}</tbody>`),
    text: plain([titles, ...cells]),
  };
}

/** Columns as wide as their longest text, so that a number of 18 digits stays in one line. */
function widths(rows: readonly (readonly string[])[]): string {
  const longest = rows[0].map((_, i) => Math.max(...rows.map((row) => halfWidths(row[i]))));
  const weights = longest.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length + 2)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return `<colgroup>${weights.map((weight) => `<col style="width:${((100 * weight) / all).toFixed(1)}%">`).join("")}</colgroup>`;
}

const halfWidths = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u00ff" ? 2 : 1), 0);

/** A form for each venue: labels beside their values, the devices beside a cell that reaches over them. */
function formsOf({ forms }: VolumeContents): ClipboardTable[] {
  const { labels, rows: devices } = FORM_SHAPES.get(VENUES_TAG)!;
  const column = (field: Field): number => labels.columns.findIndex((candidate) => candidate.field === field);
  const deviceColumns = devices.columns.slice(DEVICE_COLUMNS);
  return (forms.get(VENUES_TAG) ?? []).map(({ values, rows }) => {
    const pair = (field: Field): readonly [string, string] => [
      labels.columns[column(field)].title,
      values[column(field)] ?? "",
    ];
    const lines = [
      [pair("venueName"), pair("venueAddress")],
      [pair("manager"), pair("managerPhone")],
      [pair("contact"), pair("contactPhone")],
      [pair("occupationName"), pair("skillLevels")],
    ];
    const facilities = pair("venueEquipment");
    const texts = (rows.length > 0 ? rows : [[]]).map((row) =>
      deviceColumns.map((_, i) => row.at(DEVICE_COLUMNS + i) ?? ""),
    );
    const html = [
      ...lines.map((line) => tag("tr", line.map(([label, text]) => cell("th", label) + cell("td", text)).join(""))),
      tag("tr", cell("th", facilities[0]) + cell("td", facilities[1], ` colspan="3"`)),
      tag(
        "tr",
        cell("th", "认定设备", ` rowspan="${texts.length + 1}"`) +
          deviceColumns.map(({ title }) => cell("th", title)).join(""),
      ),
      ...texts.map((row) => tag("tr", row.map((text) => cell("td", text)).join(""))),
    ].join("");
    const title = `场地设施、设备清单（${values[column("venueName")] ?? ""}）`;
    const grid = [
      ...lines.map((line) => line.flat()),
      [...facilities],
      ["认定设备", ...deviceColumns.map((one) => one.title)],
      ...texts.map((row) => ["", ...row]),
    ];
    return { title, html: page(title, html), text: plain(grid) };
  });
}

const FACE = `font-family:'仿宋_GB2312','仿宋',FangSong,serif;font-size:10pt`;
const LINE = "border:0.5pt solid #000;padding:2pt 4pt;vertical-align:middle";

const page = (title: string, rows: string): string =>
  `<meta charset="utf-8"><p style="${FACE};text-align:center;font-weight:bold">${escape(title)}</p>` +
  `<table cellspacing="0" style="${FACE};border-collapse:collapse;width:100%">${rows}</table>`;

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** Kept as text by Excel too, should somebody paste it back: `@` is its format for text. */
const cell = (name: "th" | "td", text: string, more = ""): string =>
  `<${name}${more} style="${LINE};text-align:center;mso-number-format:'\\@'${name === "th" ? ";background:#f2f2f2;font-weight:bold" : ""}">${escape(text).replaceAll("\n", "<br>")}</${name}>`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const plain = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((text) => text.replace(/[\t\n]/g, " ")).join("\t")).join("\n");
