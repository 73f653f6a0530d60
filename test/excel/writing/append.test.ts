/** Records added below those of a list, on the unmodified client: where they go, how they are numbered, and how they go again. */
import { applyChanges, findRepair, settleRepair, type RepairResult } from "../../../src/actions/repair";
import { UNATTENDED } from "../../../src/actions/types";
import type { CellValue, RecordCells } from "../../../src/check";
import type { TableId } from "../../../src/guide";
import { excelWorkbook } from "../../../src/excel/workbook";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const host = { workbook, today: () => TODAY };
const NOW = new Date(2026, 10, 28);
const SHEET = "考评人员";

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
});

const person = (i: number, more: RecordCells = {}): RecordCells => ({
  occupationName: "电工",
  personName: `新来${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${Math.floor(i / 10) || ""}`,
  sex: "男",
  citizenId: `11010519491231${String(1000 + i)}`,
  phone: "013800000000",
  ...more,
});
const people = (count: number): readonly RecordCells[] => Array.from({ length: count }, (_, i) => person(i));

const append = async (records: readonly RecordCells[], table: TableId = "examiners"): Promise<RepairResult> => {
  const { snapshot } = await workbook.read();
  const { sheet } = snapshot.tables.get(table)!;
  const changes = [{ kind: "append", table, sheet, records }] as const;
  return applyChanges.perform(host, { changes, snapshot, now: NOW, purpose: "import" }, UNATTENDED);
};
const putBack = (): Promise<RepairResult> => settleRepair.perform(host, { side: "from" }, UNATTENDED);
const goOn = (): Promise<RepairResult> => settleRepair.perform(host, { side: "to" }, UNATTENDED);

const sheetId = (name = SHEET): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
/** Everything on a tab, formulas as such, without what is empty at the end. */
const content = (name = SHEET): readonly (readonly CellValue[])[] => {
  const id = sheetId(name);
  const used = excel.engine.cells.used(id, true);
  if (!used) return [];
  const { row, column, rows, columns } = used;
  return excel.engine.cells.formulas(id, { row: 0, column: 0, rows: row + rows, columns: column + columns });
};
const listRows = (): number => excel.engine.tables.list().find(({ sheet }) => sheet === sheetId())!.area.rows;

test("they follow the last record, in the blank rows, and go without a trace", async () => {
  const before = content();
  const rows = listRows();
  const result = await append(people(3));
  expect(result).toMatchObject({ kind: "done", purpose: "import", changed: 3, left: [] });
  const after = content();
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  expect(added.map((row) => [row[0], ...row.slice(2, 5)])).toEqual(
    people(3).map(({ occupationName, personName, sex, citizenId }) => [occupationName, personName, sex, citizenId]),
  );
  expect(listRows()).toBe(rows);
  expect(await putBack()).toMatchObject({ kind: "done", side: "from", changed: 3, left: [] });
  expect(content()).toEqual(before);
  expect(listRows()).toBe(rows);
});

test("they are numbered on within their occupation", async () => {
  const before = content();
  const electricians = before.filter((row) => row[0] === "电工").length;
  await append([person(0), person(1, { occupationName: "全新职业" }), person(2)]);
  expect(
    content()
      .slice(before.length)
      .map(([, serial]) => serial),
  ).toEqual([electricians + 1, 1, electricians + 2]);
});

test("digits stay text", async () => {
  const before = content();
  await append([person(0)]);
  const [row] = content().slice(before.length);
  expect([row[4], row[9]]).toEqual(["110105194912311000", "013800000000"]);
});

test("more than the prepared rows: the Excel table grows, and shrinks again", async () => {
  const before = content();
  const rows = listRows();
  const result = await append(people(40));
  expect(result).toMatchObject({ changed: 40, left: [] });
  expect(content()).toHaveLength(before.length + 40);
  expect(listRows()).toBe(before.length - 2 + 40);
  expect(await putBack()).toMatchObject({ changed: 40, left: [] });
  expect(content()).toEqual(before);
  expect(listRows()).toBe(rows);
});

test("pressed again, nothing is doubled", async () => {
  await append(people(2));
  const after = content();
  expect(await goOn()).toMatchObject({ kind: "done", side: "to", changed: 0 });
  expect(content()).toEqual(after);
});

test("records alike are told from those that stood before", async () => {
  const blank: RecordCells = { occupationName: "电工" };
  await append([blank, blank]);
  const before = content();
  await append([blank, blank, blank]);
  expect(content()).toHaveLength(before.length + 3);
  expect(await putBack()).toMatchObject({ changed: 3, left: [] });
  expect(content()).toEqual(before);
});

