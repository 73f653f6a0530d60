import { finish } from "../../../src/check";
import { FileError } from "../../../src/files";
import { clipboardSteps, readClipboard, readSource, type ClipboardTexts } from "../../../src/files/source";
import { LIMITS } from "../../../src/check/limits";
import { encode, encodeMarked } from "./encode";

const readClipboardTables = (texts: ClipboardTexts) => finish(clipboardSteps(texts));

const sheetsOf = async (html: string) => (await readSource(encode(html, "utf-8"), "名册.xls")).sheets;
const tableOf = async (rows: string) => (await sheetsOf(`<table>${rows}</table>`))[0];
const valuesOf = async (rows: string) => (await tableOf(rows)).values;
const cellOf = async (cell: string) => (await valuesOf(`<tr><td>首</td>${cell}</tr>`))[0][1];

describe("where a page is known as one, and what it is written in", () => {
  const page = (head: string) =>
    `<html><head>${head}</head><body><table><tr><td>姓名</td><td>张三</td></tr></table></body></html>`;

  test.each<[string, Uint8Array, string]>([
    [
      "GBK that says so",
      encode(page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), "gb18030"),
      "gb18030",
    ],
    ["GBK that says nothing", encode(page(""), "gb18030"), "gb18030"],
    ["GBK that says UTF-8", encode(page('<meta charset="utf-8">'), "gb18030"), "gb18030"],
    ["UTF-8 that says so", encode(page("<meta charset=utf-8>"), "utf-8"), "utf-8"],
    ["UTF-8 with its mark", encodeMarked(page(""), "utf-8"), "utf-8"],
    ["UTF-16 with its mark", encodeMarked(page(""), "utf-16le"), "utf-16le"],
  ])("%s", async (_, bytes, encoding) => {
    const source = await readSource(bytes, "名册.xls");
    expect(source).toMatchObject({ kind: "html", encoding, undecodable: 0 });
    expect(source.sheets).toMatchObject([{ name: "名册", values: [["姓名", "张三"]], merges: [] }]);
  });

  test("a table behind a heading, with no word of HTML before it", async () => {
    expect(await sheetsOf("考评人员名册<br>\n<table border=1><tr><td>姓名</td></tr></table>")).toMatchObject([
      { values: [["姓名"]] },
    ]);
  });

  test("a separated text that has tags in its values is no page", async () => {
    expect(await readSource(encode('"<table><tr>",甲\n乙,丙', "utf-8"), "a.csv")).toMatchObject({ kind: "text" });
  });

  test("without a table, or with empty ones, it is refused by name", async () => {
    for (const body of ["<p>姓名</p>", "<table><tr><td>&nbsp;</td></tr></table>", "<table></table>"])
      await expect(sheetsOf(`<html><body>${body}</body></html>`)).rejects.toMatchObject({ fault: "noTable" });
    await expect(sheetsOf("MIME-Version: 1.0\r\nContent-Type: multipart/related")).rejects.toMatchObject({
      fault: "webPage",
    });
  });
});

describe("the text of a cell is what is seen", () => {
  test.each<[string, string, string]>([
    ["blanks and line ends of the source are one blank", "<td> a \n  b\t c </td>", "a b c"],
    ["between two Chinese characters a line end is nothing", "<td>职业\r\n  技能 等级</td>", "职业技能 等级"],
    ["br is a line", "<td>一<br style='mso-data-placement:same-cell'>二<br/>三<br></td>", "一\n二\n三"],
    ["so are paragraphs", "<td><p>一</p>\n<p>二</p><div>三</div></td>", "一\n二\n三"],
    ["no-break blanks are blanks", "<td>&nbsp;张&nbsp;三&nbsp;</td>", "张 三"],
    ["entities are their characters", "<td>&lt;甲&gt;&amp;&#20057;&#x4e19;</td>", "<甲>&乙丙"],
    [
      "of scripts, styles and lists of choices nothing",
      "<td>甲<script>乙</script><style>丙</style><select><option>丁</select></td>",
      "甲",
    ],
    ["of what is hidden nothing", "<td>甲<span style='display: none'>乙<b>丙</b></span>丁</td>", "甲丁"],
    ["of a hidden paragraph nothing, and what follows", "<td><p style='display:none'>甲</p>乙</td>", "乙"],
    ["what follows a paragraph is a line", "<td><p>甲</p>乙</td>", "甲\n乙"],
    ["an ID kept by a formula", `<td>="110105194912310021"</td>`, "110105194912310021"],
  ])("%s", async (_, cell, text) => {
    expect(await cellOf(cell)).toBe(text);
  });
});

