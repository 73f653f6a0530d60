import { saveXlsx } from "../../../src/workbench/xlsx";
import { collectBook } from "../../../src/workbench/xlsx/collect";
import type { Engine } from "../../../src/workbench/engine/port";
import { MAX_ROWS } from "../../../src/workbench/engine/a1";
import { fixture, formatsRead, newEngine, opened, savedAndOpened } from "./support";
import { entriesOf, PLAIN_FILE } from "../../support/ooxml";

/** A workbook with everything the engine can hold. */
function fill(engine: Engine): void {
  const people = engine.sheets.active();
  engine.sheets.rename(people, "考评人员");
  const words = engine.sheets.add("词汇 & 'b'");
  engine.cells.write(people, { row: 0, column: 0, rows: 3, columns: 4 }, [
    [{ value: "序号" }, { value: "姓名\n（全称）" }, { value: "证件号码" }, { value: "合计" }],
    [{ value: 1 }, { value: " 张三 " }, { value: "110101199003078515" }, { formula: "=SUM(A2:A3)" }],
    [{ value: 2.5 }, { value: "=1+1" }, { value: "00123" }, { value: true }],
  ]);
  engine.cells.write(words, { row: 0, column: 0, rows: 2, columns: 1 }, [
    [{ value: "甲" }],
    [{ value: 'a<b>&"c"\u0007' }],
  ]);
  engine.formats.patch(people, [{ row: 0, rows: MAX_ROWS, column: 2, columns: 1 }], { numberFormat: "@", wrap: true });
  engine.formats.patch(people, [{ row: 0, column: 0, rows: 1, columns: 4 }], {
    bold: true,
    fill: "#DDEBF7",
    horizontal: "Center",
  });
  engine.formats.patch(people, [{ row: 1, column: 3, rows: 1, columns: 1 }], {
    numberFormat: 'yyyy"年"m"月"',
    borders: { top: { line: "mediumDashDot", color: "#00FF00" } },
  });
  engine.layout.setColumnWidth(people, 2, 1, 120);
  engine.layout.setRowHeight(people, 0, 1, 33);
  engine.layout.setColumnsHidden(people, 5, 2, true);
  engine.layout.setRowsHidden(people, 7, 1, true);
  engine.layout.merge(people, [{ row: 5, column: 0, rows: 1, columns: 3 }]);
  engine.sheets.freeze(people, 1, 2);
  engine.sheets.setTabColor(people, "#C00000");
  engine.sheets.setGridlines(words, false);
  const table = engine.tables.add(
    people,
    { row: 0, column: 0, rows: 3, columns: 4 },
    "考评人员表",
    "TableStyleMedium2",
  );
  engine.tables.update(table.id, { showBandedRows: false });
  engine.validations.set(people, [{ row: 1, column: 1, rows: 499, columns: 1 }], {
    type: "list",
    formula1: `='词汇 & ''b'''!$A$1:$A$2`,
    ignoreBlanks: true,
    prompt: { show: true, title: "姓名", message: "选一个\n或两个" },
    alert: { show: true, style: "Warning", title: "不在列表中", message: "请核对“姓名”" },
  });
  engine.validations.set(people, [{ row: 1, column: 3, rows: 499, columns: 1 }], {
    type: "date",
    operator: "greaterThan",
    formula1: "2020-01-01",
    ignoreBlanks: false,
  });
  const area = { row: 1, column: 0, rows: 2, columns: 2 };
  engine.conditionalFormats.add(people, {
    id: "low",
    areas: [area],
    formula: "=A2>1",
    style: { bold: true },
    stopIfTrue: false,
  });
  engine.conditionalFormats.add(people, {
    id: "high",
    areas: [area, { ...area, column: 3, columns: 1 }],
    formula: '=LEN("<标记>")>0',
    style: { fill: "#FFC7CE", fontColor: "#9C0006", underline: true },
    stopIfTrue: true,
  });
  engine.names.add({ name: "词汇表", refersTo: `='词汇 & ''b'''!$A$1:$A$2`, visible: true, comment: "" });
  engine.names.add({ name: "表格版本", refersTo: '="2"', visible: false, comment: "勿删" });
  engine.names.add({ name: "本表", refersTo: "=考评人员!$A$1", visible: true, comment: "", sheet: people });
  engine.hyperlinks.set(
    people,
    { row: 2, column: 0, rows: 1, columns: 1 },
    { documentReference: "考评人员!A1", screenTip: "回到开头" },
  );
  engine.hyperlinks.set(
    people,
    { row: 1, column: 0, rows: 1, columns: 1 },
    { address: "mailto:a@example.org?subject=x&body=y" },
  );
  engine.protection.setLocked(people, [{ row: 1, column: 0, rows: 20, columns: 2 }], false);
  engine.protection.protect(people, { options: { allowSort: true, allowAutoFilter: true, selectionMode: "Unlocked" } });
  engine.protection.protectStructure();
  engine.customXml.set("{0D6B2A3C-0000-4000-8000-000000000001}", '<plan xmlns="urn:plan"><a>1</a></plan>');
  engine.settings.set("窗格.上次", { tabs: ["考评人员", '"<&'], at: 2 });
  engine.settings.set("已读", true);
  engine.sheets.activate(words);
  engine.sheets.setVisibility(people, "Hidden");
}

