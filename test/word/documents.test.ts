/** Documents as people have them: changed, damaged, locked, tracked, and a Word that fails half-way. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { RefusedError } from "../../src/host/errors";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import type { VolumeContents } from "../../src/report";
import { wordDocument } from "../../src/word/document";
import { through, within } from "../../src/workbench/docx/dom";
import { setCellText, textOf } from "../../src/workbench/docx/text";
import { control, docx, field, list, p, venueForm } from "../report/support/make-docx";
import { readDocx } from "../report/support/read-docx";
import { DAMAGED_CONTROLS, damagedTemplate } from "../support/damaged-templates";
import { Table } from "../../src/workbench/host/word/table";
import { bootWord, type HeadlessWord } from "../support/word-host";
import { builtIn, firstDifference, markup, sampleVolumes } from "./support";

const NAME = "field:enterprise.enterpriseName";
const word = wordDocument();
const [base, first] = sampleVolumes();
const nothing: VolumeContents = { fields: new Map(), lists: new Map(), forms: new Map() };
const named = (text: string): VolumeContents => ({ ...nothing, fields: new Map([[NAME, text]]) });

/** Controls with ids, as Word gives them; the builder of the file filler's tests leaves them out. */
function numbered(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let id = 0;
  const xml = new TextDecoder()
    .decode(parts["word/document.xml"])
    .replace(/(<w:tag w:val="[^"]*"\/>)/g, (tag) => `${tag}<w:id w:val="${++id}"/>`);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

describe("a document that is no template", () => {
  test("has no controls of ours, and nothing is written into it", async () => {
    const { document, host } = await bootWord(numbered(docx(p("别人的文件") + control("hr.own", p("公司自用")))));
    const before = document.save();
    expect((await word.read()).controls).toEqual([]);
    expect(await word.fill(base.contents)).toMatchObject({ written: [], same: [], left: [] });
    expect(Buffer.compare(document.save(), before)).toBe(0);
    expect(host.counter.own.every(({ request }) => !JSON.stringify(request).includes("Insert"))).toBe(true);
  });
});

test("a template whose controls another program destroyed asks for nothing, and nothing is written", async () => {
  const { document } = await bootWord(damagedTemplate("libreoffice.docx"));
  const before = document.save();
  expect((await word.read()).controls).toEqual([]);
  expect(await word.fill(first.contents)).toMatchObject({ written: [], left: [] });
  expect(Buffer.compare(document.save(), before)).toBe(0);
});

describe("what cannot be filled is named, and everything else is filled", () => {
  // Word does not tell that a control stands where none may, nor that cells are merged with those below.
  const untold = ["nested.docx", "in-a-cell.docx", "row-merged-down.docx"];

  test.each(Object.entries(DAMAGED_CONTROLS).filter(([file]) => !untold.includes(file)))("%s", async (file, damage) => {
    const { id, tag = "", expected } = damage.problem;
    const { document, person } = await bootWord(damagedTemplate(file));
    const before = document.dom.serialize(person.control(tag));
    const outcome = await word.fill(first.contents);
    expect(outcome.left).toMatchObject([{ control: { tag }, problem: { id, ...(expected && { expected }) } }]);
    expect(document.dom.serialize(person.control(tag))).toBe(before);
    const others = (await word.read()).planFilling(first.contents).filter(({ control }) => control.tag !== tag);
    expect(others.length).toBeGreaterThan(6);
    expect(new Set(others.map(({ state }) => state))).toEqual(new Set(["same"]));
  });

  test("a control the user locked, which is left as it stands", async () => {
    const { document, person } = await bootWord(builtIn("occupation"));
    person.lock("list:examiners");
    const before = document.dom.serialize(person.control("list:examiners"));
    const outcome = await word.fill(first.contents);
    expect(outcome.left).toMatchObject([{ control: { tag: "list:examiners" }, problem: { id: "locked" } }]);
    expect(document.dom.serialize(person.control("list:examiners"))).toBe(before);
    expect(outcome.written.length).toBeGreaterThan(4);
  });

  test("a locked control that says already what it should is no matter", async () => {
    const { person } = await bootWord(builtIn("occupation"));
    await word.fill(first.contents);
    person.lock("list:examiners");
    expect((await word.fill(first.contents)).left).toEqual([]);
  });
});

describe("what the user has changed in Word", () => {
  test("columns in another order, and fewer of them, are known by their titles", async () => {
    const { person } = await bootWord(builtIn("occupation"));
    person.removeColumn(person.table("list:examiners"), 4);
    person.moveColumn(person.table("list:examiners"), 7, 1);
    await word.fill(first.contents);
    const [head, ...rows] = through(person.table("list:examiners"), "tr").map((r) => through(r, "tc").map(textOf));
    const records = [...first.contents.lists.get("list:examiners")!];
    expect(rows.map((texts) => texts[head.indexOf("姓名")])).toEqual(records.map((record) => record[2]));
    expect(rows.map((texts) => texts[head.indexOf("联系电话")])).toEqual(records.map((record) => record.at(-1)));
    expect(head.indexOf("联系电话")).toBe(1);
  });

  test("a control she deleted is no longer asked for", async () => {
    const { person } = await bootWord(builtIn("occupation"));
    person.removeControl("list:methods");
    const { controls } = await word.read();
    expect(controls.map(({ tag }) => tag)).not.toContain("list:methods");
    expect((await word.fill(first.contents)).left).toEqual([]);
  });

  test("a picture in the venue form goes along with every form drawn after it", async () => {
    const drawing = `<w:r><w:pict xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rIdLogo"/></v:shape></w:pict></w:r>`;
    const lead = `<w:p><w:r><w:t>场地设施、设备清单</w:t></w:r>${drawing}</w:p>`;
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdLogo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/></Relationships>`;
    const file = unzipSync(docx(control("block:venues", lead + venueForm() + p())));
    const bytes = zipSync({
      ...file,
      "[Content_Types].xml": strToU8(
        new TextDecoder()
          .decode(file["[Content_Types].xml"])
          .replace("<Override", `<Default Extension="png" ContentType="image/png"/><Override`),
      ),
      "word/_rels/document.xml.rels": strToU8(relationships),
      "word/media/logo.png": Uint8Array.of(137, 80, 78, 71),
    });
    const { document } = await bootWord(numbered(bytes));
    await word.fill(first.contents);
    const saved = unzipSync(document.save());
    const xml = new TextDecoder().decode(saved["word/document.xml"]);
    const ids = [...xml.matchAll(/r:id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(first.contents.forms.get("block:venues")!.length);
    const rels = new TextDecoder().decode(saved["word/_rels/document.xml.rels"]);
    for (const id of ids) {
      const target = new RegExp(`Id="${id}"[^>]*Target="/?([^"]*)"`).exec(rels)![1];
      expect(saved[target] ?? saved[`word/${target}`]).toEqual(Uint8Array.of(137, 80, 78, 71));
    }
  });
});

