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
  expect(rows).toEqual(first.contents.lists.get("list:examiners")!.map((record) => record.slice(1)));
  expect(roster.text.split("\n")).toHaveLength(rows.length + 1);
  expect(roster.html).toContain("border:0.5pt solid");
});

test("a venue is a form: labels beside values, 认定设备 beside all of its devices", () => {
  const forms = clipboardTables(first).filter(({ title }) => title.startsWith("场地设施"));
  expect(forms).toHaveLength(first.contents.forms.get("block:venues")!.length);
  const [{ values, rows }] = first.contents.forms.get("block:venues")!;
  const table = tableIn(forms[0]);
  expect(gridOf(table)[0].slice(0, 2)).toEqual(["场地名称", values[1]]);
  const span = [...table.querySelectorAll("th")].find((cell) => cell.textContent === "认定设备")!;
  expect(span.rowSpan).toBe(rows.length + 1);
  expect(gridOf(table).slice(-rows.length)).toEqual(rows.map((row) => row.slice(-3)));
});

test("markup in a value stays text, and a break within a cell a break", () => {
  const record = ["", "1", `<b>&"`, "男\n女", "", "", "", "", "", ""];
  const contents = { ...first.contents, lists: new Map([["list:examiners", [record]]]) };
  const [table] = clipboardTables({ ...first, contents });
  expect(gridOf(tableIn(table))[1].slice(1, 3)).toEqual([`<b>&"`, "男女"]);
  expect(table.html).toContain("男<br>女");
  expect(table.text.split("\n")[1]).toContain("男 女");
});
