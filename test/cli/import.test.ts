import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import type { ImportJson, TablesJson } from "../../src/cli/import-json";
import type { CellValue } from "../../src/check";
import { LIMITS, readWorkbook } from "../../src/files";
import { FILLED_TABLES, tableOf } from "../../src/guide";
import { IMPORTED_TABLES } from "../../src/import";
import { foreignFiles } from "../support/foreign-files";
import { ZipArchive } from "../../src/files/opc/zip";
import { bytesOf } from "../../src/files/opc/zip-bytes";
import { makePeople } from "../support/people";
import { sheetOf } from "../support/plan";
import { folderOfEachTest } from "../support/plan-file";
import { planXlsx } from "../support/plan-xlsx";
import { typed } from "../support/terminal";

const SAMPLE = path.join(__dirname, "../../assets/sample");
const at = folderOfEachTest();

const rending = (...args: readonly string[]) => typed(["import", ...args]);

const PEOPLE = makePeople(5, 31);
const [ZHANG, LI, WANG] = PEOPLE;
const HEADS = ["姓名", "性别", "身份证号", "学历", "专业", "工作年限", "职务", "联系电话"];
const lineOf = (p: typeof ZHANG): readonly CellValue[] => [
  ...[p.personName, p.sex, p.citizenId, p.education, p.specialty, p.years, p.professionalTitle, p.phone],
];

function put(name: string, sheets: Parameters<typeof planXlsx>[0]): string {
  writeFileSync(at(name), planXlsx(sheets));
  return at(name);
}

const planFile = (records = [ZHANG]): string =>
  put("方案.xlsx", [
    sheetOf(
      "qualityControllers",
      records.map((p, i) => ({ ...p, serial: i + 1 })),
    ),
  ]);
const roster = (...lines: readonly (readonly CellValue[])[]): string =>
  put("名册.xlsx", [{ name: "Sheet1", values: [HEADS, ...lines] }]);
const rowsIn = (file: string): readonly (readonly CellValue[])[] => readWorkbook(readFileSync(file))[0].values.slice(3);

test("what is new comes below what stands, numbered on, and the workbook itself stays as it is", async () => {
  const plan = planFile();
  const before = readFileSync(plan);
  const { code, out } = await rending(
    roster(lineOf(ZHANG), lineOf(LI), lineOf(WANG)),
    "--into",
    plan,
    "--table",
    "qualityControllers",
  );
  expect([code, out.split("\n")[0]]).toEqual([
    0,
    "名册 3 行：新增 2，已在表中且相同 1，已在表中而不同 0，名册内重复 0。",
  ]);
  expect(rowsIn(at("方案-已导入.xlsx"))).toEqual([ZHANG, LI, WANG].map((p, i) => [i + 1, ...lineOf(p)]));
  expect(readFileSync(plan).equals(before)).toBe(true);
});

test("a list kept as text comes in too, its digits whole", async () => {
  const lines = [HEADS, lineOf(LI), lineOf(WANG)].map((cells) => cells.join(","));
  writeFileSync(at("名册.csv"), `\ufeff${lines.join("\r\n")}\r\n`);
  const { code } = await rending(at("名册.csv"), "--into", planFile([]), "--table", "qualityControllers");
  expect(code).toBe(0);
  expect(rowsIn(at("方案-已导入.xlsx")).map((row) => [row[1], row[3], row[8]])).toEqual(
    [LI, WANG].map((p) => [p.personName, p.citizenId, p.phone]),
  );
});

test("a table is known by its name too; what differs is told and left, or changed where that is wanted", async () => {
  const changed = [...lineOf(ZHANG).slice(0, 7), LI.phone];
  const told = await rending(roster(changed), "--into", planFile(), "--table", "质量内控人员", "--out", at("甲.xlsx"));
  expect([told.code, told.out.includes(`表中为“${ZHANG.phone}”，名册为“${LI.phone}”`)]).toEqual([1, true]);
  expect(rowsIn(at("甲.xlsx"))[0].at(-1)).toBe(ZHANG.phone);
  const updated = await rending(
    at("名册.xlsx"),
    "--into",
    at("方案.xlsx"),
    "--table",
    "质量内控人员",
    "--update",
    "--out",
    at("乙.xlsx"),
  );
  expect(updated.code).toBe(0);
  expect(rowsIn(at("乙.xlsx"))[0].at(-1)).toBe(LI.phone);
});

