import type { Finding } from "../../../../src/check";
import { occupationByCode } from "../../../../src/guide/reference";
import { editsOf, expectSayable, mended } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, type Record_ } from "../../../support/plan";

const ELECTRICIAN = { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4" };
const WELDER = { occupationCode: "6-18-02-04", occupationName: "焊工", workType: "电焊工", skillLevels: "5" };

const found = (rule: string, ...occupations: readonly Record_[]): Finding[] => findingsOf(rule, { occupations });

describe("OCC-13", () => {
  test("a level of the same code and work type stands once", () => {
    const [finding, ...rest] = found("OCC-13", ELECTRICIAN, WELDER, { ...ELECTRICIAN, skillLevels: "4、3" });
    expect(finding).toMatchObject({
      severity: "error",
      cell: cellOf("occupations", 2, "skillLevels"),
      facts: { levels: ["4"], row: 4 },
    });
    expect(rest).toEqual([]);
    expectSayable(finding);
  });

  test("blanks and full-width signs do not hide a double", () => {
    expect(found("OCC-13", WELDER, { ...WELDER, occupationCode: "６-18-02-04", workType: "电焊工 " })).toHaveLength(1);
  });

  test("another work type or another level is no double", () => {
    expect(found("OCC-13", WELDER, { ...WELDER, workType: "气焊工" }, { ...WELDER, skillLevels: "4" })).toEqual([]);
  });

  test("rows without an occupation are not compared", () => {
    const nobody = { occupationCode: "#N/A", skillLevels: "5" };
    expect(found("OCC-13", { skillLevels: "5" }, { skillLevels: "5" }, nobody, nobody)).toEqual([]);
  });
});

describe("OCC-14", () => {
  test("the second name of a code is named with the row of the first", () => {
    const [finding, ...rest] = found("OCC-14", WELDER, { ...WELDER, occupationName: "电焊工" });
    expect(finding).toMatchObject({
      severity: "warning",
      cell: cellOf("occupations", 1, "occupationName"),
      facts: { name: "电焊工", otherName: "焊工", row: 4 },
    });
    expect(rest).toEqual([]);
    expectSayable(finding);
  });

  test("a blank, a marker, an empty name and a malformed code make no second name", () => {
    const same = [WELDER, { ...WELDER, occupationName: "焊 工" }, { ...WELDER, occupationName: "焊工L" }];
    expect(found("OCC-14", ...same, { ...WELDER, occupationName: "" })).toEqual([]);
    expect(
      found("OCC-14", { ...WELDER, occupationCode: "61802" }, { ...ELECTRICIAN, occupationCode: "61802" }),
    ).toEqual([]);
  });
});

describe("OCC-15", () => {
  test("an empty work type is a hint that says how many there are", () => {
    const [finding] = found("OCC-15", ELECTRICIAN);
    expect(finding).toMatchObject({
      message: "OCC-15.noWorkType",
      severity: "info",
      field: "workType",
      facts: { name: "电工", count: 4 },
    });
    expectSayable(finding);
  });

  test.each([
    ["has none", "4-10-05-03", "婚姻家庭辅导师"],
    ["is not in the list of their numbers", "6-25-04-09", "物联网安装调试员"],
  ])("nothing is asked of an occupation that %s", (_, occupationCode, occupationName) => {
    expect(found("OCC-15", { occupationCode, occupationName, skillLevels: "4" })).toEqual([]);
  });

  test("a work type is unknown where all are known, and only there", () => {
    const noodles = { occupationCode: "4-03-02-02", occupationName: "中式面点师", skillLevels: "4" };
    const [finding] = found("OCC-15", { ...noodles, workType: "刀削面制作师" });
    expect(finding).toMatchObject({ message: "OCC-15.unknownWorkType", facts: { workTypes: ["牛肉拉面制作师"] } });
    expectSayable(finding);
    expect(found("OCC-15", { ...noodles, workType: "牛肉拉面制作师 " })).toEqual([]);
    const trainer = { occupationCode: "4-04-05-05", occupationName: "人工智能训练师", skillLevels: "4" };
    expect(found("OCC-15", { ...trainer, workType: "数据标注员" })).toEqual([]);
  });

  test("several work types in a cell are known if each is", () => {
    const scenery = { occupationCode: "4-07-04-07", occupationName: "景区运营管理师", skillLevels: "4" };
    expect(occupationByCode("4-07-04-07")?.name).toBe(scenery.occupationName);
    expect(found("OCC-15", { ...scenery, workType: "景区营销推广师、景区安全管理师" })).toEqual([]);
    expect(found("OCC-15", { ...scenery, workType: "景区营销推广师、景区保洁员" })).toHaveLength(1);
  });

  test.each(["/", "无", "不分工种", "—", "--", "（无）", "暂无", "n/a", "／", "不区分工种"])(
    "%p says that there is none, and is cleared",
    (workType) => {
      const plan = planOf({ occupations: [{ ...WELDER, workType }] });
      const [finding] = onSnapshot("OCC-15", plan);
      expect(finding).toMatchObject({ message: "OCC-15.nothing", severity: "info", field: "workType" });
      expect(fixedValues(finding)).toEqual([""]);
      const after = mended(plan, editsOf(finding));
      expect(onSnapshot("OCC-15", after)).toEqual([]);
      // What depends on the work type says so before and after alike.
      for (const snapshot of [plan, after])
        expect(onSnapshot("OCC-07", snapshot).map((f) => f.message)).toEqual(["OCC-07.workTypeMissing"]);
      expectSayable(finding);
    },
  );

  test("a work type that is another occupation of the dictionary is asked about", () => {
    const [finding] = found("OCC-15", { ...WELDER, workType: "无损检测员" });
    expect(finding).toMatchObject({
      message: "OCC-15.otherOccupation",
      severity: "info",
      facts: { name: "焊工", workType: "无损检测员" },
    });
    expectSayable(finding);
  });

  test.each(["无缝钢管焊接工", "空调装配工", "全部工种"])("%p is left alone", (workType) => {
    expect(found("OCC-15", { ...WELDER, workType })).toEqual([]);
  });

  test("where no work types are known, none is unknown", () => {
    expect(found("OCC-15", { ...ELECTRICIAN, workType: "维修电工" })).toEqual([]);
  });

  test("nothing is asked where OCC-07 asks for the work type, or while the occupation is in doubt", () => {
    expect(found("OCC-15", { ...WELDER, workType: "" }, { ...ELECTRICIAN, occupationCode: "6-99-99-99" })).toEqual([]);
  });
});

describe("OCC-16", () => {
  test("a table without a row is one finding about the table", () => {
    const findings = found("OCC-16");
    expect(findings).toMatchObject([{ severity: "error", table: "occupations" }]);
    expect(findings[0].cell).toBeUndefined();
    expectSayable(findings[0]);
  });

  test("rows that are not data do not fill it", () => {
    expect(found("OCC-16", { serial: "注：按大典填写" }, { serial: "..." })).toHaveLength(1);
    expect(found("OCC-16", ELECTRICIAN)).toEqual([]);
  });
});
