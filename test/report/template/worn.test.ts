/** Templates that have been through other hands and programs: legal, and unlike what Word writes on a good day. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { LIMITS } from "../../../src/files";
import { fillTemplate, readTemplate } from "../../../src/actions/template-file";
import {
  BUILT_IN_TEMPLATES,
  kindOfTemplate,
  type FormTexts,
  type RowTexts,
  type VolumeContents,
} from "../../../src/report";
import { tableOf, type Field, type TableId } from "../../../src/guide";
import { cell, control, docx, field, headRow, list, p, row, table, venueForm } from "../support/make-docx";
import { HAS_XMLLINT, schemaFaults } from "../../support/ooxml";
import { partsOf, readDocx, readStory } from "../support/read-docx";

const NAME = "field:enterprise.enterpriseName";
type Texts = Partial<Record<Field, string>>;
const rowOf = (id: TableId, texts: Texts): RowTexts => tableOf(id).columns.map(({ field: name }) => texts[name] ?? "");
const venue = (venueName: string): FormTexts => ({
  values: rowOf("venues", { venueName }),
  rows: [rowOf("equipment", { deviceName: `${venueName}的设备` })],
});
const CONTENTS: VolumeContents = {
  fields: new Map([[NAME, "京华重工"]]),
  lists: new Map([["list:examiners", ["甲", "乙"].map((personName) => rowOf("examiners", { personName, sex: "男" }))]]),
  forms: new Map([["block:venues", [venue("一车间"), venue("二车间")]]]),
};
const fill = (template: Uint8Array): Promise<Uint8Array> => fillTemplate(readTemplate(template), CONTENTS);
const filled = async (body: string) => readDocx(await fill(docx(body)));
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("the parts", () => {
  const body = `<w:p>${field(NAME)}</w:p>`;

  test("are found whatever the case of their names", async () => {
    const parts = unzipSync(docx(body));
    const rels = decode(parts["_rels/.rels"]).replace("word/document.xml", "word/Document.xml");
    const made = await fill(docx(body, { changes: { "_rels/.rels": rels } }));
    expect(readDocx(made).paragraphs).toEqual(["京华重工"]);
  });

  test("may have their types by their extension", async () => {
    const types = decode(unzipSync(docx(body))["[Content_Types].xml"]);
    const [, type] = /PartName="\/word\/document\.xml" ContentType="([^"]*)"/.exec(types)!;
    const byExtension = types
      .replace(/<Override PartName="\/word\/document\.xml"[^>]*>/, "")
      .replace(/<Default Extension="xml"[^>]*>/, "")
      .replace("</Types>", `<Default Extension="xml" ContentType="${type}"/></Types>`);
    expect(readDocx(await fill(docx(body, { changes: { "[Content_Types].xml": byExtension } }))).paragraphs).toEqual([
      "京华重工",
    ]);
  });

  test("that are named and not there are told as damage", () => {
    const template = docx(body, { header: `<w:p>${field(NAME)}</w:p>`, changes: { "word/header1.xml": undefined } });
    expect(() => readTemplate(template)).toThrow(/damaged/);
  });
});

test("a document larger than is ever read is not called damaged", () => {
  expect(() => readTemplate(docx(p("字".repeat(500))), { ...LIMITS, partBytes: 200 })).toThrow(/tooLarge/);
});

describe("a field", () => {
  test("in the place of a paragraph becomes one", async () => {
    const { xml, paragraphs } = await filled(control(NAME, ""));
    expect(paragraphs).toEqual(["京华重工"]);
    expect(xml).toMatch(/<w:sdtContent><w:p><w:r><w:t[^>]*>京华重工/);
  });

  test("bound to a value elsewhere is bound no more, or Word would put that back", async () => {
    const bound = control(NAME, "<w:r><w:t>旧</w:t></w:r>", `<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>`);
    const { xml } = await filled(`<w:p>${bound}</w:p>`);
    expect(xml).not.toContain("dataBinding");
  });
});

describe("a list", () => {
  const restart = `<w:vMerge w:val="restart"/>`;
  const body = row(cell(), cell(), cell());

  test("has the titles of both rows of its head where cells are merged downwards", async () => {
    const head = (...cells: string[]): string => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
    const twoRows =
      head(cell("姓名", restart), cell("情况", `<w:gridSpan w:val="2"/>`)) +
      head(cell("", "<w:vMerge/>"), cell("性别"), cell("文化程度"));
    const { tables } = await filled(control("list:examiners", table(twoRows, body)));
    expect(tables[0].slice(2)).toEqual([
      ["甲", "男", ""],
      ["乙", "男", ""],
    ]);
  });

  test("has one row of a head where a program says of every row that it is none", async () => {
    const off = (cells: string): string => `<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>${cells}</w:tr>`;
    const { tables } = await filled(
      control("list:examiners", table(off(cell("姓名") + cell("性别")), off(cell() + cell()))),
    );
    expect(tables[0]).toEqual([
      ["姓名", "性别"],
      ["甲", "男"],
      ["乙", "男"],
    ]);
  });

  const caption = (mark = ""): string => `<w:tr>${mark}${cell("考评人员基本情况", `<w:gridSpan w:val="2"/>`)}</w:tr>`;
  const titles = row(cell("姓名"), cell("性别"));
  const repeated = "<w:trPr><w:tblHeader/></w:trPr>";

  test.each([
    ["no row is to be repeated", caption()],
    ["the caption alone is to be repeated", caption(repeated)],
    ["two captions stand there", caption() + caption()],
  ])("has its titles under a caption where %s", async (_, above) => {
    const { tables } = await filled(control("list:examiners", table(above, titles, row(cell("示例"), cell("女")))));
    expect(tables[0].slice(-3)).toEqual([
      ["姓名", "性别"],
      ["甲", "男"],
      ["乙", "男"],
    ]);
  });

  test("has a head of two lines though none is to be repeated", async () => {
    const upper = row(cell("姓名", restart), cell("情况", `<w:gridSpan w:val="2"/>`));
    const lower = row(cell("", "<w:vMerge/>"), cell("性别"), cell("文化程度"));
    const { tables } = await filled(control("list:examiners", table(upper, lower, body)));
    expect(tables[0].slice(2)).toEqual([
      ["甲", "男", ""],
      ["乙", "男", ""],
    ]);
  });

  test("takes a record that reads like titles for a record", async () => {
    const sample = row(cell("姓名"), cell("性别"));
    const { tables } = await filled(control("list:examiners", table(titles, sample)));
    expect(tables[0]).toHaveLength(3);
  });

  test("gives its rows none of the tracked changes of the first", async () => {
    const mark = `<w:del w:id="1" w:author="某" w:date="2026-01-01T00:00:00Z"/>`;
    const tracked =
      `<w:tr><w:trPr>${mark}</w:trPr><w:tc><w:tcPr><w:cellIns w:id="2" w:author="某"/></w:tcPr>` +
      `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:ins w:id="3" w:author="某"/></w:rPr></w:pPr></w:p></w:tc>${cell()}</w:tr>`;
    const titles = list("list:examiners", "姓名", "性别");
    const { xml, tables } = await filled(titles.replace(row(cell(), cell()), tracked));
    expect(tables[0]).toHaveLength(3);
    expect(xml).not.toMatch(/<w:(?:del|ins|cellIns)\b/);
    expect(xml.match(/<w:jc w:val="center"\/>/g)).toHaveLength(2);
  });
});

describe("the venue form", () => {
  const venues = (before: string, after: string): string => control("block:venues", before + venueForm() + after);

  test("repeats what stands before it and keeps what stands after it, and so does the volume filled again", async () => {
    const pageBreak = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
    const first = await fill(docx(venues(p() + pageBreak + p("场地清单"), p("注：附照片") + p())));
    for (const bytes of [first, await fill(first)]) {
      const { xml, paragraphs } = readDocx(bytes);
      expect(paragraphs.filter((text) => text.trim() !== "")).toEqual(["场地清单", "场地清单", "注：附照片"]);
      expect(xml.match(/w:type="page"/g)).toHaveLength(2);
    }
  });

  test("has its labels below the devices, too, however many stood there", async () => {
    const below = venueForm().replace("</w:tbl>", row(cell("场地设备"), cell()) + "</w:tbl>");
    const template = docx(control("block:venues", p("场地清单") + below + p()));
    const devices = Array.from({ length: 90 }, (_, i) => rowOf("equipment", { deviceName: `设备${i + 1}` }));
    const many = [{ values: rowOf("venues", { venueName: "一车间", venueEquipment: "空调" }), rows: devices }];
    const filledWith = (bytes: Uint8Array, forms: readonly FormTexts[]): Promise<Uint8Array> =>
      fillTemplate(readTemplate(bytes), { ...CONTENTS, forms: new Map([["block:venues", forms]]) });
    const again = await filledWith(await filledWith(template, many), [{ ...many[0], rows: devices.slice(0, 2) }]);
    const [form] = readDocx(again).tables;
    expect(form.filter((cells) => cells.some((text) => text.startsWith("设备")))).toHaveLength(3);
    expect(form.at(-1)).toEqual(["场地设备", "空调"]);
  });

  test("keeps the break of a section after it", async () => {
    const landscape = p("", `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>`);
    const { xml } = await filled(venues(p("场地清单"), landscape + p()));
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  test("loses every bookmark, however it is written", async () => {
    const marks =
      `<w:bookmarkStart w:id="1" w:name="a>b"/><w:bookmarkEnd w:id="1"></w:bookmarkEnd>` +
      `<w:bookmarkStart w:id="2" w:name='c'></w:bookmarkStart><w:bookmarkEnd w:id="2"/>`;
    const bare = await filled(venues(`<w:p/><w:bookmarkStart w:id="3" w:name="d"/>`, `<w:bookmarkEnd w:id="3"/>`));
    expect(bare.xml).not.toMatch(/<\/w:tbl>\s*<w:tbl>|bookmark/);
    const { xml, paragraphs } = await filled(venues(`<w:p>${marks}<w:r><w:t>场地清单</w:t></w:r></w:p>`, p()));
    expect(xml).not.toContain("bookmark");
    expect(paragraphs[0]).toBe("场地清单");
  });
});

describe("marks that must stand once, or in pairs", () => {
  const W_ID =
    /<w:(ins|del|commentRangeStart|commentRangeEnd|commentReference|permStart|permEnd|bookmarkStart|bookmarkEnd|rPrChange)\b[^>]*\bw:id="(\d+)"/g;
  const by = `w:author="某" w:date="2026-01-01T00:00:00Z"`;
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const comment = `<w:commentRangeStart w:id="5"/>${run("场地清单")}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`;
  const marksIn = (xml: string): string[] => [...xml.matchAll(W_ID)].map(([, name, id]) => `${name} ${id}`).sort();
  const form = (lead: string, tables = venueForm()): string =>
    control("block:venues", `<w:p>${lead}</w:p>${tables}${p()}`);

  test.each<[string, string, string[]]>([
    ["a comment", comment, ["commentRangeEnd 5", "commentRangeStart 5", "commentReference 5"]],
    [
      "a range somebody may edit",
      `<w:permStart w:id="6" w:edGrp="everyone"/>${run("场地清单")}<w:permEnd w:id="6"/>`,
      ["permEnd 6", "permStart 6"],
    ],
    [
      "tracked changes",
      `<w:ins w:id="7" ${by}>${run("场地")}</w:ins><w:del w:id="8" ${by}><w:r><w:delText>旧</w:delText></w:r></w:del>${run("清单")}`,
      ["del 8", "ins 7"],
    ],
    [
      "a changed look",
      `<w:r><w:rPr><w:b/><w:rPrChange w:id="9" ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>场地清单</w:t></w:r>`,
      ["rPrChange 9"],
    ],
  ])("%s in a form that repeats stays with the first, and the others have none", async (_, lead, marks) => {
    const { xml, paragraphs } = await filled(form(lead));
    expect(marksIn(xml)).toEqual(marks);
    expect(paragraphs.filter((text) => text === "场地清单")).toHaveLength(2);
  });

  test.each<[string, string]>([
    [
      "in a field that is filled, and ends after it",
      `<w:p>${control(NAME, `<w:permStart w:id="1" w:edGrp="everyone"/>${run("旧")}`)}${run("以后")}<w:permEnd w:id="1"/></w:p>`,
    ],
    [
      "before a field that is filled, and ends in it",
      `<w:p><w:commentRangeStart w:id="1"/>${run("以前")}${control(NAME, `${run("旧")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`)}</w:p>`,
    ],
    [
      "in a row of a list, and ends below the table",
      list("list:examiners", "姓名").replace(
        row(cell()),
        row(cell().replace("<w:p>", `<w:p><w:bookmarkStart w:id="1" w:name="她的"/>`)),
      ) + `<w:bookmarkEnd w:id="1"/>`,
    ],
    [
      "in a cell of a form, and ends in another's text",
      form(
        run("场地清单"),
        venueForm().replace("<w:t>见附件</w:t></w:r>", `<w:t>见附件</w:t></w:r><w:permStart w:id="1"/>`),
      ) + `<w:p>${run("她的文字")}<w:permEnd w:id="1"/></w:p>`,
    ],
  ])("a range that begins %s is taken away whole or stays whole", async (_, body) => {
    const { xml } = await filled(body);
    const marks = marksIn(xml);
    expect(marks.length === 0 || marks.filter((mark) => /Start|Reference/.test(mark)).length > 0).toBe(true);
    for (const family of ["perm", "bookmark", "commentRange"])
      expect(marks.filter((mark) => mark.startsWith(`${family}Start`))).toHaveLength(
        marks.filter((mark) => mark.startsWith(`${family}End`)).length,
      );
  });

  test("a range around controls, and one in a field with nothing to say, stay as they are", async () => {
    const around = `<w:permStart w:id="1"/>${control(NAME, run("旧"))}<w:permEnd w:id="1"/>`;
    const unfilled = `${control("field:enterprise.address", `<w:permStart w:id="2"/>${run("地址")}`)}<w:permEnd w:id="2"/>`;
    const { xml } = await filled(`<w:p>${around}${unfilled}</w:p>`);
    expect(marksIn(xml)).toEqual(["permEnd 1", "permEnd 2", "permStart 1", "permStart 2"]);
  });

  (HAS_XMLLINT ? test : test.skip)("a volume with all of them is valid, and python-docx opens it", async () => {
    const lead = `${comment}<w:permStart w:id="6"/>${run("可")}<w:permEnd w:id="6"/><w:ins w:id="7" ${by}>${run("新")}</w:ins>`;
    const parts = unzipSync(
      readFileSync(path.join(__dirname, "../../../assets/templates", BUILT_IN_TEMPLATES.occupation)),
    );
    const xml = decode(parts["word/document.xml"]);
    const at = xml.indexOf("<w:r>", xml.indexOf("<w:sdtContent>", xml.indexOf("block:venues")));
    parts["word/document.xml"] = strToU8(xml.slice(0, at) + lead + xml.slice(at));
    const made = await fill(zipSync(parts));
    expect(
      marksIn(decode(unzipSync(made)["word/document.xml"])).filter((mark) => !mark.startsWith("bookmark")),
    ).toEqual(["commentRangeEnd 5", "commentRangeStart 5", "commentReference 5", "ins 7", "permEnd 6", "permStart 6"]);
    expect(schemaFaults(made)).toEqual([]);
    const opened = spawnSync("/usr/bin/python3", ["-c", OPEN], { input: Buffer.from(made), encoding: "utf8" });
    if (!/No module named/.test(opened.stderr)) expect(Number(opened.stdout)).toBeGreaterThan(3);
  });
});
const OPEN = "import sys, io, docx; print(len(docx.Document(io.BytesIO(sys.stdin.buffer.read())).paragraphs))";

test.each(["prose:constructor", "field:constructor", "list:__proto__", "block:toString"])(
  "a control somebody tagged %s is no fault of the program's",
  (tag) => {
    const template = docx(`<w:p>${field(NAME)}</w:p>` + control(tag, p("她的文字")));
    if (tag.startsWith("prose:")) expect(readTemplate(template).tags).toContain(tag);
    else expect(() => readTemplate(template)).toThrow(/unknownTag/);
  },
);

test("notes at the foot are filled, too", async () => {
  const rels = "word/_rels/document.xml.rels";
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p>${field(NAME)}</w:p></w:footnote></w:footnotes>`;
  const named = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`;
  const made = await fill(
    docx(`<w:p>${field(NAME)}</w:p>`, { changes: { [rels]: named, "word/footnotes.xml": notes } }),
  );
  expect(readStory(made, "word/footnotes.xml").paragraphs).toEqual(["京华重工"]);
  expect(Object.keys(partsOf(made))).toContain("word/footnotes.xml");
});

test("a template is one of an occupation by what it asks for, not by its cover alone", () => {
  expect(kindOfTemplate(["list:examiners"])).toBe("occupation");
  expect(kindOfTemplate(["block:venues"])).toBe("occupation");
  expect(kindOfTemplate([NAME, "list:qualityControllers", "list:occupations"])).toBe("base");
});

describe("titles as people restyle them", () => {
  const examiner = rowOf("examiners", { personName: "甲", citizenId: "1101", years: "28", phone: "138" });
  const contents = { ...CONTENTS, lists: new Map([["list:examiners", [examiner]]]) };
  const filledUnder = async (...titles: string[]): Promise<readonly string[]> => {
    const made = await fillTemplate(readTemplate(docx(list("list:examiners", ...titles))), contents);
    return readDocx(made).tables[0][1];
  };

  test.each([
    ["a star for what must be filled in", "身份号码*", "1101"],
    ["a colon", "身份号码：", "1101"],
    ["its unit", "专业年限（年）", "28"],
    ["a hint in brackets", "联系电话（手机）", "138"],
    ["blanks", " 身 份 号 码 ", "1101"],
  ])("are known with %s", async (_, title, text) => {
    expect(await filledUnder("姓 名", title)).toEqual(["甲", text]);
  });

  test("that are none of the table's are named, and no others", () => {
    const unknownIn = (body: string) => readTemplate(docx(body)).unknown;
    expect(unknownIn(list("list:examiners", "序号", "姓名", "身份号码*"))).toEqual([]);
    expect(unknownIn(list("list:examiners", "姓名", "工号", "", "车间"))).toEqual([
      { tag: "list:examiners", title: "", titles: ["工号", "车间"] },
    ]);
    expect(unknownIn(control("block:venues", venueForm()))).toEqual([
      { tag: "block:venues", title: "", titles: ["备注"] },
    ]);
  });

  test("a form's labels, too, and the sample beside them does not stay", async () => {
    const form = venueForm()
      .replace(">负责人<", ">负责人：<")
      .replace(`${cell("负责人：")}${cell()}`, cell("负责人：") + cell("示例张三"));
    expect(form).toContain("示例张三");
    const { xml } = await filled(control("block:venues", form));
    expect(xml).not.toContain("示例张三");
  });
});

describe("rows below the records", () => {
  const under = async (...below: readonly string[]): Promise<readonly (readonly string[])[]> => {
    const { tables } = await filled(
      control("list:examiners", table(headRow("姓名", "性别"), row(cell("示例"), cell("男")), ...below)),
    );
    return tables[0].slice(1);
  };
  const records = [
    ["甲", "男"],
    ["乙", "男"],
  ];

  test.each([
    [
      "a note over the whole width",
      row(cell("注：本表由人力资源部填写。", `<w:gridSpan w:val="2"/>`)),
      ["注：本表由人力资源部填写。"],
    ],
    ["a total", row(cell("合计"), cell()), ["合计", ""]],
    ["who filled it in", row(cell("填表人："), cell()), ["填表人：", ""]],
  ])("%s stays", async (_, below, texts) => {
    expect(await under(below)).toEqual([...records, texts]);
  });

  test("more samples go", async () => {
    expect(await under(row(cell("示例二"), cell("女")), row(cell(), cell()))).toEqual(records);
  });

  test.each([1, 500])("filled again below %i records they stand where they stood", async (count) => {
    const note = row(cell("注：见附件。", `<w:gridSpan w:val="2"/>`));
    const records = Array.from({ length: count }, () => rowOf("examiners", { personName: "甲", sex: "男" }));
    const fillWith = (template: Uint8Array) =>
      fillTemplate(readTemplate(template), { ...CONTENTS, lists: new Map([["list:examiners", records]]) });
    const once = await fillWith(
      docx(control("list:examiners", table(headRow("姓名", "性别"), row(cell(), cell()), note))),
    );
    expect(readDocx(once).tables[0].at(-1)).toEqual(["注：见附件。"]);
    expect(await fillWith(once)).toEqual(once);
  });
});