test("a cell that is still empty is told as empty, and a sheet of the list by its name in quotes", async () => {
  const plan = planFile([{ ...ZHANG, phone: "" }]);
  const told = await rending(roster(lineOf(ZHANG)), "--into", plan, "--table", "qualityControllers", "--dry-run");
  expect(told.out).toContain(`“联系电话”，表中为（空），名册为“${ZHANG.phone}”。`);
  const lost = [...lineOf(LI).slice(0, 2), 110105194912310000, ...lineOf(LI).slice(3)];
  const left = await rending(
    roster(lineOf(ZHANG), lineOf(WANG), lineOf(PEOPLE[3]), lost),
    "--into",
    plan,
    "--table",
    "qualityControllers",
    "--dry-run",
  );
  expect(left.out).toContain("没有导入：“Sheet1”第 5 行的“身份号码”");
});

test("what wants a look, and every line left out, is named on a line of its own", async () => {
  const file = put("名册.xlsx", [
    {
      name: "Sheet1",
      values: [
        ["姓名", "身份证号", "电话", "手机"],
        [LI.personName, 110105194912310000, LI.phone, WANG.phone],
        [WANG.personName, 110105194912320000, WANG.phone, LI.phone],
        [LI.personName, "", LI.phone, WANG.phone],
      ],
    },
  ]);
  const { code, out } = await rending(
    file,
    "--into",
    planFile(),
    "--table",
    "qualityControllers",
    "--map",
    "手机=不导入",
    "--map",
    "电话=联系电话",
  );
  expect(code).toBe(1);
  expect(out).toContain("2 格中 2 格是数字，后几位已丢失");
  expect(out).toContain("没有导入：“Sheet1”第 4 行，与第 2 行重复。");
  expect(rowsIn(at("方案-已导入.xlsx")).map((row) => [row[1], row[3], row[8]])).toEqual([
    [ZHANG.personName, ZHANG.citizenId, ZHANG.phone],
    [LI.personName, "", LI.phone],
    [WANG.personName, "", WANG.phone],
  ]);
});

test.each<[string, readonly (readonly CellValue[])[], RegExp]>([
  [
    "no heads",
    [
      ["甲", "乙"],
      [1, 2],
    ],
    /没有认出“质量内控人员”的表头/,
  ],
  [
    "no name",
    [
      ["身份证号", "电话"],
      [ZHANG.citizenId, ZHANG.phone],
    ],
    /没有认出|没有一列能确定/,
  ],
  ["no records", [HEADS], /没有可以导入的行/],
])("with %s nothing is written", async (_, values, why) => {
  const file = put("名册.xlsx", [{ name: "Sheet1", values }]);
  const { code, err } = await rending(file, "--into", planFile(), "--table", "qualityControllers");
  expect([code, existsSync(at("方案-已导入.xlsx"))]).toEqual([2, false]);
  expect(err).toMatch(why);
});

test("rows of a file are not moved: where there is no room, nothing is written", async () => {
  const sheet = sheetOf("qualityControllers", [{ ...ZHANG, serial: 1 }]);
  const plan = put("方案.xlsx", [{ ...sheet, values: [...sheet.values, [], ["注：均在职"]] }]);
  const { code, err } = await rending(
    roster(lineOf(LI), lineOf(WANG)),
    "--into",
    plan,
    "--table",
    "qualityControllers",
  );
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    "“质量内控人员”第 6 行已有内容，其上只有 1 个空行，放不下新增的 2 行。请先在 Excel 中插入空行，再试。",
  ]);
});

test("--dry-run writes nothing, --json tells every record", async () => {
  const { code, out } = await rending(
    roster(lineOf(LI)),
    "--into",
    planFile(),
    "--table",
    "qualityControllers",
    "--dry-run",
    "--json",
  );
  const told = JSON.parse(out) as ImportJson;
  expect([code, told.written, told.counts.new, existsSync(at("方案-已导入.xlsx"))]).toEqual([0, "", 1, false]);
  expect(told.records).toMatchObject([
    { row: 2, standing: "new", cells: { personName: LI.personName, phone: LI.phone } },
  ]);
});

test.each([
  [["--table", "examiners"], "没有写导入到哪个工作簿"],
  [["--into", "a.xlsx", "--map", "证号=身份号码"], "没有写 --table，不能写 --map"],
  [["--into", "a.xlsx", "--table", "企业概况"], "没有可以导入的“企业概况”这张表"],
  [["--into", "a.xlsx", "--table", "examiners", "--map", "证号=几号"], "--map 写作"],
])("%s cannot be understood", async (args, why) => {
  const { code, err } = await rending("名册.xlsx", ...args);
  expect([code, err.includes(why)]).toEqual([2, true]);
});

