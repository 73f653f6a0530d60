/** Records added below those of a list where the host breaks off: 继续, 恢复原值, and what is told. */
import { findRepair, type RepairResult } from "../../../src/actions/repair";
import { UNATTENDED } from "../../../src/actions/types";
import type { RecordCells } from "../../../src/check";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { someOf } from "../../faults/sample";
import { Appending, HOST, people, SHEET } from "./appending";

/** The numbers of the last of so many actions and of those before it, as many as `back`. */
const ending = (back: number, actions: number): readonly number[] => {
  const first = Math.max(1, actions - back);
  return Array.from({ length: actions - first + 1 }, (_, i) => first + i);
};

let excel: HeadlessExcel;
let appending: Appending;

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
  appending = new Appending(excel);
});

describe("where it breaks off between making rows and writing them", () => {
  /** Fails at the last action after which the rows that were made are not written. */
  const breakOff = async (records: readonly RecordCells[]): Promise<RepairResult | undefined> => {
    let action = 0;
    excel.host.faults.onMoment = (moment) => void (moment === "action" && action++);
    await appending.append(records);
    excel.host.faults.onMoment = undefined;
    for (; ; action--) {
      await appending.putBack();
      excel.host.faults.inject({ action, code: "GeneralException" });
      const result = await appending.append(records).catch(() => undefined);
      excel.host.faults.clear();
      if (result?.kind !== "done") return result;
    }
  };
  const found = async () => {
    const { snapshot } = await HOST.workbook.read();
    return findRepair.perform(HOST, { snapshot }, UNATTENDED);
  };
  const withTotal = (): void => {
    const last = appending.content().length;
    excel.person.type(`${SHEET}!A${last + 2}`, "合计");
    excel.person.type(`${SHEET}!C${last + 2}`, `=COUNTA(C4:C${last})`);
  };
  const nothing = (): void => undefined;

  test.each([
    ["an Excel table that grows", nothing, 40],
    ["rows above a total", withTotal, 5],
  ])("%s: it is told, found anew, and goes again", async (_, arrange, count) => {
    arrange();
    const [before, rows] = [appending.content(), appending.listRows()];
    const made = { table: "examiners", reached: 0, pending: count, made: expect.any(Number) as number };
    expect(await breakOff(people(count))).toMatchObject({ kind: "half", side: "to", tables: [made] });
    expect(appending.listRows()).toBeGreaterThan(rows);
    expect(await found()).toMatchObject({ tables: [made], unfinished: { side: "to", tables: [made] } });
    const back = await appending.putBack();
    expect(back).toMatchObject({ kind: "done", side: "from", left: [], counted: [{ kind: "rows" }] });
    expect([appending.content(), appending.listRows()]).toEqual([before, rows]);
    expect(await found()).toBeUndefined();
  });

  test.each([
    ["an Excel table that grows", nothing, 40],
    ["rows above a total", withTotal, 5],
  ])("%s: pressed anew, all goes again", async (_, arrange, count) => {
    arrange();
    const [before, rows] = [appending.content(), appending.listRows()];
    await breakOff(people(count));
    const counted = [{ kind: "people", n: count }];
    expect(await appending.append(people(count))).toMatchObject({ kind: "done", changed: count, counted });
    expect(await appending.putBack()).toMatchObject({ kind: "done", side: "from", changed: count, counted, left: [] });
    expect([appending.content(), appending.listRows()]).toEqual([before, rows]);
  });

  test("a row in which she wrote since is hers", async () => {
    withTotal();
    const last = appending.content().length - 2;
    await breakOff(people(5));
    excel.person.type(`${SHEET}!P${last + 3}`, "她写的");
    await appending.putBack();
    expect(appending.content().filter((row) => row[15] === "她写的")).toHaveLength(1);
  });

  test("records alike, half put back: no blank row stays", async () => {
    withTotal();
    const [before, rows] = [appending.content(), appending.listRows()];
    const blank: RecordCells = { occupationName: "电工" };
    let actions = 0;
    await appending.append([blank, blank, blank]);
    excel.host.faults.onMoment = (moment) => void (moment === "action" && actions++);
    await appending.putBack();
    excel.host.faults.onMoment = undefined;
    for (const action of someOf(ending(8, actions), 4)) {
      await appending.append([blank, blank, blank]);
      excel.host.faults.inject({ action, code: "GeneralException" });
      await appending.putBack().catch(() => undefined);
      excel.host.faults.clear();
      await appending.putBack();
      expect([action, appending.content(), appending.listRows()]).toEqual([action, before, rows]);
    }
  });
});

