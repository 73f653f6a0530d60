/** One worksheet part (ECMA-376 part 1, 18.3.1.99). */
import { MAX_COLUMNS, MAX_ROWS, parseReference, type Area } from "../../engine/a1";
import type { ProtectionOptions, Visibility } from "../../engine/port";
import type { Format, Sheet, Span } from "../book";
import { UnreadableFile, type Package } from "../package";
import { readPage } from "../page-settings";
import { orderedSpans } from "../spans";
import { PROTECTION_FLAGS, columnPoints } from "../units";
import type { XmlElement } from "../../opc/xml";
import { CellReader, type CellContext } from "./cells";
import type { ColorReader } from "./colors";
import type { UnshownList } from "./unshown";
import { readFilter, readFilterColumns } from "./filters";
import { extensions, readConditionalFormats, readValidations } from "./rules";
import type { Styles } from "./styles";
import { unescapeXstring } from "../../../files/xlsx/text";

export interface SheetContext extends Omit<CellContext, "styles"> {
  readonly file: Package;
  readonly styles: Styles;
  readonly color: ColorReader;
  readonly unshown: UnshownList;
}

export function readSheet(path: string, name: string, visibility: Visibility, context: SheetContext): Sheet {
  const { file, styles, color, unshown } = context;
  const cells = new CellReader(name, { ...context, styles: styles.formats });
  const lines: Span[] = [];
  let outlined = false;
  const takeRow = (row: XmlElement) => {
    outlined ||= !!row.number("outlineLevel");
    lines.push(readRow(row, cells.take(row), styles));
  };
  const root = file.xml(path, { name: "row", parent: "sheetData", take: takeRow });
  if (!root) throw new UnreadableFile("damaged", `${path} is missing`);
  const view = root.child("sheetViews")?.child("sheetView");
  const pane = view?.child("pane");
  const frozen = pane?.attributes.state?.startsWith("frozen") ? pane : undefined;
  findUnshown(root, outlined, unshown);
  return {
    name,
    visibility,
    tabColor: color(root.child("sheetPr")?.child("tabColor")) ?? "",
    showGridlines: view?.flag("showGridLines", true) ?? true,
    frozenRows: frozen?.number("ySplit") ?? 0,
    frozenColumns: frozen?.number("xSplit") ?? 0,
    page: readPage(root),
    columns: orderedSpans((root.child("cols")?.all("col") ?? []).map((column) => readColumns(column, styles))),
    rows: orderedSpans(lines),
    cells: cells.cells,
    merges: readMerges(root, name, unshown),
    filter: readFilter(root.child("autoFilter"), unshown),
    tables: readTables(root, path, context),
    validations: readValidations(root),
    conditionalFormats: readConditionalFormats(root, styles, unshown),
    hyperlinks: readHyperlinks(root, path, file),
    protection: readProtection(root.child("sheetProtection"), unshown),
  };
}

function areaOf(reference: string | undefined): Area[] {
  const area = parseReference(reference ?? "")?.area;
  return area ? [area] : [];
}

function readColumns(column: XmlElement, styles: Styles): Span {
  const first = (column.number("min") ?? 1) - 1;
  const width = column.number("width");
  return {
    first,
    count: Math.min(column.number("max") ?? first + 1, MAX_COLUMNS) - first,
    size: width === undefined ? undefined : columnPoints(width),
    hidden: column.flag("hidden"),
    format: styles.formats[column.number("style") ?? 0],
  };
}

function readRow(row: XmlElement, first: number, styles: Styles): Span {
  const size = row.flag("customHeight") ? row.number("ht") : undefined;
  const format = row.flag("customFormat") ? (styles.formats[row.number("s") ?? 0] ?? PLAIN) : undefined;
  return { first, count: 1, size, hidden: row.flag("hidden"), format };
}

/** What a row says that states the default format, against its columns. */
const PLAIN: Format = { style: {}, locked: true };

/** The engine remembers every cell of a merged area that is no whole column or row. */
const LARGEST_MERGE = 1_000_000;