describe("without a table that is named", () => {
  const emptyPlan = (): string =>
    put(
      "方案.xlsx",
      FILLED_TABLES.map(({ id }) => sheetOf(id, [])),
    );
  const foreign = (): readonly string[] =>
    foreignFiles().map(({ name, bytes }) => {
      writeFileSync(at(name), bytes);
      return at(name);
    });

  test("three files of a whole plan come to all its tables, and a reader that is not ours finds them", async () => {
    const { code, out } = await rending(...foreign(), "--into", emptyPlan());
    expect([code, out.match(/^.+：$/gm)?.length, out.match(/新增 \d+/g)?.length]).toEqual([0, 11, 10]);
    const { SheetNames, Sheets } = read(readFileSync(at("方案-已导入.xlsx")));
    const sample = read(readFileSync(path.join(SAMPLE, "clean.xlsx")));
    const idsIn = (sheets: typeof Sheets) =>
      [...JSON.stringify(sheets["考评人员"]).matchAll(/\b\d{17}[\dX]\b/g)].map(([id]) => id).sort();
    expect(SheetNames).toContain("考评人员");
    expect(new Set(idsIn(Sheets))).toEqual(new Set(idsIn(sample.Sheets)));
  });

  test("what is not sure is named on a line each, and does not stop the rest", async () => {
    writeFileSync(at("附件.pdf"), "%PDF-1.7\n");
    const file = put("材料.xlsx", [
      { name: "考评员", values: [HEADS, lineOf(LI)] },
      { name: "说明", values: [["请各部门按时报送"]] },
      { name: "离职督导员", values: [HEADS, lineOf(WANG)] },
    ]);
    const { code, out } = await rending(at("附件.pdf"), file, "--into", emptyPlan());
    expect(code).toBe(1);
    for (const line of [
      /^无法读取“.*附件\.pdf”：这是 PDF 文件，不是表格。.+$/m,
      /^没有导入：工作表“说明”没有认出是哪张表。$/m,
      /^没有导入：“离职督导员”第 2 行，写明离职、退休、作废等。/m,
      /^没有导入：标题或工作表名写明是别的内容。/m,
      /^名册 1 行：新增 1，/m,
    ])
      expect(out).toMatch(line);
  });

  const own = (...ids: readonly ("overview" | "attachments" | "dismissals" | "examiners")[]) =>
    ids.map((id) => ({ ...sheetOf(id, []), name: tableOf(id).tab }));
  const tellsMade = (text: string): readonly boolean[] =>
    [
      /^“总览”由助手生成，不用导入。$/m,
      /^“附件清单”没有导入：附件清单由助手按其他各表生成。/m,
      /^“豁免说明”没有导入：豁免只对原来的工作簿有效。/m,
      /没有认出/,
    ].map((line) => line.test(text));

  test("of another plan what the assistant makes is told as that", async () => {
    const roster = { name: "考评员", values: [HEADS, lineOf(LI)] };
    const into = emptyPlan();
    const [made, dismissed] = [
      await rending(put("旧方案.xlsx", [...own("overview", "attachments"), roster]), "--into", into),
      await rending(put("旧方案.xlsx", [...own("dismissals"), roster]), "--into", into, "--dry-run"),
    ];
    expect([made.code, tellsMade(made.out)]).toEqual([0, [true, true, false, false]]);
    expect([dismissed.code, tellsMade(dismissed.out)]).toEqual([1, [false, false, true, false]]);
  });

  test("of another plan nothing but what the assistant makes: that is why nothing is written", async () => {
    const { code, err } = await rending(put("旧方案.xlsx", own("overview", "attachments")), "--into", emptyPlan());
    expect([code, tellsMade(err)]).toEqual([2, [true, true, false, false]]);
  });

  test("who stands in two files is told with the other file's sheet, in one file with the row alone", async () => {
    const files = [put("一.xlsx", [{ name: "督导员", values: [HEADS, lineOf(LI), lineOf(LI)] }])];
    files.push(put("二.xlsx", [{ name: "督导员名单", values: [HEADS, lineOf(LI)] }]));
    const { out } = await rending(...files, "--into", emptyPlan(), "--dry-run");
    expect(out).toMatch(/^没有导入：“督导员”第 3 行，与第 2 行重复。/m);
    expect(out).toMatch(/^没有导入：“督导员名单”第 2 行，与“督导员”第 2 行重复。/m);
  });

  test("nothing recognised, nothing written", async () => {
    const file = put("材料.xlsx", [{ name: "说明", values: [["请各部门按时报送"]] }]);
    const { code, err } = await rending(file, "--into", emptyPlan());
    expect([code, existsSync(at("方案-已导入.xlsx"))]).toEqual([2, false]);
    expect(err).toMatch(/没有认出是哪张表。请用 --table 指定/);
  });

  test("of several files none can be read: each is named", async () => {
    writeFileSync(at("一.pdf"), "%PDF-1.7\n");
    const { code, err } = await rending(at("一.pdf"), at("没有.xlsx"), "--into", emptyPlan());
    expect([code, /一\.pdf/.test(err), /没有\.xlsx/.test(err)]).toEqual([2, true, true]);
  });

  test("--json tells every table", async () => {
    const { out } = await rending(...foreign(), "--into", emptyPlan(), "--dry-run", "--json");
    const told = JSON.parse(out) as TablesJson;
    expect(told.tables.map(({ table, obstacle }) => [table, obstacle])).toEqual(
      IMPORTED_TABLES.map(({ id }) => [id, ""]),
    );
    expect([told.form?.fills.length, told.unread, told.notRecognised, told.written]).toEqual([15, [], [], ""]);
  });
});

