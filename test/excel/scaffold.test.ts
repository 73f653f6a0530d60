import { initialAttachments } from "../../src/actions/attachment-records";
import { columnLetters } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { FILLED_TABLES, KINDS, TABLES, tableOf } from "../../src/guide";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { contentOf } from "../support/workbook-content";

const NONE = new Map();
const nothing = (): void => undefined;

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});
const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;

describe("building the tables in an empty workbook", () => {
  test("adds the thirteen tabs and one hidden list, keeps what was there, and takes three syncs", async () => {
    const outcome = await buildAll();
    expect(excel.host.counter.syncs).toBeLessThanOrEqual(5);
    expect(outcome.built).toEqual(TABLES.map((table) => table.id));
    const sheets = excel.engine.sheets.list();
    expect(sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name)).toEqual([
      "Sheet1",
      ...TABLES.map((table) => table.tab),
    ]);
    expect(sheets.filter((sheet) => sheet.visibility === "Hidden").map((sheet) => sheet.name)).toEqual([
      "认定方案词汇",
    ]);
  });

  test("gives every list its titles, an Excel table and frozen titles", async () => {
    await buildAll();
    await Excel.run(async (context) => {
      for (const table of FILLED_TABLES.filter((t) => t.layout === "list")) {
        const sheet = context.workbook.worksheets.getItem(table.tab);
        const list = sheet.tables.getItem(`rd_${table.id}`);
        const header = list.getHeaderRowRange();
        header.load("values,address");
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        await context.sync();
        expect(header.values).toEqual([table.columns.map((column) => column.title)]);
        expect(header.address).toBe(`${table.tab}!A3:${columnLetters(table.columns.length - 1)}3`);
        expect(frozen.address).toBe(`${table.tab}!1:3`);
      }
    });
  });

  test("where her old roster has an Excel table's name, or a name for formulas is the same, the next one gets a number", async () => {
    const { tables, names, sheets } = excel.engine;
    const old = sheets.add("旧名册");
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    excel.engine.cells.write(old, area, [
      [{ value: "甲" }, { value: "乙" }],
      [{ value: "1" }, { value: "2" }],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("旧名册");
      sheet.tables.add("A1:B2", true).name = "RD_examiners";
      context.workbook.names.add("rd_venues", sheet.getRange("D1"));
      await context.sync();
    });
    await buildAll();
    expect(names.list().map(({ name }) => name)).toEqual(["rd_venues"]);
    expect(tables.list().map(({ name }) => name)).toEqual(
      expect.arrayContaining(["RD_examiners", "rd_examiners_2", "rd_venues_2", "rd_equipment"]),
    );
    // Begun again, it is still known as ours.
    const { tables: planned } = await excelWorkbook().inspect();
    expect(planned.find(({ table }) => table.id === "examiners")).toMatchObject({
      list: { name: "rd_examiners_2" },
      listName: "rd_examiners_2",
    });
  });

  test("keeps digits: IDs, phones, codes and levels typed or pasted stay as they are", async () => {
    await buildAll();
    excel.person.type("考评人员!E4", "110101199001010013");
    excel.person.paste("考评人员!J4", [["01065881234"]]);
    excel.person.type("认定职业!E4", "5-3");
    excel.person.type("认定职业!B4", "6-18-02-04");
    await Excel.run(async (context) => {
      const id = context.workbook.worksheets.getItem("考评人员").getRange("E4:J4");
      const occupation = context.workbook.worksheets.getItem("认定职业").getRange("B4:E4");
      id.load("values");
      occupation.load("values");
      await context.sync();
      expect(id.values[0][0]).toBe("110101199001010013");
      expect(id.values[0][5]).toBe("01065881234");
      expect(occupation.values[0]).toEqual(["6-18-02-04", "", "", "5-3"]);
    });
  });

  test("every column has the number format of its kind down to the first records", async () => {
    await buildAll();
    await Excel.run(async (context) => {
      const ranges = FILLED_TABLES.filter((t) => t.layout === "list").map((table) => {
        const range = context.workbook.worksheets.getItem(table.tab).getRangeByIndexes(3, 0, 1, table.columns.length);
        range.load("numberFormat");
        return { table, range };
      });
      await context.sync();
      for (const { table, range } of ranges) {
        expect(range.numberFormat[0]).toEqual(table.columns.map((column) => KINDS[column.kind].numberFormat));
      }
    });
  });

  test("drop-downs offer the guide's words, another tab's column, or what another cell allows", async () => {
    await buildAll();
    await Excel.run(async (context) => {
      const rule = (sheet: string, cell: string): Excel.DataValidation => {
        const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(cell);
        dataValidation.load("rule,type,prompt,errorAlert");
        return dataValidation;
      };
      const sex = rule("考评人员", "D4");
      const occupation = rule("考评人员", "A4");
      const duty = rule("组织机构", "C4");
      const count = rule("一线技能人员", "C4");
      const founded = rule("企业概况", "B6");
      await context.sync();
      expect(sex.rule.list?.source).toBe("男,女");
      expect(occupation.rule.list?.source).toBe("='认定职业'!$C$4:$C$903");
      expect(occupation.errorAlert.showAlert).toBe(false);
      expect(duty.rule.list?.source).toBe('=IF($B4="领导小组",认定方案词汇!$A$2:$A$4,认定方案词汇!$B$2:$B$4)');
      expect(count.type).toBe("WholeNumber");
      expect(count.prompt).toMatchObject({ showPrompt: true, title: "从业人数", message: "必填。填整数，不带单位。" });
      expect(count.errorAlert).toMatchObject({ showAlert: true, style: "Stop" });
      expect(founded.type).toBe("Date");
    });
  });

  test("the overview names every table, its clause and its note, and links to its tab", async () => {
    await buildAll();
    await Excel.run(async (context) => {
      const overview = context.workbook.worksheets.getItem("总览");
      const rows = overview.getRange("A4:G15");
      rows.load("values");
      const link = overview.getRange("A11");
      link.load("hyperlink");
      await context.sync();
      expect(rows.values.map((row) => row[0])).toEqual(FILLED_TABLES.map((table) => table.tab));
      expect(rows.values[7]).toEqual(["考评人员", "六（一）", tableOf("examiners").note, 0, "", "", "未填"]);
      expect(link.hyperlink.documentReference).toBe("'考评人员'!A1");
    });
  });

  test("the overview begins with the counts a check would find", async () => {
    const attachments = initialAttachments();
    const workbook = excelWorkbook();
    await workbook.scaffold(await workbook.inspect(), [], new Map([["attachments", attachments]]), nothing);
    const begun = excel.engine.cells.values(sheetId("总览"), { row: 3, column: 3, rows: 12, columns: 4 });
    expect(begun[11]).toEqual([attachments.length, "", "", "未备齐"]);
    const reading = await workbook.read();
    await workbook.mark(reading, { findings: [], statuses: new Map(), snapshot: reading.snapshot });
    expect(excel.engine.cells.values(sheetId("总览"), { row: 3, column: 3, rows: 12, columns: 4 })).toEqual(begun);
  });

  test("the overview says nothing yet of a table that stood before", async () => {
    excel.person.addSheet("考评人员");
    excel.person.paste("考评人员!A1", [
      tableOf("examiners").columns.map(({ title }) => title),
      ["焊工", "1", "李建国"],
    ]);
    await buildAll();
    const rows = excel.engine.cells.values(sheetId("总览"), { row: 3, column: 0, rows: 12, columns: 7 });
    expect(rows.find(([name]) => name === "考评人员")!.slice(3)).toEqual(["", "", "", ""]);
    expect(rows.find(([name]) => name === "认定方式")!.slice(3)).toEqual([0, "", "", "未填"]);
  });

  test("running it again changes nothing and writes nothing", async () => {
    await buildAll();
    const before = contentOf(excel.engine);
    excel.host.counter.reset();
    const again = await buildAll();
    expect(again).toEqual({ built: [], completed: [], kept: TABLES.map((table) => table.id) });
    expect(excel.host.counter.syncs).toBe(2);
    expect(contentOf(excel.engine)).toEqual(before);
  });
});

