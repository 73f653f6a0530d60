import { JSDOM } from "jsdom";
import { clipboardTables, type ClipboardTable } from "../../src/report";
import { sampleVolumes } from "../word/support";

const [base, first] = sampleVolumes();
const tableIn = ({ html }: ClipboardTable): HTMLTableElement => new JSDOM(html).window.document.querySelector("table")!;
const gridOf = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ""));
const named = (tables: readonly ClipboardTable[], title: string): ClipboardTable =>
  tables.find((table) => table.title === title)!;

test("基础部分 has its tables, each body of 组织机构 for itself, those without rows left out", () => {
  expect(clipboardTables(base).map(({ title }) => title)).toEqual([
    "企业一线技能人员情况",
    "职业技能等级认定领导小组",
    "职业技能等级认定工作办公室",
    "认定企业",
    "认定人员范围",
    "认定职业（工种）及等级",
    "认定方式",
    "质量内控人员名册",
    "附件清单",
  ]);
  const emptied = { ...base, contents: { ...base.contents, lists: new Map() } };
  expect(clipboardTables(emptied)).toEqual([]);
});

test("a roster has the guide's title, its titles as a head, and every person as typed", () => {
  const roster = named(clipboardTables(first), `（${first.id}职业）考评人员名册`);
  const [head, ...rows] = gridOf(tableIn(roster));
  expect(head).toEqual([
    "序号",
    "姓名",
    "性别",
    "身份号码",
    "文化程度",
    "所从事专业",
    "专业年限",
    "职称/等级",
    "联系电话",
  ]);
  expect(rows).toEqual(Array.from(first.contents.lists.get("list:examiners")!, (record) => record.slice(1)));
  expect(roster.text.split("\n")).toHaveLength(rows.length + 1);
  expect(roster.html).toContain("border:0.5pt solid");
});

test("a venue is a form: labels beside values, 认定设备 beside all of its devices", () => {
  const forms = clipboardTables(first).filter(({ title }) => title.startsWith("场地、设施"));
  expect(forms).toHaveLength(first.contents.forms.get("block:venues")!.length);
  const [{ values, rows }] = first.contents.forms.get("block:venues")!;
  const table = tableIn(forms[0]);
  expect(gridOf(table)[0].slice(0, 2)).toEqual(["场地名称", values[1]]);
  const span = [...table.querySelectorAll("th")].find((cell) => cell.textContent === "认定设备")!;
  expect(span.rowSpan).toBe(rows.length + 1);
  expect(gridOf(table).slice(-rows.length)).toEqual(Array.from(rows, (row) => row.slice(-3)));
});

test("markup in a value stays text, and a break within a cell a break", () => {
  const record = ["", "1", `<b>&"`, "男\n女", "", "", "", "", "", ""];
  const contents = { ...first.contents, lists: new Map([["list:examiners", [record]]]) };
  const [table] = clipboardTables({ ...first, contents });
  expect(gridOf(tableIn(table))[1].slice(1, 3)).toEqual([`<b>&"`, "男女"]);
  expect(table.html).toContain("男<br>女");
  expect(table.text.split("\n")[1]).toContain("男 女");
});

test("every cell of the markup is text to spreadsheets too", () => {
  for (const table of clipboardTables(first).map(tableIn))
    for (const cell of table.querySelectorAll("td, th")) {
      expect(cell.getAttribute("style")).toContain("mso-number-format:'\\@'");
      expect(cell.getAttribute("sdnum")).toBe("1033;0;@");
    }
});

describe("as text, for a spreadsheet", () => {
  const pasted = (value: string): { readonly text: string; readonly html: string } => {
    const record = ["", "1", value, "", "", "", "", "", "", ""];
    const contents = { ...first.contents, lists: new Map([["list:examiners", [record]]]) };
    const [{ text, html }] = clipboardTables({ ...first, contents });
    return {
      text: text.split("\n")[1].split("\t")[1],
      html: tableIn({ title: "", text, html }).rows[1].cells[1].textContent!,
    };
  };

  test.each([
    "=1+1",
    "+86 138",
    "-A1",
    "@SUM(A1)",
    "\t=1+1",
    "\r\n=1+1",
    " =1+1",
    "＝1+1",
    "＋1",
    "－A1",
    "＠x",
    "-1+2",
  ])("%j is no formula, and stands for Word as it is", (value) => {
    const { text, html } = pasted(value);
    expect(text).toBe(`'${value.replace(/[\t\r\n]+/g, " ")}`);
    expect(html).not.toContain("'");
  });

  test.each(["-", "－", "--", "-5", "-0.5", "张三", "A=B", "1-2", "（-）", ""])("%j stays as it is", (value) => {
    expect(pasted(value).text).toBe(value);
  });

  test("a break within a cell parts neither cells nor rows", () => {
    expect(pasted("一\r二\r\n三\t四").text).toBe("一 二 三 四");
  });
});