describe("a number is one only where the page says which", () => {
  test.each<[string, string, string | number]>([
    ["seen as a number", "<td align=right>35</td>", "35"],
    ["told by Excel", "<td x:num>35</td>", 35],
    [
      "told by Excel, with more digits than are seen",
      '<td x:num="1.10105194912310000e17">1.10105E+17</td>',
      110105194912310000,
    ],
    ["a day, which is a serial number", '<td x:num="33010">1990/5/17</td>', 33010],
    ["told by LibreOffice", '<td sdval="33010" sdnum="1033;0;YYYY-MM-DD">1990-05-17</td>', 33010],
    ["an error", '<td sdval="0" sdnum="1033;">#DIV/0!</td>', "#DIV/0!"],
    ["in a cell of the text format", `<td style="mso-number-format:'\\@'" x:num>0123</td>`, "0123"],
    [
      "in a cell of the text format, as web systems write it",
      '<td style="vnd.ms-excel.numberformat:@">0123</td>',
      "0123",
    ],
    ["a text of which more is there than seen", '<td x:str="张三丰">张三</td>', "张三丰"],
  ])("%s", async (_, cell, value) => {
    expect(await cellOf(cell)).toBe(value);
  });
});

describe("cells stand where a browser puts them", () => {
  test("spans become merged areas, the value in the first cell", async () => {
    const rows = `<tr><th rowspan=2>序号<th colspan=2>人员<th rowspan=2>备注</tr><tr><td>姓名<td>性别</tr><tr><td>1<td>张三<td>男<td>x`;
    expect(await tableOf(rows)).toMatchObject({
      values: [
        ["序号", "人员", "", "备注"],
        ["", "姓名", "性别"],
        ["1", "张三", "男", "x"],
      ],
      merges: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 0, column: 3, rows: 2, columns: 1 },
      ],
    });
  });

  test("a span beyond the last row ends there; one of Excel's that only shows a long text is none", async () => {
    expect(await tableOf("<tr><td rowspan=99>甲<td>乙<tr><td>丙")).toMatchObject({
      values: [
        ["甲", "乙"],
        ["", "丙"],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    });
    expect(await tableOf("<tr><td colspan=3 style='mso-ignore:colspan'>长<td>乙")).toMatchObject({
      values: [["长", "", "", "乙"]],
      merges: [],
    });
  });

  test("rows and cells that are never closed, and a paragraph in one of them", async () => {
    expect(await valuesOf("<tr><td><p>甲<td><p>乙<tr><td>丙<td>丁")).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
    expect(await valuesOf("<td>甲<td>乙")).toEqual([["甲", "乙"]]);
    expect(await valuesOf("<thead><tr><th>甲</thead><tbody><tr><td>乙</tbody><tfoot><tr><td>丙</tfoot>")).toEqual([
      ["甲"],
      ["乙"],
      ["丙"],
    ]);
  });

  test("paragraphs that are never closed, in thousands of rows", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `<tr><td><p><font>${i}<td><p>甲`).join("");
    const values = await valuesOf(rows);
    expect(values).toHaveLength(3_000);
    expect(values[2_999]).toEqual(["2999", "甲"]);
  });

  test("hidden rows, columns and cells are left out, and a merged value stays", async () => {
    const rows =
      "<col><col style='display:none'><col>" +
      "<tr><td>甲<td>乙<td>丙</tr><tr style='display:none'><td>1<td>2<td>3</tr><tr hidden><td>4</tr>" +
      "<tr><td>丁<td colspan=2>戊</tr><tr><td>己<td>庚<td style='display:none'>x<td>辛</tr>";
    expect(await tableOf(rows)).toMatchObject({
      values: [
        ["甲", "丙"],
        ["丁", "戊"],
        ["己", "辛"],
      ],
      merges: [],
    });
  });

  test("a merged area with a hidden row in it is smaller", async () => {
    const rows = "<tr style='display:none'><td rowspan=3>甲<td>1</tr><tr><td>2</tr><tr><td>3</tr>";
    expect(await tableOf(rows)).toMatchObject({
      values: [
        ["甲", "2"],
        ["", "3"],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    });
  });
});

describe("several tables", () => {
  test("are several sheets, called by their captions", async () => {
    const html =
      "<html><table><caption>考评 人员</caption><tr><td>甲</table><table><tr><td>乙</table><table><tr><td></table>";
    expect((await sheetsOf(html)).map(({ name, values }) => [name, values])).toEqual([
      ["考评 人员", [["甲"]]],
      ["名册 (2)", [["乙"]]],
    ]);
  });

  test("or by the paragraph right above, as Word's tables have theirs; two are not called the same", async () => {
    const html =
      "<html><p>说明</p><p><span>（焊工职业）考评人员名册</span></p><table><tr><td>甲</table>" +
      "<p>（焊工职业）考评人员名册</p><table><tr><td>乙</table><table><tr><td>丙</table>" +
      "<p>这一段不是标题，而是一段很长的正文，说的是下面的表应当怎样填写以及由谁填写。</p><table><tr><td>丁</table>";
    expect((await sheetsOf(html)).map(({ name }) => name)).toEqual([
      ...["（焊工职业）考评人员名册", "名册 (2)", "名册 (3)", "名册 (4)"],
    ]);
  });

  test("or by the names of Excel's sheets", async () => {
    const comment =
      "<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>考评人员</x:Name></x:ExcelWorksheet></xml><![endif]-->";
    expect(await sheetsOf(`<html><head>${comment}</head><table><tr><td>甲</table>`)).toMatchObject([
      { name: "考评人员" },
    ]);
  });

  test("one within a cell is one of its own, and nothing of it is in the cell", async () => {
    const html = "<html><table><tr><td>外<table><tr><td>内</td></tr></table>边</td><td>右</td></tr></table>";
    expect((await sheetsOf(html)).map(({ values }) => values)).toEqual([[["外边", "右"]], [["内"]]]);
  });

  test("a hidden one is left out, with what is within", async () => {
    const html =
      "<html><table style='display:none'><tr><td>一<table><tr><td>二</table></table><div style='display:none'><table><tr><td>三</table></div><table><tr><td>四</table>";
    expect((await sheetsOf(html)).map(({ values }) => values)).toEqual([[["四"]]]);
  });
});

