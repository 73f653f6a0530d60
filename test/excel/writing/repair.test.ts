/** 修复 and 恢复原值 on the unmodified client: what is written, what is left, and what is put back. */
import { findRepair, applyChanges, settleRepair, type RepairResult } from "../../../src/actions/repair";
import { planRepairs } from "../../../src/actions/plan-repairs";
import { UNATTENDED } from "../../../src/actions/types";
import { check, type CellValue, type Snapshot } from "../../../src/check";
import type { Repair } from "../../../src/check/mend/repairs";
import { excelWorkbook } from "../../../src/excel/workbook";
import { samplePlan } from "../../../scripts/sample/plan";
import { someOf } from "../../faults/sample";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const host = { workbook, today: () => TODAY };
const NOW = new Date(2026, 10, 28);

beforeEach(async () => {
  excel = await bootPrepared();
  const plan = samplePlan();
  const [first, second, third] = plan.examiners!;
  first.citizenId = ` ${String(first.citizenId)}`;
  second.sex = "男性";
  third.phone = `＋86 ${String(third.phone)}`;
  fill(excel.engine, plan);
});

const planned = async (): Promise<{ repairs: readonly Repair[]; snapshot: Snapshot }> => {
  const { snapshot } = await workbook.read();
  const result = check(snapshot, { today: TODAY });
  const repairs = await planRepairs.perform(host, { snapshot, result, scope: { kind: "all" } }, UNATTENDED);
  return { repairs, snapshot };
};
const mend = async (some = (_: Repair): boolean => true): Promise<RepairResult> => {
  const { repairs, snapshot } = await planned();
  return applyChanges.perform(host, { changes: repairs.filter(some), snapshot, now: NOW }, UNATTENDED);
};
const putBack = (): Promise<RepairResult> => settleRepair.perform(host, { side: "from" }, UNATTENDED);
const goOn = (): Promise<RepairResult> => settleRepair.perform(host, { side: "to" }, UNATTENDED);
const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
const content = (): Record<string, readonly (readonly CellValue[])[]> =>
  Object.fromEntries(
    excel.engine.sheets.list().map(({ id, name }) => {
      const used = excel.engine.cells.used(id, true);
      return [
        name,
        used
          ? excel.engine.cells.formulas(id, {
              ...used,
              row: 0,
              column: 0,
              rows: used.row + used.rows,
              columns: used.column + used.columns,
            })
          : [],
      ];
    }),
  );
const at = (address: string): CellValue => {
  const [name, cell] = address.split("!");
  const [, letters, row] = /^([A-Z])(\d+)$/.exec(cell)!;
  const area = { row: Number(row) - 1, column: letters.charCodeAt(0) - 65, rows: 1, columns: 1 };
  return excel.engine.cells.formulas(sheetId(name), area)[0][0];
};
const changedSince = (before: ReturnType<typeof content>): string[] => {
  const now = content();
  return Object.keys(now).flatMap((name) =>
    now[name].flatMap((row, r) =>
      row.flatMap((value, c) => (value === before[name][r]?.[c] ? [] : [`${name} ${r} ${c}`])),
    ),
  );
};

const reachedIn = (result: RepairResult): number =>
  result.kind === "nothing" ? 0 : result.tables.reduce((sum, { reached }) => sum + reached, 0);
/** Cells that are not as before, and rows that went. */
const reachedBetween = (before: ReturnType<typeof content>): number => {
  const now = content();
  const rows = Object.keys(before).reduce((sum, name) => sum + before[name].length - now[name].length, 0);
  return changedSince(before).length + rows;
};

test("every safe fix at once: the cells of the findings, and no other", async () => {
  const before = content();
  const { repairs } = await planned();
  expect(repairs.map(({ kind, finding }) => `${kind} ${finding.field}`).sort()).toEqual([
    "cell citizenId",
    "cell phone",
    "cell sex",
  ]);
  const result = await mend();
  expect(result).toMatchObject({ kind: "done", left: [] });
  expect(changedSince(before)).toHaveLength(3);
  expect((await planned()).repairs).toEqual([]);
});

