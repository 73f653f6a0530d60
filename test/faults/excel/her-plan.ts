import { UNATTENDED } from "../../../src/actions/types";
/** A plan as a user has it after months: ours filled in, and her own things in, beside and below every table. */
import { buildTables } from "../../../src/actions/build-tables";
import { updateAttachments } from "../../../src/actions/update-attachments";
import { TABLES, tableOf, type TableId } from "../../../src/guide";
import { columnLetters } from "../../../src/workbench/engine/a1";
import type { CellStyle, Engine, Validation } from "../../../src/workbench/engine/port";
import { samplePlan } from "../../../scripts/sample/plan";
import { fill } from "../../support/excel";
import { turn, type HeadlessExcel } from "../../support/office";
import { placeOf, type Thing } from "./hers";
import { paneHost, Workbook } from "./verb";

const LOOK: CellStyle = { fill: "#FFF2CC", fontColor: "#C00000", italic: true };
const CHOICE: Validation = { type: "list", formula1: "档案盒,电子版", ignoreBlanks: true, dropDown: true };
/** What says which attachment a row of 附件清单 is: 附件名称, 适用职业, 适用等级. */
const ATTACHMENT = ["D", "E", "F"];

/** The first column, as letters, at the right of a table's own; `further` columns on. */
function rightOf(id: TableId, further = 0): string {
  const { columns, layout } = tableOf(id);
  return columnLetters((layout === "form" ? 3 : columns.length) + further);
}

/** A titled column at the right of a list, an untitled one, one after a gap, a block with a merged head, and rows below. */
function around(id: TableId, records: number): Thing[] {
  const { tab, layout } = tableOf(id);
  const titled = rightOf(id);
  const gap = rightOf(id, 3);
  const block = rightOf(id, 6);
  const below = layout === "form" ? 4 + tableOf(id).columns.length : 5 + records;
  return [
    ...(layout === "list"
      ? [
          { at: `${tab}!${titled}3`, holds: `我的${tab}列`, look: LOOK },
          { at: `${tab}!${titled}4`, holds: `${tab}第一条的话`, note: `问过的，${tab}`, validation: CHOICE },
          { at: `${tab}!${rightOf(id, 1)}5`, holds: `${tab}没有标题的话`, look: LOOK },
          { at: `${tab}!A${below}`, holds: `${tab}合计见财务`, look: { bold: true } },
        ]
      : [
          { at: `${tab}!A${below}`, holds: "法务联系人（我加的）", look: LOOK },
          { at: `${tab}!B${below}`, holds: "王某某（我加的）", note: "另有电话" },
          { at: `${tab}!D5`, holds: `${tab}旁边的话` },
        ]),
    { at: `${tab}!${gap}3`, holds: `隔一列（${tab}）` },
    { at: `${tab}!${gap}4`, holds: `${tab}隔列的话`, look: LOOK },
    { at: `${tab}!${block}3`, holds: `${tab}另一张表`, look: { ...LOOK, horizontal: "Center" } },
    { at: `${tab}!${block}4`, holds: `00${tab.length}${below}7`, look: { numberFormat: "@" } },
  ];
}

/** Beside the records of 附件清单, on the rows given: texts, formulas and formats that belong to their attachment. */
function inAttachments(rows: readonly number[]): Thing[] {
  const { tab } = tableOf("attachments");
  const beside = ATTACHMENT;
  return rows.flatMap((row, i): Thing[] => [
    {
      at: `${tab}!K${row}`,
      holds: `盒${row}号`,
      beside,
      look: i % 2 ? LOOK : {},
      ...(i % 3 === 0 && { note: `第${row}件` }),
    },
    { at: `${tab}!N${row}`, holds: 730000 + row, beside, look: { numberFormat: "0.00" } },
    ...(i % 3 === 0 ? [{ at: `${tab}!H${row}`, holds: `=1+${row}+10000`, beside }] : []),
    ...(i % 3 === 1 ? [{ at: `${tab}!J${row}`, holds: `00${row}123`, beside, look: { numberFormat: "@" } }] : []),
    ...(i % 3 === 2
      ? [{ at: `${tab}!J${row}`, holds: `=H${row}&"份，存${row}柜"`, handle: `存${row}柜`, beside }]
      : []),
  ]);
}

/** Rows of 附件清单 that the sample plan asks for, from row 4. */
const ATTACHMENT_ROWS = 55;
const ownRow = 4 + ATTACHMENT_ROWS;

