import { openXlsx } from "../../../src/workbench/xlsx";
import { cellAt, fixture, opened, rawWorkbook, sheetOf } from "./support";

/** Excel's rows and columns from 1, as in the script that made the fixtures. */
const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

describe("a workbook made by openpyxl", () => {
  const engineOf = async () => {
    const engine = await opened(fixture("plan.xlsx"));
    const [people, words, hidden] = engine.sheets.list();
    return { engine, people, words, hidden };
  };

  test("keeps its sheets: names, hidden ones, tab colour, frozen panes, grid lines", async () => {
    const { people, words, hidden } = await engineOf();
    expect(people).toMatchObject({ name: "考评人员", visibility: "Visible", tabColor: "#1F6FB2" });
    expect(people).toMatchObject({ frozenRows: 1, frozenColumns: 1, showGridlines: false });
    expect(words).toMatchObject({ name: "词汇", visibility: "VeryHidden" });
    expect(hidden).toMatchObject({ name: "备 注'1", visibility: "Hidden" });
  });

  test("keeps text as text, whatever it looks like", async () => {
    const { engine, people } = await engineOf();
    const rows = engine.cells.values(people.id, { row: 1, column: 2, rows: 2, columns: 4 });
    expect(rows[0][0]).toBe("110101199003078515");
    expect(rows[1][0]).toBe("00123");
    expect(rows[1][3]).toBe("=1+1");
    expect(engine.cells.formulas(people.id, { row: 2, column: 5, rows: 1, columns: 1 })[0][0]).toBe("=1+1");
    expect(rows[0][3]).toBe("第一行\n第二行");
  });

  test("shows dates and numbers in their formats", async () => {
    const { engine, people } = await engineOf();
    const texts = engine.cells.text(people.id, { row: 1, column: 3, rows: 2, columns: 2 });
    expect(texts).toEqual([
      ["1990-03-07", "1,234.50"],
      ["2000-12-31", "25.6%"],
    ]);
  });

  test("calculates its formulas", async () => {
    const { engine, people } = await engineOf();
    const area = { row: 1, column: 7, rows: 2, columns: 1 };
    expect(engine.cells.formulas(people.id, area)).toEqual([["=SUM(A2:A3)"], ['=IF(B2<>"","有","无")']]);
    expect(engine.cells.values(people.id, area)).toEqual([[3], ["有"]]);
  });

  test("keeps fonts, fills, borders and alignment", async () => {
    const { engine, people } = await engineOf();
    expect(engine.formats.at(people.id, 0, 0)).toEqual({
      fill: "#1F6FB2",
      fontColor: "#FFFFFF",
      fontName: "黑体",
      fontSize: 14,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      horizontal: "Center",
      vertical: "Center",
      wrap: true,
      numberFormat: "General",
      borders: {
        top: { line: "thin", color: "#808080" },
        left: { line: "thin", color: "#808080" },
        right: { line: "double", color: "#FF0000" },
        bottom: { line: "thick", color: "#0000FF" },
      },
    });
  });

  test("keeps widths, heights, hidden rows and columns, merged cells", async () => {
    const { engine, people } = await engineOf();
    expect(engine.layout.columnWidth(people.id, 2)).toBe(115.5);
    expect(engine.layout.rowHeight(people.id, 0)).toBe(30);
    expect([5, 6].map((column) => engine.layout.columnHidden(people.id, column))).toEqual([false, true]);
    expect([7, 8].map((row) => engine.layout.rowHidden(people.id, row))).toEqual([false, true]);
    expect(engine.layout.merges(people.id)).toEqual([{ row: 0, column: 9, rows: 2, columns: 2 }]);
  });

  test("keeps a column's text format below its data, but not in cells that state another", async () => {
    const { engine, people } = await engineOf();
    const formats = engine.formats.numberFormats(people.id, { row: 0, column: 2, rows: 500, columns: 1 });
    expect(formats[0]).toEqual(["General"]);
    expect(formats[499]).toEqual(["@"]);
  });

  test("keeps the table", async () => {
    const { engine, people } = await engineOf();
    expect(engine.tables.list()).toMatchObject([
      {
        name: "考评人员表",
        sheet: people.id,
        area: { ...A1, rows: 3, columns: 6 },
        style: "TableStyleLight9",
        showBandedRows: true,
      },
    ]);
  });

  test("keeps every kind of validation over its whole area", async () => {
    const { engine, people } = await engineOf();
    const rules = engine.validations.list(people.id);
    const of = (type: string, column: number) =>
      rules.find(({ rule, areas }) => rule.type === type && areas[0].column === column);
    expect(of("list", 1)).toEqual({
      areas: [
        { row: 1, column: 1, rows: 499, columns: 1 },
        { row: 1, column: 8, rows: 499, columns: 1 },
      ],
      rule: {
        type: "list",
        formula1: "=词汇!$A$1:$A$3",
        dropDown: true,
        ignoreBlanks: true,
        prompt: { show: true, title: "等级", message: "选一个" },
        alert: { show: true, style: "Stop", title: "不在列表中", message: "请从列表选择" },
      },
    });
    expect(of("list", 12)?.rule).toMatchObject({ formula1: "甲,乙" });
    expect(of("custom", 2)?.rule).toMatchObject({ formula1: "=LEN(C2)=18", alert: { style: "Warning" } });
    expect(of("date", 3)?.rule).toMatchObject({ operator: "between", formula1: "32874", formula2: "=DATE(2030,1,1)" });
    expect(of("decimal", 4)?.rule).toMatchObject({
      operator: "greaterThanOrEqual",
      formula1: "0.5",
      alert: { style: "Information" },
    });
    expect(of("whole", 13)?.rule).toMatchObject({ operator: "notBetween", formula1: "1", formula2: "9" });
    expect(of("textLength", 5)?.rule).toMatchObject({ operator: "lessThanOrEqual", formula1: "50" });
  });

  test("keeps conditional formats in their order; a comparison becomes the formula that says the same", async () => {
    const { engine, people } = await engineOf();
    expect(engine.conditionalFormats.list(people.id)).toMatchObject([
      {
        areas: [
          { row: 1, column: 0, rows: 8, columns: 1 },
          { row: 3, column: 2, rows: 1, columns: 1 },
        ],
        formula: '=LEN("标记")>0',
        style: {
          fill: "#FFC7CE",
          fontColor: "#9C0006",
          bold: true,
          italic: true,
          underline: true,
          borders: { left: { line: "thin", color: "#808080" } },
        },
        stopIfTrue: true,
      },
      { formula: "=AND(E2>=1,E2<=10)", style: { fill: "#FFEB9C" }, stopIfTrue: false },
    ]);
  });

  test("keeps names: ranges, constants, hidden ones, those of one sheet", async () => {
    const { engine, people } = await engineOf();
    const names = engine.names.list().map(({ id: _id, ...name }) => name);
    expect(names).toEqual([
      { name: "等级", refersTo: "=词汇!$A$1:$A$3", visible: true, comment: "", sheet: undefined },
      { name: "版本", refersTo: '="1.0"', visible: false, comment: "表格版本", sheet: undefined },
      { name: "本表", refersTo: "=考评人员!$A$1", visible: true, comment: "", sheet: people.id },
    ]);
  });

  test("keeps links, protection and unlocked cells", async () => {
    const { engine, people } = await engineOf();
    expect(engine.hyperlinks.get(people.id, 0, 11)).toEqual({ documentReference: "词汇!A1" });
    expect(engine.hyperlinks.get(people.id, 1, 11)).toEqual({ address: "https://example.org/a?b=1&c=2" });
    expect(engine.protection.of(people.id)?.options).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowInsertRows: false,
    });
    expect(engine.protection.unlocked(people.id)).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
    expect(engine.protection.structure()).toBeDefined();
  });

  test("shows all of it", () => expect(openXlsx(fixture("plan.xlsx")).unshown).toEqual([]));
});

