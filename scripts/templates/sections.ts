import { PAGE } from "../../src/report/layouts";
import type { Controls } from "./controls";
import { element, fieldCode, NAMESPACES, paragraph, run, setting, XML_DECLARATION, type Xml } from "./markup";

/** An ideographic space. */
const GAP = "\u3000";

/** Header and footer parts, with the relationship each is known by in the document. */
export const PAGE_PARTS = {
  header: { id: "rIdHeader", path: "header1.xml", type: "header" },
  coverHeader: { id: "rIdCoverHeader", path: "header2.xml", type: "header" },
  footer: { id: "rIdFooter", path: "footer1.xml", type: "footer" },
} as const;

export interface SectionLayout {
  readonly landscape?: true;
  /** Cover and contents: the first page has a header of its own, none a page number. */
  readonly front?: true;
  /** The page that is number 1. */
  readonly firstPage?: true;
}

/** Section properties (ISO/IEC 29500-1 §17.6.17): of the last section as they are, of any other within `sectionEnd`. */
export function sectionProperties({ landscape, front, firstPage }: SectionLayout): Xml {
  const reference = (kind: "header" | "footer", type: "default" | "first", id: string): Xml =>
    element(`w:${kind}Reference`, { "w:type": type, "r:id": id });
  const [width, height] = landscape ? [PAGE.longEdge, PAGE.shortEdge] : [PAGE.shortEdge, PAGE.longEdge];
  const { along, across, gutter } = PAGE;
  // A landscape page is bound at its top, which Word's gutter, on the left, knows nothing of.
  const margins = landscape
    ? { "w:top": across + gutter, "w:right": along, "w:bottom": across, "w:left": along }
    : { "w:top": along, "w:right": across, "w:bottom": along, "w:left": across };
  return element(
    "w:sectPr",
    {},
    reference("header", "default", PAGE_PARTS.header.id),
    front ? reference("header", "first", PAGE_PARTS.coverHeader.id) : "",
    front ? "" : reference("footer", "default", PAGE_PARTS.footer.id),
    setting("type", "nextPage"),
    element("w:pgSz", { "w:w": width, "w:h": height, "w:orient": landscape ? "landscape" : undefined }),
    element("w:pgMar", {
      ...margins,
      ...{ "w:header": 851, "w:footer": 992, "w:gutter": landscape ? 0 : gutter },
    }),
    firstPage ? element("w:pgNumType", { "w:start": 1 }) : "",
    element("w:cols", { "w:space": 425 }),
    front ? setting("titlePg") : "",
  );
}

/** A paragraph without height that ends a section; never the last of a content control, which Word could then not replace. */
export const sectionEnd = (layout: SectionLayout, content: Xml = ""): Xml =>
  paragraph("SectionEnd", content, sectionProperties(layout));

/** The running header: whose plan it is, which volume, and whether it is a draft. */
export function headerPart(controls: Controls, volume: string): Xml {
  const title = run(`${GAP}企业职业技能等级认定实施方案（${volume}）${GAP}`);
  return part("w:hdr", paragraph("Header", controls.field("enterprise.enterpriseName") + title + draftMark(controls)));
}

/** The cover bears nothing above but the draft mark. */
export const coverHeaderPart = (controls: Controls): Xml =>
  part("w:hdr", paragraph("CoverHeader", draftMark(controls)));

/** The page number between dashes (GB/T 9704-2012 7.5). */
export function footerPart(): Xml {
  const { begin, end } = fieldCode("PAGE");
  return part("w:ftr", paragraph("Footer", run("— ") + begin + run("1") + end + run(" —")));
}

/** A final volume has no mark, so what stands there while it is empty must not be seen either. */
const draftMark = (controls: Controls): Xml => controls.field("volume.mark", GAP);

const part = (name: string, content: Xml): Xml => XML_DECLARATION + element(name, NAMESPACES, content);
