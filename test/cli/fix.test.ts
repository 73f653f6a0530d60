import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { FixJson } from "../../src/cli/fix-json";
import type { Terminal } from "../../src/cli/run";
import { LIMITS, readWorkbook } from "../../src/files";
import { ZipArchive } from "../../src/files/opc/zip";
import { bytesOf } from "../../src/files/opc/zip-bytes";
import { sheetOf } from "../support/plan";
import { folderOfEachTest } from "../support/plan-file";
import { planXlsx } from "../support/plan-xlsx";
import { typed } from "../support/terminal";

const SAMPLES = path.join(__dirname, "../../assets/sample");
const at = folderOfEachTest();
afterEach(() => jest.restoreAllMocks());

const fix = (args: readonly string[], terminal: Partial<Terminal> = {}) => typed(["fix", ...args], terminal);

const scope = (employees: string) => sheetOf("personnelScope", [{ serial: 1, enterpriseName: "甲公司", employees }]);

/** A workbook in the folder: one √ in another way of writing, which is all there is to mend, or nothing. */
function put(name = "范围.xlsx", employees = "✓"): string {
  writeFileSync(at(name), planXlsx([scope(employees)]));
  return at(name);
}
const valueIn = (file: string): unknown => readWorkbook(readFileSync(file))[0].values[3][2];
const names = (): string[] => readdirSync(at("")).sort();

describe("rending fix", () => {
  test("writes a copy beside the workbook, and leaves that as it is", async () => {
    const file = put();
    const before = readFileSync(file);
    const { out, err } = await fix([file]);
    expect(err).toBe("");
    expect(out).toMatch(/^人员范围 {2}改 1 处\n {2}C4 {2}在职职工 {2}\S+ {2}“✓” → “√”\n\n已修复 1 格。错误 /);
    expect(out).toContain(`已写入 ${at("范围-已修复.xlsx")}，原文件没有改动。\n`);
    expect(readFileSync(file)).toEqual(before);
    expect([names(), valueIn(at("范围-已修复.xlsx"))]).toEqual([["范围-已修复.xlsx", "范围.xlsx"], "√"]);
  });

  test("ends with 0 where no error is left, and with 1 where one is", async () => {
    const sample = path.join(SAMPLES, "clean.xlsx");
    expect((await fix([sample, "--dry-run"])).code).toBe(0);
    expect((await fix([put()])).code).toBe(1);
  });

  test("writes nothing where nothing is to be mended, unless a file was asked for: that is a copy", async () => {
    const file = put("好.xlsx", "√");
    const { out } = await fix([file]);
    expect(out).toMatch(/^没有可以修复的。错误 (\d+) → \1，.*。\n没有写文件。\n$/);
    expect(names()).toEqual(["好.xlsx"]);
    expect((await fix([file, "--out", at("b.xlsx")])).out).toContain("已原样复制到 ");
    expect(readFileSync(at("b.xlsx"))).toEqual(readFileSync(file));
  });

  test("says with --dry-run what it would do, and does nothing", async () => {
    const file = put();
    const { out } = await fix([file, "--dry-run", "--in-place"]);
    expect(out).toContain("“✓” → “√”");
    expect(out).toContain("可以修复 1 格。");
    expect(out).toContain("没有写文件（--dry-run）。");
    expect([names(), valueIn(file)]).toEqual([["范围.xlsx"], "✓"]);
  });

  test("mends only what the rules named find, in either case of letters", async () => {
    const file = put();
    expect((await fix([file, "--rule", "gen-01", "--rule", "PER-01"])).out).toContain("没有可以修复的。");
    expect((await fix([file, "--rule", "pers-02", "--rule", "PER-01"])).out).toContain("已修复 1 格。");
  });

  test("speaks English when asked to", async () => {
    const { out } = await fix([put(), "--lang", "en"]);
    expect(out).toMatch(/1 cell changed\n.*"✓" → "√"\n\nMended 1 cell; errors \d+ → \d+, .*\.\nWritten to .*\n$/);
  });
});

