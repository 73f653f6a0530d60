/** What one Excel does and another does not, each alone, at the host. */
import type { ExcelBehaviour } from "../../../src/workbench/host/excel/behaviour";
import { bootExcel, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
let told: string[];

async function boot(behaviour: Partial<ExcelBehaviour> = {}, requirementSets = {}): Promise<void> {
  excel = await bootExcel({ behaviour, requirementSets });
  told = [];
}
async function listen(): Promise<void> {
  await turn();
  const hear = async (...words: (string | undefined)[]) => {
    told.push(words.filter(Boolean).join(" "));
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((e) => hear("changed", e.address));
    worksheets.onRowSorted.add((e) => hear("sorted", e.address));
    worksheets.onSelectionChanged.add((e) => hear("selected", e.address));
    worksheets.onActivated.add(() => hear("activated"));
    await context.sync();
  });
}
async function news(): Promise<string[]> {
  await turn();
  return told.splice(0);
}
/** The code it fails with, or "done". */
const codeOf = async (work: (workbook: Excel.Workbook) => void): Promise<string> => {
  try {
    await Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
    return "done";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
};
const values = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });

describe("sorting by a table's menu", () => {
  const lines = [["乙"], ["甲"], ["丙"]];

  test("tells of the sort, and of no change", async () => {
    await boot();
    excel.person.paste("B2", lines);
    await listen();
    excel.person.sortRows("A2:C4", "B");
    expect(await news()).toEqual(["sorted A2:C4"]);
    expect(await values("B2:B4")).toEqual([["丙"], ["甲"], ["乙"]]);
  });

  test("tells of both where sorts are not silent", async () => {
    await boot({ silentSorts: false });
    excel.person.paste("B2", lines);
    await listen();
    excel.person.sortRows("A2:C4", "B", true);
    expect(await news()).toEqual(["sorted A2:C4", "changed A2:C4"]);
  });

  test("numbers go before texts by their size, and blanks last", async () => {
    await boot();
    excel.person.paste("A1", [["10"], [""], ["9"]]);
    excel.person.sortRows("A1:A3", "A");
    expect(await values("A1:A3")).toEqual([[9], [10], [""]]);
  });
});

describe("a pick from a list", () => {
  test.each([
    [false, ["changed B2"]],
    [true, []],
  ])("silent %s", async (silentPicks, expected) => {
    await boot({ silentPicks });
    await listen();
    excel.person.pick("B2", "电工");
    expect(await news()).toEqual(expected);
    expect(await values("B2")).toEqual([["电工"]]);
    excel.person.type("B3", "电工");
    expect(await news()).toEqual(["changed B3"]);
  });
});

describe("copying and filling", () => {
  const addRule = () =>
    codeOf((workbook) => {
      const cell = workbook.worksheets.getItem("Sheet1").getRange("B2");
      cell.values = [["标记"]];
      cell.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    });
  const areas = (sheet = "Sheet1") => {
    const { id } = excel.engine.sheets.list().find(({ name }) => name === sheet)!;
    return excel.engine.conditionalFormats
      .list(id)
      .map((rule) => rule.areas.map(({ row, column, rows }) => [row, column, rows]));
  };

  test("a fill takes the cell's conditional format down with it", async () => {
    await boot();
    await addRule();
    excel.person.fill("B2", "B2:B5");
    expect(await values("B2:B5")).toEqual([["标记"], ["标记"], ["标记"], ["标记"]]);
    expect(areas()).toEqual([
      [
        [1, 1, 1],
        [2, 1, 3],
      ],
    ]);
  });

  test("a pasted cell brings its own and takes the place's away", async () => {
    await boot();
    await addRule();
    excel.person.copy("A1", "B2");
    expect([await values("B2"), areas()]).toEqual([[[""]], []]);
    excel.person.undo();
    expect(areas()).toEqual([[[1, 1, 1]]]);
  });

  test("on another sheet the rule is one of its own", async () => {
    await boot();
    await addRule();
    excel.person.addSheet("另一张");
    excel.person.copy("Sheet1!B2", "另一张!D4");
    expect([areas(), areas("另一张")]).toEqual([[[[1, 1, 1]]], [[[3, 3, 1]]]]);
  });
});