test("one that was changed since stays and is named; the others go", async () => {
  const before = content();
  await append(people(3));
  excel.person.type(`${SHEET}!J${before.length + 2}`, "13900001111");
  const result = await putBack();
  expect(result).toMatchObject({
    kind: "done",
    changed: 2,
    left: [{ sheet: SHEET, cell: { row: before.length + 1 } }],
  });
  expect(content().filter((row) => row.some((value) => value !== ""))).toHaveLength(
    before.filter((row) => row.some((value) => value !== "")).length + 1,
  );
});

test("rows inserted above since do not hide them", async () => {
  await append(people(2));
  excel.person.insertRows(SHEET, 3, 2);
  expect(await putBack()).toMatchObject({ changed: 2, left: [] });
  expect(content().filter((row) => String(row[2]).startsWith("新来"))).toEqual([]);
});

test("a total below the list stays below", async () => {
  const last = content().length;
  excel.person.type(`${SHEET}!A${last + 1}`, "合计");
  excel.person.type(`${SHEET}!C${last + 1}`, `=COUNTA(C4:C${last})`);
  const before = content();
  await append(people(2));
  expect(content()[last + 2][0]).toBe("合计");
  await putBack();
  expect(content()).toEqual(before);
});

test("rows that have their number already keep it, also when they are blank again", async () => {
  const last = content().length;
  for (const i of [1, 2, 3]) excel.person.type(`${SHEET}!B${last + i}`, String(i));
  const before = content();
  await append(people(2));
  expect(
    content()
      .slice(last)
      .map(([, serial, name]) => [serial, name]),
  ).toEqual([
    [1, "新来甲"],
    [2, "新来乙"],
    [3, ""],
  ]);
  await putBack();
  expect(content()).toEqual(before);
});

test("what stands beside the list on those rows is not touched", async () => {
  const last = content().length;
  excel.person.type(`${SHEET}!P${last + 1}`, "她的备注");
  await append(people(2));
  expect(content()[last][15]).toBe("她的备注");
  await putBack();
  expect(content()[last][15]).toBe("她的备注");
});

test("what can be put back is told with what it was done for", async () => {
  await append(people(1));
  const { snapshot } = await workbook.read();
  expect(await findRepair.perform(host, { snapshot }, UNATTENDED)).toMatchObject({ purpose: "import" });
});

test("two syncs read what stands there, one writes everything", async () => {
  excel.host.counter.reset();
  await workbook.read();
  const reading = excel.host.counter.syncs;
  const { snapshot } = await workbook.read();
  excel.host.counter.reset();
  const changes = [{ kind: "append", table: "examiners", sheet: SHEET, records: people(35) }] as const;
  await applyChanges.perform(host, { changes, snapshot, now: NOW }, UNATTENDED);
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(reading + 3);
});

test("two thousand rows go by runs, not one by one", async () => {
  const before = content();
  await append(people(2000));
  let actions = 0;
  excel.host.faults.onMoment = (moment) => void (moment === "action" && actions++);
  expect(await putBack()).toMatchObject({ changed: 2000, left: [] });
  excel.host.faults.onMoment = undefined;
  expect(actions).toBeLessThan(1000);
  expect(content()).toEqual(before);
});

test("a list changed between reading and writing is read anew before anything is added", async () => {
  const before = content();
  let isTyped = false;
  excel.host.faults.onMoment = () => {
    if (isTyped || excel.host.counter.syncs < 2) return;
    isTyped = true;
    excel.person.type(`${SHEET}!C${before.length + 1}`, "她刚填的人");
  };
  excel.host.counter.reset();
  const result = await append([person(0)]);
  excel.host.faults.onMoment = undefined;
  expect(result).toMatchObject({ kind: "done", changed: 1 });
  expect(
    content()
      .slice(before.length)
      .map((row) => row[2]),
  ).toEqual(["她刚填的人", "新来甲"]);
});

test("a protected tab is named before anything is written", async () => {
  excel.engine.protection.protect(sheetId(), { options: {} });
  const before = content();
  await expect(append(people(1))).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: SHEET });
  expect(content()).toEqual(before);
});

test("at a fault in any action of the writing: 继续 completes it, 恢复原值 takes it back", async () => {
  const before = content();
  const records = people(33);
  const moments: string[] = [];
  excel.host.faults.onMoment = (moment) => moments.push(moment);
  await append(records);
  excel.host.faults.onMoment = undefined;
  const whole = content();
  await putBack();
  const actions = moments.filter((moment) => moment === "action").length;
  for (const settle of [goOn, putBack]) {
    for (let action = Math.max(1, actions - 12); action <= actions; action++) {
      excel.host.faults.inject({ action, code: "GeneralException" });
      await append(records).catch(() => undefined);
      excel.host.faults.clear();
      const settled = await settle();
      if (settle === goOn) {
        if (settled.kind === "nothing") await append(records);
        expect([action, content()]).toEqual([action, whole]);
      }
      await putBack();
      expect([action, content()]).toEqual([action, before]);
    }
  }
});
