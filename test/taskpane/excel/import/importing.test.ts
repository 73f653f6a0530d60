import "../../../support/browser-parts";
import type { SheetGrid } from "../../../../src/check";
import type { CellsWanted } from "../../../../src/host/workbook";
import { importingOf } from "../../../../src/taskpane/excel/import/lists-of-pane";
import { Pane } from "../../../../src/taskpane/excel/state/pane";
import { FakeWorkbook } from "../../../support/fake-workbook";
import { cleanPlan } from "../../../support/gallery/plan";
import { makePeople } from "../../../support/people";
import { paneServices } from "../../../support/pane-services";

const PEOPLE = makePeople(4, 77);
const HEADS = ["姓名", "性别", "身份证号", "学历", "从事专业", "专业年限", "技能等级", "手机"];
const LINES = PEOPLE.map((p) =>
  [p.personName, p.sex, p.citizenId, "大专", "维修", "12", "高级工", p.phone].map(String),
);
const NAMES = PEOPLE.map(({ personName }) => personName);
const fileOf = (name: string, lines: readonly (readonly string[])[] = LINES): File =>
  new File([[HEADS, ...lines].map((line) => line.join(",")).join("\r\n")], name);

/** The examiners' tab of the clean plan has its records from row 4 on. */
const SHEET = "考评人员";
const FREE = { row: 3 + 20, column: 0 };

async function opened(workbook = new FakeWorkbook(cleanPlan())) {
  const pane = new Pane(paneServices(workbook, "zh-CN"));
  await pane.open();
  pane.import("examiners");
  const list = importingOf(pane, "examiners");
  const rowsIn = (sheet = SHEET): number => {
    let row = 3;
    while (workbook.value(sheet, { row, column: 2 }) !== "") row++;
    return row - 3;
  };
  const namesIn = (sheet = SHEET): readonly unknown[] =>
    Array.from({ length: rowsIn(sheet) }, (_, i) => workbook.value(sheet, { row: 3 + i, column: 2 }));
  const before = namesIn();
  return { workbook, pane, list, namesIn, addedTo: (sheet = SHEET) => namesIn(sheet).slice(before.length), before };
}
type Opened = Awaited<ReturnType<typeof opened>>;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await settled();
};
const previewed = async (file = fileOf("电工.csv")): Promise<Opened> => {
  const all = await opened();
  await all.list.readFiles([file]);
  return all;
};
/** What changes from now on is read only when it is asked for. */
const changeUnseen = ({ workbook, pane }: Opened): void => {
  pane.setLive(false);
  workbook.type("一线技能人员", { row: 3, column: 2 }, 17);
};

describe("what is begun later counts", () => {
  test("another file is chosen while the first is not planned yet", async () => {
    const { workbook, list } = await opened();
    const release = workbook.hold("findHeadings");
    const first = list.readFiles([fileOf("电工.csv")]);
    await settled();
    list.again();
    const second = list.readFiles([fileOf("焊工.csv", LINES.slice(0, 1))]);
    await settled();
    release();
    await Promise.all([first, second]);
    const { source, plan, work } = list.store.get();
    expect(source?.name).toBe("焊工.csv");
    expect(plan?.counts.records).toBe(1);
    expect(work).toBeUndefined();
  });

  test("two are chosen one right after the other", async () => {
    const { list } = await opened();
    await Promise.all([list.readFiles([fileOf("电工.csv")]), list.readFiles([fileOf("焊工.csv", LINES.slice(0, 1))])]);
    expect(list.store.get().source?.name).toBe("焊工.csv");
    expect(list.store.get().plan?.counts.records).toBe(1);
  });

  test("a file of several tables that was given up does not come back", async () => {
    const all = await opened();
    const { workbook, list } = all;
    changeUnseen(all);
    const release = workbook.hold("read");
    const first = list.paste({ text: [["序号", ...HEADS].join("\t"), ["1", ...LINES[0]].join("\t")].join("\n") });
    await settled();
    list.again();
    await list.readFiles([new File(["%PDF-1.7"], "a.pdf")]);
    release();
    await first;
    const { source, several, fault } = list.store.get();
    expect([source, several]).toEqual([undefined, undefined]);
    expect(fault).toMatchObject({ kind: "unread" });
  });
});

