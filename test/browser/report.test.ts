/** 报告 in the pane: the sample's volumes as files, the same as made without a browser. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { check, snapshotOf } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { BUILT_IN_TEMPLATES, volumesOf } from "../../src/report";
import { useBrowser } from "../support/browser";

const ASSETS = path.join(__dirname, "../../assets");
const browser = useBrowser();

test("all volumes of the sample are made, and each says what a volume made in Node says", async () => {
  const { page, pane, troubles } = await browser().open("?sample=clean");
  await pane.getByRole("tab", { name: "报告" }).click();
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: /^生成 \d+ 份 Word$/ }).click();
  const handed = await download;
  expect(handed.suggestedFilename()).toMatch(/^实施方案_\d{8}\.zip$/);
  const files = unzipSync(readFileSync(await handed.path()));
  await pane
    .getByText(/已交给浏览器下载/)
    .first()
    .waitFor();

  const snapshot = snapshotOf(readWorkbook(readFileSync(path.join(ASSETS, "sample/clean.xlsx"))));
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const volumes = volumesOf(snapshot, check(snapshot, { today }).findings, { today });
  expect(Object.keys(files)).toEqual(volumes.map(({ fileName }) => fileName));
  for (const { kind, fileName, contents } of volumes) {
    const template = readTemplate(readFileSync(path.join(ASSETS, "templates", BUILT_IN_TEMPLATES[kind])));
    const [made, expected] = [
      files[fileName],
      await fillTemplate(template, contents, { withoutAttachments: true }),
    ].map((bytes) => unzipSync(bytes));
    for (const part of Object.keys(expected))
      expect([part, strFromU8(made[part]) === strFromU8(expected[part])]).toEqual([part, true]);
  }

  await pane.getByRole("button", { name: "没有收到文件..." }).click();
  await pane
    .getByRole("button", { name: /^复制.*考评人员名册/ })
    .first()
    .click();
  await pane.getByText("已复制，可到 Word 中粘贴").first().waitFor();
  expect(troubles).toEqual([]);
}, 120_000);