test("what was saved opens as it was", async () => {
  const engine = newEngine();
  fill(engine);
  await engine.settled();
  const before = collectBook(engine);
  const after = collectBook(await savedAndOpened(engine));
  const [people] = before.sheets;
  expect(after.sheets[0].cells.map(({ ownFormat: _, ...cell }) => cell)).toEqual(people.cells);
  expect(after.sheets[0].columns).toEqual(people.columns);
  expect(after.sheets[0].rows).toEqual(people.rows);
  expect(after.sheets[0].merges).toEqual(people.merges);
  expect(after.sheets[0].tables).toEqual(people.tables);
  expect(after.sheets[0].hyperlinks).toEqual(people.hyperlinks);
  expect(after.sheets[0].conditionalFormats).toMatchObject([
    {
      formula: '=LEN("<标记>")>0',
      style: { fill: "#FFC7CE", fontColor: "#9C0006", underline: true },
      stopIfTrue: true,
    },
    { formula: "=A2>1", style: { bold: true }, stopIfTrue: false },
  ]);
  expect(after.sheets[0].validations[0]).toEqual(people.validations[0]);
  expect(after.sheets[0].validations[1].rule).toMatchObject({
    type: "date",
    operator: "greaterThan",
    formula1: "43831",
    ignoreBlanks: false,
  });
  expect(after.sheets[0].protection?.options).toMatchObject({
    allowSort: true,
    allowAutoFilter: true,
    selectionMode: "Unlocked",
  });
  expect(after.sheets[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2, tabColor: "#C00000", visibility: "Hidden" });
  expect(after.sheets[1]).toMatchObject({ name: "词汇 & 'b'", showGridlines: false, cells: before.sheets[1].cells });
  expect(after.names).toEqual(before.names);
  expect(after.active).toBe(1);
  expect(after.structureProtection).toBeDefined();
  expect([...after.customXml]).toEqual([...before.customXml]);
  expect([...after.settings]).toEqual([...before.settings]);
});

test("a workbook of another program comes through opening and saving whole", async () => {
  const engine = await opened(fixture("plan.xlsx"));
  const before = collectBook(engine);
  const after = collectBook(await savedAndOpened(engine));
  expect(JSON.stringify(after.sheets)).toBe(JSON.stringify(before.sheets));
  expect(after.names).toEqual(before.names);
});

test("the same workbook gives the same bytes", async () => {
  const [one, two] = [newEngine(), newEngine()];
  fill(one);
  fill(two);
  expect(await saveXlsx(one)).toEqual(await saveXlsx(two));
});

test("5,000 rows of ten columns come through, each cell looked at once", async () => {
  const engine = newEngine();
  const area = { row: 0, column: 0, rows: 5_000, columns: 10 };
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_c, column) => ({ value: `值${row}-${column}` })),
  );
  engine.cells.write(engine.sheets.active(), area, rows);
  const again = await savedAndOpened(engine);
  expect(again.cells.values(again.sheets.active(), { row: 4_999, column: 9, rows: 1, columns: 1 })).toEqual([
    ["值4999-9"],
  ]);
  expect(formatsRead(again)).toBe(50_000);
});

test("a saved workbook's parts are files to every program", async () => {
  const entries = entriesOf(await saveXlsx(newEngine()));
  expect(
    entries.filter(({ system, attributes }) => system !== PLAIN_FILE.system || attributes !== PLAIN_FILE.attributes),
  ).toEqual([]);
  expect(entries.length).toBeGreaterThan(5);
});
