import type { Finding } from "../../../../src/check";
import { expectSayable } from "../../../support/mend";
import { cellOf, findingsOf, type Record_ } from "../../../support/plan";

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
  test("an empty work type is a hint", () => {
    const [finding] = found("OCC-15", ELECTRICIAN);
    expect(finding).toMatchObject({ message: "OCC-15.noWorkType", severity: "info", field: "workType" });
    expectSayable(finding);
  });

  test("so is a work type other than those published", () => {
    const trainer = { occupationCode: "4-04-05-05", occupationName: "人工智能训练师", skillLevels: "4" };
    const [finding] = found("OCC-15", { ...trainer, workType: "数据标注员" });
    expect(finding).toMatchObject({
      message: "OCC-15.unknownWorkType",
      facts: { workTypes: ["人工智能数字人训练师"] },
    });
    expectSayable(finding);
    expect(found("OCC-15", { ...trainer, workType: "人工智能数字人训练师 " })).toEqual([]);
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