test("at a fault in any action of the writing: 继续 completes it, 恢复原值 takes it back", async () => {
  const before = appending.content();
  const records = people(33);
  const moments: string[] = [];
  excel.host.faults.onMoment = (moment) => moments.push(moment);
  await appending.append(records);
  excel.host.faults.onMoment = undefined;
  const whole = appending.content();
  await appending.putBack();
  const actions = moments.filter((moment) => moment === "action").length;
  for (const settle of ["to", "from"] as const) {
    for (const action of someOf(ending(12, actions), 5)) {
      excel.host.faults.inject({ action, code: "GeneralException" });
      await appending.append(records).catch(() => undefined);
      excel.host.faults.clear();
      const settled = await appending.settle(settle);
      if (settle === "to") {
        if (settled.kind === "nothing") await appending.append(records);
        expect([action, appending.content()]).toEqual([action, whole]);
      }
      await appending.putBack();
      expect([action, appending.content()]).toEqual([action, before]);
    }
  }
});

test("rows she takes out herself are nothing the host left undone", async () => {
  const last = appending.content().length;
  await appending.append(people(3));
  excel.person.clear(`${SHEET}!A${last + 2}:J${last + 2}`);
  const { snapshot } = await HOST.workbook.read();
  const found = await findRepair.perform(HOST, { snapshot }, UNATTENDED);
  expect(found).toMatchObject({ tables: [{ reached: 2, pending: 1 }] });
  expect(found).not.toHaveProperty("unfinished");
});

test("putting back that broke off is known for that when the pane opens later", async () => {
  await appending.append(people(40));
  let actions = 0;
  excel.host.faults.onMoment = (moment) => void (moment === "action" && actions++);
  await appending.putBack();
  excel.host.faults.onMoment = undefined;
  const sides = new Set<string | undefined>();
  for (const action of someOf(ending(8, actions), 4)) {
    await appending.append(people(40));
    excel.host.faults.inject({ action, code: "GeneralException" });
    const result = await appending.putBack().catch(() => undefined);
    excel.host.faults.clear();
    const { snapshot } = await HOST.workbook.read();
    const found = await findRepair.perform(HOST, { snapshot }, UNATTENDED);
    if (result?.kind === "half") sides.add(found?.unfinished?.side);
    await appending.putBack();
  }
  expect([...sides]).toEqual(["from"]);
  expect(excel.engine.settings.has("rending.repairing")).toBe(false);
});

test.each(["P50", "P90", "K90"])("what stands at %s, beside where the Excel table grew, does not move", async (at) => {
  excel.person.type(`${SHEET}!${at}`, "她写在旁边");
  const before = [appending.content(), appending.listRows()];
  await appending.append(people(40));
  let actions = 0;
  excel.host.faults.onMoment = (moment) => void (moment === "action" && actions++);
  expect(await appending.putBack()).toMatchObject({ kind: "done", changed: 40, left: [] });
  excel.host.faults.onMoment = undefined;
  expect([appending.content(), appending.listRows()]).toEqual(before);
  for (const action of someOf(ending(6, actions), 3)) {
    await appending.append(people(40));
    excel.host.faults.inject({ action, code: "GeneralException" });
    await appending.putBack().catch(() => undefined);
    excel.host.faults.clear();
    await appending.putBack();
    expect([action, appending.content(), appending.listRows()]).toEqual([action, ...before]);
  }
});
