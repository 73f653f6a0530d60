import { snapshotOf, type Area, type CellValue, type TableSnapshot } from "../../../src/check";
import { sheetOf } from "../../support/plan";

/** 一线技能人员 with these rows under its titles in row 3. */
function staff(rows: CellValue[][], merges: Area[] = []): TableSnapshot {
  const sheet = sheetOf("frontlineStaff", []);
  return snapshotOf([{ ...sheet, values: [...sheet.values, ...rows], merges }]).tables.get("frontlineStaff")!;
}

describe("rows", () => {
  test("empty rows after the last filled one are no part of the table", () => {
    expect(
      staff([
        [1, "钳工", 30, 20, 5],
        ["", "", "", "", ""],
        ["", "", "", "", ""],
      ]).values,
    ).toHaveLength(1);
  });

  test("rows shorter than the table are filled with nothing", () => {
    expect(staff([[1, "钳工"]]).value(0, "advancedCount")).toBe("");
  });

  test("data, blank, total and note rows are told apart, and only data rows count", () => {
    const table = staff([
      [1, "钳工", 30, 20, 5],
      [2, "", "", "", ""],
      ["", " ", "", "", ""],
      [3, "车工", "", "", ""],
      ["合计", "", 30, 20, 5],
      ["注：含外聘"],
    ]);
    expect(table.rowClasses).toEqual(["data", "blank", "blank", "data", "total", "note"]);
    expect(table.dataRows).toEqual([0, 3]);
  });
});

describe("what stands between records", () => {
  const record = [1, "钳工", 30, 20, 5];
  const classesOf = (...rows: CellValue[][]): readonly string[] =>
    staff([record, ...rows, record]).rowClasses.slice(1, -1);

  test.each(["合计", "小 计", "总计：", "合计：35人", "合计35", "共10人", "以上共计 12 人"])(
    "%p makes a total",
    (total) => {
      expect(classesOf(["", total, "", "", ""])).toEqual(["total"]);
    },
  );

  test.each(["注：含外聘", "备注1、含外聘", "填表人：张三", "审核：", "日期：2026-11-22", "单位（盖章）"])(
    "%p is a note",
    (note) => expect(classesOf(["", note])).toEqual(["note"]),
  );

  test("a note goes on over several rows", () => {
    expect(classesOf(["", "注：1. 含外聘；"], ["", "2. 不含实习生。"])).toEqual(["note", "note"]);
  });

  test("a caption above titles that are repeated is a note, whatever blank rows stand there", () => {
    const titles = ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"];
    expect(classesOf([""], ["", "（二车间）岗位情况表"], [""], titles)).toEqual([
      "blank",
      "note",
      "blank",
      "repeatedHeader",
    ]);
  });

  test.each(["共享单车运维", "合计量具修理工", "注塑工", "日用品制作", "2. 附证书复印件。", "岗位情况表"])(
    "%p alone is a record",
    (position) => expect(classesOf(["", position])).toEqual(["data"]),
  );
});

describe("cells", () => {
  const table = staff([[1, "\u200b钳 工　", "#N/A", "１２", true]]);

  test("text is cut at the ends and freed of what nobody sees", () => {
    expect(table.text(0, "position")).toBe("钳 工");
  });

  test("text of an error value is empty, its value is not", () => {
    expect(table.text(0, "staffCount")).toBe("");
    expect(table.value(0, "staffCount")).toBe("#N/A");
  });

  test("numbers, truth values and full-width digits are text as they stand", () => {
    expect([table.text(0, "serial"), table.text(0, "advancedCount"), table.text(0, "certifiedCount")]).toEqual([
      "1",
      "true",
      "１２",
    ]);
  });
});

describe("merged cells", () => {
  const merge: Area = { row: 3, column: 1, rows: 3, columns: 1 };
  const rows: CellValue[][] = [
    [1, "钳工", 30, 20, 5],
    [2, "", 10, 5, 1],
    [3, "", 12, 5, 1],
  ];

  test("a value stands in every row it spans, and only its first cell can be written", () => {
    const table = staff(rows, [merge]);
    expect([0, 1, 2].map((row) => table.text(row, "position"))).toEqual(["钳工", "钳工", "钳工"]);
    expect([0, 1, 2].map((row) => table.isCovered(row, "position"))).toEqual([false, true, true]);
    expect(table.isCovered(1, "staffCount")).toBe(false);
  });

  test("a row with nothing of its own stays blank", () => {
    expect(staff([rows[0], ["", "", "", "", ""], rows[2]], [merge]).rowClasses).toEqual(["data", "blank", "data"]);
  });

  test("after an edit of its first cell every row follows", () => {
    const table = staff(rows, [merge]).withRows(new Map([[0, [1, "车工", 30, 20, 5]]]));
    expect([0, 1, 2].map((row) => table.text(row, "position"))).toEqual(["车工", "车工", "车工"]);
  });

  test("cells merged across a row hold their value once", () => {
    const table = staff([[1, "钳工", "", 20, 5]], [{ row: 3, column: 1, rows: 1, columns: 2 }]);
    expect(table.text(0, "staffCount")).toBe("");
    expect(table.isCovered(0, "staffCount")).toBe(true);
  });

  test("merged captions above the titles are no concern of the table", () => {
    expect(staff(rows, [{ row: 0, column: 0, rows: 1, columns: 5 }]).bodyMerges).toEqual([]);
  });
});

describe("after an edit", () => {
  test("replaced rows are read anew, others stay", () => {
    const table = staff([
      [1, "钳工", 30, 20, 5],
      [2, "车工", 12, 10, 3],
    ]).withRows(new Map([[1, ["合计", "", 30]]]));
    expect(table.rowClasses).toEqual(["data", "total"]);
  });

  test("the table grows and shrinks at its end", () => {
    const grown = staff([[1, "钳工", 30, 20, 5]]).withRows(new Map([[2, [3, "车工", 12, 10, 3]]]));
    expect(grown.rowClasses).toEqual(["data", "blank", "data"]);
    expect(grown.withRows(new Map([[2, ["", "", "", "", ""]]])).rowClasses).toEqual(["data"]);
  });
});
