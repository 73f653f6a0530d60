import fc from "fast-check";
import { cellAddress, check, snapshotOf, type CellValue, type Finding, type SheetGrid } from "../../../../src/check";
import { EDUCATION } from "../../../../src/guide";
import {
  EDUCATION_SLIPS,
  EDUCATION_WORDS,
  TECHNICAL_SCHOOL_WORDS,
  type Education,
} from "../../../../src/guide/education-words";
import { edited } from "../../../support/edits";
import { makePeople } from "../../../support/people";
import { sheetOf, STRICTLY } from "../../../support/plan";

/** Writings of the columns of people, right and wrong, as people make them: a core with something before, within and behind it. */
const [person] = makePeople(1);

const around = (
  cores: fc.Arbitrary<string>,
  before: readonly string[],
  after: readonly string[],
): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom("", "", ...before), cores, fc.constantFrom("", "", ...after)).map((parts) => parts.join(""));

const BLANKS = [" ", "　", "\u00a0", "\n", "\t", "\u200b"];
const blanked = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...BLANKS)), { maxLength: 2 })).map(([text, blanks]) =>
    blanks.reduce((so, [at, blank]) => {
      const place = at % (so.length + 1);
      return so.slice(0, place) + blank + so.slice(place);
    }, text),
  );
const widened = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.boolean())
    .map(([text, isWide]) =>
      isWide ? text.replace(/[0-9A-Za-z()-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text,
    );
const listed = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(texts, { minLength: 1, maxLength: 2 }), fc.constantFrom("、", "/", " ", "\n", "，", ";"))
    .map(([parts, sign]) => parts.join(sign));
const written = (
  cores: fc.Arbitrary<string>,
  before: readonly string[],
  after: readonly string[],
): fc.Arbitrary<string> => widened(blanked(listed(around(cores, before, after))));

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(""));
const levelWords = EDUCATION.flatMap((level) => [level, ...EDUCATION_WORDS[level], ...(EDUCATION_SLIPS[level] ?? [])]);

const phones = written(
  fc.oneof(
    digits(8).map((rest) => `138${rest}`),
    digits(7).map((rest) => `010-6${rest}`),
    digits(7).map((rest) => `6${rest}`),
    digits(8).map((rest) => `852-${rest}`),
    digits(7).map((rest) => `0316${rest}`),
    fc.integer({ min: 100, max: 99_999 }).map(String),
  ),
  ["+86", "86-", "(86)", "手机：", "电话", "0", "00", "王工"],
  ["转801", "-801", "*801", "转801分机", "（转801）", "（微信同号）", ".0", "；", "。", " 801"],
);
const names = written(
  fc.constantFrom(
    "张三",
    "欧阳娜娜",
    "买买提·艾力",
    "李和平",
    "John Smith",
    "王",
    "李某某",
    "张*",
    "无",
    "扎西顿珠",
    "𠮷田",
  ),
  ["姓名：", "组长 ", "1."],
  ["（组长）", "先生", " 经理", "。", "、", "1", "等人", "(男)"],
);
const educations = written(
  fc.constantFrom(...levelWords, ...TECHNICAL_SCHOOL_WORDS, "高级工班", "自考", "无", "工程师"),
  ["全日制", "自考", "党校", "学历：", "北京大学"],
  ["毕业", "学历", "（函授）", "/学士", "。", "以上", "在读"],
);
const years = written(
  fc.oneof(
    fc.integer({ min: 0, max: 70 }).map(String),
    fc.constantFrom("十", "二十五", "2.5", "2010", "2010年", "1998.7", "半", "无", "2010.07-2016.06"),
  ),
  ["约", "满", "近", "自"],
  ["年", "多年", "年6个月", "年以上", "+", "至今", "个月", "周年", "年半", "。"],
);
const ids = written(
  fc.constantFrom(
    person.citizenId,
    person.citizenId.toLowerCase(),
    "11010519491231002X",
    "11010519491231002×",
    "无",
    "110105491231002",
  ),
  ["身份证", "身份证号：", "'"],
  ["。", "（身份证）", "-", "x"],
);
const sexes = written(fc.constantFrom("男", "女", "男性", "M", "先生", "1", "无"), ["性别："], ["。", "士"]);

const rows = fc.record({
  personName: names,
  sex: sexes,
  citizenId: ids,
  education: educations,
  specialty: fc.constantFrom("机械加工", "无", " 焊接 "),
  years: fc.oneof(years, fc.integer({ min: -1, max: 70 })),
  professionalTitle: fc.constantFrom("高级工程师", "考评员", "电工证、 高级工", "店长"),
  phone: phones,
});

const findingsIn = (sheets: readonly SheetGrid[]): readonly Finding[] =>
  check(snapshotOf(sheets), STRICTLY).findings.filter(({ table, cell }) => table === "qualityControllers" && cell);
const safeFixes = (sheets: readonly SheetGrid[]): readonly Finding[] =>
  findingsIn(sheets).filter(({ fix }) => fix?.kind === "safe");
const mendedOnce = (sheets: readonly SheetGrid[]): readonly SheetGrid[] =>
  edited(
    sheets,
    safeFixes(sheets).flatMap(({ fix }) => (fix?.kind === "safe" ? fix.edits : [])),
  );

