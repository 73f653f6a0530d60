/** A repair of tens of thousands of cells: what is sent at once stays within what Excel takes. */
import { buildTables } from "../../../src/actions/build-tables";
import { applyChanges, settleRepair } from "../../../src/actions/repair";
import { planRepairs } from "../../../src/actions/plan-repairs";
import { UNATTENDED } from "../../../src/actions/types";
import { check } from "../../../src/check";
import { excelWorkbook } from "../../../src/excel/workbook";
import { fill } from "../../support/excel";
import { bootExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

const ROWS = 7_000;
/** What Excel on the web takes in one batch. */
const LIMIT = 5_000_000;
const SYNCS = 20;

test("14,000 cells: the record in pieces below 5 MB, syncs by the piece, and all of it back", async () => {
  const excel = await bootExcel();
  const workbook = excelWorkbook();
  const host = { workbook, today: () => TODAY };
  await buildTables.perform(host, { complete: [] }, UNATTENDED);
  const examiners = Array.from({ length: ROWS }, (_, i) => ({
    serial: i + 1,
    occupationName: "电工",
    personName: `张某${i}`,
    sex: "男性",
    phone: `＋86 138${String(10_000_000 + i)}`,
  }));
  fill(excel.engine, { examiners });
  const { snapshot } = await workbook.read();
  const result = check(snapshot, { today: TODAY });
  const repairs = await planRepairs.perform(host, { snapshot, result, scope: { kind: "all" } }, UNATTENDED);
  excel.host.counter.reset();
  expect(repairs).toHaveLength(2 * ROWS);
  const done = await applyChanges.perform(host, { changes: repairs, snapshot, now: new Date(0) }, UNATTENDED);
  expect(done).toMatchObject({ kind: "done", left: [] });
  const { batches, syncs } = excel.host.counter;
  expect(Math.max(...batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(LIMIT);
  const sizes = [...excel.engine.customXml.values()].map((xml) => Buffer.byteLength(xml));
  expect(Math.max(...sizes)).toBeLessThan(LIMIT);
  // Two of the reading, three of what stands, and one for each piece of the record and each 20,000 cells.
  expect(syncs).toBeLessThan(SYNCS);
  const after = await workbook.read();
  expect(check(after.snapshot, { today: TODAY }).findings.filter(({ fix }) => fix?.kind === "safe")).toEqual([]);
  const back = await settleRepair.perform(host, { side: "from" }, UNATTENDED);
  expect(back).toMatchObject({ kind: "done", left: [] });
  expect((await workbook.read()).snapshot.tables.get("examiners")!.rows).toEqual(
    snapshot.tables.get("examiners")!.rows,
  );
}, 300_000);