describe("rending fix --json", () => {
  test("tells changes, what was left and the totals, with exactly these keys", async () => {
    const file = path.join(SAMPLES, "faults.xlsx");
    const { out, code } = await fix([file, "--json", "--out", at("out.xlsx")]);
    const told = JSON.parse(out) as FixJson;
    expect(code).toBe(1);
    expect(Object.keys(told)).toEqual(["file", "written", "dryRun", "changes", "unfixed", "before", "after"]);
    expect(told).toMatchObject({ file, written: at("out.xlsx"), dryRun: false });
    expect(told.changes).toContainEqual({
      ...{ sheet: "考评人员", cell: "C5", table: "examiners", column: "姓名" },
      ...{ rules: ["PER-01"], titles: ["姓名中间有空格"], from: "王 秀梅", to: "王秀梅" },
    });
    expect(told.unfixed).toContainEqual({
      ...{ rule: "GEN-05", severity: "warning", table: "frontlineStaff", sheet: "一线技能人员", cell: "A10" },
      ...{ column: "序号", message: expect.stringContaining("合计") as string, obstacle: "deleteRow", obstacleAt: "" },
    });
    expect(told.after.warnings).toBeLessThan(told.before.warnings);
  });

  test("of what was not written names no file", async () => {
    const { out } = await fix([put(), "--json", "--dry-run"]);
    expect(JSON.parse(out)).toMatchObject({ written: "", dryRun: true });
  });
});

describe("the sample with faults", () => {
  test("differs afterwards in the sheets that were mended alone, and there in the cells that are told", async () => {
    const file = path.join(SAMPLES, "faults.xlsx");
    const { changes } = JSON.parse((await fix([file, "--json", "--out", at("out.xlsx")])).out) as FixJson;
    const [before, after] = [readFileSync(file), readFileSync(at("out.xlsx"))];
    const [was, is] = [before, after].map((bytes) => ZipArchive.open(bytes, LIMITS));
    expect(is.paths).toEqual(was.paths);
    const other = was.paths.filter((part) => !Buffer.from(bytesOf(was, part)).equals(bytesOf(is, part)));
    const sheets = readWorkbook(before).map(({ name }) => name);
    const mended = [...new Set(changes.map(({ sheet }) => `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`))];
    expect(other.sort()).toEqual(mended.sort());
    const CELL = /<c r="([A-Z]+\d+)"[^<>]*(?:\/>|>.*?<\/c>)/gs;
    for (const part of mended) {
      const [old, now] = [was, is].map((archive) => new TextDecoder().decode(bytesOf(archive, part)));
      expect(now.replace(CELL, "")).toBe(old.replace(CELL, ""));
      const [oldCells, newCells] = [old, now].map((text) => new Map([...text.matchAll(CELL)].map((m) => [m[1], m[0]])));
      expect([...newCells].filter(([cell, text]) => oldCells.get(cell) !== text).map(([cell]) => cell)).toEqual(
        changes.filter(({ sheet }) => part.endsWith(`sheet${sheets.indexOf(sheet) + 1}.xml`)).map(({ cell }) => cell),
      );
      expect([...oldCells.keys()].every((cell) => newCells.has(cell))).toBe(true);
    }
  });

  test("has nothing more to mend afterwards", async () => {
    await fix([path.join(SAMPLES, "faults.xlsx"), "--out", at("out.xlsx")]);
    const { changes } = JSON.parse((await fix([at("out.xlsx"), "--json", "--dry-run"])).out) as FixJson;
    expect(changes).toEqual([]);
  });
});

