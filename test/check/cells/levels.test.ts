import { readLevels } from "../../../src/check/cells/levels";

const DATE_5_3 = 46_145; // 2026-05-03, what Excel makes of 5-3

test.each([
  ["the guide's own notation", "5、4、3", "5、4、3"],
  ["a single level", "3", "3"],
  ["a single level as a number", 3, "3"],
  ["full-width digits and stray blanks, which GEN-01 and GEN-02 report", " ５、４ ", "5、4"],
])("%s is canonical", (_, value, canonical) => {
  expect(readLevels(value)).toMatchObject({ canonical, isCanonical: true, unknown: [], isDate: false });
});

test.each([
  ["any order and doubles", "3、5、4、5", "5、4、3"],
  ["other separators", "5,4;3/2 1", "5、4、3、2、1"],
  ["full-width separators", "５，４；３／２", "5、4、3、2"],
  ["dots", "5.4.3", "5、4、3"],
  ["digits run together", "54321", "5、4、3、2、1"],
  ["digits run together upwards", "345", "5、4、3"],
  ["digits run together as a number", 54_321, "5、4、3、2、1"],
  ["a decimal number that was a list", 5.4, "5、4"],
  ["a range", "5-3", "5、4、3"],
  ["a range upwards", "3-5", "5、4、3"],
  ["a range with a full-width hyphen and 级", "5－1级", "5、4、3、2、1"],
  ["a range with a wave", "5～3", "5、4、3"],
  ["a range with the character 一 for a hyphen", "5一3", "5、4、3"],
  ["a range in words", "五级至三级", "5、4、3"],
  ["three levels joined by hyphens", "5-4-3", "5、4、3"],
  ["levels with 级", "5级、4级和 3 级", "5、4、3"],
  ["a level's word", "高级工", "3"],
  ["a technician", "技师", "2"],
  ["a senior technician is not an advanced worker and a technician", "高级技师", "1"],
  ["an advanced worker and a technician", "高级工、技师", "3、2"],
  ["the level in Chinese figures", "三级", "3"],
  ["Chinese figures alone", "五、四、三", "5、4、3"],
  ["both names of the same level", "五级/初级工", "5"],
  ["one name in brackets behind the other", "三级（高级工）、四级（中级工）", "4、3"],
  ["words run together", "初级工中级工高级工", "5、4、3"],
  ["a range of double names", "五级/初级工-三级/高级工", "5、4、3"],
])("%s is understood and written the guide's way", (_, value, canonical) => {
  expect(readLevels(value)).toMatchObject({ canonical, isCanonical: false, unknown: [], isDate: false });
});

test.each([
  ["学徒工", "学徒工", []],
  ["特级技师 is not 技师", "特级技师", []],
  ["首席技师", "首席技师", []],
  ["高级工程师 is a title, not a level", "高级工程师", []],
  ["a level beyond five", "6", []],
  ["a level of zero", 0, []],
  ["a digit twice, run together", "55", []],
  ["digits in no order, run together", "352", []],
  ["an open range", "5-", []],
  ["a separator alone", "、", []],
])("%s names no level", (_, value, levels) => {
  expect(readLevels(value)).toMatchObject({ levels, unknown: [String(value)], isCanonical: false, isDate: false });
});

test("the levels beside an unknown word are kept and the word is named", () => {
  expect(readLevels("学徒工、5、4")).toMatchObject({ levels: ["5", "4"], canonical: "5、4", unknown: ["学徒工"] });
});

test.each([DATE_5_3, 36_952.5, "2026/5/3", "2026-05-03", "2026年5月3日", "5月3日", "2026年5月"])(
  "%s is a date",
  (value) => {
    expect(readLevels(value)).toMatchObject({ levels: [], unknown: [], isDate: true });
  },
);

test.each(["5/4/3", "5-4-3", "5.4.3", 4321, 12_345])("%s is no date", (value) => {
  expect(readLevels(value).isDate).toBe(false);
});

test.each(["", "  "])("an empty cell says nothing", (value) => {
  expect(readLevels(value)).toMatchObject({ levels: [], unknown: [], isDate: false });
});
