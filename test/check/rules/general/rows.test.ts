import type { CellValue, SheetGrid } from "../../../../src/check";
import { cellAddress } from "../../../../src/check";
import type { Field, TableId } from "../../../../src/guide";
import { editsOf, expectSayable, optionsOf } from "../../../support/mend";
import { edited, expectMends, findingsOn } from "../../../support/edits";
import { fixedValues, sheetOf, type Record_ } from "../../../support/plan";

/** 一线技能人员 with these rows under its titles, which stand in row 3. */
const staffSheet = (...rows: CellValue[][]): SheetGrid => {
  const sheet = sheetOf("frontlineStaff", []);
  return { ...sheet, values: [...sheet.values, ...rows] };
};
const FITTERS = [1, "钳工", 30, 20, 5];
const TURNERS = [2, "车工", 12, 10, 3];

describe("GEN-03: error values", () => {
  test("an error value is an error, and the only finding of its cell", () => {
    const sheets = [staffSheet([1, "钳工", "#REF!", 20, 5])];
    expect(findingsOn("GEN-03", sheets)).toMatchObject([
      { severity: "error", field: "staffCount", value: "#REF!", facts: { error: "#REF!" } },
    ]);
    expect(findingsOn("GEN-07", sheets)).toEqual([]);
    expect(findingsOn("GEN-08", sheets)).toEqual([]);
  });

  test("a text that begins with # is none", () => {
    expect(findingsOn("GEN-03", [staffSheet([1, "#1 车间", 30, 20, 5])])).toEqual([]);
  });
});

describe("GEN-04: merged cells", () => {
  const sheetWith = (merge: SheetGrid["merges"][number], ...rows: CellValue[][]): SheetGrid => ({
    ...sheetOf("examiners", []),
    values: [...sheetOf("examiners", []).values, ...rows],
    merges: [merge],
  });
  const rows = [
    ["电工", 1, "王一"],
    ["", 2, "王二"],
    ["", 3, "王三"],
  ];

  test("an occupation merged over its examiners is one finding; the rows it covers are not reported as empty", () => {
    const sheets = [sheetWith({ row: 3, column: 0, rows: 3, columns: 1 }, ...rows)];
    const [finding, ...others] = findingsOn("GEN-04", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", field: "occupationName", facts: { area: "A4:A6" } });
    expect(findingsOn("GEN-07", sheets).filter((f) => f.field === "occupationName")).toEqual([]);
  });

  test("its fix puts the occupation into every row", () => {
    const sheets = [sheetWith({ row: 3, column: 0, rows: 3, columns: 1 }, ...rows)];
    const [finding] = findingsOn("GEN-04", sheets);
    const after = edited(sheets, editsOf(finding));
    expect(after[0].values.slice(3).map((row) => row[0])).toEqual(["电工", "电工", "电工"]);
    expect(findingsOn("GEN-04", after)).toEqual([]);
  });

  test("what a merged cell does wrong in its row is said once, at the cell that can be mended", () => {
    const body: CellValue[][] = [
      [1, "认定领导小组", "组长", "王一"],
      [2, "", "成员", "王二"],
      [3, "", "组员", "王三"],
    ];
    const sheet = { ...sheetOf("committees", []), merges: [{ row: 3, column: 1, rows: 3, columns: 1 }] };
    const found = findingsOn("ORG-06", [{ ...sheet, values: [...sheet.values, ...body] }]);
    expect(found.map(({ message, cell }) => [message, cell])).toEqual([
      ["ORG-06.committeeName", { row: 3, column: 1 }],
      ["ORG-06.dutyWord", { row: 5, column: 2 }],
    ]);
  });

  test("a note merged across the table is no merged data", () => {
    const sheets = [sheetWith({ row: 4, column: 0, rows: 1, columns: 5 }, ["电工", 1, "王一"], ["注：分职业填写"])];
    expect(findingsOn("GEN-04", sheets)).toEqual([]);
  });

  test.each(["合计人数：26", "共列二十六人"])("%p merged over the whole width is not to be filled down", (text) => {
    const sheets = [sheetWith({ row: 4, column: 0, rows: 1, columns: 10 }, ["电工", 1, "王一"], [text])];
    expect(findingsOn("GEN-04", sheets)).toEqual([]);
  });

  test("merged titles above the table are nobody's concern", () => {
    expect(findingsOn("GEN-04", [sheetWith({ row: 0, column: 0, rows: 1, columns: 10 }, ["电工", 1, "王一"])])).toEqual(
      [],
    );
  });
});

describe("GEN-05: rows that are not data", () => {
  test.each<[what: string, row: CellValue[], message: string]>([
    ["a blank row between records", ["", "", "", "", ""], "GEN-05.blank"],
    ["a row with nothing but its number", [2, "", "", "", ""], "GEN-05.blank"],
    ["a total", ["合计", "", 42, 30, 8], "GEN-05.total"],
    ["a total behind a serial number", [2, "小计", 42, 30, 8], "GEN-05.total"],
    ["a total spread over the cell", ["", "合 计", 42, 30, 8], "GEN-05.total"],
    ["a note", ["注：含外聘人员", "", "", "", ""], "GEN-05.note"],
    ["the line for a signature", ["填表人：张三", "", "", "", ""], "GEN-05.note"],
    ["the ... of the printed form", ["...", "", "", "", ""], "GEN-05.placeholder"],
    [
      "the titles once more",
      ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"],
      "GEN-05.repeatedHeader",
    ],
  ])("%s", (_, row, message) => {
    const sheets = [staffSheet(FITTERS, row, TURNERS)];
    const [finding, ...others] = findingsOn("GEN-05", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message, severity: "warning", cell: { row: 4 }, facts: { row: 5 } });
    expect(editsOf(finding)).toEqual([{ kind: "deleteRow", sheet: "一线技能人员", row: 4 }]);
    expect(findingsOn("GEN-05", edited(sheets, editsOf(finding)))).toEqual([]);
  });

  test("such a row gets no other finding", () => {
    const sheets = [staffSheet(FITTERS, ["合计", "", 42, 30, 8], TURNERS)];
    for (const rule of ["GEN-06", "GEN-07", "STAFF-01"]) expect(findingsOn(rule, sheets)).toEqual([]);
  });

  test.each<[what: string, rows: CellValue[][]]>([
    ["blank rows after the last record", [FITTERS, ["", "", "", "", ""], [3, " ", "", "", ""]]],
    ["a record without a name", [FITTERS, [2, "", 12, 10, 3]]],
    ["a post whose name begins like a total", [FITTERS, [2, "总计量员", 12, 10, 3]]],
    ["an empty table", []],
  ])("not %s", (_, rows) => {
    expect(findingsOn("GEN-05", [staffSheet(...rows)])).toEqual([]);
  });

  test("a row that begins with ... but names an enterprise is a record", () => {
    const sheet = sheetOf("enterprises", []);
    const rows = [...sheet.values, ["1（本级）", "本级", "某厂", ""], ["...（下级）", "下级", "某分厂", ""]];
    expect(findingsOn("GEN-05", [{ ...sheet, values: rows }])).toEqual([]);
  });
});

