/** 导入 and 按表头对列 in a workbook full of the user's own things: failed at every action, continued, and put back. */
import { finish } from "../../../src/check";
import type { Change } from "../../../src/check/mend/change";
import type { TableId } from "../../../src/guide";
import {
  changesOf,
  fillingOf,
  importedTable,
  importSteps,
  inPlaceChanges,
  misplacedList,
  NEW_AND_CHANGED,
  recognisedSteps,
  togetherSteps,
  withoutRows,
} from "../../../src/import";
import type { CellValue, SheetGrid, Snapshot } from "../../../src/check";
import { columnLetters } from "../../../src/workbench/engine/a1";
import { makePeople } from "../../support/people";
import { TODAY } from "../../support/plan";
import type { HeadlessExcel } from "../../support/office";
import { testChanging, type Changing } from "./changing";
import { herPlanWith } from "./her-plan";
import { placeOf, typed } from "./hers";
import { protectedTab } from "./verb";

const PEOPLE = makePeople(50, 7);
const HEADS = ["认定职业", "姓名", "性别", "身份证号", "学历", "专业", "工作年限", "职称", "手机"];
const [, ...WITHOUT_OCCUPATION] = HEADS;
type Line = readonly CellValue[];

const lineOf = (p: (typeof PEOPLE)[number]): Line => [
  ...[p.personName, p.sex, p.citizenId, p.education, p.specialty],
  ...[p.years, p.professionalTitle, p.phone],
];
const examiners = (from: number, to: number): readonly Line[] => [
  HEADS,
  ...PEOPLE.slice(from, to).map((p, i): Line => [i % 2 ? "电工" : "车工", ...lineOf(p)]),
];
const sheetOf = (values: readonly Line[], name = "名册"): SheetGrid => ({
  ...{ name, firstRow: 0, firstColumn: 0, merges: [] },
  values,
});

/** What the import page would write of a list, all its differences taken over. */
function imported(id: TableId, snapshot: Snapshot, values: readonly Line[]): readonly Change[] {
  const table = importedTable(id);
  if (!table) throw new Error(`${id} takes no lists.`);
  const plan = finish(importSteps({ table, sheets: [sheetOf(values)], snapshot, today: TODAY }));
  if (plan.obstacle) throw new Error(plan.obstacle);
  return changesOf(plan, NEW_AND_CHANGED);
}

const importing = (
  { name, ...rest }: Omit<Changing, "plan">,
  changesIn: (snapshot: Snapshot) => readonly Change[],
): void =>
  testChanging({
    name: `导入，${name}`,
    ...rest,
    async plan({ workbook }) {
      const { snapshot } = await workbook.read();
      const changes = changesIn(snapshot);
      if (changes.length === 0) throw new Error("Nothing is to be written.");
      return { changes, snapshot, purpose: "import" };
    },
  });

const inExaminers = [
  typed("考评人员!N7", "补写在自己的列"),
  typed("考评人员!I9", "补写的话"),
  typed("认定职业!D4", "补写的工种"),
  typed("一线技能人员!B20", "补写的岗位"),
];

importing(
  {
    name: "新行，旁边和下面有她的东西",
    book: () => herPlanWith({ occupations: 4, examiners: 24, frontlineStaff: 5, enterprise: 1 }, () => undefined),
    typings: inExaminers,
    mishaps: [protectedTab("考评人员")],
  },
  (snapshot) => imported("examiners", snapshot, examiners(0, 5)),
);

const controllers = (count: number): readonly Line[] => [
  WITHOUT_OCCUPATION,
  ...PEOPLE.slice(0, count).map((p): Line => lineOf(p)),
];

importing(
  {
    name: "新行，清单下面有合计",
    isSampled: true,
    book: () =>
      herPlanWith(
        { occupations: 4, examiners: 24 },
        ({ person }) => {
          person.type("质量内控人员!A10", "合计");
          person.type("质量内控人员!B10", "=COUNTA(B4:B9)");
        },
        [
          { at: "质量内控人员!C10", holds: "合计旁边的话", look: { bold: true }, note: "问过的", beside: ["A"] },
          { at: "质量内控人员!A12", holds: "填表说明在档案室", beside: ["A"] },
        ],
      ),
    typings: [typed("质量内控人员!F5", "补写的专业"), typed("认定职业!D4", "补写的工种")],
    mishaps: [protectedTab("质量内控人员")],
  },
  (snapshot) => imported("qualityControllers", snapshot, controllers(4)),
);

importing(
  {
    name: "超过表格预备的行，数张表一次",
    book: () => herPlanWith({ occupations: 4 }, () => undefined, [{ at: "考评人员!K3", holds: "我的考评列" }]),
    typings: [typed("质量内控人员!F5", "补写的专业"), typed("考评人员!H6", "补写的职称")],
    mishaps: [protectedTab("质量内控人员")],
  },
  (snapshot) => {
    const people = PEOPLE.slice(4, 44).map((p): Line => ["电工", ...lineOf(p)]);
    return [
      ...imported("examiners", snapshot, [HEADS, ...people]),
      ...imported("qualityControllers", snapshot, controllers(3)),
    ];
  },
);

