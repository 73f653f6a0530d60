import {
  columnLetters,
  columnNumber,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  quoteSheet,
} from "../../../src/workbench/engine/a1";

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s, and back", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ["B2", area(1, 1, 1, 1)],
  ["$B$2:$C$9", area(1, 1, 8, 2)],
  ["C9:B2", area(1, 1, 8, 2)],
  ["B:C", area(0, 1, MAX_ROWS, 2)],
  ["3:4", area(2, 0, 2, MAX_COLUMNS)],
  ["=A1", area(0, 0, 1, 1)],
])("%s is read as an area", (text, expected) => {
  expect(parseReference(text)).toEqual({ sheet: undefined, area: expected });
});

test("a sheet's name may stand before the address, quoted where it must be", () => {
  expect(parseReference("词汇!A1")?.sheet).toBe("词汇");
  expect(parseReference("'张三''s (2)'!A1:B2")).toEqual({ sheet: "张三's (2)", area: area(0, 0, 2, 2) });
  expect(parseReference("'a:b'!A1")?.area).toEqual(area(0, 0, 1, 1));
});

test.each(["", "甲", "A", "1", "A1:B", "A:2", "A0", "XFE1", "A1048577", "A1,B2", "A1:B2:C3"])(
  "%j is no reference",
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test.each(["B2", "B2:C9", "B:C", "3:4", "1:1048576"])("%s is written as it was read", (text) => {
  expect(formatArea(parseReference(text)!.area)).toBe(text);
});

test("absolute addresses carry dollars", () => {
  expect(formatArea(area(1, 1, 8, 2), true)).toBe("$B$2:$C$9");
  expect(formatArea(area(0, 1, MAX_ROWS, 1), true)).toBe("$B:$B");
});

test("names are quoted as Excel quotes them", () => {
  expect(["词汇", "Sheet1", "a b", "2024", "A1", "张三's", "基础-1"].map(quoteSheet)).toEqual([
    "词汇",
    "Sheet1",
    "'a b'",
    "'2024'",
    "'A1'",
    "'张三''s'",
    "'基础-1'",
  ]);
});