describe("the file that is written", () => {
  test("takes the place of none, unless told to", async () => {
    const file = put();
    writeFileSync(at("范围-已修复.xlsx"), "她的");
    const { code, out, err } = await fix([file]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`加 --force 覆盖：\n  ${at("范围-已修复.xlsx")}\n没有写入任何文件`);
    expect(readFileSync(at("范围-已修复.xlsx"), "utf8")).toBe("她的");
    expect((await fix([file, "--force"])).code).toBe(1);
    expect(valueIn(at("范围-已修复.xlsx"))).toBe("√");
  });

  test("is never the workbook, unless that is asked for in words", async () => {
    const file = put();
    const { code, err } = await fix([file, "--out", file, "--force"]);
    expect([code, err]).toEqual([2, expect.stringContaining("请用 --in-place")]);
    expect(valueIn(file)).toBe("✓");
    expect((await fix([file, "--in-place"])).out).toContain(`已改写 ${file}。`);
    expect([valueIn(file), names()]).toEqual(["√", ["范围.xlsx"]]);
  });

  test("may be read by those who may read the workbook", async () => {
    const file = put();
    chmodSync(file, 0o600);
    await fix([file]);
    expect(statSync(at("范围-已修复.xlsx")).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o640);
    await fix([file, "--in-place"]);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("in the place of a link is what it leads to", async () => {
    mkdirSync(at("真"));
    writeFileSync(at("真/a.xlsx"), readFileSync(put()));
    symlinkSync(at("真/a.xlsx"), at("a.xlsx"));
    await fix([at("a.xlsx"), "--in-place"]);
    expect(valueIn(at("真/a.xlsx"))).toBe("√");
    expect(readdirSync(at("真"))).toEqual(["a.xlsx"]);
  });

  test("ends as the workbook does", async () => {
    const file = put("宏.xlsm");
    const { code, err } = await fix([file, "--out", at("b.xlsx")]);
    expect([code, err]).toEqual([2, expect.stringContaining("（.xlsm）")]);
    await fix([file]);
    expect(names()).toEqual(["宏-已修复.xlsm", "宏.xlsm"]);
  });

  test("is not written over what another program wrote meanwhile", async () => {
    const file = put();
    const { open } = fs;
    const meanwhile = jest.spyOn(fs, "open").mockImplementation(async (...given) => {
      meanwhile.mockRestore();
      writeFileSync(file, "别的程序写的，长短不一样");
      return open(...given);
    });
    const { code, err } = await fix([file, "--in-place"]);
    expect([code, err]).toEqual([2, expect.stringContaining("被别的程序改过")]);
    expect(readFileSync(file, "utf8")).toBe("别的程序写的，长短不一样");
    expect(names()).toEqual(["范围.xlsx"]);
  });

  test("is not there when the person ended the program before", async () => {
    const file = put();
    const { code, err } = await fix([file], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect([code, err, names()]).toEqual([2, expect.stringContaining("已停止"), ["范围.xlsx"]]);
  });
});

describe("what cannot be", () => {
  test.each([
    [["--rule", "ABC-99"], "没有“ABC-99”这条规则"],
    [["--out", "a.xlsx", "--in-place"], "--out 和 --in-place 只能写一个"],
    [["--draft"], "没有“--draft”这个选项"],
    [["--rule"], "“--rule”后面要写内容"],
  ])("%j is told with the usage", async (args, wanted) => {
    const { code, err } = await fix([put(), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(wanted)]);
    expect(err).toContain("rending fix 文件.xlsx");
    expect(names()).toEqual(["范围.xlsx"]);
  });

  test("a workbook that is not there, or is none", async () => {
    expect(await fix([at("没有.xlsx")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("找不到文件") as string,
    });
    writeFileSync(at("空.xlsx"), "");
    expect(await fix([at("空.xlsx")])).toMatchObject({ code: 2, err: expect.stringContaining("无法修复") as string });
    expect(existsSync(at("空-已修复.xlsx"))).toBe(false);
  });

  test("a signed workbook is left as it is", async () => {
    const parts = ZipArchive.open(readFileSync(put()), LIMITS);
    const { zip } = await import("../files/make-xlsx");
    const all = Object.fromEntries(parts.paths.map((part) => [part, bytesOf(parts, part)]));
    writeFileSync(at("签.xlsx"), zip({ ...all, "_xmlsignatures/sig1.xml": "<x/>" }));
    const { code, err } = await fix([at("签.xlsx")]);
    expect([code, err]).toEqual([2, expect.stringContaining("数字签名")]);
  });
});
