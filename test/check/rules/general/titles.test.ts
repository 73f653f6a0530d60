import type { CellValue, SheetGrid } from "../../../../src/check";
import { check, snapshotOf } from "../../../../src/check";
import { FILLED_TABLES, tableOf } from "../../../../src/guide";
import { editsOf, optionsOf } from "../../../support/mend";
import { edited, findingsOn } from "../../../support/edits";
import { sheetOf, STRICTLY } from "../../../support/plan";

const TITLES = tableOf("qualityControllers").columns.map((column) => column.title);
const PERSON: CellValue[] = [1, "王一", "男", "110105194912310021", "大学本科", "电气", 20, "工程师", "13800138000"];

/** 质量内控人员 under these titles, one record below. */
const sheetWith = (titles: readonly CellValue[], record = PERSON): SheetGrid => ({
  ...sheetOf("qualityControllers", []),
  values: [["质量内控人员"], [""], titles, record],
});
const without = (title: string): string[] => TITLES.filter((t) => t !== title);
const renamed = (title: string, to: string): string[] => TITLES.map((t) => (t === title ? to : t));

describe("GEN-10: titles", () => {
  test("a deleted column is named, and the table is not checked further", () => {
    const sheets = [sheetWith(without("性别"))];
    expect(findingsOn("GEN-10", sheets)).toMatchObject([
      {
        message: "GEN-10.missing",
        severity: "error",
        facts: { titles: ["性别"], count: 1 },
        clause: "六（二）",
        copy: "性别",
      },
    ]);
    const onTable = check(snapshotOf(sheets), STRICTLY).findings.filter((f) => f.table === "qualityControllers");
    expect(onTable).toHaveLength(1);
  });

  test("several missing titles are one finding that names them all", () => {
    const titles = TITLES.filter((t) => t !== "性别" && t !== "专业年限");
    expect(findingsOn("GEN-10", [sheetWith(titles)])).toMatchObject([
      { facts: { titles: ["性别", "专业年限"], count: 2 } },
    ]);
  });

  test.each<[what: string, titles: string[], message: string, facts: object]>([
    [
      "renamed beyond recognition",
      renamed("文化程度", "文凭"),
      "GEN-10.renamed",
      { title: "文化程度", found: "文凭", at: "E3" },
    ],
    ["wiped out", renamed("文化程度", ""), "GEN-10.untitled", { title: "文化程度", at: "E3" }],
  ])("a title %s between its neighbours is restored at one press", (_, titles, message, facts) => {
    const sheets = [sheetWith(titles)];
    const [finding] = findingsOn("GEN-10", sheets);
    expect(finding).toMatchObject({ message, facts, fix: { kind: "safe" } });
    expect(findingsOn("GEN-10", edited(sheets, editsOf(finding)))).toEqual([]);
  });

  test("at the edge of the table a strange title is offered, not restored in bulk", () => {
    const [finding] = findingsOn("GEN-10", [sheetWith(renamed("联系电话", "备注"))]);
    expect(finding).toMatchObject({ message: "GEN-10.renamed" });
    expect(optionsOf(finding)).toEqual(["联系电话"]);
  });

  test.each<[what: string, titles: string[]]>([
    ["a deleted column and a column of the user's own elsewhere", [...without("性别"), "备注"]],
    ["a renamed title and a column of the user's own", [...renamed("性别", "男女"), "备注"]],
    ["two renamed titles", renamed("性别", "男女").map((t) => (t === "文化程度" ? "文凭" : t))],
  ])("%s cannot be told apart, so nothing is offered", (_, titles) => {
    const [finding] = findingsOn("GEN-10", [sheetWith(titles)]);
    expect(finding.message).toBe("GEN-10.missing");
    expect(finding.fix).toBeUndefined();
  });

  test("a required title that stands twice is an error at the first of them", () => {
    expect(findingsOn("GEN-10", [sheetWith([...TITLES, "姓名"])])).toMatchObject([
      { message: "GEN-10.doubled", facts: { title: "姓名" }, cell: { row: 2, column: 1 } },
    ]);
  });

  test("a label of the form is restored like a title", () => {
    const titles = tableOf("enterprise").columns.map((c) => (c.title === "总人数" ? "人数" : c.title));
    const sheets = [sheetOf("enterprise", [{ enterpriseName: "某厂" }], titles)];
    const [finding] = findingsOn("GEN-10", sheets);
    expect(finding).toMatchObject({ message: "GEN-10.renamed", facts: { title: "总人数", at: "A10" } });
    expect(findingsOn("GEN-10", edited(sheets, editsOf(finding)))).toEqual([]);
  });

  test("a tab of the guide's name without any title says so", () => {
    const sheets = [{ ...sheetWith([""], [""]), values: [["随便写的"]] }];
    expect(findingsOn("GEN-10", sheets)).toMatchObject([
      { message: "GEN-10.noTitles", sheet: "质量内控人员", copy: TITLES.join("\t") },
    ]);
  });

  test("a second sheet with the same titles is a warning; the tab of the guide's name is the one that counts", () => {
    const second = { ...sheetWith(TITLES), name: "质量内控人员 (2)" };
    expect(findingsOn("GEN-10", [second, sheetWith(TITLES)])).toMatchObject([
      {
        message: "GEN-10.otherSheets",
        severity: "warning",
        sheet: "质量内控人员",
        facts: { sheets: ["质量内控人员 (2)"] },
      },
    ]);
  });

  test("a hidden one is a note, apart from those that are seen", () => {
    const hidden = { ...sheetWith(TITLES), name: "质量内控人员2025", isHidden: true };
    const second = { ...sheetWith(TITLES), name: "备份" };
    expect(findingsOn("GEN-10", [hidden, sheetWith(TITLES)])).toMatchObject([
      { message: "GEN-10.hiddenSheets", severity: "info", facts: { sheets: ["质量内控人员2025"], count: 1 } },
    ]);
    expect(findingsOn("GEN-10", [hidden, second, sheetWith(TITLES)])).toMatchObject([
      { message: "GEN-10.otherSheets", facts: { sheets: ["备份"], count: 1 } },
      { message: "GEN-10.hiddenSheets", facts: { sheets: ["质量内控人员2025"] } },
    ]);
  });

  test.each<[what: string, titles: CellValue[]]>([
    ["the titles in another order", [...TITLES].reverse()],
    ["columns of the user's own", ["部门", ...TITLES, "备注"]],
    ["titles in other widths, with blanks and marks", TITLES.map((t) => ` ${[...t].join(" ")}*`)],
    ["titles of the same meaning", renamed("身份号码", "身份证号").map((t) => (t === "联系电话" ? "手机号码" : t))],
    ["a column not required gone", without("序号")],
  ])("%s are all right", (_, titles) => {
    expect(findingsOn("GEN-10", [sheetWith(titles)])).toEqual([]);
  });
});

describe("GEN-11: tables without a tab", () => {
  test("a workbook with none of the tables misses all of them; 附件清单 comes last and is only a hint", () => {
    const found = findingsOn("GEN-11", [{ ...sheetWith(["Q1", "Q2"]), name: "Sheet1" }]);
    expect(found.map((f) => [f.table, f.severity])).toEqual(
      FILLED_TABLES.map(({ id }) => [id, id === "attachments" ? "info" : "error"]),
    );
    expect(found[0]).toMatchObject({ clause: "一（一）", facts: { tab: "企业概况" } });
    expect(found[0].sheet).toBeUndefined();
  });

  test("a table on a tab of another name is not missing", () => {
    const found = findingsOn("GEN-11", [{ ...sheetWith(TITLES), name: "Sheet1" }]);
    expect(found.map((f) => f.table)).not.toContain("qualityControllers");
  });
});
