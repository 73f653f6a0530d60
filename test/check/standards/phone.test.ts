import { classifyPhone, phoneKey } from "../../../src/check/standards/phone";

const kindOf = (value: string | number | boolean): string => classifyPhone(value).kind;

describe("a number that can be rung", () => {
  it.each(["13800138000", "19912345678", "１３８００１３８０００", "\u202d13800138000\u202c", "138 0013 8000"])(
    "%s is a mobile number",
    (phone) => expect(kindOf(phone)).toBe("mobile"),
  );

  it("a mobile number stored as a number is whole", () => expect(kindOf(13800138000)).toBe("mobile"));

  it.each([
    "010-65881234",
    "01065881234",
    "(010)65881234",
    "（010）65881234",
    "021-12345678",
    "0311-88881234",
    "0312-5881234",
    "010-65881234-802",
    "010-65881234转802",
    "010—65881234",
    "010 65881234",
  ])("%s is a landline", (phone) => expect(kindOf(phone)).toBe("landline"));

  it.each(["400-810-1234", "4008101234", "800-8101234"])("%s is a service line", (phone) =>
    expect(kindOf(phone)).toBe("serviceLine"),
  );

  it.each([
    "13800138000/010-65881234",
    "13800138000、13900139000",
    "13800138000，0311-88881234",
    "13800138000 010-65881234",
  ])("%s holds several good numbers", (phone) => expect(kindOf(phone)).toBe("several"));
});

describe("a good number written untidily", () => {
  it.each([
    ["+8613800138000", "13800138000"],
    ["+86 138 0013 8000", "13800138000"],
    ["0086-13800138000", "13800138000"],
    ["86-13800138000", "13800138000"],
    ["013800138000", "13800138000"],
    ["138-0013-8000", "13800138000"],
    ["13800138000.0", "13800138000"],
    ["13800138000（手机）", "13800138000"],
    ["+86-10-65881234", "010-65881234"],
    ["+86 010 65881234", "010-65881234"],
    ["+86 311 88881234", "0311-88881234"],
  ])("%s is tidied to %s, which is good", (phone, tidy) => {
    expect(classifyPhone(phone)).toEqual({ kind: "untidy", tidy });
    expect(["mobile", "landline"]).toContain(kindOf(tidy));
  });
});

describe("a landline whose area code lost its 0", () => {
  it.each([
    [1065881234, "010-65881234"],
    ["10-65881234", "010-65881234"],
    [31188881234, "0311-88881234"],
    ["2112345678", "021-12345678"],
  ])("%s was %s", (phone, restored) => expect(classifyPhone(phone)).toEqual({ kind: "zeroLost", restored }));
});

it.each(["1.38E+10", "1.38001e+10", "1E+10"])("%s lost its last digits", (phone) =>
  expect(kindOf(phone)).toBe("rounded"),
);

it.each([
  "1380013800",
  "138001380000",
  "12800138000",
  "65881234",
  "010-6588123",
  "010-658812345",
  "无",
  "-",
  "138****8000",
  "13800138000/6588",
  "13800138000 6588",
  "1380O138000",
  12345,
  -13800138000,
  13800138000.5,
  1.38e17,
  true,
])("%s is no number anybody could ring", (phone) => expect(kindOf(phone)).toBe("unknown"));

it("two writings of one number have one key", () => {
  expect(phoneKey("+86 138 0013 8000")).toBe(phoneKey(13800138000));
  expect(phoneKey("(010)65881234")).toBe(phoneKey("010-65881234"));
  expect(phoneKey("无")).toBe("");
});
