import { printable, printableJson, printableLines } from "../../src/cli/printable";

const ESC = "\u001b";

test("a control character of somebody else's is shown, not obeyed", () => {
  expect(printable(`表${ESC}[2J\u009b1m\u007f`)).toBe("表␛[2J<U+009B>1m␡");
  expect(printable("a\nb")).toBe("a␊b");
});

test("so is what would turn the order of reading", () => {
  expect(printable("x\u202egpj.exe\u2066")).toBe("x<U+202E>gpj.exe<U+2066>");
});

test("line breaks of ours stay, and where there are colours the few the program gives", () => {
  const line = `${ESC}[31m错误${ESC}[0m ${ESC}]0;title${ESC}[8m\n`;
  expect(printableLines(line, true)).toBe(`${ESC}[31m错误${ESC}[0m ␛]0;title␛[8m\n`);
  expect(printableLines(line, false)).toBe("␛[31m错误␛[0m ␛]0;title␛[8m\n");
});

test("JSON means the same as before", () => {
  const value = { sheet: `a${ESC}\u009b\u202e\u007f`, more: ["甲"] };
  const json = printableJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  for (const char of [ESC, "\u007f", "\u009b", "\u202e"]) expect(json).not.toContain(char);
});
