/** The pane beside the grid: what a real pointer and the real focus do between the two. */
import { useBrowser, type WorkbenchPage } from "../support/browser";

let bench: WorkbenchPage;

useBrowser(async (browser) => {
  bench = await browser.open("?sample=faults");
  await bench.pane
    .getByText(/12 张表/)
    .first()
    .waitFor();
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

/** Of what is in sight of the pane, above the room that scrolling keeps free at its foot. */
const HEIGHT = 700;
const GRID = "canvas[id^=univer-sheet-main]";
const menu = () => bench.pane.getByRole("menu");

test("the menu behind ⋯ goes when a cell is clicked, and the keyboard is the grid's", async () => {
  await bench.openTab("企业概况");
  await bench.pane.getByRole("button", { name: "更多" }).click();
  await menu().waitFor();
  await bench.page.locator(GRID).click({ position: { x: 300, y: 300 } });
  await menu().waitFor({ state: "detached" });
  const { row, column } = await bench.selectedCell();
  await bench.page.keyboard.type("接着写");
  await bench.finish("Enter");
  expect(await bench.texts({ row, column, rows: 1, columns: 1 })).toEqual([["接着写"]]);
});

test("closed by a press in the pane, it leaves its button the focus", async () => {
  await bench.pane.getByRole("button", { name: "更多" }).click();
  await menu().waitFor();
  await bench.page.keyboard.press("Escape");
  await menu().waitFor({ state: "detached" });
  await bench.page.keyboard.press("Enter");
  await menu().waitFor();
  await bench.page.keyboard.press("Escape");
  await menu().waitFor({ state: "detached" });
});

test("a double click on a finding shows that one, though the card comes between and moves the list", async () => {
  await bench.select(40, 0);
  await bench.pane.getByRole("tab", { name: /问题/ }).click();
  const rows = bench.pane
    .getByRole("heading", { level: 3 })
    .getByRole("button")
    .filter({ hasText: /[A-Z]\d+$/ });
  await rows.first().waitFor();
  // The lowest in sight: where it is, a row from further up will be.
  const boxes = await Promise.all((await rows.all()).map((row) => row.boundingBox()));
  const row = rows.nth(boxes.findLastIndex((box) => box !== null && box.y + box.height < HEIGHT));
  const title = (await row.innerText()).split("\n")[0];
  const { x, y, width, height } = (await row.boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2 };
  const { mouse } = bench.page;
  await mouse.move(at.x, at.y);
  await mouse.down({ clickCount: 1 });
  await mouse.up({ clickCount: 1 });
  const card = bench.pane.getByRole("region", { name: /^选中的单元格/ });
  await card.getByRole("heading", { level: 3, name: title }).waitFor();

  const frame = (await bench.page.locator("iframe[name=pane]").boundingBox())!;
  const isElsewhere = await row.evaluate(
    (element, [left, top]) => {
      const control = element.ownerDocument.elementFromPoint(left, top)?.closest("button");
      return !!control && control !== element;
    },
    [at.x - frame.x, at.y - frame.y],
  );
  expect(isElsewhere).toBe(true);
  const shown = await card.innerText();
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  // Whatever the press would have selected has been selected once the pane could ask for something else.
  await bench.inPane(() => Excel.run((context) => context.sync()));
  expect(await card.innerText()).toBe(shown);
});