describe("tracked changes", () => {
  test("are seen while 修订 is on, in either volume", async () => {
    for (const kind of ["base", "occupation"] as const) {
      const { person } = await bootWord(builtIn(kind));
      expect((await word.read()).revisions).toBe("none");
      person.trackRevisions(true);
      expect((await word.read()).revisions).toBe("tracking");
    }
  });

  test("are seen in a form that was written while it was on", async () => {
    const { person } = await bootWord(builtIn("occupation"));
    person.trackRevisions(true);
    await word.fill(first.contents);
    person.trackRevisions(false);
    expect((await word.read()).revisions).toBe("present");
  });

  test("nobody has settled are the reason why a form filled twice meanwhile is left", async () => {
    const { person } = await bootWord(builtIn("occupation"));
    person.trackRevisions(true);
    await word.fill(first.contents);
    const { left } = await word.fill(sampleVolumes()[2].contents);
    expect(left).toMatchObject([{ control: { tag: "block:venues" }, problem: { id: "revised" } }]);
  });

  test("are asked of Word where it can tell", async () => {
    const { person } = await bootWord(builtIn("base"), { requirementSets: { WordApi: "1.4", WordApiOnline: "1.1" } });
    expect((await word.read()).revisions).toBe("none");
    person.trackRevisions(true);
    expect((await word.read()).revisions).toBe("tracking");
  });
});