describe("停止", () => {
  test("of a first file leaves nothing chosen, at once", async () => {
    const { workbook, list, pane } = await opened();
    const release = workbook.hold("findHeadings");
    const reading = list.readFiles([fileOf("电工.csv")]);
    await settled();
    list.stop();
    list.stop();
    expect(list.store.get().work).toBeUndefined();
    release();
    await reading;
    expect(list.store.get()).toMatchObject({ source: undefined, plan: undefined, work: undefined });
    expect(pane.store.get().trouble).toBeUndefined();
  });

  test("while a choice is planned leaves the choices the plan was made of", async () => {
    const all = await previewed();
    const { workbook, list } = all;
    const before = list.store.get();
    changeUnseen(all);
    const release = workbook.hold("read");
    const planning = list.sayAll("occupationName", "焊工");
    await settled();
    expect(list.store.get().work).toEqual({ kind: "planning" });
    list.stop();
    release();
    await planning;
    expect(list.store.get()).toEqual(before);
  });

  test("before anything is written writes nothing, and pressed again all of it is written once", async () => {
    const { workbook, list, namesIn, addedTo, before } = await previewed();
    const release = workbook.hold("read");
    const writing = list.write();
    await settled();
    expect(list.store.get().work).toMatchObject({ kind: "writing", isBegun: false });
    list.stop();
    release();
    await writing;
    await settled();
    expect(namesIn()).toEqual(before);
    await Promise.all([list.write(), list.write()]);
    expect(addedTo()).toEqual(NAMES);
  });

  test("is no way out of what is being written", async () => {
    const { workbook, list, addedTo } = await previewed();
    const release = workbook.hold("repair");
    const writing = list.write();
    await settled();
    expect(list.store.get().work).toMatchObject({ kind: "writing", isBegun: true });
    list.stop();
    await list.readFiles([fileOf("焊工.csv")]);
    expect(list.store.get().work).toMatchObject({ kind: "writing" });
    release();
    await writing;
    expect(addedTo()).toEqual(NAMES);
    expect(list.store.get().source).toBeUndefined();
  });
});

describe("the host fails", () => {
  test("while the workbook is read for a list, and 继续 carries on with that list", async () => {
    const all = await opened();
    const { workbook, list, pane } = all;
    changeUnseen(all);
    workbook.failNext("read");
    await list.readFiles([fileOf("电工.csv")]);
    expect(pane.store.get().trouble).toMatchObject({ kind: "refused" });
    expect(list.store.get()).toMatchObject({ source: undefined, work: undefined });
    pane.resume();
    await until(() => list.store.get().plan !== undefined);
    expect(list.store.get().plan?.counts).toMatchObject({ records: 4, new: 4 });
    expect(pane.store.get().trouble).toBeUndefined();
  });

  test("and what was planned before, of what is there no more, is taken for nothing", async () => {
    const all = await previewed();
    const { workbook, list, pane, addedTo } = all;
    pane.setLive(false);
    workbook.paste(SHEET, FREE, [["电工", 21, ...LINES[0].slice(0, 3)]]);
    workbook.failNext("read");
    await list.write();
    expect(addedTo()).toEqual([NAMES[0]]);
    expect(pane.store.get().trouble).toMatchObject({ kind: "refused" });
    expect(list.store.get().plan?.counts.new).toBe(4);
    pane.resume();
    await until(() => list.store.get().isRevised);
    expect(list.store.get()).toMatchObject({ isRevised: true, plan: { counts: { new: 3, differs: 1 } } });
    await list.write();
    expect(addedTo()).toEqual(NAMES);
  });

  test("something else is begun, and what 继续 would have done is gone", async () => {
    const all = await opened();
    const { workbook, list, pane } = all;
    changeUnseen(all);
    workbook.failNext("read");
    await list.readFiles([fileOf("电工.csv")]);
    await list.readFiles([fileOf("焊工.csv", LINES.slice(0, 1))]);
    expect(pane.store.get().trouble).toBeUndefined();
    expect(list.store.get().source?.name).toBe("焊工.csv");
  });

  test("while it is written, and 继续 writes it once", async () => {
    const { workbook, list, pane, addedTo } = await previewed();
    workbook.failNext("repair");
    await list.write();
    expect(addedTo()).toEqual([]);
    expect(pane.store.get().trouble).toBeDefined();
    pane.resume();
    await until(() => list.store.get().source === undefined);
    expect(addedTo()).toEqual(NAMES);
    expect(pane.store.get().page).not.toBe("import");
  });
});

