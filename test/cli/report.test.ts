import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OutputFolder } from "../../src/cli/output-folder";
import { readWorkbook } from "../../src/files";
import { docx, field, list } from "../report/support/make-docx";
import { readDocx, readStory } from "../report/support/read-docx";
import { DAMAGED_CONTROLS, DAMAGED_FILES, DAMAGED_TEMPLATES } from "../support/damaged-templates";
import { sheetOf } from "../support/plan";
import { temporaryFolder, writePlan } from "../support/plan-file";
import { typed, type Typed } from "../support/terminal";

const ASSETS = path.join(__dirname, "../../assets");
const CLEAN = path.join(ASSETS, "sample/clean.xlsx");
const folder = temporaryFolder();
const at = (...names: string[]): string => path.join(folder, ...names);

/** The sample with one examiner's ID cut short. */
const flawed = writePlan(
  at("flawed.xlsx"),
  readWorkbook(readFileSync(CLEAN)).map((sheet) =>
    sheet.name === "考评人员"
      ? { ...sheet, values: sheet.values.map((row) => row.map((cell) => (cell === firstId() ? "1101" : cell))) }
      : sheet,
  ),
);

function firstId(): string {
  const { values } = readWorkbook(readFileSync(CLEAN)).find(({ name }) => name === "考评人员")!;
  const head = values.find((row) => row.includes("身份号码"))!;
  return String(values[values.indexOf(head) + 1][head.indexOf("身份号码")]);
}

const { add: writeBeside } = OutputFolder.prototype;

/** Runs the program as if it had been typed. */
const rending = (...args: string[]): Promise<Typed> => rendingUntil(Infinity, ...args);

/** The same, ended by the person when so many volumes lie beside their places. */
const rendingUntil = (volumes: number, ...args: string[]): Promise<Typed> =>
  typed(["report", ...args], {
    templates: path.join(ASSETS, "templates"),
    onInterrupt(stop) {
      const add = jest.spyOn(OutputFolder.prototype, "add");
      add.mockImplementation(async function (this: OutputFolder, ...given) {
        await writeBeside.apply(this, given);
        if (add.mock.calls.length >= volumes) stop();
      });
      return () => add.mockRestore();
    },
  });

