/** A note under a table is kept with the table's last row, and with no other. */
import { fillTemplate, readTemplate } from "../../../src/actions/template-file";
import { columnOf, tableOf } from "../../../src/guide";
import type { RowTexts, VolumeContents } from "../../../src/report";
import { cell, control, docx, headRow, list, p, row, table } from "../support/make-docx";
import { readDocx } from "../support/read-docx";

const TITLES = [columnOf("examiners", "serial").title, columnOf("examiners", "personName").title];
const people = (count: number): readonly RowTexts[] =>
  Array.from({ length: count }, (_, i) =>
    tableOf("examiners").columns.map(({ field }) => (field === "personName" ? `张${i}` : "")),
  );
const devices = (count: number): readonly RowTexts[] =>
  Array.from({ length: count }, (_, i) =>
    tableOf("equipment").columns.map(({ field }) => (field === "deviceName" ? `车床${i}` : "")),
  );

const contents = (examiners: readonly RowTexts[], forms: readonly number[] = []): VolumeContents => ({
  fields: new Map(),
  lists: new Map([["list:examiners", examiners]]),
  forms: new Map([["block:venues", forms.map((count) => ({ values: [], rows: devices(count) }))]]),
});

const fill = (template: Uint8Array, count: number): Promise<Uint8Array> =>
  fillTemplate(readTemplate(template), contents(people(count)));

/** Row by row, whether it stays with what follows. */
const kept = (filled: Uint8Array): readonly boolean[] =>
  [...readDocx(filled).xml.matchAll(/<w:tr>[^]*?<\/w:tr>/g)].map(([xml]) => {
    const cells = xml.split("<w:tc>").length - 1;
    const keeping = xml.split("<w:keepNext/>").length - 1;
    expect([0, cells]).toContain(keeping);
    return keeping > 0;
  });

const LIST = list("list:examiners", ...TITLES);

test.each([
  ["a note", docx(LIST + p("注：不少于5人。"))],
  ["a note behind a bookmark's end", docx(`${LIST}<w:bookmarkEnd w:id="1"/>${p("注：1、不少于5人。")}`)],
])("%s keeps the last row of the list above it", async (_, template) => {
  expect(kept(await fill(template, 3))).toEqual([false, false, false, true]);
  expect(kept(await fill(template, 1))).toEqual([false, true]);
  expect(kept(await fill(template, 0))).toEqual([false, true]);
});

test("a total in the table's own last row keeps the row above it", async () => {
  const own = table(headRow(...TITLES), row(cell(), cell()), row(cell("合计："), cell()));
  const filled = await fill(docx(control("list:examiners", own)), 2);
  expect(kept(filled)).toEqual([false, false, true, false]);
});

test.each([
  ["text that is no note", docx(LIST + p("考评人员由企业聘任。"))],
  ["a table", docx(LIST + table(row(cell("注：别的表"))))],
  ["a paragraph between it and the note", docx(LIST + p() + p("注：不少于5人。"))],
])("%s keeps none", async (_, template) => {
  expect(kept(await fill(template, 2)).slice(0, 3)).toEqual([false, false, false]);
});

test("filled again, however many rows there were, the last row alone is kept", async () => {
  const template = docx(LIST + p("注：不少于5人。"));
  const one = await fill(template, 1);
  expect(kept(await fill(one, 3))).toEqual([false, false, false, true]);
  const three = await fill(template, 3);
  expect(kept(await fill(three, 2))).toEqual([false, false, true]);
  expect(await fill(one, 3)).toEqual(three);
});

test("rows that somebody keeps together stay so", async () => {
  const keeping = `<w:tc><w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="left"/></w:pPr></w:p></w:tc>`;
  const own = table(headRow(...TITLES), ...Array.from({ length: 2 }, () => row(keeping, keeping)));
  const filled = await fill(docx(control("list:examiners", own) + p("注：不少于5人。")), 3);
  expect(kept(filled)).toEqual([false, true, true, true]);
  expect(readDocx(filled).xml).toContain(`<w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="left"/>`);
});

describe("forms", () => {
  const [name, model, quantity] = ["设备名称", "设备型号", "数量"];
  const form = table(
    row(cell("场地名称"), cell()),
    row(cell(name), cell(model), cell(quantity)),
    row(cell(), cell(), cell()),
    row(cell(), cell(), cell()),
  );
  const fillForms = (template: Uint8Array, forms: readonly number[]): Promise<Uint8Array> =>
    fillTemplate(readTemplate(template), contents([], forms));

  test("the last row of the last one is kept with the note below, which stands once", async () => {
    const template = docx(control("block:venues", p("清单") + form + p("注：一一对应填写。")));
    const filled = await fillForms(template, [2, 1]);
    expect(kept(filled)).toEqual([false, false, false, false, false, false, true]);
    expect(readDocx(filled).paragraphs.filter((text) => text.startsWith("注："))).toHaveLength(1);
    expect(kept(await fillForms(await fillForms(template, [1]), [2]))).toEqual([false, false, false, true]);
  });

  test("without a note no row is kept", async () => {
    const template = docx(control("block:venues", p("清单") + form + p()));
    expect(kept(await fillForms(template, [2])).slice(-1)).toEqual([false]);
  });
});
