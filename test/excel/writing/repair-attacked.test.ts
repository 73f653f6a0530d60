/** 修复 and 恢复原值 where rows moved, people are there twice, formulas point, and the workbook holds other things. */
import { findRepair, applyChanges, settleRepair, type RepairResult } from "../../../src/actions/repair";
import { planRepairs } from "../../../src/actions/plan-repairs";
import { UNATTENDED } from "../../../src/actions/types";
import { check, type CellValue, type Snapshot } from "../../../src/check";
import type { Repair } from "../../../src/check/mend/repairs";
import { excelWorkbook } from "../../../src/excel/workbook";
import { REPAIR_NAMESPACE } from "../../../src/excel/own-names";
import { columnLetters } from "../../../src/workbench/engine/a1";
import { samplePlan } from "../../../scripts/sample/plan";
import { bootPrepared, fill } from "../../support/excel";
import type { HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";
import { placeOf } from "../../faults/excel/hers";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const host = { workbook, today: () => TODAY };
const NOW = new Date(2026, 10, 28);

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
});

const planned = async (): Promise<{ repairs: readonly Repair[]; snapshot: Snapshot }> => {
  const { snapshot } = await workbook.read();
  const result = check(snapshot, { today: TODAY });
  const repairs = await planRepairs.perform(host, { snapshot, result, scope: { kind: "all" } }, UNATTENDED);
  return { repairs, snapshot };
};
const press = ({ repairs, snapshot }: Awaited<ReturnType<typeof planned>>): Promise<RepairResult> =>
  applyChanges.perform(host, { changes: repairs, snapshot, now: NOW }, UNATTENDED);
const mend = async (kinds: readonly Repair["kind"][] = ["cell"]): Promise<RepairResult> => {
  const { repairs, snapshot } = await planned();
  return press({ repairs: repairs.filter(({ kind }) => kinds.includes(kind)), snapshot });
};
const putBack = (): Promise<RepairResult> => settleRepair.perform(host, { side: "from" }, UNATTENDED);
const at = (address: string): CellValue => {
  const { sheet, area } = placeOf(excel.engine, address);
  return excel.engine.cells.formulas(sheet, area)[0][0];
};
const formatAt = (address: string) => {
  const { sheet, area } = placeOf(excel.engine, address);
  return excel.engine.formats.at(sheet, area.row, area.column).numberFormat ?? "General";
};
/** What stands, without empty cells. */
const content = (tab = "考评人员"): Record<string, CellValue> => {
  const { id } = excel.engine.sheets.list().find(({ name }) => name === tab)!;
  const used = excel.engine.cells.used(id, true)!;
  return Object.fromEntries(
    excel.engine.cells
      .formulas(id, used)
      .flatMap((line, r) =>
        line.flatMap((value, c) =>
          value === "" ? [] : [[`${columnLetters(used.column + c)}${used.row + r + 1}`, value]],
        ),
      ),
  );
};
const write = (address: string, value: CellValue): void => {
  const { sheet, area } = placeOf(excel.engine, address);
  excel.engine.cells.write(sheet, area, [[{ value }]]);
};
const copyRow = (from: number, to: number): void => {
  for (const column of "ABCDEFGHIJ") write(`考评人员!${column}${to}`, at(`考评人员!${column}${from}`));
};
const last = (): number =>
  Math.max(
    ...Object.keys(content())
      .filter((cell) => cell.startsWith("C"))
      .map((cell) => Number(cell.slice(1))),
  );

