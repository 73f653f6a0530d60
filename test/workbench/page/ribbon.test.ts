import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/ribbon";

const ROOT = path.join(__dirname, "../../..");
const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

test("the ribbon shows Excel's buttons of the manifest, in its words and with its pictures", () => {
  const { name, buttons } = readManifest(manifest, "Excel", "zh-CN");
  expect(name).toBe("认定方案助手");
  expect(buttons.map(({ label, action }) => [label, action])).toEqual([
    ["打开助手", { kind: "showPane" }],
    ["校验并标记", { kind: "command", functionName: "checkAndMark" }],
    ["清除标记", { kind: "command", functionName: "clearMarks" }],
  ]);
  for (const { icon, tip } of buttons) {
    expect(existsSync(path.join(ROOT, icon.replace("addin/", "")))).toBe(true);
    expect(tip).not.toBe("");
  }
});

test("in English where the manifest has English", () => {
  const { name, buttons } = readManifest(manifest, "Excel", "en-US");
  expect(name).toBe("Assessment Plan Assistant");
  expect(buttons.every(({ label, tip }) => /^[ -~]+$/.test(label + tip))).toBe(true);
});

test("Word has its own buttons out of the same manifest", () => {
  const { buttons } = readManifest(manifest, "Word", "zh-CN");
  expect(buttons.map(({ label, action }) => [label, action.kind])).toEqual([["打开助手", "showPane"]]);
  expect(buttons[0].tip).toContain("填入本文档");
});
