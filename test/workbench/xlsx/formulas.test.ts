import { hasReferences } from "../../../src/workbench/engine/formula-text";
import { shiftFormula } from "../../../src/workbench/engine/shifted-formula";
import { fromFileFormula, toFileFormula } from "../../../src/workbench/xlsx/formulas";

describe("a shared formula read in another cell", () => {
  test.each([
    ["=A1+B2", 1, 0, "=A2+B3"],
    ["=A1+B2", 0, 1, "=B1+C2"],
    ["=$A1+B$2+$C$3", 2, 2, "=$A3+D$2+$C$3"],
    ["A1&A1,A1 A1", 1, 0, "A2&A2,A2 A2"],
    ["-A1:$B$2+(A1)", 1, 1, "-B2:$B$2+(B2)"],
    ["=SUM(A1:A9)*2", 1, 1, "=SUM(B2:B10)*2"],
    ["=SUM(A:B)", 3, 1, "=SUM(B:C)"],
    ["=SUM(1:2)", 3, 1, "=SUM(4:5)"],
    ["=词汇!A1", 1, 0, "=词汇!A2"],
    ["='A1 备注'!B2", 1, 0, "='A1 备注'!B3"],
  ])("%s, %i down and %i right, is %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test.each(['="A1"&"B2"', "=LOG10(5)", "=工资2023*2", "=税率1"])("%s has no reference that could move", (formula) => {
    expect(shiftFormula(formula, 1, 1)).toBe(formula);
  });

  test("a reference pushed over the edge comes back from the other side, as in Excel", () => {
    expect(shiftFormula("=A1", -1, 0)).toBe("=A1048576");
  });
});

test("a formula asks for cells where it names any, or a name that may stand for them", () => {
  for (const text of ["=A1", "=SUM(3:3)", "=SUM($3:$4)", "=税率*2", "='a b'!B2"])
    expect([text, hasReferences(text)]).toEqual([text, true]);
  for (const text of ["=1+2", '="A1"', "=PI()", "=IF(TRUE,1,2)"])
    expect([text, hasReferences(text)]).toEqual([text, false]);
});

describe("functions younger than the format", () => {
  test.each(["BITAND", "NORM.DIST", "STDEV.S", "TAKE", "VSTACK", "REGEXTEST", "XOR"])("%s is one of them", (name) => {
    expect(toFileFormula(`=${name}(1)+SUM(1)`)).toBe(`_xlfn.${name}(1)+SUM(1)`);
  });

  test("carry a prefix in the file", () => {
    expect(toFileFormula('=IFS(A1>1,XLOOKUP(A1,B:B,C:C),TRUE,"IFS(")')).toBe(
      '_xlfn.IFS(A1>1,_xlfn.XLOOKUP(A1,B:B,C:C),TRUE,"IFS(")',
    );
    expect(toFileFormula("=SUM(FILTER(A:A,B:B>1))")).toBe("SUM(_xlfn._xlws.FILTER(A:A,B:B>1))");
  });

  test("lose it when read", () => {
    expect(fromFileFormula("_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))")).toBe("=SORT(UNIQUE(A1:A9))");
  });
});
