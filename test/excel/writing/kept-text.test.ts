import { wouldConvert } from "../../../src/excel/writing/kept-text";

test.each([
  ...["=1+2", "+86", "-", "@甲", "'001", "#N/A", "001", "１２３", "1,234", "1.5", "50%", "5％", "1E5", "1e-3", "(5)"],
  ...["2024-05-01", "2024/5/1", "2024.5.1", "1/2", "3-4", "5月1日", "2024年5月", "12:30", "下午3点", "3:00 PM"],
  ...[
    "5-May",
    "May 5",
    "Sept 2024",
    "TRUE",
    "false",
    " True ",
    "￥5",
    "$3",
    "110101199001010013",
    " 12 ",
    "1".repeat(300),
  ],
])("Excel would make something else of %p", (text) => {
  expect(wouldConvert(text)).toBe(true);
});

test.each([
  ...["", "电工", "3号车间", "一号车间", "样卷5级", "GB 11643", "6栋2层", "不少于5张，jpg、jpeg等通用格式", "A栋1层"],
  ...["场地照片（3号厂房）", "真", "5G基站", "x".repeat(100), "年月日", "、"],
])("Excel keeps %p as it is", (text) => {
  expect(wouldConvert(text)).toBe(false);
});
