import { fillTemplate, readTemplate } from "../../../src/actions/template-file";
import type { FillOptions, FormTexts, RowTexts, VolumeContents } from "../../../src/report";
import { columnOf, tableOf, type Field, type TableId } from "../../../src/guide";
import { cell, control, docx, field, headRow, list, p, row, table, venueForm } from "../support/make-docx";
import { partsOf, readDocx, readStory } from "../support/read-docx";

type Texts = Partial<Record<Field, string>>;

const rowOf = (id: TableId, texts: Texts): RowTexts => tableOf(id).columns.map(({ field }) => texts[field] ?? "");
const examiner = (texts: Texts): RowTexts => rowOf("examiners", texts);

interface Given {
  readonly fields?: Record<string, string>;
  readonly examiners?: readonly RowTexts[];
  readonly venues?: readonly FormTexts[];
}

const contents = ({ fields = {}, examiners, venues }: Given): VolumeContents => ({
  fields: new Map(Object.entries(fields)),
  lists: new Map(examiners ? [["list:examiners", examiners]] : []),
  forms: new Map(venues ? [["block:venues", venues]] : []),
});

const fill = (template: Uint8Array, given: Given, options?: FillOptions): Promise<Uint8Array> =>
  fillTemplate(readTemplate(template), contents(given), options);

const NAME = "field:enterprise.enterpriseName";
const title = (name: Field): string => columnOf("examiners", name).title;

describe("a passage", () => {
  const NOTE = `<w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>填写说明：写流程。</w:t></w:r></w:p>`;
  const waiting = docx(control("prose:workflow", NOTE + NOTE, "<w:showingPlcHdr/>"));
  const written = docx(control("prose:workflow", p("我们的流程。")) + field(NAME));
  const withPicture = docx(control("prose:workflow", "<w:p><w:r><w:drawing/></w:r></w:p>") + field(NAME));
  const blank = docx(control("prose:workflow", p()) + field(NAME));
  const NOTHING_SAID = { passages: undefined };

  test.each([
    ["with its note", waiting, 1],
    ["left blank", blank, 1],
    ["that is written", written, 0],
    ["that is a picture", withPicture, 0],
  ])("%s waits, or does not: %#", (_, template, count) => {
    expect(readTemplate(template).waiting(NOTHING_SAID)).toBe(count);
  });

  test("keeps its note, which is left out where that is asked for; its control stays, and shows no placeholder", async () => {
    expect(readDocx(await fill(waiting, {})).paragraphs.slice(0, 2)).toEqual([
      "填写说明：写流程。",
      "填写说明：写流程。",
    ]);
    const { xml, paragraphs } = readDocx(await fill(waiting, {}, { withoutNotes: true }));
    expect(paragraphs[0]).toBe("");
    expect(xml).not.toContain("填写说明");
    expect(xml).toContain("prose:workflow");
    expect(xml).not.toContain("showingPlcHdr");
  });

  test("that somebody wrote stays as it is, whatever is asked for", async () => {
    const given = { ...contents({}), passages: new Map([["prose:workflow", "不涉及"]]) };
    const filled = await fillTemplate(readTemplate(written), given, { withoutNotes: true });
    expect(readDocx(filled).paragraphs[0]).toBe("我们的流程。");
  });

  test("of which the plan leaves nothing to write says so, and waits no longer", async () => {
    const given = { ...contents({}), passages: new Map([["prose:workflow", "不涉及"]]) };
    const template = readTemplate(waiting);
    expect(template.waiting(given)).toBe(0);
    const { xml, paragraphs } = readDocx(await fillTemplate(template, given));
    expect(paragraphs[0]).toBe("不涉及");
    expect(xml).not.toContain("PlaceholderText");
  });
});

