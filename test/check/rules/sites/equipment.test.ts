import type { Finding } from "../../../../src/check";
import { expectSayable, optionsOf } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, type Record_ } from "../../../support/plan";

const OCCUPATIONS = [
  { occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5" },
  { occupationCode: "6-18-02-04", occupationName: "焊工", workType: "电焊工", skillLevels: "5" },
];
const WORKSHOP = { venueName: "一号车间", occupationName: "电工" };
const SCHOOL = { venueName: "培训中心", occupationName: "焊工" };
const BENCH = { ...WORKSHOP, deviceName: "电工实训台", deviceModel: "KH-2", quantity: 10 };
const MACHINE = { ...SCHOOL, deviceName: "逆变焊机", deviceModel: "ZX7-400", quantity: 6 };

const found = (
  rule: string,
  equipment: readonly Record_[],
  venues: readonly Record_[] = [WORKSHOP, SCHOOL],
): Finding[] => findingsOf(rule, { occupations: OCCUPATIONS, venues, equipment });

describe("EQP-01", () => {
  test("a venue without equipment is an error under the title", () => {
    const findings = found("EQP-01", [BENCH]);
    expect(findings).toMatchObject([
      {
        message: "EQP-01.noEquipment",
        severity: "error",
        clause: "七",
        cell: cellOf("equipment", "title", "venueName"),
        facts: { venue: "培训中心", name: "焊工" },
      },
    ]);
    expectSayable(findings[0]);
  });

  test("a venue that serves two occupations needs equipment for both, and levels in several rows ask once", () => {
    const venues = [WORKSHOP, { ...WORKSHOP, occupationName: "焊工" }, { ...WORKSHOP, occupationName: "焊工" }];
    expect(found("EQP-01", [BENCH], venues).map((f) => f.facts.name)).toEqual(["焊工"]);
  });

  test("equipment of a venue that is not listed is an error on the venue's name", () => {
    const findings = found("EQP-01", [BENCH, MACHINE, { ...BENCH, venueName: "三号车间" }]);
    expect(findings).toMatchObject([
      { message: "EQP-01.unknownVenue", cell: cellOf("equipment", 2, "venueName"), facts: { venue: "三号车间" } },
    ]);
    expectSayable(findings[0]);
  });

  test("equipment for an occupation its venue does not serve is an error on the occupation", () => {
    const findings = found("EQP-01", [BENCH, MACHINE, { ...BENCH, occupationName: "焊工" }]);
    expect(findings).toMatchObject([
      {
        message: "EQP-01.otherOccupation",
        cell: cellOf("equipment", 2, "occupationName"),
        facts: { venue: "一号车间", name: "焊工", occupations: ["电工"] },
      },
    ]);
    expectSayable(findings[0]);
  });

  test("the two tables may call venue and occupation slightly differently", () => {
    const venues = [{ venueName: "一号车间（东）", occupationName: "焊工" }];
    expect(found("EQP-01", [{ ...MACHINE, venueName: "一号车间(东) ", occupationName: "焊 工" }], venues)).toEqual([]);
  });

  test("cells still empty are GEN-07's and are not guessed at", () => {
    expect(found("EQP-01", [BENCH, { ...MACHINE, occupationName: "" }])).toEqual([]);
    expect(found("EQP-01", [BENCH], [{ ...WORKSHOP, occupationName: "" }])).toEqual([]);
    expect(found("EQP-01", [BENCH, MACHINE, { deviceName: "钳形表", quantity: 1 }])).toEqual([]);
  });

  test("without venues nothing is compared, for VEN-01 says it", () => {
    expect(found("EQP-01", [BENCH], [])).toEqual([]);
    expect(findingsOf("EQP-01", { occupations: OCCUPATIONS, equipment: [BENCH] })).toEqual([]);
  });
});

describe("EQP-01, what one slip explains", () => {
  test.each(["电焊工", "焊工职业", "6-18-02-04 焊工"])(
    "%s is the welder: mended, and nothing else",
    (occupationName) => {
      const findings = found("EQP-01", [BENCH, { ...MACHINE, occupationName }]);
      expect(findings).toMatchObject([{ message: "EQP-01.writing", severity: "error", field: "occupationName" }]);
      expect(findings.flatMap(fixedValues)).toEqual(["焊工"]);
      expectSayable(findings[0]);
    },
  );

  test("equipment for an occupation nobody knows does not leave its venue unequipped", () => {
    const findings = found("EQP-01", [BENCH, { ...MACHINE, occupationName: "铆工" }]);
    expect(findings.map(({ message }) => message)).toEqual(["EQP-01.otherOccupation"]);
    expect(optionsOf(findings[0])).toEqual(["焊工"]);
  });

  test("nor does equipment of a venue nobody knows, whose name is offered where it resembles one", () => {
    const findings = found("EQP-01", [BENCH, { ...MACHINE, venueName: "培训中心（一层）" }]);
    expect(findings.map(({ message }) => message)).toEqual(["EQP-01.unknownVenue"]);
    expect(optionsOf(findings[0])).toEqual(["培训中心"]);
  });

  test("two venues without equipment are not both explained by one strange name", () => {
    const findings = found("EQP-01", [{ ...MACHINE, venueName: "仓库" }]);
    expect(findings.map(({ message }) => message)).toEqual([
      "EQP-01.noEquipment",
      "EQP-01.noEquipment",
      "EQP-01.unknownVenue",
    ]);
  });
});

describe("EQP-02", () => {
  test.each([
    ["1组", 1],
    ["10台/套", 10],
    ["1（套）", 1],
    ["10台（套）", 10],
    ["一台", 1],
    ["两套", 2],
    ["十二台", 12],
    ["二十把", 20],
    ["一百零五台", undefined],
    ["3付", 3],
    ["1批", 1],
    ["4pcs", 4],
    ["5 台套", 5],
    ["三", 3],
    ["10米", undefined],
    ["5公斤", undefined],
    ["每人一台", undefined],
    ["1套（含5台）", undefined],
    ["10多组", undefined],
    ["若干组", undefined],
    ["零台", undefined],
    ["2台/人", undefined],
    ["3月", undefined],
    ["第1台", undefined],
    ["1-2台", undefined],
    ["1条（生产线）", 1],
    ["10个工位", 10],
  ])("%p means %p", (quantity, number) => {
    const [finding, ...others] = found("EQP-02", [{ ...BENCH, quantity }]);
    expect(others).toEqual([]);
    expect(fixedValues(finding)).toEqual(number === undefined ? [] : [number]);
    expect(finding).toMatchObject({
      message: number === undefined ? "EQP-02.notACount" : "EQP-02.unit",
      severity: "error",
    });
    expectSayable(finding);
  });

  test.each([0, -1, 1.5, "若干", "0", "1-2"])("%p is no quantity", (quantity) => {
    const [finding] = found("EQP-02", [{ ...BENCH, quantity }]);
    expect(finding).toMatchObject({ severity: "error", cell: cellOf("equipment", 0, "quantity"), value: quantity });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test.each([1, 120, "3", "１２", "12台"])("%p is one, its form being GEN-08's", (quantity) => {
    expect(found("EQP-02", [{ ...BENCH, quantity }])).toEqual([]);
  });
});

describe("EQP-03", () => {
  test("an empty model is a warning, without one about doubles", () => {
    const findings = found("EQP-03", [
      { ...BENCH, deviceModel: "" },
      { ...BENCH, deviceModel: " " },
    ]);
    expect(findings.map((f) => [f.message, f.cell?.row])).toEqual([
      ["EQP-03.noModel", 3],
      ["EQP-03.noModel", 4],
    ]);
    expect(findings[0].severity).toBe("warning");
    expectSayable(findings[0]);
  });

  test.each([
    "/",
    "无",
    "-",
    "——",
    "无型号",
    "（无）",
    "不详",
    "N/A",
    "同上",
    "〃",
    "略",
    "待定",
    "详见附件",
    "见铭牌",
  ])("%s is no model", (deviceModel) => {
    const findings = found("EQP-03", [
      { ...BENCH, deviceModel },
      { ...BENCH, deviceModel },
    ]);
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([
      ["EQP-03.nothing", "warning"],
      ["EQP-03.nothing", "warning"],
    ]);
    expectSayable(findings[0]);
  });

  test.each(["自制", "定制", "A-/B", "通用型", "无锡WX-1", "0", "-20℃型"])("%s is one", (deviceModel) => {
    expect(found("EQP-03", [{ ...BENCH, deviceModel }])).toEqual([]);
  });

  test("the same device and model at one venue is a warning naming the first row", () => {
    const findings = found("EQP-03", [BENCH, MACHINE, { ...BENCH, deviceModel: "ＫＨ-2", quantity: 5 }]);
    expect(findings).toMatchObject([
      {
        message: "EQP-03.twice",
        severity: "warning",
        cell: cellOf("equipment", 2, "deviceName"),
        facts: { device: "电工实训台", row: 4 },
      },
    ]);
    expectSayable(findings[0]);
  });

  test("another model, venue or occupation is no double", () => {
    const others = [
      { ...BENCH, deviceModel: "KH-3" },
      { ...BENCH, venueName: "培训中心" },
      { ...BENCH, occupationName: "焊工" },
    ];
    expect(found("EQP-03", [BENCH, ...others])).toEqual([]);
  });
});
