import { areaAddress, parseArea, type Area } from "../../../../src/check";
import { addEdit, NO_EDITS, type PendingEdits } from "../../../../src/taskpane/excel/state/edits";

const area = (address: string): Area => parseArea(address)!;
const shown = (edits: PendingEdits) =>
  [...edits].map(([sheet, edit]) => `${sheet} ${edit === "everything" ? edit : areaAddress(edit)}`);

test("edits of one sheet grow into one area that holds them all", () => {
  const edits = ["E7", "B9:C9", "D4"].reduce((all, address) => addEdit(all, "考评人员", area(address)), NO_EDITS);
  expect(shown(edits)).toEqual(["考评人员 B4:E9"]);
});

test("edits of two sheets stay apart, in the order in which they came", () => {
  const edits = addEdit(addEdit(NO_EDITS, "考评人员", area("E7")), "认定职业", area("B4"));
  expect(shown(edits)).toEqual(["考评人员 E7", "认定职业 B4"]);
});

test("once cells have moved, no area says what changed", () => {
  const moved = addEdit(addEdit(NO_EDITS, "考评人员", area("E7")), "考评人员", "everything");
  expect(shown(addEdit(moved, "考评人员", area("A1")))).toEqual(["考评人员 everything"]);
});