describe("a field", () => {
  test("takes its value in place of the placeholder, and the look of its own properties", async () => {
    const look = `<w:rPr><w:b/></w:rPr>`;
    const { xml, paragraphs } = readDocx(
      await fill(docx(`<w:p>${control(NAME, "<w:r><w:t>待填</w:t></w:r>", `${look}<w:showingPlcHdr/>`)}</w:p>`), {
        fields: { [NAME]: "京华重工" },
      }),
    );
    expect(paragraphs).toEqual(["京华重工"]);
    expect(xml).toContain(`<w:r>${look}<w:t xml:space="preserve">京华重工</w:t></w:r>`);
    expect(xml).not.toContain("showingPlcHdr");
  });

  test("loses the style of the placeholder and keeps what else its run had", async () => {
    const run = `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:i/></w:rPr><w:t>待填</w:t></w:r>`;
    const { xml } = readDocx(
      await fill(docx(`<w:p>${control(NAME, run, "<w:showingPlcHdr/>")}</w:p>`), { fields: { [NAME]: "甲" } }),
    );
    expect(xml).toContain(`<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">甲</w:t></w:r>`);
  });

  test("around a paragraph keeps the paragraph and its properties", async () => {
    const { xml, paragraphs } = readDocx(
      await fill(docx(control(NAME, p("旧", `<w:jc w:val="center"/>`))), { fields: { [NAME]: "新" } }),
    );
    expect(paragraphs).toEqual(["新"]);
    expect(xml).toContain(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t`);
  });

  test("in a header is filled as in the text", async () => {
    const template = docx(p(), { header: `<w:p>${field(NAME)}</w:p>` });
    expect(readStory(await fill(template, { fields: { [NAME]: "京华重工" } }), "word/header1.xml").paragraphs).toEqual([
      "京华重工",
    ]);
  });

  test("to which the volume has nothing to say is left to the letter", async () => {
    const template = docx(`<w:p>${field(NAME)}${field("field:volume.mark")}</w:p>`);
    const xml = readDocx(await fill(template, { fields: { "field:volume.mark": "" } })).xml;
    expect(xml).toContain(field(NAME));
    expect(xml).not.toContain(field("field:volume.mark"));
  });

  test.each([
    ["markup", `<b>&amp;"'</b> ]]>`],
    ["a formula", "=cmd|'/c calc'!A1"],
    ["characters beyond the BMP", "𠮷野家𬭚"],
    ["200 characters", "长".repeat(200)],
    ["blanks at its ends", "  甲  乙 "],
    ["two lines", "第一行\n第二行"],
  ])("with %s comes out as it was typed", async (_, text) => {
    expect(readDocx(await fill(docx(`<w:p>${field(NAME)}</w:p>`), { fields: { [NAME]: text } })).paragraphs).toEqual([
      text,
    ]);
  });

  test("loses what XML cannot carry: control characters and halves of characters", async () => {
    const text = "甲\u0007乙\ud842丙\udfb7丁\uffff𠮷";
    expect(readDocx(await fill(docx(`<w:p>${field(NAME)}</w:p>`), { fields: { [NAME]: text } })).paragraphs).toEqual([
      "甲乙丙丁𠮷",
    ]);
  });
});

describe("a list", () => {
  const people = [
    examiner({ serial: "1", personName: "张三", citizenId: "11010519491231002X" }),
    examiner({ serial: "2", personName: "李四" }),
  ];

  test("has a row for each record, its columns known by their titles in any order, others emptied", async () => {
    const template = docx(list("list:examiners", "姓　名", "身份证号", "意见", "序号"));
    expect(readDocx(await fill(template, { examiners: people })).tables).toEqual([
      [
        ["姓　名", "身份证号", "意见", "序号"],
        ["张三", "11010519491231002X", "", "1"],
        ["李四", "", "", "2"],
      ],
    ]);
  });

  test("without records keeps one empty row", async () => {
    const template = docx(list("list:examiners", "序号", "姓名"));
    expect(readDocx(await fill(template, { examiners: [] })).tables[0]).toEqual([
      ["序号", "姓名"],
      ["", ""],
    ]);
  });

  test("gives every row the look of the first, and ids to none", async () => {
    const first = `<w:tr w14:paraId="1F" w14:textId="77"><w:trPr><w:cantSplit/></w:trPr>${cell("旧", `<w:tcW w:w="900"/>`, "<w:i/>")}</w:tr>`;
    const template = docx(control("list:examiners", table(headRow("姓名"), first, row(cell("更旧")))));
    const { xml, tables } = readDocx(await fill(template, { examiners: people }));
    expect(tables[0]).toEqual([["姓名"], ["张三"], ["李四"]]);
    expect(xml.match(/<w:tr><w:trPr><w:cantSplit\/><\/w:trPr><w:tc><w:tcPr><w:tcW w:w="900"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(2);
    expect(xml).not.toContain("paraId");
  });

  test("grows and shrinks when the document is filled again, and keeps its look when it was empty between", async () => {
    const template = docx(control("list:examiners", table(headRow("姓名"), row(cell("", "", "<w:i/>")))));
    const names = (bytes: Uint8Array): string[] =>
      readDocx(bytes)
        .tables[0].slice(1)
        .map(([name]) => name);
    let document = template;
    for (const count of [6, 9, 1, 0, 4]) {
      const examiners = Array.from({ length: count }, (_, i) => examiner({ personName: `人${i}` }));
      document = await fill(document, { examiners });
      expect(names(document)).toEqual(count === 0 ? [""] : examiners.map((_, i) => `人${i}`));
      expect(readDocx(document).xml.match(/<w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(Math.max(1, count));
    }
  });

  test("of thousands of rows can be filled again", async () => {
    const many = Array.from({ length: 3000 }, (_, i) => examiner({ serial: String(i + 1), personName: `人${i}` }));
    const template = docx(list("list:examiners", title("serial"), title("personName")) + p("后文"));
    const once = await fill(template, { examiners: many });
    expect(await fill(once, { examiners: many })).toEqual(once);
    const shrunk = readDocx(await fill(once, { examiners: people }));
    expect(shrunk.tables[0].map(([serial]) => serial)).toEqual(["序号", "1", "2"]);
    expect(shrunk.paragraphs).toEqual(["后文"]);
  });
});

describe("a form", () => {
  const venue = (name: string, ...devices: readonly string[]): FormTexts => ({
    values: rowOf("venues", { venueName: name, venueAddress: `${name}路`, contact: "联系人", skillLevels: "5、4" }),
    rows: devices.map((device, i) => rowOf("equipment", { deviceName: device, quantity: String(i + 1) })),
  });
  const template = docx(control("block:venues", p("场地设施、设备清单") + venueForm() + p()) + p("后文"));

  test("is repeated for each record, its cells found by their labels, its inner rows by their titles", async () => {
    const { tables, paragraphs } = readDocx(
      await fill(template, { venues: [venue("一号", "车床", "铣床", "磨床"), venue("二号", "电焊机")] }),
    );
    expect(paragraphs).toEqual(["场地设施、设备清单", "场地设施、设备清单", "", "后文"]);
    expect(tables[0]).toEqual([
      ["场地名称", "一号", "场地 地址", "一号路"],
      ["负责人", "", "负责人电话", ""],
      ["联系人", "联系人", "联系人电话", ""],
      ["认定职业名称", "", "认定职业等级", "5、4"],
      ["认定设备", "设备名称", "设备型号", "数量"],
      ["", "车床", "", "1"],
      ["", "铣床", "", "2"],
      ["", "磨床", "", "3"],
      ["备注", "见附件"],
    ]);
    expect(tables[1].slice(5)).toEqual([
      ["", "电焊机", "", "1"],
      ["备注", "见附件"],
    ]);
  });

  test("filled again grows and shrinks, and nothing is doubled", async () => {
    const two = await fill(template, { venues: [venue("一号", "车床", "铣床", "磨床"), venue("二号")] });
    expect(await fill(two, { venues: [venue("一号", "车床", "铣床", "磨床"), venue("二号")] })).toEqual(two);
    const { tables, paragraphs } = readDocx(await fill(two, { venues: [venue("三号", "刨床")] }));
    expect(tables.map((rows) => rows.length)).toEqual([7]);
    expect(paragraphs).toEqual(["场地设施、设备清单", "", "后文"]);
    expect(readDocx(await fill(two, { venues: [] })).tables[0].slice(4, 6)).toEqual([
      ["认定设备", "设备名称", "设备型号", "数量"],
      ["", "", "", ""],
    ]);
  });

  test("without a paragraph before it gets one, or two forms would grow together", async () => {
    const bare = docx(control("block:venues", venueForm()));
    const { xml } = readDocx(await fill(bare, { venues: [venue("一号"), venue("二号")] }));
    expect(xml).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
  });
});

describe("the document", () => {
  const PROSE = control("prose:workflow", p("自己写的工作流程", `<w:keepNext/>`));
  const body = `${p("标题")}<w:p>${field(NAME)}</w:p>${PROSE}${control("hr.own", p("公司自用"))}${list("list:examiners", "姓名")}`;
  const given = { fields: { [NAME]: "京华重工" }, examiners: [examiner({ personName: "张三" })] };

  test("keeps prose and other people's controls to the letter", async () => {
    const { xml } = readDocx(await fill(docx(body), given));
    expect(xml).toContain(PROSE + control("hr.own", p("公司自用")));
  });

  test("keeps every part without a control of ours byte for byte, and their order", async () => {
    const template = docx(body);
    const [before, after] = [partsOf(template), partsOf(await fill(template, given))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((path) => Buffer.compare(before[path], after[path]) !== 0);
    expect(changed).toEqual(["word/document.xml"]);
  });

  test("is the same bytes for the same contents", async () => {
    expect(await fill(docx(body), given)).toEqual(await fill(docx(body), given));
  });

  test("without controls has the same text, and only other people's controls", async () => {
    const kept = readDocx(await fill(docx(body), given));
    const bare = readDocx(await fill(docx(body), given, { keepControls: false }));
    expect(kept.tags).toEqual([NAME, "prose:workflow", "hr.own", "list:examiners"]);
    expect(bare.tags).toEqual(["hr.own"]);
    expect([bare.paragraphs, bare.tables]).toEqual([kept.paragraphs, kept.tables]);
  });

  test("whose main part uses another prefix is filled with that prefix", async () => {
    const template = docx(body);
    const other = new TextDecoder()
      .decode(partsOf(template)["word/document.xml"])
      .replaceAll("w:", "n0:")
      .replace("xmlns:w=", "xmlns:n0=");
    const { xml } = readDocx(await fill(docx("", { changes: { "word/document.xml": other } }), given));
    expect(xml).toContain(`<n0:r><n0:t xml:space="preserve">京华重工</n0:t></n0:r>`);
    expect(xml).not.toContain("<w:");
  });
});