describe("the workbook changes while the preview is looked at", () => {
  test("one of them is typed in: nobody is written before that was seen, and nobody twice", async () => {
    const { workbook, list, addedTo } = await previewed();
    workbook.paste(SHEET, FREE, [["电工", 21, ...LINES[0].slice(0, 3)]]);
    await list.write();
    expect(addedTo()).toEqual([NAMES[0]]);
    expect(list.store.get()).toMatchObject({ isRevised: true, plan: { counts: { new: 3, differs: 1 } } });
    await list.write();
    expect(addedTo()).toEqual(NAMES);
  });

  test("something that is of no account for them: they are written with one press", async () => {
    const { workbook, list, addedTo } = await previewed();
    workbook.type("一线技能人员", { row: 3, column: 2 }, 17);
    await list.write();
    expect(addedTo()).toEqual(NAMES);
  });

  test("who was taken out stays out", async () => {
    const { workbook, list, addedTo } = await previewed();
    const [first] = list.store.get().plan?.records ?? [];
    list.toggle(first);
    workbook.type("一线技能人员", { row: 3, column: 2 }, 17);
    await list.write();
    expect(addedTo()).toEqual(NAMES.slice(1));
  });

  test("a title of the table is overwritten: that is told first", async () => {
    const { workbook, list, addedTo } = await previewed();
    workbook.type(SHEET, { row: 2, column: 9 }, "备注");
    expect(list.store.get().plan?.homeless).toEqual([]);
    await list.write();
    expect(addedTo()).toEqual([]);
    expect(list.store.get().isRevised).toBe(true);
  });

  test("the table is deleted: that is told, and nothing is written", async () => {
    const { workbook, list } = await previewed();
    workbook.removeSheet(SHEET);
    await list.write();
    expect(list.store.get()).toMatchObject({ isRevised: true, plan: { obstacle: "noTable" } });
  });

  test("its tab is renamed, of which nobody is told: it is found by its titles", async () => {
    const { workbook, list, addedTo } = await previewed();
    workbook.renameSheet(SHEET, "考评人员2026");
    await list.write();
    expect(addedTo("考评人员2026")).toEqual(NAMES);
  });
});

describe("who was taken out", () => {
  test("stays out when something else is chosen", async () => {
    const { list, addedTo } = await previewed();
    const [first] = list.store.get().plan?.records ?? [];
    list.toggle(first);
    await list.sayAll("occupationName", "焊工");
    await list.write();
    expect(addedTo()).toEqual(NAMES.slice(1));
  });
});

test("the page of another table is not left when a list was written", async () => {
  const { workbook, pane, list } = await previewed();
  const release = workbook.hold("repair");
  const writing = list.write();
  await settled();
  pane.back();
  pane.import("qualityControllers");
  release();
  await writing;
  expect(pane.store.get()).toMatchObject({ page: "import", importTable: "qualityControllers" });
});

test("the same file again: all are there already", async () => {
  const { list } = await previewed();
  await list.write();
  await list.readFiles([fileOf("电工.csv")]);
  expect(list.store.get().plan?.counts).toMatchObject({ records: 4, same: 4, new: 0 });
});

test("the same file twice in one go: nobody is brought in twice", async () => {
  const { list, addedTo } = await opened();
  await list.readFiles([fileOf("电工.csv"), fileOf("电工.csv")]);
  await list.write();
  expect(addedTo()).toEqual(NAMES);
});

test("of a tab of hers it is told which rows are hidden", async () => {
  const { workbook, list } = await opened();
  workbook.hiddenRows.add("考评人员!4");
  await list.readCells({ sheet: "考评人员" }, "考评人员");
  const note = { kind: "hiddenRows", sheet: "考评人员", count: 1, row: 5 };
  expect(list.store.get().source?.notes).toEqual([{ name: "考评人员", note }]);
});

describe("several tables", () => {
  const TABLES = [
    ["职业名称", "职业编码", "技能等级"],
    ["铣工", "6-18-01-02", "四级"],
  ];
  const several = async (): Promise<Opened> => {
    const all = await opened();
    const text = [HEADS, ...LINES].map((line) => line.join(",")).join("\r\n");
    const occupations = TABLES.map((line) => line.join(",")).join("\r\n");
    await all.list.readFiles([new File([text], "电工考评员.csv"), new File([occupations], "职业.csv")]);
    return all;
  };

  test("change while they are looked at: nothing is written before that was seen", async () => {
    const { workbook, list, addedTo } = await several();
    expect(list.store.get().several?.count).toBe(2);
    workbook.paste(SHEET, FREE, [["电工", 21, ...LINES[0].slice(0, 3)]]);
    await list.write();
    expect(addedTo()).toEqual([NAMES[0]]);
    expect(list.store.get().isRevised).toBe(true);
    await list.write();
    expect(addedTo()).toEqual(NAMES);
  });

  test("which is left out, and who, stays out", async () => {
    const { workbook, list, addedTo, pane } = await several();
    const all = list.store.get().several;
    all?.toggle("occupations");
    all?.look("examiners");
    const [first] = list.store.get().plan?.records ?? [];
    list.toggle(first);
    all?.leave();
    workbook.type("一线技能人员", { row: 3, column: 2 }, 17);
    await list.write();
    expect(addedTo()).toEqual(NAMES.slice(1));
    expect(workbook.calls.filter((call) => call === "repair")).toHaveLength(1);
    expect(pane.store.get().page).not.toBe("import");
  });
});

