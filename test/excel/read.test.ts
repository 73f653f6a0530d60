import { snapshotOf } from "../../src/check";
import { CellEditModeError } from "../../src/host/errors";
import { RefusedError } from "../../src/host/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootBuilt, fill } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { makePeople } from "../support/people";

let excel: HeadlessExcel;

describe("reading a filled workbook", () => {
  beforeAll(async () => {
    excel = await bootBuilt();
    fill(excel.engine, samplePlan());
  });

  test("takes three syncs for all tables and gives every value as it stands", async () => {
    excel.host.counter.reset();
    const { snapshot, sheets } = await excelWorkbook().read();
    expect(excel.host.counter.syncs).toBe(3);
    expect(sheets).toContain("总览");
    const examiners = snapshot.tables.get("examiners")!;
    expect(examiners.dataRows).toHaveLength(26);
    expect(examiners.text(0, "citizenId")).toMatch(/^\d{17}[\dX]$/);
    expect(snapshot.tables.get("enterprise")!.value(0, "headcount")).toBe(612);
    expect(snapshot.tables.get("occupations")!.cellOf(0, "occupationCode")).toEqual({ row: 3, column: 1 });
  });

  test("is the same snapshot as that of the same cells read from a file", async () => {
    const { snapshot } = await excelWorkbook().read();
    const grids = excel.engine.sheets.list().map((sheet) => {
      const used = excel.engine.cells.used(sheet.id, true);
      const values = used ? excel.engine.cells.values(sheet.id, used) : [];
      return { name: sheet.name, firstRow: used?.row ?? 0, firstColumn: used?.column ?? 0, values, merges: [] };
    });
    const fromFile = snapshotOf(grids);
    for (const [id, table] of fromFile.tables) {
      const read = snapshot.tables.get(id)!;
      expect(read.dataRows.length).toBe(table.dataRows.length);
      for (const row of table.dataRows) {
        for (const { field } of table.table.columns) expect(read.value(row, field)).toBe(table.value(row, field));
      }
    }
  });

  test("refuses while a cell is being edited, and works again after Enter", async () => {
    excel.host.editing.begin();
    await expect(excelWorkbook().read()).rejects.toThrow(CellEditModeError);
    excel.host.editing.end();
    expect((await excelWorkbook().read()).snapshot.tables.size).toBe(12);
  });

  test("a failure of the host comes with Office's own code and place", async () => {
    excel.host.faults.inject({ batch: 2, code: "GeneralException" });
    const failure = await excelWorkbook()
      .read()
      .catch((error: unknown) => error);
    excel.host.faults.clear();
    expect(failure).toBeInstanceOf(RefusedError);
    expect(failure).toMatchObject({ code: "GeneralException" });
  });
});

describe("reading tables the scaffold did not make", () => {
  beforeEach(async () => {
    excel = await bootExcel();
  });

  test("finds a roster that stands elsewhere, with other columns between its own", async () => {
    excel.person.paste("C5", [
      ["工号", "姓名", "性别", "备注", "身份证号", "学历", "所从事专业", "专业年限", "职务", "联系电话"],
      ["007", "张三", "男", "", "'11010519491231002X", "大学本科", "电工", "10", "主任", "'13800138000"],
    ]);
    const { snapshot } = await excelWorkbook().read();
    const table = snapshot.tables.get("qualityControllers")!;
    expect(table.sheet).toBe("Sheet1");
    expect(table.text(0, "citizenId")).toBe("11010519491231002X");
    expect(table.cellOf(0, "phone")).toEqual({ row: 5, column: 11 });
  });

  test("merged cells of a body are told", async () => {
    excel.person.paste("A1", [
      ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"],
      ["1", "车工", "3", "2", "1"],
      ["2", "", "4", "2", "1"],
    ]);
    excel.engine.layout.merge(excel.engine.sheets.active(), [{ row: 1, column: 1, rows: 2, columns: 1 }]);
    const { snapshot } = await excelWorkbook().read();
    expect(snapshot.tables.get("frontlineStaff")!.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
  });

  test("an empty workbook has no table, and no error", async () => {
    expect((await excelWorkbook().read()).snapshot.tables.size).toBe(0);
  });
});

describe("reading a large workbook", () => {
  test("10,000 examiners take three syncs, 20,000 one more; every row arrives once and in order", async () => {
    excel = await bootBuilt();
    const people = makePeople(20_000, 1).map((person, i) => ({ occupationName: "电工", ...person, serial: i + 1 }));
    fill(excel.engine, { examiners: people.slice(0, 10_000) });
    excel.host.counter.reset();
    const { snapshot } = await excelWorkbook().read();
    expect(excel.host.counter.syncs).toBe(3);
    expect(snapshot.tables.get("examiners")!.dataRows).toHaveLength(10_000);
    fill(excel.engine, { examiners: people });
    excel.host.counter.reset();
    const steps: number[] = [];
    const large = (await excelWorkbook().read((rows) => steps.push(rows))).snapshot.tables.get("examiners")!;
    expect(excel.host.counter.syncs).toBe(4);
    expect(large.dataRows.map((row) => large.value(row, "serial"))).toEqual(people.map((person) => person.serial));
    expect(steps).toHaveLength(2);
  });

  test("when the answer is too large for Excel on the web, it is asked for in smaller pieces", async () => {
    excel = await bootBuilt({ payloadLimit: 550_000 });
    fill(excel.engine, { examiners: makePeople(5_000, 2).map((person) => ({ occupationName: "电工", ...person })) });
    const { snapshot } = await excelWorkbook().read();
    expect(snapshot.tables.get("examiners")!.dataRows).toHaveLength(5_000);
  });
});
