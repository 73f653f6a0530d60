import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Terminal } from "../../src/cli/run";
import { FILLED_TABLES } from "../../src/guide";
import { worksheet, xlsx } from "../files/make-xlsx";
import { sheetOf } from "../support/plan";
import { temporaryFolder, writePlan } from "../support/plan-file";
import { typed } from "../support/terminal";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

const examiner = {
  occupationName: "电工",
  serial: 1,
  personName: "张三",
  sex: "男",
  citizenId: "11010519491231002X",
  education: "大学本科",
  specialty: "电气",
  years: 10,
  professionalTitle: "高级工",
  phone: "13800138000",
} as const;

/** A workbook of one roster whose tab bears a name of its own, with an error in row 5. */
const roster = writePlan(at("roster.xlsx"), [
  {
    ...sheetOf("examiners", [examiner, { ...examiner, serial: 2, personName: "李四", citizenId: 110105194912310000 }]),
    name: "电工考评员",
  },
]);

interface Report {
  tables: Record<string, unknown>[];
  findings: Record<string, unknown>[];
}

const json = async (...args: string[]): Promise<Report> =>
  JSON.parse((await typed(["check", roster, "--json", ...args])).out) as Report;

describe("rending check --json", () => {
  test("tells the tables found, by id, sheet and rows of data", async () => {
    expect((await json()).tables).toEqual([
      {
        ...{ id: "examiners", sheet: "电工考评员", rows: 2, state: "error", filled: 2 },
        ...{ errors: 2, warnings: expect.any(Number) as number, infos: 0 },
      },
    ]);
  });

  test("tells each finding with exactly these keys", async () => {
    const finding = (await json()).findings.find((f) => f.rule === "PER-04");
    expect(finding).toEqual({
      rule: "PER-04",
      severity: "error",
      table: "examiners",
      sheet: "电工考评员",
      cell: "E5",
      message: expect.stringMatching(/^身份号码后几位已丢失。.+。$/) as string,
      clause: "六（一）",
      fixable: false,
    });
  });

  test("leaves cell and sheet empty for a table that is missing", async () => {
    const finding = (await json()).findings.find((f) => f.rule === "GEN-11" && f.table === "enterprise");
    expect(finding).toMatchObject({ sheet: "", cell: "", clause: "一（一）" });
  });

  test("speaks English when asked to", async () => {
    const { findings } = await json("--lang", "en");
    expect(findings.find((f) => f.rule === "PER-04")?.message).toMatch(/^[A-Z][^\p{Script=Han}]+\. .+\.$/u);
  });
});

