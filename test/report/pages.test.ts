/** The numbers in the contents of a volume against the pages as LibreOffice sets them. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { check, snapshotOf, type Snapshot } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { BUILT_IN_TEMPLATES, volumesOf } from "../../src/report";
import { linesOf } from "../../src/report/pages/text-lines";
import { planOf, TODAY } from "../support/plan";
import { temporaryFolder } from "../support/plan-file";

const ASSETS = path.join(__dirname, "../../assets");
const HAS_OFFICE = ["soffice", "pdftotext"].every((name) => spawnSync("which", [name]).status === 0);
const withOffice = HAS_OFFICE ? test : test.skip;
const folder = temporaryFolder();

/** Everything that is looked at, with how many of its volumes; LibreOffice sets all of it in one go, for it takes long to begin. */
const PLANS = {
  sample: { plan: sample, most: Infinity },
  large: { plan: large, most: 2 },
  longTexts: { plan: longTexts, most: 2 },
  // So many examiners fill the first page of a roster, or nearly.
  nine: { plan: () => roster(9), most: 2 },
  ten: { plan: () => roster(10), most: 2 },
  eleven: { plan: () => roster(11), most: 2 },
} as const;
type PlanName = keyof typeof PLANS;

/** The volumes of a plan as LibreOffice prints them, page by page. */
const printed = new Map<PlanName, readonly (readonly string[])[]>();

beforeAll(async () => {
  if (!HAS_OFFICE) return;
  const files = new Map<PlanName, readonly string[]>();
  for (const name of Object.keys(PLANS) as PlanName[]) files.set(name, await volumesIn(name));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const all = [...files.values()].flat();
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...all], {
    stdio: "pipe",
  });
  for (const [name, volumes] of files)
    printed.set(
      name,
      volumes.map((file) =>
        execFileSync("pdftotext", ["-layout", file.replace(/docx$/, "pdf"), "-"], { encoding: "utf8" }).split("\f"),
      ),
    );
});

async function volumesIn(name: PlanName): Promise<readonly string[]> {
  const { plan, most } = PLANS[name];
  const snapshot = plan();
  const { findings } = check(snapshot, { today: TODAY });
  const files: string[] = [];
  for (const [i, volume] of volumesOf(snapshot, findings, { today: TODAY }).slice(0, most).entries()) {
    const template = readTemplate(readFileSync(path.join(ASSETS, "templates", BUILT_IN_TEMPLATES[volume.kind])));
    files.push(path.join(folder, `${name}-${i}.docx`));
    writeFileSync(files[i], await fillTemplate(template, volume.contents));
  }
  return files;
}

/** Entries as `title printed real`, of those in which the two differ; the first is how many there are. */
function entriesIn(pages: readonly string[]): string[] {
  const lines = pages.map((page) => page.split("\n").map((line) => line.replace(/\s/g, "")));
  const numbers = lines.map((page) =>
    Number(/^—(\d+)—$/.exec(page.filter((line) => line !== "").at(-1) ?? "")?.[1] ?? 0),
  );
  const entries = lines.flat().flatMap((line) => {
    const [, title, printed] = /^(.+?)\.{4,}(\d*)$/.exec(line) ?? [];
    return title ? [{ title, printed }] : [];
  });
  const wrong = entries.flatMap(({ title, printed }) => {
    const real = numbers[lines.findIndex((page, i) => numbers[i] > 0 && page.includes(title))];
    return String(real) === printed ? [] : [`${title} ${printed} ${real}`];
  });
  return [String(entries.length), ...wrong];
}

function sample(): Snapshot {
  return snapshotOf(readWorkbook(readFileSync(path.join(ASSETS, "sample/clean.xlsx"))));
}

function large(): Snapshot {
  const names = Array.from({ length: 30 }, (_, i) => `工种${i + 1}`);
  return planOf({
    occupations: names.map((occupationName) => ({
      occupationName,
      occupationCode: "6-31-01-03",
      skillLevels: "5、4、3、2",
    })),
    methods: names.map((occupationName) => ({
      occupationName,
      examination: "√",
      methodDescription: "理论考试、实操考试、综合评审",
    })),
    examiners: Array.from({ length: 200 }, (_, i) => ({
      occupationName: names[0],
      personName: `张${i}`,
      citizenId: "11010519491231002X",
      phone: "13800138000",
      specialty: "维修电工",
    })),
    qualityControllers: Array.from({ length: 60 }, (_, i) => ({
      personName: `李${i}`,
      citizenId: "11010519491231002X",
      specialty: "质量管理与检验技术",
    })),
  });
}

function longTexts(): Snapshot {
  const long =
    "认定采用理论知识考试、实际操作考核和论文答辩等方式，考核内容根据职业标准与企业生产经营实际需要确定。".repeat(3);
  return planOf({
    occupations: Array.from({ length: 9 }, (_, i) => ({
      occupationName: `机床装调与维修综合技术工${i}`,
      occupationCode: "6-31-01-03",
      workType: "数控机床机械装调维修工、电气装调维修工",
      skillLevels: "5、4、3、2、1",
    })),
    methods: Array.from({ length: 9 }, (_, i) => ({
      occupationName: `机床装调与维修综合技术工${i}`,
      examination: "√",
      methodDescription: long,
    })),
    frontlineStaff: Array.from({ length: 40 }, (_, i) => ({
      position: `数控加工中心操作与程序编制及工艺改进岗位第${i}组`,
      staffCount: 12,
    })),
  });
}

function roster(count: number): Snapshot {
  return planOf({
    occupations: [{ occupationName: "电工", occupationCode: "6-31-01-03", skillLevels: "5、4、3" }],
    examiners: Array.from({ length: count }, (_, i) => ({
      occupationName: "电工",
      personName: `张${i}`,
      citizenId: "11010519491231002X",
    })),
  });
}

describe("the contents tell the pages LibreOffice sets (needs soffice, pdftotext)", () => {
  withOffice.each([
    ["every volume of the sample", "sample", [["24"], ["8"], ["8"], ["8"], ["8"]]],
    ["a plan with thirty occupations and two hundred examiners of one", "large", [["24"], ["8"]]],
    ["a plan with long texts", "longTexts", [["24"], ["8"]]],
  ] as const)("of %s", (_, name, entries) => {
    expect(printed.get(name)?.map(entriesIn)).toEqual(entries);
  });
});

describe("a note under a table is on the page of the table's last row (needs soffice, pdftotext)", () => {
  /** LibreOffice keeps no row of a later page with what follows. */
  withOffice.each(["nine", "ten", "eleven"] as const)("with %s examiners", (count) => {
    const pages = printed.get(count)?.[1] ?? [];
    const noted = pages
      .map((page) => page.replace(/\s/g, ""))
      .filter((page) => page.includes("注：1、每个职业考评人员"));
    expect(noted).toHaveLength(1);
    expect(noted[0]).toContain("11010519491231002X");
    expect(noted[0]).toContain("分职业填写。");
    expect(entriesIn(pages)).toEqual(["8"]);
  });
});

describe("lines of a text", () => {
  test.each([
    ["", 1],
    ["甲".repeat(10), 1],
    ["甲".repeat(11), 2],
    ["甲".repeat(9) + "乙。", 2],
    ["甲\n乙\n", 3],
    ["甲甲甲 abcdefghijkl", 2],
  ])("%j of ten characters' width: %i", (text, lines) => {
    expect(linesOf(text, 210, 2100)).toBe(lines);
  });
});
