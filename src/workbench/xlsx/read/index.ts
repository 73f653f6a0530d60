/** .xlsx -> `Book`: package, workbook, styles and strings, then every sheet. */
import type { Visibility } from "../../engine/port";
import type { Book, Unshown } from "../book";
import { showsDay } from "../../../files/xlsx/date-styles";
import type { Relationship } from "../../opc/container";
import { fromFileFormula } from "../formulas";
import { Package, UnreadableFile } from "../package";
import { PROPERTY_PARTS } from "../properties";
import { SETTINGS_PART, settingsFromXml } from "../settings";
import type { XmlElement } from "../../opc/xml";
import { readString } from "./cells";
import { colorReader } from "./colors";
import { findUnshownParts, UnshownList } from "./unshown";
import { readSheet } from "./sheet";
import { readStyles, type Styles } from "./styles";

const VISIBILITY: Record<string, Visibility> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** Where a file keeps what a book was read from. */
export interface Source {
  /** The path of the workbook's own part. */
  readonly workbook: string;
  /** The parts of the sheets of the book, in order, by path and by how the workbook names them. */
  readonly sheets: readonly { readonly path: string; readonly relationship: string }[];
  readonly styles: Styles;
  /** Days are counted from 1904 in it. */
  readonly countsFrom1904: boolean;
}

export interface ReadBook {
  readonly book: Book;
  readonly unshown: Unshown[];
  readonly source: Source;
}

/**
 * Reads .xlsx and .xlsm, transitional and strict.
 * @throws {UnreadableFile} saying why, for every file that is none or is damaged.
 */
export function readBook(bytes: Uint8Array): ReadBook {
  const file = Package.read(bytes);
  try {
    return readWorkbook(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", error instanceof Error ? error.message : String(error));
  }
}

function readWorkbook(file: Package): ReadBook {
  const path =
    [...file.relationships("").values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = file.xml(path);
  if (workbook?.name !== "workbook") throw new UnreadableFile("notXlsx", `no workbook at ${path}`);
  const relationships = file.relationships(path);
  const partOf = (type: string) => {
    const found = [...relationships.values()].find((relationship) => relationship.type === type);
    return found && file.xml(found.target);
  };

  const unshown = new UnshownList();
  findUnshownParts(file, unshown);
  const color = colorReader(partOf("theme"));
  const styles = readStyles(partOf("styles"), color, unshown);
  const context = {
    file,
    unshown,
    color,
    styles,
    sharedStrings: partOf("sharedStrings")?.all("si").map(readString) ?? [],
    days1904: daysFrom1904(workbook, styles),
  };
  const entries = workbook.child("sheets")?.all("sheet") ?? [];
  const worksheets = entries.filter((entry) => isWorksheet(entry, relationships, unshown));
  if (worksheets.length === 0) throw new UnreadableFile("damaged", "no worksheet");
  const sheets = worksheets.map(({ attributes: { id = "", name = "", state = "" } }) =>
    inSheet(name, () => readSheet(relationships.get(id)!.target, name, VISIBILITY[state] ?? "Visible", context)),
  );

  const activeTab = workbook.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0;
  const active = Math.max(0, worksheets.indexOf(entries[activeTab]));
  const calculation = workbook.child("calcPr");
  const isManual = calculation?.attributes.calcMode?.startsWith("manual");
  if (isManual || calculation?.flag("iterate") || calculation?.flag("fullPrecision", true) === false)
    unshown.add("calculation");
  const protection = workbook.child("workbookProtection");
  if (protection?.attributes.workbookPassword ?? protection?.attributes.workbookHashValue) unshown.add("passwords");
  const { [SETTINGS_PART]: settings, ...customXml } = readCustomXml(file, path);
  const book: Book = {
    sheets,
    active:
      sheets[active].visibility === "Visible" ? active : sheets.findIndex((sheet) => sheet.visibility === "Visible"),
    names: readNames(workbook, (tab) => worksheets.indexOf(entries[tab]), unshown),
    ...(protection?.flag("lockStructure") && { structureProtection: {} }),
    properties: readProperties(file),
    customXml: new Map(Object.entries(customXml)),
    settings: settings === undefined ? new Map() : settingsFromXml(settings),
  };
  const source = {
    workbook: path,
    sheets: worksheets.map(({ attributes: { id = "" } }) => ({
      path: relationships.get(id)?.target ?? "",
      relationship: id,
    })),
    styles,
    countsFrom1904: workbook.child("workbookPr")?.flag("date1904") ?? false,
  };
  return { book, unshown: unshown.list(), source };
}

/** Of a workbook that counts from 1904: the styles whose numbers show a day. Durations and times of day count from nowhere. */
function daysFrom1904(workbook: XmlElement, { formats }: Styles): ReadonlySet<number> {
  if (!workbook.child("workbookPr")?.flag("date1904")) return new Set();
  const dates = formats.flatMap((format, index) => (showsDay(format?.style.numberFormat ?? "General") ? index : []));
  return new Set(dates);
}

/** Chart, dialog and macro sheets have no cells. @throws {UnreadableFile} when the sheet points nowhere. */
function isWorksheet(
  { attributes: { id = "", name = "" } }: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  unshown: UnshownList,
): boolean {
  // Some writers leave sheets in the list that never had a part; Excel passes over them.
  if (id === "") unshown.addAt("sheetsWithoutPart", { sheet: name });
  const found = relationships.get(id);
  if (id !== "" && (!found || found.external))
    throw new UnreadableFile("damaged", `no relationship ${id}`, { sheet: name });
  return found?.type === "worksheet";
}

function inSheet<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableFile ? error.inSheet(name) : error;
  }
}

