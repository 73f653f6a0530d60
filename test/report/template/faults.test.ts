import { readTemplate } from "../../../src/files/template-file";
import { TemplateError, type TemplateProblem } from "../../../src/report";
import { cell, control, documentXml, docx, field, headRow, list, p, row, table, venueForm } from "../support/make-docx";

function problemsOf(bytes: Uint8Array): readonly TemplateProblem[] {
  try {
    readTemplate(bytes);
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
  return [];
}

const NAME = "field:enterprise.enterpriseName";
const BODY = `<w:p>${field(NAME)}</w:p>`;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const venues = (content: string): string => control("block:venues", content);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compound file whose directory names what is in it. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((char, i) => (bytes[512 + 2 * i] = char.charCodeAt(0)));
  return bytes;
}

test("a template with nothing wrong has no problems and names its tags", () => {
  const body = BODY + list("list:examiners", "姓名") + venues(p() + venueForm() + p()) + control("prose:a", p("文字"));
  expect(readTemplate(docx(body)).tags).toEqual([NAME, "list:examiners", "block:venues", "prose:a"]);
});

test.each<[string, Uint8Array, TemplateProblem]>([
  ["text", ascii("姓名,性别"), { id: "notDocument" }],
  ["no bytes at all", new Uint8Array(), { id: "notDocument" }],
  ["a document of Word 97", compound("WordDocument"), { id: "notDocument" }],
  ["a document with a password", compound("EncryptedPackage"), { id: "encrypted" }],
  ["an archive without its end", docx(BODY).subarray(0, 900), { id: "damaged" }],
  ["an archive of other things", docx(BODY, { changes: { "_rels/.rels": undefined } }), { id: "notDocument" }],
  ["a template of Word's own", docx(BODY, { type: `${WORD}.template.main+xml` }), { id: "notDocument" }],
  [
    "a document with macros",
    docx(BODY, { type: "application/vnd.ms-word.document.macroEnabled.main+xml" }),
    { id: "macroEnabled" },
  ],
  [
    "markup that is not closed",
    docx("", { changes: { "word/document.xml": documentXml(`${BODY}\n<w:p>`) } }),
    { id: "malformed", part: "word/document.xml", line: 3 },
  ],
  [
    "a document type declaration in its header",
    docx(BODY, { changes: { "word/header1.xml": `<!DOCTYPE a><w:hdr/>` } }),
    { id: "malformed", part: "word/header1.xml", line: 1 },
  ],
  ["no control of ours", docx(p("正文") + control("hr.own", p())), { id: "noControls" }],
])("%s is told for what it is", (_, bytes, problem) => {
  expect(problemsOf(bytes)).toEqual([problem]);
});

const EXAMINER_TITLES = [
  ...["认定职业", "序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职称/等级", "联系电话"],
];
const titles = headRow("序号", "姓名");

test.each<[string, string, Partial<TemplateProblem>]>([
  ["an unknown field", `<w:p>${field("field:enterprise.name")}</w:p>`, { id: "unknownTag" }],
  ["an unknown list", list("list:staff", "姓名"), { id: "unknownTag" }],
  ["a list without a table", control("list:examiners", p()), { id: "noTable" }],
  [
    "a list of two tables",
    control("list:examiners", table(titles, row(cell(), cell())) + p() + table(titles)),
    { id: "noTable" },
  ],
  [
    "a head in which nothing is known",
    list("list:examiners", "甲", "乙"),
    { id: "unknownHeader", expected: EXAMINER_TITLES },
  ],
  ["a roster without names", list("list:examiners", "序号", "性别"), { id: "missingColumn", expected: ["姓名"] }],
  ["a head alone", control("list:examiners", table(titles)), { id: "noDataRow" }],
  ["a first row with fewer cells", control("list:examiners", table(titles, row(cell()))), { id: "unevenRow" }],
  [
    "a first row merged with the next",
    control("list:examiners", table(titles, row(cell("", `<w:vMerge w:val="restart"/>`), cell()))),
    { id: "unevenRow" },
  ],
  ["a form without a table", venues(p()), { id: "noTable" }],
  [
    "a form without labels",
    venues(table(row(cell("设备名称"), cell("数量")), row(cell(), cell()))),
    {
      id: "noLabels",
      expected: [
        ...["序号", "场地名称", "场地地址", "负责人", "负责人电话", "联系人", "联系人电话"],
        ...["认定职业名称", "认定职业等级", "用途", "场地设备"],
      ],
    },
  ],
  [
    "a form without the venue's name",
    venues(table(row(cell("场地地址"), cell()), row(cell("设备名称"), cell("数量")), row(cell(), cell()))),
    { id: "missingColumn", expected: ["场地名称"] },
  ],
  [
    "a form without devices",
    venues(table(row(cell("场地名称"), cell()))),
    { id: "noInnerRows", expected: ["设备名称", "设备型号", "数量"] },
  ],
  ["a control in another", control("list:examiners", p() + control("prose:a", p())), { id: "nestedControl" }],
  [
    "a control in a cell",
    table(row(`<w:tc><w:p>${field("field:volume.mark")}</w:p></w:tc>`)),
    { id: "controlInTable", tag: "field:volume.mark" },
  ],
  [
    "somebody's control in a list",
    control("list:examiners", table(titles, row(`<w:tc>${control("hr", p())}</w:tc>`, cell()))),
    { id: "controlInTable", tag: "hr", place: "姓名" },
  ],
])("%s is told, with its place", (_, body, problem) => {
  const [first] = problemsOf(docx(BODY + p("三、考评人员") + body)).filter(({ id }) => id === problem.id);
  expect(first).toMatchObject({ part: "word/document.xml", place: "三、考评人员", ...problem });
});

test("all problems are told at once, of every part", () => {
  const body = list("list:staff", "姓名") + list("list:examiners", "性别") + control("block:venues", p());
  const header = `<w:p>${field("field:nothing")}</w:p>`;
  expect(problemsOf(docx(body, { header })).map(({ id, tag, part }) => [id, tag, part])).toEqual([
    ["unknownTag", "list:staff", "word/document.xml"],
    ["missingColumn", "list:examiners", "word/document.xml"],
    ["noTable", "block:venues", "word/document.xml"],
    ["unknownTag", "field:nothing", "word/header1.xml"],
  ]);
});

test("a control of the user's own within her own text is no fault", () => {
  expect(problemsOf(docx(BODY + control("prose:a", p() + control("hr.own", p()))))).toEqual([]);
});
