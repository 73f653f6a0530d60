import {
  birthNumberOf,
  checkCharacterOf,
  classifyCitizenId,
  eighteenDigitForm,
  identityOf,
  mendCitizenId,
  sexDigitOf,
} from "../../../src/check/standards/citizen-id";
import published from "../../fixtures/citizen-ids.json";

describe("the published numbers", () => {
  it.each(published.valid)("$id ($source) is a resident's, with its birth date and sex", ({ id, birth, sex }) => {
    expect(classifyCitizenId(id)).toBe("resident");
    expect(birthNumberOf(id)).toBe(birth);
    expect(sexDigitOf(id) % 2 === 1 ? "男" : "女").toBe(sex);
  });
  it.each(published.residencePermits)("$id ($source) is a residence permit", ({ id }) =>
    expect(classifyCitizenId(id)).toBe("residencePermit"),
  );
  it.each(published.foreignResidents)("$id ($source) is a foreign permanent resident's", ({ id }) =>
    expect(classifyCitizenId(id)).toBe("foreignResident"),
  );
  it.each(published.wrong)("$id is told as $kind", ({ id, kind }) => expect(classifyCitizenId(id)).toBe(kind));
  it.each(published.fifteen)("$id becomes $eighteen", ({ id, eighteen }) => {
    expect(classifyCitizenId(id)).toBe("fifteen");
    expect(eighteenDigitForm(id)).toBe(eighteen);
    expect(classifyCitizenId(eighteen)).toBe("resident");
  });
});

it("a single wrong digit or two neighbours swapped never pass", () => {
  const id = "34052419800101001X";
  for (let at = 0; at < 17; at++) {
    for (const digit of "0123456789") {
      const miscopied = id.slice(0, at) + digit + id.slice(at + 1);
      if (miscopied !== id) expect(classifyCitizenId(miscopied)).not.toBe("resident");
    }
    const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2);
    if (swapped !== id) expect(classifyCitizenId(swapped)).not.toBe("resident");
  }
});

it("sequence numbers 996 to 999 belong to people born in the century before", () => {
  expect(eighteenDigitForm("330102200403996").slice(6, 10)).toBe("1820");
  expect(eighteenDigitForm("330102200403995").slice(6, 10)).toBe("1920");
});

describe("dates", () => {
  const withBirth = (birth: string): string => {
    const digits = `110105${birth}002`;
    return digits + checkCharacterOf(digits);
  };
  it.each(["20000229", "20240229", "19490131", "19490430"])("%s is a day", (birth) =>
    expect(classifyCitizenId(withBirth(birth))).toBe("resident"),
  );
  it.each(["19000229", "20230229", "19490431", "19491301", "19490001", "19490100", "17991231"])(
    "%s is no birth date",
    (birth) => expect(classifyCitizenId(withBirth(birth))).toBe("impossibleDate"),
  );
});

describe("good numbers written untidily", () => {
  it.each([
    "11010519491231002x",
    "11010519491231002×",
    "11010519491231002Х",
    "11010519491231002Ⅹ",
    "110105-19491231-002X",
    "'11010519491231002X",
    "‘11010519491231002x",
  ])("%s is mended to the standard's form", (id) => {
    expect(classifyCitizenId(id)).toBe("untidy");
    expect(mendCitizenId(id)).toBe("11010519491231002X");
  });

  it.each([
    "１１０１０５１９４９１２３１００２Ｘ",
    " 11010519491231002X",
    "11010519491231002X\u200b",
    "110105 19491231 002X",
  ])("“%s” is read through: blanks and widths are hygiene", (id) => expect(classifyCitizenId(id)).toBe("resident"));

  it("a small x does not excuse a wrong number", () =>
    expect(classifyCitizenId("11010519491231003x")).toBe("wrongCheck"));
});

describe("numbers whose digits are lost", () => {
  it.each([
    [110105194912310000, "rounded"],
    [150102880730303, "number"],
    [42, "number"],
    ["1.10105E+17", "scientific"],
    ["1.10105e17", "scientific"],
    ["110105194912310000", "zeros"],
  ] as const)("%s is %s", (value, kind) => expect(classifyCitizenId(value)).toBe(kind));

  it("three zeros are nothing wrong where the check agrees", () =>
    expect(classifyCitizenId("110105199001072000")).toBe("resident"));
});

describe("other documents and masked numbers", () => {
  it.each([
    "E12345678",
    "EA1234567",
    "H12345678",
    "M1234567801",
    "01234567",
    "CHN123456789012",
    "A123456(7)",
    "军字第1234567号",
    "护照 E12345678",
  ])("%s is another document", (value) => expect(classifyCitizenId(value)).toBe("otherDocument"));

  it("eight digits that read as a birth date are no pass number", () =>
    expect(classifyCitizenId("19850307")).toBe("wrongLength"));

  it.each(["110105********002X", "1101051949****002X", "110105XXXXXXXX002X", "1101**"])("%s is masked", (value) =>
    expect(classifyCitizenId(value)).toBe("masked"),
  );
});

it.each([
  ["1101051949123100", "wrongLength"],
  ["11010519491231002", "wrongLength"],
  ["11010519491231002XX", "wrongLength"],
  ["无", "missing"],
  ["待补", "missing"],
  ["/", "missing"],
  [true, "wrongLength"],
  ["11O105194912310021", "wrongCharacter"],
  ["11010519491231002Y", "wrongCharacter"],
  ["110105991301002", "impossibleDate"],
] as const)("%s is told as %s", (value, kind) => expect(classifyCitizenId(value)).toBe(kind));

it("a number of no known province is told apart, whatever its check", () => {
  const digits = "66010519491231002";
  expect(classifyCitizenId(digits + checkCharacterOf(digits))).toBe("unknownProvince");
});

describe("who is meant", () => {
  it("by every writing of one number, also the old one", () => {
    const written = [
      "15010219880730303 5",
      "150102880730303",
      "150102198807303035",
      "１５０１０２１９８８０７３０３０３５",
    ];
    expect(new Set(written.map(identityOf))).toEqual(new Set(["150102198807303035"]));
  });
  it("not by a number that names nobody for sure", () =>
    expect([110105194912310000, "110105********002X", "无", "1.1E+17", ""].map(identityOf)).toEqual([
      "",
      "",
      "",
      "",
      "",
    ]));
});