test("two syncs read what stands there, one writes everything", async () => {
  const { repairs, snapshot } = await planned();
  excel.host.counter.reset();
  await workbook.read();
  const reading = excel.host.counter.syncs;
  excel.host.counter.reset();
  await applyChanges.perform(host, { changes: repairs, snapshot, now: NOW }, UNATTENDED);
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(reading + 3);
});

test("what was mended is put back, beside what was changed since", async () => {
  const before = content();
  await mend();
  excel.person.type("考评人员!I9", "她后来写的");
  const result = await putBack();
  expect(result).toMatchObject({ kind: "done", side: "from", left: [] });
  expect(changedSince(before)).toEqual(["考评人员 8 8"]);
  expect(await putBack()).toEqual({ kind: "nothing" });
});

test("a cell changed since is left and named", async () => {
  await mend();
  const sex = "考评人员!D5";
  const mended = at(sex);
  excel.person.type(sex, "女女");
  const result = await putBack();
  expect(result).toMatchObject({
    kind: "done",
    left: [{ table: "examiners", sheet: "考评人员", cell: { row: 4, column: 3 } }],
  });
  expect(at(sex)).toBe("女女");
  expect(mended).toMatch(/^[男女]$/);
});

test("rows inserted and moved since keep what is theirs", async () => {
  const before = at("考评人员!D5");
  await mend();
  excel.person.insertRows("考评人员", 3, 2);
  await putBack();
  expect(at("考评人员!D7")).toBe(before);
});

test("a value changed between the preview and the press is not overwritten", async () => {
  const { repairs, snapshot } = await planned();
  excel.person.type("考评人员!D5", "不详");
  const result = await applyChanges.perform(host, { changes: repairs, snapshot, now: NOW }, UNATTENDED);
  expect(result).toMatchObject({ kind: "done", left: [{ cell: { row: 4, column: 3 } }] });
  expect(at("考评人员!D5")).toBe("不详");
});

test("a formula stays, whatever it comes to", async () => {
  excel.person.type("考评人员!D5", '="男"&"性"');
  const result = await mend();
  expect(result).toMatchObject({ kind: "done", left: [{ cell: { row: 4, column: 3 } }] });
  expect(at("考评人员!D5")).toBe('="男"&"性"');
});

test("a protected tab is named before anything is written", async () => {
  excel.engine.protection.protect(sheetId("考评人员"), { options: {} });
  const before = content();
  await expect(mend()).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: "考评人员" });
  expect(changedSince(before)).toEqual([]);
  expect(await putBack()).toEqual({ kind: "nothing" });
});

test("digits stay text: leading zeros, long numbers and codes are what was meant", async () => {
  excel.person.type("考评人员!J4", "０10-68881234");
  await mend();
  expect(at("考评人员!J4")).toBe("010-68881234");
});

