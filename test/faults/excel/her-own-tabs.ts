import { UNATTENDED } from "../../../src/actions/types";
/** A workbook with tables of her own making, each lacking columns of the guide and each with something of hers in the way. */
import { buildTables } from "../../../src/actions/build-tables";
import { tableOf, type TableId } from "../../../src/guide";
import { columnLetters } from "../../../src/workbench/engine/a1";
import type { HeadlessExcel } from "../../support/office";
import { placeOf, type Thing } from "./hers";
import { paneHost, Workbook } from "./verb";

/** Tabs of hers: the guide's titles but for the last `missing`, in the row given, and some records below. */
const OWN_TABS: readonly { readonly id: TableId; readonly missing: number; readonly titleRow: number }[] = [
  { id: "methods", missing: 1, titleRow: 1 },
  { id: "examiners", missing: 2, titleRow: 1 },
  { id: "occupations", missing: 1, titleRow: 3 },
  { id: "qualityControllers", missing: 2, titleRow: 1 },
  { id: "venues", missing: 3, titleRow: 2 },
  { id: "equipment", missing: 1, titleRow: 1 },
  { id: "enterprise", missing: 3, titleRow: 1 },
];

/** The column, as letters, right behind the titles she has; `further` columns on. */
function behind(id: TableId, further = 0): string {
  const { missing } = OWN_TABS.find((own) => own.id === id)!;
  return columnLetters(tableOf(id).columns.length - missing + further);
}

const things = (): Thing[] => [
  // A titled column of hers where the missing one would go.
  { at: `认定方式!${behind("methods")}1`, holds: "我的方式列", look: { fill: "#FFF2CC" } },
  { at: `认定方式!${behind("methods")}2`, holds: "方式列的话", note: "问过的" },
  // One without a title.
  { at: `考评人员!${behind("examiners")}2`, holds: "没有标题的话" },
  { at: `考评人员!${behind("examiners")}3`, holds: 730003.5, look: { numberFormat: "0.00" } },
  // One after a gap, narrower than what is missing, and formulas.
  { at: `认定场地!${behind("venues", 1)}2`, holds: "隔一列的标题" },
  { at: `认定场地!${behind("venues", 1)}3`, holds: '=B3&"（隔列的算法）"', handle: "隔列的算法" },
  // Totals below, a second block at the right with a merged head, a choice of hers.
  { at: "认定职业!A9", holds: "合计共两个职业", look: { bold: true } },
  { at: `认定职业!${behind("occupations")}9`, holds: "合计旁边的话" },
  { at: `认定职业!${behind("occupations", 3)}3`, holds: "另一张表", look: { horizontal: "Center" } },
  {
    at: `认定职业!${behind("occupations", 3)}4`,
    holds: "电子版（选）",
    validation: { type: "list", formula1: "电子版（选）,纸质（选）", ignoreBlanks: true, dropDown: true },
  },
  // An Excel table, her last column in it.
  { at: `质量内控人员!${behind("qualityControllers")}1`, holds: "我的内控列" },
  { at: `质量内控人员!${behind("qualityControllers")}2`, holds: "内控列的话", look: { italic: true } },
  // Nothing at the titles, a remark of hers far below and in a hidden row.
  { at: `设备清单!${behind("equipment")}5`, holds: "藏着的话" },
  { at: `设备清单!${behind("equipment")}60`, holds: "远在下面的话" },
  // Rows of her own below the labels of a form, and a remark beside them.
  { at: "企业概况!A14", holds: "法务联系人（我加的）", look: { fill: "#FFF2CC" } },
  { at: "企业概况!B14", holds: "王某某（我加的）", note: "另有电话" },
  { at: "企业概况!A15", holds: "备注（我加的）" },
  { at: "企业概况!B17", holds: "没有标签的话" },
  { at: "企业概况!D13", holds: "旁边的话" },
];

export const herOwnTabs = (): Promise<Workbook> => Workbook.make(arrange, things());

/** Everything else is built, so that only columns are wanting. */
async function arrange({ engine, person }: HeadlessExcel): Promise<void> {
  await buildTables.perform(paneHost(), { complete: [] }, UNATTENDED);
  for (const { id, missing, titleRow } of OWN_TABS) {
    const { tab, columns, layout } = tableOf(id);
    person.deleteSheet(tab);
    person.addSheet(tab);
    const titles = columns.slice(0, columns.length - missing).map(({ title }) => title);
    if (layout === "form") {
      person.paste(`${tab}!A${titleRow}`, [["项目", "内容"], ...titles.map((title) => [title, `值：${title}`])]);
      continue;
    }
    const records = ["一", "二", "三", "四"].map((n, i) =>
      titles.map((title, c) => (c === 0 ? String(i + 1) : title + n)),
    );
    person.paste(`${tab}!A${titleRow}`, [titles, ...records]);
  }
  const list = placeOf(engine, `质量内控人员!A1:${behind("qualityControllers")}5`);
  person.type(`质量内控人员!${behind("qualityControllers")}1`, "我的内控列");
  engine.tables.add(list.sheet, list.area, "我的内控表");
  engine.layout.setRowsHidden(placeOf(engine, "设备清单!A1").sheet, 4, 1, true);
  const merged = placeOf(engine, `认定职业!${behind("occupations", 3)}3:${behind("occupations", 4)}3`);
  engine.layout.merge(merged.sheet, [merged.area]);
}
