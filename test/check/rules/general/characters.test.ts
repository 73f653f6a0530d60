import { BLANK_INSIDE, flawsOf, INVISIBLE, tidy } from "../../../../src/check/cells/characters";
import { codeText } from "../../../../src/check/cells/normalise";
import type { CellValue } from "../../../../src/check";
import type { Field, Kind, TableId } from "../../../../src/guide";
import { expectMends, findingsOn } from "../../../support/edits";
import { fixedValues, sheetOf } from "../../../support/plan";

/** What is printed as it stands: a blank or a wide sign inside is an error. */
const PRINTED_CODES: readonly Field[] = ["citizenId", "creditCode", "occupationCode", "phone"];

/** What one rule says of one cell: message and mended value. */
function onCell(rule: string, table: TableId, field: Field, value: CellValue): [message: string, mended: CellValue][] {
  const sheets = [sheetOf(table, [{ [field]: value }])];
  return findingsOn(rule, sheets)
    .filter((finding) => finding.field === field)
    .map((finding) => {
      const isPrintedCode = PRINTED_CODES.includes(field) && finding.message !== "GEN-01.blankEnd";
      const severity = isPrintedCode && finding.message !== "GEN-01.invisible" ? "error" : "warning";
      expect(finding).toMatchObject({ severity, value });
      expect(finding.clause).toBeUndefined();
      expectMends(sheets, finding);
      return [finding.message, fixedValues(finding)[0]];
    });
}

describe("GEN-01: characters nobody sees", () => {
  test.each<[what: string, TableId, Field, value: string, message: string, mended: CellValue]>([
    ["a zero-width space from Word in a name", "examiners", "personName", "王\u200b小明", "GEN-01.invisible", "王小明"],
    [
      "the marks iPhone contacts put around a phone",
      "examiners",
      "phone",
      "\u202d13800138000\u202c",
      "GEN-01.invisible",
      "13800138000",
    ],
    ["a blank before an enterprise's name", "enterprises", "enterpriseName", " 某厂", "GEN-01.blankEnd", "某厂"],
    ["an ideographic space after it", "enterprises", "enterpriseName", "某厂　", "GEN-01.blankEnd", "某厂"],
    [
      "a no-break space after an ID",
      "examiners",
      "citizenId",
      "11010519491231002X\u00a0",
      "GEN-01.blankEnd",
      "11010519491231002X",
    ],
    ["a tab before an ID", "examiners", "citizenId", "\t11010519491231002X", "GEN-01.blankEnd", "11010519491231002X"],
    ["a line break after a long text", "methods", "methodDescription", "按标准执行\n", "GEN-01.blankEnd", "按标准执行"],
    [
      "blanks that group an ID",
      "examiners",
      "citizenId",
      "110105 19491231 002X",
      "GEN-01.blankInside",
      "11010519491231002X",
    ],
    ["blanks that group a phone", "examiners", "phone", "138 0013 8000", "GEN-01.blankInside", "13800138000"],
    [
      "a line break inside a credit code",
      "enterprises",
      "creditCode",
      "91350100\nM000100Y43",
      "GEN-01.blankInside",
      "91350100M000100Y43",
    ],
    ["a blank after a number, which then is a number", "frontlineStaff", "staffCount", "12 ", "GEN-01.blankEnd", 12],
    ["a cell of blanks alone", "enterprise", "address", "　", "GEN-01.blankEnd", ""],
  ])("%s", (_, table, field, value, message, mended) => {
    expect(onCell("GEN-01", table, field, value)).toEqual([[message, mended]]);
  });

  test.each<[what: string, TableId, Field, value: CellValue]>([
    ["a blank inside an English name", "equipment", "deviceName", "FANUC CNC"],
    ["a line break inside a long text", "methods", "methodDescription", "理论\n实操"],
    ["blanks that divide levels, which OCC-09 reads", "occupations", "skillLevels", "5 4 3"],
    ["two phones in one cell, which must not be run together", "examiners", "phone", "13800138000 13900139000"],
    ["a phone and its extension, which must not be either", "examiners", "phone", "010-65881234 801"],
    ["a blank before 转", "examiners", "phone", "010-65881234 转 801"],
    ["the groups of a number of Hong Kong", "examiners", "phone", "+852 1234 5678"],
    ["two IDs in one cell", "examiners", "citizenId", "11010519491231002X 110105194912310021"],
    ["what is no whole ID", "examiners", "citizenId", "110105 1949"],
    ["two numbers in one cell", "frontlineStaff", "staffCount", "72\n40"],
    ["a blank between a number and its unit, which GEN-08 reads", "frontlineStaff", "staffCount", "12 人"],
    ["a rare character outside the basic plane", "examiners", "personName", "𠮷野"],
    ["a number", "frontlineStaff", "staffCount", 12],
  ])("not %s", (_, table, field, value) => {
    expect(onCell("GEN-01", table, field, value)).toEqual([]);
  });
});

