/**
 * What stands behind a member's name in a batch: what may stay as it is, and what is masked. A name is a property's or, for an
 * argument, its method's. What is not named here is a name: it stays where it is a word of Office's or of the guide's.
 */
export type Place = "content" | "formula" | "format" | "address" | "id" | "xml" | "file" | "structure" | "name";

const NAMED: Readonly<Record<Exclude<Place, "name">, readonly string[]>> = {
  content: [
    ...["values", "value", "text", "texts", "basicValue", "displayText", "valuesLocal", "screenTip", "note", "content"],
    ...["insertText", "insertParagraph", "insertHtml", "insertTable", "insertComment", "search", "getHtml", "replace"],
    ...["replaceAll", "find", "findOrNullObject", "findAllOrNullObject", "authorName", "author", "creationDate"],
    ...["lastAuthor", "manager", "company", "subject", "keywords", "comments", "category", "documentUrl"],
  ],
  formula: ["formulas", "formulasLocal", "formulasR1C1", "formula", "formulaLocal", "formula1", "formula2", "source"],
  format: ["numberFormat", "numberFormatLocal"],
  address: ["address", "addressLocal", "getRange", "getRanges", "getRangeEdge", "getIntersection", "getBoundingRect"],
  id: [
    ...["id", "referenceId", "worksheetId", "tableId", "uniqueId", "uniqueLocalId", "getById", "getByIdOrNullObject"],
    ...["removeReference", "getByIds", "getByUniqueLocalId", "getObjectByReferenceId", "getWorkbookCreatedById"],
  ],
  xml: ["getOoxml", "insertOoxml", "ooxml", "xml", "setXml", "getXml"],
  file: ["createWorkbook", "createDocument", "insertFileFromBase64", "insertWorksheetsFromBase64", "base64File"],
  structure: [
    ...["rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount", "count", "index", "position", "areaCount"],
    ...["getRangeByIndexes", "getCell", "getItemAt", "getCount", "getResizedRange", "getOffsetRange", "getRow"],
    ...["getColumn", "getAbsoluteResizedRange", "getRowsAbove", "getRowsBelow", "getColumnsBefore", "getColumnsAfter"],
    ...["width", "height", "columnWidth", "rowHeight", "top", "left", "size", "standardHeight", "standardWidth"],
    ...["headerRowCount", "nestingLevel", "insertRows", "deleteRows", "deleteColumns", "freezeAt", "freezeRows"],
  ],
};

const PLACES = new Map(
  Object.entries(NAMED).flatMap(([place, names]) => names.map((name): [string, string] => [name.toLowerCase(), place])),
);

const isPlace = (text: string): text is Place => text in NAMED;

/** @param name as it goes over the wire, "Values", or as the client has it, "values"; a leading "_" says nothing */
export function placeOf(name: string): Place {
  const place = PLACES.get(name.replace(/^_/, "").toLowerCase());
  return place !== undefined && isPlace(place) ? place : "name";
}
