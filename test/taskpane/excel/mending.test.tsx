import "../../support/browser-parts";
import { screen, waitFor, within } from "@testing-library/react";
import { RefusedError } from "../../../src/host/errors";
import { FakeWorkbook } from "../../support/fake-workbook";
import { cellOf, cleanPlan, faultyPlan } from "../../support/gallery/plan";
import { card, idCell, kind, openFindings } from "./support/findings-page";
import { openCheckedPane } from "./support/open-pane";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const small = /^\d{17}x$/;
const large = /^\d{17}X$/;

describe("one finding", () => {
  test("is mended by the button that names the result, and put back", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("考评人员", idCell);
    await user.click(within(await card()).getByRole("button", { name: "改为 X" }));
    await waitFor(() => expect(workbook.value("考评人员", idCell)).toMatch(large));
    expect(await screen.findByText("已修复 1 处")).toBeVisible();
    await user.click(await button("恢复原值"));
    await waitFor(() => expect(workbook.value("考评人员", idCell)).toMatch(small));
    expect(await screen.findByText("已恢复 1 处原值")).toBeVisible();
    expect(screen.queryByRole("button", { name: "恢复原值" })).not.toBeInTheDocument();
  });

  test("leaves the keyboard with what is told, when the button that was pressed is gone", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("考评人员", idCell);
    await user.click(within(await card()).getByRole("button", { name: "改为 X" }));
    await screen.findByText("已修复 1 处");
    await user.click(await button("恢复原值"));
    const told = await screen.findByText("已恢复 1 处原值");
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement).toContainElement(told);
  });

  test("取消 below the preview gives up what waits for the end of an edit", async () => {
    const { workbook, user, pane } = await openFindings();
    await user.click(await button("全部预览..."));
    const mend = await button(/^修复 \d+ 处$/);
    workbook.isEditing = true;
    await user.click(mend);
    expect(await screen.findByText("有单元格正在编辑")).toBeVisible();
    await user.click(within(screen.getByRole("contentinfo")).getByRole("button", { name: "取消" }));
    expect(pane.store.get()).toMatchObject({ page: "findings", trouble: undefined });
    workbook.isEditing = false;
    await pane.checking.full({ marks: "leave", quiet: true });
    expect(workbook.calls).not.toContain("repair");
  });

  test("a table whose titles are gone is told, and what was mended there can be put back once they are found again", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("考评人员", idCell);
    await user.click(within(await card()).getByRole("button", { name: "改为 X" }));
    await screen.findByText("已修复 1 处");
    const titles = Array.from({ length: 10 }, (_, column) => String(workbook.value("考评人员", { row: 2, column })));
    workbook.paste("考评人员", { row: 2, column: 0 }, [titles.map(() => "")]);
    await user.click(await button("恢复原值"));
    expect(await screen.findByText("没有恢复任何一处")).toBeVisible();
    expect(screen.getByText(/考评人员（没有找到这张表，或表头已改动）$/)).toBeVisible();
    workbook.paste("考评人员", { row: 2, column: 0 }, [titles]);
    await user.click(await button("恢复原值"));
    expect(await screen.findByText("已恢复 1 处原值")).toBeVisible();
    expect(workbook.value("考评人员", idCell)).toMatch(small);
    expect(screen.queryByRole("button", { name: "恢复原值" })).not.toBeInTheDocument();
  });

  test("a double press mends once", async () => {
    const { workbook, user } = await openFindings();
    workbook.select("考评人员", idCell);
    await user.dblClick(within(await card()).getByRole("button", { name: "改为 X" }));
    await screen.findByText("已修复 1 处");
    await user.click(await button("恢复原值"));
    await waitFor(() => expect(workbook.value("考评人员", idCell)).toMatch(small));
  });

  test("a choice is made by the button that names it", async () => {
    const { workbook, user, pane } = await openFindings();
    await user.click(await kind(/职业名称与编码不符.*C5$/));
    const ways = within(await card()).getAllByRole("button", { name: /改为/ });
    expect(ways.length).toBeLessThanOrEqual(2);
    const before = workbook.value("认定职业", { row: 4, column: 2 });
    await user.click(ways[0]);
    await waitFor(() => expect(workbook.value("认定职业", { row: 4, column: 2 })).not.toBe(before));
    expect(pane.store.get().repaired).toMatchObject({ side: "to", places: 1, left: [] });
  });

  test("with more than two ways out has a page for them, which follows the cell", async () => {
    const { workbook, user, pane } = await openFindings();
    const school = cellOf("examiners", 0, "education");
    workbook.type("考评人员", school, "技师学院");
    workbook.select("考评人员", school);
    await user.click(await button("3 种改法..."));
    expect(await screen.findByRole("heading", { level: 1, name: "选择改法" })).toBeVisible();
    expect(await button("请选择一种")).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("radio", { name: "改为“大学专科”" }));
    await user.click(await button("改为“大学专科”"));
    await waitFor(() => expect(workbook.value("考评人员", school)).toBe("大学专科"));
    expect(await screen.findByText("已修复 1 处")).toBeVisible();

    // The cell is put right in Excel while the page is open: there is nothing left to choose.
    workbook.type("考评人员", school, "技师学院");
    await user.click(await button("3 种改法..."));
    await screen.findByRole("heading", { level: 1, name: "选择改法" });
    workbook.type("考评人员", school, "本科");
    await waitFor(() => expect(pane.store.get().page).toBe("findings"));
    expect(workbook.value("考评人员", school)).toBe("本科");
  });

  test("about rows that lack begins them below the list with one press, and takes them back", async () => {
    const sheets = cleanPlan();
    const roster = sheets.find(({ name }) => name === "考评人员")!;
    const end = { ...cellOf("examiners", 0, "occupationName"), row: roster.values.length - 1 };
    const occupation = String(roster.values[end.row][end.column]);
    const { workbook, user } = await openFindings(
      new FakeWorkbook(
        sheets.map((sheet) => (sheet === roster ? { ...sheet, values: sheet.values.slice(0, -1) } : sheet)),
      ),
    );
    await user.click(await kind(new RegExp(`“${occupation}”考评人员不足 5 人`)));
    await user.click(within(await card()).getByRole("button", { name: "补上 1 行" }));
    expect(await screen.findByText("已补上 1 行")).toBeVisible();
    expect(workbook.value("考评人员", end)).toBe(occupation);
    // The row waits for its person: it is not offered again.
    await waitFor(() => expect(screen.queryByRole("button", { name: "补上 1 行" })).not.toBeInTheDocument());
    await user.click(await button("恢复原值"));
    expect(await screen.findByText("已撤回补上的 1 行")).toBeVisible();
    expect(workbook.value("考评人员", end)).toBe("");
  });

  test("a cell that was changed meanwhile is left, and said so", async () => {
    const { workbook, user, pane } = await openFindings();
    pane.setLive(false);
    workbook.select("考评人员", idCell);
    const fix = within(await card()).getByRole("button", { name: "改为 X" });
    workbook.type("考评人员", idCell, "11010519491231002X");
    await user.click(fix);
    expect(await screen.findByText(/^1 处没有修复/)).toHaveTextContent("考评人员");
    expect(screen.getByText("没有修复任何一处")).toBeVisible();
    expect(workbook.value("考评人员", idCell)).toBe("11010519491231002X");
  });
});

