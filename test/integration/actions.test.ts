import { buildTables } from "../../src/actions/build-tables";
import { checkAndMark } from "../../src/actions/check-and-mark";
import { Stopped } from "../../src/actions/turns";
import { clearMarks } from "../../src/actions/clear-marks";
import { recheckEdit } from "../../src/actions/recheck-edit";
import { type Host, type ProgressStep, UNATTENDED } from "../../src/actions/types";
import { updateAttachments } from "../../src/actions/update-attachments";
import { parseArea } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootPrepared, fill } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";

let excel: HeadlessExcel;
let host: Host;
const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
const marks = (): number =>
  excel.engine.sheets.list().flatMap((sheet) => excel.engine.conditionalFormats.list(sheet.id)).length;

beforeEach(async () => {
  excel = await bootExcel();
  host = { workbook: excelWorkbook(), today: () => TODAY };
});

describe("建表", () => {
  test("takes at most five syncs, ends on 企业概况 and lists what the guide wants attached", async () => {
    const built: ProgressStep[] = [];
    excel.host.counter.reset();
    const outcome = await buildTables.perform(
      host,
      { complete: "ask" },
      { ...UNATTENDED, progress: (step) => void built.push(step) },
    );
    // Looking, building, and going to the first cell to fill.
    const toFirstCell = 3;
    expect(excel.host.counter.syncs - toFirstCell).toBeLessThanOrEqual(5);
    expect(outcome.kind).toBe("built");
    expect(built).toHaveLength(13);
    expect(await host.workbook.selection()).toEqual({ sheet: "企业概况", cell: { row: 3, column: 1 } });
    const names = excel.engine.cells.values(sheetId("附件清单"), { row: 3, column: 3, rows: 20, columns: 1 }).flat();
    expect(names).toEqual(expect.arrayContaining(["营业执照复印件", "承诺书"]));
  });

  test("a single missing table is built, and the cursor stands in it", async () => {
    await buildTables.perform(host, { complete: [] }, UNATTENDED);
    excel.person.deleteSheet("考评人员");
    await buildTables.perform(host, { complete: [] }, UNATTENDED);
    expect(await host.workbook.selection()).toEqual({ sheet: "考评人员", cell: { row: 3, column: 0 } });
  });

  test("asks before it adds a column to an existing table, and adds it when told to", async () => {
    excel.person.addSheet("认定方式");
    excel.person.paste("认定方式!A1", [
      ["序号", "职业名称", "考核鉴定", "过程性评价", "业绩评价", "直接认定", "企业自定"],
    ]);
    const asked = await buildTables.perform(host, { complete: "ask" }, UNATTENDED);
    expect(asked).toMatchObject({ kind: "asking" });
    expect(excel.engine.sheets.list().map((sheet) => sheet.name)).toEqual(["Sheet1", "认定方式"]);
    const built = await buildTables.perform(host, { complete: ["methods"] }, UNATTENDED);
    expect(built).toMatchObject({ kind: "built", outcome: { completed: ["methods"] } });
    expect(excel.engine.cells.values(sheetId("认定方式"), { row: 0, column: 7, rows: 1, columns: 1 })).toEqual([
      ["方式说明"],
    ]);
  });
});

describe("校验并标记", () => {
  beforeEach(async () => {
    excel = await bootPrepared();
  });

  test("an untouched scaffold says what is missing, table by table, not cell by cell", async () => {
    const { result } = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
    const perTable = new Map<string, number>();
    for (const { table } of result.findings) perTable.set(table, (perTable.get(table) ?? 0) + 1);
    expect(
      [...perTable].filter(([table, count]) => table !== "attachments" && table !== "enterprise" && count > 6),
    ).toEqual([]);
    expect(result.findings.some((finding) => finding.rule === "OCC-16")).toBe(true);
  });

  test("stopping changes no cell", async () => {
    fill(excel.engine, samplePlan());
    await expect(
      checkAndMark.perform(host, { marks: "write" }, { ...UNATTENDED, stopped: () => true }),
    ).rejects.toThrow(Stopped);
    expect(marks()).toBe(0);
  });

  test("without marks it writes nothing", async () => {
    fill(excel.engine, {
      ...samplePlan(),
      frontlineStaff: [{ position: "车工", staffCount: 1, certifiedCount: 5, advancedCount: 0 }],
    });
    const { result } = await checkAndMark.perform(host, { marks: "leave" }, UNATTENDED);
    expect(result.findings.some((finding) => finding.rule === "STAFF-02")).toBe(true);
    expect(marks()).toBe(0);
  });

  test("editing, rechecking and clearing leave the workbook as it was but for the edit", async () => {
    fill(excel.engine, samplePlan());
    const checked = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
    excel.person.type("一线技能人员!D4", "100");
    const edited = await recheckEdit.perform(
      host,
      { checked, sheet: "一线技能人员", area: parseArea("D4")! },
      UNATTENDED,
    );
    expect(edited.result.findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(["STAFF-02", "STAFF-05"]),
    );
    // Where her steps of undo stay, the marks are written at once; elsewhere they wait for 标记.
    expect((edited.pending?.unmarked ?? 0) > 0).toBe(!host.workbook.keepsUndo());
    excel.person.deleteRows("一线技能人员", 4);
    const moved = await recheckEdit.perform(host, { checked: edited, sheet: "一线技能人员" }, UNATTENDED);
    expect(moved.reading.snapshot.tables.get("frontlineStaff")!.dataRows).toHaveLength(5);
    await clearMarks.perform(host, {}, UNATTENDED);
    expect(marks()).toBe(0);
  });
});

