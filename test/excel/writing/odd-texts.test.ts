/** What Excel would make something else of, through every writer: it stands as the text it was, and is put back as such. */
import { applyChanges, settleRepair } from "../../../src/actions/repair";
import { UNATTENDED } from "../../../src/actions/types";
import { updateAttachments } from "../../../src/actions/update-attachments";
import type { CellValue } from "../../../src/check";
import type { Change } from "../../../src/check/mend/change";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { HOST, NOW } from "./appending";

const ODD = [
  "001",
  "2024-05-01",
  "1/2",
  "1E5",
  "TRUE",
  "50%",
  "=1+1",
  "-1",
  "'甲",
  "10:30",
  "￥12",
  "123456789012345678",
];

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
});

const columnOf = (sheet: string, column: number): CellValue[] => {
  const { id } = excel.engine.sheets.list().find(({ name }) => name === sheet)!;
  return excel.engine.cells.values(id, excel.engine.cells.used(id, true)!).map((row) => row[column]);
};
const write = async (changes: readonly Change[]): Promise<void> => {
  const { snapshot } = await HOST.workbook.read();
  expect(await applyChanges.perform(HOST, { changes, snapshot, now: NOW }, UNATTENDED)).toMatchObject({
    kind: "done",
    left: [],
  });
};
const putBack = () => settleRepair.perform(HOST, { side: "from" }, UNATTENDED);

const [FIRST, SPECIALTY] = [3, 6];

test("a cell that is set", async () => {
  const before = columnOf("考评人员", SPECIALTY);
  const changes = ODD.map((to, i): Change => {
    const cell = { row: FIRST + i, column: SPECIALTY };
    return {
      kind: "cell",
      table: "examiners",
      sheet: "考评人员",
      cell,
      field: "specialty",
      from: before[cell.row],
      to,
    };
  });
  await write(changes);
  expect(columnOf("考评人员", SPECIALTY).slice(FIRST, FIRST + ODD.length)).toEqual(ODD);
  expect(await putBack()).toMatchObject({ kind: "done", left: [] });
  expect(columnOf("考评人员", SPECIALTY)).toEqual(before);
  // And the other way: what stood there was odd.
  await write(changes);
  await write(changes.map((change) => ({ ...change, from: "to" in change ? change.to : "", to: "电气" })));
  await putBack();
  expect(columnOf("考评人员", SPECIALTY).slice(FIRST, FIRST + ODD.length)).toEqual(ODD);
});

test("records that are added", async () => {
  const before = columnOf("考评人员", SPECIALTY);
  const records = ODD.map((specialty, i) => ({ occupationName: "电工", personName: `张某${i}`, specialty }));
  await write([{ kind: "append", table: "examiners", sheet: "考评人员", records }]);
  expect(columnOf("考评人员", SPECIALTY).slice(before.length)).toEqual(ODD);
  await putBack();
  expect(columnOf("考评人员", SPECIALTY).slice(0, before.length)).toEqual(before);
});

test("attachments of occupations that are called so", async () => {
  const { id } = excel.engine.sheets.list().find(({ name }) => name === "认定职业")!;
  const area = { row: FIRST, column: 2, rows: 2, columns: 1 };
  excel.engine.formats.patch(id, [area], { numberFormat: "@" });
  excel.engine.cells.write(id, area, [[{ value: "1/2" }], [{ value: "2024-05-01" }]]);
  await updateAttachments.perform(HOST, {}, UNATTENDED);
  const { id: list } = excel.engine.sheets.list().find(({ name }) => name === "附件清单")!;
  const texts = excel.engine.cells.values(list, excel.engine.cells.used(list, true)!).flat();
  expect(texts).toEqual(expect.arrayContaining(["1/2", "2024-05-01"]));
});