describe("conditional formats that are broken", () => {
  const add = (formula: string) =>
    codeOf((workbook) => {
      const range = workbook.worksheets.getItem("Sheet1").getRange("A1:A9");
      range.conditionalFormats.add("Custom").custom.rule.formula = formula;
    });
  const formats = (workbook: Excel.Workbook) => workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats;

  test("their rule and look cannot be read, their type can", async () => {
    await boot({ unreadableFormats: ["Sheet1!1"] });
    await add("=1=1");
    await add("=2=2");
    expect(await codeOf((w) => formats(w).load("items/id,items/type"))).toBe("done");
    expect(await codeOf((w) => formats(w).getItemAt(0).custom.rule.load("formula"))).toBe("done");
    expect(await codeOf((w) => formats(w).getItemAt(1).custom.rule.load("formula"))).toBe("GeneralException");
    expect(await codeOf((w) => formats(w).getItemAt(1).custom.format.font.load("color"))).toBe("GeneralException");
  });

  test("of some not even the type", async () => {
    await boot({ unreadableFormats: ["Sheet1!0"], unreadableTypes: true });
    await add("=1=1");
    expect(await codeOf((w) => formats(w).load("items/type"))).toBe("GeneralException");
  });

  test("one is not found when it is to be deleted", async () => {
    await boot({ undeletableFormats: ["Sheet1!0"] });
    await add("=1=1");
    expect(await codeOf((w) => formats(w).getItemAt(0).delete())).toBe("ItemNotFound");
    expect(excel.engine.conditionalFormats.list(excel.engine.sheets.active())).toHaveLength(1);
  });
});

describe("another workbook's window has the focus", () => {
  const first = (workbook: Excel.Workbook) => workbook.worksheets.getItem("Sheet1");
  const actions: [string, string, (workbook: Excel.Workbook) => void][] = [
    ["getActiveCell", "InvalidSelection", (w) => w.getActiveCell().load("address")],
    ["getSelectedRange", "InvalidSelection", (w) => w.getSelectedRange().load("address")],
    ["worksheets.add", "GeneralException", (w) => w.worksheets.add("新表")],
    ["freezeRows", "GeneralException", (w) => first(w).freezePanes.freezeRows(1)],
    ["activate", "GeneralException", (w) => first(w).activate()],
    ["select", "GeneralException", (w) => first(w).getRange("B2").select()],
    ["clearFilters", "GeneralException", (w) => w.tables.getItemAt(0).clearFilters()],
  ];

  test.each(actions)("%s fails with %s, until she comes back", async (_, code, work) => {
    await boot();
    excel.person.type("A1", "标题");
    await codeOf((w) => first(w).tables.add("A1:A2", true));
    excel.host.focusElsewhere = true;
    expect(await codeOf(work)).toBe(code);
    excel.host.focusElsewhere = false;
    expect(await codeOf(work)).toBe("done");
  });

  test("reading and writing go on", async () => {
    await boot();
    excel.host.focusElsewhere = true;
    expect(await codeOf((w) => (first(w).getRange("A1").values = [[1]]))).toBe("done");
    expect(await values("A1")).toEqual([[1]]);
  });
});

describe("events that are not what they seem", () => {
  test.each([false, true])("freezing a sheet in the background, falsely activated: %s", async (falseActivations) => {
    await boot({ falseActivations });
    await codeOf((w) => w.worksheets.add("后台"));
    await listen();
    await codeOf((w) => w.worksheets.getItem("后台").freezePanes.freezeRows(1));
    expect(await news()).toEqual(falseActivations ? ["activated"] : []);
    expect(excel.engine.sheets.get(excel.engine.sheets.active()).name).toBe("Sheet1");
  });

  test("a workbook whose selections are silent tells of edits all the same", async () => {
    await boot({ silentSelections: true });
    await listen();
    excel.person.select("B2");
    excel.person.type("B3", "甲");
    expect(await news()).toEqual(["changed B3"]);
  });

  test("a sheet keeps its id under another name, and the new name is told where the client knows of it", async () => {
    await boot({}, { ExcelApiOnline: "1.1" });
    const renames: string[] = [];
    const idOf = () => excel.engine.sheets.active();
    await Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async (e) => {
        renames.push(`${e.nameBefore} → ${e.nameAfter}`);
      });
      await context.sync();
    });
    const before = idOf();
    excel.person.renameSheet("Sheet1", "考评人员");
    await turn();
    expect([renames, idOf()]).toEqual([["Sheet1 → 考评人员"], before]);
  });

  test("the client knows nothing of renames where only ExcelApi is high", async () => {
    await boot({}, { ExcelApi: "1.20" });
    const code = await codeOf((w) => w.worksheets.onNameChanged.add(() => Promise.resolve()));
    expect(code).toBe("ApiNotFound");
  });
});
