import { within } from "../../../../src/workbench/docx/dom";
import { DocxDocument } from "../../../../src/workbench/docx/document";
import { textOf } from "../../../../src/workbench/docx/text";
import { markedCopy, ownMark, paragraphMark } from "../../../../src/workbench/page/word/marked-copy";
import { control, docx, field, p, row, table } from "../../../report/support/make-docx";
import { slimDom } from "../../../support/slim-dom";

const opened = (body: string): DocxDocument => DocxDocument.open(docx(body), slimDom);
const copyOf = (document: DocxDocument): DocxDocument => DocxDocument.open(markedCopy(document).bytes, slimDom);
const bookmarksIn = (element: Element): (string | null)[] =>
  within(element, "bookmarkStart").map((mark) => mark.getAttribute("w:name"));

test("every paragraph of the copy bears the number of the document's own, in tables and controls too", () => {
  const document = opened(
    p("一", "<w:jc w:val='center'/>") + table(row("<w:tc><w:p/></w:tc>")) + control("prose:a", p("二")),
  );
  const { paragraphs } = markedCopy(document);
  within(copyOf(document).main, "p").forEach((paragraph, n) => {
    expect(bookmarksIn(paragraph)).toContain(paragraphMark(n));
    expect(textOf(paragraph)).toBe(textOf(paragraphs[n]));
    if (n === 0) expect(paragraph.firstElementChild?.localName).toBe("pPr");
  });
  expect(paragraphs).toEqual(within(document.main, "p"));
});

test("a control is told by its place: in a line, around blocks, in a table", () => {
  const cell = `<w:tc>${control("prose:c", p("丙"))}</w:tc>`;
  const { controls } = markedCopy(
    opened(control("prose:a", p("甲")) + `<w:p>${field("field:b")}</w:p>` + table(row(cell))),
  );
  expect(controls).toEqual([
    { title: "prose:a", isInline: false, isInTable: false },
    { title: "field:b", isInline: true, isInTable: false },
    { title: "prose:c", isInline: false, isInTable: true },
  ]);
});

test("bookmarks of the document and links to them get names that are no id of the page", () => {
  const copy = copyOf(
    opened(
      `<w:p><w:bookmarkStart w:id="1" w:name="pane"/><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="pane"><w:r><w:t>见</w:t></w:r></w:hyperlink></w:p>`,
    ),
  );
  expect(bookmarksIn(copy.body)).toEqual([paragraphMark(0), ownMark("pane")]);
  expect(within(copy.body, "hyperlink")[0].getAttribute("w:anchor")).toBe(ownMark("pane"));
});

test("the document itself stays as it is", () => {
  const document = opened(control("prose:a", p("甲")));
  const before = slimDom.serialize(document.main);
  markedCopy(document);
  expect(slimDom.serialize(document.main)).toBe(before);
});
