import { cellText, masked } from "../../src/report/cell-text";
import { columnOf, type Field, type TableId } from "../../src/guide";
import { planOf } from "../support/plan";

/** A cell in print, masked. */
function printed(id: TableId, field: Field, text: string): string {
  const table = planOf({ [id]: [{ serial: 1, [field]: text }] }).tables.get(id)!;
  return cellText(table, 0, columnOf(id, field), { mask: true });
}

test.each([
  ["110105194912310021", "110105********0021"],
  ["13800138000", "138****8000"],
  ["010-12345678", "010-****5678"],
  ["61234567", "****4567"],
  ["8765432", "*******"],
  ["", ""],
])("of %s at least four digits are hidden: %s", (text, shown) => {
  expect(masked(text, { head: text.length === 18 ? 6 : 3, tail: 4 })).toBe(shown);
});

test("a phone in the column of IDs, and an ID in that of phones, are masked no less", () => {
  expect(printed("examiners", "citizenId", "13800138000")).toBe("138****8000");
  expect(printed("examiners", "phone", "110105194912310021")).toBe("110***********0021");
});

test("an ID or a mobile number within any other text is masked there, in groups, too", () => {
  expect(printed("examiners", "professionalTitle", "技师 证号110101196911235658")).toBe("技师 证号110101********5658");
  expect(printed("venues", "contact", "陈立新 138 0013 8000")).toBe("陈立新 138 **** 8000");
  expect(printed("examiners", "specialty", "末位为 11010519491231002x")).toBe("末位为 110105********002x");
});

test("other numbers stay as they are", () => {
  for (const text of ["型号 20250012345678", "2003年 5月 6日", "编号 23800138000"])
    expect(printed("equipment", "deviceModel", text)).toBe(text);
  expect(printed("enterprises", "creditCode", "911101050000000001")).toBe("911101050000000001");
});