describe("rows are known again by what stands in them", () => {
  test("the person was deleted: the next, who does the same work, keeps what is theirs", async () => {
    write("考评人员!D5", "女性");
    write("考评人员!D6", "女");
    await mend();
    excel.person.deleteRows("考评人员", 5);
    const before = content();
    const result = await putBack();
    expect(result).toMatchObject({ kind: "done", left: [{ table: "examiners" }] });
    expect(content()).toEqual(before);
  });

  test("the same person twice, rows inserted above: each gets back their own", async () => {
    copyRow(4, 5);
    write("考评人员!D4", "男");
    write("考评人员!D5", "男性");
    write("考评人员!I5", "高级技师、高级考评员");
    await mend();
    expect([at("考评人员!D4"), at("考评人员!D5")]).toEqual(["男", "男"]);
    excel.person.insertRows("考评人员", 4, 1);
    await putBack();
    expect([at("考评人员!D5"), at("考评人员!D6")]).toEqual(["男", "男性"]);
  });

  test("the same person twice and one of them is gone: the other is left alone", async () => {
    copyRow(4, 5);
    write("考评人员!D4", "男");
    write("考评人员!D5", "男性");
    write("考评人员!I5", "高级技师、高级考评员");
    await mend();
    excel.person.deleteRows("考评人员", 5);
    expect(await putBack()).toMatchObject({ kind: "done", left: [{ table: "examiners" }] });
    expect(at("考评人员!D4")).toBe("男");
  });

  test("a row without a name, below a row that goes", async () => {
    excel.person.insertRows("考评人员", 6, 1);
    write("考评人员!B6", "小计");
    for (const row of [8, 9]) for (const column of "ACE") write(`考评人员!${column}${row}`, "");
    write("考评人员!D8", "男性");
    write("考评人员!D9", "男");
    const before = content();
    await mend(["cell", "remove"]);
    await putBack();
    expect(content()).toEqual(before);
  });

  test("she corrects the name meanwhile: the number of the identity card tells who it is", async () => {
    write("考评人员!D5", "女性");
    await mend();
    write("考评人员!C5", "某某某");
    excel.person.insertRows("考评人员", 4, 1);
    expect(await putBack()).toMatchObject({ left: [] });
    expect(at("考评人员!D6")).toBe("女性");
  });

  test("a merged area is merged where its people are, and nowhere else", async () => {
    const { sheet, area } = placeOf(excel.engine, "考评人员!D4:D6");
    for (const row of [4, 5, 6]) write(`考评人员!D${row}`, row === 4 ? "男性" : "");
    excel.engine.layout.merge(sheet, [area]);
    await mend(["cell", "unmerge"]);
    expect([4, 5, 6].map((row) => at(`考评人员!D${row}`))).toEqual(["男性", "男性", "男性"]);
    excel.person.insertRows("考评人员", 4, 1);
    expect(await putBack()).toMatchObject({ left: [] });
    expect(excel.engine.layout.merges(sheet)).toContainEqual({ ...area, row: 4 });
    expect(at("考评人员!D5")).toBe("男性");
  });

  test("people of a merged area that stand apart are not merged", async () => {
    const { sheet, area } = placeOf(excel.engine, "考评人员!I4:I6");
    for (const row of [5, 6]) write(`考评人员!I${row}`, "");
    write("考评人员!I4", "高级工程师");
    excel.engine.layout.merge(sheet, [area]);
    await mend(["unmerge"]);
    excel.person.insertRows("考评人员", 5, 1);
    copyRow(10, 5);
    const before = content();
    expect(await putBack()).toMatchObject({ left: [{ table: "examiners" }] });
    expect(content()).toEqual(before);
  });
});

describe("formats", () => {
  test("a number that becomes text is a number again, in the format it had", async () => {
    const { sheet, area } = placeOf(excel.engine, "考评人员!J5");
    excel.engine.formats.patch(sheet, [area], { numberFormat: "General" });
    write("考评人员!J5", " 010-68881234");
    const before = content();
    await mend();
    expect([at("考评人员!J5"), formatAt("考评人员!J5")]).toEqual(["010-68881234", "@"]);
    await putBack();
    expect([content(), formatAt("考评人员!J5")]).toEqual([before, "General"]);
  });
});

describe("what points at a row that is to go", () => {
  test("it stays, where a formula of hers would say #REF!", async () => {
    const end = last();
    write(`考评人员!B${end + 1}`, "合计");
    excel.person.type("企业概况!H3", `=考评人员!B${end + 1}`);
    const result = await mend(["remove"]);
    expect(result).toMatchObject({ kind: "done", left: [{ sheet: "考评人员", cell: { row: end } }] });
    expect(at("企业概况!H3")).toBe(`=考评人员!B${end + 1}`);
  });

  test("a range that reaches over it on both sides shrinks and grows", async () => {
    excel.person.insertRows("考评人员", 6, 1);
    write("考评人员!B6", "小计");
    excel.person.type("企业概况!H3", "=COUNTA(考评人员!C4:C9)");
    expect(await mend(["remove"])).toMatchObject({ left: [] });
    expect(at("企业概况!H3")).toBe("=COUNTA(考评人员!C4:C8)");
    await putBack();
    expect(at("企业概况!H3")).toBe("=COUNTA(考评人员!C4:C9)");
  });
});

