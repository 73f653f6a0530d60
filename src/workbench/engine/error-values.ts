/** The literals of error values: ECMA-376 part 1, 18.17.2.7, and what Excel added since. */
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#BUSY!",
  "#PYTHON!",
  "#EXTERNAL!",
]);

export const isErrorValue = (text: string): boolean => ERRORS.has(text);
