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
  ["a range whose ends say it in brackets", "初级工（5级）至高级工（3级）", "5、4、3"],
  ["the skill's name of a level", "五级/初级技能", "5"],
  ["the certificate's name of a level", "国家职业资格三级（高级技能）", "3"],
  ["the notice's name of a level", "职业技能等级五级", "5"],
  ["two names of a level run together", "5级初级工", "5"],
  ["a level and all above it", "高级工及以上", "3、2、1"],
  ["the same without 及", "中级工以上", "4、3、2、1"],
  ["the same in figures", "三级（含）以上", "3、2、1"],
  ["the same by both names", "三级/高级工及以上", "3、2、1"],
  ["a technician and above", "技师及以上", "2、1"],
  ["a level and all below it", "四级及以下", "5、4"],
  ["levels that share their ending", "初、中、高级工", "5、4、3"],
  ["the same run together", "初中高级工", "5、4、3"],
  ["the same with strokes", "初/中/高级", "5、4、3"],
  ["two that share their ending, and one of its own", "中、高级工、技师", "4、3、2"],
  ["an ending shared by digits", "5、4、3级", "5、4、3"],
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
  ["schooling", "初中", []],
  ["a grade without a number", "高技", []],
  ["the words behind a level", "以上", []],
])("%s names no level", (_, value, levels) => {
  expect(readLevels(value)).toMatchObject({ levels, unknown: [String(value)], isCanonical: false, isDate: false });
});

test.each([
  ["above the highest", "高级技师及以上", "高级技师及以上"],
  ["below the lowest", "初级工及以下", "初级工及以下"],
  ["above one of several", "高级工、技师及以上", "高级工、技师及以上"],
  ["技师 shares its ending with nobody", "初、中、高级技师", "初"],
])("%s is nothing the guide can say", (_, value, word) => {
  expect(readLevels(value).unknown).toContain(word);
});

test.each([
  ["5,4,3", true],
  ["5 4", true],
  ["5、4和3", true],
  ["5，4", true],
  ["5、4、3、", true],
  ["3,4,5", false],
  ["5,5,4", false],
  ["543", false],
  ["5-3", false],
  ["5级,4级", false],
  ["5、4、3", false],
])("whether in %s only the separators differ: %s", (value, isOnlySeparated) => {
  expect(readLevels(value)).toMatchObject({ isOnlySeparated });
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

test.each(["5/4/3", "5-4-3", "5.4.3", 4321, 12_345, 110105194912310000])("%s is no date", (value) => {
  expect(readLevels(value).isDate).toBe(false);
});

test.each(["", "  "])("an empty cell says nothing", (value) => {
  expect(readLevels(value)).toMatchObject({ levels: [], unknown: [], isDate: false });
});
