import fc from "fast-check";
import Papa from "papaparse";
import { readSource, type Separator, type SourceChoice, type TextEncoding } from "../../../src/files/source";
import { makePeople } from "../../support/people";
import { encode, encodeMarked, isInGbk } from "./encode";

const read = (bytes: Uint8Array, choice?: SourceChoice) => readSource(bytes, "名册.csv", choice);
const readText = (text: string, choice?: SourceChoice) => read(encode(text, "utf-8"), choice);
const valuesOf = async (text: string, choice?: SourceChoice) => (await readText(text, choice)).sheets[0].values;

const TITLES = ["姓名", "性别", "身份号码", "联系电话", "从事职业"];
const ROSTER = [TITLES, ...makePeople(20, 3).map((p) => [p.personName, p.sex, p.citizenId, p.phone, "车工"])];
const written = (separator: string): string => ROSTER.map((row) => row.join(separator)).join("\r\n");

describe("what it is written in is found by its bytes", () => {
  test.each<[string, Uint8Array, TextEncoding]>([
    ["UTF-8", encode(written(","), "utf-8"), "utf-8"],
    ["UTF-8 with its mark", encodeMarked(written(","), "utf-8"), "utf-8"],
    ["GB 18030, as Excel in Chinese saves", encode(written(","), "gb18030"), "gb18030"],
    ["UTF-16 with its mark, as Excel saves Unicode text", encodeMarked(written("\t"), "utf-16le"), "utf-16le"],
    ["UTF-16, the other way round", encodeMarked(written("\t"), "utf-16be"), "utf-16be"],
    ["UTF-16 without its mark", encode(written("\t"), "utf-16le"), "utf-16le"],
    ["UTF-16 without its mark, the other way round", encode(written(","), "utf-16be"), "utf-16be"],
  ])("%s", async (_, bytes, encoding) => {
    const source = await read(bytes);
    expect(source).toMatchObject({ kind: "text", encoding, undecodable: 0, unclosedQuotes: [] });
    expect(source.sheets[0]).toMatchObject({ name: "名册", firstRow: 0, firstColumn: 0, values: ROSTER, merges: [] });
  });

  test("联通 in GBK is also well-formed UTF-8, of characters nobody writes", async () => {
    const source = await read(encode("联通,联通\n联通,联通", "gb18030"));
    expect(source).toMatchObject({
      encoding: "gb18030",
      sheets: [
        {
          values: [
            ["联通", "联通"],
            ["联通", "联通"],
          ],
        },
      ],
    });
  });

  test("a person's choice goes before what was found, and what it cannot read is counted", async () => {
    const bytes = encode("姓名,张三", "gb18030");
    expect(await read(bytes, { encoding: "utf-8" })).toMatchObject({ encoding: "utf-8" });
    expect((await read(bytes, { encoding: "utf-8" })).undecodable).toBeGreaterThan(0);
    expect(await read(Uint8Array.of(0xa9, 0x6d, 0xa6, 0x57), { encoding: "big5" })).toMatchObject({
      sheets: [{ values: [["姓名"]] }],
    });
  });

  test("cut off within its last character, it is read to there", async () => {
    const bytes = encode("姓名,性别\n张三,男", "utf-8").slice(0, -1);
    expect(await read(bytes)).toMatchObject({
      encoding: "utf-8",
      undecodable: 1,
      sheets: [
        {
          values: [
            ["姓名", "性别"],
            ["张三", "\ufffd"],
          ],
        },
      ],
    });
    const gb = encode("姓名,性别\n张三,男性", "gb18030").slice(0, -1);
    expect(await read(gb)).toMatchObject({ encoding: "gb18030", undecodable: 1 });
  });

  test("a mark in the middle, where files were joined, is no character and hides no quotation mark", async () => {
    expect(await valuesOf('姓名,性别\n\ufeff"张三","男"')).toEqual([
      ["姓名", "性别"],
      ["张三", "男"],
    ]);
  });
});

describe("the separator is found by the lines", () => {
  test.each<Separator>([",", "\t", ";", "|", "，"])("%j", async (separator) => {
    const source = await readText(written(separator));
    expect(source).toMatchObject({ separator, sheets: [{ values: ROSTER }] });
  });

  test("or named in the first line, which is no line of the table", async () => {
    expect(await readText("sep=;\r\n姓名;住址\r\n张三;甲,乙,丙,丁")).toMatchObject({
      separator: ";",
      sheets: [
        {
          values: [
            ["姓名", "住址"],
            ["张三", "甲,乙,丙,丁"],
          ],
        },
      ],
    });
    expect(await valuesOf('"sep=,"\n姓名,性别')).toEqual([["姓名", "性别"]]);
    expect(await readText("sep=^\n姓名^性别")).toMatchObject({
      separator: "^",
      sheets: [{ values: [["姓名", "性别"]] }],
    });
  });

  test("or chosen", async () => {
    expect(await valuesOf("甲,乙;丙\n丁,戊;己", { separator: ";" })).toEqual([
      ["甲,乙", "丙"],
      ["丁,戊", "己"],
    ]);
  });

  test("signs within the values do not mislead it", async () => {
    expect(await readText('姓名,备注\n张三,"a;b;c"\n李四,"d;e;f"')).toMatchObject({ separator: "," });
    expect(await readText("姓名\t住址\n张三\t朝阳,东路,1号\n李四\t海淀,西路,2号")).toMatchObject({ separator: "\t" });
    expect(await readText("名册\n\n姓名,特长\n张三,车工，钳工\n李四,焊工，电工")).toMatchObject({ separator: "," });
    expect(await readText("姓名;备注\n张三;好")).toMatchObject({ separator: ";" });
  });

  test("a text of one column has none, though one of its values has a comma", async () => {
    const source = await readText("姓名\n张三\n李四\n王五,男\n赵六");
    expect(source.separator).toBeUndefined();
    expect(source.sheets[0].values).toEqual([["姓名"], ["张三"], ["李四"], ["王五,男"], ["赵六"]]);
  });
});

