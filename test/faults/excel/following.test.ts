/** What follows in other tables, what is looked up and what photos tell, written among the user's own things. */
import { planFollowing, type Following } from "../../../src/actions/follow";
import { UNATTENDED } from "../../../src/actions/types";
import type { Snapshot } from "../../../src/check";
import type { Change } from "../../../src/check/mend/change";
import { renamesBetween } from "../../../src/check/follow/renames";
import { mediaEntries } from "../../../src/media/entries";
import { mediaPlaces } from "../../../src/media/places";
import { reportOf, type JudgedFile } from "../../../src/media/report";
import { occupationIndex, search } from "../../../src/occupations";
import { changesFor, targetOf } from "../../../src/taskpane/excel/pages/occupation/target";
import { testChanging } from "./changing";
import { herAttachments, herPlanWith } from "./her-plan";
import { typed } from "./hers";
import { paneHost, protectedTab } from "./verb";

const typings = [
  typed("考评人员!N7", "补写在自己的列"),
  typed("认定场地!L5", "补写在旁边"),
  typed("认定职业!D5", "补写的工种"),
];

const followed = (before: Snapshot | undefined, snapshot: Snapshot): Promise<Following> =>
  planFollowing.perform(paneHost(), { ...(before && { before }), snapshot, renames: [] }, UNATTENDED);

testChanging({
  name: "补上空行",
  isSampled: true,
  book: () =>
    herPlanWith(
      { methods: 4, venues: 6 },
      ({ person }) => {
        person.paste("认定职业!A8", [["5", "6-18-04-01", "模具工", "", "4、3"]]);
        person.paste("认定职业!A9", [["6", "6-18-02-04", "焊工", "", "4、3"]]);
        person.type("考评人员!A28", "合计");
        person.type("考评人员!B28", "=COUNTA(C4:C27)");
      },
      [{ at: "考评人员!C28", holds: "合计旁边的话", note: "问过的", beside: ["A"] }],
    ),
  typings,
  mishaps: [protectedTab("认定场地")],
  async plan({ workbook }) {
    const { snapshot } = await workbook.read();
    const { rows } = await followed(undefined, snapshot);
    const changes = rows.map(({ table, sheet, records }): Change => ({ kind: "append", table, sheet, records }));
    if (new Set(rows.map(({ table }) => table)).size < 3) throw new Error("Three tables were to lack rows.");
    return { changes, snapshot, purpose: "follow" };
  },
});

/** The snapshot with another name told in some table. */
function renamedIn(snapshot: Snapshot, table: "occupations" | "enterprise", from: string, to: string): Snapshot {
  const told = snapshot.tables.get(table);
  if (!told) throw new Error(`There is no ${table}.`);
  const rows = told.rows.map((row) => row.map((value) => (value === from ? to : value)));
  return { ...snapshot, tables: new Map(snapshot.tables).set(table, told.withRows(new Map(rows.entries()))) };
}

const RENAMES = [
  { what: "职业", table: "occupations", from: "车床工", to: "车工" },
  { what: "企业名称", table: "enterprise", from: "北京旧名有限公司", to: "北京京岳精密机械有限公司" },
  { what: "信用代码", table: "enterprise", from: "91110115MA01JY0X9X", to: "91110115MA01JY0P9Q" },
] as const;

for (const { what, table, from, to } of RENAMES)
  testChanging({
    name: `一并改名，${what}`,
    book: () =>
      herPlanWith({ occupations: 4, examiners: 24, enterprises: 3 }, ({ person }) => {
        person.type("认定企业!C4", what === "企业名称" ? from : to);
        if (what === "企业名称") person.type("人员范围!B4", from);
        if (what === "信用代码") person.type("认定企业!D4", from);
        if (what !== "职业") return;
        person.type("认定方式!B4", from);
        for (const row of [4, 5, 6]) person.type(`考评人员!A${row}`, from);
        person.type("考评人员!A12", `磨工、${from}`);
        person.type("认定场地!H4", from);
      }),
    typings,
    mishaps: [protectedTab(what === "职业" ? "认定方式" : "认定企业")],
    async plan({ workbook }) {
      const { snapshot } = await workbook.read();
      const before = renamedIn(snapshot, table, to, from);
      if (renamesBetween(before, snapshot).length !== 1) throw new Error("One name was to be another.");
      const { renames } = await followed(before, snapshot);
      return { changes: renames[0].changes, snapshot, purpose: "rename" };
    },
  });

const hitOf = (name: string) => {
  const [hit] = search(occupationIndex(), name);
  if (hit?.occupation.name !== name) throw new Error(`${name} is not found.`);
  return hit;
};

testChanging({
  name: "查询职业，写入新的一行",
  isSampled: true,
  book: () => herPlanWith({ occupations: 4, examiners: 24 }, () => undefined),
  typings,
  mishaps: [protectedTab("认定职业")],
  async plan({ workbook }) {
    const { snapshot } = await workbook.read();
    const changes = changesFor(targetOf(snapshot, [], undefined), hitOf("焊工"), true);
    return { changes, snapshot, purpose: "occupation", isWhole: true };
  },
});

testChanging({
  name: "查询职业，写入她所在的一行",
  book: () => herPlanWith({ occupations: 4, examiners: 24 }, () => undefined),
  typings: typings.slice(0, 2),
  mishaps: [protectedTab("认定职业")],
  async plan({ workbook }) {
    const { snapshot } = await workbook.read();
    const selection = { sheet: "认定职业", cell: { row: 4, column: 2 } };
    const changes = changesFor(targetOf(snapshot, [], selection), hitOf("焊工"), true);
    if (changes.length < 3) throw new Error("Three cells were to be written.");
    return { changes, snapshot, purpose: "occupation", isWhole: true };
  },
});

testChanging({
  name: "写入附件清单",
  book: () => herAttachments(() => undefined),
  typings: [typed("附件清单!T9", "补写在最右边"), typed("附件清单!B80", "补写在下面")],
  mishaps: [protectedTab("附件清单")],
  async plan({ workbook }) {
    const { snapshot } = await workbook.read();
    const places = mediaPlaces(snapshot);
    const files = places.flatMap(({ id }, i): JudgedFile[] =>
      Array.from({ length: 9 + (i % 3) }, (_, n) => ({
        path: `${id}/${n}.jpg`,
        finding: { kind: n === 0 ? "video" : "photo", worth: "good", faults: [] },
        places: [id],
      })),
    );
    const { entries } = mediaEntries(reportOf(places, files), snapshot) ?? { entries: [] };
    const changes = entries.map(({ sheet, cell, field, from, to }) => ({
      ...({ kind: "cell", table: "attachments" } as const),
      ...{ sheet, cell, field, from, to },
    }));
    if (changes.length < 8) throw new Error("More lines were to be written.");
    return { changes, snapshot, purpose: "media" };
  },
});
