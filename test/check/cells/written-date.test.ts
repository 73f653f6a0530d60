import { readDate } from "../../../src/check/cells/written-date";

test.each([
  "1985-03-15",
  "1985-03-15 00:00:00",
  "1985年03月15日00:00:00",
  "1985-03-15T08:30:00",
  "1985年3月15号",
  "1985 年 3 月 15 日",
  "1985.03.15",
  "1985.3.15。",
  "1985/3/15",
  "1985\\3\\15",
  "1985、3、15",
  "1985 3 15",
  "19850315",
  "１９８５年３月１５日",
  "公元1985年3月15日",
  "一九八五年三月十五日",
  31121,
  31121.5,
  19850315,
])("%p is 15 March 1985", (value) => expect(readDate(value)).toEqual({ year: 1985, month: 3, day: 15 }));

test.each([
  "1985年3月",
  "1985.3",
  "1985.3.",
  "1985-03",
  "198503",
  198503,
  "１９８５年３月",
  "一九八五年三月",
  "公元1985年3月",
])("%p is March 1985, and not the year 2443", (value) => expect(readDate(value)).toEqual({ year: 1985, month: 3 }));

test.each([
  "3月15号",
  "85.3",
  1985,
  1985.3,
  "1985年",
  "1985-13-01",
  "1985-02-30",
  "198513",

  "1985-03-15 25:00:00",
  true,
])("%p is no date that can be told", (value) => expect(readDate(value)).toBeUndefined());