describe("building the tables where some stand already", () => {
  const titles = ["认定职业", "序号", "姓名", "性别", "身份证号", "文化程度", "所从事专业", "职称/等级", "手机"];

  beforeEach(() => {
    excel.person.addSheet("名册");
    excel.person.paste("名册!B2", [
      titles,
      ["电工", "1", "张三", "男", "'110101199001010013", "大学本科", "电气", "技师", "'13800138000"],
    ]);
  });

  test("a table under another tab name is kept as it stands, and its missing columns are told", async () => {
    const workbook = excelWorkbook();
    const plan = await workbook.inspect();
    const examiners = plan.tables.find((planned) => planned.table.id === "examiners");
    expect(examiners).toMatchObject({ state: "standing", sheet: "名册", missing: ["years"] });
    const before = contentOf(excel.engine).filter((sheet) => sheet.name === "名册");
    const outcome = await workbook.scaffold(plan, [], NONE, nothing);
    expect(outcome.kept).toEqual(["examiners"]);
    expect(contentOf(excel.engine).filter((sheet) => sheet.name === "名册")).toEqual(before);
    expect(excel.engine.sheets.list().some((sheet) => sheet.name === "考评人员")).toBe(false);
  });

  test("missing columns are added at its right when asked for, and nothing else moves", async () => {
    const outcome = await buildAll(["examiners"]);
    expect(outcome.completed).toEqual(["examiners"]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名册").getRange("B2:K3");
      range.load("values");
      await context.sync();
      expect(range.values[0]).toEqual([...titles, "专业年限"]);
      expect(range.values[1][2]).toBe("张三");
    });
    const workbook = excelWorkbook();
    const plan = await workbook.inspect();
    expect(plan.tables.find((planned) => planned.table.id === "examiners")?.missing).toEqual([]);
  });

  test("an empty tab of the right name is used", async () => {
    excel.person.addSheet("认定方式");
    const outcome = await buildAll();
    expect(outcome.built).toContain("methods");
    expect(excel.engine.sheets.list().filter((sheet) => sheet.name === "认定方式")).toHaveLength(1);
  });

  test("a filled tab of the right name without our titles is kept and never overwritten", async () => {
    excel.person.addSheet("认定场地");
    excel.person.type("认定场地!A1", "本页另有用途");
    const before = contentOf(excel.engine).find((sheet) => sheet.name === "认定场地");
    const outcome = await buildAll();
    expect(outcome.kept).toContain("venues");
    expect(contentOf(excel.engine).find((sheet) => sheet.name === "认定场地")).toEqual(before);
  });
});