test.each([
  ["2026年焊工考评员.csv", "Sheet1", "焊工"],
  ["考评员.xlsx", "焊工", "焊工"],
  ["焊工和电工考评员.csv", "Sheet1", ""],
])(
  "the occupation in the name of %s, or of its tab, is taken and is to be looked at",
  async (name, tab, occupation) => {
    const lines = [HEADS, lineOf(LI)];
    if (name.endsWith(".csv")) writeFileSync(at(name), lines.map((cells) => cells.join(",")).join("\r\n"));
    else put(name, [{ name: tab, values: lines }]);
    const occupations = [
      { serial: 1, occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "5、4、3" },
      { serial: 2, occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" },
    ];
    const plan = put("方案.xlsx", [sheetOf("occupations", occupations), sheetOf("examiners", [])]);
    const { out } = await rending(at(name), "--into", plan, "--table", "examiners", "--json");
    const told = JSON.parse(out) as ImportJson;
    expect(told.records.map(({ cells }) => cells.occupationName ?? "")).toEqual([occupation]);
  },
);

const rowCount = (file: string): number =>
  readWorkbook(readFileSync(file))
    .find(({ name }) => name === "质量内控人员")
    ?.values.filter((row) => /^\d+$/.test(String(row[0]))).length ?? 0;
const lastRow = (sqref = ""): number => Math.max(0, ...[...sqref.matchAll(/\d+/g)].map(Number));

describe("a workbook as Excel keeps it", () => {
  const partsOf = (file: string): Readonly<Record<string, string>> => {
    const archive = ZipArchive.open(readFileSync(file), LIMITS);
    return Object.fromEntries(archive.paths.map((name) => [name, new TextDecoder().decode(bytesOf(archive, name))]));
  };
  const attributeOf = (text: string, element: string, name: string): string | undefined =>
    new RegExp(`<${element}\\b[^>]*\\b${name}="([^"]*)"`).exec(text)?.[1];

  test("its lists of choices and its marks reach the new rows, which look like the one above", async () => {
    const plan = path.join(SAMPLE, "clean.xlsx");
    const standing = rowCount(plan);
    const args = ["--into", plan, "--table", "qualityControllers", "--out", at("方案.xlsx")];
    const { code, out } = await rending(roster(...PEOPLE.map(lineOf)), ...args);
    expect([code, out.includes("新增 5")]).toEqual([0, true]);
    const [before, after] = [partsOf(plan), partsOf(at("方案.xlsx"))];
    const sheets = Object.keys(before).filter(
      (name) => name.startsWith("xl/worksheets/") && before[name] !== after[name],
    );
    expect(sheets).toHaveLength(1);
    expect(rowCount(at("方案.xlsx"))).toBe(standing + 5);
    for (const element of ["dataValidation", "conditionalFormatting"]) {
      const [was, is] = [before, after].map((parts) => attributeOf(parts[sheets[0]], element, "sqref"));
      expect([element, lastRow(is) >= lastRow(was)]).toEqual([element, true]);
    }
  });
});
