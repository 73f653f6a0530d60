import { check, type Snapshot } from "../../src/check";
import { cellText, masked } from "../../src/report/cell-text";
import { columnOf, type Field, type TableId } from "../../src/guide";
import { editsOf, mended } from "../support/mend";
import { planOf, TODAY } from "../support/plan";

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

describe("an ID, a phone or a credit code is printed as the check's safe fixes would write it", () => {
  test.each<readonly [Field, string, string]>([
    ["citizenId", "１１０１０５１９４９１２３１００２ｘ", "11010519491231002X"],
    ["citizenId", " 110105 19491231 002x ", "11010519491231002X"],
    ["citizenId", "110105-19491231-002×", "11010519491231002X"],
    ["citizenId", "'11010519491231002X", "11010519491231002X"],
    ["citizenId", "１１０１０５ 19491231 0022", "110105194912310022"],
    ["citizenId", "E12345678", "E12345678"],
    ["phone", "138-0013-8000", "13800138000"],
    ["phone", "+86 １３８ 0013 8000", "13800138000"],
    ["phone", "13800138000（手机）", "13800138000"],
    ["phone", "010—65881234转802", "010-65881234转802"],
    ["phone", "13800138000 13900139000", "13800138000 13900139000"],
    ["phone", "无", "无"],
  ])("%s %s: %s", (field, text, shown) => {
    const plan = planOf({ examiners: [{ serial: 1, [field]: text }] });
    const table = plan.tables.get("examiners")!;
    const column = columnOf("examiners", field);
    expect(cellText(table, 0, column, { mask: false })).toBe(shown);
    expect(allMended(plan).tables.get("examiners")!.text(0, field)).toBe(shown);
  });

  test("a credit code in capitals", () => {
    const plan = planOf({ enterprises: [{ serial: 1, creditCode: "91110105ma01ａbcd5x" }] });
    const printedCode = cellText(plan.tables.get("enterprises")!, 0, columnOf("enterprises", "creditCode"), {
      mask: false,
    });
    expect(printedCode).toBe(allMended(plan).tables.get("enterprises")!.text(0, "creditCode"));
    expect(printedCode).toBe("91110105MA01ABCD5X");
  });
});

/** The plan once every safe fix of it is applied, and of what comes to light then. */
function allMended(plan: Snapshot): Snapshot {
  for (let now = plan; ;) {
    const edits = check(now, { today: TODAY }).findings.flatMap((finding) =>
      finding.fix?.kind === "safe" && finding.cell ? editsOf(finding).filter(({ kind }) => kind === "set") : [],
    );
    if (edits.length === 0) return now;
    now = mended(now, edits.slice(0, 1));
  }
}