describe("a Word that fails half-way", () => {
  test("on the one write: the rest is written control by control, and nothing is doubled", async () => {
    const { document } = await bootWord(builtIn("occupation"));
    const atOnce = await word.fill(first.contents);
    const expected = markup(document);
    const { document: failing, host } = await bootWord(builtIn("occupation"));
    host.faults.inject({ action: 60, code: "GeneralException" });
    const outcome = await word.fill(first.contents);
    expect(outcome.left).toEqual([]);
    // Counted as one deed, whichever pass wrote what.
    expect(new Set(outcome.written.map(({ tag }) => tag))).toEqual(new Set(atOnce.written.map(({ tag }) => tag)));
    expect(outcome.rows).toEqual(atOnce.rows);
    expect(host.counter.syncs).toBeGreaterThan(5);
    expect(firstDifference(markup(failing), expected)).toBeUndefined();
    expect((await word.fill(first.contents)).written).toEqual([]);
  });

  test("on one control for good: it is named with Word's own code, and the others are there", async () => {
    const { host, person } = await bootWord(builtIn("occupation"));
    // Two syncs read, the third writes all; two read again; then one for each control.
    host.faults.inject({ batch: 3, code: "GeneralException" });
    host.faults.inject({ batch: 7, code: "GeneralException" });
    const outcome = await word.fill(first.contents);
    expect(outcome.left).toMatchObject([{ problem: { id: "refused", code: "GeneralException" } }]);
    expect(outcome.written.length).toBeGreaterThan(5);
    const again = await word.fill(first.contents);
    expect(again.written).toEqual([outcome.left[0].control]);
    expect(within(person.control("block:venues"), "tbl", true).length).toBe(
      first.contents.forms.get("block:venues")!.length,
    );
  });

  test("altogether: the error is Word's own, in our terms", async () => {
    const { host } = await bootWord(builtIn("occupation"));
    host.faults.inject({ batch: 1, code: "GeneralException", always: true });
    await expect(word.read()).rejects.toBeInstanceOf(RefusedError);
    await expect(word.fill(first.contents)).rejects.toMatchObject({ code: "GeneralException" });
  });
});

describe("a Word that refuses one kind of thing", () => {
  const people = (...names: readonly string[]): VolumeContents => ({
    ...nothing,
    lists: new Map([
      ["list:examiners", names.map((name, i) => ["", String(i + 1), name, ...Array<string>(7).fill("")])],
    ]),
  });
  const names = ({ person }: HeadlessWord): string[] =>
    through(person.table("list:examiners"), "tr")
      .slice(1)
      .map((row) => textOf(through(row, "tc")[1]));
  const behaviour = { noRowsDeleted: true };

  afterEach(() => jest.restoreAllMocks());

  test("rows to go (#6296): all else is written, the surplus is named, and pressing again doubles nothing", async () => {
    const headless = await bootWord(builtIn("occupation"), { behaviour });
    await word.fill(people("甲", "乙", "丙", "丁"));
    for (let press = 0; press < 3; press++) {
      const { left } = await word.fill(people("甲", "戊"));
      expect(left).toMatchObject([
        { control: { tag: "list:examiners" }, problem: { id: "surplus", code: "ItemNotFound", rows: [4, 5] } },
      ]);
      expect(names(headless)).toEqual(["甲", "戊", "丙", "丁"]);
    }
    const other = await bootWord(headless.document.save());
    expect((await word.fill(people("甲", "戊"))).left).toEqual([]);
    expect(names(other)).toEqual(["甲", "戊"]);
  });

  test("many changed rows are overwritten where they stand, so that nothing is to be taken away", async () => {
    const headless = await bootWord(builtIn("occupation"), { behaviour });
    const all = Array.from({ length: 60 }, (_, i) => `甲${i}`);
    await word.fill(people(...all));
    headless.host.counter.reset();
    expect((await word.fill(people(...all.map((name) => `${name}新`)))).left).toEqual([]);
    expect(headless.host.counter.syncs).toBe(3);
    expect(names(headless)).toEqual(all.map((name) => `${name}新`));
  });

  test("rows go only where they are as they were read", async () => {
    const headless = await bootWord(builtIn("occupation"));
    await word.fill(people("甲", "乙", "丙"));
    const deleteRows = jest.spyOn(Table.prototype, "deleteRows");
    // The person types into the last row just after the add-in has read it: her hand comes before the third batch.
    let batches = 0;
    jest.spyOn(headless.host.faults, "beforeBatch").mockImplementation(() => {
      if (++batches !== 3) return undefined;
      headless.person.typeOver(within(through(headless.person.table("list:examiners"), "tr")[3], "p")[1], "丙（新）");
      return undefined;
    });
    expect((await word.fill(people("甲"))).left).toEqual([]);
    expect(deleteRows).toHaveBeenCalledTimes(1);
    expect(names(headless)).toEqual(["甲"]);
  });

  test("the package of one block (#6059): it is named, everything else is filled", async () => {
    const { document } = await bootWord(builtIn("occupation"), { behaviour: { noOoxmlOfTables: true } });
    const reading = await word.read();
    expect(reading.controls.length).toBeGreaterThan(10);
    const { left, written } = await word.fill(first.contents);
    expect(left).toMatchObject([{ control: { tag: "block:venues" }, problem: { id: "unread" } }]);
    expect(written.length).toBeGreaterThan(4);
    await bootWord(document.save());
    const again = await word.fill(first.contents);
    expect(again.left).toEqual([]);
    expect(again.written.map(({ tag }) => tag)).toEqual(["block:venues"]);
  });
});

