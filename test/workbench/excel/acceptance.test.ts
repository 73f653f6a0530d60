/** What the grid takes of what is typed, and what a cell's list offers, for rules of any origin. */
import type { Area } from "../../../src/workbench/engine/a1";
import type { CellInput, Scalar, Validation } from "../../../src/workbench/engine/port";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { choicesAt, objectionTo } from "../../../src/workbench/host/excel/acceptance";
import {
  createHeadlessUniver,
  ICommandService,
  IUniverInstanceService,
  RemoveRowByRangeCommand,
  UniverInstanceType,
} from "../../../src/workbench/univer/headless";

let engine: UniverEngine;
let sheet: string;
beforeEach(() => {
  engine = new UniverEngine(createHeadlessUniver());
  sheet = engine.sheets.active();
});
afterEach(() => engine.shutDown());

function write(row: number, column: number, lines: readonly (readonly Scalar[])[], on = sheet): void {
  const inputs = lines.map((line) => line.map((value): CellInput => ({ value })));
  engine.cells.write(on, { row, column, rows: lines.length, columns: lines[0].length }, inputs);
}
const COLUMN_C: Area = { row: 3, column: 2, rows: 20, columns: 1 };
const setRule = (rule: Pick<Validation, "type" | "formula1"> & Partial<Validation>, area = COLUMN_C) =>
  engine.validations.set(sheet, [area], { ignoreBlanks: true, ...rule });
const unitId = () =>
  engine.univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)
    ?.getUnitId();
const offered = (row: number, column = 2) => choicesAt(engine, { sheet, row, column });
const refused = (text: string, row = 3) => objectionTo(engine, { sheet, row, column: 2 }, text);

describe("a list that depends on the cell beside it", () => {
  beforeEach(() => {
    const words = engine.sheets.add("词汇");
    write(
      0,
      0,
      [
        ["北京", "上海"],
        ["海淀", "徐汇"],
        ["朝阳", "静安"],
        ["通州", ""],
      ],
      words,
    );
    engine.names.add({ name: "北京", refersTo: "=词汇!$A$2:$A$4", visible: true, comment: "" });
    engine.names.add({ name: "上海", refersTo: "=词汇!$B$2:$B$3", visible: true, comment: "" });
    write(3, 1, [["北京"], ["上海"], ["北京"], ["天津"]]);
  });
  const BEIJING = ["海淀", "朝阳", "通州"];
  const SHANGHAI = ["徐汇", "静安"];

  const SOURCES = [
    "=INDIRECT($B4)",
    '=IF($B4="北京",词汇!$A$2:$A$4,IF($B4="上海",词汇!$B$2:$B$3,词汇!$D$1:$D$1))',
    "=OFFSET(词汇!$A$1,1,MATCH($B4,词汇!$A$1:$B$1,0)-1,COUNTA(OFFSET(词汇!$A$1,0,MATCH($B4,词汇!$A$1:$B$1,0)-1,9,1))-1,1)",
    "=INDEX(词汇!$A$2:$B$4,0,MATCH($B4,词汇!$A$1:$B$1,0))",
  ];

  test.each(SOURCES)("%s offers in each row what that row asks for", (formula1) => {
    setRule({ type: "list", formula1 });
    expect([3, 4, 5].map((row) => offered(row))).toEqual([BEIJING, SHANGHAI, BEIJING]);
    expect(offered(6)).toEqual([]);
    expect(offered(3, 3)).toBeUndefined();
  });

  test.each(SOURCES)("%s goes on doing so after rows came, went and were taken from it", (formula1) => {
    setRule({ type: "list", formula1 });
    engine.structure.insertRows(sheet, 4, 2);
    expect([3, 6, 7].map((row) => offered(row))).toEqual([BEIJING, SHANGHAI, BEIJING]);
    write(4, 1, [["上海"]]);
    expect(offered(4)).toEqual(SHANGHAI);
    engine.structure.deleteRows(sheet, 3, 1);
    expect([3, 5, 6].map((row) => offered(row))).toEqual([SHANGHAI, SHANGHAI, BEIJING]);
    engine.structure.insertRows(sheet, 0, 3);
    expect([6, 8, 9].map((row) => offered(row))).toEqual([SHANGHAI, SHANGHAI, BEIJING]);
    engine.structure.deleteRows(sheet, 0, 2);
    engine.structure.insertColumns(sheet, 0, 1);
    expect([4, 6, 7].map((row) => offered(row, 3))).toEqual([SHANGHAI, SHANGHAI, BEIJING]);
    engine.validations.set(sheet, [{ row: 4, column: 3, rows: 2, columns: 1 }], undefined);
    expect([4, 6, 7].map((row) => offered(row, 3))).toEqual([undefined, SHANGHAI, BEIJING]);
  });

  test("what goes from another sheet than the one in front leaves the rules there alone, and takes its own along", () => {
    setRule({ type: "list", formula1: "=INDIRECT($B4)" });
    const [{ id: front }, { id: words }] = engine.sheets.list();
    engine.sheets.activate(words);
    engine.structure.deleteRows(sheet, 0, 3);
    expect([0, 1, 2].map((row) => offered(row))).toEqual([BEIJING, SHANGHAI, BEIJING]);
    engine.sheets.activate(front);
    engine.structure.deleteRows(words, 0, 1);
    engine.structure.insertRows(words, 0, 4);
    expect([0, 1, 2].map((row) => offered(row))).toEqual([BEIJING, SHANGHAI, BEIJING]);
    expect(engine.validations.list(sheet)).toHaveLength(1);
  });

  test("a person who deletes the first row at the grid takes its rule away and no other's, and gets it back", async () => {
    setRule({ type: "list", formula1: "=INDIRECT($B4)" });
    const before = engine.validations.list(sheet);
    const commands = engine.univer.__getInjector().get(ICommandService);
    const range = { startRow: 3, endRow: 3, startColumn: 0, endColumn: 9 };
    await commands.executeCommand(RemoveRowByRangeCommand.id, { unitId: unitId(), subUnitId: sheet, range });
    expect([3, 4].map((row) => offered(row))).toEqual([SHANGHAI, BEIJING]);
    while (engine.undo.undo());
    expect(engine.validations.list(sheet)).toEqual(before);
    expect([3, 4].map((row) => offered(row))).toEqual([BEIJING, SHANGHAI]);
  });

  test("what is changed in the list is offered at once, and so is what the cell beside it says now", () => {
    setRule({ type: "list", formula1: "=INDIRECT($B4)" });
    write(3, 1, [["上海"]]);
    write(1, 1, [["黄浦"]], engine.sheets.list()[1].id);
    expect(offered(3)).toEqual(["黄浦", "静安"]);
    expect(refused("黄浦")).toBeUndefined();
    expect(refused("海淀")).toMatchObject({ style: "Stop" });
  });
});

