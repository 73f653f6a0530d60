import { interpretText, keepSignificantDigits } from "../../../src/workbench/host/excel/typing";

const typed = (text: string, format = "General") => interpretText(text, format);

test.each([
  ["12", 12],
  [" 1,234.5 ", 1234.5],
  ["-3", -3],
  ["1e3", 1000],
  ["00123", 123],
  ["true", true],
  ["甲", "甲"],
  ["1,23", "1,23"],
  ["2023-02-30", "2023-02-30"],
  ["'00123", "00123"],
  ["=", "="],
])("%j typed into a General cell holds %j", (text, value) => {
  expect(typed(text).input).toEqual({ value });
});

test("dates, times and percentages become numbers and bring their format", () => {
  expect(typed("2023-03-15")).toEqual({ input: { value: 45000 }, numberFormat: "yyyy/m/d" });
  expect(typed("2023年3月15日").input).toEqual({ value: 45000 });
  expect(typed("18:00")).toEqual({ input: { value: 0.75 }, numberFormat: "h:mm" });
  expect(typed("12.5%")).toEqual({ input: { value: 0.125 }, numberFormat: "0%" });
});

test("= starts a formula", () => {
  expect(typed("=1+1").input).toEqual({ formula: "=1+1" });
});

test.each(["00123", "=1+1", "2023-03-15", "'x", "110101199001011234"])(
  "%j typed into a text cell stays as it is",
  (text) => {
    expect(typed(text, "@")).toEqual({ input: { value: text } });
  },
);

test("an 18-digit number keeps 15 digits, as in Excel", () => {
  expect(typed("110101199001011234").input).toEqual({ value: 110101199001011000 });
  expect(keepSignificantDigits(-1234567890123456)).toBe(-1234567890123450);
  expect(keepSignificantDigits(0.1234567890123456)).toBe(0.1234567890123456);
  // A second time nothing more is lost.
  for (const digits of ["110105197801301000", "110105198608193000"])
    expect(keepSignificantDigits(Number(digits))).toBe(Number(digits));
});
