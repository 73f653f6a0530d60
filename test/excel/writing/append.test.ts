/** Records added below those of a list, on the unmodified client: where they go, how they are numbered, and how they go again. */
import { applyChanges, findRepair } from "../../../src/actions/repair";
import { UNATTENDED } from "../../../src/actions/types";
import type { RecordCells } from "../../../src/check";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { Appending, HOST, NOW, people, person, SHEET } from "./appending";

let excel: HeadlessExcel;
let appending: Appending;

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
  appending = new Appending(excel);
});

test("they follow the last record, in the blank rows, and go without a trace", async () => {
  const before = appending.content();
  const rows = appending.listRows();
  const result = await appending.append(people(3));
  expect(result).toMatchObject({ kind: "done", purpose: "import", changed: 3, left: [] });
  const after = appending.content();
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  expect(added.map((row) => [row[0], ...row.slice(2, 5)])).toEqual(
    people(3).map(({ occupationName, personName, sex, citizenId }) => [occupationName, personName, sex, citizenId]),
  );
  expect(appending.listRows()).toBe(rows);
  expect(await appending.putBack()).toMatchObject({ kind: "done", side: "from", changed: 3, left: [] });
  expect(appending.content()).toEqual(before);
  expect(appending.listRows()).toBe(rows);
});

test("they are numbered on within their occupation", async () => {
  const before = appending.content();
  const electricians = before.filter((row) => row[0] === "电工").length;
  await appending.append([person(0), person(1, { occupationName: "全新职业" }), person(2)]);
  expect(
    appending
      .content()
      .slice(before.length)
      .map(([, serial]) => serial),
  ).toEqual([electricians + 1, 1, electricians + 2]);
});

test("digits stay text", async () => {
  const before = appending.content();
  await appending.append([person(0)]);
  const [row] = appending.content().slice(before.length);
  expect([row[4], row[9]]).toEqual(["110105194912311000", "013800000000"]);
});

test("more than the prepared rows: the Excel table grows, and shrinks again", async () => {
  const before = appending.content();
  const rows = appending.listRows();
  const result = await appending.append(people(40));
  expect(result).toMatchObject({ changed: 40, left: [] });
  expect(appending.content()).toHaveLength(before.length + 40);
  expect(appending.listRows()).toBe(before.length - 2 + 40);
  expect(await appending.putBack()).toMatchObject({ changed: 40, left: [] });
  expect(appending.content()).toEqual(before);
  expect(appending.listRows()).toBe(rows);
});

test("pressed again, nothing is doubled", async () => {
  await appending.append(people(2));
  const after = appending.content();
  expect(await appending.goOn()).toMatchObject({ kind: "done", side: "to", changed: 0 });
  expect(appending.content()).toEqual(after);
});

test("records alike are told from those that stood before", async () => {
  const blank: RecordCells = { occupationName: "电工" };
  await appending.append([blank, blank]);
  const before = appending.content();
  await appending.append([blank, blank, blank]);
  expect(appending.content()).toHaveLength(before.length + 3);
  expect(await appending.putBack()).toMatchObject({ changed: 3, left: [] });
  expect(appending.content()).toEqual(before);
});

test("one that was changed since stays and is named; the others go", async () => {
  const before = appending.content();
  await appending.append(people(3));
  excel.person.type(`${SHEET}!J${before.length + 2}`, "13900001111");
  const result = await appending.putBack();
  expect(result).toMatchObject({
    kind: "done",
    changed: 2,
    left: [{ sheet: SHEET, cell: { row: before.length + 1 } }],
  });
  expect(appending.content().filter((row) => row.some((value) => value !== ""))).toHaveLength(
    before.filter((row) => row.some((value) => value !== "")).length + 1,
  );
});

test("rows inserted above since do not hide them", async () => {
  await appending.append(people(2));
  excel.person.insertRows(SHEET, 3, 2);
  expect(await appending.putBack()).toMatchObject({ changed: 2, left: [] });
  expect(appending.content().filter((row) => String(row[2]).startsWith("新来"))).toEqual([]);
});

test("a total below the list stays below", async () => {
  const last = appending.content().length;
  excel.person.type(`${SHEET}!A${last + 1}`, "合计");
  excel.person.type(`${SHEET}!C${last + 1}`, `=COUNTA(C4:C${last})`);
  const before = appending.content();
  await appending.append(people(2));
  expect(appending.content()[last + 2][0]).toBe("合计");
  await appending.putBack();
  expect(appending.content()).toEqual(before);
});

test("rows that have their number already keep it, also when they are blank again", async () => {
  const last = appending.content().length;
  for (const i of [1, 2, 3]) excel.person.type(`${SHEET}!B${last + i}`, String(i));
  const before = appending.content();
  await appending.append(people(2));
  expect(
    appending
      .content()
      .slice(last)
      .map(([, serial, name]) => [serial, name]),
  ).toEqual([
    [1, "新来甲"],
    [2, "新来乙"],
    [3, ""],
  ]);
  await appending.putBack();
  expect(appending.content()).toEqual(before);
});

test("what stands beside the list on those rows is not touched", async () => {
  const last = appending.content().length;
  excel.person.type(`${SHEET}!P${last + 1}`, "她的备注");
  await appending.append(people(2));
  expect(appending.content()[last][15]).toBe("她的备注");
  await appending.putBack();
  expect(appending.content()[last][15]).toBe("她的备注");
});

test("what can be put back is told with what it was done for", async () => {
  await appending.append(people(1));
  const { snapshot } = await HOST.workbook.read();
  expect(await findRepair.perform(HOST, { snapshot }, UNATTENDED)).toMatchObject({ purpose: "import" });
});

test("two syncs read what stands there, one writes everything", async () => {
  excel.host.counter.reset();
  await HOST.workbook.read();
  const reading = excel.host.counter.syncs;
  const { snapshot } = await HOST.workbook.read();
  excel.host.counter.reset();
  const changes = [{ kind: "append", table: "examiners", sheet: SHEET, records: people(35) }] as const;
  await applyChanges.perform(HOST, { changes, snapshot, now: NOW }, UNATTENDED);
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(reading + 3);
});

test("two thousand rows go by runs, not one by one", async () => {
  const before = appending.content();
  await appending.append(people(2000));
  let actions = 0;
  excel.host.faults.onMoment = (moment) => void (moment === "action" && actions++);
  expect(await appending.putBack()).toMatchObject({ changed: 2000, left: [] });
  excel.host.faults.onMoment = undefined;
  expect(actions).toBeLessThan(1000);
  expect(appending.content()).toEqual(before);
});

test("a list changed between reading and writing is read anew before anything is added", async () => {
  const before = appending.content();
  let isTyped = false;
  excel.host.faults.onMoment = () => {
    if (isTyped || excel.host.counter.syncs < 2) return;
    isTyped = true;
    excel.person.type(`${SHEET}!C${before.length + 1}`, "她刚填的人");
  };
  excel.host.counter.reset();
  const result = await appending.append([person(0)]);
  excel.host.faults.onMoment = undefined;
  expect(result).toMatchObject({ kind: "done", changed: 1 });
  expect(
    appending
      .content()
      .slice(before.length)
      .map((row) => row[2]),
  ).toEqual(["她刚填的人", "新来甲"]);
});

test("a protected tab is named before anything is written", async () => {
  excel.engine.protection.protect(appending.sheetId(), { options: {} });
  const before = appending.content();
  await expect(appending.append(people(1))).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: SHEET });
  expect(appending.content()).toEqual(before);
});