const cellsOf = ([sheet]: readonly SheetGrid[]): ReadonlyMap<string, CellValue> =>
  new Map(
    sheet.values.flatMap((row, r) =>
      row.map((value, column): [string, CellValue] => [cellAddress({ row: r, column }), value]),
    ),
  );

/** The best level a text names, by the place in the list: 0 is a doctor's. */
const levelIn = (text: string): number => {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b]/g, "")
    .toUpperCase();
  const isNamed = (level: Education): boolean =>
    [level, ...EDUCATION_WORDS[level], ...(EDUCATION_SLIPS[level] ?? [])].some((word) => plain.includes(word));
  const at = EDUCATION.findIndex(isNamed);
  return at < 0 ? EDUCATION.length : at;
};

/** The runs of digits, letters and Han characters that a blank, a break or a sign parts. */
const DIGIT_RUNS = /[0-9０-９]+/g;

test("all safe fixes of a roster settle in two rounds, and change no cell that had no finding", () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 2 }), (records) => {
      const before = [
        sheetOf(
          "qualityControllers",
          records.map((record, i) => ({ serial: i + 1, ...record })),
        ),
      ];
      const marked = new Set(safeFixes(before).map(({ cell }) => cellAddress(cell!)));
      const once = mendedOnce(before);
      const was = cellsOf(before);
      for (const [address, value] of cellsOf(once)) if (!marked.has(address)) expect(value).toBe(was.get(address));
      const twice = mendedOnce(once);
      expect(safeFixes(twice).map(({ message, value }) => [message, value])).toEqual([]);
    }),
    { numRuns: 150, seed: 10 },
  );
});

test("what a safe fix makes of a cell is found clean of errors it did not have", () => {
  fc.assert(
    fc.property(rows, (record) => {
      const before = [sheetOf("qualityControllers", [record])];
      const errors = (sheets: readonly SheetGrid[]): readonly string[] =>
        findingsIn(sheets).flatMap(({ severity, field }) => (severity === "error" && field ? [field] : []));
      const had = new Set(errors(before));
      const sick = new Set(["citizenId", "sex"]);
      const now = errors(mendedOnce(mendedOnce(before))).filter((field) => !had.has(field) && !sick.has(field));
      // Once the ID can be read, it may contradict the sex.
      expect(now).toEqual([]);
    }),
    { numRuns: 150, seed: 11 },
  );
});

test("no safe fix lowers a level of education", () => {
  fc.assert(
    fc.property(educations, (education) => {
      const [, , , row] = mendedOnce([sheetOf("qualityControllers", [{ personName: "张三", education }])])[0].values;
      const now = String(row[4]);
      expect([education, levelIn(now) <= levelIn(education)]).toEqual([education, true]);
    }),
    { numRuns: 600, seed: 12 },
  );
});

test("no safe fix runs two values together: what a blank or a break parts stays parted, unless it was one number", () => {
  const pair = fc.tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom(" ", "　", "\n", " \n "),
    fc.integer({ min: 1, max: 999 }),
  );
  fc.assert(
    fc.property(pair, fc.constantFrom("years", "phone", "citizenId"), ([a, blank, b], field) => {
      const record = { personName: "张三", [field]: `${a}${blank}${b}` };
      const fixes = safeFixes([sheetOf("qualityControllers", [record])]).filter((finding) => finding.field === field);
      for (const { fix } of fixes)
        for (const edit of fix?.kind === "safe" ? fix.edits : [])
          if (edit.kind === "set") expect(String(edit.to).match(DIGIT_RUNS)).toHaveLength(2);
    }),
    { numRuns: 150, seed: 13 },
  );
  const counts = fc.constantFrom("staffCount", "certifiedCount", "advancedCount");
  fc.assert(
    fc.property(pair, counts, ([a, blank, b], field) => {
      const sheets = [sheetOf("frontlineStaff", [{ position: "车工", [field]: `${a}${blank}${b}` }])];
      const found = check(snapshotOf(sheets), STRICTLY).findings.filter((finding) => finding.field === field);
      expect(found.some(({ severity }) => severity === "error")).toBe(true);
      expect(found.filter(({ fix }) => fix)).toEqual([]);
    }),
    { numRuns: 150, seed: 14 },
  );
});

test("two names are never made one without being asked", () => {
  const surnames = fc.constantFrom("张", "李", "王", "赵", "刘");
  const givens = fc.constantFrom("伟", "建国", "小明", "芳", "海");
  const name = fc.tuple(surnames, givens).map((parts) => parts.join(""));
  fc.assert(
    fc.property(name, fc.constantFrom(" ", "　", "\n", "、", "/", "，", ";"), name, (a, sign, b) => {
      const found = findingsIn([sheetOf("qualityControllers", [{ personName: `${a}${sign}${b}` }])]);
      const ofName = found.filter(({ field }) => field === "personName");
      expect(ofName.some(({ rule, severity }) => rule === "PER-01" && severity === "error")).toBe(true);
      expect(ofName.filter(({ fix }) => fix?.kind === "safe")).toEqual([]);
    }),
    { numRuns: 200, seed: 15 },
  );
});