describe("rending check", () => {
  test("counts in English by the noun in its number", async () => {
    const { out } = await typed(["check", roster, "--lang", "en"]);
    expect(out).toMatch(/, [2-9]\d* errors\b/);
    expect(out).not.toMatch(/\b(?:[02-9]|\d\d+) (?:error|warning)\b/);
  });

  test("groups the findings by table, in columns, and ends with the totals", async () => {
    const { code, out } = await typed(["check", roster]);
    expect(code).toBe(1);
    const [, block] =
      /\n\n(考评人员 {2}工作表“电工考评员”，2 行，错误 \d+(?:，提醒 \d+)?(?:，提示 \d+)?\n[^]*?)\n\n/.exec(out)!;
    expect(block).toMatch(
      /\n {2}E5 +错误 {2}PER-04 +身份号码 +身份号码后几位已丢失 {2}“1\.10105E\+17（数字）”\n {4,}\S/,
    );
    expect(out).toMatch(/\n\n共 1 张表、2 行：错误 \d+，提醒 \d+，提示 \d+\n$/);
  });

  test("says so of a table in which nothing was found", async () => {
    const file = writePlan(at("scope.xlsx"), [
      sheetOf("personnelScope", [{ serial: 1, enterpriseName: "甲公司", employees: "√" }]),
    ]);
    expect((await typed(["check", file])).out).toMatch(/\n人员范围 {2}1 行，没有问题\n/);
  });

  test("colours a terminal and nothing else", async () => {
    const escape = "\u001b[31m错误";
    expect((await typed(["check", roster], { colour: true })).out).toContain(escape);
    expect((await typed(["check", roster])).out).not.toContain("\u001b");
  });

  test("names formulas without a result, and reads them as empty", async () => {
    const file = at("formulas.xlsx");
    const titles = ["序号", "岗位名称", "从业人数", "取得国家职业资格证书人数", "其中高级工以上人数"];
    const head = titles.map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`).join("");
    const rows = `<row>${head}</row><row><c><v>1</v></c><c><f>A1</f></c><c><f>1+1</f></c><c><v>2</v></c><c><v>1</v></c></row>`;
    writeFileSync(file, xlsx({ "xl/worksheets/sheet1.xml": worksheet(rows) }));
    const { err, out } = await typed(["check", file, "--json"]);
    expect(err).toContain("工作表“表”有 2 个公式没有计算结果");
    expect((JSON.parse(out) as Report).findings.filter((f) => f.rule === "GEN-07").map((f) => f.cell)).toEqual([
      "B2",
      "C2",
    ]);
  });

  test("reckons ages on the day it is told", async () => {
    const file = writePlan(at("young.xlsx"), [
      sheetOf("examiners", [{ ...examiner, citizenId: "440524188001010014" }]),
    ]);
    const ages = async (today: string): Promise<boolean> =>
      (JSON.parse((await typed(["check", file, "--json", "--today", today])).out) as Report).findings.some(
        (f) => f.rule === "PER-10",
      );
    expect(await ages("1910-01-01")).toBe(false);
    expect(await ages("2026-11-22")).toBe(true);
  });
});

describe("the exit code", () => {
  test("is 0 for the clean sample, in which there are remarks but no errors", async () => {
    const { code, out, err } = await typed(["check", path.join(__dirname, "../../assets/sample/clean.xlsx")]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/共 12 张表、\d+ 行、\d+ 项：错误 0，提醒 \d+，提示 [1-9]\d*\n$/);
  });

  test("is 1 when there are errors", async () => {
    expect((await typed(["check", roster])).code).toBe(1);
  });

  test("is 2, with nothing on the output, when no table of the guide is there; the tabs needed are named", async () => {
    const file = writePlan(at("other.xlsx"), [{ name: "Sheet1", values: [["姓名", "电话"]] }]);
    const { code, out, err } = await typed(["check", file]);
    expect([code, out]).toEqual([2, ""]);
    for (const table of FILLED_TABLES) expect(err).toContain(table.tab);
  });
});

describe("a file that cannot be opened", () => {
  test.each([
    ["is not there", at("nothing.xlsx"), "找不到文件"],
    ["is a folder", folder, "是文件夹"],
    ["lies in a file", path.join(roster, "x.xlsx"), "找不到文件"],
  ])("%s: exit 2 and a word what to do", async (_, file, words) => {
    const { code, out, err } = await typed(["check", file]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err).toContain(file);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? test.skip : test)("may not be read (root may read all)", async () => {
    writeFileSync(at("secret.xlsx"), "");
    chmodSync(at("secret.xlsx"), 0);
    expect((await typed(["check", at("secret.xlsx")])).err).toContain("没有权限");
  });

  test("is not a workbook: what it is, and the way out", async () => {
    writeFileSync(at("roster.csv"), "姓名,性别\n");
    const { code, err } = await typed(["check", at("roster.csv")]);
    expect(code).toBe(2);
    expect(err).toBe(
      `无法校验“${at("roster.csv")}”：这是文本文件（如 .csv），不是工作簿。请勿直接双击打开后另存，那样身份号码的末几位会变成 0。请新建工作簿，用“数据 > 从文本/CSV”导入，把身份号码、电话、代码各列的类型设为“文本”，再保存为“Excel 工作簿（*.xlsx）”。\n`,
    );
    expect((await typed(["check", at("roster.csv"), "--lang", "en"])).err).toContain("This is a text file");
  });
});

describe("the command line", () => {
  test.each<[string, string[], string]>([
    ["no command", [], "没有写要校验的文件"],
    ["no file", ["check"], "没有写要校验的文件"],
    ["two files", ["check", "a.xlsx", "b.xlsx"], "“b.xlsx”"],
    ["another command", ["chek", "a.xlsx"], "“chek”"],
    ["an option there is not", ["check", "a.xlsx", "--colour"], "“--colour”"],
    ["a short option there is not", ["check", "a.xlsx", "-x"], "“-x”"],
    ["a language there is not", ["check", "a.xlsx", "--lang", "fr"], "“fr”"],
    ["a language left out", ["check", "a.xlsx", "--lang"], "“--lang”"],
    ["a value for a switch", ["check", "a.xlsx", "--json=yes"], "“--json”"],
    ["a day that is not", ["check", "a.xlsx", "--today", "2026-02-30"], "“2026-02-30”"],
    ["a day in words", ["check", "a.xlsx", "--today", "tomorrow"], "“tomorrow”"],
  ])("%s: exit 2, what is wrong, and how it is used", async (_, args, words) => {
    const { code, out, err } = await typed(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err).toContain("用法：rending check");
  });

  test("--help and --version answer and do nothing", async () => {
    expect(await typed(["check", at("nothing.xlsx"), "--help"])).toMatchObject({ code: 0, err: "" });
    expect((await typed(["-h"])).out).toContain("--today");
    expect(await typed(["--version"])).toEqual({
      code: 0,
      out: expect.stringMatching(/^rending \d+\.\d+\.\d+\n$/) as string,
      err: "",
    });
  });

  test("the language is the one asked for, else English where the system is, else Chinese", async () => {
    const inEnglish = async (args: string[], env: Terminal["env"]): Promise<boolean> =>
      (await typed([...args, "--help"], { env })).out.startsWith("Usage");
    expect(await inEnglish([], {})).toBe(false);
    expect(await inEnglish([], { LANG: "zh_CN.UTF-8" })).toBe(false);
    expect(await inEnglish([], { LANG: "en_US.UTF-8" })).toBe(true);
    expect(await inEnglish([], { LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toBe(false);
    expect(await inEnglish(["--lang", "zh"], { LANG: "en_US.UTF-8" })).toBe(false);
    expect(await inEnglish(["--lang", "en"], {})).toBe(true);
  });
});
