import type { CellValue, Finding } from "../../../../src/check";
import { checkCharacterOf } from "../../../../src/check/standards/citizen-id";
import published from "../../../fixtures/citizen-ids.json";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf } from "../../../support/plan";

const MAN = "321083197812162119";
const WOMAN_X = "11010519491231002X";

const person = (citizenId: CellValue, more: Record<string, CellValue> = {}) => ({
  qualityControllers: [{ personName: "张三", citizenId, ...more }],
});

const found = (rule: string, citizenId: CellValue, more: Record<string, CellValue> = {}): Finding[] =>
  findingsOf(rule, person(citizenId, more));

const ID_RULES = ["PER-03", "PER-04", "PER-05", "PER-06", "PER-07", "PER-08", "PER-09", "PER-10"];
/** The findings of all rules on IDs. */
const idFindings = (citizenId: CellValue, more: Record<string, CellValue> = {}): string[] =>
  ID_RULES.flatMap((rule) => found(rule, citizenId, more)).map((finding) => finding.message);

const bornOn = (birth: string, first = "110105"): string => {
  const digits = `${first}${birth}002`;
  return digits + checkCharacterOf(digits);
};

describe("PER-03, sex against the ID", () => {
  it("a woman's digit beside 男 is reported in the cell of the sex", () => {
    const [finding] = found("PER-03", WOMAN_X, { sex: "男" });
    expect(finding).toMatchObject({
      message: "PER-03.evenDigit",
      severity: "error",
      clause: "六（二）",
      standard: "GB 11643-1999",
      field: "sex",
      value: "男",
      facts: { sex: "男", digit: 2 },
    });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it("a man's digit beside 女 is reported likewise", () => {
    const [finding] = found("PER-03", MAN, { sex: "女" });
    expect(finding).toMatchObject({ message: "PER-03.oddDigit", facts: { sex: "女", digit: 1 } });
    expectSayable(finding);
  });

  it.each(["男性", "M", 1])("%p is understood as 男", (sex) =>
    expect(found("PER-03", WOMAN_X, { sex })).toHaveLength(1),
  );

  it.each([
    [WOMAN_X, "女"],
    [MAN, "男"],
    [WOMAN_X, "未知"],
    [WOMAN_X, ""],
    ["110105194912310021", "男"],
    ["", "男"],
  ])("nothing is said of %p beside %p", (id, sex) => expect(found("PER-03", id, { sex })).toEqual([]));
});

describe("PER-04, digits lost", () => {
  it.each<[CellValue, string]>([
    [110105194912310000, "PER-04.rounded"],
    [1.1010519491231e17, "PER-04.rounded"],
    [150102880730303, "PER-04.number"],
    ["1.10105E+17", "PER-04.scientific"],
    ["110105194912310000", "PER-04.zeros"],
  ])("%p is reported alone and never mended", (id, message) => {
    const [finding] = found("PER-04", id);
    expect(finding).toMatchObject({ message, severity: "error", field: "citizenId", value: id });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
    expect(idFindings(id, { sex: "男" })).toEqual([message]);
  });

  it("says how many digits are gone", () =>
    expect(found("PER-04", 110105194912310000)[0].facts).toEqual({ lost: 3, zeros: "000" }));

  it("an ID that ends in 000 and passes its check lost nothing", () =>
    expect(idFindings("110105199001072000")).toEqual([]));
});

describe("PER-05, the number itself", () => {
  it.each([
    ["11010519491231002x", "PER-05.smallX"],
    ["11010519491231002×", "PER-05.foreignX"],
    ["11010519491231002Х", "PER-05.foreignX"],
    ["11010519491231002ｘ", "PER-05.smallX"],
    ["110105-19491231-002X", "PER-05.extraCharacters"],
    ["‘11010519491231002X", "PER-05.extraCharacters"],
    ["11010519491231002X。", "PER-05.extraCharacters"],
    ["身份证11010519491231002X", "PER-05.extraCharacters"],
    ["身份证号：11010519491231002X", "PER-05.extraCharacters"],
    ["11010519491231002X（身份证）", "PER-05.extraCharacters"],
  ])("%s is mended to the standard's form", (id, message) => {
    const [finding] = found("PER-05", id);
    expect(finding).toMatchObject({ message, severity: "error", standard: "GB 11643-1999", field: "citizenId" });
    expect(fixedValues(finding)).toEqual([WOMAN_X]);
    expect(onSnapshot("PER-05", mended(planOf(person(id)), editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  it.each<[string, string, object]>([
    ["110105194912310021", "PER-05.check", { expected: "X", found: "1" }],
    ["130402198207290622", "PER-05.check", { expected: checkCharacterOf("13040219820729062"), found: "2" }],
    ["11010519491231003x", "PER-05.check", { expected: checkCharacterOf("11010519491231003"), found: "X" }],
    ["11010519491331002X", "PER-05.date", { digits: "19491331" }],
    ["11010519490229002X", "PER-05.date", { digits: "19490229" }],
    ["110105991301002", "PER-05.date", { digits: "991301" }],
    ["1101051949123100", "PER-05.length", { length: 16 }],
    ["无", "PER-05.missing", { found: "无" }],
    ["待补", "PER-05.missing", { found: "待补" }],
    ["同上", "PER-05.missing", { found: "同上" }],
    ["11010519491231002X 110105194912310021", "PER-05.length", { length: 36 }],
    ["11O10519491231002X", "PER-05.character", { found: "O" }],
    ["11010519491231002Y", "PER-05.character", { found: "Y" }],
  ])("%s is %s", (id, message, facts) => {
    const [finding] = found("PER-05", id);
    expect(finding).toMatchObject({ message, severity: "error", facts });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
    expect(idFindings(id)).toEqual([message]);
  });

  it("a TRUE in the column is no ID", () => expect(idFindings(true)).toEqual(["PER-05.length"]));

  it.each(published.valid.filter(({ birth }) => birth > 19601122))("$id is in order", ({ id, sex }) =>
    expect(idFindings(id, { sex })).toEqual([]),
  );

  it.each([` ${MAN}`, `${MAN}\u200b`, "３２１０８３１９７８１２１６２１１９", "321083 19781216 2119", `\t${MAN}`])(
    "%p is in order: stray characters are reported by the hygiene rules alone",
    (id) => {
      expect(idFindings(id, { sex: "男" })).toEqual([]);
      expect([...found("GEN-01", id), ...found("GEN-02", id)]).toHaveLength(1);
    },
  );
});

describe("PER-06, the old form", () => {
  it.each(published.fifteen)("$id is offered as $eighteen, not mended unasked", ({ id, eighteen }) => {
    const [finding] = found("PER-06", id);
    expect(finding).toMatchObject({ message: "PER-06.fifteen", severity: "error", facts: { id: eighteen } });
    expect(finding.fix?.kind).toBe("choose");
    expect(optionsOf(finding)).toEqual([eighteen]);
    expectSayable(finding);
    expect(onSnapshot("PER-06", mended(planOf(person(id)), editsOf(finding)))).toEqual([]);
    expect(idFindings(id)).toEqual(["PER-06.fifteen"]);
  });
});

describe("PER-07, PER-08, PER-09, other numbers", () => {
  it.each(["110105********002X", "1101051949****002X"])("%s is masked", (id) => {
    const [finding] = found("PER-07", id);
    expect(finding).toMatchObject({ message: "PER-07.masked", severity: "warning", dismissible: true });
    expectSayable(finding);
    expect(idFindings(id)).toEqual(["PER-07.masked"]);
  });

  it("a prefix of no province is a warning", () => {
    const [finding] = found("PER-08", bornOn("19800101", "660105"));
    expect(finding).toMatchObject({ message: "PER-08.unknownProvince", severity: "warning", facts: { prefix: "66" } });
    expectSayable(finding);
  });

  it.each([
    ...published.residencePermits.map(({ id }) => [id, "PER-08.residencePermit"]),
    ...published.foreignResidents.map(({ id }) => [id, "PER-08.foreignResident"]),
  ])("%s is accepted, with a word", (id, message) => {
    const [finding] = found("PER-08", id);
    expect(finding).toMatchObject({ message, severity: "info" });
    expectSayable(finding);
    expect(idFindings(id)).toEqual([message]);
  });

  it.each(["E12345678", "H12345678", "军字第1234567号"])("%s is another document's", (id) => {
    const [finding] = found("PER-09", id);
    expect(finding).toMatchObject({ message: "PER-09.otherDocument", severity: "warning" });
    expectSayable(finding);
    expect(idFindings(id)).toEqual(["PER-09.otherDocument"]);
  });
});

describe("PER-10, age on 22 November 2026", () => {
  it.each<[string, string, string, object]>([
    ["20261123", "PER-10.future", "error", { birth: "2026-11-23" }],
    ["20081123", "PER-10.underAge", "error", { age: 17, least: 18 }],
    ["19601122", "PER-10.overAge", "warning", { age: 66, most: 65 }],
    ["18800101", "PER-10.overAge", "warning", { age: 146, most: 65 }],
  ])("born on %s: %s", (birth, message, severity, facts) => {
    const [finding] = found("PER-10", bornOn(birth));
    expect(finding).toMatchObject({ message, severity, facts });
    expectSayable(finding);
  });

  it.each(["20081122", "19601123", "19850307"])("born on %s is of the right age", (birth) =>
    expect(found("PER-10", bornOn(birth))).toEqual([]),
  );

  it("a number that is wrong tells no age", () => expect(found("PER-10", "110105203012310021")).toEqual([]));
});

it("examiners are looked at like quality controllers", () => {
  const [finding] = findingsOf("PER-05", { examiners: [{ personName: "张三", citizenId: "110105194912310021" }] });
  expect(finding).toMatchObject({ table: "examiners", clause: "六（一）", cell: cellOf("examiners", 0, "citizenId") });
});