describe("rows and merged cells", () => {
  test("a total row goes, its formula with it, and both come back", async () => {
    const last = content()["考评人员"].length;
    excel.person.type(`考评人员!B${last + 1}`, "合计");
    excel.person.type(`考评人员!J${last + 1}`, `=COUNTA(J4:J${last})`);
    const before = content();
    const result = await mend(({ kind }) => kind === "remove");
    expect(result).toMatchObject({ kind: "done", left: [] });
    expect(content()["考评人员"]).toHaveLength(last);
    await putBack();
    expect(changedSince(before)).toEqual([]);
  });

  test("a row in which something of hers stands beside the table stays, and is named", async () => {
    const last = content()["考评人员"].length;
    excel.person.type(`考评人员!B${last + 1}`, "合计");
    excel.person.type(`考评人员!P${last + 1}`, "她的备注");
    const result = await mend(({ kind }) => kind === "remove");
    expect(result).toMatchObject({ kind: "done", left: [{ sheet: "考评人员", cell: { row: last } }] });
    expect(at(`考评人员!P${last + 1}`)).toBe("她的备注");
  });

  test("merged cells are undone and filled, and merged again", async () => {
    const id = sheetId("考评人员");
    const value = at("考评人员!B4");
    excel.engine.cells.write(id, { row: 4, column: 1, rows: 2, columns: 1 }, [[{ value: null }], [{ value: null }]]);
    excel.engine.layout.merge(id, [{ row: 3, column: 1, rows: 3, columns: 1 }]);
    await mend(({ kind }) => kind === "unmerge");
    expect(excel.engine.layout.merges(id)).not.toContainEqual({ row: 3, column: 1, rows: 3, columns: 1 });
    expect([at("考评人员!B4"), at("考评人员!B5"), at("考评人员!B6")]).toEqual([value, value, value]);
    await putBack();
    expect(excel.engine.layout.merges(id)).toContainEqual({ row: 3, column: 1, rows: 3, columns: 1 });
    expect([at("考评人员!B4"), at("考评人员!B5")]).toEqual([value, ""]);
  });
});

describe("where the host fails at any action of the writing", () => {
  test("what is done is told; 继续 completes it, 恢复原值 takes it back", async () => {
    excel.person.type("质量内控人员!D4", "女性");
    const last = content()["考评人员"].length;
    excel.person.type(`考评人员!B${last + 1}`, "合计");
    const before = content();
    const { repairs, snapshot } = await planned();
    const press = () => applyChanges.perform(host, { changes: repairs, snapshot, now: NOW }, UNATTENDED);
    // The writing is the last batch; of the reading a single fault is enough.
    const batches = [0];
    excel.host.faults.onMoment = (moment) => {
      if (moment === "action") batches[batches.length - 1]++;
      else batches.push(0);
    };
    await press();
    excel.host.faults.onMoment = undefined;
    const actions = batches.reduce((sum, n) => sum + n, 0);
    const writing = batches.filter((n) => n > 0).at(-1) ?? 0;
    const tried = [1, ...Array.from({ length: writing }, (_, i) => actions - i)];
    const whole = content();
    await putBack();
    const outcomes = new Set<string>();
    for (const settle of [goOn, putBack]) {
      for (const action of someOf(tried, 6)) {
        excel.host.faults.inject({ action, code: "GeneralException" });
        const result = await press().catch(() => "failed" as const);
        excel.host.faults.clear();
        outcomes.add(result === "failed" ? "failed" : result.kind);
        const told = result === "failed" ? 0 : reachedIn(result);
        expect([action, told]).toEqual([action, reachedBetween(before)]);
        const settled = await settle();
        if (settle === goOn) {
          if (settled.kind === "nothing") await press();
          expect([action, content()]).toEqual([action, whole]);
          await putBack();
        }
        expect([action, content()]).toEqual([action, before]);
      }
    }
    expect(outcomes).toContain("half");
    expect(outcomes).toContain("failed");
  });

  test("the pane that opens later finds what can be put back", async () => {
    await mend();
    const { snapshot } = await workbook.read();
    const found = await findRepair.perform(host, { snapshot }, UNATTENDED);
    expect(found?.at).toEqual(NOW);
    expect(found?.tables.reduce((sum, { reached }) => sum + reached, 0)).toBe(3);
  });
});

test("a title that was changed beyond recognition is put in order, and put back", async () => {
  excel.person.type("考评人员!E3", "号");
  const result = await mend(({ kind }) => kind === "title");
  expect(result).toMatchObject({ kind: "done", left: [] });
  expect(at("考评人员!E3")).toBe("身份号码");
  expect((await planned()).repairs).toHaveLength(3);
  await putBack();
  expect(at("考评人员!E3")).toBe("号");
});
