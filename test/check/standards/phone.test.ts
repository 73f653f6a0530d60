import { classifyPhone, mobileKey } from "../../../src/check/standards/phone";

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
    "010-65881234分机802",
    "010-65881234 转 802",
  ])("%s is a landline", (phone) => expect(kindOf(phone)).toBe("landline"));

  it.each(["400-810-1234", "4008101234", "800-8101234"])("%s is a service line", (phone) =>
    expect(kindOf(phone)).toBe("serviceLine"),
  );

  it.each([
    "13800138000/010-65881234",
    "13800138000、13900139000",
    "13800138000，0311-88881234",
    "13800138000 010-65881234",
    "13800138000\n010-65881234",
    "13800138000或13900139000",
    "010-65881234、65885678",
  ])("%s holds several good numbers", (phone) => expect(kindOf(phone)).toBe("several"));
});

it.each(["852-12345678", "+852 1234 5678", "00853-28881234", "85212345678", "886-2-12345678", "+1 212 555 0100"])(
  "%s is a number of another country or region",
  (phone) => expect(kindOf(phone)).toBe("abroad"),
);

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
    ["86-10-65881234", "010-65881234"],
    ["8610-65881234", "010-65881234"],
    ["+86-10-6588-1234", "010-65881234"],
    ["(86)13800138000", "13800138000"],
    ["010-6588-1234", "010-65881234"],
    ["010-65881234（转801）", "010-65881234-801"],
    ["010-65881234转801分机", "010-65881234-801"],
    ["010-65881234*801", "010-65881234-801"],
    ["手机：13800138000", "13800138000"],
    ["电话010-65881234", "010-65881234"],
    ["13800138000；", "13800138000"],
    ["13800138000（微信同号）", "13800138000"],
    ["138_0013_8000", "13800138000"],
    ["'13800138000", "13800138000"],
    ["13800138000(手机)、010-65881234", "13800138000、010-65881234"],
  ])("%s is tidied to %s, which is good", (phone, tidy) => {
    expect(classifyPhone(phone)).toEqual({ kind: "untidy", tidy });
    expect(["mobile", "landline", "several"]).toContain(kindOf(tidy));
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

it.each([
  ["65881234", "010-65881234"],
  ["6588-1234", "010-65881234"],
  ["65881234转801", "010-65881234-801"],
  ["65881234-801", "010-65881234-801"],
])("%s lacks its area code, in Beijing %s", (phone, restored) =>
  expect(classifyPhone(phone)).toEqual({ kind: "noArea", restored }),
);

it.each(["王工13800138000", "张三 13800138000"])("%s has words beside the number", (phone) =>
  expect(classifyPhone(phone)).toEqual({ kind: "remark", tidy: "13800138000" }),
);

it.each(["无", "待补", "同上", "-", "／"])("%s says that there is none", (phone) =>
  expect(kindOf(phone)).toBe("missing"),
);

it.each(["1.38E+10", "1.38001e+10", "1E+10"])("%s lost its last digits", (phone) =>
  expect(kindOf(phone)).toBe("rounded"),
);

it.each([
  "1380013800",
  "138001380000",
  "12800138000",
  "010-6588123",
  "010-658812345",
  "138****8000",
  "13800138000/6588",
  "13800138000 6588",
  "1380O138000",
  "95013123456",
  "886-3622222",
  "12345",
  "内线8801",
  "010-65881234 801",
  "13800138000 801",
  "65881234 65885678",
  "010-65881234/5678",
  12345,
  -13800138000,
  13800138000.5,
  1.38e17,
  true,
])("%s is no number anybody could ring", (phone) => expect(kindOf(phone)).toBe("unknown"));

it("two writings of one mobile number have one key, an office's landline has none", () => {
  expect(mobileKey("+86 138 0013 8000")).toBe(mobileKey(13800138000));
  expect(mobileKey("手机：13800138000")).toBe("13800138000");
  expect([mobileKey("(010)65881234"), mobileKey("400-810-1234"), mobileKey("无")]).toEqual(["", "", ""]);
});
