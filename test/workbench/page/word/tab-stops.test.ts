import { W, within } from "../../../../src/workbench/docx/dom";
import { DocxDocument } from "../../../../src/workbench/docx/document";
import { stopAfter, tabStopsOf } from "../../../../src/workbench/page/word/tab-stops";
import { docx, p } from "../../../report/support/make-docx";
import { slimDom } from "../../../support/slim-dom";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const tab = (kind: string, twips: number, more = ""): string => `<w:tab w:val="${kind}" w:pos="${twips}"${more}/>`;

/** A paragraph with stops of its own, in a style with others, which is based on one with yet others, and that on the first again. */
function opened(ownTabs: string, styleTabs: string, baseTabs: string): DocxDocument {
  const style = (id: string, tabs: string, more = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${more}<w:pPr><w:tabs>${tabs}</w:tabs></w:pPr></w:style>`;
  const styles =
    style("base", baseTabs, `<w:basedOn w:val="entry"/>`) + style("entry", styleTabs, `<w:basedOn w:val="base"/>`);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return DocxDocument.open(
    docx(p("一", `<w:pStyle w:val="entry"/><w:tabs>${ownTabs}</w:tabs>`), {
      changes: {
        "word/styles.xml": `<w:styles xmlns:w="${W}">${styles}</w:styles>`,
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      },
    }),
    slimDom,
  );
}
const stopsOf = (document: DocxDocument) => tabStopsOf(within(document.main, "p")[0], document);

test("stops of the paragraph, its style and what this is based on come together, the nearest first at one place", () => {
  const document = opened(
    tab("clear", 1500) + tab("right", 9000, ` w:leader="dot"`),
    tab("left", 1500) + tab("center", 3000),
    tab("left", 3000) + tab("end", 600),
  );
  expect(stopsOf(document).own).toEqual([
    { position: 40, align: "right", hasLeader: false },
    { position: 200, align: "center", hasLeader: false },
    { position: 600, align: "right", hasLeader: true },
  ]);
});

test("a tab goes to the next stop to its right, after the last to the next one of the usual distance", () => {
  const stops = stopsOf(opened(tab("left", 3900), "", ""));
  expect(stopAfter(stops, 0).position).toBe(260);
  expect(stopAfter(stops, 260).position).toBe(288);
  expect(stopAfter(stops, 288).position).toBe(336);
});