describe("values stay the texts they are", () => {
  test("no number and no day is made of them", async () => {
    const row = ["0123", "110105194912310021", "1.10E+17", "2024-01-02", "1-2", "TRUE", "=A1", "1,000"];
    expect(await valuesOf(Papa.unparse([row]))).toEqual([row]);
  });

  test("what was only written to keep them texts is left out", async () => {
    expect(await valuesOf(`="0123",'110105,\t13800000000\t,"=""a""""b""",'=1+1`)).toEqual([
      ["0123", "110105", "13800000000", 'a"b', "=1+1"],
    ]);
  });

  test("an apostrophe that belongs to the text stays", async () => {
    expect(await valuesOf("'甲',乙\n'abc,'1'")).toEqual([
      ["'甲'", "乙"],
      ["'abc", "'1'"],
    ]);
  });
});

describe("lines that are not all alike", () => {
  test("shorter and longer ones, empty ones between, empty values at their ends", async () => {
    expect(await valuesOf("甲,乙,,,\n\n丙\n,,,\n丁,戊,己,,\n\n\n")).toEqual([
      ["甲", "乙"],
      [],
      ["丙"],
      [],
      ["丁", "戊", "己"],
    ]);
  });

  test("line ends of every system, mixed", async () => {
    expect(await valuesOf("甲,1\r\n乙,2\n丙,3\r丁,4")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
      ["丙", "3"],
      ["丁", "4"],
    ]);
  });

  test("line breaks, separators and quotation marks within quotation marks", async () => {
    expect(await valuesOf('甲,"一\r\n二,""三"""\n乙,四')).toEqual([
      ["甲", '一\n二,"三"'],
      ["乙", "四"],
    ]);
  });

  test("a quotation mark within a value is a character", async () => {
    expect(await valuesOf('甲,5" 管\n乙,"他说"好"了"')).toEqual([
      ["甲", '5" 管'],
      ["乙", '他说"好"了'],
    ]);
  });
});

describe("a quotation that is never closed swallows nobody", () => {
  const lines = ["姓名,性别,电话", ...makePeople(3_000, 5).map((p) => `${p.personName},${p.sex},${p.phone}`)];

  test("its line is read with the mark as a character, and named", async () => {
    const source = await readText(lines.with(2, `"${lines[2]}`).join("\n"));
    expect(source.unclosedQuotes).toEqual([3]);
    expect(source.sheets[0].values).toHaveLength(3_001);
    expect(source.sheets[0].values[2][0]).toMatch(/^"/);
    expect(source.sheets[0].values[3]).toEqual(lines[3].split(","));
  });

  test("also where marks follow that could close it", async () => {
    const source = await readText(['甲,"乙', '丙,"丁"', '戊,"己"'].join("\n"));
    expect(source.unclosedQuotes).toEqual([1]);
    expect(source.sheets[0].values).toEqual([
      ["甲", '"乙'],
      ["丙", "丁"],
      ["戊", "己"],
    ]);
  });

  test("in every line: after some no mark is believed, and the work stays in proportion", async () => {
    const source = await readText(lines.map((line) => `"${line}`).join("\n"));
    expect(source.sheets[0].values).toHaveLength(3_001);
    expect(source.sheets[0].values.every((row) => row.length === 3)).toBe(true);
  });
});

test("a text longer than is read at a time loses nothing at the seams", async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => [
    `第${i}行`,
    i % 97 === 0 ? `a\nb${"c".repeat(i % 31)}` : "x,y",
    `"${i}"`,
  ]);
  expect(await valuesOf(Papa.unparse(rows))).toEqual(rows);
});

/** Rows of at least two values, the last one filled, of characters every encoding here has; none begins with what is left out. */
const char = fc.oneof(
  fc.constantFrom(..."张王李甲乙丙，；、。,;|\t\n\"'=- 0123456789abc"),
  fc
    .integer({ min: 0x4e00, max: 0x9fa5 })
    .map((code) => String.fromCharCode(code))
    .filter(isInGbk),
);
const value = fc
  .array(char, { maxLength: 8 })
  .map((chars) => chars.join(""))
  .filter((text) => !/^['=]|^\t|\t$/.test(text));
const grid = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.array(value, { minLength: 5, maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => rows.map(([last, cells]) => [...cells.slice(0, last), "末"]));

test.each<Separator>([",", "\t", ";", "|", "，"])(
  "whatever papaparse writes with %j is read as it was",
  async (separator) => {
    await fc.assert(
      fc.asyncProperty(
        grid,
        fc.constantFrom(..."\n\r".split(""), "\r\n"),
        fc.constantFrom<Exclude<TextEncoding, "big5">>("utf-8", "gb18030", "utf-16le", "utf-16be"),
        async (rows, newline, encoding) => {
          const text = Papa.unparse(rows, { delimiter: separator, newline, quotes: true });
          const source = await read(encode(text, encoding), { separator, encoding });
          expect(source.sheets[0].values).toEqual(rows);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  },
);
