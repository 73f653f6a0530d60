/** `Book` -> .xlsx: always a fresh file; the same book gives the same bytes. */
import type { Book } from "../book";
import { toFileFormula } from "../formulas";
import { legacyPasswordHash } from "../password";
import { PROPERTY_PARTS } from "../properties";
import { SETTINGS_PART, settingsToXml } from "../settings";
import { element, escapeXml } from "../../opc/xml";
import { Parts } from "./parts";
import { FILTER_NAME, filterReference } from "./filters";
import { MAIN, RELATIONSHIPS, textElement, writeSheet, type SheetTarget } from "./sheet";
import { StyleWriter } from "./styles";

const WORKBOOK = "xl/workbook.xml";
const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };

export function writeBook(book: Book): Uint8Array {
  const parts = new Parts();
  parts.relate("", "officeDocument", WORKBOOK);
  const styles = new StyleWriter();
  const strings = new Map<string, number>();
  let tables = 0;
  const target: SheetTarget = {
    parts,
    styles,
    sharedString(text) {
      const known = strings.get(text);
      if (known !== undefined) return known;
      strings.set(text, strings.size);
      return strings.size - 1;
    },
    nextTable: () => ({ number: ++tables, path: `xl/tables/table${tables}.xml` }),
  };

  const entries = book.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    writeSheet(sheet, path, index === book.active, target);
    return element("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: STATES[sheet.visibility],
      "r:id": parts.relate(WORKBOOK, "worksheet", path),
    });
  });
  parts.add("xl/styles.xml", styles.write(), "spreadsheetml.styles");
  parts.relate(WORKBOOK, "styles", "xl/styles.xml");
  parts.add("xl/sharedStrings.xml", writeStrings([...strings.keys()]), "spreadsheetml.sharedStrings");
  parts.relate(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  writeCustomXml(book, parts);
  for (const [path, { relationship, contentType }] of PROPERTY_PARTS) {
    const text = book.properties.get(path);
    if (text === undefined) continue;
    parts.addVerbatim(path, text, contentType);
    parts.relate("", relationship, path);
  }

  const names = writeNames(book);
  const workbook = element(
    "workbook",
    { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    structureProtectionElement(book),
    element("bookViews", {}, element("workbookView", { activeTab: book.active })),
    element("sheets", {}, entries),
    names.length > 0 ? element("definedNames", {}, names) : "",
    // Results of formulas come from another engine: let Excel calculate them again.
    element("calcPr", { calcId: 191029, fullCalcOnLoad: true }),
  );
  parts.add(WORKBOOK, workbook, "spreadsheetml.sheet.main");
  return parts.zip();
}

function writeStrings(texts: readonly string[]): string {
  const items = texts.map((text) => element("si", {}, textElement(text)));
  return element("sst", { xmlns: MAIN, uniqueCount: texts.length }, items);
}

function writeNames({ names, sheets }: Book): string[] {
  const filters = sheets.flatMap((sheet, localSheetId) => {
    const reference = filterReference(sheet);
    const attributes = { name: FILTER_NAME, localSheetId, hidden: true };
    return reference === undefined ? [] : element("definedName", attributes, escapeXml(reference));
  });
  const own = names.map(({ name, refersTo, visible, comment, sheet }) =>
    element(
      "definedName",
      { name, comment: comment || undefined, localSheetId: sheet, hidden: visible ? undefined : true },
      escapeXml(toFileFormula(refersTo)),
    ),
  );
  return [...filters, ...own];
}

export function structureProtectionElement({ structureProtection }: Pick<Book, "structureProtection">): string {
  if (!structureProtection) return "";
  const { password } = structureProtection;
  return element("workbookProtection", {
    workbookPassword: password && legacyPasswordHash(password),
    lockStructure: true,
  });
}

function writeCustomXml(book: Book, parts: Parts): void {
  let number = 0;
  for (const [id, text] of customXmlOf(book)) {
    const path = `customXml/item${++number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    parts.addVerbatim(path, text);
    parts.relate(WORKBOOK, "customXml", path);
    parts.relate(path, "customXmlProps", properties);
    parts.add(properties, customXmlProperties(id), "customXmlProperties");
  }
}

/** The texts of all custom XML parts by their ids, the settings' among them. */
export function customXmlOf({ customXml, settings }: Pick<Book, "customXml" | "settings">): Map<string, string> {
  const ours = settings.size > 0 ? [[SETTINGS_PART, settingsToXml(settings)] as const] : [];
  return new Map([...customXml, ...ours]);
}

/** A custom XML part keeps its id in a properties part (part 1, 15.2.6). */
export function customXmlProperties(id: string): string {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": namespace }, element("ds:schemaRefs"));
}