export function isHeldMerge(area: Area): boolean {
  const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  return isWhole || area.rows * area.columns <= LARGEST_MERGE;
}

function readMerges(root: XmlElement, sheet: string, unshown: UnshownList): Area[] {
  return (root.child("mergeCells")?.all("mergeCell") ?? []).flatMap(({ attributes: { ref = "" } }) => {
    const [area] = areaOf(ref);
    if (!area) {
      unshown.addAt("unreadableMerges", { sheet, cell: ref || undefined });
      return [];
    }
    if (isHeldMerge(area)) return area.rows * area.columns > 1 ? area : [];
    unshown.addAt("hugeMerges", { sheet, cell: ref });
    return [];
  });
}

function readTables(root: XmlElement, path: string, { file, unshown }: SheetContext): Sheet["tables"] {
  const relationships = file.relationships(path);
  const parts = root.child("tableParts")?.all("tablePart") ?? [];
  return parts.flatMap((part) => {
    const table = file.xml(relationships.get(part.attributes.id ?? "")?.target ?? "");
    const [area] = areaOf(table?.attributes.ref);
    if (!table || !area || table.number("headerRowCount") === 0) {
      unshown.add("tablesWithoutTitles");
      return [];
    }
    const totals = table.number("totalsRowCount") ?? 0;
    unshown.add("tableTotals", totals);
    const style = table.child("tableStyleInfo");
    return {
      name: unescapeXstring(table.attributes.displayName ?? table.attributes.name ?? ""),
      area: { ...area, rows: area.rows - totals },
      style: style?.attributes.name ?? "",
      showFilterButton: !!table.child("autoFilter"),
      filtered: readFilterColumns(table.child("autoFilter"), area, unshown),
      showBandedRows: style?.flag("showRowStripes") ?? false,
    };
  });
}

function readHyperlinks(root: XmlElement, path: string, file: Package): Sheet["hyperlinks"] {
  const relationships = file.relationships(path);
  const links = root.child("hyperlinks")?.all("hyperlink") ?? [];
  return links.flatMap(({ attributes }) =>
    areaOf(attributes.ref).map((area) => {
      const address = relationships.get(attributes.id ?? "")?.target;
      const { location, tooltip } = attributes;
      // Some writers give an internal link the form of an address: "#Sheet1!A1".
      const documentReference = location ?? (address?.startsWith("#") ? address.slice(1) : undefined);
      return {
        area,
        link: {
          ...(address && !address.startsWith("#") && { address }),
          ...(documentReference && { documentReference }),
          ...(tooltip && { screenTip: tooltip }),
        },
      };
    }),
  );
}

/** The password itself is not in the file, only a hash of it. */
function readProtection(protection: XmlElement | undefined, unshown: UnshownList): Sheet["protection"] {
  if (!protection?.flag("sheet")) return undefined;
  if (protection.attributes.password ?? protection.attributes.hashValue) unshown.add("passwords");
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute, lockedByDefault] of PROTECTION_FLAGS)
    options[option] = !protection.flag(attribute, lockedByDefault);
  const noSelection = protection.flag("selectLockedCells");
  options.selectionMode = protection.flag("selectUnlockedCells") ? "None" : noSelection ? "Unlocked" : "Normal";
  return { options: options satisfies ProtectionOptions };
}

function findUnshown(root: XmlElement, hasOutlinedRows: boolean, unshown: UnshownList): void {
  const printed = root.child("rowBreaks") ?? root.child("colBreaks") ?? root.child("headerFooter")?.children[0];
  if (printed) unshown.add("printSettings");
  if (root.child("picture")) unshown.add("backgrounds");
  unshown.add("scenarios", root.child("scenarios")?.children.length ?? 0);
  const columns = root.child("cols")?.children ?? [];
  if (hasOutlinedRows || columns.some((line) => line.number("outlineLevel"))) unshown.add("outlines");
  if (root.child("protectedRanges")) unshown.add("passwords");
  for (const extension of extensions(root))
    unshown.add("sparklines", extension.child("sparklineGroups")?.children.length ?? 0);
}
