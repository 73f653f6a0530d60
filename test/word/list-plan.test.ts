import { tableOf, type Field } from "../../src/guide";
import { shapeOf, type CellLook, type RowTexts } from "../../src/report";
import { planList, type ListPlan } from "../../src/word/list-plan";
import { carriedOut } from "./carried-out";

const shape = shapeOf(tableOf("examiners"));
const examiner = (texts: Partial<Record<Field, string>>): RowTexts =>
  tableOf("examiners").columns.map(({ field }) => texts[field] ?? "");
const HEAD = ["序号", "姓名", "联系电话"];
const people = (...names: readonly string[]): RowTexts[] =>
  names.map((personName, i) => examiner({ serial: String(i + 1), personName, phone: `1380000000${i}` }));
const standing = (...values: readonly (readonly string[])[]) => ({
  kind: "list" as const,
  tables: [{ values, headerRowCount: 1 }],
});
const rows = (...names: readonly string[]): string[][] =>
  names.map((name, i) => [String(i + 1), name, `1380000000${i}`]);
const plan = (table: ReturnType<typeof standing>, records: readonly RowTexts[]): ListPlan => {
  const made = planList(table, shape, records);
  if ("id" in made) throw new Error(made.id);
  return made;
};

describe("the rows of a list", () => {
  test("that say the same are left alone", () => {
    expect(plan(standing(HEAD, ...rows("甲", "乙")), people("甲", "乙"))).toEqual({ before: 2, after: 2, hers: 0 });
  });

  test("that are blank count as none, and stay one where the volume has none", () => {
    expect(plan(standing(HEAD, ["", "", ""]), [])).toEqual({ before: 0, after: 0, hers: 0 });
  });

  test("are mended cell by cell where few differ, and grow and shrink at the end", () => {
    expect(plan(standing(HEAD, ...rows("甲", "乙")), people("甲", "丙", "丁"))).toEqual({
      before: 2,
      after: 3,
      hers: 0,
      writing: {
        kind: "rows",
        cells: [{ row: 2, column: 1, text: "丙" }],
        whole: [],
        insert: [{ row: 2, side: "end", texts: [["3", "丁", "13800000002"]] }],
        remove: [],
      },
    });
    expect(plan(standing(HEAD, ...rows("甲", "乙", "丙")), people("甲")).writing).toEqual({
      kind: "rows",
      cells: [],
      whole: [],
      insert: [],
      remove: [{ from: 2, texts: rows("甲", "乙", "丙").slice(1) }],
    });
  });

  test("are overwritten where they stand where many differ, so that nothing is doubled if rows cannot go", () => {
    const many = Array.from({ length: 60 }, (_, i) => `甲${i}`);
    const renamed = many.map((name) => `${name}新`);
    const { writing: grown } = plan(standing(HEAD, ...rows("旧", "旧二")), people(...many));
    expect(grown).toMatchObject({ cells: { length: 2 }, whole: [], insert: [{ side: "end", texts: { length: 58 } }] });
    const { writing: changed } = plan(standing(HEAD, ...rows(...many)), people(...renamed));
    expect(changed).toMatchObject({ cells: [], whole: { length: 60 }, insert: [], remove: [] });
    expect(changed?.whole[59]).toEqual({ row: 60, texts: ["60", "甲59新", "138000000059"] });
  });

  test("are known by the titles, in whatever order HR has put the columns, and cut to those that are there", () => {
    const { writing } = plan(standing(["联系电话", "姓 名"], ["", ""]), people("甲"));
    expect(writing).toMatchObject({
      cells: [
        { row: 1, column: 0, text: "13800000000" },
        { row: 1, column: 1, text: "甲" },
      ],
    });
  });

  test("compare a break within a cell however Word gives it", () => {
    const record = [examiner({ personName: "甲\n（组长）" })];
    for (const text of ["甲\v（组长）", "甲\r（组长）", "甲\r\n（组长）"])
      expect(plan(standing(["姓名"], [text]), record).writing).toBeUndefined();
  });
});

describe("what stands below the records", () => {
  test.each([
    ["a total", ["合计", "2 人", ""]],
    ["a note", ["注：均为在职人员", "", ""]],
    ["a line over the whole width", ["制表人：某某"]],
  ])("%s stays there, and is no record", (_, closing) => {
    const table = standing(HEAD, ...rows("甲", "乙"), closing);
    for (const names of [["甲"], ["丙", "丁", "戊"], ["甲", "乙"], []]) {
      const after = carriedOut(table.tables[0].values, plan(table, people(...names)).writing);
      expect(after.at(-1)).toEqual(closing);
      expect(after.slice(1, -1)).toEqual(names.length > 0 ? rows(...names) : [["", "", ""]]);
    }
    expect(plan(table, people("甲"))).toMatchObject({ before: 2, after: 1 });
  });

  test("is a record where it is the only row: its cells are counted", () => {
    expect(planList(standing(HEAD, ["1", "甲"]), shape, people("甲"))).toMatchObject({ id: "unevenRow" });
  });
});

