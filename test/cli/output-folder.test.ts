import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { OutputFolder, type OutputOptions } from "../../src/cli/output-folder";
import { temporaryFolder } from "../support/plan-file";

const root = temporaryFolder();
const NAMES = ["一.docx", "二.docx", "三.docx"];
let count = 0;
let folder = "";
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = path.join(root, String(++count));
  mkdirSync(folder);
});
afterEach(() => jest.restoreAllMocks());

/** Puts a file of each name into the folder: what it says is its name. */
async function put(names: readonly string[] = NAMES, options: Partial<OutputOptions> = {}): Promise<void> {
  const output = await OutputFolder.open(folder, names, { force: false, inputs: [], ...options });
  try {
    for (const name of names) await output.add(name, Buffer.from(name));
    await output.place(names);
  } finally {
    await output.close();
  }
}

const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")]));
const whole = Object.fromEntries(NAMES.map((name) => [name, name]));
const failure = (code: string): Error => Object.assign(new Error(code), { code });

test("the files are there, and nothing else", async () => {
  await put();
  expect(contents()).toEqual(whole);
});

test("until all are written none is there, and each has reached the disk", async () => {
  const output = await OutputFolder.open(folder, NAMES, { force: false, inputs: [] });
  for (const name of NAMES) await output.add(name, Buffer.from(name));
  expect(readdirSync(folder).filter((name) => name.endsWith(".docx"))).toEqual([]);
  await output.close();
  expect(readdirSync(folder)).toEqual([]);
});

test("what stands there is named before anything is written", async () => {
  writeFileSync(at("二.docx"), "hers");
  await expect(put()).rejects.toMatchObject({ obstacle: { kind: "exists", files: [at("二.docx")] }, placed: 0 });
  expect(contents()).toEqual({ "二.docx": "hers" });
  await put(NAMES, { force: true });
  expect(contents()).toEqual(whole);
});

test.each([true, false])("a link is not followed, whether it leads anywhere (%s) or not", async (leadsSomewhere) => {
  const elsewhere = path.join(root, `elsewhere-${count}`);
  if (leadsSomewhere) writeFileSync(elsewhere, "hers");
  symlinkSync(elsewhere, at("二.docx"));
  await expect(put()).rejects.toMatchObject({ obstacle: { kind: "exists" } });
  await put(NAMES, { force: true });
  expect(lstatSync(at("二.docx")).isSymbolicLink()).toBe(false);
  expect(contents()).toEqual(whole);
  expect(existsSync(elsewhere)).toBe(leadsSomewhere);
  if (leadsSomewhere) expect(readFileSync(elsewhere, "utf8")).toBe("hers");
});

test("a folder in the place of a file is not replaced, and nothing is written", async () => {
  mkdirSync(at("三.docx"));
  await expect(put(NAMES, { force: true })).rejects.toMatchObject({
    obstacle: { kind: "inTheWay", file: at("三.docx") },
  });
  expect(readdirSync(folder)).toEqual(["三.docx"]);
});

test("a file that was read is not replaced, by whatever name it was read", async () => {
  writeFileSync(at("二.docx"), "template");
  symlinkSync(at("二.docx"), path.join(root, `template-${count}`));
  const inputs = [path.join(root, `template-${count}`)];
  await expect(put(NAMES, { force: true, inputs })).rejects.toMatchObject({ obstacle: { kind: "isInput" } });
  expect(contents()).toEqual({ "二.docx": "template" });
});

test.each([false, true])("on a full disk nothing is left and nothing was touched (force: %s)", async (force) => {
  if (force) writeFileSync(at("一.docx"), "hers");
  const { open } = fs;
  jest.spyOn(fs, "open").mockImplementation(async (...given) => {
    const file = await open(...given);
    if (String(given[0]).endsWith("三.docx"))
      jest.spyOn(file, "writeFile").mockImplementation(async () => {
        await file.write("half");
        throw failure("ENOSPC");
      });
    return file;
  });
  await expect(put(NAMES, { force })).rejects.toMatchObject({
    obstacle: { kind: "unwritable", file: at("三.docx"), reason: "ENOSPC" },
    placed: 0,
  });
  expect(contents()).toEqual(force ? { "一.docx": "hers" } : {});
});

test("a folder made for the files goes with them", async () => {
  folder = path.join(folder, "new", "deep");
  jest.spyOn(fs, "mkdtemp").mockRejectedValue(failure("EACCES"));
  await expect(put()).rejects.toMatchObject({ obstacle: { kind: "unwritable", reason: "EACCES" } });
  expect(existsSync(path.dirname(folder))).toBe(false);
  jest.restoreAllMocks();
  await put();
  expect(contents()).toEqual(whole);
});

test("what came to stand there meanwhile is left alone, and how many took their places is told", async () => {
  for (const hasLinks of [true, false]) {
    const link = jest.spyOn(fs, "link");
    if (!hasLinks) link.mockRejectedValue(failure("ENOTSUP"));
    const output = await OutputFolder.open(folder, NAMES, { force: false, inputs: [] });
    for (const name of NAMES) await output.add(name, Buffer.from(name));
    writeFileSync(at("二.docx"), "hers");
    await expect(output.place(NAMES)).rejects.toMatchObject({ obstacle: { kind: "exists" }, placed: 1 });
    await output.close();
    expect(contents()).toEqual({ "一.docx": "一.docx", "二.docx": "hers" });
    for (const name of readdirSync(folder)) await fs.rm(at(name));
    link.mockRestore();
  }
});

test("where a name may not be replaced, what did take its place is told", async () => {
  for (const name of NAMES) writeFileSync(at(name), "hers");
  const { rename } = fs;
  jest
    .spyOn(fs, "rename")
    .mockImplementation((from, to) =>
      String(to).endsWith("二.docx") ? Promise.reject(failure("EBUSY")) : rename(from, to),
    );
  await expect(put(NAMES, { force: true })).rejects.toMatchObject({
    obstacle: { kind: "unwritable", file: at("二.docx"), reason: "EBUSY" },
    placed: 1,
  });
  expect(contents()).toEqual({ ...whole, "二.docx": "hers", "三.docx": "hers" });
});