describe("rending report", () => {
  test("writes every volume, and says so", async () => {
    const first = await rending(CLEAN, "--out", at("all", "new"));
    const files = readdirSync(at("all", "new")).sort();
    expect(files).toHaveLength(5);
    expect(files[0]).toBe("基础部分.docx");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out.split("\n")[0]).toBe(
      `已生成 ${at("all", "new", "基础部分.docx")}：表格可以定稿，另有 16 段文字待写`,
    );
  });

  test("leaves out the guide's notes where it is asked to, and still says how much waits", async () => {
    const { out } = await rending(CLEAN, "--out", at("bare"), "--without-notes", "--volume", "base");
    expect(out).toBe(`已生成 ${at("bare", "基础部分.docx")}：表格可以定稿，另有 16 段文字待写\n`);
    const { xml } = readDocx(readFileSync(at("bare", "基础部分.docx")));
    expect(xml).not.toContain("填写说明");
    expect(xml.match(/w:tag w:val="prose:/g)).toHaveLength(16);
  });

  test("prints the list of attachments where it is asked to: heading, table, entry and page go together", async () => {
    const volumes = ["base", "电工"];
    for (const [i, file] of ["基础部分.docx", "职业部分_电工.docx"].entries()) {
      await rending(CLEAN, "--out", at("bound"), "--volume", volumes[i]);
      await rending(CLEAN, "--out", at("listed"), "--with-attachments", "--volume", volumes[i]);
      const bound = readDocx(readFileSync(at("bound", file)));
      const listed = readDocx(readFileSync(at("listed", file)));
      const entries = ({ xml }: typeof bound): number => xml.match(/PAGEREF/g)!.length;
      expect(bound.xml).not.toContain("附件清单");
      expect(bound.xml).not.toContain("list:attachments");
      expect(entries(listed)).toBe(entries(bound) + 1);
      expect(listed.xml.match(/>附件清单</g)).toHaveLength(2);
      const anchors = [...bound.xml.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, name]) => name);
      expect(anchors.filter((name) => !bound.xml.includes(`w:name="${name}"`))).toEqual([]);
    }
  });

  test("follows a template of one's own that has the list of attachments", async () => {
    const own = path.join(__dirname, "../../assets/templates/基础部分.docx");
    await rending(CLEAN, "--out", at("own-list"), "--template", own, "--volume", "base");
    expect(readDocx(readFileSync(at("own-list", "基础部分.docx"))).xml).toContain("list:attachments");
  });

  describe("where files stand in the folder", () => {
    const HERS = "她写的一段话";
    const standing = at("hers", "基础部分.docx");
    beforeEach(() => {
      rmSync(at("hers"), { recursive: true, force: true });
      mkdirSync(at("hers"));
      writeFileSync(standing, HERS);
    });

    test("writes nothing, and names them: exit 2", async () => {
      const { code, out, err } = await rending(CLEAN, "--out", at("hers"));
      expect([code, out]).toEqual([2, ""]);
      expect(err.split("\n")).toEqual([
        expect.stringMatching(/^下列文件已经存在。.*--force/),
        `  ${standing}`,
        "没有写入任何分册，原有文件没有改动。",
        "",
      ]);
      expect(readdirSync(at("hers"))).toEqual(["基础部分.docx"]);
      expect(readFileSync(standing, "utf8")).toBe(HERS);
    });

    test("asks only for the files it would write", async () => {
      expect(await rending(CLEAN, "--out", at("hers"), "--volume", "电工")).toMatchObject({ code: 0 });
      expect(readFileSync(standing, "utf8")).toBe(HERS);
    });

    test("--force overwrites them, and says so", async () => {
      const { code, out } = await rending(CLEAN, "--out", at("hers"), "--force", "--lang", "en");
      expect(code).toBe(0);
      expect(out.split("\n")[0]).toBe(
        `made ${standing}: its tables are final, 16 passages wait to be written (overwritten)`,
      );
      expect(out.split("\n")[1]).not.toContain("overwritten");
      expect(readDocx(readFileSync(standing)).tables.length).toBeGreaterThan(5);
    });

    test("masked volumes have names of their own, and do not take the place of others", async () => {
      const { code, out } = await rending(CLEAN, "--out", at("hers"), "--volume", "base", "--mask");
      expect(code).toBe(0);
      expect(out).toBe(`已生成 ${at("hers", "基础部分（已隐去）.docx")}，另有 16 段文字待写（号码已隐去，不作定稿）\n`);
      expect(readFileSync(standing, "utf8")).toBe(HERS);
    });

    test("even with --force a file that was read is not overwritten", async () => {
      const template = path.join(ASSETS, "templates/基础部分.docx");
      writeFileSync(standing, readFileSync(template));
      const { code, err } = await rending(CLEAN, "--out", at("hers"), "--template", standing, "--force");
      expect(code).toBe(2);
      expect(err).toContain(`“${standing}”是本次读取的工作簿或模板，不能覆盖`);
      expect(readFileSync(standing)).toEqual(readFileSync(template));
    });
  });

  test("stopped half-way it leaves nothing, not even the folder it made", async () => {
    const { code, out, err } = await rendingUntil(2, CLEAN, "--out", at("stopped", "half"));
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: "已停止。没有写入任何分册，原有文件没有改动。\n" });
    expect(existsSync(at("stopped"))).toBe(false);
  });

  test("names the rows that are in no volume", async () => {
    const stray = writePlan(at("stray.xlsx"), [
      ...readWorkbook(readFileSync(CLEAN)).filter(({ name }) => name !== "附件清单"),
      sheetOf("attachments", [
        { part: "职业", attachmentName: "她的附件", appliesTo: "飞行员", attachmentStatus: "已备" },
      ]),
    ]);
    const { code, out } = await rending(stray, "--out", at("stray"));
    expect(code).toBe(1);
    expect(out.split("\n").slice(-3)).toEqual([
      "下列内容不在任何一册中，请核对：",
      "  工作表“附件清单”第 4 行：“适用职业”填的内容不在方案中，无法判断属于哪一册。请核对名称。",
      "",
    ]);
  });

  test("leaves the content controls out when asked", async () => {
    await rending(CLEAN, "--out", at("plain"), "--volume", "base", "--plain");
    await rending(CLEAN, "--out", at("kept"), "--volume", "base");
    const [plain, kept] = ["plain", "kept"].map((name) => readDocx(readFileSync(at(name, "基础部分.docx"))));
    expect([plain.tags.length, kept.tags.length > 0]).toEqual([0, true]);
    expect(plain.tables).toEqual(kept.tables);
  });

  test("writes the one asked for, IDs and phones masked", async () => {
    expect(await rending(CLEAN, "--out", at("one"), "--volume", "电工", "--mask")).toMatchObject({ code: 0 });
    expect(readdirSync(at("one"))).toEqual(["职业部分_电工（已隐去）.docx"]);
    const roster = readDocx(readFileSync(at("one", "职业部分_电工（已隐去）.docx"))).tables.find(([head]) =>
      head.includes("身份号码"),
    )!;
    const column = roster[0].indexOf("身份号码");
    for (const row of roster.slice(1)) expect(row[column]).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
  });

  test("leaves out volumes with errors, says why and how to get drafts, exit 1", async () => {
    const { code, out, err } = await rending(flawed, "--out", at("flawed"));
    expect([code, err]).toEqual([1, ""]);
    expect(readdirSync(at("flawed"))).toHaveLength(4);
    const refused = out.split("\n").filter((line) => line.startsWith("未生成"));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/职业部分_.+\.docx：考评人员错误 \d+$/);
    expect(out).toContain("--draft");
  });

  test("with --draft makes them too, marked in the header, and still exit 1", async () => {
    const { code, out } = await rending(flawed, "--out", at("drafts"), "--draft");
    expect(code).toBe(1);
    const [draft] = out.split("\n").filter((line) => line.startsWith("已生成草稿"));
    const file = draft.slice("已生成草稿 ".length, draft.indexOf(".docx") + 5);
    expect(readStory(readFileSync(file), "word/header1.xml").paragraphs.join()).toContain("草稿");
    expect(readdirSync(at("drafts"))).toHaveLength(5);
  });

  test("uses a template of the user's own for the part it was made for", async () => {
    const own = `<w:p>${field("field:volume.occupation")}</w:p>${list("list:examiners", "姓名")}`;
    writeFileSync(at("own.docx"), docx(own));
    const { code, out } = await rending(CLEAN, "--out", at("own"), "--template", at("own.docx"));
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toMatch(/own\.docx”用于：职业部分_.+、职业部分_电工\.docx/);
    expect(readDocx(readFileSync(at("own", "职业部分_电工.docx"))).paragraphs).toEqual(["电工"]);
    expect(readDocx(readFileSync(at("own", "基础部分.docx"))).tables.length).toBeGreaterThan(5);
  });

  test.each(Object.entries({ ...DAMAGED_FILES, ...DAMAGED_CONTROLS }))("refuses %s", async (name, { says }) => {
    const template = path.join(DAMAGED_TEMPLATES, name);
    const { code, out, err } = await rending(CLEAN, "--out", at("none"), "--template", template);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `“${template}”不能用作模板：\n  ${says}\n` });
  });

  test("tells everything that is wrong with a template, and writes nothing", async () => {
    writeFileSync(at("bad.docx"), docx(list("list:staff", "姓名") + list("list:examiners", "性别")));
    const { code, err } = await rending(CLEAN, "--out", at("none"), "--template", at("bad.docx"));
    expect(code).toBe(2);
    expect(err.split("\n")).toEqual([
      `“${at("bad.docx")}”不能用作模板：`,
      "  内容控件的标记“list:staff”不是可以填写的内容。请在“开发工具 > 属性”中改正标记，或删去这个控件。",
      "  “姓名”之后：“list:examiners”的表格缺少“姓名”。请补上这一栏，其余各栏可以删减。",
      "",
    ]);
    expect(readdirSync(folder)).not.toContain("none");
  });

  test("says that a template made for the other kind is not used", async () => {
    const base = path.join(ASSETS, "templates/基础部分.docx");
    writeFileSync(at("base.docx"), readFileSync(base));
    const { out } = await rending(CLEAN, "--out", at("aside"), "--template", at("base.docx"));
    expect(out.split("\n")[0]).toMatch(/base\.docx”用于：基础部分\.docx$/);
    const lacking = writePlan(
      at("no-occupations.xlsx"),
      readWorkbook(readFileSync(CLEAN)).filter(({ name }) => name !== "认定职业"),
    );
    writeFileSync(at("job.docx"), readFileSync(path.join(ASSETS, "templates/职业部分.docx")));
    const none = await rending(lacking, "--out", at("none-used"), "--template", at("job.docx"), "--draft");
    expect(none.out.split("\n")[0]).toBe(`“${at("job.docx")}”是职业部分的模板，本次生成的分册都不用它。`);
  });

  test("a folder that cannot be made is told", async () => {
    writeFileSync(at("file"), "");
    const { code, err } = await rending(CLEAN, "--out", at("file"));
    expect(code).toBe(2);
    expect(err).toBe(
      `无法写入“${at("file", "基础部分.docx")}”：同名的文件或文件夹挡在那里。请换一个 --out，或移开它。\n没有写入任何分册，原有文件没有改动。\n`,
    );
  });
});

test.each<[string, string[], string]>([
  ["no workbook", ["--out", "x"], "没有写工作簿文件"],
  ["no folder", ["plan.xlsx"], "--out"],
  ["an option of check", ["plan.xlsx", "--out", "x", "--json"], "“--json”"],
  ["a volume there is not", [CLEAN, "--out", at("x"), "--volume", "飞行员"], "没有“飞行员”这一分册"],
  ["a workbook there is not", ["missing.xlsx", "--out", "x"], "找不到文件“missing.xlsx”"],
  ["a workbook that is none", [__filename, "--out", "x"], "无法读取"],
])("%s: exit 2, and what is wrong", async (_, args, words) => {
  const { code, out, err } = await rending(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});
