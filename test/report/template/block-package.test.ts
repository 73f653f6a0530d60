import { openBlockPackage, isTracking, type BlockForms, type FormTexts, type RowTexts } from "../../../src/report";
import { tableOf, type Field, type TableId } from "../../../src/guide";
import { cell, control, documentXml, p, row, table, venueForm } from "../support/make-docx";

const TAG = "block:venues";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A package as Word hands it out: the document, and more parts of WordprocessingML beside it. */
function flatOpc(body: string, settings = ""): string {
  const part = (name: string, xml: string): string =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml.replace(/^<\?xml.*\?>\n/, "")}</pkg:xmlData></pkg:part>`;
  return (
    `<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">` +
    part("/word/document.xml", documentXml(body)) +
    part("/word/settings.xml", `<w:settings xmlns:w="${W}">${settings}</w:settings>`) +
    part(
      "/word/glossary/document.xml",
      `<w:glossaryDocument xmlns:w="${W}">${control(TAG, p("词汇表里的同名控件"))}</w:glossaryDocument>`,
    ) +
    `</pkg:package>`
  );
}

const rowOf = (id: TableId, texts: Partial<Record<Field, string>>): RowTexts =>
  tableOf(id).columns.map(({ field }) => texts[field] ?? "");
const venue = (name: string, ...devices: readonly string[]): FormTexts => ({
  values: rowOf("venues", { venueName: name }),
  rows: devices.map((deviceName) => rowOf("equipment", { deviceName })),
});
const opened = (xml: string): BlockForms => {
  const { block } = openBlockPackage(xml, TAG);
  if ("id" in block) throw new Error(block.id);
  return block;
};
const FORM = p("场地设施、设备清单") + venueForm() + p();
const blank = flatOpc(control(TAG, FORM));

test("a form is drawn for each record after the document's own first one, without the control around it", () => {
  const block = opened(blank);
  expect(block.forms).toBe(0);
  const changed = block.render([venue("一号", "车床", "铣床"), venue("二号")])!;
  expect(changed.match(/场地设施、设备清单/g)).toHaveLength(2);
  expect(changed).toContain("<w:body><w:p>");
  expect(changed).toContain("词汇表里的同名控件");
  expect(changed.match(/<w:sdt>/g)).toHaveLength(1);
});

test("what stands there already is not written again, whatever ids and empty paragraphs Word has added since", () => {
  const records = [venue("一号", "车床", "铣床"), venue("二号")];
  const written = opened(blank).render(records)!;
  const body = /<w:body>(.*)<\/w:body>/s.exec(written)![1];
  const reopened = opened(flatOpc(control(TAG, p() + body.replaceAll("<w:p>", `<w:p w14:paraId="12345678">`) + p())));
  expect(reopened.forms).toBe(2);
  expect(reopened.render(records)).toBeUndefined();
  expect(reopened.render([venue("一号", "车床"), venue("二号")])).toBeDefined();
  expect(reopened.render([venue("一号", "车床", "铣床\n床身"), venue("二号")])).toBeDefined();
});

test("a device far down in a long form is compared as well", () => {
  const many = Array.from({ length: 200 }, (_, i) => `设备${i}`);
  const body = /<w:body>(.*)<\/w:body>/s.exec(opened(blank).render([venue("一号", ...many)])!)![1];
  const reopened = opened(flatOpc(control(TAG, body)));
  expect(reopened.render([venue("一号", ...many)])).toBeUndefined();
  expect(reopened.render([venue("一号", ...many.with(150, "换了"))])).toBeDefined();
});

test("where Word hands out the content without the control, the content is the form", () => {
  expect(opened(flatOpc(FORM)).render([venue("一号")])).toContain("一号");
});

test("revisions are seen: 修订 on, or changes nobody has decided on", () => {
  const tracked = flatOpc(control(TAG, FORM), "<w:trackRevisions/>");
  expect(openBlockPackage(blank, TAG).revisions).toBe("none");
  expect(openBlockPackage(tracked, TAG).revisions).toBe("tracking");
  expect(openBlockPackage(flatOpc(control(TAG, FORM), `<w:trackRevisions w:val="false"/>`), TAG).revisions).toBe(
    "none",
  );
  const inserted = FORM.replace("<w:r><w:t>场地设施", `<w:ins w:id="1"><w:r><w:t>新`).replace(
    "、设备清单</w:t></w:r>",
    "</w:t></w:r></w:ins>",
  );
  expect(openBlockPackage(flatOpc(control(TAG, inserted)), TAG).revisions).toBe("present");
  expect([isTracking(tracked), isTracking(blank)]).toEqual([true, false]);
});

test.each([
  ["noTable", flatOpc(control(TAG, p("没有表格")))],
  ["noLabels", flatOpc(control(TAG, table(row(cell("甲"), cell("乙")))))],
  ["malformed", blank.replace("</w:body>", "")],
  ["malformed", "not a package"],
])("a control that is not a form is refused: %s", (id, xml) => {
  expect(openBlockPackage(xml, TAG).block).toMatchObject({ id });
});
