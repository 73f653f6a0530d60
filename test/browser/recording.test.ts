/** The pane whose address asks for a recording, and the one whose does not. */
import { readFileSync } from "node:fs";
import { useBrowser } from "../support/browser";

const browser = useBrowser();

test("with ?record a bar runs over the pane, and hands over what was recorded, masked", async () => {
  const { page, pane, troubles } = await browser().open("?sample=faults&record");
  await pane.getByText(/正在记录助手与 Office 的往来，已有 [1-9]/).waitFor();
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "下载记录" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  const [head, ...lines] = text.trim().split("\n");
  expect(JSON.parse(head)).toMatchObject({ recording: 1, host: "Excel" });
  expect(lines.filter((line) => line.startsWith('{"batch":')).length).toBeGreaterThan(0);
  expect(text).toContain("考评人员");
  expect(text).not.toMatch(/[1-8]\d{16}[\dX]|1[3-8]\d{9}/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("without it there is no bar, and no script of it is asked for", async () => {
  const { page, pane } = await browser().open("?sample=clean");
  // What the first opening asks for is over before it is listened to.
  await pane.getByRole("button").first().waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  await pane.getByRole("button").first().waitFor();
  expect(asked.filter((address) => /\/taskpane\.[^/]*js$/.test(address))).toHaveLength(1);
  expect(asked.filter((address) => address.includes("recording"))).toEqual([]);
  expect(await pane.locator("aside").count()).toBe(0);
  await page.context().close();
});