test("a Word that does not load whether 修订 is on (#2797) is asked by the settings of a package", async () => {
  const { person } = await bootWord(builtIn("occupation"), {
    requirementSets: { WordApi: "1.4", WordApiOnline: "1.1" },
    behaviour: { trackingNotLoaded: true },
  });
  expect((await word.read()).revisions).toBe("none");
  person.trackRevisions(true);
  expect((await word.read()).revisions).toBe("tracking");
});

test.each(["prose:constructor", "prose:toString", "field:constructor", "list:__proto__", "block:hasOwnProperty"])(
  "a control the user tagged %s is none of the guide's",
  async (tag) => {
    await bootWord(numbered(docx(control(tag, p("她的文字")) + control(NAME, p("旧")))));
    const reading = await word.read();
    expect(reading.controls.map((one) => one.tag)).toEqual([tag, NAME]);
    expect(reading.prose.every(({ isNote }) => !isNote)).toBe(true);
    expect((await word.fill(named("甲公司"))).written.map((one) => one.tag)).toEqual([NAME]);
  },
);

test.each([
  ["markup", `<b>&amp;"'</b> ]]>`],
  ["a formula", "=cmd|'/c calc'!A1"],
  ["characters beyond the BMP", "𠮷野家𬭚"],
  ["200 characters", "长".repeat(200)],
])("a value with %s comes out as it was typed", async (_, text) => {
  const { document } = await bootWord(numbered(docx(`<w:p>${field(NAME)}</w:p>${list("list:examiners", "姓名")}`)));
  const examiner = ["", "", text, "", "", "", "", "", "", ""];
  const contents = { ...named(text), lists: new Map([["list:examiners", [examiner]]]) };
  expect((await word.fill(contents)).left).toEqual([]);
  const { paragraphs, tables } = readDocx(document.save());
  expect([paragraphs[0], tables[0][1][0]]).toEqual([text, text]);
  expect((await word.fill(contents)).written).toEqual([]);
});