describe("GEN-06: serial numbers", () => {
  const staff = (...serials: CellValue[]): SheetGrid[] => [
    sheetOf(
      "frontlineStaff",
      serials.map((serial, i): Record_ => ({ serial, position: `岗位${i}` })),
    ),
  ];

  test.each<[what: string, serials: CellValue[], cell: string, mended: number[]]>([
    ["a gap", [1, 2, 4, 5], "A6", [3, 4]],
    ["a number twice", [1, 1, 2], "A5", [2, 3]],
    ["a start at 0", [0, 1], "A4", [1, 2]],
    ["one empty cell", [1, "", 3], "A5", [2]],
    ["letters", ["a", 2], "A4", [1]],
  ])("%s is one finding at the first wrong cell, mended to the end", (_, serials, cell, mended) => {
    const sheets = staff(...serials);
    const [finding, ...others] = findingsOn("GEN-06", sheets);
    expect(others).toEqual([]);
    expect(cellAddress(finding.cell!)).toBe(cell);
    expect(finding).toMatchObject({ severity: "warning", facts: { count: mended.length } });
    expect(fixedValues(finding)).toEqual(mended);
    expectMends(sheets, finding);
  });

  test("a column left empty throughout is one finding at its title", () => {
    const [finding, ...others] = findingsOn("GEN-06", staff("", "", ""));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "GEN-06.absent", facts: { count: 3 }, cell: { row: 2, column: 0 } });
    expect(fixedValues(finding)).toEqual([1, 2, 3]);
  });

  test.each<[what: string, serials: CellValue[]]>([
    ["numbers", [1, 2, 3]],
    ["numbers stored as text", ["1", " 2", "３"]],
    ["an error value, which GEN-03 reports", [1, "#REF!", 3]],
  ])("%s are in order", (_, serials) => {
    expect(findingsOn("GEN-06", staff(...serials))).toEqual([]);
  });

  test("the guide's own 1（本级） is a serial number", () => {
    const rows = [
      { serial: "1（本级）", enterpriseName: "甲" },
      { serial: "2(下级)", enterpriseName: "乙" },
    ];
    expect(findingsOn("GEN-06", [sheetOf("enterprises", rows)])).toEqual([]);
  });

  test("examiners are numbered within each occupation, even when the occupations are mixed", () => {
    const rows: [string, CellValue][] = [
      ["电工", 1],
      ["焊工", 1],
      ["电工", 2],
      ["焊 工", 2],
      ["焊工", 4],
    ];
    const sheets = [
      sheetOf(
        "examiners",
        rows.map(([occupationName, serial]) => ({ occupationName, serial })),
      ),
    ];
    const [finding, ...others] = findingsOn("GEN-06", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ facts: { occupation: "焊工", expected: 3, count: 1 }, cell: { row: 7 } });
    expectMends(sheets, finding);
  });

  test("an absent column is nobody's fault", () => {
    const titles = ["编号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"];
    expect(findingsOn("GEN-06", [sheetOf("frontlineStaff", [{ serial: 7, position: "钳工" }], titles)])).toEqual([]);
  });
});