describe("GEN-02: full-width signs where half-width ones belong", () => {
  test.each<[what: string, TableId, Field, value: string, mended: CellValue]>([
    ["digits of an ID", "examiners", "citizenId", "１１０１０５19491231002X", "11010519491231002X"],
    ["the X of an ID", "examiners", "citizenId", "11010519491231002Ｘ", "11010519491231002X"],
    ["brackets of a phone", "examiners", "phone", "（010）65881201", "(010)65881201"],
    ["a dash in an occupation code", "occupations", "occupationCode", "6－31—01–03", "6-31-01-03"],
    ["a digit among the levels", "occupations", "skillLevels", "５、4", "5、4"],
    ["a number, which then is a number", "frontlineStaff", "staffCount", "１２", 12],
    ["a date, which then is a date", "enterprise", "foundedOn", "２００３-05-06", 37747],
  ])("%s", (_, table, field, value, mended) => {
    expect(onCell("GEN-02", table, field, value)).toEqual([["GEN-02.fullWidth", mended]]);
  });

  test.each<[what: string, TableId, Field, value: string]>([
    ["a number with its unit, which GEN-08 mends", "frontlineStaff", "staffCount", "１２人"],
    ["pieces with their measure words, which EQP-02 mends", "equipment", "quantity", "１２台（套）"],
    ["what is no number, as EQP-02 says", "equipment", "quantity", "6（备用2）"],
    ["brackets around a marker behind a code, which OCC-01 mends", "occupations", "occupationCode", "6-18-01-01（L）"],
    ["brackets around a remark in Chinese", "examiners", "phone", "13800138000（手机）"],
    ["brackets in an enterprise's name", "enterprises", "enterpriseName", "某某（北京）有限公司"],
    ["the separator between levels", "occupations", "skillLevels", "5、4、3"],
    ["a range of levels, which OCC-09 reads", "occupations", "skillLevels", "5－3"],
    ["a dash that stands for nothing", "frontlineStaff", "certifiedCount", "—"],
    ["what PER-19 mends whole", "examiners", "phone", "（86）13800138000"],
    ["a period under years, which PER-16 reads", "examiners", "years", "2010年7月—今"],
  ])("not %s", (_, table, field, value) => {
    expect(onCell("GEN-02", table, field, value)).toEqual([]);
  });

  test("a stray blank and full-width digits are mended by either fix at once", () => {
    const sheets = [sheetOf("examiners", [{ citizenId: "　１１０１０５19491231002X" }])];
    const fixes = ["GEN-01", "GEN-02"].flatMap((rule) => findingsOn(rule, sheets).map(fixedValues));
    expect(fixes).toEqual([["11010519491231002X"], ["11010519491231002X"]]);
  });
});

describe("GEN-01: blanks within an occupation's name", () => {
  const said = (name: string, table: TableId = "occupations") =>
    findingsOn("GEN-01", [sheetOf(table, [{ occupationName: name }])]).map((finding) => [
      finding.message,
      fixedValues(finding)[0],
    ]);

  test.each<[string, string, TableId]>([
    ["车 工", "车工", "occupations"],
    [" 机床装调　维修工", "机床装调维修工", "examiners"],
  ])("%j is %s", (name, mended, table) => {
    expect(said(name, table)).toEqual([["GEN-01.blankInName", mended]]);
  });

  test.each(["电工 焊工", "特种 作业员", "车工", "车工 L"])("%j is none, or another's matter", (name) => {
    expect(said(name)).toEqual([]);
  });
});

describe("GEN-08: numbers that say no exact one", () => {
  test.each(["450余人", "30多", "50人以上", "近400余人"])("%s is asked about, and offered as it stands", (value) => {
    const [finding] = findingsOn("GEN-08", [sheetOf("enterprise", [{ headcount: value }])]);
    expect(finding).toMatchObject({ message: "GEN-08.approximate", fix: { kind: "choose" } });
  });

  test.each(["约50", "50人左右"])("%s is read as the number it names", (value) => {
    const [finding] = findingsOn("GEN-08", [sheetOf("enterprise", [{ headcount: value }])]);
    expect(finding).toMatchObject({ message: "GEN-08.unit", fix: { kind: "safe" } });
  });
});