describe("what costs too much is refused by name", () => {
  const refused = (html: string, limits: Partial<typeof LIMITS> = {}) =>
    expect(readSource(encode(html, "utf-8"), "a.html", {}, { limits: { ...LIMITS, ...limits } })).rejects;

  test.each<[string, string, Partial<typeof LIMITS>, string]>([
    ["cells", `<table>${"<tr><td>1<td>2".repeat(50)}</table>`, { cells: 100 }, "tooManyCells"],
    [
      "cells that are only spanned",
      `<table>${"<tr><td colspan=1000>1".repeat(50)}</table>`,
      { cells: 10_000 },
      "tooManyCells",
    ],
    ["characters", `<table><tr><td>${"字".repeat(1000)}</table>`, { characters: 100, perByte: 0 }, "tooMuchText"],
    ["tables", "<table><tr><td>1</table>".repeat(20), { sheets: 10 }, "tooManySheets"],
    ["bytes", `<table><tr><td>${"字".repeat(1000)}</table>`, { markup: 1000 }, "textTooLarge"],
    ["elements within elements", `<table>${"<b>".repeat(2000)}`, {}, "tooDeep"],
    ["attributes", `<table ${Array.from({ length: 2000 }, (_, i) => `a${i}=1`).join(" ")}>`, {}, "tooManyAttributes"],
  ])("%s", async (_, html, limits, fault) => {
    await refused(`<html>${html}`, limits).toMatchObject({ fault });
  });

  test("a span as large as it says costs what it covers of the page", async () => {
    const { values, merges } = await tableOf("<tr><td colspan=99999 rowspan=99999>甲</td></tr><tr><td>乙</td></tr>");
    expect(values[0]).toEqual(["甲"]);
    expect(values[1]).toHaveLength(1001);
    expect(merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1000 }]);
  });
});

describe("the clipboard", () => {
  const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style><!-- td {mso-style-parent:style0;} .xl65 {mso-number-format:"\\@";} --></style></head><body>
<table border=0 cellpadding=0><col width=72 span=2><!--StartFragment-->
 <tr height=19><td height=19 class=xl65 width=72>姓名</td><td class=xl65>身份号码</td></tr>
 <tr height=19><td height=19>张三</td><td class=xl65>110105194912310021</td></tr>
<!--EndFragment--></table></body></html>`;

  test("of Excel: its page, not its text", () => {
    expect(readClipboardTables({ html: EXCEL, text: "x" })).toMatchObject([
      {
        firstRow: 0,
        values: [
          ["姓名", "身份号码"],
          ["张三", "110105194912310021"],
        ],
      },
    ]);
  });

  test("of a web page with several tables: all of them, each with a name of its own", () => {
    const html = "<table><tr><td>菜单</table><table><tr><td>甲<td>乙<tr><td>丙</table>";
    const tables = readClipboardTables({ html });
    expect(tables).toMatchObject([{ values: [["菜单"]] }, { values: [["甲", "乙"], ["丙"]] }]);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(2);
    expect(readClipboard({ html })).toMatchObject({ values: [["甲", "乙"], ["丙"]] });
  });

  test("of text as Excel writes it: tabs, and quotation marks around a cell with a line break", () => {
    expect(readClipboardTables({ text: '姓名\t住址\r\n张三\t"一\n二 ""三"""\r\n李,四\t5" 管\r\n' })).toMatchObject([
      {
        values: [
          ["姓名", "住址"],
          ["张三", '一\n二 "三"'],
          ["李,四", '5" 管'],
        ],
      },
    ]);
  });

  test("of a page without a table: its text", () => {
    expect(readClipboardTables({ html: "<p>甲</p>", text: "甲\t乙" })).toMatchObject([{ values: [["甲", "乙"]] }]);
  });

  test("pasted at the grid nothing parts cells but tabs", () => {
    const text = "姓名 性别 手机\n张三 男 13800138000\n李四 女 13900139000,内线";
    expect(readClipboard({ text })?.values.map((row) => row.length)).toEqual([1, 1, 1]);
  });

  test("of nothing, or of a picture: nothing", () => {
    expect(readClipboardTables({})).toEqual([]);
    expect(readClipboardTables({ html: "<img src=x>", text: " " })).toEqual([]);
  });

  test("that is too large says so", () => {
    expect(() => readClipboardTables({ html: `<${"x".repeat(LIMITS.markup)}` })).toThrow(FileError);
  });
});