/** A table with a column of the user's own: what she wrote there belongs to the record beside it. */
describe("a column of the user's own", () => {
  const OWN = ["姓名", "公民身份号码", "联系电话", "我的列"];
  const ID = ["110101198001010011", "110101198001010038", "110101198001010054"];
  const person = (personName: string, citizenId = "", phone = ""): RowTexts =>
    examiner({ personName, citizenId, phone });
  const after = (table: ReturnType<typeof standing>, records: readonly RowTexts[]) => {
    return carriedOut(table.tables[0].values, plan(table, records).writing).slice(1);
  };

  test("moves with its record, written together with the key, the old row going last", () => {
    const table = standing(["姓名", "备注"], ["甲", "常驻"], ["乙", "外聘"]);
    expect(plan(table, people("乙", "甲", "丙")).writing).toEqual({
      kind: "rows",
      cells: [],
      whole: [],
      insert: [
        {
          row: 2,
          side: "end",
          texts: [
            ["甲", "常驻"],
            ["丙", ""],
          ],
        },
      ],
      remove: [{ from: 1, texts: [["甲", "常驻"]] }],
    });
  });

  test("is not written where its row stays", () => {
    const table = standing(OWN, ["甲", ID[0], "1", "A"], ["乙", ID[1], "2", "B"], ["丙", ID[2], "3", "C"]);
    expect(plan(table, [person("甲", ID[0], "9"), person("丙", ID[2], "3")]).writing).toMatchObject({
      cells: [{ row: 1, column: 2, text: "9" }],
      whole: [],
      insert: [],
      remove: [{ from: 2, texts: [["乙", ID[1], "2", "B"]] }],
    });
  });

  test("stays with one of two persons of the same name, known by the rest of the row", () => {
    const table = standing(OWN, ["王芳", ID[0], "1", "A"], ["王芳", ID[1], "2", "B"]);
    expect(after(table, [person("王芳", ID[1], "2"), person("王芳", ID[0], "1")])).toEqual([
      ["王芳", ID[1], "2", "B"],
      ["王芳", ID[0], "1", "A"],
    ]);
    expect(after(table, [person("王芳", ID[1], "7"), person("王芳", ID[0], "8")])).toEqual([
      ["王芳", ID[1], "7", "B"],
      ["王芳", ID[0], "8", "A"],
    ]);
  });

  test("is known by the ends of a masked identity", () => {
    const mask = (id: string): string => `${id.slice(0, 6)}********${id.slice(14)}`;
    const table = standing(OWN, ["王芳", ID[0], "1", "A"], ["王芳", ID[1], "2", "B"]);
    expect(after(table, [person("王芳", mask(ID[1])), person("王芳", mask(ID[0]))])).toEqual([
      ["王芳", mask(ID[1]), "", "B"],
      ["王芳", mask(ID[0]), "", "A"],
    ]);
  });

  test("of two persons nothing tells apart is not guessed at; where it says the same of both it need not be", () => {
    const table = (own: string) => standing(["姓名", "我的列"], ["王芳", "A"], ["王芳", own]);
    const records = [examiner({ personName: "王芳" })];
    expect(
      planList(standing(OWN, ["王芳", "", "1", "A"], ["王芳", "", "2", "B"]), shape, [person("王芳", "", "3")]),
    ).toEqual({
      id: "sameKey",
      expected: ["王芳"],
    });
    expect(after(table("A"), records)).toEqual([["王芳", "A"]]);
    expect(after(table("B"), [...records, ...records])).toEqual([
      ["王芳", "A"],
      ["王芳", "B"],
    ]);
  });

  test("stays with a person whose name was corrected, known by her identity", () => {
    const table = standing(OWN, ["王方", ID[0], "1", "A"], ["乙", ID[1], "2", "B"]);
    expect(after(table, [person("乙", ID[1], "2"), person("王芳", ID[0], "1")])).toContainEqual([
      "王芳",
      ID[0],
      "1",
      "A",
    ]);
  });

  test("is nobody's where no column of the guide says anything: such a row stays, whoever comes and goes", () => {
    const table = standing(["姓名", "我的列"], ["甲", "A"], ["", "另附说明"]);
    expect(after(table, people("乙", "丙"))).toEqual([
      ["乙", ""],
      ["丙", ""],
      ["", "另附说明"],
    ]);
    expect(after(table, [])).toEqual([["", "另附说明"]]);
  });

  test("of a record that left the volume goes with it, and is counted", () => {
    const table = standing(["姓名", "我的列"], ["甲", "A"], ["乙", ""], ["丙", "C"]);
    expect(plan(table, people("丙"))).toMatchObject({ before: 3, after: 1, hers: 1 });
    expect(plan(table, people("甲", "丙"))).toMatchObject({ hers: 0 });
    expect(plan(standing(["姓名", "我的列"], ["甲", "A"], ["甲", "A"]), people("甲"))).toMatchObject({ hers: 0 });
  });

  describe("with more than text in it", () => {
    const cell = (more: Partial<CellLook> = {}): CellLook => ({ isRich: false, isMerged: false, format: "", ...more });
    const looking = (rows: readonly (readonly string[])[], ...own: readonly Partial<CellLook>[]) => {
      const looks = rows.map((row, i) => row.map((_, j) => (j === row.length - 1 ? cell(own[i]) : cell())));
      return { kind: "list" as const, tables: [{ values: rows, headerRowCount: 1, looks }] };
    };
    const table = [
      ["姓名", "我的列"],
      ["甲", "A"],
      ["乙", "B"],
      ["丙", ""],
    ];

    test("keeps its row while the others move around it", () => {
      const { writing } = plan(looking(table, {}, {}, {}, { isRich: true }), people("丙", "甲", "乙"));
      expect(writing).toMatchObject({ cells: [], whole: [], insert: [{ row: 3, side: "end" }] });
      expect(carriedOut(table, writing).slice(1)).toEqual([
        ["丙", ""],
        ["甲", "A"],
        ["乙", "B"],
      ]);
    });

    test("is named where it would have to move", () => {
      const both = looking(table, {}, { isRich: true }, { isRich: true });
      expect(planList(both, shape, people("乙", "甲", "丙"))).toMatchObject({ id: "richRow" });
      expect(plan(both, people("丙", "甲", "丁", "乙")).writing).toBeDefined();
    });

    test("counts a format of its own as more, and not the column's", () => {
      const bold = { format: "[<w:b/>]" };
      expect(planList(looking(table, {}, bold, bold), shape, people("乙", "甲", "丙"))).not.toHaveProperty("id");
      const single = [...table, ["丁", "D"], ["戊", "E"]];
      const plain = { format: "[]" };
      const one = looking(single, {}, plain, plain, {}, bold, plain);
      expect(plan(one, people("丁", "甲", "乙", "丙", "戊")).writing).toMatchObject({ remove: [{ from: 1 }] });
    });

    test("is not parted where cells are merged over rows, and rows elsewhere still come", () => {
      const merged = looking(table, {}, { isMerged: true }, { isMerged: true }, {});
      expect(planList(merged, shape, people("甲", "丙"))).toMatchObject({ id: "mergedRow", expected: ["乙"] });
      expect(plan(merged, people("甲", "乙", "丙", "丁")).writing).toMatchObject({ insert: [{ side: "end" }] });
    });

    test("that Word would not tell of is left, unless no row comes or goes", () => {
      const unread = {
        kind: "list" as const,
        tables: [{ values: table, headerRowCount: 1, looks: "unread" as const }],
      };
      expect(planList(unread, shape, people("甲", "乙"))).toEqual({ id: "unread" });
      expect(plan(unread, people("甲", "乙", "丙")).writing).toBeUndefined();
    });
  });
});

