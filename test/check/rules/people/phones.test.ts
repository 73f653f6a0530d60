import type { CellValue, Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { findingsOf, fixedValues, onSnapshot, planOf } from "../../../support/plan";
import { makePeople } from "../../../support/people";

const found = (phone: CellValue): Finding[] =>
  findingsOf("PER-19", { qualityControllers: [{ personName: "张三", phone }] });

const expectMended = (finding: Finding, phone: CellValue): void => {
  const snapshot = planOf({ qualityControllers: [{ personName: "张三", phone }] });
  expect(onSnapshot("PER-19", mended(snapshot, editsOf(finding)))).toEqual([]);
};

describe("PER-19, one phone", () => {
  it.each(["13800000000", " 139 0000 0000"])("%s stands for a number that is not known yet", (phone) => {
    const [finding] = found(phone).filter(({ message }) => message === "PER-19.placeholder");
    expect(finding).toMatchObject({ severity: "warning" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });
  it.each(["13800138000", "13800000001", "13888888888", "010-80000000"])("%s may be somebody's", (phone) => {
    expect(found(phone)).toEqual([]);
  });

  it.each([
    ["+8613800138000", "13800138000"],
    ["13800138000.0", "13800138000"],
    ["138-0013-8000", "13800138000"],
    ["+86-10-65881234", "010-65881234"],
  ])("%s is mended to %s", (phone, to) => {
    const [finding] = found(phone);
    expect(finding).toMatchObject({
      message: "PER-19.untidy",
      severity: "error",
      clause: "六（二）",
      facts: { phone: to },
    });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, phone);
    expectSayable(finding);
  });

  it("a lost area-code 0 is offered back, not put back unasked", () => {
    const [finding] = found(1065881234);
    expect(finding).toMatchObject({ message: "PER-19.zeroLost", severity: "warning" });
    expect(finding.fix?.kind).toBe("choose");
    expect(optionsOf(finding)).toEqual(["010-65881234"]);
    expectMended(finding, 1065881234);
    expectSayable(finding);
  });

  it("scientific notation is a warning without a fix", () => {
    const [finding] = found("1.38E+10");
    expect(finding).toMatchObject({ message: "PER-19.rounded", severity: "warning" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each(["无", "待补", "同上", "－"])("%p is told to be missing", (phone) => {
    const [finding, ...others] = found(phone);
    expect(finding).toMatchObject({ message: "PER-19.missing", severity: "error" });
    expect(others).toEqual([]);
    expectSayable(finding);
  });

  it("eight digits are offered with Beijing's area code", () => {
    const [finding] = found("65881234");
    expect(finding).toMatchObject({ message: "PER-19.noArea", severity: "error" });
    expect(optionsOf(finding)).toEqual(["010-65881234"]);
    expectMended(finding, "65881234");
    expectSayable(finding);
  });

  it("what stands beside a number is not thrown away unasked", () => {
    const [finding] = found("王工13800138000");
    expect(finding).toMatchObject({ message: "PER-19.remark", severity: "error" });
    expect(optionsOf(finding)).toEqual(["13800138000"]);
    expectSayable(finding);
  });

  it.each(["1380013800", "95013123456", "12800138000", "010-65881234 801", true])("%p is no phone", (phone) => {
    const [finding] = found(phone);
    expect(finding).toMatchObject({ message: "PER-19.unknown", severity: "error", field: "phone", value: phone });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each([
    "13800138000",
    13800138000,
    "010-65881234",
    "0311-88881234-802",
    "400-810-1234",
    "13800138000/010-65881234",
    "１３８００１３８０００",
    "138 0013 8000",
    "852-12345678",
    "+853 2888 1234",
    "010-65881234 转 801",
  ])("%p is one", (phone) => expect(found(phone)).toEqual([]));

  it("the contact phone of the enterprise is looked at, the phones of venues are not", () => {
    const tables = { enterprise: [{ phone: "6588" }], venues: [{ venueName: "一号场地", managerPhone: "6588" }] };
    expect(findingsOf("PER-19", tables)).toMatchObject([{ table: "enterprise", clause: "一（一）" }]);
  });
});

describe("PER-19, one phone for two", () => {
  const [zhang, li] = makePeople(2);
  const shared = (other: object) => ({
    examiners: [{ ...zhang, phone: "138 0013 8000" }],
    qualityControllers: [{ ...li, phone: "13800138000", ...other }],
  });

  it("is reported for both, each naming the other", () => {
    const findings = findingsOf("PER-19", shared({}));
    expect(findings.map(({ table, severity, message, facts }) => ({ table, severity, message, facts }))).toEqual([
      {
        table: "examiners",
        severity: "warning",
        message: "PER-19.shared",
        facts: { name: li.personName, otherSheet: "质量内控人员", otherCell: "I4" },
      },
      {
        table: "qualityControllers",
        severity: "warning",
        message: "PER-19.shared",
        facts: { name: zhang.personName, otherSheet: "考评人员", otherCell: "J4" },
      },
    ]);
    findings.forEach(expectSayable);
  });

  it.each(["010-65881234", "400-810-1234"])("is nothing for %s, which an office shares", (phone) => {
    const people = makePeople(10).map((person) => ({ ...person, phone }));
    expect(findingsOf("PER-19", { qualityControllers: people })).toEqual([]);
  });

  it("is nothing when it is one person on both rosters", () =>
    expect(findingsOf("PER-19", shared({ personName: zhang.personName, citizenId: zhang.citizenId }))).toEqual([]));

  it("is left to PER-11 when one of the two has the wrong ID or name", () => {
    expect(findingsOf("PER-19", shared({ personName: zhang.personName }))).toEqual([]);
    expect(findingsOf("PER-19", shared({ citizenId: zhang.citizenId }))).toEqual([]);
  });

  it("is not seen in cells that hold no good number", () => {
    const two = [
      { ...zhang, phone: "无" },
      { ...li, phone: "无" },
    ];
    expect(findingsOf("PER-19", { examiners: two }).map((f) => f.message)).toEqual([
      "PER-19.missing",
      "PER-19.missing",
    ]);
  });
});
