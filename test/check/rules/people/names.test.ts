import type { CellValue, Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended } from "../../../support/mend";
import { findingsOf, fixedValues, onSnapshot, planOf } from "../../../support/plan";

const found = (rule: string, record: Record<string, CellValue>): Finding[] =>
  findingsOf(rule, { qualityControllers: [{ specialty: "机械加工", ...record }] });

const expectMended = (finding: Finding, record: Record<string, CellValue>): void => {
  const snapshot = planOf({ qualityControllers: [{ specialty: "机械加工", ...record }] });
  expect(onSnapshot(finding.rule, mended(snapshot, editsOf(finding)))).toEqual([]);
};

describe("PER-01, names", () => {
  it.each<[CellValue, string]>([
    ["张三2", "a number behind the name"],
    ["13800138000", "a phone in the wrong column"],
    [20260101, "a number"],
    ["张３", "a full-width digit"],
  ])("%p (%s) is no name", (personName) => {
    const [finding, ...others] = found("PER-01", { personName });
    expect(finding).toMatchObject({
      message: "PER-01.digits",
      severity: "error",
      clause: "六（二）",
      value: personName,
    });
    expect(finding.cell).toEqual({ row: 3, column: 1 });
    expect(finding.fix).toBeUndefined();
    expect(others).toEqual([]);
    expectSayable(finding);
  });

  it.each(["/", "—", "***"])("%p names nobody", (personName) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.empty", severity: "error" });
    expectSayable(finding);
  });

  it("an empty name is a required cell left empty, nothing more", () => {
    expect(found("PER-01", {})).toEqual([]);
    expect(found("PER-01", { personName: " " })).toEqual([]);
    expect(found("GEN-07", {}).some((f) => f.field === "personName")).toBe(true);
  });

  it.each([
    ["张 三", "张三"],
    ["张　三", "张三"],
    ["张\n三", "张三"],
    ["买买提 · 艾力", "买买提·艾力"],
    ["买买提 • 艾力", "买买提·艾力"],
  ])("blanks inside %p are taken out", (personName, to) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.blanks", severity: "warning", facts: { name: to } });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { personName });
    expectSayable(finding);
  });

  it.each(["买买提•艾力", "买买提.艾力", "买买提・艾力", "买买提．艾力", "买买提‧艾力"])(
    "the dot of %p becomes the right one",
    (personName) => {
      const [finding] = found("PER-01", { personName });
      expect(finding).toMatchObject({ message: "PER-01.middleDot", severity: "warning" });
      expect(fixedValues(finding)).toEqual(["买买提·艾力"]);
      expectMended(finding, { personName });
      expectSayable(finding);
    },
  );

  it.each(["张三", "欧阳娜娜", "买买提·艾力", "𠮷田", "John Smith", "J. R. Smith", " 张三 "])(
    "%p is a name",
    (personName) => expect(found("PER-01", { personName })).toEqual([]),
  );

  it("looks at the names of examiners, quality controllers and committees, not at venues", () => {
    const tables = {
      examiners: [{ personName: "张 三" }],
      committees: [{ personName: "张 三" }],
      venues: [{ manager: "张 三" }],
    };
    expect(findingsOf("PER-01", tables).map((f) => f.table)).toEqual(["committees", "examiners"]);
  });
});

describe("PER-02, sex", () => {
  it.each([
    ["男性", "男"],
    ["M", "男"],
    ["f", "女"],
    ["Female", "女"],
    [1, "男"],
    ["2", "女"],
    ["女士", "女"],
    ["Ｍ", "男"],
  ])("%p becomes %p", (sex, to) => {
    const [finding] = found("PER-02", { sex });
    expect(finding).toMatchObject({ message: "PER-02.variant", severity: "error", facts: { sex: to }, value: sex });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { sex });
    expectSayable(finding);
  });

  it.each(["未知", "0", 9, "/", "先"])("%p tells no sex and is not mended", (sex) => {
    const [finding] = found("PER-02", { sex });
    expect(finding).toMatchObject({ message: "PER-02.unknown", severity: "error" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each(["男", "女", " 女", "男\u200b"])("%p is right, stray characters aside", (sex) =>
    expect(found("PER-02", { sex })).toEqual([]),
  );
});