describe("the preview", () => {
  const open = async () => {
    const opened = await openFindings();
    await opened.user.click(await button("全部预览..."));
    await screen.findByRole("heading", { level: 1, name: "修复预览" });
    return opened;
  };

  test("shows every cell before and after, all ticked, and mends what stays ticked", async () => {
    const { workbook, user } = await open();
    const all = screen.getAllByRole("checkbox", { name: /^[A-Z]+\d+|^第/ });
    for (const box of all) expect(box).toBeChecked();
    const n = Number(/\d+/.exec((await button(/^修复 \d+ 处$/)).textContent ?? "")?.[0]);
    expect(n).toBeGreaterThanOrEqual(all.length);
    await user.click(screen.getByRole("checkbox", { name: /^E8 身份号码末位/ }));
    await user.click(await button(`修复 ${n - 1} 处`));
    expect(await screen.findByText(`已修复 ${n - 1} 处`)).toBeVisible();
    expect(workbook.value("考评人员", idCell)).toMatch(small);
  });

  test("writes nothing when it is left", async () => {
    const { workbook, user } = await open();
    await user.click(await button("取消"));
    expect(await button("全部预览...")).toBeVisible();
    expect(workbook.calls).not.toContain("repair");
  });

  test("with nothing ticked there is nothing to press", async () => {
    const { workbook, user } = await open();
    await user.click(screen.getByRole("checkbox", { name: "全部选中" }));
    await user.click(await button("没有选中要修复的内容"));
    expect(workbook.calls).not.toContain("repair");
  });

  test("of one kind, mends that kind alone", async () => {
    const { workbook, user } = await openFindings();
    await user.click(await kind(/身份号码末位应为大写 X.*处$/));
    await user.click(await button(/^修复这 \d+ 处/));
    const boxes = await screen.findAllByRole("checkbox", { name: /^E\d+ 身份号码末位应为大写 X/ });
    await user.click(await button(`修复 ${boxes.length} 处`));
    await waitFor(() => expect(workbook.value("考评人员", idCell)).toMatch(large));
    expect(await kind(/文化程度/)).toBeVisible();
  });
});