describe("更新附件清单", () => {
  test("follows the occupations, keeps what the user typed and her own rows, and twice changes nothing", async () => {
    excel = await bootPrepared();
    fill(excel.engine, samplePlan());
    await updateAttachments.perform(host, {}, UNATTENDED);
    const list = (): unknown[][] => {
      const id = sheetId("附件清单");
      return excel.engine.cells.values(id, excel.engine.cells.used(id, true)!).slice(3);
    };
    const row = list().findIndex((cells) => cells[3] === "样卷" && cells[4] === "电工") + 4;
    excel.person.type(`附件清单!I${row}`, "已备");
    excel.person.type(`附件清单!J${row}`, "'=见档案盒3");
    excel.person.paste(`附件清单!A${list().length + 4}`, [
      ["", "基础", "其他", "企业文化手册", "", "", "", "1", "已备", ""],
    ]);
    await updateAttachments.perform(host, {}, UNATTENDED);
    const first = list();
    expect(first.find((cells) => cells[3] === "企业文化手册")?.[8]).toBe("已备");
    expect(first.filter((cells) => cells[8] === "已备").length).toBe(2);
    await updateAttachments.perform(host, {}, UNATTENDED);
    expect(list()).toEqual(first);
  });
});

test("30 occupations and 10,000 examiners: built, read, checked and marked within the counted syncs", async () => {
  excel = await bootPrepared();
  const { makePeople } = await import("../support/people");
  const { allOccupations } = await import("../../src/guide/reference");
  const thirty = allOccupations()
    .filter(({ code }) => /^6-(?:18|20)/.test(code))
    .slice(0, 30);
  const people = makePeople(10_000, 3);
  fill(excel.engine, {
    occupations: thirty.map((occupation, i) => ({
      serial: i + 1,
      occupationCode: occupation.code,
      occupationName: occupation.name,
      skillLevels: "5、4、3",
    })),
    examiners: people.map((person, i) => ({
      occupationName: thirty[i % 30].name,
      serial: Math.floor(i / 30) + 1,
      ...person,
      ...(i % 2 === 0 && { sex: person.sex === "男" ? "女" : "男" }),
    })),
  });
  excel.host.counter.reset();
  const { result, protectedSheets } = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(6);
  expect(protectedSheets).toEqual([]);
  expect(result.findings.filter((finding) => finding.rule === "PER-03")).toHaveLength(5_000);
  const formats = excel.engine.conditionalFormats.list(sheetId("考评人员"));
  expect(formats.length).toBeLessThanOrEqual(12);
});

test("rows inserted between reading and marking: the marks stand on the rows the findings are about", async () => {
  excel = await bootPrepared();
  fill(excel.engine, { examiners: [{ serial: 1, personName: "张三", sex: "未知" }] });
  const workbook = excelWorkbook();
  let inserted = false;
  const meddling = {
    ...workbook,
    read: async (progress?: (rows: number, of: number) => void) => {
      const reading = await workbook.read(progress);
      if (!inserted) excel.person.insertRows("考评人员", 4, 2);
      inserted = true;
      return reading;
    },
  };
  const { result } = await checkAndMark.perform({ ...host, workbook: meddling }, { marks: "write" }, UNATTENDED);
  const sex = result.findings.find((finding) => finding.field === "sex" && finding.cell !== undefined);
  expect(sex?.cell).toEqual({ row: 5, column: 3 });
  const found = result.findings.filter((finding) => finding.sheet === "考评人员" && finding.cell);
  const areas = excel.engine.conditionalFormats.list(sheetId("考评人员")).flatMap((format) => format.areas);
  const marked = areas.flatMap(({ row, rows, column }) =>
    Array.from({ length: rows }, (_, i) => `${row + i} ${column}`),
  );
  expect(new Set(marked)).toEqual(new Set(found.map(({ cell }) => `${cell!.row} ${cell!.column}`)));
});

test("a tab renamed, then typed in: everything is checked anew, and the marks are found under its new name", async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
  const checked = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
  excel.person.renameSheet("一线技能人员", "一线");
  excel.person.type("一线!D4", "100");
  for (const sheet of ["一线技能人员", "一线"]) {
    const area = parseArea("D4")!;
    const { reading, result, marks } = await recheckEdit.perform(host, { checked, sheet, area }, UNATTENDED);
    expect(reading.sheets).toContain("一线");
    expect(result.findings.map((finding) => finding.rule)).toContain("STAFF-02");
    expect([...marks!.formats.keys()]).toContain("一线");
  }
});
