/** What of a worksheet part is kept as it is written: how the sheet is printed and looked at. */
import type { PageSettings } from "../engine/port";
import { element, type XmlElement } from "../opc/xml";

/** The elements and the attributes that are kept; others point to parts that are not. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  pageSetUpPr: ["autoPageBreaks", "fitToPage"],
  sheetView: ["rightToLeft", "showFormulas", "showRowColHeaders", "showZeros", "view", "zoomScale", "zoomScaleNormal"],
  sheetFormatPr: ["baseColWidth", "customHeight", "defaultColWidth", "defaultRowHeight", "zeroHeight"],
  printOptions: ["gridLines", "gridLinesSet", "headings", "horizontalCentered", "verticalCentered"],
  pageMargins: ["left", "right", "top", "bottom", "header", "footer"],
  pageSetup: [
    ...["blackAndWhite", "cellComments", "copies", "draft", "errors", "firstPageNumber", "fitToHeight", "fitToWidth"],
    ...["horizontalDpi", "orientation", "pageOrder", "paperSize", "scale", "useFirstPageNumber", "verticalDpi"],
  ],
};

export function readPage(root: XmlElement): PageSettings {
  const found: Record<string, XmlElement | undefined> = {
    pageSetUpPr: root.child("sheetPr")?.child("pageSetUpPr"),
    sheetView: root.child("sheetViews")?.child("sheetView"),
  };
  const kept = Object.entries(KEPT).map(([name, attributes]) => {
    const written = (found[name] ?? root.child(name))?.attributes ?? {};
    const own = attributes.flatMap((key) => (written[key] === undefined ? [] : [[key, written[key]] as const]));
    return [name, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(kept.filter(([, attributes]) => Object.keys(attributes).length > 0));
}

/** The element as it was, or, where nothing was said, as this program means it. */
export function writePage(
  page: PageSettings,
  name: string,
  absent?: Readonly<Record<string, string | number>>,
): string {
  const attributes = page[name] ?? absent;
  return attributes ? element(name, attributes) : "";
}
