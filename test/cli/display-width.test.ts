import { cutTo, displayWidth, padTo } from "../../src/cli/display-width";

test.each([
  ["", 0],
  ["E7", 2],
  ["考评人员", 8],
  ["（数字）", 8],
  ["A４", 3],
  ["“张三”", 6],
  ["𠮷田", 4],
  ["e\u0301", 1],
  ["138\u200b001", 6],
  ["ｱ", 1],
  ["ﾀﾞ", 2],
  ["👨‍👩‍👧", 2],
  ["\u001b[31m", 4],
])("%j takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("padding counts columns, not characters, and never cuts", () => {
  expect(padTo("姓名", 6)).toBe("姓名  ");
  expect(padTo("身份号码", 6)).toBe("身份号码");
});

test("cutting keeps within the columns, ellipsis included, and never halves a character", () => {
  expect(cutTo("身份号码", 8)).toBe("身份号码");
  expect(cutTo("身份号码", 7)).toBe("身份号…");
  expect(cutTo("身份号码", 6)).toBe("身份…");
  expect(cutTo("𠮷𠮷", 3)).toBe("𠮷…");
  expect(cutTo("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…");
  expect(cutTo("👨‍👩‍👧👨‍👩‍👧", 3)).toBe("👨‍👩‍👧…");
});
