import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";
import { sheetOf } from "../support/plan";
import { temporaryFolder, writePlan } from "../support/plan-file";

const root = path.join(__dirname, "../..");
const folder = temporaryFolder();
const program = path.join(folder, "rending.js");

beforeAll(() => {
  const { target, platform } = { target: "node20", platform: "node" } as const;
  buildSync({ entryPoints: [path.join(root, "src/cli/main.ts")], bundle: true, target, platform, outfile: program });
});

const rending = (...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });

test("as one file under plain Node it checks a workbook", () => {
  writePlan(path.join(folder, "plan.xlsx"), [sheetOf("enterprises", [{ serial: 1, tier: "本级" }])]);
  const { status, stdout, stderr } = rending("check", "plan.xlsx", "--lang", "zh");
  expect(stderr).toBe("");
  expect(stdout).toContain("认定企业  1 行，错误");
  expect(status).toBe(1);
});

test("as one file under plain Node it says what is wrong with the file", () => {
  const { status, stdout, stderr } = rending("check", "missing.xlsx", "--lang", "en");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe('There is no file "missing.xlsx". Check its name and folder.\n');
});

test("a reader that closes early is no failure", () => {
  const sheet = sheetOf(
    "enterprises",
    Array.from({ length: 2_000 }, () => ({ enterpriseName: " 甲" })),
  );
  writePlan(path.join(folder, "long.xlsx"), [sheet]);
  const command = `"${process.execPath}" "${program}" check long.xlsx --lang zh | head -n 1`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr).toBe("");
});