describe("GEN-07: required cells", () => {
  test("each empty required cell of a record is an error with the table's clause", () => {
    const found = findingsOn("GEN-07", [staffSheet([1, "钳工", "", 20, " "])]);
    expect(found.map((f) => [f.field, f.facts.column, f.severity, f.clause])).toEqual([
      ["staffCount", "从业人数", "error", "一（二）"],
      ["advancedCount", "其中高级工以上人数", "error", "一（二）"],
    ]);
  });

  test("of code and name of an occupation the one is offered by which the other is known", () => {
    const row = { serial: 1, skillLevels: "5" };
    const offered = (record: Record_) =>
      findingsOn("GEN-07", [sheetOf("occupations", [{ ...row, ...record }])]).map((f) => [f.field, optionsOf(f)]);
    expect(offered({ occupationName: "焊工" })).toEqual([["occupationCode", ["6-18-02-04"]]]);
    expect(offered({ occupationCode: "6-18-02-04" })).toEqual([["occupationName", ["焊工"]]]);
    expect(offered({ occupationName: "数控工" })).toEqual([["occupationCode", []]]);
    // One that may not be assessed is not helped in.
    expect(offered({ occupationName: "消防设施操作员" })).toEqual([["occupationCode", []]]);
  });

  test("a column the guide does not require may stay empty", () => {
    const found = findingsOn("GEN-07", [sheetOf("committees", [{ serial: 1, personName: "王一" }])]);
    expect(found.map((f) => f.field)).not.toContain("post");
  });

  test("an untouched form is one finding, at its first entry", () => {
    const [finding, ...others] = findingsOn("GEN-07", [sheetOf("enterprise", [{}])]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "GEN-07.emptyForm",
      field: "enterpriseName",
      cell: { row: 3, column: 1 },
    });
  });

  test("a form once begun names each entry it lacks", () => {
    const found = findingsOn("GEN-07", [sheetOf("enterprise", [{ enterpriseName: "某厂" }])]);
    expect(found).toHaveLength(11);
  });

  test.each<[TableId, Field, string]>([
    ["venues", "venueAddress", "同上"],
    ["venues", "venueAddress", "/"],
    ["venues", "venueName", "待定"],
    ["equipment", "deviceName", "无"],
    ["committees", "department", "（无）"],
    ["frontlineStaff", "position", "—"],
    ["enterprise", "mainBusiness", "见营业执照"],
    ["enterprise", "mainBusiness", "详见附件1"],
    ["enterprises", "enterpriseName", "同上"],
  ])("a required text of %s, %s, that says nothing, %s, is a warning", (table, field, text) => {
    const found = findingsOn("GEN-07", [sheetOf(table, [{ [field]: text }])]).filter((f) => f.field === field);
    expect(found).toMatchObject([{ message: "GEN-07.nothing", severity: "warning", facts: { found: text } }]);
    expectSayable(found[0]);
  });

  test.each<[TableId, Field, string]>([
    ["venues", "venueAddress", "无锡路 8 号"],
    ["venues", "venueName", "见习车间"],
    ["equipment", "deviceName", "略表式试验台"],
    ["committees", "post", "无"],
    ["frontlineStaff", "position", "见习电工"],
    ["enterprise", "mainBusiness", "同上海电气集团合资制造电梯"],
    ["enterprise", "address", "同上"],
  ])("what a text of %s, %s, says, or need not say, %s, is none", (table, field, text) => {
    const found = findingsOn("GEN-07", [sheetOf(table, [{ [field]: text }])]);
    expect(found.filter((f) => f.message === "GEN-07.nothing")).toEqual([]);
  });
});