describe("half done", () => {
  const broken = async () => {
    const opened = await openFindings();
    opened.workbook.repairsLeft = 2;
    await opened.user.click(await button("全部预览..."));
    await opened.user.click(await button(/^修复 \d+ 处$/));
    expect(await screen.findByText("写入到一半，Excel 没有响应")).toBeVisible();
    opened.workbook.repairsLeft = Infinity;
    return opened;
  };

  test("says what is done and what is not; 继续 does the rest", async () => {
    const { user, pane } = await broken();
    expect(screen.getByText(/已改 1 处.*还有 \d+ 处没有改/)).toBeVisible();
    await user.click(await button("继续"));
    await waitFor(() => expect(pane.store.get().repaired?.places).toBeGreaterThan(2));
    expect(screen.queryByText("写入到一半，Excel 没有响应")).not.toBeInTheDocument();
  });

  test("takes the place of what was told of the repair before", async () => {
    const { workbook, user } = await openFindings();
    const mendAll = async () => {
      await user.click(await button("全部预览..."));
      await user.click(await button(/^修复 \d+ 处$/));
    };
    await mendAll();
    await user.click(await button("恢复原值"));
    expect(await screen.findByText(/^已恢复 \d+ 处原值$/)).toBeVisible();
    workbook.repairsLeft = 2;
    await mendAll();
    expect(await screen.findByText("写入到一半，Excel 没有响应")).toBeVisible();
    expect(screen.queryByText(/^已恢复 \d+ 处原值$/)).not.toBeInTheDocument();
  });

  test("恢复原值 takes back what was done", async () => {
    const { workbook, user } = await broken();
    await user.click(within(screen.getByRole("main")).getAllByRole("button", { name: "恢复原值" })[0]);
    expect(await screen.findByText("已恢复 2 处原值")).toBeVisible();
    expect(workbook.value("考评人员", idCell)).toMatch(small);
  });
});

test("nothing written, nothing half done: the failure is told as such", async () => {
  const { workbook, user } = await openFindings();
  workbook.failNext("repair", new RefusedError("GeneralException", "", ""));
  await user.click(await button("全部预览..."));
  await user.click(await button(/^修复 \d+ 处$/));
  expect(await screen.findByText("Excel 没有完成这一步")).toBeVisible();
  await user.click(await button("继续"));
  expect(await screen.findByText(/^已修复 \d+ 处$/)).toBeVisible();
});

test("a pane that opens later still offers to put back", async () => {
  const workbook = new FakeWorkbook(faultyPlan());
  const first = await openFindings(workbook);
  await first.user.click(await button("全部预览..."));
  await first.user.click(await button(/^修复 \d+ 处$/));
  await screen.findByText(/^已修复 \d+ 处$/);
  first.unmount();
  const { user } = await openCheckedPane(workbook);
  await user.click(screen.getByRole("tab", { name: /^问题/ }));
  expect(await screen.findByText(/^11月22日 修复了 \d+ 处$/)).toBeVisible();
  await user.click(await button("恢复原值"));
  expect(await screen.findByText(/^已恢复 \d+ 处原值$/)).toBeVisible();
  expect(workbook.value("考评人员", idCell)).toMatch(small);
});

test("what she undid herself is not told, when the pane opens later, as something Excel did not finish", async () => {
  const workbook = new FakeWorkbook(faultyPlan());
  const before = workbook.value("考评人员", idCell);
  const first = await openFindings(workbook);
  await first.user.click(await button("全部预览..."));
  await first.user.click(await button(/^修复 \d+ 处$/));
  await screen.findByText(/^已修复 \d+ 处$/);
  first.unmount();
  workbook.type("考评人员", idCell, before);
  const { user } = await openCheckedPane(workbook);
  await user.click(screen.getByRole("tab", { name: /^问题/ }));
  expect(await screen.findByText(/^11月22日 修复了 \d+ 处$/)).toBeVisible();
  expect(screen.queryByText("写入到一半，Excel 没有响应")).not.toBeInTheDocument();
});
