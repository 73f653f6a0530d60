import { quoted } from "../../../src/check/cells/normalise";

test("a sentence names what stands in a cell in one line: breaks and tabs as the signs that the value beside it has", () => {
  expect(quoted("电工\n焊工")).toBe("电工↵焊工");
  expect(quoted("电工\r\n焊工\t钳工")).toBe("电工↵焊工⇥钳工");
  expect(quoted("一二三四五六七八九十".repeat(4))).toBe(`${"一二三四五六七八九十".repeat(2)}一二三四五六七八九…`);
});