importing(
  {
    name: "新行和改动的单元格，序号已备好",
    book: () =>
      herPlanWith({ occupations: 4, enterprise: 1 }, ({ person }) => {
        for (const i of [0, 1, 2, 3]) person.type(`质量内控人员!A${10 + i}`, String(7 + i));
        person.type("质量内控人员!F5", "旧的专业");
        person.clear("质量内控人员!H6");
        person.type("质量内控人员!L5", "远处的话");
      }),
    typings: [typed("质量内控人员!M5", "补写在自己的列"), typed("认定职业!D4", "补写的工种")],
    mishaps: [protectedTab("质量内控人员")],
  },
  (snapshot) => {
    const table = snapshot.tables.get("qualityControllers");
    if (!table) throw new Error("There is no such table.");
    const standing = table.dataRows.slice(0, 4).map((row): Line => {
      const [, ...cells] = table.values[row];
      return cells.map((value, i) => (i === 4 ? "机械加工" : i === 6 ? "高级工程师" : value));
    });
    const changes = imported("qualityControllers", snapshot, [...controllers(3), ...standing]);
    if (!changes.some(({ kind }) => kind === "cell")) throw new Error("No cell is to be changed.");
    return changes;
  },
);

importing(
  {
    name: "一个文件里的数张表，企业概况在内",
    book: () =>
      herPlanWith({ occupations: 4, examiners: 24, enterprise: 1 }, ({ person }) => {
        for (const row of [6, 8, 15]) person.clear(`企业概况!B${row}`);
      }),
    typings: [typed("企业概况!D6", "补写在旁边"), typed("认定职业!D4", "补写的工种")],
    mishaps: [protectedTab("企业概况")],
  },
  (snapshot) => {
    const form: readonly Line[] = [
      ["企业基本情况", ""],
      ["企业名称", "北京京岳精密机械有限公司"],
      ["统一社会信用代码", "91110115MA01JY0P9Q"],
      ["主营业务", "精密机床主轴的研发、制造"],
      ["联系人", "刘晓燕"],
      ["联系电话", "010-81271600"],
      ["法定代表人", "周文远"],
    ];
    const sheets = [sheetOf(form, "概况"), sheetOf(examiners(0, 4), "考评员")];
    const recognised = finish(recognisedSteps(sheets, "examiners"));
    const request = { sheets, recognised, snapshot, today: TODAY, names: [], choicesOf: () => ({}) };
    const { form: filled, lists } = finish(togetherSteps(request));
    if (!filled) throw new Error("The form was not recognised.");
    return [
      ...fillingOf(filled, (one) => filled.fills.includes(one)),
      ...lists.flatMap(({ plan }) => changesOf(plan, NEW_AND_CHANGED)),
    ];
  },
);

/** The rows of a table as if pasted one column too far to the left, with their heads once more among them. */
function shifted({ engine, person }: HeadlessExcel): void {
  const { sheet, area } = placeOf(engine, "质量内控人员!A4:I9");
  const rows = engine.cells.values(sheet, area);
  person.paste("质量内控人员!A4", [
    ["姓名", "性别", "身份证号", "学历", "专业", "工作年限", "职称", "手机", ""],
    ...rows.map((row) => [...row.slice(1).map(String), ""]),
  ]);
}

testChanging({
  name: "按表头对列",
  isSampled: true,
  book: () =>
    herPlanWith({ occupations: 4, examiners: 24 }, shifted, [
      ...[4, 5, 7].map((row) => ({ at: `质量内控人员!${columnLetters(11)}${row}`, holds: `她写在第${row}行` })),
      { at: "质量内控人员!A14", holds: "填表说明在档案室", look: { bold: true }, note: "问过的", beside: ["A"] },
    ]),
  typings: [typed("质量内控人员!N7", "补写在自己的列"), typed("认定职业!D4", "补写的工种")],
  mishaps: [protectedTab("质量内控人员")],
  async plan({ workbook }) {
    const { snapshot } = await workbook.read();
    const target = snapshot.tables.get("qualityControllers");
    const table = importedTable("qualityControllers");
    const cells = target && (await workbook.readCells({ sheet: target.sheet }));
    if (!target || !table || !cells) throw new Error("There is no such table.");
    const request = { table, sheets: [misplacedList(target, cells)], today: TODAY };
    const plan = finish(importSteps({ ...request, snapshot: withoutRows(snapshot, target) }));
    const changes = inPlaceChanges(plan, target, () => true);
    if (changes.length < 20) throw new Error(`Only ${changes.length} places are put right.`);
    return { changes, snapshot, purpose: "repair" };
  },
});
