import type { CellValue, Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
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

  it.each(["/", "—", "***", "无", "待补", "同上", "待定", "人力资源部", "经理", "某某公司办公室"])(
    "%p names nobody",
    (personName) => {
      const [finding, ...others] = found("PER-01", { personName });
      expect(finding).toMatchObject({ message: "PER-01.empty", severity: "error", facts: { found: personName } });
      expect(others).toEqual([]);
      expectSayable(finding);
    },
  );

  it.each(["张*", "张＊＊", "李某某", "张XX", "李××", "某某"])("%p hides part of a name", (personName) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.hidden", severity: "error" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each(["李", " 王", "李（女）", "𬭎", "A"])("%p is one character, which may be the surname alone", (personName) => {
    const [finding, ...others] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.single", severity: "error", dismissible: true });
    expect(finding.fix).toBeUndefined();
    expect(others).toEqual([]);
    expectSayable(finding);
  });

  it.each([
    "李□",
    "李？",
    "李?",
    "李〓鑫",
    "李\ufffd",
    "李囗",
    "李○○",
    "李__明",
    "王x明",
    "王Ｏ明",
    "李（王+鑫）",
    "李晓[金＋川]",
  ])("%p lacks a character that could not be typed or was lost", (personName) => {
    const [finding, ...others] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.lost", severity: "error", dismissible: true });
    expect(finding.fix).toBeUndefined();
    expect(others).toEqual([]);
    expectSayable(finding);
  });

  it.each(["丁〇", "王㛃", "李𬭎", "欧阳", "仁增旺姆", "D·约翰"])("%p lacks none", (personName) =>
    expect(found("PER-01", { personName })).toEqual([]),
  );

  it.each(["王先生", "李师傅", "欧阳主任", "张总", "王工"])("%p is a surname and a form of address", (personName) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.surname", severity: "error", dismissible: true });
    expectSayable(finding);
  });

  it.each([
    "张三、李四",
    "张三/李四",
    "张三，李四",
    "张三\n李四",
    "张三和李四",
    "张三等人",
    "张三（组长）、李四",
    "张三;李四",
    ...["①张三②李四", "1、张三、李四"],
  ])("%p are several people, and count as one", (personName) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.several", severity: "error" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each([
    ["张三 李四", "张三李四"],
    ["扎西 顿珠", "扎西顿珠"],
    ["张三 李四 王五", "张三李四王五"],
  ])("%p may be several people or one: joining them is offered, not done", (personName, joined) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.severalOrOne", severity: "error", dismissible: true });
    expect(optionsOf(finding)).toEqual([joined]);
    expectMended(finding, { personName });
    expectSayable(finding);
  });

  it.each([
    "张三（组长）",
    "张三先生",
    "张三 组长",
    "姓名：张三",
    "张三。",
    "（张三）",
    "张三（外聘）",
    "张三 Zhang San",
    "张 三(男)",
    ...["1、张三", "①张三", "① 张 三", "（1）张三", "一、张三", "01 张三", "• 张三", "张三①", "张三²"],
  ])("what stands beside the name in %p is taken off", (personName) => {
    const [finding] = found("PER-01", { personName });
    expect(finding).toMatchObject({ message: "PER-01.note", severity: "warning", facts: { name: "张三" } });
    expect(fixedValues(finding)).toEqual(["张三"]);
    expectMended(finding, { personName });
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
    ["欧阳 娜娜", "欧阳娜娜"],
    ["张 三 丰", "张三丰"],
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

  it.each([
    ...[
      "张三",
      "欧阳娜娜",
      "买买提·艾力",
      "𠮷田",
      "John Smith",
      "J. R. Smith",
      " 张三 ",
      "李和平",
      "欧阳和平",
      "于和伟",
      "司马相如",
    ],
    ...["任我行", "李先进", "牛等", "吕长工子", "爱新觉罗溥仪", "阿不都热合曼·买买提", "朱学院", "吐尔洪和加"],
  ])("%p is a name", (personName) => expect(found("PER-01", { personName })).toEqual([]));

  it("looks at every person's name: rosters, committees, venues and the enterprise's own people", () => {
    const tables = {
      enterprise: [{ legalRepresentative: "张 三", contact: "李先生" }],
      examiners: [{ personName: "张 三" }],
      committees: [{ personName: "张 三" }],
      venues: [{ manager: "张 三", contact: "张三、李四" }],
    };
    expect(findingsOf("PER-01", tables).map((f) => `${f.table} ${f.field}`)).toEqual([
      "enterprise legalRepresentative",
      "enterprise contact",
      "committees personName",
      "examiners personName",
      "venues manager",
      "venues contact",
    ]);
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
    ["男。", "男"],
    ["（女）", "女"],
    ["性别：男", "男"],
  ])("%p becomes %p", (sex, to) => {
    const [finding] = found("PER-02", { sex });
    expect(finding).toMatchObject({ message: "PER-02.variant", severity: "error", facts: { sex: to }, value: sex });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { sex });
    expectSayable(finding);
  });

  it.each(["未知", "0", 9, "/", "先", "男/女", "男女"])("%p tells no sex and is not mended", (sex) => {
    const [finding] = found("PER-02", { sex });
    expect(finding).toMatchObject({ message: "PER-02.unknown", severity: "error" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each(["男", "女", " 女", "男\u200b"])("%p is right, stray characters aside", (sex) =>
    expect(found("PER-02", { sex })).toEqual([]),
  );
});
