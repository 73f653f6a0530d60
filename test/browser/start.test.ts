/** The add-in as Office loads it, where what it needs does not come. */
import { useBrowser } from "../support/browser";

const browser = useBrowser();
const CDN = "https://appsforoffice.microsoft.com/**";

test("office.js blocked: the pane is not blank but names the host and the way out", async () => {
  const { page } = await browser().openAddin((route) => route.route(CDN, (one) => one.abort()));
  await page.getByRole("heading", { name: "没有取到 Office 的 office.js" }).waitFor();
  await page.getByText("放行 https://appsforoffice.microsoft.com").waitFor();
  expect(await page.getByText("officejs=local").filter({ visible: true }).count()).toBe(2);
  await page.context().close();
});

test("office.js hanging: the page comes after a while, and goes once Office has come", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page } = await browser().openAddin((route) =>
    route.route(CDN, async (one) => {
      await held;
      await one.fulfill({
        contentType: "text/javascript",
        body: `window.Office = { HostType: {}, onReady: () => Promise.resolve({ host: null, platform: null }) };`,
      });
    }),
  );
  const blocked = page.getByRole("heading", { name: "没有取到 Office 的 office.js" });
  await blocked.waitFor({ timeout: 20_000 });
  release();
  await page.getByText("请在 Excel 或 Word 中打开本助手").waitFor();
  expect(await blocked.isVisible()).toBe(false);
  await page.context().close();
});

test("an Office that never answers is called silent", async () => {
  const { page } = await browser().openAddin((route) =>
    route.route(CDN, (one) =>
      one.fulfill({
        contentType: "text/javascript",
        body: "window.Office = { onReady: () => new Promise(() => {}) };",
      }),
    ),
  );
  await page.getByRole("heading", { name: "Office 没有响应" }).waitFor({ timeout: 20_000 });
  await page.context().close();
});

test("without the pane's own scripts the page names their server", async () => {
  const { page } = await browser().openAddin(async (route) => {
    await route.route(CDN, (one) => one.abort());
    await route.route(/\/taskpane\.[^/]*js$/, (one) => one.abort());
  });
  await page.getByRole("heading", { name: "助手的文件没有加载完整" }).waitFor();
  await page.context().close();
});