test("several rows that went, side by side and apart, come back in order", async () => {
  excel.person.insertRows("考评人员", 6, 3);
  write("考评人员!B6", "小计");
  write("考评人员!B8", "合计");
  excel.person.insertRows("考评人员", 12, 2);
  write("考评人员!B12", "小计");
  const end = last();
  write(`考评人员!B${end + 1}`, "合计");
  const before = content();
  await mend(["remove"]);
  expect(content()).not.toEqual(before);
  excel.person.insertRows("考评人员", 4, 1);
  await putBack();
  excel.person.deleteRows("考评人员", 4);
  expect(content()).toEqual(before);
});

test("a title is put back in the column that has it, and never into an empty cell", async () => {
  excel.person.type("考评人员!G3", "");
  await mend(["title"]);
  const title = at("考评人员!G3");
  excel.person.insertColumns("考评人员", "G");
  expect(await putBack()).toMatchObject({ left: [] });
  expect([title, at("考评人员!G3"), at("考评人员!H3")]).not.toContain(undefined);
  expect(at("考评人员!H3")).toBe("");
});

describe("the record", () => {
  const parts = () => [...excel.engine.customXml];
  test("other people's parts stay, damaged ones and those of other versions are none", async () => {
    const hers = '<a xmlns="urn:hers">x</a>';
    excel.engine.customXml.set("{1}", hers);
    for (const [i, text] of ["", "{", '{"version":2}', '{"version":1,"at":"x"}', "null"].entries())
      excel.engine.customXml.set(`{b${i}}`, `<repair xmlns="${REPAIR_NAMESPACE}">${text}</repair>`);
    expect(await putBack()).toEqual({ kind: "nothing" });
    write("考评人员!D5", "女性");
    await mend();
    expect(parts()).toHaveLength(2);
    await putBack();
    expect(parts()).toEqual([["{1}", hers]]);
  });

  test("values that XML cannot hold, lone surrogates and the like, come back as they were", async () => {
    const odd = "女性";
    write("考评人员!D5", odd);
    write("考评人员!I6", " 高级\u200b工程师\ud842\udfb7\u0085&<>]]>\"'\ud800");
    const before = content();
    await mend();
    expect(content()).not.toEqual(before);
    await putBack();
    expect(content()).toEqual(before);
  });

  test("another writer's spelling of it is read all the same", async () => {
    write("考评人员!D5", "女性");
    await mend();
    const [[id, xml]] = parts();
    const foreign = xml
      .replace("<repair xmlns=", "<?xml version='1.0'?>\n<ns0:repair xmlns:ns0=")
      .replace("</repair>", "</ns0:repair>")
      .replace(/(?<=of="1">.*)"(?=.*<)/g, "&quot;");
    excel.engine.customXml.set(id, foreign);
    await putBack();
    expect(at("考评人员!D5")).toBe("女性");
  });

  test("the second repair takes the place of the first", async () => {
    write("考评人员!D5", "女性");
    await mend();
    write("考评人员!D6", "女性");
    await mend();
    await putBack();
    expect([at("考评人员!D5"), at("考评人员!D6")]).toEqual(["女", "女性"]);
  });

  test("a title alone can be put back when the pane opens anew", async () => {
    excel.person.type("考评人员!G3", "什么");
    await mend(["title"]);
    const { snapshot } = await workbook.read();
    expect(await findRepair.perform(host, { snapshot }, UNATTENDED)).toBeDefined();
  });
});

test("a tab protected at the last moment: what another tab got before is told", async () => {
  write("考评人员!D5", "女性");
  write("质量内控人员!C4", "女性");
  const { repairs, snapshot } = await planned();
  expect(new Set(repairs.map(({ table }) => table)).size).toBe(2);
  const tabs = [...new Set(repairs.map(({ sheet }) => sheet))];
  const { id } = excel.engine.sheets.list().find(({ name }) => name === tabs[1])!;
  let batches = 0;
  excel.host.faults.onMoment = (moment) => void (moment === "answer" && batches++);
  await press({ repairs, snapshot });
  excel.host.faults.onMoment = undefined;
  await putBack();
  excel.host.faults.inject({ batch: batches, happens: () => excel.engine.protection.protect(id, { options: {} }) });
  const result = await press({ repairs, snapshot });
  expect(result).toMatchObject({ kind: "half", failure: { name: "ProtectedSheetError", sheet: tabs[1] } });
});
