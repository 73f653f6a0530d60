import { FONTS } from "./fonts";
import { element, XML_DECLARATION, type Xml } from "./markup";

/** DrawingML (ISO/IEC 29500-1 §20.1.6): what Word expects beside a document, though no style here leans on it. */
const NAMESPACE = { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" } as const;

/** Office's own colours, so that what a user draws in a volume looks as it does elsewhere. */
const COLOURS = {
  ...{ dk2: "44546A", lt2: "E7E6E6", accent1: "4472C4", accent2: "ED7D31", accent3: "A5A5A5" },
  ...{ accent4: "FFC000", accent5: "5B9BD5", accent6: "70AD47", hlink: "0563C1", folHlink: "954F72" },
} as const;

/** The theme part: WPS complains where its typefaces are missing, so they are the table's and the Latin one. */
export function themePart(): Xml {
  return (
    XML_DECLARATION +
    element(
      "a:theme",
      { ...NAMESPACE, name: "Office" },
      element("a:themeElements", {}, colours(), fonts(), formats()),
      element("a:objectDefaults"),
      element("a:extraClrSchemeLst"),
    )
  );
}

function colours(): Xml {
  const system = (name: string, value: string, last: string): Xml =>
    element(`a:${name}`, {}, element("a:sysClr", { val: value, lastClr: last }));
  return element(
    "a:clrScheme",
    { name: "Office" },
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    ...Object.entries(COLOURS).map(([name, val]) => element(`a:${name}`, {}, element("a:srgbClr", { val }))),
  );
}

function fonts(): Xml {
  const scheme = (name: string): Xml =>
    element(
      `a:${name}`,
      {},
      element("a:latin", { typeface: FONTS.latin }),
      element("a:ea", { typeface: FONTS.table }),
      element("a:cs", { typeface: FONTS.latin }),
      element("a:font", { script: "Hans", typeface: FONTS.table }),
    );
  return element("a:fontScheme", { name: "Office" }, scheme("majorFont"), scheme("minorFont"));
}

/** Three of each are required (§20.1.4.1.14 and its neighbours). */
function formats(): Xml {
  const three = (name: string, one: Xml): Xml => element(`a:${name}`, {}, one, one, one);
  const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const line = element(
    "a:ln",
    { w: 6350, cap: "flat", cmpd: "sng", algn: "ctr" },
    fill,
    element("a:prstDash", { val: "solid" }),
  );
  return element(
    "a:fmtScheme",
    { name: "Office" },
    three("fillStyleLst", fill),
    three("lnStyleLst", line),
    three("effectStyleLst", element("a:effectStyle", {}, element("a:effectLst"))),
    three("bgFillStyleLst", fill),
  );
}