describe("a head of two rows", () => {
  const twoRows = (...head: string[][]) => ({
    kind: "list" as const,
    tables: [{ values: [...head, ["", ""]], headerRowCount: 2 }],
  });

  test("has the titles above where cells are merged downwards", () => {
    const { writing } = plan(twoRows(["姓名", "情况"], ["", "联系电话"]), people("甲"));
    expect(writing).toMatchObject({ cells: [{ text: "甲" }, { text: "13800000000" }] });
  });

  test("of which Word does not tell the cells is not guessed at", () => {
    expect(planList(twoRows(["姓名"], ["", "联系电话"]), shape, people("甲"))).toMatchObject({ id: "unevenRow" });
  });
});

describe("a table that cannot be filled is named with what was looked for", () => {
  test.each([
    ["noTable", { kind: "list" as const, tables: [] }],
    ["unknownHeader", standing(["甲", "乙"], ["", ""])],
    ["missingColumn", standing(["序号", "联系电话"], ["", ""])],
    ["noDataRow", standing(HEAD)],
    ["unevenRow", standing(HEAD, ["1", "甲"])],
    ["unknownHeader", standing()],
  ])("%s", (id, table) => {
    expect(planList(table, shape, people("甲"))).toMatchObject({ id });
  });

  test("with the titles that would do", () => {
    expect(planList(standing(["序号", "联系电话"], ["", ""]), shape, [])).toEqual({
      id: "missingColumn",
      expected: ["姓名"],
    });
  });
});
