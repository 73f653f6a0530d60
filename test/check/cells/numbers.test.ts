import { readNumber } from "../../../src/check/cells/numbers";

test.each([
  [12, 12],
  ["12", 12],
  ["１２", 12],
  [" 12 ", 12],
  ["12人", 12],
  ["12 台", 12],
  ["约50", 50],
  ["50余人", 50],
  ["1,200", 1200],
  ["1，200人", 1200],
  ["-3", -3],
  ["2.5", 2.5],
  ["三", 3],
  ["一千", 1000],
  ["四百六十人", 460],
  ["肆佰陆拾", 460],
  ["1千人", 1000],
  ["1.2万人", 12000],
  ["零", 0],
])("a count %p means %d", (value, number) => {
  expect(readNumber(value)).toBe(number);
});

test.each([
  ...["若干", "10-20人", "12人（含3人外聘）", "1,2", "一", "二三", "十百", "四百余人", "几十", "", true, "1.38E+10"],
  // Two values in one cell, parted by a blank or a break.
  ...["72\n40", "48 22", "20　9", "400 12", "5 000", "1 2 人", "1, 200"],
])("a count %p means no one number", (value) => {
  expect(readNumber(value)).toBeUndefined();
});

test.each([
  ["5000万元", 5000],
  ["伍仟万元整", 5000],
  ["人民币壹亿贰仟万圆整", 12000],
  ["一亿二千万元", 12000],
  ["1亿2千万", 12000],
  ["5千万元", 5000],
  ["五千万", 5000],
  ["十二万五千元", 12.5],
  ["5,000.5 万", 5000.5],
  ["人民币5000万元", 5000],
  ["1.1亿元", 11000],
  ["2亿", 20000],
  ["10000万元整", 10000],
  ["1亿元整", 10000],
  ["5000（万元）", 5000],
])("an amount %p is %d 万元", (value, number) => {
  expect(readNumber(value, "amount")).toBe(number);
});

test("an amount in 元 is not guessed at, for the column asks for 万元", () => {
  expect(readNumber("5000元", "amount")).toBeUndefined();
});