describe("GEN-08: numbers with something around them", () => {
  test.each<[what: string, TableId, Field, value: string, message: string, mended: number]>([
    ["a unit", "frontlineStaff", "staffCount", "12人", "GEN-08.unit", 12],
    ["about", "frontlineStaff", "staffCount", "约50", "GEN-08.unit", 50],
    ["a thousands comma", "enterprise", "headcount", "1,200", "GEN-08.unit", 1200],
    ["the unit the column has anyway", "enterprise", "registeredCapital", "5,000万元", "GEN-08.unit", 5000],
    ["a unit a thousandfold larger", "enterprise", "registeredCapital", "1.1亿元", "GEN-08.unit", 11000],
    ["a head-count in the scope", "personnelScope", "employees", "120人", "GEN-08.unit", 120],
    ["pieces of equipment", "equipment", "quantity", "3台", "GEN-08.unit", 3],
    ["a numeral with its measure", "attachments", "pieces", "三份", "GEN-08.unit", 3],
    ["numerals of cheques", "enterprise", "registeredCapital", "人民币伍仟万元整", "GEN-08.unit", 5000],
    ["numerals in two units", "enterprise", "registeredCapital", "一亿二千万元", "GEN-08.unit", 12000],
    ["digits before two units", "enterprise", "registeredCapital", "5千万", "GEN-08.unit", 5000],
    ["numerals and their unit", "enterprise", "headcount", "四百六十人", "GEN-08.unit", 460],
    ["numerals alone", "frontlineStaff", "staffCount", "六十", "GEN-08.unit", 60],
    ["nobody in a word", "frontlineStaff", "advancedCount", "零", "GEN-08.unit", 0],
    ["the words a licence has", "enterprise", "registeredCapital", "10000万元整", "GEN-08.unit", 10000],
    ["a number stored as text", "frontlineStaff", "staffCount", "12", "GEN-08.text", 12],
  ])("%s", (_, table, field, value, message, mended) => {
    expect(onCell("GEN-08", table, field, value)).toEqual([[message, mended]]);
  });

  test.each<[what: string, TableId, Field, value: CellValue]>([
    ["a number", "frontlineStaff", "staffCount", 12],
    ["words that give no number, which STAFF-01 reports", "frontlineStaff", "staffCount", "若干"],
    ["an amount in another unit, which ENT-03 reports", "enterprise", "registeredCapital", "5000元"],
    ["a tick", "personnelScope", "employees", "√"],
    ["two numbers, by a break", "frontlineStaff", "staffCount", "72\n40"],
    ["two numbers, by a blank", "frontlineStaff", "certifiedCount", "48 22"],
    ["two amounts", "enterprise", "registeredCapital", "5000\n3000"],
    ["a trailing blank, which GEN-01 mends", "frontlineStaff", "staffCount", "12 "],
    ["years of practice, which PER-16 reads", "examiners", "years", "10年"],
  ])("not %s", (_, table, field, value) => {
    expect(onCell("GEN-08", table, field, value)).toEqual([]);
  });
});

test("pieces of an attachment that are no number are told by GEN-08 alone", () => {
  const [finding, ...others] = findingsOn("GEN-08", [
    sheetOf("attachments", [{ attachmentName: "照片", pieces: "若干" }]),
  ]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message: "GEN-08.notNumber", severity: "warning", facts: { found: "若干" } });
  expect(finding.fix).toBeUndefined();
});

test.each<[Kind, string]>([
  ["citizenId", "　110105 1949１231002Ｘ"],
  ["phone", "（010） 65881201"],
  ["count", "约 １,200 人"],
  ["text", "\u200b某厂 "],
  ["skillLevels", " ５ 4"],
])("tidying a %s twice changes nothing more", (kind, text) => {
  const once = tidy(text, kind);
  expect(typeof once === "string" ? tidy(once, kind) : once).toBe(once);
});

test("a text as it should be has no flaws", () => {
  expect(flawsOf("张三（北京），11010519491231002X、A-1")).toBe(flawsOf("（"));
  expect(flawsOf("王小明")).toBe(0);
});

test("of all characters, exactly those that cleaning removes are invisible or blank", () => {
  const differing: string[] = [];
  for (let code = 0; code < 0xd800; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    const isFlaw = (flawsOf(text) & (INVISIBLE | BLANK_INSIDE)) !== 0;
    if (isFlaw !== (codeText(text) === "ab")) differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});