describe("cells of this workbook", () => {
  const LIST: SheetGrid = { name: "名单", firstRow: 0, firstColumn: 0, values: [HEADS, ...LINES], merges: [] };
  const taken = async (wanted: CellsWanted, sheets: readonly SheetGrid[] = [LIST]): Promise<Opened> => {
    const all = await opened(new FakeWorkbook([...cleanPlan(), ...sheets]));
    all.workbook.select("名单", { row: 0, column: 0 });
    await all.list.readCells(wanted, "名单");
    return all;
  };

  test.each([["a tab", { sheet: "名单" }] as const, ["the selection", "selection"] as const])(
    "%s that is changed after it was looked at is shown anew before it is written",
    async (_, wanted) => {
      const { workbook, list, addedTo } = await taken(wanted);
      await list.choose({ fill: new Map([["occupationName", "电工"]]) });
      workbook.type("名单", { row: 1, column: 0 }, "改过的名字");
      await list.write();
      expect(addedTo()).toEqual([]);
      expect(list.store.get()).toMatchObject({ isRevised: true, work: undefined });
      expect([...(list.store.get().choices.fill ?? [])]).toEqual([["occupationName", "电工"]]);
      await list.write();
      expect(addedTo()).toEqual(["改过的名字", ...NAMES.slice(1)]);
    },
  );

  test("people added below what was looked at come in with a tab", async () => {
    const { workbook, list, addedTo } = await taken({ sheet: "名单" });
    const row = LINES.length + 1;
    ["后来的人", "男", "", "大专"].forEach((value, column) => workbook.type("名单", { row, column }, value));
    await list.write();
    expect(list.store.get().isRevised).toBe(true);
    await list.write();
    expect(addedTo()).toEqual([...NAMES, "后来的人"]);
  });

  test("a change elsewhere, or a tab that is gone, asks nothing anew", async () => {
    const changed = await taken("selection");
    changed.workbook.type("名单", { row: 40, column: 20 }, "旁边的话");
    await changed.list.write();
    expect(changed.addedTo()).toEqual(NAMES);
    const removed = await taken({ sheet: "名单" });
    removed.workbook.removeSheet("名单");
    await removed.list.write();
    expect(removed.addedTo()).toEqual(NAMES);
  });

  test("several tables of a tab are shown anew", async () => {
    const values = [...LIST.values, [], ["用途", "场地名称", "地址", "面积"], ["理论", "一号教室", "北京市", "60"]];
    const { workbook, list, addedTo } = await taken({ sheet: "名单" }, [{ ...LIST, values }]);
    expect(list.store.get().several).toBeDefined();
    workbook.type("名单", { row: 1, column: 0 }, "改过的名字");
    await list.write();
    expect(addedTo()).toEqual([]);
    expect(list.store.get().isRevised).toBe(true);
    await list.write();
    expect(addedTo()).toEqual(["改过的名字", ...NAMES.slice(1)]);
  });
});

test("取消 while it waits for the end of an edit writes nothing", async () => {
  const { workbook, list, pane, addedTo } = await previewed();
  workbook.isEditing = true;
  const written = list.write();
  await until(() => pane.store.get().trouble?.kind === "editing");
  list.stop();
  await written;
  workbook.isEditing = false;
  await pane.checking.full({ marks: "leave", quiet: true });
  expect(addedTo()).toEqual([]);
  expect(list.store.get()).toMatchObject({ work: undefined, source: { name: "电工.csv" } });
});

test("a look that waits for the end of an edit holds up what was pressed with a word", async () => {
  const { workbook, list, pane, addedTo } = await previewed();
  pane.setLive(false);
  workbook.type("一线技能人员", { row: 3, column: 2 }, 17);
  workbook.isEditing = true;
  const written = list.write();
  await until(() => pane.store.get().trouble?.kind === "editing");
  workbook.isEditing = false;
  await written;
  expect(addedTo()).toEqual(NAMES);
  expect(pane.store.get().trouble).toBeUndefined();
});