/** Her plan before any check. */
export const herPlan = (): Promise<Workbook> =>
  Workbook.make(arrangePlan, [
    ...around("occupations", 4),
    ...around("examiners", 24),
    ...around("frontlineStaff", 5),
    ...around("enterprise", 1),
    { at: "总览!J6", holds: "总览旁边的话", look: LOOK },
    { at: "附件清单!K4", holds: "第一盒", look: LOOK },
    { at: "附件清单!A70", holds: "附件见档案室", note: "二层" },
  ]);

/** Her plan, `change` made to it, with her things around these lists, each of so many records. */
export const herPlanWith = (
  lists: Partial<Record<TableId, number>>,
  change: (excel: HeadlessExcel) => void | Promise<void>,
  further: readonly Thing[] = [],
): Promise<Workbook> =>
  Workbook.make(
    async (excel) => {
      await arrangePlan(excel);
      await change(excel);
      await turn();
    },
    [...TABLES.flatMap(({ id }) => (lists[id] === undefined ? [] : around(id, lists[id]))), ...further],
  );

/** The same with 附件清单 full of her own things, and `change` made to what the list depends on. */
export const herAttachments = (change: (excel: HeadlessExcel) => void): Promise<Workbook> =>
  Workbook.make(
    async (excel) => {
      await arrangePlan(excel);
      mergeHead(excel.engine, "附件清单!Q3:R3");
      // A title typed beside an Excel table by a person becomes one of its columns.
      excel.person.type("附件清单!K3", "我的附件清单列");
      await turn();
      change(excel);
      await turn();
    },
    [
      ...around("occupations", 5),
      ...around("attachments", ATTACHMENT_ROWS + 1),
      ...inAttachments([6, 7, 8, 12, 17, 23, 30, 31, 38, 44, 51]),
      { at: `附件清单!D${ownRow}`, holds: "企业文化手册" },
      { at: `附件清单!K${ownRow}`, holds: "文化盒", beside: ATTACHMENT },
    ],
  );

/** A plan in which every kind of fault can be mended, with her own things in the rows that are mended and that go. */
export const herFaultyPlan = (): Promise<Workbook> =>
  Workbook.make(
    async (excel) => {
      await arrangePlan(excel);
      const { engine, person } = excel;
      person.type("考评人员!D5", "女性");
      person.type("考评人员!E6", " 110101199003070000");
      person.type("考评人员!J7", "＋86 13800138000");
      person.type("考评人员!A9", "99");
      person.type("质量内控人员!E3", "号");
      person.type("一线技能人员!C5", "张 伟");
      person.insertRows("考评人员", 14, 2);
      person.type("考评人员!B14", "小计");
      person.type("考评人员!B15", "合计");
      person.type("考评人员!J15", "=COUNTA(J4:J13)");
      const { sheet, area: merged } = placeOf(engine, "考评人员!D20:D22");
      engine.cells.write(sheet, { ...merged, row: merged.row + 1, rows: 2 }, [[{ value: null }], [{ value: null }]]);
      engine.cells.write(sheet, { ...merged, rows: 1 }, [[{ value: "男性" }]]);
      engine.layout.merge(sheet, [merged]);
      await turn();
    },
    [
      ...around("occupations", 4),
      // What stands below the list goes up with the rows that go.
      ...around("examiners", 27).map((thing) =>
        thing.at.startsWith("考评人员!A") ? { ...thing, beside: ["A"] } : thing,
      ),
      ...around("frontlineStaff", 5),
      ...around("enterprise", 1),
    ],
  );

async function arrangePlan({ engine, person }: HeadlessExcel): Promise<void> {
  const host = paneHost();
  await buildTables.perform(host, { complete: [] }, UNATTENDED);
  fill(engine, samplePlan());
  await updateAttachments.perform(host, {}, UNATTENDED);
  person.type("考评人员!C3", "姓名（必填）");
  person.type("考评人员!I5", "未定");
  person.type("一线技能人员!D4", "1000");
  person.type("认定职业!B5", "6-18-01");
  person.clear("考评人员!D8");
  const examiners = placeOf(engine, "考评人员!C4:C27");
  engine.layout.setRowsHidden(examiners.sheet, 5, 1, true);
  const style = { fill: "#E2EFDA", bold: true };
  const rule = { id: "hers", areas: [examiners.area], formula: '=C4="周文远"', style, stopIfTrue: false };
  engine.conditionalFormats.add(examiners.sheet, rule);
  await turn();
}

function mergeHead(engine: Engine, address: string): void {
  const { sheet, area } = placeOf(engine, address);
  engine.layout.merge(sheet, [area]);
}
