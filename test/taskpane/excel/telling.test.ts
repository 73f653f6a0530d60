import { tellingOf, type TroubleActs } from "../../../src/taskpane/excel/components/telling";
import type { Trouble } from "../../../src/taskpane/excel/state/model";
import { excelTexts as englishExcel } from "../../../src/text/en-US/excel";
import { paneTexts as englishCommon } from "../../../src/text/en-US/pane";
import { excelTexts as chineseExcel } from "../../../src/text/zh-CN/excel";
import { paneTexts as chineseCommon } from "../../../src/text/zh-CN/pane";
const chinese = { ...chineseCommon, ...chineseExcel };
const english = { ...englishCommon, ...englishExcel };

const target = { table: "examiners", sheet: "考评人员", cell: { row: 11, column: 4 } } as const;

/** One of every kind; a kind without an example does not compile. */
const EXAMPLES: { readonly [K in Trouble["kind"]]: readonly (Trouble & { readonly kind: K })[] } = {
  editing: [{ kind: "editing" }],
  silent: [{ kind: "silent" }],
  protectedSheets: [
    { kind: "protectedSheets", verb: "mark", sheets: ["考评人员"], others: 11 },
    { kind: "protectedSheets", verb: "mark", sheets: ["考评人员"], others: 0 },
    { kind: "protectedSheets", verb: "clear", sheets: ["考评人员", "认定方式"], others: 0 },
  ],
  protectedSheet: [{ kind: "protectedSheet", sheet: "考评人员" }, { kind: "protectedSheet" }],
  protectedWorkbook: [{ kind: "protectedWorkbook" }],
  repairHalf: (["to", "from"] as const).map((side) => ({
    kind: "repairHalf" as const,
    side,
    tables: [
      { table: "examiners", sheet: "考评人员", reached: 6, pending: 0 },
      { table: "qualityControllers", sheet: "质量内控人员", reached: 0, pending: 3, made: 2 },
    ],
  })),
  buildHalf: [{ kind: "buildHalf", built: 5, left: 8 }],
  changedMeanwhile: [{ kind: "changedMeanwhile", sheet: "附件清单" }],
  sheetGone: [{ kind: "sheetGone" }],
  otherWorkbook: [{ kind: "otherWorkbook" }],
  fault: [{ kind: "fault", code: "TypeError x" }],
  marksFailed: [{ kind: "marksFailed", code: "ItemNotFound ConditionalFormat.delete" }],
  refused: [
    { kind: "refused", code: "GeneralException Range.values" },
    { kind: "refused", code: "AccessDenied Range.values" },
  ],
  takenTab: [{ kind: "takenTab", sheet: "考评人员" }],
  sampleRefused: [{ kind: "sampleRefused", code: "AccessDenied Application.createWorkbook" }],
  notLoaded: [{ kind: "notLoaded" }],
  sheetHidden: [{ kind: "sheetHidden", target }],
  rowHidden: [{ kind: "rowHidden", target }],
  gone: [{ kind: "gone" }],
};

const sample = { address: "https://assistant.example/sample.xlsx", mayDownload: true };
const acts = (): TroubleActs => ({
  proceed: jest.fn(),
  cancel: jest.fn(),
  putBack: jest.fn(),
  close: jest.fn(),
  reveal: jest.fn(),
  sample,
});
const all = Object.values<readonly Trouble[]>(EXAMPLES).flat();

describe.each([
  ["zh-CN", chinese],
  ["en-US", english],
])("in %s", (_, texts) => {
  test.each(all)("$kind has a title, what to do, and at most two ways on", (trouble) => {
    for (const isOpening of [false, true]) {
      const { title, hint, actions } = tellingOf(trouble, texts, acts(), isOpening);
      expect(title).toMatch(/^[^{}]+[^{}。.]$/);
      expect(hint).toMatch(/^[^{}]+[。.]$/);
      expect(actions.length).toBeLessThanOrEqual(2);
      expect(new Set(actions.map(({ label }) => label)).size).toBe(actions.length);
    }
  });

  test("what is named in a trouble stands in its words", () => {
    const told = (trouble: Trouble): string => {
      const { title, hint } = tellingOf(trouble, texts, acts(), false);
      return `${title} ${hint}`;
    };
    expect(told(EXAMPLES.protectedSheets[2])).toMatch(/“考评人员”、“认定方式”|"考评人员", "认定方式"/);
    expect(told(EXAMPLES.protectedSheets[0])).toContain("11");
    expect(told(EXAMPLES.protectedSheets[1])).not.toContain("0");
    expect(told(EXAMPLES.changedMeanwhile[0])).toContain("附件清单");
    expect(told(EXAMPLES.refused[0])).toContain("GeneralException Range.values");
    expect(told(EXAMPLES.buildHalf[0])).toMatch(/5.*8/);
    expect(told(EXAMPLES.repairHalf[0])).toMatch(/6.*(2 blank rows|2 个空行).*3/);
    expect(told(EXAMPLES.rowHidden[0])).toMatch(/12.*考评人员/);
  });

  test("while the pane opens there is nothing to cancel", () => {
    for (const trouble of all)
      expect(tellingOf(trouble, texts, acts(), true).actions.map(({ label }) => label)).not.toContain(
        texts.trouble.cancel,
      );
  });
});

test.each([
  ["refused", "继续", "proceed"],
  ["editing", "取消", "cancel"],
  ["gone", "关闭", "close"],
  ["sheetHidden", "显示并转到", "reveal"],
  ["rowHidden", "清除筛选并转到", "reveal"],
] as const)("of %s, %s does it", (kind, label, act) => {
  const pressed = acts();
  tellingOf(EXAMPLES[kind][0], chinese, pressed, false)
    .actions.find((action) => action.label === label)!
    .onClick();
  expect(pressed[act]).toHaveBeenCalledTimes(1);
});