test.each<[string, Pick<Validation, "type" | "formula1"> & Partial<Validation>, string[], string[]]>([
  ["a list of items", { type: "list", formula1: "男, 女" }, ["男", "女", ""], ["无", "男女"]],
  ["numbers of a list", { type: "list", formula1: "1,2,3" }, ["1", "3"], ["4"]],
  [
    "whole numbers",
    { type: "whole", operator: "between", formula1: "0", formula2: "70" },
    ["0", "70"],
    ["71", "1.5", "三年", "-1"],
  ],
  ["at least", { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" }, ["0.5", "1,200"], ["-0.1", "12万"]],
  ["outside", { type: "decimal", operator: "notBetween", formula1: "9", formula2: "3" }, ["2", "10"], ["5"]],
  [
    "dates",
    { type: "date", operator: "greaterThanOrEqual", formula1: "1900-03-01" },
    ["2003-05-06", "2003年5月6日"],
    ["去年", "2003.5.6"],
  ],
  ["times", { type: "time", operator: "lessThan", formula1: "12:00" }, ["8:30"], ["13:00"]],
  ["lengths", { type: "textLength", operator: "equal", formula1: "3" }, ["甲乙丙", "123"], ["甲乙", "1234"]],
  ["an operand of a cell", { type: "whole", operator: "lessThan", formula1: "=$A$1" }, ["9"], ["10", "11"]],
  [
    "a formula about the cell",
    { type: "custom", formula1: '=AND(LEN(C4)=3,LEFT(C4)="甲")' },
    ["甲乙丙"],
    ["乙甲丙", "甲"],
  ],
  ["a formula about others", { type: "custom", formula1: "=COUNTIF($C$4:$C$9,C4)=1" }, ["甲"], ["重复"]],
  ["anything", { type: "any", formula1: "" }, ["甲", "1"], []],
])("%s", (_name, rule, taken, not) => {
  write(0, 0, [[10]]);
  write(4, 2, [["重复"]]);
  setRule(rule);
  expect(taken.filter((text) => refused(text))).toEqual([]);
  expect(not.filter((text) => !refused(text))).toEqual([]);
});

test("the alert says what the rule says, a formula is judged by what it comes to", () => {
  const alert = { show: true, style: "Warning", title: "年限", message: "请填整数" } as const;
  setRule({ type: "whole", operator: "greaterThan", formula1: "0", alert });
  expect(refused("三年")).toEqual(alert);
  expect(refused("=1+1")).toBeUndefined();
  expect(refused("=1-1")).toEqual(alert);
});

test("nothing is refused where the alert is off, and blanks only where they are not ignored", () => {
  const alert = { show: false, style: "Stop", title: "", message: "" } as const;
  setRule({ type: "list", formula1: "男,女", alert });
  expect(refused("无")).toBeUndefined();
  setRule({ type: "list", formula1: "男,女", ignoreBlanks: false });
  expect(refused("")).toMatchObject({ style: "Stop" });
});

test("a rule whose operand cannot be read refuses nothing", () => {
  setRule({ type: "whole", operator: "lessThan", formula1: "=$Z$9+#REF!" });
  expect(refused("12")).toBeUndefined();
});
