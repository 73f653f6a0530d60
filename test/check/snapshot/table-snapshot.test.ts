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

describe("rows that are no records", () => {
  const PERSON: CellValue[] = [1, "王一", "男", "110105194912310021", "大学本科", "电气", 20, "工程师", "13800138000"];
  /** 质量内控人员 with these rows under its titles in row 3. */
  const people = (rows: CellValue[][], merges: Area[] = []): TableSnapshot => {
    const sheet = sheetOf("qualityControllers", []);
    return snapshotOf([{ ...sheet, values: [...sheet.values, ...rows], merges }]).tables.get("qualityControllers")!;
  };
  const classAfter = (...row: CellValue[]): string => people([PERSON, row]).rowClasses[1];

  test.each([
    "合计人数：26",
    "人数合计",
    "人数合计：26人",
    "总人数：26",
    "本表合计26人",
    "合计：共26人",
    "以上人员合计人数：126人",
  ])("%p makes a total", (text) => expect([classAfter(text), classAfter("", text)]).toEqual(["total", "total"]));

  test.each([
    ...[
      "以下空白",
      "（以下空白）",
      "——以下空白——",
      "此页以下空白",
      "以下无正文",
      "（续表）",
      "续表1",
      "接上页",
      "转下页",
    ],
    ...[
      "第1页 共2页",
      "第 1 页",
      "第一页",
      "负责人签字：",
      "部门负责人：",
      "审核人（签字）：",
      "单位负责人签章",
      "签字：",
    ],
    ...["填表人签字：张三", "填报单位：某某公司", "批准：", "（示例）", "例：张三", "填写要求：逐行填写"],
  ])("%p is a note", (text) => expect(classAfter("", text)).toBe("note"));

  test.each(["王合计", "注册安全", "总计大厦", "续表格", "以下", "例外", "第一", "页广", "签字笔"])(
    "a person called %p is a record",
    (name) => expect(classAfter(2, name, ...PERSON.slice(2))).toBe("data"),
  );

  test.each(["总计大厦一层", "备注册实训室", "注塑车间", "合计路1号实训室", "日期印刷间", "审核中心", "示例教室"])(
    "a venue called %p is a record, even with nothing beside it",
    (name) => {
      const sheet = sheetOf("venues", []);
      const table = snapshotOf([{ ...sheet, values: [...sheet.values, ["", name]] }]).tables.get("venues")!;
      expect(table.rowClasses).toEqual(["data"]);
    },
  );

  const across = (row: number, columns = 9): Area => ({ row, column: 0, rows: 1, columns });

  test.each(["本册共列二十六人，其中高级技师五人", "以上人员均已核对", "人数26"])(
    "%p merged over the width is no record",
    (text) => {
      const table = people([PERSON, [text]], [across(4)]);
      expect(table.rowClasses).toEqual(["data", "note"]);
      expect(table.dataRows).toEqual([0]);
    },
  );

  test("two merged cells in a row are a record still, and so is one over two columns", () => {
    expect(people([["王一", "", "", "", "男"]], [across(3, 4)]).rowClasses).toEqual(["data"]);
    expect(people([["", "王一"]], [{ ...across(3, 2), column: 1 }]).rowClasses).toEqual(["data"]);
  });

  test("hints under the titles are none, a record that mentions one is", () => {
    const hints = [
      "自动编号",
      "按身份证填写",
      "男/女",
      "18位身份证号码",
      "下拉选择",
      "如：电气",
      "请填数字",
      "必填",
      "必填",
    ];
    expect(people([hints, PERSON]).rowClasses).toEqual(["note", "data"]);
    expect(people([PERSON, PERSON, hints]).rowClasses[2]).toBe("data");
    expect(people([[...PERSON.slice(0, 7), "格式工程师", "必填"]]).rowClasses).toEqual(["data"]);
  });

  test("a sample row is none", () => {
    expect(people([["示例", ...PERSON.slice(1)], PERSON]).rowClasses).toEqual(["note", "data"]);
  });

  const formulas: CellValue[] = ["", "", "#VALUE!", "", "", "", 0, "", ""];
  const prefilled: CellValue[] = ["", "", "女", "", "大学本科", "", 126, "", ""];

  test("formulas filled down beyond the last record hold none", () => {
    const many = Array.from({ length: 54 }, (_, i): CellValue[] => [i + 2, ...formulas.slice(1)]);
    expect(people([PERSON, ...many]).dataRows).toEqual([0]);
    expect(people([PERSON, prefilled, prefilled, prefilled]).dataRows).toEqual([0]);
    expect(people([prefilled, prefilled, prefilled]).isEmpty).toBe(true);
  });

  test("a record without its name is one, last or not", () => {
    const nameless = ["", "", ...PERSON.slice(2)];
    expect(people([PERSON, nameless]).dataRows).toEqual([0, 1]);
    expect(people([nameless, nameless.with(3, "110105196001010015"), nameless.with(4, "初中")]).dataRows).toHaveLength(
      3,
    );
    expect(people([prefilled, prefilled, prefilled, PERSON]).dataRows).toEqual([0, 1, 2, 3]);
  });

  test("a name typed into prepared rows, or taken from the last record, changes what those below are", () => {
    const table = people([PERSON, prefilled, prefilled, prefilled, prefilled]);
    const named = table.withRows(new Map([[1, ["", "李二", ...PERSON.slice(2)]]]));
    expect(named.dataRows).toEqual([0, 1]);
    expect(named.withRows(new Map([[4, PERSON]])).dataRows).toEqual([0, 1, 2, 3, 4]);
    expect(named.withRows(new Map([[1, prefilled]])).dataRows).toEqual([0]);
  });
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