describe("GEN-07: addresses", () => {
  const found = (text: string) =>
    findingsOn("GEN-07", [sheetOf("venues", [{ venueAddress: text }])]).filter((f) => f.field === "venueAddress");

  test.each(["公司院内", "本公司", "我单位内部", "本厂区内", "集团公司办公楼", "公司总部", "厂区内"])(
    "%s is a warning: nobody else finds it",
    (text) => {
      expect(found(text)).toMatchObject([{ message: "GEN-07.noAddress", severity: "warning" }]);
      expectSayable(found(text)[0]);
    },
  );

  test.each([
    "北京市丰台区丰台北路 8 号院",
    "亦庄经济开发区荣华中路 10 号",
    "公司三号楼 201 室",
    "首钢园区内",
    "公司庄村 12 号",
    "石景山厂区",
    "总部基地十八区 5 号楼",
    "北京电子科技职业学院院内",
    "京东方厂区内",
    "集团大厦 B 座",
  ])("%s is an address", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("GEN-09: autofill runs", () => {
  const column = (field: "citizenId" | "phone", values: CellValue[]): SheetGrid[] => [
    sheetOf(
      "qualityControllers",
      values.map((value, i) => ({ personName: `人${i}`, [field]: value })),
    ),
  ];
  const climbing = (first: bigint, count: number): string[] =>
    Array.from({ length: count }, (_, i) => String(first + BigInt(i)));

  test.each<[what: string, SheetGrid[], cell: string, count: number]>([
    ["IDs raised by one as a whole", column("citizenId", climbing(110105194912310028n, 4)), "D4", 4],
    [
      "IDs whose first 17 digits climb while the check character differs",
      column("citizenId", ["110105194912310029", "110105194912310037", "110105194912310045"]),
      "D4",
      3,
    ],
    [
      "IDs that keep their X",
      column("citizenId", ["11010519491231002X", "11010519491231003X", "11010519491231004X"]),
      "D4",
      3,
    ],
    ["phones, past a nine", column("phone", ["x", ...climbing(13800138098n, 3)]), "I5", 3],
    ["phones kept as numbers", column("phone", [13800138001, 13800138002, 13800138003]), "I4", 3],
    ["landlines of one office", column("phone", ["010-65881201", "010-65881202", "010-65881203"]), "I4", 3],
    [
      "neighbours in the dictionary without their names",
      [
        sheetOf(
          "occupations",
          ["6-18-01-09", "6-18-01-10", "6-18-01-11"].map((occupationCode) => ({ occupationCode })),
        ),
      ],
      "B4",
      3,
    ],
    [
      "credit codes whose first number climbs",
      [
        sheetOf(
          "enterprises",
          ["91110108MA01EBFH9B", "91110109MA01EBFH9B", "91110110MA01EBFH9B"].map((creditCode) => ({ creditCode })),
        ),
      ],
      "D4",
      3,
    ],
  ])("%s", (_, sheets, cell, count) => {
    const [finding, ...others] = findingsOn("GEN-09", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", facts: { count } });
    expect(cellAddress(finding.cell!)).toBe(cell);
  });

  test.each<[what: string, values: CellValue[]]>([
    ["two in a row", ["13800138001", "13800138002"]],
    ["steps of two", ["13800138001", "13800138003", "13800138005"]],
    ["falling numbers", ["13800138003", "13800138002", "13800138001"]],
    ["the same number throughout", ["13800138001", "13800138001", "13800138001"]],
    ["a break in the middle", ["13800138001", "13800138002", "13800138004", "13800138005"]],
    ["empty cells", ["", "", ""]],
  ])("not %s", (_, values) => {
    expect(findingsOn("GEN-09", column("phone", values))).toEqual([]);
  });

  test.each<[what: string, names: string[], count: number]>([
    ["silent where each code has its own name beside it", ["车工", "铣工", "刨插工"], 0],
    ["told where one name was dragged down with the code", ["车工", "车工", "车工"], 1],
    ["told where a name is missing", ["车工", "", "刨插工"], 1],
  ])("occupation codes are %s", (_, names, count) => {
    const rows = names.map((occupationName, i) => ({ occupationCode: `6-18-01-0${i + 1}`, occupationName }));
    expect(findingsOn("GEN-09", [sheetOf("occupations", rows)])).toHaveLength(count);
  });

  test("two runs in one column are two findings", () => {
    const values = [...climbing(13800138001n, 3), ...climbing(13900139001n, 3)];
    expect(findingsOn("GEN-09", column("phone", values)).map((f) => f.cell?.row)).toEqual([3, 6]);
  });
});