describe.each([
  ["Windows of 2021", { verticalTabBecomesSign: true }],
  ["the web", { verticalTabStaysLiteral: true }],
])("a value of several lines on Word as on %s", (_, behaviour) => {
  test.each([
    ["第一行\n第二行", "第一行；第二行", "第一行\n第二行"],
    ["第一行。\r\n\r\n第二行：\v第三行\n", "第一行。第二行：第三行", "第一行。\n\n第二行：\n第三行"],
    ["一行\n", "一行", "一行"],
    ["\n\n", "", ""],
  ])("%j: one line in a field, paragraphs in a cell, and no sign that is none", async (text, inLine, inCell) => {
    const bytes = numbered(docx(`<w:p>${field(NAME)}</w:p>${list("list:examiners", "姓名", "电话")}`));
    const { document, host, person } = await bootWord(bytes, { behaviour });
    const examiner = ["", "", text, "", "", "", "", "", "", "138"];
    const contents = { ...named(text), lists: new Map([["list:examiners", [examiner, examiner]]]) };
    expect((await word.fill(contents)).left).toEqual([]);
    const rows = through(person.table("list:examiners"), "tr").map((tr) => through(tr, "tc").map(textOf));
    expect(rows.slice(1).map(([name]) => name)).toEqual([inCell, inCell]);
    if (inLine !== "") expect(readDocx(document.save()).paragraphs[0]).toBe(inLine);
    expect(JSON.stringify(host.counter.own.map(({ request }) => request))).not.toMatch(/\\u000b|\\v/);
    expect((await word.fill(contents)).written).toEqual([]);
  });

  test("a line break the user typed beside a record that moves becomes a paragraph's end, not a sign", async () => {
    const bytes = numbered(docx(list("list:examiners", "姓名", "我的列")));
    const headless = await bootWord(bytes, { behaviour });
    const people = (...names: readonly string[]): VolumeContents => ({
      ...nothing,
      lists: new Map([["list:examiners", names.map((name) => ["", "", name, ...Array<string>(7).fill("")])]]),
    });
    await word.fill(people("甲", "乙", "丙"));
    const table = headless.person.table("list:examiners");
    const own = ["外聘\v常驻", "二", "三"];
    own.forEach((text, i) => setCellText(through(through(table, "tr")[i + 1], "tc")[1], text));
    headless.document.changed(table);
    await word.fill(people("乙", "丙", "甲"));
    const rows = through(headless.person.table("list:examiners"), "tr").map((tr) => through(tr, "tc").map(textOf));
    expect(rows.slice(1)).toEqual([
      ["乙", "二"],
      ["丙", "三"],
      ["甲", "外聘\n常驻"],
    ]);
    expect((await word.fill(people("乙", "丙", "甲"))).written).toEqual([]);
  });
});

test("line breaks of a document that was filled as a file stay", async () => {
  const contents = named("第一行\n第二行");
  const file = await fillTemplate(readTemplate(numbered(docx(`<w:p>${field(NAME)}</w:p>`))), contents);
  await bootWord(file);
  expect(await word.fill(contents)).toMatchObject({ written: [], left: [] });
});

test("a field without a value shows its placeholder again", async () => {
  const { document } = await bootWord(builtIn("base"));
  await word.fill(named("甲公司"));
  await word.fill(named(""));
  expect(markup(document)).not.toContain("甲公司");
  expect((await word.read()).fieldText(NAME)).toBe("");
});

test("going to a control selects it, also after its number has changed; one that is gone is said to be", async () => {
  const { document, person } = await bootWord(builtIn("occupation"));
  const { prose } = await word.read();
  const { control: wanted } = prose[0];
  expect(await word.goTo(wanted)).toBe("selected");
  expect(document.selection).toBe(person.control(wanted.tag));
  expect(await word.goTo({ ...wanted, id: 7 })).toBe("selected");
  person.removeControl(wanted.tag);
  expect(await word.goTo(wanted)).toBe("gone");
});

test("a new document opens in a window of its own, and this one stays as it is", async () => {
  const { document, openedDocuments } = await bootWord(builtIn("base"));
  const before = document.save();
  await word.openDocument(builtIn("occupation"));
  expect(openedDocuments).toHaveLength(1);
  expect(Buffer.compare(openedDocuments[0]!, builtIn("occupation"))).toBe(0);
  expect(Buffer.compare(document.save(), before)).toBe(0);
  await expect(word.openDocument(strToU8("not a document"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("2,000 examiners are three syncs, and less than 1 MB over the wire", async () => {
  const { host, person } = await bootWord(builtIn("occupation"));
  const many = Array.from({ length: 2000 }, (_, i) => [
    "",
    String(i + 1),
    `姓名${i}`,
    "男",
    "11010119800101001X",
    "本科",
    "电气",
    "10",
    "技师",
    "13800138000",
  ]);
  await word.fill({ ...nothing, lists: new Map([["list:examiners", many]]) });
  expect(host.counter.syncs).toBe(3);
  expect(host.counter.bytes).toBeLessThan(2 ** 20);
  expect(through(person.table("list:examiners"), "tr")).toHaveLength(2001);
});
