import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readTemplate } from "../../../src/actions/template-file";
import { TemplateError, type TemplateProblem } from "../../../src/report";
import { reportTexts as english } from "../../../src/text/en-US/report";
import { problemLine } from "../../../src/text/template-problem";
import { reportTexts as chinese } from "../../../src/text/zh-CN/report";
import { DAMAGED_CONTROLS, DAMAGED_FILES, DAMAGED_TEMPLATES, damagedTemplate } from "../../support/damaged-templates";
import { control, docx, field, headRow, list, p, row, table, venueForm } from "../support/make-docx";

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

test("the template of which the damaged ones are made has no problems", () => {
  const sound = path.join(__dirname, "../../../assets/templates/职业部分.docx");
  expect(problemsOf(readFileSync(sound))).toEqual([]);
});

test("a template of a few controls has none either, and names its tags", () => {
  const venues = control("block:venues", p() + venueForm() + p());
  const body = BODY + list("list:examiners", "姓名") + venues + control("prose:a", p("文字"));
  expect(readTemplate(docx(body)).tags).toEqual([NAME, "list:examiners", "block:venues", "prose:a"]);
});

describe("of the templates damaged in one way each", () => {
  test("none is without its answer", () => {
    const files = readdirSync(DAMAGED_TEMPLATES).filter((file) => file !== "make.py");
    expect(files.sort()).toEqual([...Object.keys(DAMAGED_FILES), ...Object.keys(DAMAGED_CONTROLS)].sort());
  });

  test.each(Object.entries({ ...DAMAGED_FILES, ...DAMAGED_CONTROLS }))("%s", (file, { problem, says }) => {
    const problems = problemsOf(damagedTemplate(file));
    expect(problems).toMatchObject([problem]);
    expect(problemLine(problems[0], chinese, "zh-CN")).toBe(says);
    const inEnglish = problemLine(problems[0], english, "en-US");
    expect(inEnglish).not.toMatch(/[{}]/);
    for (const expected of problem.expected ?? []) expect(inEnglish).toContain(expected);
  });
});

test("an archive of other things is no document", () => {
  expect(problemsOf(docx(BODY, { changes: { "_rels/.rels": undefined } }))).toEqual([{ id: "notDocument" }]);
});

test("somebody's control in a list is told with the column it stands in, also when it has no name", () => {
  const withControl = (tag: string): string =>
    control("list:examiners", table(headRow("姓名"), row(`<w:tc>${control(tag, p())}</w:tc>`)));
  const [named] = problemsOf(docx(BODY + withControl("hr")));
  expect(named).toMatchObject({ id: "controlInTable", tag: "hr", place: "姓名" });
  const [unnamed] = problemsOf(docx(BODY + withControl("")));
  expect(problemLine(unnamed, chinese, "zh-CN")).toContain("“姓名”之后：内容控件“未命名”放在了表格的单元格中。");
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
