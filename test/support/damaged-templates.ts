import { readFileSync } from "node:fs";
import path from "node:path";
import type { TemplateProblem } from "../../src/report";

export const DAMAGED_TEMPLATES = path.join(__dirname, "../fixtures/templates");
export const damagedTemplate = (file: string): Uint8Array => readFileSync(path.join(DAMAGED_TEMPLATES, file));

export interface DamagedTemplate {
  /** Its one problem. */
  readonly problem: Partial<TemplateProblem> & Pick<TemplateProblem, "id">;
  /** The sentence a user reads. */
  readonly says: string;
}

const NOT_DOCUMENT: DamagedTemplate = {
  problem: { id: "notDocument" },
  says: "这不是 Word 文档（*.docx）。请用 Word 打开，另存为“Word 文档（*.docx）”后再用。",
};
const DAMAGED = "文件已损坏或不完整。请重新取得这个文件，或用 Word 打开并修复后另存一份。";

/** Files that cannot serve as a template, whatever is in their controls. */
export const DAMAGED_FILES: Readonly<Record<string, DamagedTemplate>> = {
  "text.docx": NOT_DOCUMENT,
  "empty.docx": NOT_DOCUMENT,
  "workbook.docx": NOT_DOCUMENT,
  "word-97.docx": NOT_DOCUMENT,
  "word-template.docx": NOT_DOCUMENT,
  "no-document.docx": NOT_DOCUMENT,
  "macros.docm": {
    problem: { id: "macroEnabled" },
    says: "文档带有宏（.docm）。请在 Word 中另存为“Word 文档（*.docx）”后再用。",
  },
  "encrypted.docx": {
    problem: { id: "encrypted" },
    says: "文档设有打开密码。请在 Word 的“文件 > 信息 > 保护文档”中取消打开密码，保存后再用。",
  },
  "truncated.docx": { problem: { id: "damaged" }, says: DAMAGED },
  "flipped.docx": { problem: { id: "damaged", part: "word/document.xml" }, says: DAMAGED },
  "unclosed.docx": {
    problem: { id: "malformed", part: "word/document.xml", line: 2 },
    says: "文件内容有误（word/document.xml 第 2 行），无法读取。请用 Word 打开并修复后另存一份。",
  },
  "document-type.docx": {
    problem: { id: "malformed", part: "word/header1.xml", line: 2 },
    says: "文件内容有误（word/header1.xml 第 2 行），无法读取。请用 Word 打开并修复后另存一份。",
  },
  "libreoffice.docx": {
    problem: { id: "noControls" },
    says: "文档中没有可以填写的内容控件，可能由其他软件保存过，控件已经丢失。请重新取用内置模板。",
  },
};

type Fault = Pick<TemplateProblem, "id" | "expected">;
const roster = (fault: Fault, says: string): DamagedTemplate =>
  inDocument({ ...fault, tag: "list:examiners", place: "（职业名称职业）考评人员名册" }, says);
const venueForm = (fault: Fault, says: string): DamagedTemplate =>
  inDocument({ ...fault, tag: "block:venues", place: "场地设施设备等情况" }, says);

function inDocument(problem: DamagedTemplate["problem"], says: string): DamagedTemplate {
  return { problem: { ...problem, part: "word/document.xml" }, says: `“${problem.place}”之后：${says}` };
}

const EXAMINER_TITLES = [
  ...["认定职业", "序号", "姓名", "性别", "身份号码", "文化程度", "所从事专业", "专业年限", "职称/等级", "联系电话"],
];
const VENUE_LABELS = [
  ...["序号", "场地名称", "场地地址", "负责人", "负责人电话", "联系人", "联系人电话"],
  ...["认定职业名称", "认定职业等级", "用途", "场地设备"],
];
const MERGED = "“考评人员”表头下面第一行的单元格与表头不是一一对应。请取消这一行中合并的单元格，使每一栏各有一格。";
const oneTable = (control: string): string =>
  `内容控件“${control}”中应有且只有一个表格。请在控件中只留一个带表头的表格，或删去这个控件。`;
const ADD_COLUMN = "请补上这一栏，其余各栏可以删减。";
const CORRECT_TAG = "请在“开发工具 > 属性”中改正标记，或删去这个控件。";

/** Templates of which one control is wrong. */
export const DAMAGED_CONTROLS: Readonly<Record<string, DamagedTemplate>> = {
  "unknown-field.docx": inDocument(
    { id: "unknownTag", tag: "field:volume.level", place: "认定等级：" },
    `内容控件的标记“field:volume.level”不是可以填写的内容。${CORRECT_TAG}`,
  ),
  "unknown-list.docx": inDocument(
    { id: "unknownTag", tag: "list:examinerz", place: "（职业名称职业）考评人员名册" },
    `内容控件的标记“list:examinerz”不是可以填写的内容。${CORRECT_TAG}`,
  ),
  "list-without-table.docx": roster({ id: "noTable" }, oneTable("考评人员")),
  "list-of-two-tables.docx": roster({ id: "noTable" }, oneTable("考评人员")),
  "list-of-unknown-titles.docx": roster(
    { id: "unknownHeader", expected: EXAMINER_TITLES },
    `“考评人员”的表头没有一栏能够识别。请把表头改为指南的栏目名称：${EXAMINER_TITLES.join("、")}。`,
  ),
  "list-without-names.docx": roster(
    { id: "missingColumn", expected: ["姓名"] },
    `“考评人员”的表格缺少“姓名”。${ADD_COLUMN}`,
  ),
  "list-without-row.docx": roster(
    { id: "noDataRow" },
    "“考评人员”的表头下面没有空行。请在表头下面插入一行，并设好格式，填写时各行照此排版。",
  ),
  "row-merged-across.docx": roster({ id: "unevenRow" }, MERGED),
  "row-merged-down.docx": roster({ id: "unevenRow" }, MERGED),
  "form-without-table.docx": venueForm({ id: "noTable" }, oneTable("认定场地")),
  "form-without-labels.docx": venueForm(
    { id: "noLabels", expected: VENUE_LABELS },
    `“认定场地”的表格中没有一个栏目名称能够识别。请用指南的栏目名称：${VENUE_LABELS.join("、")}。`,
  ),
  "form-without-name.docx": venueForm(
    { id: "missingColumn", expected: ["场地名称"] },
    `“认定场地”的表格缺少“场地名称”。${ADD_COLUMN}`,
  ),
  "form-without-devices.docx": venueForm(
    { id: "noInnerRows", expected: ["设备名称", "设备型号", "数量"] },
    "“认定场地”的表格中没有设备各栏，或者其下没有空行。请补上“设备名称、设备型号、数量”一行，并在下面留一个空行。",
  ),
  "nested.docx": inDocument(
    {
      id: "nestedControl",
      tag: "list:methods",
      place: "根据企业实际自行确定的认定方式，需编写相应的认定形式介绍。",
    },
    "内容控件“认定方式”套在了另一个控件之中。请把它移出来，或删去外面的控件。",
  ),
  "in-a-cell.docx": inDocument(
    { id: "controlInTable", tag: "field:volume.date", place: "1" },
    "内容控件“编制年月”放在了表格的单元格中。请移到表格之外，或删去；表格整体放在一个控件中即可。",
  ),
};