test("the same workbook saved by LibreOffice reads alike", async () => {
  const engine = await opened(fixture("plan-libreoffice.xlsx"));
  const [people] = engine.sheets.list();
  expect(engine.cells.values(people.id, { row: 1, column: 2, rows: 2, columns: 1 })).toEqual([
    ["110101199003078515"],
    ["00123"],
  ]);
  expect(engine.tables.list()).toMatchObject([{ name: "考评人员表", area: { ...A1, rows: 3, columns: 6 } }]);
  expect(engine.validations.list(people.id)).toHaveLength(7);
  expect(engine.conditionalFormats.list(people.id)).toHaveLength(2);
  expect(engine.names.list().map(({ name }) => name)).toEqual(expect.arrayContaining(["等级", "版本", "本表"]));
});

test("what cannot be kept is named and counted", () => {
  const losses = Object.fromEntries(openXlsx(fixture("extras.xlsx")).unshown.map(({ kind, count }) => [kind, count]));
  expect(losses).toEqual({
    charts: 1,
    comments: 2,
    macros: 1,
    otherConditionalFormats: 1,
    otherFormats: 1,
    outlines: 1,
    pictures: 1,
    richText: 1,
  });
});

test("formats inside a text are flattened, the text stays", () => {
  expect(cellAt(sheetOf(fixture("extras.xlsx")), 2, 0)?.value).toBe("二月");
});

test("validations Excel keeps in an extension, because they refer to another sheet, are read too", () => {
  const sheet =
    '<sheetData/><extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
    "<x14:formula1><xm:f>词汇!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>C2:C500 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
  expect(sheetOf(rawWorkbook(sheet)).validations).toMatchObject([
    {
      areas: [
        { row: 1, column: 2, rows: 499, columns: 1 },
        { row: 1, column: 4, rows: 1, columns: 1 },
      ],
      rule: { type: "list", formula1: "=词汇!$A$1:$A$5", ignoreBlanks: true },
    },
  ]);
});

test("a formula shared by many cells is read in each as it stands there", () => {
  const sheet =
    '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const formulas = sheetOf(rawWorkbook(sheet)).cells.map(({ formula }) => formula);
  expect(formulas).toEqual(["=A1*$D$1", "=A2*$D$1", "=A3*$D$1"]);
});