/** `sheetOf` turns a tab's index in the file, where chart sheets count, into ours. */
function readNames(workbook: XmlElement, sheetOf: (tab: number) => number, unshown: UnshownList): Book["names"] {
  const defined = workbook.child("definedNames")?.all("definedName") ?? [];
  return defined.flatMap((definition) => {
    const { name = "", comment = "" } = definition.attributes;
    if (/^_xlnm\.Print_/.test(name)) unshown.add("printSettings");
    const tab = definition.number("localSheetId");
    const sheet = tab === undefined ? undefined : sheetOf(tab);
    // Excel's own names (_xlnm.…) belong to features that are not kept; macros' names mean nothing without them.
    if (name.startsWith("_xlnm.") || sheet === -1 || definition.flag("function")) return [];
    const refersTo = fromFileFormula(definition.text);
    return { name, refersTo, visible: !definition.flag("hidden"), comment, ...(sheet !== undefined && { sheet }) };
  });
}

/** The texts of the custom XML parts by id; they keep it in a properties part of their own (part 1, 15.2.5 and 15.2.6). */
function readCustomXml(file: Package, workbookPath: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const { type, target } of file.relationships(workbookPath).values()) {
    if (type !== "customXml") continue;
    const properties = [...file.relationships(target).values()].find((found) => found.type === "customXmlProps");
    const id = file.xml(properties?.target ?? "")?.attributes.itemID;
    const text = file.text(target);
    if (id && text) parts[id] = inUtf8(text);
  }
  return parts;
}

/** Parts that are no XML are left out: no program shows anything of them. */
function readProperties(file: Package): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of PROPERTY_PARTS.keys()) {
    const text = file.has(path) ? wellFormedText(file, path) : undefined;
    if (text !== undefined) found.set(path, withValidDates(inUtf8(text)));
  }
  return found;
}

/** Dates as the schema has them (W3CDTF). Other programs open no workbook with another one in its properties. */
const MOMENT = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

const withValidDates = (text: string): string =>
  text.replace(/<((?:\w+:)?(?:created|modified))\b[^>]*>([^<]*)<\/\1>/g, (all, _name: string, date: string) =>
    MOMENT.test(date.trim()) ? all : "",
  );

function wellFormedText(file: Package, path: string): string | undefined {
  try {
    return file.xml(path) && file.text(path);
  } catch {
    return undefined;
  }
}

/** Parts are written in UTF-8, whatever they were. */
const inUtf8 = (text: string): string => text.replace(/^(<\?xml[^>]*?\sencoding=["'])[^"']+/, "$1UTF-8");
